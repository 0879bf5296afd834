"""Passages that an orphan may belong to: for a person to choose from, never to be applied by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.annotate.following import Follower, Known
from reader.annotate.placing import around
from reader.model import Candidate, CandidateReason, Passage, Span
from reader.text.characters import plain
from reader.text.sentences import sentences

_OF_WORDS, _OF_CONTEXT = 0.7, 0.3
_LEAST = 0.35
"""What is less alike is no help."""
_MOST_SAME = 20
_ALIGNED = 4
"""A passage this long is looked for within sentences."""
_MOST_LONGER = 3
"""What stands in a passage's place may be so many times as long."""


def candidates(
    follower: Follower, passage: Passage, known: Sequence[Known], limit: int = 5
) -> list[Candidate]:
    """The likeliest places of a passage in a text, the likeliest first; none overlaps another by half.

    ``known`` are texts in which the passage has lain, and where.
    """
    found = [_candidate(follower.text, passage, span, why) for span, why in _places(follower, passage, known)]
    found = [each for each in found if each.likeness >= _LEAST]
    found.sort(key=lambda each: (-each.likeness, each.passage.start))
    chosen: list[Candidate] = []
    for each in found:
        if not any(each.passage.span.coincides(other.passage.span) for other in chosen):
            chosen.append(each)
    return chosen[:limit]


def _candidate(text: str, passage: Passage, span: Span, reason: CandidateReason) -> Candidate:
    found = Passage.of(text, span.start, span.end)
    words = max(_alike(passage.exact, found.exact), _shared_pairs(passage.exact, found.exact))
    context = (_alike(passage.prefix, found.prefix) + _alike(passage.suffix, found.suffix)) / 2
    if plain(found.exact) == plain(passage.exact):
        reason = CandidateReason.SAME_WORDS
    return Candidate(found, round(_OF_WORDS * words + _OF_CONTEXT * context, 4), reason)


def _alike(known: str, found: str) -> float:
    return LCSseq.normalized_similarity(plain(known), plain(found))


def _shared_pairs(known: str, found: str) -> float:
    """The share of pairs of neighbouring characters that both have, in whatever order they come."""
    one, other = (Counter(map("".join, pairwise(plain(text)))) for text in (known, found))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _places(
    follower: Follower, passage: Passage, known: Sequence[Known]
) -> Iterator[tuple[Span, CandidateReason]]:
    text = follower.text
    words, whole = plain(passage.exact), plain(text)
    if not words:
        return
    for old, span in known[-1:]:
        stands = around(follower.map_from(old), span)
        if stands is not None and len(stands) <= _MOST_LONGER * len(span) + _MOST_SAME:
            yield _stripped(text, stands), CandidateReason.SAME_PLACE
    at = whole.find(words)
    for _ in range(_MOST_SAME):
        if at < 0:
            break
        yield Span(at, at + len(words)), CandidateReason.SAME_WORDS
        at = whole.find(words, at + 1)
    yield from ((span, CandidateReason.SIMILAR_WORDS) for span in _alike_sentences(words, whole, text))


def _alike_sentences(words: str, whole: str, text: str) -> Iterator[Span]:
    """Sentences, or rows of them, as long as the words by and large; or the part of one that is like them."""
    pieces = sentences(text)
    number = max(1, len(sentences(words)))
    for first in range(len(pieces)):
        for many in {number, max(1, number - 1), number + 1}:
            if first + many <= len(pieces):
                span = Span(pieces[first].start, pieces[first + many - 1].end)
                if fuzz.ratio(words, whole[span.start : span.end]) >= 100 * _LEAST:
                    yield span
    if len(words) >= _ALIGNED:
        for piece in pieces:
            part = fuzz.partial_ratio_alignment(words, whole[piece.start : piece.end], score_cutoff=60)
            if part is not None and part.dest_start < part.dest_end:
                yield Span(piece.start + part.dest_start, piece.start + part.dest_end)


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
