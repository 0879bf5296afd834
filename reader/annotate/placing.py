"""Where a passage of a text lies in another version of it, by the map between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reader.annotate.text_map import NOWHERE, TextMap
from reader.model import Span
from reader.text.characters import plain
from reader.text.script import mainland_words

_LONG = 12
"""A passage this long may have changed a little, wherever it stands."""
_MAX_LOST = 0.2
"""The share of its code points that may have gone or been replaced."""
_MAX_PUT_IN = 1.0
"""How much may have been put in, as a share of the passage, if both its ends are sure."""
_SHORT_MAX_LOST = 0.5
"""The share of a short passage that may have changed, if it stands firm between what surrounds it."""
_FIRM = 8
"""So many unchanged code points on each side make it stand firm."""
_LITTLE = 4
"""So much may have been put in between a few code points and the rest of the passage."""
_STOPS = frozenset("\n。！？!?…")


@dataclass(frozen=True, slots=True)
class Place:
    """A place that was found; ``exact`` if the passage stands there word for word, in whatever script."""

    span: Span
    exact: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of code points that stands unbroken in both texts."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        return self.old + self.length

    @property
    def new_end(self) -> int:
        return self.new + self.length


def place(texts: TextMap, span: Span) -> Place | None:
    """Where the passage ``span`` of the old text lies in the new one; None if that is in doubt.

    It may have moved as a whole. A long one may have changed a little within, or lost a little at an end;
    of a short one a part may have changed if all around it stands as it did.
    """
    if not len(span):
        return None
    runs = _main_runs(_runs(texts, span), len(span))
    if not runs and len(span) >= _LONG:
        return None
    ends = _ends(texts, span, runs)
    if ends is None or ends[0] >= ends[1]:
        return None
    found = _with_neighbours(texts, span, *ends)
    if len(runs) == 1 and runs[0].length == len(span) == len(found):
        return Place(found, exact=True)
    return Place(found, exact=False) if _is_same(texts, span, found, runs) else None


def around(texts: TextMap, span: Span) -> Span | None:
    """What stands in the new text between what stood before and after a passage; None if that is nothing."""
    start = next((texts.to[at] + 1 for at in range(span.start - 1, -1, -1) if texts.to[at] != NOWHERE), 0)
    after = (texts.to[at] for at in range(span.end, len(texts.old)) if texts.to[at] != NOWHERE)
    end = next(after, len(texts.new))
    return Span(start, end) if start < end and texts.new[start:end].strip() else None


def _runs(texts: TextMap, span: Span) -> list[_Run]:
    found: list[_Run] = []
    for old in range(span.start, span.end):
        new = texts.to[old]
        if new == NOWHERE:
            continue
        if found and (found[-1].old_end, found[-1].new_end) == (old, new):
            found[-1] = _Run(found[-1].old, found[-1].new, found[-1].length + 1)
        else:
            found.append(_Run(old, new, 1))
    return found


def _main_runs(runs: Sequence[_Run], length: int) -> list[_Run]:
    """The runs that hold most of the passage and stand in order, near each other."""
    best: list[tuple[int, list[_Run]]] = []
    for number, run in enumerate(runs):
        weight, chain = 0, []
        for other, chained in best[:number]:
            last = chained[-1]
            gap = run.new - last.new_end
            put_in = gap - (run.old - last.old_end)
            firm = min(run.length, last.length) >= _FIRM or put_in <= _LITTLE
            if weight < other and gap >= 0 and firm and put_in <= length * _MAX_PUT_IN:
                weight, chain = other, chained
        best.append((weight + run.length, [*chain, run]))
    return max(best, key=lambda each: each[0])[1] if best else []


def _ends(texts: TextMap, span: Span, runs: Sequence[_Run]) -> tuple[int, int] | None:
    """Where the passage begins and ends in the new text."""
    if len(span) < _LONG and (len(runs) != 1 or runs[0].length < len(span)):
        return _between_neighbours(texts, span)
    first, last = runs[0], runs[-1]
    start = _edge(texts, span.start, first.old, first.new, -1)
    end = _edge(texts, span.end, last.old_end, last.new_end, 1)
    return None if start is None or end is None else (start, end)


def _with_neighbours(texts: TextMap, span: Span, start: int, end: int) -> Span:
    """The range with what else of the passage stands right beside it, its parts having changed places."""

    def own(place: int) -> bool:
        return 0 <= place < len(texts.new) and span.start <= texts.back[place] < span.end

    def changed(place: int) -> bool:
        return 0 <= place < len(texts.new) and texts.back[place] == NOWHERE

    def beyond(place: int, step: int) -> int:
        """The next point of the passage, over line breaks and little that was changed; or the place."""
        at = place
        while changed(at) and abs(at - place) < _LITTLE:
            at += step
        return at if own(at) else place

    while own(beyond(start - 1, -1)):
        start = beyond(start - 1, -1)
    while own(beyond(end, 1)):
        end = beyond(end, 1) + 1
    return Span(start, end)


def _edge(texts: TextMap, edge: int, old: int, new: int, step: int) -> int | None:
    """Where the passage's edge lies, beyond the last run, whose edge ``old`` lies at ``new``.

    ``step`` is 1 for the end of the passage, -1 for its start.
    """
    if edge == old:
        return new
    # What lies between was changed, or has gone: as far as the next place that both texts share.
    beyond = edge
    limit = len(texts.old) if step > 0 else 0
    while beyond != limit and _at(texts, beyond, step) == NOWHERE:
        beyond += step
    there = (len(texts.new) if step > 0 else 0) if beyond == limit else _at(texts, beyond, step)
    lost, put_in = abs(beyond - old), (there - new) * step
    if put_in == 0:
        return new
    if put_in < 0 or beyond == limit != edge:
        return None
    within = texts.new[min(new, there) : max(new, there)]
    if put_in == lost and (beyond == edge or lost <= 4):
        return new + step * abs(edge - old)
    if beyond != edge or put_in > min(_LONG, 2 * lost + 2):
        return None
    gone = texts.old[min(old, beyond) : max(old, beyond)]
    return None if _STOPS & set(within) - set(gone) else there


def _at(texts: TextMap, edge: int, step: int) -> int:
    """Where the edge before or after a code point lies, by that code point."""
    point = texts.to[edge if step > 0 else edge - 1]
    return point if point == NOWHERE or step > 0 else point + 1


def _between_neighbours(texts: TextMap, span: Span) -> tuple[int, int] | None:
    """The range of what stands between what stood right before and after a passage."""
    if span.start == 0 or span.end == len(texts.old):
        return None
    before, after = texts.to[span.start - 1], texts.to[span.end]
    return None if NOWHERE in (before, after) else (before + 1, after)


def _is_same(texts: TextMap, span: Span, found: Span, runs: Sequence[_Run]) -> bool:
    """Whether what was found is the passage, though not word for word."""
    old, new = texts.plain_old[span.start : span.end], texts.plain_new[found.start : found.end]
    kept = sum(run.length for run in runs)
    if kept < len(span) and (_holds_others(texts, span, found) or _has_more_beside(texts, span, found)):
        # Other passages stand in its midst now, or parts of it beside it.
        return False
    if len(span) >= _LONG:
        lost, put_in = len(span) - kept, len(found) - kept
        return lost <= _MAX_LOST * len(span) and put_in - lost <= _MAX_PUT_IN * len(span)
    if not _is_firm(texts, span, found):
        return False
    known, words = texts.old[span.start : span.end], texts.new[found.start : found.end]
    if plain(mainland_words(words)) == plain(mainland_words(known)):
        return True
    return kept > 0 and Levenshtein.distance(old, new) <= _SHORT_MAX_LOST * max(len(old), len(new))


def _is_firm(texts: TextMap, span: Span, found: Span) -> bool:
    """Whether what stands right before and after the passage is what stood there."""
    before = range(max(0, span.start - _FIRM), span.start)
    after = range(span.end, min(len(texts.old), span.end + _FIRM))
    return all(texts.to[place] == found.start - (span.start - place) for place in before) and all(
        texts.to[place] == found.end + (place - span.end) for place in after
    )


def _holds_others(texts: TextMap, span: Span, found: Span) -> bool:
    """Whether something else of the old text stands within what was found."""
    others = (place for place in texts.back[found.start : found.end] if place != NOWHERE)
    return any(not span.start <= place < span.end for place in others)


def _has_more_beside(texts: TextMap, span: Span, found: Span) -> bool:
    """Whether something that seems lost from the passage stands right before or after what was found."""
    before, after = texts.plain_new[: found.start].rstrip(), texts.plain_new[found.end :].lstrip()
    lost, start = [], span.start
    for place in range(span.start, span.end + 1):
        if place == span.end or texts.to[place] != NOWHERE:
            lost.append(texts.plain_old[start:place].strip())
            start = place + 1
    return any(len(some) >= _LITTLE and (before.endswith(some) or after.startswith(some)) for some in lost)
