"""Two articles compared: which of their paragraphs state the same, which of their statements are one.

Articles of a few pages are compared all with all. In longer ones a few paragraphs at a time are compared with
those of the other that are nearest to them in meaning, so that the cost grows with the number of passages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reader.align.background import Background
from reader.align.encoder import Encoder
from reader.align.lexicon import Floats
from reader.align.likeness import directions
from reader.align.paragraph_features import Meaning, Sides, as_rows, topic_features
from reader.align.passages import Part, Passages, Statement
from reader.align.quote_features import Pairs, quote_pairs
from reader.align.trees import Trees
from reader.align.witness import Witness

_A_FEW_PAGES = 40_000
"""So many pairs of paragraphs are all compared."""
_AT_ONCE = 24
_NEAREST = 10
_POSSIBLE = 0.1
"""Paragraphs that are less likely to state the same are not kept in mind: most of all pairs are such."""

_STATED = 0.8
"""How surely one statement makes one topic of its paragraphs, as far as cross-validation tells."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Cut:
    """A witness cut into what can be linked."""

    witness: Witness
    parts: tuple[Part, ...]
    statements: tuple[Statement, ...]
    meaning: Meaning

    @classmethod
    def of(cls, witness: Witness) -> Cut:
        """The parts and statements of a witness."""
        found = Passages.of(witness)
        encoder = Encoder.shipped()
        states = encoder.states([[atom.words for atom in atoms] for atoms in found.atoms])
        units = (
            [part.whole for part in found.parts],
            [sentence for part in found.parts for sentence in part.sentences],
            [statement.unit for statement in found.statements],
        )
        vectors = [encoder.vectors(states, [unit.atoms for unit in own]) for own in units]
        meaning = Meaning(*vectors)
        return cls(witness, tuple(found.parts), tuple(found.statements), meaning)

    @cached_property
    def _first_sentences(self) -> list[int]:
        """The number of the first sentence of each part, and how many there are."""
        return list(accumulate((len(part.sentences) for part in self.parts), initial=0))

    @cached_property
    def _own_statements(self) -> dict[int, list[int]]:
        """The numbers of the statements by that of their part."""
        found: dict[int, list[int]] = {}
        for number, statement in enumerate(self.statements):
            found.setdefault(statement.part, []).append(number)
        return found

    def sentence_vectors(self, number: int) -> Floats:
        """The vectors of the sentences of one part."""
        return self.meaning.sentences[self._first_sentences[number] : self._first_sentences[number + 1]]

    def some(self, numbers: Numbers) -> tuple[Cut, list[int]]:
        """Some of the parts, by rising number, with their statements; and the numbers of these."""
        first = self._first_sentences
        inner = [row for n in numbers for row in range(first[n], first[n + 1])]
        placed = [(at, own) for at, n in enumerate(numbers) for own in self._own_statements.get(int(n), ())]
        own = [number for _, number in placed]
        return Cut(
            self.witness,
            tuple(self.parts[number] for number in numbers),
            tuple(replace(self.statements[number], part=at) for at, number in placed),
            Meaning(self.meaning.parts[numbers], self.meaning.sentences[inner], self.meaning.statements[own]),
        ), own


@dataclass(frozen=True, slots=True)
class Judged:
    """How likely the parts of two witnesses state the same topic, and their statements are one.

    ``topics`` are numbers of parts of both and the score, of those pairs that may well do so; ``quotes``
    numbers of statements and the score.
    """

    background: Background
    topics: tuple[tuple[int, int, float], ...]
    quotes: tuple[tuple[int, int, float], ...]


def judged(a: Cut, b: Cut) -> Judged:
    """The scores of all pairs that are worth a judgement."""
    background = Background(
        [part.whole for part in a.parts], [part.whole for part in b.parts], a.witness.names
    )
    topics: list[tuple[int, int, float]] = []
    quotes: dict[tuple[int, int], float] = {}
    topic_trees, quote_trees = Trees.shipped("topics"), Trees.shipped("quotes")
    for rows, columns in _blocks(a, b):
        (some_a, a_numbers), (some_b, b_numbers) = a.some(rows), b.some(columns)
        sides = Sides(some_a.parts, some_b.parts, (some_a.meaning, some_b.meaning), background)
        scores = topic_trees.score(as_rows(topic_features(sides), topic_trees.features))
        found = scores.reshape(len(rows), len(columns)).astype(np.float32)
        pairs = quote_pairs(some_a.statements, some_b.statements, sides, found)
        judged_pairs = quote_trees.score(pairs.columns(quote_trees.features))
        for (i, j), score in zip(pairs.places, judged_pairs, strict=True):
            quotes[a_numbers[i], b_numbers[j]] = float(score)
        found = with_statements(found, some_a.statements, some_b.statements, pairs, judged_pairs)
        topics += (
            (int(rows[i]), int(columns[j]), float(found[i, j])) for i, j in np.argwhere(found >= _POSSIBLE)
        )
    return Judged(background, tuple(topics), tuple((i, j, score) for (i, j), score in sorted(quotes.items())))


def with_statements(
    topics: Floats, a: Sequence[Statement], b: Sequence[Statement], pairs: Pairs, scores: Floats
) -> Floats:
    """The scores of pairs of parts, seen that those which hold one statement mostly state one topic."""
    held = np.zeros_like(topics)
    for (i, j), score in zip(pairs.places, scores, strict=True):
        place = a[i].part, b[j].part
        held[place] = max(held[place], score)
    return 1 - (1 - topics) * (1 - _STATED * held)


def _blocks(a: Cut, b: Cut) -> Iterator[tuple[Numbers, Numbers]]:
    """Numbers of parts of both that are compared with each other."""
    if not a.parts or not b.parts:
        return
    everything = np.arange(len(b.parts))
    if len(a.parts) * len(b.parts) <= _A_FEW_PAGES:
        yield np.arange(len(a.parts)), everything
        return
    middle = np.concatenate([a.meaning.parts, b.meaning.parts]).mean(0)
    other = directions(b.meaning.parts - middle).T
    for start in range(0, len(a.parts), _AT_ONCE):
        rows = np.arange(start, min(start + _AT_ONCE, len(a.parts)))
        cosines = directions(a.meaning.parts[rows] - middle) @ other
        near = np.argpartition(-cosines, min(_NEAREST, len(everything) - 1), axis=1)[:, :_NEAREST]
        yield rows, np.unique(near)
