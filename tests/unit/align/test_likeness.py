from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from reader.align.background import Background
from reader.align.likeness import Likeness, Words, apart, directions, harmonic, likeness, rank, share
from reader.align.passages import Unit
from reader.model import Span
from reader.text.names import Names

FIRST = (
    "海港市的消防队周二清晨扑灭了三号码头的大火，没有人受伤。",
    "市政府决定拨款两亿四千万美元重建三号码头，工期为十八个月。",
    "渔民协会抱怨鱼市要搬到城外。",
    "音乐节照常举行，门票已经售完。",
)
SECOND = (
    "剧院的新戏周末首演，导演说排练了半年。",
    "重建三号码头要花2.4亿美元，市议会昨晚批准了这笔拨款，预计18个月完工。",
    "音乐节照常举行，门票已经售完。",
)
SYMMETRIC = ("cosine", "same", "rare", "single", "mass", "direction", "apart", "gram_cosine", "gram_same")


def units(texts: Sequence[str]) -> list[Unit]:
    names = Names.shipped()
    return [Unit.atom(text, Span(0, len(text)), number, names) for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def alike() -> Likeness:
    a, b = units(FIRST), units(SECOND)
    return likeness(a, b, Background(a, b))


@pytest.fixture(scope="module")
def swapped() -> Likeness:
    a, b = units(SECOND), units(FIRST)
    return likeness(a, b, Background(a, b))


def test_there_is_a_value_for_each_pair(alike: Likeness) -> None:
    for name in SYMMETRIC:
        matrix = getattr(alike, name)
        assert matrix.shape == (len(FIRST), len(SECOND))
        assert np.isfinite(matrix).all()


def test_shares_lie_between_nothing_and_all(alike: Likeness) -> None:
    for matrix in (*alike.covered, *alike.gram_covered, *(m for both in alike.close for m in both)):
        assert matrix.min() >= 0
        assert matrix.max() <= 1 + 1e-5
    for name in ("cosine", "gram_cosine"):
        assert getattr(alike, name).min() >= 0
        assert getattr(alike, name).max() <= 1 + 1e-5


def test_swapping_the_articles_turns_the_matrices(alike: Likeness, swapped: Likeness) -> None:
    for name in SYMMETRIC:
        assert np.abs(getattr(alike, name) - getattr(swapped, name).T).max() < 1e-4, name
    for one, other in ((alike.covered, swapped.covered), (alike.gram_covered, swapped.gram_covered)):
        assert np.abs(one[0] - other[1].T).max() < 1e-5
        assert np.abs(one[1] - other[0].T).max() < 1e-5


def test_identical_passages_are_wholly_alike(alike: Likeness) -> None:
    pair = (3, 2)
    for matrix in (alike.cosine, alike.gram_cosine, alike.direction, *alike.covered, *alike.gram_covered):
        assert matrix[pair] == pytest.approx(1, abs=1e-4)
    for both in alike.close:
        assert both[0][pair] == pytest.approx(1, abs=1e-4)


def test_a_nearer_word_is_close_wherever_a_farther_one_is(alike: Likeness) -> None:
    for (wide, _), (narrow, _) in zip(alike.close, alike.close[1:], strict=False):
        assert (wide >= narrow - 1e-6).all()


def test_passages_on_one_fact_are_more_alike_than_others(alike: Likeness) -> None:
    for matrix in (alike.cosine, alike.gram_cosine, harmonic(alike.covered), alike.mass):
        assert matrix[1].argmax() == 1
        assert matrix[3].argmax() == 2


def test_a_word_that_one_paragraph_of_each_has_is_rare_and_single(alike: Likeness) -> None:
    assert alike.single[3, 2] > 0
    assert (alike.rare >= alike.single - 1e-6).all()


def test_words_of_more_passages_change_nothing() -> None:
    a, b = units(FIRST), units(SECOND)
    background = Background(a, b)
    some = Words(a, b, background).likeness(a[:2], b[1:2])
    alone = likeness(a[:2], b[1:2], background)
    for name in ("cosine", "same", "rare", "single", "mass", "direction", "gram_cosine", "gram_same"):
        assert getattr(some, name) == pytest.approx(getattr(alone, name), abs=1e-4), name


def test_ranks_are_by_size_and_only_where_there_is_a_choice() -> None:
    matrix = np.array([[0.1, 0.9, 0.5, 0.2]], np.float32)
    assert rank(matrix, 1)[0] == pytest.approx([1 / 4, 1, 1 / 2, 1 / 3])
    assert not rank(matrix, 0).any()
    assert share(matrix, 1)[0, 2] == pytest.approx(0.5 / 0.9)
    assert not share(matrix, 0).any()


def test_a_row_of_zeros_has_no_direction() -> None:
    found = directions(np.array([[3.0, 4.0], [0.0, 0.0]], np.float32))
    assert found == pytest.approx(np.array([[0.6, 0.8], [0, 0]]))


def test_what_all_have_in_common_does_not_count() -> None:
    rows = np.array([[10, 1], [10, -1]], np.float32)
    assert apart(rows, rows) == pytest.approx(np.array([[1, -1], [-1, 1]]), abs=1e-5)
