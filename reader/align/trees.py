"""Boosted decision trees (Friedman, 2001): from what is seen of a pair to how likely it is right."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.resources import resource

_ROWS = 256
"""So many pairs are judged at once: what they need stays in the processor's nearest memory."""
_MOST_LEAVES = 64


class Trees:
    """Trees whose leaves add up to the log-odds of a yes.

    A pair goes left in a node if its feature is at most the threshold. Nodes are numbered tree by tree from
    0, the root; a child below 0 is leaf ``-child - 1``.

    All nodes are asked at once (QuickScorer, Lucchese et al., 2015): each that a pair does not pass to the
    left rules out the leaves on its left, and the first leaf that is left over is the pair's.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        """Read a table of trees.

        It has "features" (names), "trees" (each with "feature", "threshold", "left", "right", "leaf", lists
        by node and by leaf), and "calibration", slope and constant for the log-odds.
        """
        self.features: tuple[str, ...] = tuple(table["features"])
        self._slope, self._constant = table["calibration"]
        trees: Sequence[dict[str, list[float]]] = table["trees"]
        orders = [_leaves(tree, 0) for tree in trees]
        nodes, leaves = max(len(tree["feature"]) for tree in trees), max(map(len, orders))
        if leaves > _MOST_LEAVES:
            raise ValueError(f"a tree has {leaves} leaves, more than {_MOST_LEAVES}")
        bits = next(
            kind for kind in (np.uint8, np.uint16, np.uint32, np.uint64) if leaves <= np.iinfo(kind).bits
        )
        self._all = bits(np.iinfo(bits).max)
        self._feature = np.zeros((nodes, len(trees)), np.int64)
        self._threshold = np.full((nodes, len(trees)), np.inf, np.float32)
        self._left_over = np.full((nodes, len(trees)), self._all)
        self._leaf = np.zeros((len(trees), leaves))
        for number, (tree, order) in enumerate(zip(trees, orders, strict=True)):
            size = len(tree["feature"])
            self._feature[:size, number] = tree["feature"]
            self._threshold[:size, number] = _rounded_down(tree["threshold"])
            for node in range(size):
                ruled_out = sum(1 << order.index(leaf) for leaf in _leaves(tree, int(tree["left"][node])))
                self._left_over[node, number] = self._all & ~bits(ruled_out)
            self._leaf[number, : len(order)] = [tree["leaf"][leaf] for leaf in order]
        self._starts = np.arange(len(trees))[:, None] * leaves

    @classmethod
    def shipped(cls, name: str) -> Trees:
        """Those of ``resources/model/NAME.json.gz``, read once."""
        return _shipped(name)

    def score(self, pairs: NDArray[np.float32]) -> NDArray[np.float64]:
        """The probability of a yes for each row of ``pairs``, whose columns are ``features``."""
        parts = [self._odds(pairs[at : at + _ROWS]) for at in range(0, len(pairs), _ROWS)]
        odds = np.concatenate(parts) if parts else np.zeros(0)
        scores: NDArray[np.float64] = 1 / (1 + np.exp(-(self._slope * odds + self._constant)))
        return scores

    def _odds(self, pairs: NDArray[np.float32]) -> NDArray[np.float64]:
        columns = np.ascontiguousarray(pairs.T)
        over = np.full((len(self._leaf), len(pairs)), self._all)
        for feature, threshold, left_over in zip(
            self._feature, self._threshold, self._left_over, strict=True
        ):
            over &= np.where(columns[feature] <= threshold[:, None], self._all, left_over[:, None])
        first = np.bitwise_count(~over & (over - over.dtype.type(1)))
        odds: NDArray[np.float64] = self._leaf.reshape(-1)[self._starts + first].sum(0)
        return odds


def _leaves(tree: dict[str, list[float]], node: int) -> list[int]:
    """The leaves under a node, from left to right."""
    if node < 0 or not tree["feature"]:
        return [max(0, -node - 1)]
    return [leaf for side in ("left", "right") for leaf in _leaves(tree, int(tree[side][node]))]


def _rounded_down(thresholds: Sequence[float]) -> NDArray[np.float32]:
    """The greatest numbers of single precision that are not above the thresholds."""
    exact = np.array(thresholds, np.float64)
    found = exact.astype(np.float32)
    return np.where(found > exact, np.nextafter(found, np.float32(-np.inf)), found)


@cache
def _shipped(name: str) -> Trees:
    return Trees(json.loads(gzip.decompress(resource("model", f"{name}.json.gz").read_bytes())))
