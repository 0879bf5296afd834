"""Links between statements that two articles report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from reader.align.evidence import why
from reader.align.occasions import is_earlier
from reader.align.overlaps import Overlaps
from reader.align.pairing import Cut, Judged
from reader.align.passages import Statement
from reader.align.relations import relation_of_quotations
from reader.align.runs import Run
from reader.align.witness import Witness
from reader.model import End, Link, LinkKind, Passage, Quote, QuoteKind, Relation, Span

SURE_ENOUGH = 0.48
"""Pairs scored lower are no links."""
EACH_MORE = 0.1
"""By how much surer a pair must be for each link that one of the two passages has already."""
NEVER_CERTAIN = 0.99
"""The highest score for texts that are not identical."""
_IDENTICAL_AND_LONG = 12
"""Identical statements of so many letters are certain; shorter ones may be phrases that anybody uses."""
_NARROW = 0.6
"""A statement of less than this part of the other's length is linked to its place in the other alone."""
_FITS = 80
_SHORTEST_UNQUOTED = 10
_LONG_UNQUOTED = 20
"""So many letters are a quotation's words even where they are but a part of it."""
_DENSE = 0.85
_COVERED = 0.8
_OTHER_OCCASION = 0.5
"""What is left of the score of two quotations if one article alone says it was on an earlier occasion."""
_WHOLE_FIRST = 0.03
"""How much better a sentence must fit than the whole statement to be linked in its place."""


@dataclass(frozen=True, slots=True)
class _Found:
    a: Span
    b: Span
    score: float
    relation: Relation
    a_quote: Quote | None
    b_quote: Quote | None
    preference: float


def quote_links(a: Cut, b: Cut, judged: Judged, runs: Sequence[Run]) -> list[Link]:
    """The statements that both articles report, one link for each pair of passages.

    ``runs`` is the text that they share word for word; by it a quotation is found that the other article
    has without quotation marks.
    """
    found = [
        _of_pair(a.statements[i], b.statements[j], a.witness, b.witness, score)
        for i, j, score in judged.quotes
        if score >= SURE_ENOUGH
    ]
    found += _unquoted(a.witness, b.witness, runs)
    found.sort(key=lambda f: (-f.preference, f.a, f.b))
    kept = Overlaps()
    return [
        _link(each, a.witness, b.witness, judged)
        for each in found
        if each.score >= SURE_ENOUGH + EACH_MORE * kept.beside(each.a, each.b) and kept.add(each.a, each.b)
    ]


def _link(found: _Found, a: Witness, b: Witness, judged: Judged) -> Link:
    evidence = why(a, found.a, b, found.b, judged.background)
    evidence |= _speaking(found.a_quote, found.b_quote)
    if found.relation is Relation.INDIRECT:
        evidence["retold"] = True
    return Link(
        LinkKind.QUOTE,
        round(found.score, 3),
        End(a.index, Passage.of(a.article.text, found.a.start, found.a.end), _speaker(found.a_quote)),
        End(b.index, Passage.of(b.article.text, found.b.start, found.b.end), _speaker(found.b_quote)),
        found.relation,
        evidence,
    )


def _speaker(quote: Quote | None) -> str | None:
    return quote.speaker if quote else None


def _speaking(a: Quote | None, b: Quote | None) -> dict[str, Any]:
    """Who speaks, and by which verbs."""
    evidence: dict[str, Any] = {}
    speakers = [name for name in (_speaker(a), _speaker(b)) if name]
    if speakers:
        evidence["speaker"] = speakers[0] if len(set(speakers)) == 1 else speakers
    if a and b and a.cue and b.cue and a.cue != b.cue:
        evidence["cues"] = [a.cue, b.cue]
    return evidence


