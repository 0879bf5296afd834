"""What words, pairs of letters and numbers tell between two articles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.align.commonness import weight
from reader.align.lexicon import Lexicon
from reader.align.passages import Number, Unit
from reader.text.names import Names
from reader.text.vocabulary import normal_form

_TELLING_NUMBER = 31
"""Greater numbers, and those with decimals, are no days and hours, which any article has."""


class Background:
    """Rare in the news at large and in few paragraphs of the two articles: then it tells much."""

    def __init__(self, a: Sequence[Unit], b: Sequence[Unit], names: Names | None = None) -> None:
        """``a`` and ``b`` are the paragraphs of the two articles, ``names`` those that are known."""
        self.names = names or Names.shipped()
        self._same: dict[tuple[str, str], bool | None] = {}
        self._normal: dict[str, str] = {}
        self._terms = tuple(Counter(term for unit in side for term in unit.terms) for side in (a, b))
        self._grams = Counter(gram for side in (a, b) for unit in side for gram in unit.grams)
        self._numbers = Counter(number for side in (a, b) for unit in side for number in unit.numbers)
        self._paragraphs = len(a) + len(b)
        self._scale = math.log(1 + self._paragraphs)
        self._lexicon = Lexicon.shipped()

    def term(self, term: str) -> float:
        """What a term tells, from 0 to 11."""
        return self.rarity(term) * self._local(self._terms[0][term] + self._terms[1][term])

    def rarity(self, term: str) -> float:
        """What a term tells by the news at large alone, from 0 to 11."""
        return self._lexicon.rarity(term)

    def gram(self, gram: str) -> float:
        """What a pair of letters tells, from 0 to 11."""
        return weight(gram) * self._local(self._grams[gram])

    def number(self, number: Number) -> float:
        """What a number tells, from 0 to 1."""
        value = number[0]
        telling = 1.0 if value > _TELLING_NUMBER or (value >= 1 and value % 1) else 0.5
        return telling * self._local(self._numbers[number])

    def same_speaker(self, one: str, other: str) -> bool | None:
        """Whether two speakers, as articles name them, are one; None if it can't be told."""
        if (one, other) not in self._same:
            self._same[one, other] = self.names.same(one, other)
        return self._same[one, other]

    def normal(self, name: str) -> str:
        """A name in the normal form, in which passages are compared."""
        if name not in self._normal:
            self._normal[name] = normal_form(name, self.names)
        return self._normal[name]

    def in_few(self, term: str, most: int) -> bool:
        """Whether each article has a term, in ``most`` of its paragraphs at most."""
        return all(0 < counts[term] <= most for counts in self._terms)

    def _local(self, paragraphs: int) -> float:
        return math.log(1 + self._paragraphs / max(1, paragraphs)) / self._scale
