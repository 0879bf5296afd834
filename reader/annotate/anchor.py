"""Finding a passage again in another version of its text: surely, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import LCSseq, Levenshtein, Prefix

from reader.model import Passage
from reader.text.characters import plain

_TOUCHING = 6
"""So many code points of context right beside a passage are enough to know that side by."""
_SIMILAR = 0.6
"""Or this share of them, in their order, if what stands right beside it has changed."""
_TOUCHES, _IS_SIMILAR, _GOES_ON = 3, 2, 1
"""How well one side agrees; 0 if not. It goes on where the text ended or began right beside the passage."""
_LONG = 12
"""A passage this long may have changed a little, or stand in a half changed context."""
_SHARED_BY_SHORT = 16
"""A shorter one must have so much of its context right beside it: its words may stand elsewhere by chance."""
_MAX_CHANGED = 0.2
"""The share of a passage's code points that may have changed."""
_MARGIN = 0.15
"""By how much, as a share of the passage, any other place must be worse."""
_END_LENGTH = 4
_MAX_PLACES = 50


def anchor(passage: Passage, text: str) -> Passage | None:
    """The passage's place in ``text``, another version of the text it was taken from; None if in doubt.

    In this order: where it was, if its words and all that is known to surround them still stand there;
    the one place that has its exact words and a context like its own; the one place that has most of its
    words, both ends among them, and a context like its own on one side at least. If there is none, the same
    is tried with passage and text both in simplified script and plain marks.
    """
    if not passage.exact:
        return None
    span = _place(passage, text)
    if span is None:
        plain_passage, plain_text = _plain(passage), plain(text)
        if (plain_passage, plain_text) != (passage, text):
            span = _place(plain_passage, plain_text)
    return None if span is None else Passage.of(text, *span)


def _plain(passage: Passage) -> Passage:
    words = (plain(words) for words in (passage.exact, passage.prefix, passage.suffix))
    return Passage(passage.start, passage.end, *words)


def _place(passage: Passage, text: str) -> tuple[int, int] | None:
    places = list(_occurrences(passage.exact, text))
    if passage.start in places and _is_untouched(passage, text, passage.start):
        return passage.start, passage.end
    if places:
        start = _one_with_context(passage, text, places)
        return None if start is None else (start, start + len(passage.exact))
    return _one_alike(passage, text)


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_untouched(passage: Passage, text: str, start: int) -> bool:
    found = Passage.of(text, start, start + len(passage.exact))
    return (found.prefix, found.suffix) == (passage.prefix, passage.suffix)


def _one_with_context(passage: Passage, text: str, places: list[int]) -> int | None:
    length = len(passage.exact)
    sides = {place: _sides(passage, Passage.of(text, place, place + length)) for place in places}
    if len(places) == 1:
        worse, better = sorted(sides[places[0]])
        if length >= _LONG:
            return places[0] if better >= _IS_SIMILAR else None
        enough = worse and better == _TOUCHES and _shared(passage, text, places[0]) >= _SHARED_BY_SHORT
        return places[0] if enough else None
    untouched = [place for place in places if _is_untouched(passage, text, place)]
    possible = [place for place in places if min(sides[place])]
    for few in (untouched, possible):
        if len(few) == 1:
            worse, better = sorted(sides[few[0]])
            return few[0] if worse >= _IS_SIMILAR and better == _TOUCHES else None
    return None


def _shared(passage: Passage, text: str, start: int) -> int:
    """How much of the known context stands right beside a place, on its two sides together."""
    found = Passage.of(text, start, start + len(passage.exact))
    before = Prefix.similarity(passage.prefix[::-1], found.prefix[::-1])
    return before + Prefix.similarity(passage.suffix, found.suffix)


def _sides(passage: Passage, found: Passage) -> tuple[int, int]:
    """How well the surroundings of a found passage agree with the known ones, before and after it."""
    before = _agreement(passage.prefix[::-1], found.prefix[::-1])
    return before, _agreement(passage.suffix, found.suffix)


def _agreement(known: str, found: str) -> int:
    """How well two contexts agree, each read away from the passage."""
    if known[:_TOUCHING] == found[:_TOUCHING]:
        return _TOUCHES
    if len(known) >= _LONG and LCSseq.normalized_similarity(known, found) >= _SIMILAR:
        return _IS_SIMILAR
    return _GOES_ON if len(known) < _TOUCHING and found.startswith(known) else 0


def _one_alike(passage: Passage, text: str) -> tuple[int, int] | None:
    """The range with nearly the passage's words, each end known by what stands right within or beyond it."""
    exact = passage.exact
    if len(exact) < _LONG:
        return None
    starts = _edges(passage.prefix[-_END_LENGTH:], exact[:_END_LENGTH], text)
    ends = _edges(exact[-_END_LENGTH:], passage.suffix[:_END_LENGTH], text)
    if len(starts) > _MAX_PLACES or len(ends) > _MAX_PLACES:
        return None
    slack = int(len(exact) * _MAX_CHANGED)
    bound = len(exact) * (_MAX_CHANGED + _MARGIN)
    found: list[tuple[int, int, int]] = []
    for start in starts:
        for end in ends:
            if abs(end - start - len(exact)) <= slack:
                distance = Levenshtein.distance(exact, text[start:end], score_cutoff=int(bound))
                if distance <= bound:
                    found.append((distance, start, end))
    found.sort()
    if not found or found[0][0] > len(exact) * _MAX_CHANGED:
        return None
    distance, start, end = found[0]
    for other, low, high in found[1:]:
        apart = high <= start or end <= low
        if other == distance or (apart and other <= distance + len(exact) * _MARGIN):
            return None
    best = max(_sides(passage, Passage.of(text, start, end)))
    return (start, end) if best >= _IS_SIMILAR else None


def _edges(before: str, after: str, text: str) -> list[int]:
    """Where in ``text`` an edge may lie that had ``before`` and ``after`` on its two sides."""
    found: set[int] = set()
    if len(after) == _END_LENGTH:
        found |= set(_occurrences(after, text))
    if len(before) == _END_LENGTH:
        found |= {place + _END_LENGTH for place in _occurrences(before, text)}
    return sorted(found)
