import os

import pytest

from reader.text.pinyin import readings


@pytest.mark.parametrize(
    ("char", "among"),
    [("重", {"zhong", "chong"}), ("長", {"zhang", "chang"}), ("女", {"nv"}), ("出", {"chu"}), ("頁", {"ye"})],
)
def test_all_readings_in_plain_letters(char, among):
    assert among <= set(readings(char))
    assert all(each.isascii() and each.islower() for each in readings(char))


@pytest.mark.parametrize("other", ["", "a", "，", "…", "7", "두", "出版", "\U0001f600"])
def test_what_is_not_han_has_none(other):
    assert readings(other) == ()


def test_the_environment_is_left_as_it_was():
    readings("出")
    assert "PYPINYIN_NO_PHRASES" not in os.environ
