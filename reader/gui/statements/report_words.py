"""What is told of a report of a statement, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from reader.dates import short_day, short_moment
from reader.gui.compare.link_words import score_words
from reader.gui.inspector.findings import Piece
from reader.gui.look.i18n import tongue
from reader.library import ArticleSummary
from reader.model import Relation, Report

_HOUR, _TWO_DAYS = timedelta(hours=1), timedelta(days=2)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its article. ``asked`` is what was asked about; ``first`` had the statement first.

    ``after`` is how long after the first in the library it was published, None if that is not known;
    ``by_day`` says that this is known to the day only. ``pieces`` are the wording with what the wording
    that it is compared with (``base``) has not marked; none before they are compared.
    """

    report: Report
    summary: ArticleSummary
    asked: bool
    first: bool
    after: timedelta | None = None
    by_day: bool = False
    pieces: tuple[Piece, ...] = ()
    base: bool = False
    other_words: bool = False
    """So little is common with the base that marks would tell nothing."""
    own_word: bool = False
    """Whether the reader is who rejected the report."""

    @property
    def rejected(self) -> bool:
        """Whether a person said that it reports another statement."""
        return self.report.rejected_by is not None


def time_words(row: ReportRow) -> str:
    """When the report was published: to the minute, or to the day if that was read out of the text."""
    if row.report.published is None:
        return QCoreApplication.translate("Reports", "no date")
    if row.summary.published_inferred:
        return f"≈ {short_day(row.report.published, tongue())}"
    return short_moment(row.report.published, tongue())


def place_words(row: ReportRow) -> str:
    """Where the report stands in time: the first that is in the library, or how long after that."""
    translate = QCoreApplication.translate
    if row.first:
        return translate("Reports", "first in the library")
    if row.after is None:
        return ""
    if row.by_day:
        later = translate("Reports", "{days} d later").format(days=row.after.days)
        return f"≈ {later}" if row.after.days else translate("Reports", "the same day")
    if not row.after:
        return translate("Reports", "at the same time")
    minutes = row.after // timedelta(minutes=1)
    if row.after < _HOUR:
        return translate("Reports", "{minutes} min later").format(minutes=max(1, minutes))
    if row.after < _TWO_DAYS:
        hours, minutes = divmod(minutes, 60)
        if not minutes:
            return translate("Reports", "{hours} h later").format(hours=hours)
        return translate("Reports", "{hours} h {minutes} min later").format(hours=hours, minutes=minutes)
    return translate("Reports", "{days} d later").format(days=row.after.days)


def standing_words(row: ReportRow) -> str:
    """How sure it is that this is the statement, and how its wording stands to the first one's.

    Of one that was rejected, by whom that was.
    """
    translate = QCoreApplication.translate
    if row.own_word:
        return translate("Reports", "rejected by you")
    if row.rejected:
        return translate("Reports", "rejected by {coder}").format(coder=row.report.rejected_by)
    parts = [translate("Reports", "asked about here") if row.asked else score_words(row.report.score)]
    relation = {
        Relation.VERBATIM: translate("Reports", "word for word"),
        Relation.RETRANSLATED: translate("Reports", "in other words"),
        Relation.INDIRECT: translate("Reports", "in reported speech"),
    }
    if row.report.relation is not None and not row.asked:
        parts.append(relation[row.report.relation])
    if row.base:
        parts.append(translate("Reports", "baseline"))
    elif row.other_words:
        parts.append(translate("Reports", "hardly a word in common"))
    return " · ".join(parts)


def who_words(report: Report) -> str:
    """Speaker and reporting verb, as the article has them."""
    return " · ".join(filter(None, (report.speaker, report.cue)))
