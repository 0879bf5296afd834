"""Statements across the library: what the façade does with them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from reader.library.verdicts import Rejections
from reader.model import Changes, Passage, QuoteKind, Relation, Report, SharedStatement, Verdict
from reader.store.connections import Connections
from reader.store.rows import from_microseconds, to_microseconds
from reader.store.statement_rows import MemberRow
from reader.store.store import Store

if TYPE_CHECKING:
    from reader.library.where_else import WhereElse

_OUTLETS = 2
_AT_ONCE = 200
"""So many statements are looked up together."""


class Sayings:
    """What is said in the articles of one library.

    What compares statements is loaded when it is first needed: it takes a second or two.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._guard = threading.Lock()
        self._finder: WhereElse | None = None

    def pending(self) -> int:
        """How many articles are not known as yet."""
        with self._connections.reading() as store:
            return store.readings.count_pending()

    def catch_up(self, done: Callable[[int], None], cancelled: Callable[[], bool]) -> Changes:
        """Makes them known."""
        from reader.library.saying_stage import SayingStage

        SayingStage(self._connections).run(done, cancelled)
        return Changes()

    def statements(self, since: datetime | None, until: datetime | None) -> list[SharedStatement]:
        """The statements that several outlets report, the one first reported first."""
        with self._connections.reading() as store:
            rows = store.statements.shared(to_microseconds(since), to_microseconds(until), _OUTLETS)
            return _read(store, rows)

    def latest(self) -> list[int]:
        """The numbers of the statements that several outlets report, the one first reported last first."""
        with self._connections.reading() as store:
            gone = _no_longer_shared(store)
            return [number for number in store.statements.latest(_OUTLETS) if number not in gone]

    def some(self, numbers: Sequence[int]) -> list[SharedStatement]:
        """Statements by their numbers, in that order; those that are no longer shared are left out."""
        with self._connections.reading() as store:
            return _some(store, numbers)

    def where_else(self, article: int, start: int, end: int) -> list[Report]:
        """Every report of the statement at a place of an article, that one too, oldest first."""
        from reader.library.where_else import WhereElse

        with self._guard:
            if self._finder is None:
                self._finder = WhereElse(self._connections)
            return self._finder.reports(article, start, end)


def _some(store: Store, numbers: Sequence[int]) -> list[SharedStatement]:
    scores = store.statements.scores(numbers)
    return _read(store, [(number, scores[number]) for number in numbers if number in scores])


def _no_longer_shared(store: Store) -> set[int]:
    """The statements that several outlets report but for what a person rejected."""
    ends = [
        end
        for judgement in store.judgements.all()
        if judgement.verdict is Verdict.REJECTED and not judgement.orphan
        for end in judgement.ends
    ]
    touched = {
        member.statement
        for end in ends
        for member in store.statements.stated_at(end.article, end.passage.start, end.passage.end)
        if member.statement
    }
    return touched - {statement.id for statement in _some(store, sorted(touched))}


def _read(store: Store, rows: Sequence[tuple[int, float]]) -> list[SharedStatement]:
    """Statements by number and score, with their reports."""
    found: list[SharedStatement] = []
    for at in range(0, len(rows), _AT_ONCE):
        some = dict(rows[at : at + _AT_ONCE])
        members: dict[int, list[MemberRow]] = {number: [] for number in some}
        for member in store.statements.members(list(some)):
            members[member.statement].append(member)
        scores = {m.stated: some[m.statement] for own in members.values() for m in own}
        reports = reports_of(store, [m for own in members.values() for m in own], scores)
        articles = {report.article for report, _ in reports.values()}
        rejections = Rejections(store.judgements.between(articles))
        for number, own in members.items():
            statement = _statement(
                number, some[number], [reports[m.stated] for m in own if m.stated in reports], rejections
            )
            if statement is not None:
                found.append(statement)
    return found


def reports_of(
    store: Store, members: Sequence[MemberRow], scores: dict[int, float]
) -> dict[int, tuple[Report, str]]:
    """By the number of the passage, each as a report of its statement, and its words in normal form.

    Passages of a text that was replaced meanwhile are left out.
    """
    found: dict[int, tuple[Report, str]] = {}
    by_article: dict[int, list[MemberRow]] = {}
    for member in members:
        by_article.setdefault(member.article, []).append(member)
    for source in store.readings.sources(sorted(by_article)):
        words = source.words
        for member in by_article[source.article]:
            kind = QuoteKind.DIRECT if member.direct else QuoteKind.INDIRECT
            report = Report(
                source.article,
                source.outlet,
                from_microseconds(source.published),
                Passage.of(source.text, member.start, member.stop),
                kind,
                member.speaker,
                member.cue,
                scores[member.stated],
            )
            found[member.stated] = (report, words[member.stated - source.first])
    return found


def in_order(reports: Iterable[tuple[Report, str]]) -> list[Report]:
    """Reports oldest first, those without a date last; each with how its wording stands to the first.

    Those that were rejected come after all others, with no such standing.
    """
    from reader.align.stated_links import relation_of

    ordered = sorted(reports, key=lambda each: (each[0].rejected_by is not None, *_age(each[0])))
    if not ordered:
        return []
    (first, words), *others = ordered
    found = [first]
    for report, own in others:
        if report.rejected_by is not None:
            found.append(report)
            continue
        direct = first.kind is report.kind is QuoteKind.DIRECT
        relation: Relation = relation_of(words.split(" "), own.split(" "), direct=direct)
        found.append(replace(report, relation=relation))
    return found


def _age(report: Report) -> tuple[bool, int, int, int]:
    known = report.published is not None
    return not known, to_microseconds(report.published) or 0, report.article, report.passage.start


def _statement(
    number: int, score: float, reports: Sequence[tuple[Report, str]], rejections: Rejections
) -> SharedStatement | None:
    """The statement without what was rejected; None if too few outlets remain.

    It is that of its first report. If nobody else reports that one, it is that of the next.
    """
    places = {at: (report.article, report.passage.span) for at, (report, _) in enumerate(reports)}
    for first, _ in sorted(reports, key=lambda each: _age(each[0])):
        rejected = rejections.among(first.article, [first.passage.span], places)
        judged = [
            (replace(report, rejected_by=rejected.get(at)), words)
            for at, (report, words) in enumerate(reports)
        ]
        holding = [each for each in judged if each[0].rejected_by is None]
        if len({report.outlet for report, _ in holding}) >= _OUTLETS:
            ordered = in_order(judged)
            others = tuple(ordered[len(holding) :])
            ordered = ordered[: len(holding)]
            return SharedStatement(number, speaker_of(ordered), score, tuple(ordered), others)
    return None


def speaker_of(reports: Sequence[Report]) -> str | None:
    """Whom most of the reports name, and of the names for them the one that is first."""
    from reader.library.said import folded_speaker

    named = [(report.speaker, folded_speaker(report.speaker)) for report in reports if report.speaker]
    if not named:
        return None
    folded = [fold for _, fold in named]
    most = max(folded, key=folded.count)
    return next(name for name, fold in named if fold == most)
