"""What a paragraph and its sentences mean, as vectors: a small transformer over words, in numpy.

The network (Vaswani et al., 2017, normalised before each part) has learnt to give what a larger encoder of
sentences gives: see ``resources/model/README.md``. Texts that state the same have vectors
of a like direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.align.lexicon import Floats, Lexicon
from reader.resources import resource

_BATCH = 512
"""So many words are read at once; more would not be quicker."""
_EPSILON = 1e-5
_HEADS = 4
_EMBEDDED = 3.0
"""By how much words weigh more than places at the entry."""
_STEEPEST = 4.0


@dataclass(frozen=True, slots=True)
class States:
    """What the encoder made of pieces of text: the weighted sums of their words' states, and the weights'."""

    summed: Floats
    gates: Floats


@dataclass(frozen=True, slots=True)
class _Window:
    """Some pieces of a paragraph in a row: numbers of words, and of the piece that each belongs to."""

    words: list[int]
    pieces: list[int]


class Encoder:
    """The network and its weights."""

    def __init__(self, lexicon: Lexicon, weights: dict[str, Floats]) -> None:
        self._lexicon = lexicon
        self._weights = weights
        self._longest = weights["p"].shape[0]
        self._layers = sum(1 for name in weights if name.endswith(".qkv.weight"))

    @classmethod
    def shipped(cls) -> Encoder:
        """The one that comes with the program, read once."""
        return _shipped()

    @classmethod
    def read(cls, folder: Path, lexicon: Lexicon) -> Encoder:
        """The one whose file, ``encoder.npz``, is in a folder; ``lexicon`` holds the words it has learnt."""
        with np.load(folder / "encoder.npz") as file:
            weights: dict[str, NDArray[np.float32]] = {
                name: file[name].astype(np.float32) for name in file.files
            }
        return cls(lexicon, weights)

    @property
    def dimensions(self) -> int:
        """The length of the vectors."""
        return int(self._weights["out.bias"].shape[0])

    def states(self, paragraphs: Sequence[Sequence[Sequence[str]]]) -> States:
        """Paragraphs read: each is given as the words of its pieces, which are understood within it."""
        pieces = sum(map(len, paragraphs))
        found = States(
            np.zeros((pieces, 2 * self._lexicon.dimensions), np.float32), np.zeros(pieces, np.float32)
        )
        for batch in _batches(self._windows(paragraphs)):
            self._pool(batch, found)
        return found

    def vectors(self, states: States, passages: Sequence[range]) -> Floats:
        """The vectors of passages, each given as the numbers of the pieces that it is made of.

        Shape: (passages, dimensions). Each has length 1, or 0 where there is no word.
        """
        summed = np.zeros((len(passages), states.summed.shape[1]), np.float32)
        gates = np.zeros(len(passages), np.float32)
        for row, pieces in enumerate(passages):
            summed[row] = states.summed[pieces.start : pieces.stop].sum(0)
            gates[row] = states.gates[pieces.start : pieces.stop].sum()
        found = _linear(summed / np.maximum(gates, 1e-6)[:, None], self._weights, "out")
        found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
        found[gates == 0] = 0
        return found

    def _windows(self, paragraphs: Sequence[Sequence[Sequence[str]]]) -> list[_Window]:
        """Paragraphs cut where they are too long for the network, at the end of a piece if that can be."""
        windows = []
        number = 0
        for paragraph in paragraphs:
            words: list[int] = []
            owners: list[int] = []
            for terms in paragraph:
                own = [known for term in terms for known in self._lexicon.numbers(term)]
                if words and len(words) + len(own) > self._longest:
                    windows.append(_Window(words, owners))
                    words, owners = [], []
                words += own
                owners += [number] * len(own)
                while len(words) > self._longest:
                    windows.append(_Window(words[: self._longest], owners[: self._longest]))
                    words, owners = words[self._longest :], owners[self._longest :]
                number += 1
            if words:
                windows.append(_Window(words, owners))
        return windows

    def _pool(self, batch: Sequence[_Window], found: States) -> None:
        """Adds the weighted states of the words to their pieces."""
        w = self._weights
        length = max(len(window.words) for window in batch)
        words = np.zeros((len(batch), length), np.int64)
        owners = np.full((len(batch), length), -1, np.int64)
        for row, window in enumerate(batch):
            words[row, : len(window.words)] = window.words
            owners[row, : len(window.words)] = window.pieces
        embedded = self._lexicon.rows(words.reshape(-1)).reshape(len(batch), length, -1)
        state = embedded * _EMBEDDED + w["p"][:length]
        hidden = np.where(owners >= 0, np.float32(0), np.float32(-1e9))[:, None, None, :]
        for layer in range(self._layers):
            state = state + self._attention(f"b.{layer}.", state, hidden)
            state = state + self._forward(f"b.{layer}.", state)
        states = np.concatenate([_normalised(state, w["n.weight"], w["n.bias"]), embedded], -1)
        gate = np.exp(np.clip(w["g"][words], -6, _STEEPEST))
        there = owners >= 0
        own, weighted, weights = owners[there], (states * gate[..., None])[there], gate[there]
        starts = np.flatnonzero(np.diff(own, prepend=-1))
        np.add.at(found.summed, own[starts], np.add.reduceat(weighted, starts, axis=0))
        np.add.at(found.gates, own[starts], np.add.reduceat(weights, starts))

    def _attention(self, layer: str, state: Floats, hidden: Floats) -> Floats:
        w = self._weights
        batch, length, size = state.shape
        normal = _normalised(state, w[layer + "n1.weight"], w[layer + "n1.bias"])
        both = _linear(normal, w, layer + "qkv").reshape(batch, length, 3, _HEADS, size // _HEADS)
        query, key, value = both.transpose(2, 0, 3, 1, 4)
        logits = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(size // _HEADS)) + hidden
        logits -= logits.max(-1, keepdims=True)
        np.exp(logits, out=logits)
        logits /= logits.sum(-1, keepdims=True)
        return _linear((logits @ value).transpose(0, 2, 1, 3).reshape(batch, length, size), w, layer + "o")

    def _forward(self, layer: str, state: Floats) -> Floats:
        w = self._weights
        inner = _linear(_normalised(state, w[layer + "n2.weight"], w[layer + "n2.bias"]), w, layer + "f1")
        np.maximum(inner, 0, out=inner)
        return _linear(inner, w, layer + "f2")


def _batches(windows: Sequence[_Window]) -> list[list[_Window]]:
    """Windows of like length together, so that little is computed for nothing."""
    batches: list[list[_Window]] = []
    for window in sorted(windows, key=lambda w: len(w.words)):
        if batches and (len(batches[-1]) + 1) * len(window.words) <= _BATCH:
            batches[-1].append(window)
        else:
            batches.append([window])
    return batches


def _linear(x: Floats, weights: dict[str, Floats], name: str) -> Floats:
    flat = x.reshape(-1, x.shape[-1]) @ weights[name + ".weight"].T + weights[name + ".bias"]
    return flat.reshape(*x.shape[:-1], flat.shape[-1])


def _normalised(x: Floats, weight: Floats, bias: Floats) -> Floats:
    """Each vector with mean 0 and variance 1 (Ba et al., 2016)."""
    centred = x - x.mean(-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + _EPSILON)
    result: Floats = centred / spread * weight + bias
    return result


@cache
def _shipped() -> Encoder:
    return Encoder.read(resource("model"), Lexicon.shipped())
