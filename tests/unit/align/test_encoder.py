from __future__ import annotations

import numpy as np
import pytest

from reader.align.encoder import Encoder
from reader.align.lexicon import Floats, Lexicon
from reader.text.vocabulary import normal_form, words_of

FIRE = "消防队周二清晨扑灭了码头的大火，没有人受伤。"
FIRE_TOO = "码头火灾星期二早上被消防员扑灭，无人伤亡。"
BUDGET = "议会通过了明年的教育预算，教师工资上涨。"
OTHERS = (
    "音乐节照常举行，门票已经售完。",
    "天气预报说周末有雨。",
    "渔民抱怨鱼市要搬到城外，他们的收入会减少很多。",
)


def words(text: str) -> list[str]:
    return words_of(normal_form(text))


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.shipped()


def vectors(encoder: Encoder, *paragraphs: list[list[str]]) -> Floats:
    """A vector for each piece of some paragraphs."""
    pieces = sum(map(len, paragraphs))
    return encoder.vectors(encoder.states(paragraphs), [range(n, n + 1) for n in range(pieces)])


def test_vectors_have_length_one(encoder: Encoder) -> None:
    found = vectors(encoder, [words(FIRE), words(BUDGET)], [words(FIRE_TOO)])
    assert found.shape == (3, encoder.dimensions)
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 1, 1], abs=1e-4)


def test_texts_that_state_the_same_are_nearer_than_others(encoder: Encoder) -> None:
    one, same, other = vectors(encoder, [words(FIRE)], [words(FIRE_TOO)], [words(BUDGET)])
    assert one @ same > one @ other + 0.2


def test_a_sentence_is_understood_within_its_paragraph(encoder: Encoder) -> None:
    alone = vectors(encoder, [words(FIRE)])[0]
    within = vectors(encoder, [words(FIRE), words(BUDGET)])[0]
    assert 0.5 < alone @ within < 0.9999


def test_a_text_without_words_has_no_direction(encoder: Encoder) -> None:
    found = vectors(encoder, [[]], [words(FIRE), []])
    assert not found[0].any()
    assert found[1].any()
    assert not found[2].any()


def test_no_paragraphs_have_no_vectors(encoder: Encoder) -> None:
    assert encoder.vectors(encoder.states([]), []).shape == (0, encoder.dimensions)


def test_what_else_is_read_at_once_changes_nothing(encoder: Encoder) -> None:
    alone = vectors(encoder, [words(FIRE)])[0]
    many = [[words(text)] for text in (*OTHERS, FIRE, *OTHERS, BUDGET * 6)] * 30
    together = vectors(encoder, *many)
    assert np.abs(together[len(OTHERS)] - alone).max() < 1e-4


def test_a_paragraph_longer_than_the_window_is_read_to_its_end(encoder: Encoder) -> None:
    pieces = [words(text) for text in (FIRE, *OTHERS)] * 40
    found = vectors(encoder, [*pieces, words(BUDGET)])
    assert len(found) == len(pieces) + 1
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(len(found)), abs=1e-4)
    assert found[-1] @ vectors(encoder, [words(BUDGET)])[0] > found[-1] @ vectors(encoder, [words(FIRE)])[0]


def test_a_piece_longer_than_the_window_is_read_whole(encoder: Encoder) -> None:
    (long,) = vectors(encoder, [words(FIRE) * 60 + words(BUDGET) * 60])
    fire, budget = vectors(encoder, [words(FIRE)], [words(BUDGET)])
    assert long @ fire > 0.3
    assert long @ budget > 0.3


def test_words_that_nobody_knows_do_no_harm(encoder: Encoder) -> None:
    (found,) = vectors(encoder, [["\U00020000\U00020001", "\U00020002"]])
    assert np.isfinite(found).all()
    assert Lexicon.shipped().numbers("\U00020000\U00020001") == [0]


def test_a_passage_of_several_pieces_lies_between_them(encoder: Encoder) -> None:
    states = encoder.states([[words(FIRE), words(BUDGET)]])
    one, other, both = encoder.vectors(states, [range(1), range(1, 2), range(2)])
    assert both @ one > one @ other
    assert both @ other > one @ other
