"""What of an article can be one side of a quote link: reported statements, whole and sentence by sentence."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.align.witness import Witness
from reader.model import Quote, QuoteKind, Span
from reader.text.folding import fold_plain
from reader.text.sentences import sentences

_TOKEN = re.compile(r"\d|[^\W\d_\u2e80-\U0003ffff]+|[^\W\d_]")
_RUNNING_COPY = ("报道", "报导")
"""What follows 据某社报道 is an agency's running text, no statement of somebody's."""
_SHORTEST = 6
"""Smaller statements are in too many articles to tell anything."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A reported statement or a sentence of one: ``span`` in the text, ``letters`` and ``speaker`` folded."""

    quote: Quote
    span: Span
    letters: str
    grams: frozenset[str]
    speaker: str | None
    whole: bool
    size: int
    """How long it is, in Han characters, digits and Latin words."""

    @property
    def direct(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.quote.kind is QuoteKind.DIRECT


def units(witness: Witness) -> list[Unit]:
    """The statements of a witness; one of several sentences is given whole and sentence by sentence."""
    found = []
    for quote in witness.quotes:
        if quote.kind is QuoteKind.INDIRECT and quote.cue and quote.cue.startswith(_RUNNING_COPY):
            continue
        whole = quote.passage.span
        speaker = fold_plain(quote.speaker, drop_punctuation=True) if quote.speaker else None
        parts = sentences(witness.article.text, whole.start, whole.end)
        for span in [whole, *parts] if len(parts) > 1 else [whole]:
            start, end = witness.range_of(span)
            letters = witness.letters[start:end].replace("\n", "")
            size = _size(witness.article.text[span.start : span.end])
            if size >= _SHORTEST and len(letters) > 1:
                found.append(Unit(quote, span, letters, grams(letters), speaker, span == whole, size))
    return found


def _size(text: str) -> int:
    return len(_TOKEN.findall(text))


def grams(letters: str) -> frozenset[str]:
    """The pairs of neighbouring letters: what Chinese has in place of words, without needing to cut them."""
    return frozenset(letters[i : i + 2] for i in range(len(letters) - 1))


@lru_cache(maxsize=4096)
def _logarithm(paragraphs: int, found_in: int) -> float:
    return math.log(1 + paragraphs / found_in)


@dataclass(frozen=True, slots=True)
class Rarity:
    """How telling a pair of letters is, by the number of paragraphs of the compared articles that have it."""

    paragraphs: int
    found_in: Mapping[str, int]

    @classmethod
    def of(cls, witnesses: Iterable[Witness]) -> Rarity:
        """The rarity within these articles."""
        counts: Counter[str] = Counter()
        number = 0
        for witness in witnesses:
            for line in witness.letters.split("\n"):
                number += 1
                counts.update(grams(line))
        return cls(number, counts)

    def weight(self, gram: str) -> float:
        """The weight of one pair: the rarer, the heavier."""
        return _logarithm(self.paragraphs, self.found_in.get(gram, 1))

    def total(self, pairs: Iterable[str]) -> float:
        """The sum of the weights, added in a fixed order so that it is the same in every process."""
        return math.fsum(self.weight(gram) for gram in pairs)
