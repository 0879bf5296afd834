"""The events of the library as a Qt model: a row an event, and under it a row an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.dates import short_day
from reader.gui.hub import Hub
from reader.gui.lists.dragged_articles import ARTICLES_MIME, dragged
from reader.gui.look.i18n import tongue
from reader.gui.look.tips import plain_tip
from reader.library import ArticleSummary
from reader.model import Changes, Event
from reader.text.folding import fold

EVENT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SUMMARY_ROLE = EVENT_ROLE + 1
LEAST_OUTLETS = 2
"""How many outlets cover an event that is listed at first."""

_Index = QModelIndex | QPersistentModelIndex
_TOP = 0
_FAR = 1_000_000
"""Days: further than any date."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """An event with its label as it is looked for."""

    event: Event
    folded: str


class EventsModel(QAbstractItemModel):
    """Events read in the background, those first that happened last; their articles when they are looked at.

    An index within an event carries the event's row plus one as its internal id, that of an event none.
    """

    loaded = Signal()
    """The events that were asked for are there."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self._all: tuple[_Listed, ...] = ()
        self._shown: list[Event] = []
        self._words = ""
        self.outlets = LEAST_OUTLETS
        """How many outlets cover an event that is listed, at least."""
        self.is_loaded = False
        self._articles: dict[int, tuple[ArticleSummary, ...]] = {}
        self._wanted: list[Event] = []
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)
        hub.changed.connect(self._follow)

    # What is shown

    def load(self) -> None:
        """Reads the events in the background."""
        library, outlets = self._hub.library, self.outlets

        def work(_job: object) -> tuple[_Listed, ...]:
            return tuple(_Listed(each, _folded(each.label)) for each in library.events(outlets=outlets))

        self._hub.jobs.read("events", work, self._take)

    def narrow(self, words: str) -> None:
        """Shows the events whose label has all of these words, whatever their script or width."""
        self._words = words
        self.beginResetModel()
        terms = [_folded(word) for word in words.split()]
        self._shown = [each.event for each in self._all if all(term in each.folded for term in terms)]
        self.endResetModel()
        self.loaded.emit()

    def set_outlets(self, outlets: int) -> None:
        """Lists the events that so many outlets cover, or more."""
        self.outlets = outlets
        self.load()

    def events(self) -> Sequence[Event]:
        """The events that are shown, in their order."""
        return self._shown

    def articles_of(self, event: Event) -> tuple[ArticleSummary, ...]:
        """The articles of an event, oldest first; none while they are on their way."""
        found = self._articles.get(event.id)
        if found is None:
            self._want(event)
        return found or ()

    def outlet_name(self, outlet: str) -> str:
        """What the list calls an outlet."""
        return self._names.get(outlet, outlet)

    def index_of(self, event: int) -> QModelIndex:
        """Where an event is listed; an invalid index if it is not."""
        row = next((row for row, each in enumerate(self._shown) if each.id == event), None)
        return QModelIndex() if row is None else self.index(row, 0)

    def _take(self, events: tuple[_Listed, ...]) -> None:
        self._all = events
        self.is_loaded = True
        self._articles.clear()
        self.narrow(self._words)

    # Qt's own

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of an event, or of an article within one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The event that an article is listed under."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many events there are, or articles of an event."""
        if not parent.isValid():
            return len(self._shown)
        return len(self._shown[parent.row()].articles) if parent.internalId() == _TOP else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An event or article in words, or as ``EVENT_ROLE`` or ``SUMMARY_ROLE``."""
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._event_data(self._shown[index.row()], role)
        event = self._shown[index.internalId() - 1]
        if role == EVENT_ROLE:
            return event
        articles = self._articles.get(event.id)
        if articles is None:
            self._want(event)
            return None
        return self._article_data(articles[index.row()], role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be selected, those of articles dragged as well."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.parent().isValid() else flags

    def mimeTypes(self) -> list[str]:
        """What dragged rows can be taken for."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The articles of some rows, from top to bottom."""
        rows = sorted((each.parent().row(), each.row()) for each in indexes if each.parent().isValid())
        return dragged(self._shown[event].articles[row] for event, row in rows)

    def _event_data(self, event: Event, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return event.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return "，".join((event.label, self.dates(event), self.coverage(event)))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join((event.label, self.dates(event), self.coverage(event))))
            case _ if role == EVENT_ROLE:
                return event
        return None

    def _article_data(self, summary: ArticleSummary, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(summary.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.outlet_name(summary.outlet)}，{day(summary.published)}，{summary.title}"
            case _ if role == SUMMARY_ROLE:
                return summary
        return None

    # In words

    def dates(self, event: Event) -> str:
        """The first and the last day."""
        first, last = day(event.first), day(event.last)
        return first if first == last else " – ".join(filter(None, (first, last)))

    def coverage(self, event: Event) -> str:
        """How many articles there are, and the outlets."""
        names = " ".join(self.outlet_name(outlet) for outlet in event.outlets)
        return self.tr("%n article(s)", "", len(event.articles)) + f" · {names}"

    # Articles

    def _want(self, event: Event) -> None:
        if event not in self._wanted:
            self._wanted.append(event)
        if not self._fetch_soon.isActive() and not self._hub.jobs.is_busy("event articles"):
            self._fetch_soon.start()

    def _fetch(self) -> None:
        wanted, self._wanted = self._wanted, []
        library = self._hub.library

        def work(_job: object) -> dict[int, tuple[ArticleSummary, ...]]:
            return {event.id: tuple(map(library.summary, event.articles)) for event in wanted}

        self._hub.jobs.read("event articles", work, self._take_articles)

    def _take_articles(self, articles: dict[int, tuple[ArticleSummary, ...]]) -> None:
        for row, event in enumerate(self._shown):
            found = articles.get(event.id)
            if found is not None and [each.id for each in found] == list(event.articles):
                self._articles[event.id] = found
                top = self.index(row, 0)
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(found) - 1, 0, top))
        if self._wanted:
            self._fetch_soon.start()

    def _follow(self, changes: Changes) -> None:
        if changes.events and self.is_loaded:
            self.load()


def day(instant: datetime | None) -> str:
    """A date as lists write it; nothing for none."""
    return short_day(instant, tongue()) if instant is not None else ""


def _folded(text: str) -> str:
    return fold(text).text
