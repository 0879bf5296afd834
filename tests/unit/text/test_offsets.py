import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import Utf16Map


def test_a_text_without_astral_characters_counts_alike():
    units = Utf16Map("汉字e\u0301")
    assert [units.to_utf16(i) for i in range(5)] == [0, 1, 2, 3, 4]
    assert units.to_code_point(4) == 4


def test_a_rare_character_and_an_emoji_take_two_units():
    units = Utf16Map("郭𡒉说😀好")
    assert [units.to_utf16(i) for i in range(6)] == [0, 1, 3, 4, 6, 7]
    assert units.length == 5
    assert units.utf16_length == 7


def test_a_position_inside_a_pair_becomes_its_start():
    units = Utf16Map("a😀😀b")
    assert [units.to_code_point(i) for i in range(7)] == [0, 1, 1, 2, 2, 3, 4]


@pytest.mark.parametrize("position", [-1, 4])
def test_a_position_outside_the_text_is_an_error(position):
    with pytest.raises(IndexError):
        Utf16Map("a😀b").to_utf16(position)


@pytest.mark.parametrize("position", [-1, 5])
def test_a_unit_outside_the_text_is_an_error(position):
    with pytest.raises(IndexError):
        Utf16Map("a😀b").to_code_point(position)


@given(st.text(st.sampled_from("a汉\n\u00a0\u0301😀𡒉\U0010ffff\uffff")))
def test_positions_are_those_of_the_encoded_text(text):
    units = Utf16Map(text)
    for code_point in range(len(text) + 1):
        utf16 = len(text[:code_point].encode("utf-16-le")) // 2
        assert units.to_utf16(code_point) == utf16
        assert units.to_code_point(utf16) == code_point
    positions = [units.to_code_point(utf16) for utf16 in range(units.utf16_length + 1)]
    assert positions == sorted(positions)
    assert units.utf16_length == len(text.encode("utf-16-le")) // 2
