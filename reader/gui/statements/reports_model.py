"""The reports of one statement as a Qt model, oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.hub import Hub
from reader.gui.inspector.findings import Piece, own_words
from reader.gui.look.tips import plain_tip
from reader.gui.statements.report_words import ReportRow, place_words, standing_words, time_words, who_words
from reader.library import Library
from reader.model import Report

REPORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_MOST_MARKED = 0.75
"""A wording of which more is marked has nothing to do with the other one's words."""

_Index = QModelIndex | QPersistentModelIndex


def rows_of(
    library: Library, reports: Sequence[Report], asked: tuple[int, int, int] | None
) -> list[ReportRow]:
    """The rows of a list of reports; ``asked`` is the article and the place that was asked about.

    The first report is only called so if its time is known, and earlier than that of the next. A rejected one
    has no place among them in time.
    """
    summaries = {each.article: library.summary(each.article) for each in reports}
    coder = library.coder
    dated = [each for each in reports if each.published is not None and each.rejected_by is None]
    earliest = dated[0] if dated else None
    known = len(dated) > 1 and not summaries[dated[0].article].published_inferred
    first = earliest if known and dated[0].published != dated[1].published else None
    rows = []
    for each in reports:
        by_day = any(summaries[one.article].published_inferred for one in (each, earliest) if one is not None)
        after = None
        if earliest is not None and each is not earliest and each in dated:
            after = (
                each.published.date() - earliest.published.date()
                if by_day
                else each.published - earliest.published
            )
        is_asked = asked is not None and _holds(each, asked)
        own_word = each.rejected_by == coder
        rows.append(
            ReportRow(
                each, summaries[each.article], is_asked, each is first, after, by_day, own_word=own_word
            )
        )
    return rows


def _holds(report: Report, asked: tuple[int, int, int]) -> bool:
    article, start, end = asked
    return report.article == article and report.passage.start < end and start < report.passage.end


class ReportsModel(QAbstractListModel):
    """A row a report. What is worded otherwise than in one of them, at first the oldest, is marked."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self.rows: list[ReportRow] = []
        self.forms: dict[str, int] = {}
        """The number of the form that stands for each outlet."""

    def show_rows(self, rows: list[ReportRow]) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self.rows = rows
        outlets = sorted({row.report.outlet for row in rows})
        self.forms = {outlet: number for number, outlet in enumerate(outlets)}
        self.endResetModel()
        if len(rows) > 1:
            self.compare_with(0)

    def compare_with(self, base: int) -> None:
        """Marks, in the background, what each wording has that the one in this row has not."""
        rows, library = self.rows, self._hub.library

        def work(_job: object) -> list[ReportRow]:
            ground = rows[base].report.passage.exact
            return [
                replace(row, pieces=(), base=True, other_words=False)
                if number == base
                else _compared(row, ground, library)
                for number, row in enumerate(rows)
            ]

        def done(compared: list[ReportRow]) -> None:
            if rows is self.rows:
                self.rows = compared
                self.dataChanged.emit(self.index(0), self.index(len(compared) - 1))

        self._hub.jobs.read("report wordings", work, done)

    def outlet_name(self, outlet: str) -> str:
        """What the list calls an outlet."""
        return self._names.get(outlet, outlet)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many reports there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A report in words, or as ``REPORT_ROLE``."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.report.passage.exact
            case Qt.ItemDataRole.AccessibleTextRole:
                return "，".join(filter(None, (*self.parts(row), self._marked(row))))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join((*self.parts(row), row.summary.title)))
            case _ if role == REPORT_ROLE:
                return row
        return None

    def parts(self, row: ReportRow) -> list[str]:
        """All that is told of a report."""
        name = self.outlet_name(row.report.outlet)
        words = (time_words(row), place_words(row), standing_words(row), who_words(row.report))
        return [each for each in (name, *words, row.report.passage.exact) if each]

    def _marked(self, row: ReportRow) -> str:
        marked = " / ".join(piece.text.strip() for piece in row.pieces if piece.marked)
        return self.tr("only in this wording: {words}").format(words=marked) if marked else ""


def _compared(row: ReportRow, ground: str, library: Library) -> ReportRow:
    pieces = own_words(ground, row.report.passage.exact, lambda a, b: library.wording(a, b, plain=True))
    marked = sum(len(piece.text) for piece in pieces if piece.marked)
    too_much = marked > _MOST_MARKED * sum(len(piece.text) for piece in pieces)
    plain = (Piece(row.report.passage.exact, False),)
    return replace(row, pieces=plain if too_much else pieces, base=False, other_words=too_much)
