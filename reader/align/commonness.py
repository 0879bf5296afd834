"""How much a pair of neighbouring letters tells, by the news at large."""

from __future__ import annotations

import gzip
import math
from functools import cache

from reader.resources import resource

_RAREST = 22
"""The level of pairs that the table leaves out: they stand in fewer than one in 2,000 articles."""
_RAREST_LETTER = 44
_UNSEEN = 44
"""The level of such a pair among all pairs, at a guess."""
_FIRM = 2.5
"""Letters that meet 2 ** 2.5 times as often as by chance are as likely a word's as not."""
_STEEPNESS = 1.2


@cache
def _levels() -> tuple[dict[str, tuple[int, int]], dict[str, int]]:
    """Pairs with their two levels and letters with theirs (resources/training/count_pairs.py)."""
    table = gzip.decompress(resource("tables", "letter_pairs.txt.gz").read_bytes()).decode("utf-8")
    pairs: dict[str, tuple[int, int]] = {}
    letters: dict[str, int] = {}
    for line in table.split("\n"):
        rare, firm, found = line.split("\t", 2)
        if firm == "-":
            letters.update(dict.fromkeys(found, int(rare)))
        else:
            level = int(rare), int(firm)
            pairs.update(dict.fromkeys(map("".join, zip(found[::2], found[1::2], strict=True)), level))
    return pairs, letters


def weight(pair: str) -> float:
    """What a pair of folded letters tells, from 0 (nothing) to 11.

    The binary logarithm of how rare it is, times how likely its letters belong to one word: 系的 is rare,
    but only because two words seldom meet like this.
    """
    pairs, letters = _levels()
    known = pairs.get(pair)
    if known is None:
        chance = sum(letters.get(letter, _RAREST_LETTER) for letter in pair)
        known = _RAREST, chance - _UNSEEN
    rare, firm = known
    return rare / 2 / (1 + math.exp(-_STEEPNESS * (firm / 2 - _FIRM)))
