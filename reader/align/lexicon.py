"""The words that the model knows: how rare each is in the news, and its vector."""

from __future__ import annotations

import gzip
import math
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.resources import resource

Floats = NDArray[np.floating[Any]]


class Lexicon:
    """Words in the normal form of ``reader.text.vocabulary``, by number; number 0 stands for any other word.

    ``vectors`` has a row for each, of whole numbers from -127 to 127, which ``scales`` bring to size.
    """

    def __init__(
        self,
        numbers: dict[str, int],
        articles: NDArray[np.int32],
        total: int,
        vectors: NDArray[np.int8],
        scales: Floats,
    ) -> None:
        self._numbers = numbers
        self._articles = articles
        self._total = total
        self._vectors = vectors
        self._scales = scales

    @classmethod
    def shipped(cls) -> Lexicon:
        """The one that comes with the program, read once: some 10 MB."""
        return _shipped()

    @classmethod
    def read(cls, folder: Path) -> Lexicon:
        """The one whose files, ``words.tsv.gz`` and ``vectors.npz``, are in a folder."""
        lines = gzip.decompress((folder / "words.tsv.gz").read_bytes()).decode("utf-8").split("\n")
        total = int(lines[0])
        numbers: dict[str, int] = {}
        articles = np.zeros(len(lines), np.int32)
        for number, line in enumerate(lines[1:], 1):
            word, count = line.split("\t")
            numbers[word] = number
            articles[number] = int(count)
        with np.load(folder / "vectors.npz") as file:
            return cls(numbers, articles, total, file["vectors"], file["scales"])

    @property
    def dimensions(self) -> int:
        """The length of the vectors."""
        return int(self._vectors.shape[1])

    @property
    def words(self) -> int:
        """How many numbers of words there are, 0 among them."""
        return int(self._vectors.shape[0])

    @property
    def unseen(self) -> float:
        """The rarity of a word that the lexicon does not know."""
        return math.log(self._total)

    def rarity(self, term: str) -> float:
        """The natural logarithm of how many articles of the news there are to one with ``term``."""
        number = self._numbers.get(term, 0)
        return math.log((self._total + 1) / (int(self._articles[number]) + 1)) if number else self.unseen

    def numbers(self, term: str) -> list[int]:
        """The number of a word; the numbers of its letters if the lexicon has these alone; else [0]."""
        number = self._numbers.get(term)
        if number:
            return [number]
        return [known for letter in term if (known := self._numbers.get(letter))] or [0]

    def number(self, term: str) -> int:
        """The number of a word, 0 if the lexicon does not have it."""
        return self._numbers.get(term, 0)

    def rows(self, numbers: NDArray[np.int64]) -> Floats:
        """The vectors of words by number: shape (words, dimensions)."""
        return self._vectors[numbers].astype(np.float32) * self._scales[numbers, None]


@cache
def _shipped() -> Lexicon:
    return Lexicon.read(resource("model"))
