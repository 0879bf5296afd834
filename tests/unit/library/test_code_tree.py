import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.code_tree import clean_name, free_name, joined

NOTES = st.text("注一二 \n", max_size=8)


@pytest.mark.parametrize(
    ("memos", "whole"),
    [
        ((), ""),
        (("", " \n"), ""),
        (("一", "", "二"), "一\n\n二"),
        (("一", "一"), "一"),
        (("一\n\n二", "二"), "一\n\n二"),
        (("二", "一\n\n二"), "一\n\n二"),
        (("一\n\n二\n\n三", "一\n\n三"), "一\n\n二\n\n三\n\n一\n\n三"),
        (("不一", "一"), "不一\n\n一"),
        ((" 一 ", "一"), " 一 "),
    ],
)
def test_notes_are_joined(memos: tuple[str, ...], whole: str):
    assert joined(*memos) == whole


@given(st.lists(NOTES, max_size=4))
def test_no_note_is_lost_and_none_comes_twice(memos: list[str]):
    whole = joined(*memos)
    for memo in memos:
        assert all(line.strip() in whole for line in memo.split("\n"))
        assert joined(whole, memo) == whole


def test_a_free_name_is_numbered():
    assert free_name("桥", ["河"]) == "桥"
    assert free_name("桥", ["桥", "桥 (2)", "桥 (4)"]) == "桥 (3)"


@pytest.mark.parametrize(
    ("given", "kept"),
    [(" 桥\n", "桥"), ("e\u0301", "\u00e9"), ("一 二", "一 二"), ("政府/地方", "政府/地方")],
)
def test_a_name_is_kept_clean(given: str, kept: str):
    assert clean_name(given) == kept


@pytest.mark.parametrize("name", ["", " \u3000", "a\nb", "a\0", "a\u200bb", "\ud800"])
def test_what_can_not_be_shown_is_no_name(name: str):
    with pytest.raises(ValueError, match="no name for a codebook"):
        clean_name(name, "codebook")
