"""What a link rests on, as values that a person can be told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from rapidfuzz.distance import LCSseq

from reader.align.background import Background
from reader.align.witness import Witness
from reader.model import Span
from reader.text.script import script_of

_MOST_SHARED = 5
_LONGEST_SHARED = 12
_EDGE = "的了是在和与及或将对被为有也就都而由从以于向到后前并且其这那已会可要称说个们中之"
"""Letters at a stretch's ends that tell nothing."""
_WORD = re.compile(r"[\u3400-\u9fff]{2}|[a-z]{2}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?%?")


def why(a: Witness, a_span: Span, b: Witness, b_span: Span, background: Background) -> dict[str, Any]:
    """The evidence for a link of two passages.

    ``same_characters``: letters equal in order, folded. ``coverage``: which part of each passage these are.
    ``differs``: in what the two passages differ, of ``script``, ``width``, ``punctuation``, ``wording``.
    ``shared``: the most telling stretches that both have, as the first writes them and in its order
    (of two articles the older, whichever pane it is in; see ``own_order``);
    ``names``, ``numbers``: those that both have, likewise. ``same_day``: whether the articles are of one day,
    where both days are known.
    """
    a_letters, b_letters = a.letters_of(a_span), b.letters_of(b_span)
    same = LCSseq.similarity(a_letters, b_letters)
    texts = a.article.text[a_span.start : a_span.end], b.article.text[b_span.start : b_span.end]
    evidence: dict[str, Any] = {
        "same_characters": same,
        "coverage": [round(same / max(1, len(letters)), 3) for letters in (a_letters, b_letters)],
        "differs": differs(*texts, wording=a_letters != b_letters),
    }
    names = _shared_names(a, a_span, a_letters, b_letters)
    found = {
        "shared": [x for x in _shared(a, a_span, a_letters, b_letters, background) if x not in names],
        "names": names,
        "numbers": _numbers(a, a_span, a_letters, b_letters),
    }
    evidence |= {name: values for name, values in found.items() if values}
    days = [witness.article.published for witness in (a, b)]
    if days[0] is not None and days[1] is not None:
        evidence["same_day"] = days[0].date() == days[1].date()
    return evidence


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


def _exact(witness: Witness, span: Span, start: int, end: int) -> str:
    """The letters ``start`` to ``end`` of a passage as the article writes them."""
    offset = witness.range_of(span)[0]
    source = witness.source(offset + start, offset + end)
    return witness.article.text[source.start : source.end]


def _best(found: Iterable[tuple[float, int, str]]) -> list[str]:
    """The weightiest of some stretches, given with their weights and places, in the order of the text."""
    heaviest = sorted(found, key=lambda each: (-each[0], each[1]))[:_MOST_SHARED]
    return list(dict.fromkeys(exact for _, _, exact in sorted(heaviest, key=lambda each: each[1])))


def _shared(a: Witness, span: Span, letters: str, other: str, background: Background) -> list[str]:
    stretches: dict[str, tuple[float, int, str]] = {}
    at = 0
    while at < len(letters) - 1:
        length = 1
        while (
            at + length < len(letters) and length < _LONGEST_SHARED and letters[at : at + length + 1] in other
        ):
            length += 1
        low, high = at, at + length
        at += max(1, length - 1)
        while low < high and letters[low] in _EDGE:
            low += 1
        while low < high and letters[high - 1] in _EDGE:
            high -= 1
        words = letters[low:high]
        if words not in stretches and _WORD.search(words):
            weight = sum(background.gram(words[i : i + 2]) for i in range(len(words) - 1))
            stretches[words] = (weight, low, _exact(a, span, low, high))
    return _best(stretches.values())


def _shared_names(a: Witness, span: Span, letters: str, other: str) -> list[str]:
    names = a.names
    known = {mention.name for mention in names.mentions(other)}
    found: dict[str, tuple[float, int, str]] = {}
    for mention in names.mentions(letters):
        if mention.name in known:
            exact = _exact(a, span, mention.start, mention.end)
            found.setdefault(mention.name, (1.0, mention.start, exact))
    return _best(found.values())


def _numbers(a: Witness, span: Span, letters: str, other: str) -> list[str]:
    known = set(_NUMBER.findall(other))
    return _best(
        (float(len(match.group())), match.start(), _exact(a, span, match.start(), match.end()))
        for match in _NUMBER.finditer(letters)
        if match.group() in known and len(match.group()) > 1
    )
