"""Where each code point of a text lies in another version of it, as far as that is sure."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from reader.annotate.pairing import drop_doubtful, pair_alike, pair_pieces
from reader.model import Span
from reader.text.characters import plain
from reader.text.sentences import sentences

NOWHERE = -1
_TELLING = 6
"""A piece with so many letters is the same one wherever it stands, if there is but one like it."""
_WORDS = re.compile(r"\w")
_WINDOW = 10
"""A match within changed text counts by what else matches so many code points around it."""
_DENSE = 0.6
"""The share of them that must."""
_SIMILAR = 70.0
"""A changed sentence is looked for elsewhere in the text if it is alike to this degree, of 100."""
_OTHERS_LESS = 20.0
_LONG = 15
"""And has so many code points."""
_MOST_CELLS = 400_000_000
"""Changed parts are compared point by point if the product of their lengths is no more than this: 100 MB."""
_MOST_PIECES = 400


class TextMap:
    """The map from ``old`` to ``new``, two versions of a text; the script they are written in does not count.

    Pieces that stand unchanged are known by being there once, or by their neighbours, at first lines, then
    sentences; they may have moved. What lies between is compared point by point. ``to[i]`` is where the
    code point ``i`` of the old text lies in the new one, or ``NOWHERE``, if it is gone or in doubt; ``back``
    is the way back.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.plain_old, self.plain_new = plain(old), plain(new)
        self.to = array("q", [NOWHERE]) * len(old)
        self._old_pieces, self._new_pieces = sentences(old), sentences(new)
        self._old_keys = _keys(self.plain_old, self._old_pieces)
        self._new_keys = _keys(self.plain_new, self._new_pieces)
        self._pairs: dict[int, int] = {}
        self._pair_lines()
        pair_pieces(self._old_keys, self._new_keys, self._pairs, _tells)
        doubted = drop_doubtful(self._old_keys, self._new_keys, self._pairs)
        for here, there in self._pairs.items():
            self._match(self._old_pieces[here], self._new_pieces[there])
        doubted |= self._pair_changed()
        self._compare_between()
        self._find_moved()
        for piece in doubted:
            span = self._old_pieces[piece]
            self.to[span.start : span.end] = array("q", [NOWHERE]) * len(span)
        self._drop_claimed_twice()
        self.back = self._way_back()

    def _way_back(self) -> array[int]:
        back = array("q", [NOWHERE]) * len(self.new)
        for place, point in enumerate(self.to):
            if point != NOWHERE:
                back[point] = place
        return back

    def _pair_lines(self) -> None:
        old, new = self.plain_old.split("\n"), self.plain_new.split("\n")
        pairs: dict[int, int] = {}
        pair_pieces(old, new, pairs, _tells)
        firsts_old = _first_pieces(old, self._old_pieces)
        firsts_new = _first_pieces(new, self._new_pieces)
        for here, there in pairs.items():
            count = firsts_old[here + 1] - firsts_old[here]
            # Marks tell sentences apart that look alike here, as quotation marks do that were exchanged.
            if count == firsts_new[there + 1] - firsts_new[there]:
                for number in range(count):
                    self._pairs[firsts_old[here] + number] = firsts_new[there] + number

    def _match(self, here: Span, there: Span) -> None:
        self.to[here.start : here.end] = array("q", range(there.start, there.end))

    def _regions(self) -> list[tuple[Span, Span, tuple[bool, bool]]]:
        """The unpaired pieces of the old text that stand together, with those of the new one in their place.

        Where something else was moved away or put in there, that is what stands by one of their neighbours;
        the two flags say by which: the one before, the one after, or both.
        """
        backwards = {there: here for here, there in self._pairs.items()}
        last_old, last_new = len(self._old_pieces), len(self._new_pieces)
        found = []
        for here, there in [(-1, -1), *sorted(self._pairs.items())]:
            after, beyond = here + 1, there + 1
            while after < last_old and after not in self._pairs:
                after += 1
            while beyond < last_new and beyond not in backwards:
                beyond += 1
            follows = last_new if after == last_old else self._pairs[after]
            gone = Span(here + 1, after)
            found.append((gone, Span(there + 1, beyond), (True, follows == beyond)))
            if follows != beyond:
                first = follows
                while first > 0 and first - 1 not in backwards:
                    first -= 1
                found.append((gone, Span(first, follows), (False, True)))
        return found

    def _pair_changed(self) -> set[int]:
        """Pairs and compares pieces that were changed where they stood; returns those in doubt."""
        changed: dict[int, int] = {}
        doubted: set[int] = set()
        for gone, come, _ in self._regions():
            pairs, doubts = pair_alike(self._old_keys, self._new_keys, gone, come)
            doubted |= doubts | {here for here, there in pairs.items() if changed.get(here, there) != there}
            changed |= pairs
        claims = Counter(changed.values())
        for here, there in changed.items():
            if here not in doubted and claims[there] == 1:
                self._pairs[here] = there
                old, new = self._old_pieces[here], self._new_pieces[there]
                self._compare(old.start, old.end, new.start, new.end, ends=(True, True))
        return doubted - set(self._pairs)

    def _compare_between(self) -> None:
        """Compares what is left between pieces that are the same."""
        for gone, come, ends in self._regions():
            start, stop = _between(self._old_pieces, gone, len(self.old))
            low, high = _between(self._new_pieces, come, len(self.new))
            self._compare(start, stop, low, high, ends)

    def _find_moved(self) -> None:
        """Looks for sentences that have gone elsewhere, as they were or changed."""
        left = [
            here for here in range(len(self._old_pieces)) if here not in self._pairs and self._is_lost(here)
        ]
        if not left or len(left) > _MOST_PIECES:
            return
        used = set(self.to)
        pairs = set(self._pairs.values())
        free_new = [there for there in range(len(self._new_pieces)) if there not in pairs]
        for here in left:
            span, key = self._old_pieces[here], self._old_keys[here]
            at = self.plain_new.find(key)
            if at >= 0 and self.plain_old.count(key) == 1 == self.plain_new.count(key):
                # It may be a part of a sentence now.
                place = Span(at, at + len(key))
            else:
                found = None if len(free_new) > _MOST_PIECES else self._one_alike(key, free_new)
                if found is None:
                    continue
                place = found
            if used.isdisjoint(range(place.start, place.end)):
                self._compare(span.start, span.end, place.start, place.end, ends=(True, True))

    def _one_alike(self, key: str, places: Sequence[int]) -> Span | None:
        if len(key) < _LONG:
            return None
        scores = sorted(((fuzz.ratio(key, self._new_keys[there]), there) for there in places), reverse=True)
        if not scores or scores[0][0] < _SIMILAR:
            return None
        if len(scores) > 1 and scores[1][0] > scores[0][0] - _OTHERS_LESS:
            return None
        return self._new_pieces[scores[0][1]]

    def _is_lost(self, piece: int) -> bool:
        span = self._old_pieces[piece]
        return _tells(self._old_keys[piece]) and max(self.to[span.start : span.end]) == NOWHERE

    def _compare(self, start: int, stop: int, low: int, high: int, ends: tuple[bool, bool]) -> None:
        """Compares two parts point by point; ``ends`` says which of their ends are known to be the same."""
        if start >= stop or low >= high or (stop - start) * (high - low) > _MOST_CELLS:
            return
        old, new = self.plain_old[start:stop], self.plain_new[low:high]
        # Where the same could be said in several ways, one comes out from the front, another from the back.
        there = _matched(old, new)
        back = _matched(old[::-1], new[::-1])[::-1]
        last = len(new) - 1
        for place, point in enumerate(back):
            if there[place] != (NOWHERE if point == NOWHERE else last - point):
                there[place] = NOWHERE
        for first, count in _dense(there, len(new), ends):
            for place in range(first, first + count):
                known, found = self.to[start + place], low + there[place]
                self.to[start + place] = found if known in (NOWHERE, found) else NOWHERE

    def _drop_claimed_twice(self) -> None:
        """Where two places lead to one, neither is sure."""
        claims = Counter(self.to)
        for place, point in enumerate(self.to):
            if point != NOWHERE and claims[point] > 1:
                self.to[place] = NOWHERE


