"""What holds of folding for any text."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.text.folding import Folded, fold, fold_plain

PIECES = [
    *"一二三十百千万亿两零〇○廿点分之名个年月日半几第壹佰",
    *"0123456789.,%．，、３５",
    *"国國说說着著后後臺𡒉😀",
    *"aBZ\u00e9\u0130\u1e9e\ufb01\u2460\u2474\u2488\u00bd\u00b2\u2167\u33a1\u212b",
    *" \n\u00a0\u3000\t\u200b\ufeff\u00ad\ufe0f\u200d\r\u2028\x00",
    *"\u0301\u0307\u0338\u3099\uff9e\uff76\u1100\u1161\u11a8\u3131\u314f\u0345\u0f77\u0344",
    *"。！？…—-–~·•“”「」\"'’《》<>=（）【】;；：!?$+°",
    "百分之", "千分之", "……", "——", "...", "分钟", "公里", "1.2万", "3,000",
    "二〇二一", "\u00a8", "\u2026\u0301",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.characters(codec="utf-8")), max_size=24).map("".join)
options = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(["script", "width", "punctuation", "numerals"], st.booleans())
)
drop = st.booleans()


@settings(max_examples=400)
@given(texts, options)
@example("1. 二十", {})
@example("百分之30 20", {})
@example("— —", {})
@example("三 名", {"punctuation": False})
def test_folding_a_folded_text_changes_nothing(text, options):
    once = fold(text, **options).text
    assert fold(once, **options).text == once


@settings(max_examples=300)
@given(texts)
def test_a_text_without_punctuation_folds_to_itself(text):
    once = fold(text, drop_punctuation=True).text
    assert fold(once, drop_punctuation=True, numerals=False).text == once


@given(texts, options, drop)
def test_the_text_alone_is_the_same(text, options, drop):
    assert (
        fold_plain(text, drop_punctuation=drop, **options)
        == fold(text, drop_punctuation=drop, **options).text
    )


@settings(max_examples=300)
@given(texts, options, drop, st.data())
def test_ranges_go_there_and_back(text, options, drop, data):
    folded = fold(text, drop_punctuation=drop, **options)
    length = len(folded.text)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert (len(span) > 0) == (end > start)
    if start == end:
        return
    there = folded.folded(span.start, span.end)
    assert there.start <= start < end <= there.end
    # Once whole pieces are taken, nothing grows any more.
    assert folded.span(there.start, there.end) == span


@settings(max_examples=300)
@given(texts, options, drop, st.data())
def test_the_folded_range_covers_what_is_left_of_an_original_range(text, options, drop, data):
    folded = fold(text, drop_punctuation=drop, **options)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    there = folded.folded(start, end)
    assert 0 <= there.start <= there.end <= len(folded.text)
    back = folded.span(there.start, there.end)
    for position in range(start, end):
        left = folded.folded(position, position + 1)
        if left.start < left.end:
            assert back.start <= position < back.end


@given(texts, options, drop)
def test_positions_rise_with_positions(text, options, drop):
    folded = fold(text, drop_punctuation=drop, **options)
    spans = [folded.span(i, i + 1) for i in range(len(folded.text))]
    assert spans == sorted(spans)
    there = [folded.folded(i, i + 1) for i in range(len(text))]
    assert there == sorted(there)
    assert all(a.end <= b.start or a == b for a, b in pairwise(spans))


@given(texts, drop)
def test_every_character_comes_from_where_it_says(text, drop):
    """Folding one of a text's own pieces alone gives that piece of the folded text."""
    folded = fold(text, drop_punctuation=drop, numerals=False)
    for start, char in enumerate(folded.text):
        span = folded.span(start, start + 1)
        piece = folded.folded(span.start, span.end)
        assert char in folded.text[piece.start : piece.end]
        if char.isalpha():
            assert char in fold(text[span.start : span.end], numerals=False).text


def test_ranges_outside_the_text_are_errors():
    folded = fold("十二个")
    assert isinstance(folded, Folded)
    for start, end in ((-1, 1), (0, 4), (2, 1)):
        with pytest.raises(IndexError):
            folded.span(start, end)
        with pytest.raises(IndexError):
            folded.folded(start, end)


@given(st.text(max_size=60), st.booleans())
def test_the_places_of_all_characters_are_those_of_each(text: str, drop: bool) -> None:
    folded = fold(text, drop_punctuation=drop)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert list(folded.places()) == [(span.start, span.end) for span in spans]
