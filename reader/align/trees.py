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

_ROWS = 4096
"""So many pairs are judged at once, to bound the memory."""


class Trees:
    """Trees whose leaves add up to the log-odds of a yes.

    A pair goes left in a node if its feature is at most the threshold. Nodes are numbered tree by tree from
    0, the root; a child below 0 is leaf ``-child - 1``.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        """Read a table of trees.

        It has "features" (names), "trees" (each with "feature", "threshold", "left", "right", "leaf", lists
        by node and by leaf), and "calibration", slope and constant for the log-odds.
        """
        self.features: tuple[str, ...] = tuple(table["features"])
        self._slope, self._constant = table["calibration"]
        trees: Sequence[dict[str, list[float]]] = table["trees"]
        nodes = max(len(tree["feature"]) for tree in trees)
        leaves = max(len(tree["leaf"]) for tree in trees)
        self._depth = max(map(_depth, trees))
        self._feature = _padded(trees, "feature", nodes).astype(np.int64)
        self._threshold = _padded(trees, "threshold", nodes)
        self._left = _padded(trees, "left", nodes).astype(np.int64)
        self._right = _padded(trees, "right", nodes).astype(np.int64)
        self._leaf = _padded(trees, "leaf", leaves)
        self._own = np.arange(len(trees))

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
        rows = np.arange(len(pairs))[:, None]
        node = np.zeros((len(pairs), len(self._own)), np.int64)
        for _ in range(self._depth):
            inner = np.maximum(node, 0)
            goes_left = pairs[rows, self._feature[self._own, inner]] <= self._threshold[self._own, inner]
            child = np.where(goes_left, self._left[self._own, inner], self._right[self._own, inner])
            node = np.where(node < 0, node, child)
        odds: NDArray[np.float64] = self._leaf[self._own, -node - 1].sum(1)
        return odds


def _depth(tree: dict[str, list[float]]) -> int:
    depths = {0: 1}
    for node in range(len(tree["feature"])):
        for side in ("left", "right"):
            child = int(tree[side][node])
            if child >= 0:
                depths[child] = depths[node] + 1
    return max(depths.values())


def _padded(trees: Sequence[dict[str, list[float]]], name: str, size: int) -> NDArray[np.float64]:
    return np.array([[*tree[name], *[0.0] * (size - len(tree[name]))] for tree in trees])


@cache
def _shipped(name: str) -> Trees:
    return Trees(json.loads(gzip.decompress(resource("model", f"{name}.json.gz").read_bytes())))
