import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.refi_text import Claim, canonical, source_text, text_of

ODD = st.text(alphabet="甲乙𠮷😀e\u0301\u0323q가ᄀ\u1161\u11a8 \u3000\t\r\n\ufeff\x00\u2028。a", max_size=40)


def found(text, start, end, origin="", claims=()):
    source = text_of(text, origin, claims)
    span = source.span(start, end)
    return None if span is None else source.text[span.start : span.end]


def parts(words):
    return Counter("".join(unicodedata.normalize("NFD", canonical(words)).split()))


class TestCanonical:
    def test_has_a_line_for_each_paragraph_and_no_empty_one(self):
        assert canonical("\ufeff  甲\r\n\r\n\u3000\u3000乙乙 \r丙\n\n") == "甲\n乙乙\n丙"

    def test_leaves_a_canonical_text_alone(self):
        text = "甲乙，𠮷😀。\n第二段  有两个空格"
        assert canonical(text) == text

    @given(ODD)
    def test_is_what_an_article_may_have(self, text):
        form = canonical(text)
        assert unicodedata.is_normalized("NFC", form)
        assert all(line and line == line.strip() for line in form.split("\n") if form)
        assert canonical(form) == form


class TestPlaces:
    @given(ODD.filter(lambda text: "\ufeff" not in text), st.integers(0, 40), st.integers(1, 40))
    def test_carry_the_words_along(self, text, start, length):
        piece = text[start : min(len(text), start + length)]
        words = found(text, start, start + len(piece)) or ""
        # A range that begins or ends among characters that became one takes them whole.
        assert parts(piece) <= parts(words)

    @given(st.text(alphabet="甲乙𠮷😀 。\n", max_size=40), st.integers(0, 40), st.integers(1, 40))
    def test_are_exact_in_a_text_that_needs_no_composing(self, text, start, length):
        end = min(len(text), start + length)
        if start >= end:
            return
        wanted = canonical(text[start:end])
        words = found(text, start, end)
        assert (words or "") == wanted or (words or "").strip() == wanted

    def test_take_a_composed_character_whole(self):
        assert found("caf" + "e\u0301" + "!", 3, 4) == "é"
        assert found("caf" + "e\u0301" + "!", 4, 6) == "é!"

    def test_in_space_alone_are_nowhere(self):
        assert found("甲  \n\n  乙", 1, 6) is None

    def test_that_begin_or_end_in_space_begin_or_end_with_words(self):
        assert found("甲  \n\n  乙丙", 1, 8) == "乙"
        assert found("甲乙  \n\n  丙", 1, 7) == "乙"

    def test_beyond_the_text_are_nowhere(self):
        assert found("甲乙", 2, 3) is None
        assert found("甲乙", 1, 999) is None

    def test_may_take_a_line_break_at_the_end_along(self):
        assert found("甲乙\n", 0, 3) == "甲乙"
        assert found("甲乙", 0, 3) == "甲乙"


class TestCounting:
    """Programs count in three ways what is more than one unit to one of them."""

    TEXT = "一二\r\n三四\r\n五六"

    def test_takes_a_line_break_for_two_as_the_standard_has_it(self):
        assert found(self.TEXT, 8, 10, "NVivo") == "五六"

    @pytest.mark.parametrize("origin", ["ATLAS.ti Win 23", "QualCoder 3.7"])
    def test_takes_it_for_one_in_files_of_programs_that_do(self, origin):
        assert found(self.TEXT, 6, 8, origin) == "五六"

    def test_believes_the_words_of_the_selections_first(self):
        claims = [Claim(3, 5, "三四"), Claim(6, 8, "五六")]
        assert found(self.TEXT, 6, 8, "NVivo", claims) == "五六"
        claims = [Claim(4, 6, "三四"), Claim(8, 10, "五六")]
        assert found(self.TEXT, 8, 10, "QualCoder", claims) == "五六"

    def test_takes_a_place_beyond_the_text_for_a_sign_of_another_way(self):
        assert found(self.TEXT, 8, 10, "ATLAS.ti", [Claim(8, 10)]) == "五六"

    def test_knows_a_program_that_counts_utf_16(self):
        text = "𠮷野家😀开业了"
        assert found(text, 6, 8, "", [Claim(6, 8, "开业")]) == "开业"
        assert found(text, 4, 6, "") == "开业"

    def test_knows_a_program_that_counts_the_mark_of_byte_order(self):
        assert found("\ufeff一二三", 2, 3, "", [Claim(2, 3, "二")]) == "二"
        assert found("\ufeff一二三", 1, 2, "") == "二"

    def test_is_sure_only_if_something_tells(self):
        assert not text_of(self.TEXT, "NVivo", [Claim(4, 6)]).sure
        assert text_of(self.TEXT, "NVivo", [Claim(0, 2)]).sure
        assert text_of(self.TEXT, "NVivo", [Claim(4, 6, "三四")]).sure
        assert text_of(self.TEXT, "QualCoder 3.7", [Claim(3, 5)]).sure
        assert not text_of("𠮷野家", "NVivo", [Claim(1, 3)]).sure
        assert text_of("吉野家", "NVivo", [Claim(1, 3)]).sure

    def test_knows_words_that_were_cut(self):
        assert found(self.TEXT, 6, 8, "", [Claim(6, 8, "五...")]) == "五六"


class TestBytes:
    def test_are_utf_8_with_or_without_a_mark(self):
        assert source_text("一二".encode("utf-8-sig"), "").text == "一二"
        assert source_text("一二".encode(), "").text == "一二"

    def test_may_be_utf_16_with_a_mark(self):
        assert source_text("一二".encode("utf-16"), "").text == "一二"

    def test_that_are_neither_are_told_from_the_rest(self):
        assert source_text(b"ab\xffcd", "").text == "ab\ufffdcd"
