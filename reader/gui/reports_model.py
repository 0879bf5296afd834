"""The reports of one statement as a Qt model, oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.gui.compare.link_words import score_words
from reader.gui.hub import Hub
from reader.library import ArticleSummary, Library
from reader.model import Relation, Report

REPORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its article. ``asked`` is what was asked about; ``first`` had the statement first."""

    report: Report
    summary: ArticleSummary
    asked: bool
    first: bool


def rows_of(
    library: Library, reports: Sequence[Report], asked: tuple[int, int, int] | None
) -> list[ReportRow]:
    """The rows of a list of reports; ``asked`` is the article and the place that was asked about.

    The first report is only called so if its time is known, and earlier than that of the next.
    """
    summaries = {each.article: library.summary(each.article) for each in reports}
    dated = [each for each in reports if each.published is not None]
    known = len(dated) > 1 and not summaries[dated[0].article].published_inferred
    first = dated[0] if known and dated[0].published != dated[1].published else None
    return [
        ReportRow(each, summaries[each.article], asked is not None and _holds(each, asked), each is first)
        for each in reports
    ]


def _holds(report: Report, asked: tuple[int, int, int]) -> bool:
    article, start, end = asked
    return report.article == article and report.passage.start < end and start < report.passage.end


class ReportsModel(QAbstractListModel):
    """A row a report."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self.rows: list[ReportRow] = []

    def show_rows(self, rows: list[ReportRow]) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

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
                return "，".join(self._parts(row))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((*self._parts(row), row.summary.title))
            case _ if role == REPORT_ROLE:
                return row
        return None

    def _parts(self, row: ReportRow) -> list[str]:
        name = self.outlet_name(row.report.outlet)
        parts = (name, time_words(row), standing_words(row), who_words(row.report), row.report.passage.exact)
        return [each for each in parts if each]


def time_words(row: ReportRow) -> str:
    """When the report was published: to the minute, or to the day if that was read out of the text."""
    if row.report.published is None:
        return QCoreApplication.translate("Reports", "no date")
    if row.summary.published_inferred:
        return f"≈ {row.report.published:%Y-%m-%d}"
    return f"{row.report.published:%Y-%m-%d %H:%M}"


def standing_words(row: ReportRow) -> str:
    """How sure it is that this is the statement, and how its wording stands to the first one's."""
    translate = QCoreApplication.translate
    if row.asked:
        return translate("Reports", "asked about here")
    relation = {
        Relation.VERBATIM: translate("Reports", "word for word"),
        Relation.RETRANSLATED: translate("Reports", "in other words"),
        Relation.INDIRECT: translate("Reports", "in reported speech"),
    }
    parts = [score_words(row.report.score)]
    if row.report.relation is not None:
        parts.append(relation[row.report.relation])
    return " · ".join(parts)


def who_words(report: Report) -> str:
    """Speaker and reporting verb, as the article has them."""
    return " · ".join(filter(None, (report.speaker, report.cue)))