def _between(pieces: Sequence[Span], some: Span, length: int) -> tuple[int, int]:
    """The part of a text from the end of the piece before some pieces to the start of the one after them."""
    start = pieces[some.start - 1].end if some.start else 0
    return start, pieces[some.end].start if some.end < len(pieces) else length


def _keys(text: str, pieces: Sequence[Span]) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces]


def _tells(piece: str) -> bool:
    return len(_WORDS.findall(piece)) >= _TELLING


def _first_pieces(lines: Sequence[str], pieces: Sequence[Span]) -> list[int]:
    """The index of the first piece in each line, and of the end."""
    firsts, number = [], 0
    for end in accumulate(len(line) + 1 for line in lines):
        firsts.append(number)
        while number < len(pieces) and pieces[number].start < end:
            number += 1
    return [*firsts, number]


def _matched(old: str, new: str) -> list[int]:
    """Where each code point of ``old`` stays, in one of the shortest ways to make ``new`` of it."""
    there = [NOWHERE] * len(old)
    for block in Levenshtein.editops(old, new).as_matching_blocks():
        there[block.a : block.a + block.size] = range(block.b, block.b + block.size)
    return there


def _blocks(there: Sequence[int]) -> list[tuple[int, int]]:
    """Start and length of each run that stands unbroken in both."""
    found: list[tuple[int, int]] = []
    for place, point in enumerate(there):
        if point == NOWHERE:
            continue
        if found and found[-1][0] + found[-1][1] == place and there[place - 1] == point - 1:
            found[-1] = found[-1][0], found[-1][1] + 1
        else:
            found.append((place, 1))
    return found


def _dense(there: Sequence[int], new: int, ends: tuple[bool, bool]) -> list[tuple[int, int]]:
    """The runs around which, in both texts, most of what stands there matches too."""
    in_old = _sums([point != NOWHERE for point in there], ends)
    matched = set(there)
    in_new = _sums([point in matched for point in range(new)], ends)
    found = []
    for first, count in _blocks(there):
        needed = _DENSE * (2 * _WINDOW + count)
        low = there[first]
        # The sums begin a window before the texts do.
        if all(
            sums[at + count + 2 * _WINDOW] - sums[at] >= needed
            for sums, at in ((in_old, first), (in_new, low))
        ):
            found.append((first, count))
    return found


def _sums(hits: Sequence[bool], ends: tuple[bool, bool]) -> list[int]:
    before, after = [ends[0]] * _WINDOW, [ends[1]] * _WINDOW
    return list(accumulate([*before, *hits, *after], initial=0))
