"""The articles of the library as a Qt model that loads what is looked at, chunk by chunk."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.gui.hub import Hub
from reader.library import ArticleSummary
from reader.model import Changes

CHUNK = 200
_CHUNKS_KEPT = 50
SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Query:
    """What the list is narrowed to."""

    text: str = ""
    outlets: tuple[str, ...] = ()


class LibraryModel(QAbstractListModel):
    """One row an article. Rows are fetched in the background when a view first asks for them.

    A row that is still on its way has no data; ``loaded`` and ``dataChanged`` tell when it came.
    """

    counted = Signal(int)
    """A query was answered: so many articles meet it."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._query = Query()
        self._total = 0
        self._chunks: OrderedDict[int, list[ArticleSummary]] = OrderedDict()
        self._wanted: list[int] = []
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)
        hub.changed.connect(self._follow)

    @property
    def query(self) -> Query:
        """What is shown, or on its way."""
        return self._query

    def search(self, query: Query) -> None:
        """Shows the articles that meet ``query``, once they are counted; the old rows stay until then."""
        self._query = query
        library = self._hub.library

        def work(_job: object) -> tuple[int, list[ArticleSummary]]:
            total = library.count(text=query.text, outlets=query.outlets)
            return total, library.articles(text=query.text, outlets=query.outlets, limit=CHUNK)

        self._hub.jobs.read("list", work, self._show)

    def refresh(self) -> None:
        """Asks again for what is shown; the view stays where it is."""
        if not self._hub.jobs.is_busy("list"):
            self.search(self._query)

    def summary(self, row: int) -> ArticleSummary | None:
        """The article in a row, if it is loaded."""
        chunk = self._chunks.get(row // CHUNK)
        place = row % CHUNK
        return chunk[place] if chunk is not None and place < len(chunk) else None

    def row_of(self, article: int) -> int | None:
        """The row of an article, if it is among those loaded."""
        for number, chunk in self._chunks.items():
            for place, summary in enumerate(chunk):
                if summary.id == article:
                    return number * CHUNK + place
        return None

    def outlet_name(self, outlet: str) -> str:
        """What the list calls an outlet."""
        return self._names.get(outlet, outlet)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many articles meet the query."""
        return 0 if parent.isValid() else self._total

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, tool tip or summary of a row, or nothing while it is on its way."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        summary = self.summary(index.row())
        if summary is None:
            self._want(index.row() // CHUNK)
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title
            case Qt.ItemDataRole.ToolTipRole:
                return self._tooltip(summary)
            case Qt.ItemDataRole.AccessibleTextRole:
                return "，".join(
                    filter(None, (self.outlet_name(summary.outlet), self.date(summary), summary.title))
                )
            case _ if role == SUMMARY_ROLE:
                return summary
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be selected and have no children."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.NoItemFlags

    def date(self, summary: ArticleSummary) -> str:
        """The day of an article as the list writes it; one that was inferred is marked with ≈."""
        if summary.published is None:
            return self.tr("no date")
        day = f"{summary.published:%Y-%m-%d}"
        return f"≈ {day}" if summary.published_inferred else day

    def _tooltip(self, summary: ArticleSummary) -> str:
        lines = [summary.title, f"{self.outlet_name(summary.outlet)} · {self._long_date(summary.published)}"]
        if summary.author:
            lines.append(summary.author)
        if summary.published_inferred:
            lines.append(self.tr("The date was read out of the text."))
        lines.append(summary.path)
        return "\n".join(lines)

    def _long_date(self, instant: datetime | None) -> str:
        if instant is None:
            return self.tr("no date")
        return f"{QLocale().toString(instant.date(), QLocale.FormatType.LongFormat)} {instant:%H:%M} UTC"

    def _show(self, answer: tuple[int, list[ArticleSummary]]) -> None:
        total, first = answer
        self.beginResetModel()
        self._total = total
        self._chunks.clear()
        self._wanted.clear()
        if first:
            self._chunks[0] = first
        self.endResetModel()
        self.counted.emit(total)

    def _want(self, chunk: int) -> None:
        if chunk in self._wanted:
            self._wanted.remove(chunk)
        self._wanted.append(chunk)
        if not self._fetch_soon.isActive() and not self._hub.jobs.is_busy("list chunk"):
            self._fetch_soon.start()

    def _fetch(self) -> None:
        # What was asked for last is what the reader looks at now; what flew by is asked for again if needed.
        wanted = [number for number in self._wanted[-2:] if number not in self._chunks]
        self._wanted.clear()
        if not wanted:
            return
        query, library = self._query, self._hub.library

        def work(_job: object) -> tuple[Query, dict[int, list[ArticleSummary]]]:
            return query, {
                number: library.articles(
                    text=query.text, outlets=query.outlets, limit=CHUNK, offset=number * CHUNK
                )
                for number in wanted
            }

        self._hub.jobs.read("list chunk", work, self._take)

    def _take(self, answer: tuple[Query, dict[int, list[ArticleSummary]]]) -> None:
        query, chunks = answer
        if query == self._query:
            for number, rows in chunks.items():
                self._chunks[number] = rows
                self._chunks.move_to_end(number)
                last = min(number * CHUNK + len(rows), self._total) - 1
                if last >= number * CHUNK:
                    self.dataChanged.emit(self.index(number * CHUNK), self.index(last))
            while len(self._chunks) > _CHUNKS_KEPT:
                self._chunks.popitem(last=False)
        if self._wanted:
            self._fetch_soon.start()

    def _follow(self, changes: Changes) -> None:
        if changes.articles:
            self.search(self._query)
