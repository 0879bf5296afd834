"""Cells of tables: no formula is made of words, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cells import csv_text, guarded, unguarded


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "＝1", "\n-"]
)
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "桥", "1-1", "a=1", "'桥", "——他说", "“=1”"])
def test_other_words_stay_as_they_are(cell):
    assert guarded(cell) == cell


@pytest.mark.parametrize("cell", [-1, 0.5, None])
def test_what_is_no_text_stays(cell):
    assert guarded(cell) is cell


@given(st.text(st.sampled_from("'=+-@ \t\r\n＝a桥"), max_size=6))
def test_every_cell_comes_back_and_none_acts(cell):
    written = guarded(cell)
    assert unguarded(written) == cell
    assert written.lstrip(" \t\r\n")[:1] not in {"=", "+", "-", "@", "＝"} or written == ""


def test_a_table_holds_its_cells_as_they_are_and_nothing_that_acts():
    made = csv_text([["名", "数"], ["=甲", -1], ["两\n行", None]])
    assert made == '名,数\r\n\'=甲,-1\r\n"两\n行",\r\n'
