"""The encoder as it is trained, in torch.

``reader.align.encoder`` reads it in numpy, and is to give the same. What its parts are called, how many
heads it has and how it weighs words must be as they are there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

SIZE = 192
LAYERS = 2
HEADS = 4
INNER = 3 * SIZE
LONGEST = 160
"""In words: as much as a paragraph that the teacher reads can have."""
_EMBEDDED = 3.0
_STEEPEST = 4.0
_CHUNKS = 4


@dataclass(frozen=True, slots=True)
class Batch:
    """Paragraphs side by side: ``words`` are numbers, ``there`` tells words from the empty places behind.

    ``rows`` are those of the paragraphs that sentences are in, ``within`` which of their words they are.
    """

    words: torch.Tensor
    there: torch.Tensor
    rows: torch.Tensor
    within: torch.Tensor


class _Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(SIZE), nn.LayerNorm(SIZE)
        self.qkv, self.o = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.f1, self.f2 = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)

    def forward(self, state: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        count, length, _ = state.shape
        parts = self.qkv(self.n1(state)).view(count, length, 3, HEADS, SIZE // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        found = functional.scaled_dot_product_attention(query, key, value, there[:, None, None])
        state = state + self.o(found.transpose(1, 2).reshape(count, length, SIZE))
        return state + self.f2(functional.relu(self.f1(self.n2(state))))


class WordEncoder(nn.Module):
    """A transformer over words (Vaswani et al., 2017), whose states are summed, weighted word by word."""

    def __init__(self, vectors: NDArray[np.float32], rarities: Sequence[float], dimensions: int) -> None:
        """It starts from vectors of words, and from weights that grow with their rarity."""
        super().__init__()
        self.e = nn.Embedding(len(vectors) + 1, SIZE, padding_idx=0)
        self.p = nn.Parameter(torch.randn(LONGEST, SIZE) * 0.02)
        self.g = nn.Parameter(torch.zeros(len(vectors) + 1))
        self.b = nn.ModuleList(_Block() for _ in range(LAYERS))
        self.n = nn.LayerNorm(SIZE)
        self.out = nn.Linear(2 * SIZE, dimensions)
        with torch.no_grad():
            start = torch.randn(len(vectors) + 1, SIZE) * 0.05
            known = np.flatnonzero(vectors.any(1))
            start[known + 1, : vectors.shape[1]] = torch.from_numpy(vectors[known])
            start[0] = 0
            self.e.weight.copy_(start)
            self.g[1:] = 0.25 * torch.tensor(rarities) - 0.5

    def vectors(self, batch: Batch) -> torch.Tensor:
        """The vectors, of length 1, of the paragraphs and then of the sentences."""
        lengths = batch.there.sum(1)
        order = torch.argsort(lengths, stable=True)
        longest = batch.words.shape[1]
        found = []
        # Those of like length together, so that little is computed for nothing.
        for numbers in order.chunk(_CHUNKS):
            length = int(lengths[numbers].max())
            own = self._states(batch.words[numbers, :length], batch.there[numbers, :length])
            found.append(functional.pad(own, (0, 0, 0, longest - length)))
        states = torch.cat(found)[torch.argsort(order)]
        gates = torch.exp(self.g[batch.words].clamp(-6, _STEEPEST)) * batch.there
        sums = [
            ((states * gates[..., None]).sum(1), gates.sum(1)),
            self._of_sentences(states, gates, batch),
        ]
        means = torch.cat([total / weight.clamp(min=1e-6)[:, None] for total, weight in sums])
        return functional.normalize(self.out(means), dim=-1)

    def _states(self, words: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        embedded = self.e(words)
        state = embedded * _EMBEDDED + self.p[: words.shape[1]]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for block in self.b:
                state = block(state, there)
            return torch.cat([self.n(state).float(), embedded], -1)

    @staticmethod
    def _of_sentences(
        states: torch.Tensor, gates: torch.Tensor, batch: Batch
    ) -> tuple[torch.Tensor, torch.Tensor]:
        own = gates[batch.rows] * batch.within
        return torch.einsum("rt,rtd->rd", own, states[batch.rows]), own.sum(1)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph to read: the numbers of its words, where its sentences part, and what it should give.

    ``edges`` are the places of the first word of each sentence, and the end. ``sentences`` are the rows of
    the teacher's vectors for those sentences that are taught, by number.
    """

    words: list[int]
    edges: list[int]
    vector: int
    sentences: dict[int, int]


def batch_of(texts: Sequence[Text]) -> tuple[Batch, list[int], list[int]]:
    """The texts side by side; of each vector, the row of the teacher's, and the number of the text."""
    length = max(len(text.words) for text in texts)
    words = torch.zeros(len(texts), length, dtype=torch.long)
    there = torch.zeros(len(texts), length, dtype=torch.bool)
    rows, within = [], []
    wanted = [text.vector for text in texts]
    for number, text in enumerate(texts):
        words[number, : len(text.words)] = torch.tensor(text.words)
        there[number, : len(text.words)] = True
        for sentence, (start, stop) in enumerate(pairwise(text.edges)):
            if sentence in text.sentences:
                own = torch.zeros(length)
                own[start:stop] = 1
                rows.append(number)
                within.append(own)
                wanted.append(text.sentences[sentence])
    inner = torch.stack(within) if within else torch.zeros(0, length)
    batch = Batch(words, there, torch.tensor(rows, dtype=torch.long), inner)
    return batch, wanted, [*range(len(texts)), *rows]


def rarity(total: int, having: int) -> float:
    """How rare a word is that ``having`` of ``total`` articles have, as ``reader.align.lexicon`` has it."""
    return math.log((total + 1) / (having + 1))
