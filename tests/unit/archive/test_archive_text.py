import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.archive.text import clean, squeeze


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("　　镇长说\u00a0\u00a0：“好”。\n", "镇长说 ：“好”。"),
        ("零\u200b宽\ufeff字\u2060符\u00ad", "零宽字符"),
        ("cafe\u0301", "café"),
        ("甲\u3000乙\t丙\r\n丁", "甲 乙 丙 丁"),
        ("甲\x00\x07乙", "甲乙"),
        ("甲\u200d乙", "甲乙"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(raw: str, tidy: str) -> None:
    assert clean(raw) == tidy


@given(st.text())
def test_cleaning_gives_one_tidy_line_and_is_stable(raw: str) -> None:
    tidy = clean(raw)
    assert clean(tidy) == tidy
    assert unicodedata.is_normalized("NFC", tidy)
    assert tidy == tidy.strip()
    assert not any(unicodedata.category(character) == "Cc" for character in tidy)


def test_squeezing_takes_all_white_space_out() -> None:
    assert squeeze(" 甲 \u3000乙\n丙 ") == "甲乙丙"
