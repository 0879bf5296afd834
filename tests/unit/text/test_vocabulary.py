from __future__ import annotations

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.vocabulary import is_function_word, normal_form, words_of

SENTENCES = (
    "海港市的软件公司周二公布了新的信息安全方案，用户可以用鼠标点击打印。",
    "总统特朗普和普京在视频会议上谈到了出租车司机和公共汽车的问题。",
    "泽连斯基说，新西兰的导弹运到了老挝，质量很好。",
    "该公司的网络服务器在周三中断了12个小时，约1.2万名用户受到影响。",
    "“我们的数据库里没有这些短信，”市长林若兰说。",
    "法院认为，这名程序员没有上传任何视频和文件。",
)


@pytest.fixture(scope="module")
def to_taiwan() -> opencc.OpenCC:
    return opencc.OpenCC("s2twp")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_text_and_its_form_in_taiwan_come_out_alike(sentence: str, to_taiwan: opencc.OpenCC) -> None:
    converted = to_taiwan.convert(sentence)
    assert converted != sentence
    assert normal_form(converted) == normal_form(sentence)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_words_of_both_are_the_same(sentence: str, to_taiwan: opencc.OpenCC) -> None:
    assert words_of(normal_form(to_taiwan.convert(sentence))) == words_of(normal_form(sentence))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_normal_form_of_a_normal_form_is_itself(sentence: str) -> None:
    once = normal_form(sentence)
    assert normal_form(once) == once


def test_taiwan_words_and_names_are_those_of_the_mainland() -> None:
    assert normal_form("資訊") == normal_form("信息")
    assert normal_form("川普與澤倫斯基") == normal_form("特朗普与泽连斯基")


def test_a_half_of_a_character_does_no_harm() -> None:
    normal = normal_form("海港\ud800市的\udfff大火")
    assert "海港" in normal
    assert "大火" in normal
    normal.encode("utf-8")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_a_normal_form_that_can_be_written(text: str) -> None:
    normal = normal_form(text)
    normal.encode("utf-8")
    assert all(word.strip() for word in words_of(normal))


def test_words_hold_no_punctuation() -> None:
    found = words_of(normal_form("大火，很大！（港口）……"))
    assert "".join(found) == "大火很大港口"


def test_words_of_one_letter_that_every_sentence_has_tell_nothing() -> None:
    assert is_function_word("的")
    assert not is_function_word("港")
    assert not is_function_word("的士")
