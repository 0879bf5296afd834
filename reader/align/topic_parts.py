"""Two articles cut into the paragraphs, and these into the sentences, that can state one topic."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.align.commonness import weight
from reader.align.units import grams
from reader.align.witness import COUNTED_AS_TEXT, Witness
from reader.model import Span
from reader.text.sentences import sentences

_SHORTEST = 10
"""Paragraphs of fewer letters state nothing that could be told apart."""
NUMBER = re.compile(r"\d+(?:\.\d+)?%?")
"""A number of folded letters."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph: its place in the text and its pairs of letters."""

    span: Span
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph that can state a topic: ``place`` is where in the article it stands, from 0 to 1."""

    span: Span
    letters: str
    grams: frozenset[str]
    numbers: frozenset[str]
    sentences: tuple[Sentence, ...]
    place: float


def parts(witness: Witness) -> list[Part]:
    """The paragraphs of a witness that can state a topic: its text, without headings, captions and notes."""
    found = []
    article = witness.article
    for paragraph in article.paragraphs:
        if paragraph.kind not in COUNTED_AS_TEXT:
            continue
        letters = _letters(witness, paragraph.span)
        if len(letters) < _SHORTEST:
            continue
        found.append(
            Part(
                paragraph.span,
                letters,
                grams(letters),
                frozenset(number for number in NUMBER.findall(letters) if len(number) > 1),
                tuple(
                    Sentence(span, grams(_letters(witness, span)))
                    for span in sentences(article.text, paragraph.start, paragraph.end)
                ),
                paragraph.start / len(article.text),
            )
        )
    return found


def _letters(witness: Witness, span: Span) -> str:
    start, end = witness.range_of(span)
    return witness.letters[start:end].replace("\n", "")


class Weights:
    """How telling pairs of letters and numbers are between two articles.

    Rare in the news at large and in few paragraphs of the two articles: then it tells much.
    """

    def __init__(self, a: Iterable[Part], b: Iterable[Part]) -> None:
        both = [*a, *b]
        self.places: Counter[str] = Counter()
        for part in both:
            self.places.update(part.grams)
            self.places.update(f"#{number}" for number in part.numbers)
        most = math.log(1 + len(both))
        self.local = {gram: math.log(1 + len(both) / n) / most for gram, n in self.places.items()}
        self.of = {
            gram: weight(gram) * local for gram, local in self.local.items() if not gram.startswith("#")
        }
        self.square = {gram: weight * weight for gram, weight in self.of.items()}

    def total(self, pairs: Iterable[str]) -> float:
        """The weight of these pairs together."""
        return math.fsum(map(self.of.__getitem__, pairs))

    def squares(self, pairs: Iterable[str]) -> float:
        """The sum of their squared weights."""
        return math.fsum(map(self.square.__getitem__, pairs))

    def number(self, number: str) -> float:
        """The weight of a number: the fewer paragraphs have it and the longer it is, the more."""
        return self.local[f"#{number}"] * min(1.0, len(number.strip("%")) / 3)
