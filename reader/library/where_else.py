"""Every report of one statement, wherever in the library it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

import numpy as np
from threadpoolctl import threadpool_limits

from reader.align.stated import (
    Stated,
    Statements,
    letters_of,
    statements_of,
    the_passage,
    unpacked,
    vector_of,
)
from reader.align.stated_links import WINDOW, Matcher
from reader.align.stated_pool import SUBJECT, Entry, Known
from reader.library.said import DAY, index_word, prints_of, telling_words, to_known
from reader.library.sayings import in_order, reports_of
from reader.library.verdicts import Rejections
from reader.model import Article, Passage, QuoteKind, Report, Span
from reader.store.connections import Connections
from reader.store.rows import to_microseconds
from reader.store.statement_rows import KnownRow, MemberRow
from reader.store.store import Store

_NEAREST = 32
"""So many articles of the days around, the nearest by their subject, are looked through."""
_BY_WORDS = 16
"""So many articles of any time that have the telling words are, too."""
_PASSAGES = 4
"""So many passages of each, the nearest in meaning, are compared in full."""
_COMMON = 4000
"""A word that more articles have finds nothing."""


class WhereElse:
    """Looks statements up; not to be used by two threads at once."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._matcher = Matcher()

    def reports(self, article: int, start: int, end: int) -> list[Report]:
        """Every report of the statement at a place of an article, that one too, oldest first.

        Those that a person rejected come last.

        Raises:
            KeyError: if there is no such article.
            ValueError: if the place is empty or does not lie in the text.
        """
        # The matrices are small: a second thread would mostly wait.
        with threadpool_limits(1, "blas"), self._connections.reading() as store:
            whole = store.articles.article(article)
            if not 0 <= start < end <= len(whole.text):
                raise ValueError(f"[{start}, {end}) is no place in a text of {len(whole.text)} code points")
            place = Span(start, end)
            at_place = store.statements.stated_at(article, start, end)
            member = _fitting(at_place, place)
            asked = _asked(whole, place, member)
            own = next(store.readings.of_articles([article]), None)
            entry = Entry(_alone(whole, article, asked, own))
            scores = self._found(store, entry)
            if member is not None and member.statement:
                sure = store.statements.score(member.statement)
                for each in store.statements.members([member.statement]):
                    scores[each.stated] = max(sure, scores.get(each.stated, 0.0))
            members = store.statements.numbered(sorted(scores))
            rejections = Rejections(store.judgements.touching(article))
            places = [place] if member is None else [place, Span(member.start, member.stop)]
            others = {each.stated: (each.article, Span(each.start, each.stop)) for each in members}
            rejected = rejections.among(article, places, others)
            kept = _one_each((each for each in members if each.article != article), scores, rejected)
            reports = reports_of(store, kept, scores)
        found = [
            (replace(report, rejected_by=rejected.get(stated)), words)
            for stated, (report, words) in reports.items()
        ]
        first = Report(
            article,
            whole.outlet,
            whole.published,
            Passage.of(whole.text, start, end),
            asked.kind if member is not None else None,
            asked.speaker,
            asked.cue,
            1.0,
        )
        return in_order([(first, " ".join(asked.words)), *found])

    def _found(self, store: Store, asked: Entry) -> dict[int, float]:
        """The passages that report what was asked about, and how sure that is."""
        (passage,) = asked.known.statements.passages
        articles: dict[int, None] = {}
        day = asked.known.day
        if day is not None:
            articles |= dict.fromkeys(self._of_the_days(store, asked, day))
        counts: Counter[int] = Counter()
        words = telling_words(passage.words)
        for word in words:
            counts.update(store.readings.having_words(index_word(word), _COMMON))
        several = [reading for reading, count in counts.most_common(_BY_WORDS) if count > 1 or len(words) < 2]
        articles |= dict.fromkeys(store.readings.articles_of_readings(several).values())
        prints = prints_of(letters_of(passage.words))
        articles |= dict.fromkeys(article for _, article in store.readings.having_prints(prints)[:_BY_WORDS])
        articles.pop(asked.known.article, None)
        rows = list(store.readings.of_articles(list(articles)))
        numbers = {row.reading.article: _nearest(row, asked) for row in rows}
        entries = [Entry(to_known(_some(row, numbers[row.reading.article]))) for row in rows]
        firsts = {row.reading.article: row.first for row in rows}
        found = {}
        for match in self._matcher.looked_up(asked, entries):
            article, at = match.other
            found[firsts[article] + numbers[article][at]] = match.score
        return found

    def _of_the_days(self, store: Store, asked: Entry, day: float) -> list[int]:
        """The articles of the days around that are nearest by their subject."""
        rows = store.readings.sketches(int((day - WINDOW) * DAY), int((day + WINDOW) * DAY))
        if not rows:
            return []
        sketches = np.frombuffer(b"".join(sketch for _, sketch in rows), np.int8).reshape(len(rows), -1)
        near = unpacked(sketches) @ asked.sketch
        order = np.argsort(-near, kind="stable")[:_NEAREST]
        return [rows[at][0] for at in order if near[at] >= SUBJECT]


