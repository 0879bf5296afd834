"""What a topic link rests on, as values that a person can be told."""

from __future__ import annotations

import re
from typing import Any

from reader.align.topic_parts import NUMBER, Weights
from reader.align.units import grams
from reader.align.witness import Witness
from reader.model import Span

_MOST_SHARED = 5
_LONGEST_SHARED = 10
_EDGE = "的了是在和与及或将对被为有也就都而由从以于向到后前并且其这那已会可要称说个们中之"
"""Letters at a stretch's ends that tell nothing."""
_HAN = re.compile(r"[\u3400-\u9fff]{2}|[a-z]{2}")


def why_topic(a: Witness, a_span: Span, b: Witness, b_span: Span, weights: Weights) -> dict[str, Any]:
    """The evidence for two passages that state the same topic.

    ``shared``: the most telling stretches that both have, in the order and spelling of the first.
    ``numbers``: the numbers that both have, likewise. ``coverage``: which part of each passage the other
    has, by weight.
    """
    a_letters, b_letters = _letters(a, a_span), _letters(b, b_span)
    a_grams, b_grams = grams(a_letters), grams(b_letters)
    common = weights.total(a_grams & b_grams)
    evidence: dict[str, Any] = {
        "coverage": [round(common / (weights.total(own) or 1.0), 3) for own in (a_grams, b_grams)],
        "shared": _shared(a, a_span, b_letters, weights),
    }
    numbers = _numbers(a, a_span, b_letters)
    if numbers:
        evidence["numbers"] = numbers
    return evidence


def _letters(witness: Witness, span: Span) -> str:
    """The letters of a place within one paragraph, without the line feed that ends it."""
    start, end = witness.range_of(span)
    return witness.letters[start:end].rstrip("\n")


def _shared(a: Witness, span: Span, other: str, weights: Weights) -> list[str]:
    start = a.range_of(span)[0]
    letters = _letters(a, span)
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
        if words not in stretches and _HAN.search(words):
            source = a.source(start + low, start + high)
            exact = a.article.text[source.start : source.end]
            stretches[words] = (weights.total(grams(words)), low, exact)
    best = sorted(stretches.values(), key=lambda found: (-found[0], found[1]))[:_MOST_SHARED]
    return list(dict.fromkeys(exact for _, _, exact in sorted(best, key=lambda found: found[1])))


def _numbers(a: Witness, span: Span, other: str) -> list[str]:
    start = a.range_of(span)[0]
    known = set(NUMBER.findall(other))
    found = []
    for match in NUMBER.finditer(_letters(a, span)):
        if match.group() in known and len(match.group()) > 1:
            source = a.source(start + match.start(), start + match.end())
            found.append(a.article.text[source.start : source.end])
    return list(dict.fromkeys(found))[:_MOST_SHARED]
