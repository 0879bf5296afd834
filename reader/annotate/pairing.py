"""Which pieces of two versions of a text are the same piece: surely, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from reader.model import Span

_ENDS = -1
_ALIKE = 65.0
"""A piece that is alike to this degree, of 100, may be the one that another was taken for."""
_RIVAL = 10.0
"""Any other piece must be less alike by so much."""
_COPIED = 90.0
_MOST_COMPARED = 40_000
_WORTH_DOUBT = 8
"""A shorter piece is alike to too many."""


def pair_pieces(
    old: Sequence[str],
    new: Sequence[str],
    pairs: dict[int, int],
    tells: Callable[[str], bool],
) -> None:
    """Adds to ``pairs`` which pieces of the old text are which of the new one, wherever they stand now.

    Pieces are alike if they are equal. One that ``tells``, and stands once in both texts, is paired; any
    other goes with the piece before or after it. If that can be said in two ways, as for one of two equal
    neighbours of which one is gone, it is left alone.
    """
    in_old, in_new = Counter(old), Counter(new)
    places = {piece: place for place, piece in enumerate(new) if in_new[piece] == 1}
    taken = set(pairs.values())
    for place, piece in enumerate(old):
        if place not in pairs and in_old[piece] == 1 and tells(piece) and piece in places:
            there = places[piece]
            if there not in taken:
                pairs[place] = there
                taken.add(there)
    _extend(old, new, pairs)


def _extend(old: Sequence[str], new: Sequence[str], pairs: dict[int, int]) -> None:
    """Pairs the equal neighbours of what is paired, and of the ends of the texts, unless two claim one."""
    claims: dict[int, set[int]] = {}
    taken = set(pairs.values())
    ends = ((_ENDS, _ENDS, 1), (len(old), len(new), -1))
    sure = [(a, b, step) for a, b in pairs.items() for step in (1, -1)]
    for place, there, step in [*ends, *sure]:
        place, there = place + step, there + step
        while (
            0 <= place < len(old)
            and 0 <= there < len(new)
            and place not in pairs
            and there not in taken
            and old[place] == new[there]
        ):
            claims.setdefault(place, set()).add(there)
            place, there = place + step, there + step
    claimed = Counter(there for some in claims.values() for there in some)
    for place, some in claims.items():
        (there, *more) = some
        if not more and claimed[there] == 1:
            pairs[place] = there


def drop_doubtful(old: Sequence[str], new: Sequence[str], pairs: dict[int, int]) -> set[int]:
    """Takes out of ``pairs`` what may be a copy, the original having been changed; returns the old pieces.

    That is in question where something that is new in the text, and like none that is missing, is alike to a
    piece that stands elsewhere now, or right beside it.
    """
    taken = set(pairs.values())
    fresh = {
        place: piece for place, piece in enumerate(new) if place not in taken and len(piece) >= _WORTH_DOUBT
    }
    doubted: set[int] = set()
    if not fresh:
        return doubted
    missing = [piece for place, piece in enumerate(old) if place not in pairs and len(piece) >= _WORTH_DOUBT]
    for place in _unsettled(len(old), len(new), pairs):
        alike = process.extract(old[place], fresh, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3)
        for _, degree, there in alike:
            known = process.extractOne(fresh[there], missing, scorer=fuzz.ratio, score_cutoff=degree)
            if known is None:
                doubted.add(place)
    for place in doubted:
        del pairs[place]
    return doubted


def pair_alike(
    old: Sequence[str], new: Sequence[str], gone: Span, come: Span
) -> tuple[dict[int, int], set[int]]:
    """Which of the old pieces ``gone`` became which of the new ones ``come``, that stand in their place.

    Also returns those of which that can't be told, since there are several that are nearly as much alike.
    """
    pairs: dict[int, int] = {}
    doubted: set[int] = set()
    if not len(gone) or not len(come) or len(gone) * len(come) > _MOST_COMPARED:
        return pairs, doubted
    rows = range(gone.start, gone.end), range(come.start, come.end)
    degrees = {
        (here, there): degree
        for here in rows[0]
        for there in rows[1]
        if (degree := fuzz.ratio(old[here], new[there], score_cutoff=_ALIKE)) >= _ALIKE
    }
    for (here, there), degree in degrees.items():
        of_here = [b for (a, b), each in degrees.items() if a == here and each >= degree - _RIVAL]
        of_there = [a for (a, b), each in degrees.items() if b == there and each >= degree - _RIVAL]
        if len(of_here) == len(of_there) == 1:
            pairs[here] = there
        elif len(of_here) > len(of_there) and all(
            fuzz.ratio(new[there], new[other]) >= _COPIED for other in of_here
        ):
            doubted.add(here)
    return pairs, doubted


def _unsettled(old: int, new: int, pairs: dict[int, int]) -> Iterator[int]:
    """The pieces that have moved, and those beside which something was put in."""
    blocks: list[tuple[int, int, int]] = []
    for here, there in sorted(pairs.items()):
        if blocks and (blocks[-1][0] + blocks[-1][2], blocks[-1][1] + blocks[-1][2]) == (here, there):
            blocks[-1] = blocks[-1][0], blocks[-1][1], blocks[-1][2] + 1
        else:
            blocks.append((here, there, 1))
    settled = set(_in_order(blocks))
    around = [(-1, -1, 1), *sorted(settled), (old, new, 1)]
    unsettled = {here + step for here, _, count in set(blocks) - settled for step in range(count)}
    for (here, there, count), (after, beyond, size) in pairwise(around):
        put_in = beyond - there - count
        if put_in > 0:
            unsettled |= set(range(max(here, here + count - put_in - 1), here + count))
            unsettled |= set(range(after, min(after + put_in + 1, after + size)))
    yield from sorted(unsettled & set(pairs))


def _in_order(blocks: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The blocks that hold most and stand in the same order in both texts."""
    best: list[tuple[int, int]] = []
    for number, (_, there, count) in enumerate(blocks):
        before = max(
            ((best[other][0], other) for other in range(number) if blocks[other][1] < there), default=(0, -1)
        )
        best.append((before[0] + count, before[1]))
    chain = []
    number = max(range(len(best)), key=lambda each: best[each][0], default=-1)
    while number >= 0:
        chain.append(blocks[number])
        number = best[number][1]
    return chain[::-1]
