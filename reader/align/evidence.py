"""What a link rests on, as values that a person can be told."""

from __future__ import annotations

import unicodedata
from typing import Any

from rapidfuzz.distance import LCSseq

from reader.align.runs import common_pieces
from reader.align.units import Rarity, grams
from reader.align.witness import Witness
from reader.model import Span
from reader.text.script import script_of

_MOST_SHARED = 5
_SHORTEST_SHARED = 2
_LONGEST_SHARED = 12


def why(a: Witness, a_span: Span, b: Witness, b_span: Span, rarity: Rarity) -> dict[str, Any]:
    """The evidence for a link of two passages.

    ``same_characters``: letters equal in order, folded. ``coverage``: which part of each passage these are.
    ``differs``: in what the two passages differ, of ``script``, ``width``, ``punctuation``, ``wording``.
    ``shared``: the rarest stretches that both have, as the first one writes them.
    """
    a_letters, b_letters = _letters(a, a_span), _letters(b, b_span)
    same = LCSseq.similarity(a_letters, b_letters)
    return {
        "same_characters": same,
        "coverage": [round(same / max(1, len(x)), 3) for x in (a_letters, b_letters)],
        "differs": differs(
            a.article.text[a_span.start : a_span.end],
            b.article.text[b_span.start : b_span.end],
            wording=a_letters != b_letters,
        ),
        "shared": _shared(a, a_span, a_letters, b_letters, rarity),
    }


def differs(a: str, b: str, *, wording: bool) -> list[str]:
    """In what two passages differ besides their wording."""
    found = []
    if {script_of(a), script_of(b)} == {"hans", "hant"}:
        found.append("script")
    if _wide(a) != _wide(b):
        found.append("width")
    if _marks(a) != _marks(b):
        found.append("punctuation")
    if wording:
        found.append("wording")
    return found


def _wide(text: str) -> bool:
    """Whether letters or digits are full width."""
    return any(c.isalnum() and unicodedata.east_asian_width(c) == "F" for c in text)


def _marks(text: str) -> str:
    return "".join(c for c in text if not c.isalnum() and not c.isspace())


def _letters(witness: Witness, span: Span) -> str:
    start, end = witness.range_of(span)
    return witness.letters[start:end].replace("\n", "")


def _shared(a: Witness, a_span: Span, a_letters: str, b_letters: str, rarity: Rarity) -> list[str]:
    """The rarest common stretches, in the order of the text."""
    offset = a.range_of(a_span)[0]
    pieces: dict[str, tuple[float, int]] = {}
    for start, _, length in common_pieces(a_letters, b_letters, _SHORTEST_SHARED):
        end = start + min(length, _LONGEST_SHARED)
        source = a.source(offset + start, offset + end)
        exact = a.article.text[source.start : source.end]
        pieces.setdefault(exact, (rarity.total(grams(a_letters[start:end])), -start))
    heaviest = sorted(pieces, key=lambda exact: pieces[exact], reverse=True)[:_MOST_SHARED]
    return sorted(heaviest, key=lambda exact: -pieces[exact][1])
