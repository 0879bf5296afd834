"""Common runs of letters in two texts, found through an index rather than by comparing all with all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GRAM = 4
"""Length in letters of the seeds from which runs grow."""
_PLACES = 12
"""A seed that stands in more places than this says nothing: runs grow from others, or not at all."""
_GAP = 12
"""How many letters may differ between two runs of one chain, on either side."""
_DRIFT = 8
"""By how much a chain's two sides may differ in such a gap."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that two texts share: ``a[a_start:a_end]`` and ``b[b_start:b_end]``.

    ``same`` counts the letters that are equal in order. A run never holds a line feed.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    same: int
    pieces: tuple[tuple[int, int, int], ...]
    """Where the two sides are identical: start in a, start in b, length."""

    @classmethod
    def of(cls, pieces: Sequence[tuple[int, int, int]]) -> Run:
        """The run that these identical stretches, in order on both sides, make up."""
        first, last = pieces[0], pieces[-1]
        same = sum(length for _, _, length in pieces)
        return cls(first[0], last[0] + last[2], first[1], last[1] + last[2], same, tuple(pieces))

    @property
    def length(self) -> int:
        """The longer side, in letters."""
        return max(self.a_end - self.a_start, self.b_end - self.b_start)

    @property
    def density(self) -> float:
        """Which part of the longer side is equal."""
        return self.same / self.length


def identical_runs(a: str, b: str, shortest: int = GRAM) -> list[tuple[int, int, int]]:
    """Maximal stretches of at least ``shortest`` equal letters: (start in a, start in b, length).

    None holds a line feed. In order of their place in ``a``. The time grows with the lengths of the two
    texts and of what they share, not with their product.
    """
    places: dict[str, list[int]] = {}
    for at in range(len(b) - GRAM + 1):
        gram = b[at : at + GRAM]
        if "\n" not in gram:
            found = places.setdefault(gram, [])
            if len(found) <= _PLACES:
                found.append(at)
    covered: dict[int, int] = {}
    runs = []
    for i in range(len(a) - GRAM + 1):
        where = places.get(a[i : i + GRAM], ())
        for j in where if len(where) <= _PLACES else ():
            if covered.get(j - i, -1) > i:
                continue
            length = GRAM
            while (
                i + length < len(a)
                and j + length < len(b)
                and a[i + length] == b[j + length]
                and a[i + length] != "\n"
            ):
                length += 1
            covered[j - i] = i + length
            if length >= shortest:
                runs.append((i, j, length))
    return runs


def chains(pieces: Iterable[tuple[int, int, int]]) -> list[Run]:
    """Identical runs that follow one another closely on both sides, joined.

    ``pieces`` must be in order of their place in the first text and must all lie in the same paragraph
    of either text.
    """
    open_: list[list[tuple[int, int, int]]] = []
    done: list[list[tuple[int, int, int]]] = []
    for piece in pieces:
        i, j, length = piece
        best = None
        still_open = []
        for chain in open_:
            last_i, last_j, last_length = chain[-1]
            if i - (last_i + last_length) > _GAP:
                done.append(chain)
                continue
            still_open.append(chain)
            gap_a, gap_b = i - (last_i + last_length), j - (last_j + last_length)
            fits = -length < min(gap_a, gap_b) and max(gap_a, gap_b) <= _GAP and abs(gap_a - gap_b) <= _DRIFT
            if fits and (best is None or abs(gap_a - gap_b) < best[0]):
                best = (abs(gap_a - gap_b), chain)
        open_ = still_open
        if best is None:
            open_.append([piece])
            continue
        last_i, last_j, last_length = best[1][-1]
        overlap = max(0, last_i + last_length - i, last_j + last_length - j)
        best[1].append((i + overlap, j + overlap, length - overlap))
    return [Run.of(chain) for chain in [*done, *open_]]
