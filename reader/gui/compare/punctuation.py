"""Chinese punctuation set close: of two marks side by side, the blank half of one is left out."""

from __future__ import annotations

from itertools import pairwise

_CLOSING = frozenset("，。、；：）》」』”’】〕〗〉］｝")
"""The right half of these is blank."""
_OPENING = frozenset("（《「『“‘【〔〖〈［｛")
"""The left half of these is blank."""


def halved(text: str, *, begins: bool = False) -> list[int]:
    """The places of the marks that are set at half their width, rising.

    A closing mark before any other gives up its right half, an opening one after another its left half, so
    that one blank is left at the most between the ink of two. Where a paragraph ``begins``, an opening mark
    gives up its left half, so that the ink of all paragraphs begins at one edge.
    """
    found = [0] if begins and text[:1] in _OPENING else []
    for place, (one, other) in enumerate(pairwise(text)):
        if one in _CLOSING and (other in _CLOSING or other in _OPENING):
            found.append(place)
        elif one in _OPENING and other in _OPENING:
            found.append(place + 1)
    return found
