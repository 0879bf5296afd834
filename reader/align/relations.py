"""How two quotations of one statement stand to each other."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.model import Relation

HELD = 90
"""A passage that fits so well, of 100, at its best place in another is held by it word for word."""
_SHORTEST_HELD = 8
_NEAR_VERBATIM = 0.8


def relation_of_quotations(one: str, other: str) -> Relation:
    """VERBATIM or RETRANSLATED, by the folded letters of both."""
    short, long = sorted((one, other), key=len)
    held = len(short) >= _SHORTEST_HELD and fuzz.partial_ratio(short, long) >= HELD
    alike = 2 * LCSseq.similarity(short, long) / max(1, len(short) + len(long))
    return Relation.VERBATIM if held or alike >= _NEAR_VERBATIM else Relation.RETRANSLATED
