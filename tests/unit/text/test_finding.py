"""Words are found in whatever script and width they are written."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.finding import Findable

TEXT = "國家主席說：「ＡＢＣ十二」。\n国家 主席说：“abc12”，Beijing。"


def found(query, text=TEXT):
    return [text[span.start : span.end] for span in Findable(text).find(query)]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("国家主席", ["國家主席", "国家 主席"]),
        ("國家主席", ["國家主席", "国家 主席"]),
        ("ａｂｃ", ["ＡＢＣ", "abc"]),
        ("“abc", ["「ＡＢＣ", "“abc"]),
        ("BEIJING", ["Beijing"]),
        ("十二", ["十二"]),
        ("12", ["12"]),
        ("没有", []),
        ("", []),
        ("  ", []),
        ("\u200b", []),
    ],
)
def test_a_query_is_found_in_either_script_and_any_width(query, places):
    assert found(query) == places


def test_no_place_runs_over_the_end_of_a_paragraph():
    assert found("甲乙", "甲\n乙甲乙") == ["甲乙"]


def test_places_do_not_overlap():
    assert found("哈哈", "哈哈哈哈哈") == ["哈哈", "哈哈"]


chars = st.text(st.sampled_from("国國说說甲乙 ，、ａA1１①\n十"), max_size=30)


@given(chars, st.text(st.sampled_from("国說甲A1"), min_size=1, max_size=3))
def test_what_is_found_is_in_the_text_in_order_and_folds_to_the_query(text, query):
    spans = Findable(text).find(query)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert Findable(text[span.start : span.end]).find(query)


@given(chars)
def test_a_character_of_the_text_is_found_in_it(text):
    for place, char in enumerate(text):
        if char.isalpha():
            assert any(span.start <= place < span.end for span in Findable(text).find(char))