def _of_pair(one: Statement, other: Statement, a: Witness, b: Witness, likely: float) -> _Found:
    """The link of two statements; a short one is linked to its own place within a long one."""
    a_span, b_span = one.unit.span, other.unit.span
    a_letters, b_letters = a.letters_of(a_span), b.letters_of(b_span)
    short, long = sorted((a_letters, b_letters), key=len)
    place = fuzz.partial_ratio_alignment(short, long) if short else None
    if place is not None and place.score >= _FITS and len(short) < len(long) * _NARROW:
        if len(a_letters) < len(b_letters):
            b_span = _within(b, b_span, place.dest_start, place.dest_end)
        else:
            a_span = _within(a, a_span, place.dest_start, place.dest_end)
    same = a_letters == b_letters and len(a_letters) >= _IDENTICAL_AND_LONG
    direct = one.directness == other.directness == 2
    if direct and not same and is_earlier(a, one.unit.span) != is_earlier(b, other.unit.span):
        likely *= _OTHER_OCCASION
    score = 1.0 if same and likely >= SURE_ENOUGH else min(NEVER_CERTAIN, likely)
    bonus = _WHOLE_FIRST * (one.whole + other.whole) / 2
    relation = relation_of_quotations(a_letters, b_letters) if direct else Relation.INDIRECT
    return _Found(a_span, b_span, score, relation, one.quote, other.quote, score + bonus)


def _within(witness: Witness, span: Span, start: int, end: int) -> Span:
    offset = witness.range_of(span)[0]
    return witness.source(offset + start, offset + max(end, start + 1))


def _unquoted(a: Witness, b: Witness, runs: Sequence[Run]) -> list[_Found]:
    """Quotations that the other article has word for word without quotation marks."""
    found = []
    for run in runs:
        if run.same < _SHORTEST_UNQUOTED:
            continue
        for swapped in (False, True):
            quoting, plain = (b, a) if swapped else (a, b)
            start, end = (run.b_start, run.b_end) if swapped else (run.a_start, run.a_end)
            for quote in quoting.quoted_in(quoting.source(start, end), QuoteKind.DIRECT):
                clipped = _clip(run, quoting, quote, plain, swapped=swapped)
                if clipped is None:
                    continue
                mine, other, likely = clipped
                if plain.quoted_in(other, QuoteKind.DIRECT):
                    continue
                indirect = _statement_at(plain, other)
                if swapped:
                    found.append(_Found(other, mine, likely, Relation.INDIRECT, indirect, quote, likely))
                else:
                    found.append(_Found(mine, other, likely, Relation.INDIRECT, quote, indirect, likely))
    return found


def _clip(
    run: Run, quoting: Witness, quote: Quote, plain: Witness, *, swapped: bool
) -> tuple[Span, Span, float] | None:
    """The part of a run that lies in a quotation, on both sides, and how sure it is to be its words."""
    low, high = quoting.range_of(quote.passage.span)
    pieces = []
    for a_start, b_start, length in run.pieces:
        mine, other = (b_start, a_start) if swapped else (a_start, b_start)
        cut = max(0, low - mine)
        kept = min(length, high - mine) - cut
        if kept > 0:
            pieces.append((mine + cut, other + cut, kept))
    if not pieces:
        return None
    start, end = pieces[0][0], pieces[-1][0] + pieces[-1][2]
    other_start, other_end = pieces[0][1], pieces[-1][1] + pieces[-1][2]
    same = sum(length for _, _, length in pieces)
    dense = same / max(end - start, other_end - other_start) >= _DENSE
    enough = same >= _COVERED * (high - low) or same >= _LONG_UNQUOTED
    if same < _SHORTEST_UNQUOTED or not dense or not enough:
        return None
    likely = min(NEVER_CERTAIN, 0.6 + 0.02 * (same - _SHORTEST_UNQUOTED))
    return quoting.source(start, end), plain.source(other_start, other_end), likely


def _statement_at(witness: Witness, span: Span) -> Quote | None:
    """The indirect statement that a place lies in."""
    found = witness.quoted_in(span, QuoteKind.INDIRECT)
    return next((quote for quote in found if quote.passage.span.contains(span)), None)
