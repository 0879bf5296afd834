import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.notes import both, joined

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


@pytest.mark.parametrize(("here", "there"), [("不同意", "同意"), ("同意", "不同意")])
@pytest.mark.parametrize("later", [False, True])
def test_a_note_whose_words_are_in_another_one_is_kept(here: str, there: str, later: bool):
    assert set(both(here, there, later=later).split("\n\n")) == {here, there}
