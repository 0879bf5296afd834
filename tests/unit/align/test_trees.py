from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.trees import Trees

BIG = {
    "feature": [0, 1, 0],
    "threshold": [0.5, 2.0, 0.75],
    "left": [1, -1, -3],
    "right": [2, -2, -4],
    "leaf": [0.1, 0.2, 0.4, 0.8],
}
SMALL = {"feature": [1], "threshold": [1.0], "left": [-2], "right": [-1], "leaf": [-1.0, 1.0]}


def table(**other: Any) -> dict[str, Any]:
    return {"features": ["x", "y"], "trees": [BIG, SMALL], "calibration": [1.0, 0.0], **other}


def odds(x: float, y: float) -> float:
    """What the two trees say, worked out by hand."""
    low, high = (0.1 if y <= 2.0 else 0.2), (0.4 if x <= 0.75 else 0.8)
    big = low if x <= 0.5 else high
    return big + (1.0 if y <= 1.0 else -1.0)


def likely(value: float) -> float:
    return 1 / (1 + math.exp(-value))


@pytest.mark.parametrize(
    ("x", "y"), [(0, 0), (0.5, 2), (0.5, 2.5), (0.6, 1), (0.75, 3), (0.76, 0), (9, 9), (-9, 1.0)]
)
def test_a_pair_falls_into_its_leaf_of_every_tree(x: float, y: float) -> None:
    (score,) = Trees(table()).score(np.array([[x, y]], np.float32))
    assert score == pytest.approx(likely(odds(x, y)))


def test_the_calibration_stretches_and_shifts_the_log_odds() -> None:
    (score,) = Trees(table(calibration=[2.0, -0.5])).score(np.array([[0.6, 1.0]], np.float32))
    assert score == pytest.approx(likely(2 * 1.4 - 0.5))


def test_no_pairs_have_no_scores() -> None:
    assert Trees(table()).score(np.zeros((0, 2), np.float32)).shape == (0,)


@given(st.lists(st.tuples(st.floats(-3, 3, width=32), st.floats(-3, 3, width=32)), min_size=1, max_size=600))
def test_a_pair_is_judged_by_itself_alone(pairs: list[tuple[float, float]]) -> None:
    scores = Trees(table()).score(np.array(pairs, np.float32))
    assert scores == pytest.approx([likely(odds(x, y)) for x, y in pairs])


def test_a_threshold_between_two_numbers_of_single_precision_is_kept_exactly() -> None:
    below = float(np.float32(0.1))
    tree = {
        "feature": [0],
        "threshold": [np.nextafter(below, 1)],
        "left": [-1],
        "right": [-2],
        "leaf": [1, 0],
    }
    above = np.nextafter(np.float32(0.1), np.float32(1))
    scores = Trees(table(trees=[tree])).score(np.array([[below, 0], [above, 0]], np.float32))
    assert scores == pytest.approx([likely(1), likely(0)])


def test_trees_of_many_leaves_are_read_too() -> None:
    size = 20
    chain = {
        "feature": [0] * size,
        "threshold": [float(n) for n in range(size)],
        "left": [-n - 1 for n in range(size)],
        "right": [*range(1, size), -size - 1],
        "leaf": [n / 10 for n in range(size + 1)],
    }
    scores = Trees(table(trees=[chain])).score(np.array([[n, 0] for n in range(size + 1)], np.float32))
    assert scores == pytest.approx([likely(n / 10) for n in range(size + 1)])


def test_a_tree_with_too_many_leaves_is_refused() -> None:
    wide = {"feature": [0] * 64, "threshold": [0.0] * 64, "leaf": [0.0] * 65}
    wide |= {"left": [-n - 1 for n in range(64)], "right": [*range(1, 64), -65]}
    with pytest.raises(ValueError, match="65 leaves"):
        Trees(table(trees=[wide]))


@pytest.mark.parametrize("name", ["topics", "quotes"])
def test_the_trees_of_the_program_give_probabilities(name: str) -> None:
    trees = Trees.shipped(name)
    pairs = np.random.default_rng(1).random((50, len(trees.features))).astype(np.float32)
    scores = trees.score(pairs)
    assert ((scores > 0) & (scores < 1)).all()
    assert len(set(scores.round(6))) > 1