def _nearest(row: KnownRow, asked: Entry) -> list[int]:
    """The few passages of an article that are nearest in meaning to what was asked about, in order."""
    vectors = np.frombuffer(row.reading.vectors, np.int8).reshape(len(row.reading.stated), -1)
    near = unpacked(vectors) @ asked.vectors[0]
    return sorted(np.argsort(-near, kind="stable")[:_PASSAGES].tolist())


def _some(row: KnownRow, numbers: Sequence[int]) -> KnownRow:
    """An article's reading with some of its passages alone."""
    reading = row.reading
    size = len(reading.vectors) // len(reading.stated)
    return replace(
        row,
        reading=replace(
            reading,
            stated=tuple(reading.stated[n] for n in numbers),
            vectors=b"".join(reading.vectors[n * size : (n + 1) * size] for n in numbers),
        ),
    )


def _fitting(members: Iterable[MemberRow], place: Span) -> MemberRow | None:
    """The stated passage that a place is, or is the greater part of."""

    def fit(member: MemberRow) -> float:
        shared = min(member.stop, place.end) - max(member.start, place.start)
        return shared / (max(member.stop, place.end) - min(member.start, place.start))

    def enough(member: MemberRow) -> bool:
        shared = min(member.stop, place.end) - max(member.start, place.start)
        return 2 * shared >= min(member.stop - member.start, len(place))

    return max(filter(enough, members), key=fit, default=None)


def _asked(article: Article, place: Span, member: MemberRow | None) -> Stated:
    """The place as a stated passage; who speaks there, if a reported statement is there."""
    if member is None:
        return the_passage(article, place)
    kind = QuoteKind.DIRECT if member.direct else QuoteKind.INDIRECT
    return the_passage(article, place, kind, member.speaker, member.cue)


def _alone(article: Article, number: int, asked: Stated, own: KnownRow | None) -> Known:
    """The passage as the only one of its article."""
    sketch = np.frombuffer(own.reading.sketch, np.int8) if own else statements_of([article])[0].sketch
    said = Statements((asked,), vector_of(asked), sketch)
    published = to_microseconds(article.published)
    return Known(number, None if published is None else published / DAY, said)


def _one_each(
    members: Iterable[MemberRow], scores: dict[int, float], rejected: Container[int]
) -> list[MemberRow]:
    """The surest passage of each article, a rejected one only if it has no other."""

    def worth(member: MemberRow) -> tuple[bool, float]:
        return member.stated not in rejected, scores[member.stated]

    best: dict[int, MemberRow] = {}
    for member in members:
        other = best.get(member.article)
        if other is None or worth(member) > worth(other):
            best[member.article] = member
    return list(best.values())
