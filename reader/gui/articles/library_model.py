"""The articles of the library as a Qt model that loads what is looked at, chunk by chunk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.gui.articles.article_words import ArticleWords
from reader.gui.articles.chunks import Chunks
from reader.gui.articles.finding import Answer, Query, Row, answer_to, in_words
from reader.gui.hub import Hub
from reader.gui.lists.dragged_articles import ARTICLES_MIME, dragged
from reader.gui.look.tips import plain_tip
from reader.library import ArticleSummary
from reader.model import Changes, Hit, Order, QueryError

CHUNK, HITS_CHUNK = 200, 25
"""How many rows are fetched at once, and how many where each has a passage to be cut out of its text."""
_CHUNKS_RENEWED = 3
SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HIT_ROLE = SUMMARY_ROLE + 1

_Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractListModel):
    """One row an article. Rows are fetched in the background when a view first asks for them.

    A row that is still on its way has no data; ``loaded`` and ``dataChanged`` tell when it came.
    """

    counted = Signal(int)
    """A query was answered: so many articles meet it."""
    refused = Signal(object)
    """A query can't be understood: the exception. What was shown before stays."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._query = self._shown = Query()
        self._is_asking = self._ask_again = False
        self._edition = 0
        """How often the rows were replaced: what was read for others before is dropped."""
        self._outdated = False
        """Whether other articles may answer by now than those that the rows were counted with."""
        self._total = 0
        self.pending = 0
        """How many articles the search does not know as yet."""
        self._chunks = Chunks(CHUNK)
        self._wanted: list[int] = []
        self.words = ArticleWords(hub, self)
        """How the articles are put into words."""
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)
        hub.changed.connect(self._follow)

    @property
    def query(self) -> Query:
        """What was asked for last; its rows may be on their way."""
        return self._query

    @property
    def shown(self) -> Query:
        """What the rows answer."""
        return self._shown

    @property
    def is_asking(self) -> bool:
        """Whether the rows of what was asked for last are on their way."""
        return self._is_asking

    def search(self, query: Query) -> None:
        """Shows the articles that meet ``query``, once they are counted; the old rows stay until then.

        While one query is being answered, only the last of those that follow is kept, to be asked next.
        """
        self._query = query
        if self._is_asking:
            self._ask_again = True
        else:
            self._ask()

    def _ask(self) -> None:
        query, library = self._query, self._hub.library
        self._is_asking, self._ask_again, self._outdated = True, False, False

        def work(_job: object) -> tuple[Query, Answer]:
            return query, answer_to(library, query, _chunk(query), 0)

        self._hub.jobs.read("list", work, self._show, self._fail)

    def refresh(self) -> None:
        """Asks again for what is shown; the view stays where it is."""
        if not self._is_asking:
            self.search(self._query)

    def summary(self, row: int) -> ArticleSummary | None:
        """The article in a row, if it is loaded."""
        found = self._chunks.row(row)
        return found[0] if found is not None else None

    def hit(self, row: int) -> Hit | None:
        """What of the article in a row answers the query, if it is loaded and there are words to look for."""
        found = self._chunks.row(row)
        return found[1] if found is not None else None

    def hit_in(self, article: int) -> Hit | None:
        """What of an article answers the query, if its row is loaded."""
        row = self.row_of(article)
        return self.hit(row) if row is not None else None

    def row_of(self, article: int) -> int | None:
        """The row of an article, if it is among those loaded."""
        return self._chunks.row_of(article)

    def all_articles(self) -> Callable[[], list[int]]:
        """What finds, off the UI thread, the ids of all articles that the list answers with, in its order."""
        query, library = self._shown, self._hub.library
        order = Order.NEWEST if query.order is Order.RANK and not query.has_words else query.order
        return lambda: [each.id for each in library.matching(in_words(query), order=order)[1]]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many articles meet the query."""
        return 0 if parent.isValid() else self._total

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, tool tip or summary of a row, or nothing while it is on its way."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        summary = self.summary(index.row())
        if summary is None:
            self._want(index.row() // self._chunks.size)
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.words.tooltip(summary))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.row(summary, self.hit(index.row()))
            case _ if role == SUMMARY_ROLE:
                return summary
            case _ if role == HIT_ROLE:
                return self.hit(index.row())
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be selected and dragged, and have no children."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """What dragged rows can be taken for."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The articles of some rows, from top to bottom."""
        rows = sorted({index.row() for index in indexes})
        ids = [summary.id for summary in map(self.summary, rows) if summary is not None]
        return dragged(ids)

    def _show(self, answered: tuple[Query, Answer]) -> None:
        self._is_asking = False
        if self._ask_again:
            self._ask()
            return
        query, answer = answered
        self.beginResetModel()
        self._shown = query
        self._edition += 1
        self._total, self.pending = answer.total, answer.pending
        self._chunks = Chunks(_chunk(query))
        self._wanted.clear()
        if answer.rows:
            self._chunks.take(0, answer.rows)
        self.endResetModel()
        self.counted.emit(answer.total)

    def _fail(self, error: Exception) -> None:
        self._is_asking = False
        if self._ask_again:
            self._ask()
        elif isinstance(error, QueryError):
            self.refused.emit(error)
        else:
            self._hub.failed.emit(error)

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
        if self._outdated and self._query == self._shown:
            # Counted on from rows that answer no longer, these would leave out as many that do.
            self.refresh()
            return
        query, edition, library = self._shown, self._edition, self._hub.library
        size = self._chunks.size

        def work(_job: object) -> tuple[int, dict[int, tuple[Row, ...]]]:
            return edition, {
                number: answer_to(library, query, size, number * size, counted=False).rows
                for number in wanted
            }

        self._hub.jobs.read("list chunk", work, self._take)

    def _take(self, answer: tuple[int, dict[int, tuple[Row, ...]]]) -> None:
        edition, chunks = answer
        if edition == self._edition:
            for number, rows in chunks.items():
                self._chunks.take(number, rows)
                first = number * self._chunks.size
                last = min(first + len(rows), self._total) - 1
                if last >= first:
                    self.dataChanged.emit(self.index(first), self.index(last))
        if self._wanted:
            self._fetch_soon.start()

    def _follow(self, changes: Changes) -> None:
        if self._shown.depends_on(changes):
            self._outdated = True
        if changes.articles:
            self.search(self._query)
        elif changes.annotations or changes.codes:
            self._renew(None)
        elif changes.flags:
            self._renew(changes.flags)

    def _renew(self, articles: frozenset[int] | None) -> None:
        """Reads rows again, all that are loaded or those of some articles; they stay where they are."""
        edition, library = self._edition, self._hub.library
        if articles is None:
            self._chunks.keep(_CHUNKS_RENEWED)
        wanted = [each for each in self._chunks.articles() if articles is None or each in articles]

        def work(_job: object) -> tuple[int, dict[int, ArticleSummary]]:
            return edition, {summary.id: summary for summary in library.summaries(wanted)}

        if wanted:
            self._hub.jobs.read("list rows", work, self._replace)

    def _replace(self, answer: tuple[int, dict[int, ArticleSummary]]) -> None:
        edition, new = answer
        if edition == self._edition:
            for first, last in self._chunks.renew(new):
                self.dataChanged.emit(self.index(first), self.index(last))


def _chunk(query: Query) -> int:
    return HITS_CHUNK if query.has_words else CHUNK
