"""What an article is about, in half a kilobyte, so that it can be compared with a thousand others."""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.align.commonness import weight
from reader.text.vocabulary import normal_form

_TERMS = 128
"""How many pairs of letters are kept, those that tell most: more make it no better."""
_LEAD, _BODY = 200, 600
"""Where lead and body end, in letters: what comes after is the background, which other events share."""
_READ = 800
"""So many letters have as many in the normal form as are wanted, or nearly."""
_TITLE_TIMES, _LEAD_TIMES = 5, 3
"""A pair in the title counts as often as so many in the body."""
_STEEPNESS = 1.5
_LEAST_WEIGHT = 0.5
_FACT = re.compile(r"(\d+(?:\.\d+)?[万亿]?)([^\W\d_a-z])")
_MAGNITUDE = re.compile(r"(规模|[里芮]氏)(\d+(?:\.\d+)?)")
_NO_UNITS = frozenset("年月日号时分秒天周个次大带国点")
"""What stands after a number that counts nothing, or that any article may have."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Pairs of letters as numbers, in order; the weight of each, the squares of which add up to 1.

    ``facts`` are what the title counts: by the number of a unit (cases, dead) those of the values.
    """

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]
    facts: dict[int, frozenset[int]]


def signature(title: str, text: str) -> bytes:
    """The signature of an article, to be kept.

    One byte says how many facts there are; then facts and terms, four bytes each, the lowest number first:
    of a fact twelve bits for the unit and twenty for the value, of a term 24 for the pair and eight for the
    square root of its weight.
    """
    head = normal_form(title)
    body = normal_form(text[:_READ])
    times: Counter[str] = Counter()
    for words, each in (
        (head, _TITLE_TIMES),
        (body[:_LEAD], _LEAD_TIMES),
        (body[_LEAD:_BODY], 1),
    ):
        for pair in _pairs(words):
            times[pair] += each
    weighed = [
        ((1 + math.log(count)) * telling, number)
        for pair, count in times.items()
        for number, telling in (_term(pair),)
        if telling
    ]
    weighed.sort(key=lambda item: (-item[0], item[1]))
    most = weighed[0][0] if weighed else 1.0
    terms = {number << 8 | round(255 * math.sqrt(value / most)) for value, number in weighed[:_TERMS]}
    facts = sorted(set(_facts(head)))[:255]
    return bytes([len(facts)]) + np.array([*facts, *sorted(terms)], "<u4").tobytes()


def signatures(articles: Iterable[tuple[str, str]]) -> list[bytes]:
    """The signatures of articles, each given as its title and text; for a worker process."""
    return [signature(title, text) for title, text in articles]


def opened(kept: bytes) -> Signature:
    """A signature that was kept."""
    numbers = np.frombuffer(kept, "<u4", offset=1)
    facts: dict[int, set[int]] = defaultdict(set)
    for fact in numbers[: kept[0]].tolist():
        facts[fact >> 20].add(fact & 0xFFFFF)
    terms = numbers[kept[0] :]
    weights = ((terms & 0xFF) / 255) ** 2
    weights /= float(np.sqrt((weights * weights).sum())) or 1.0
    return Signature(
        (terms >> 8).astype(np.uint32),
        weights.astype(np.float32),
        {unit: frozenset(values) for unit, values in facts.items()},
    )


def at_odds(a: Signature, b: Signature) -> bool:
    """Whether two titles count the same, but no value is the same."""
    if not a.facts or not b.facts:
        return False
    units = a.facts.keys() & b.facts.keys()
    return bool(units) and all(a.facts[unit].isdisjoint(b.facts[unit]) for unit in units)


def _pairs(words: str) -> Iterable[str]:
    return (pair for at in range(len(words) - 1) if (pair := words[at : at + 2]).isalnum())


@lru_cache(maxsize=1 << 16)
def _term(pair: str) -> tuple[int, float]:
    """The number of a pair of letters, and what it tells."""
    telling = weight(pair)
    if telling <= _LEAST_WEIGHT:
        return 0, 0.0
    return zlib.crc32(pair.encode()) & 0xFFFFFF, telling**_STEEPNESS


def _facts(title: str) -> Iterable[int]:
    found = [(unit, value) for value, unit in _FACT.findall(title) if unit not in _NO_UNITS]
    found += _MAGNITUDE.findall(title)
    for unit, value in found:
        if value != "1":  # 一 is in many words
            yield (zlib.crc32(unit.encode()) & 0xFFF) << 20 | zlib.crc32(value.encode()) & 0xFFFFF
