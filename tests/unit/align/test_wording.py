from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.align.wording import wording_diff


def test_equal_and_empty() -> None:
    assert wording_diff("", "") == []
    assert wording_diff("甲乙", "甲乙") == [("equal", "甲乙")]
    assert wording_diff("", "甲") == [("insert", "甲")]
    assert wording_diff("甲", "") == [("delete", "甲")]


def test_parts_of_two_wordings() -> None:
    assert wording_diff("开放、安全的网络", "开放、可靠、安全的网络") == [
        ("equal", "开放、"),
        ("insert", "可靠、"),
        ("equal", "安全的网络"),
    ]


def test_latin_words_and_numbers_stay_whole() -> None:
    parts = wording_diff("共12.5亿 dollars", "共12.8亿 dinars")
    assert ("delete", "12.5") in parts
    assert ("insert", "12.8") in parts
    assert ("delete", "dollars") in parts
    assert ("insert", "dinars") in parts


def test_long_and_unlike_texts_come_back_whole() -> None:
    a = "".join(chr(0x4E00 + i * 7 % 9000) for i in range(20_000))
    b = "".join(chr(0x4E00 + i * 11 % 9000) for i in range(20_000))
    parts = wording_diff(a, b)
    assert "".join(text for op, text in parts if op != "insert") == a
    assert "".join(text for op, text in parts if op != "delete") == b


@given(
    st.text(alphabet="甲乙丙ab1. ，𠮷\u0301\U00100000", max_size=30),
    st.text(alphabet="甲乙丙ab1. ，𠮷\u0301\U00100000", max_size=30),
)
def test_the_parts_make_up_both_texts(a: str, b: str) -> None:
    parts = wording_diff(a, b)
    assert "".join(text for op, text in parts if op != "insert") == a
    assert "".join(text for op, text in parts if op != "delete") == b
    assert all(text for _, text in parts)
