"""Links between statements that two articles report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.align.candidates import Candidate, candidates
from reader.align.evidence import why
from reader.align.overlaps import Overlaps
from reader.align.runs import Run
from reader.align.scoring import NEVER_CERTAIN, SURE_ENOUGH, relation, score
from reader.align.units import Rarity, Unit, units
from reader.align.witness import Witness
from reader.model import End, Link, LinkKind, Passage, Quote, QuoteKind, Relation, Span

_NARROW = 0.6
"""A statement of less than this part of the other's length is linked to its place in the other alone."""
_ALIGNED = 0.8
_SHORTEST_UNQUOTED = 10
_LONG_UNQUOTED = 20
"""So many letters are a quotation's words even where they are but a part of it."""
_DENSE = 0.85
_COVERED = 0.8
_WHOLE_FIRST = 0.03
"""How much better a sentence must fit than the whole statement to be linked in its place."""


@dataclass(frozen=True, slots=True)
class _Found:
    a: Span
    b: Span
    score: float
    relation: Relation
    a_speaker: str | None
    b_speaker: str | None
    preference: float


def quote_links(a: Witness, b: Witness, rarity: Rarity, runs: Sequence[Run]) -> list[Link]:
    """The statements that both articles report, one link for each pair of passages.

    ``runs`` is the text that they share word for word; by it a quotation is found that the other article
    has without quotation marks.
    """
    found = []
    for candidate in candidates(units(a), units(b), rarity):
        likely = score(candidate)
        if likely >= SURE_ENOUGH:
            found.append(_of_candidate(candidate, likely, a, b))
    found += _unquoted(a, b, runs)
    found.sort(key=lambda f: (-f.preference, f.a, f.b))
    kept = Overlaps()
    return [_link(link, a, b, rarity) for link in found if kept.add(link.a, link.b)]


def _link(found: _Found, a: Witness, b: Witness, rarity: Rarity) -> Link:
    evidence = why(a, found.a, b, found.b, rarity)
    speakers = [name for name in (found.a_speaker, found.b_speaker) if name]
    if speakers:
        evidence["speaker"] = speakers[0] if len(set(speakers)) == 1 else speakers
    return Link(
        LinkKind.QUOTE,
        round(found.score, 3),
        End(a.index, Passage.of(a.article.text, found.a.start, found.a.end), found.a_speaker),
        End(b.index, Passage.of(b.article.text, found.b.start, found.b.end), found.b_speaker),
        found.relation,
        evidence,
    )


def _of_candidate(candidate: Candidate, likely: float, a: Witness, b: Witness) -> _Found:
    """The link of two statements; a short one is linked to its own place within a long one."""
    a_span, b_span = candidate.a.span, candidate.b.span
    a_length, b_length = len(candidate.a.letters), len(candidate.b.letters)
    if candidate.aligned >= _ALIGNED and a_length < b_length * _NARROW:
        b_span = _within(b, candidate.b, *candidate.place)
    elif candidate.aligned >= _ALIGNED and b_length < a_length * _NARROW:
        a_span = _within(a, candidate.a, *candidate.place)
    bonus = _WHOLE_FIRST * (candidate.a.whole + candidate.b.whole) / 2
    return _Found(
        a_span,
        b_span,
        likely,
        relation(candidate),
        candidate.a.quote.speaker,
        candidate.b.quote.speaker,
        likely + bonus,
    )


def _within(witness: Witness, unit: Unit, start: int, end: int) -> Span:
    offset = witness.range_of(unit.span)[0]
    return witness.source(offset + start, offset + end)


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
                speaker = _speaker_at(plain, other)
                ends = (mine, other, quote.speaker, speaker)
                if swapped:
                    ends = (other, mine, speaker, quote.speaker)
                found.append(_Found(ends[0], ends[1], likely, Relation.INDIRECT, ends[2], ends[3], likely))
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


def _speaker_at(witness: Witness, span: Span) -> str | None:
    """Who speaks at a place, if it lies in an indirect statement."""
    statements = witness.quoted_in(span, QuoteKind.INDIRECT)
    return next((quote.speaker for quote in statements if quote.passage.span.contains(span)), None)
