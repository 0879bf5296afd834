import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import sentences
from tests.fuzz.crew import processor_limit


def split(text):
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["他走了。", "她来了！", "真的吗？", "是的"],
        ["他说：“你好。", "我很好！”", "她点头。"],
        ["「是嗎？」", "他問。"],
        ["他提出“要不要打？”的问题。", "没有人回答。"],
        ["“……我不知道……”", "他说。"],
        ["我……我不知道。"],
        ["《你好，陌生人！》上映。", "《嗨！老王》也是。"],
        ["经济增长3.5%；出口下降。", "他认为这很好。"],
        ["见https://example.org/a?b=1。", "完。"],
        ["他说。", '"我们好。"', "她说。"],
        ["（全文完。）", "下文。"],
        ["他（笑！）说好。"],
        ["什么？！", "不可能！！！", "好。"],
        ["乔.拜登来了。"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected):
    assert split("".join(expected)) == expected


def test_latin_text_is_split_at_full_stops_but_not_at_abbreviations():
    text = "Mr. Smith met J. K. Jones of the U.S. Senate. They left. 1. First"
    assert split(text) == ["Mr. Smith met J. K. Jones of the U.S. Senate.", "They left.", "1. First"]


def test_no_sentence_crosses_a_line():
    assert split("第一段\n\n\u3000第二段。 好 \n") == ["第一段", "第二段。", "好"]


def test_a_range_is_split_with_offsets_of_the_whole_text():
    text = "标题\n他走了。她来了。"
    found = sentences(text, 3, 8)
    assert [(span.start, span.end) for span in found] == [(3, 7), (7, 8)]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 9), (3, 2)])
def test_a_range_outside_the_text_is_an_error(start, end):
    with pytest.raises(IndexError):
        sentences("一二三四。", start, end)


@given(
    st.text(st.sampled_from("他说a.1。！？!?…“”\"'《》（） \n\u3000\u00a0😀\u0301；，的/"), max_size=40),
    st.data(),
)
def test_all_that_can_be_seen_is_in_one_sentence(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = start
    for span in sentences(text, start, end):
        assert not text[place : span.start].strip()
        piece = text[span.start : span.end]
        assert piece
        assert piece == piece.strip()
        assert "\n" not in piece
        place = span.end
    assert place <= end
    assert not text[place:end].strip()


def test_a_word_without_end_is_looked_through_once():
    text = "0" * 300_000 + "。后面。" + "www.a.example。" * 3000
    with processor_limit(20):
        found = sentences(text)
    assert "".join(text[span.start : span.end] for span in found) == text
    assert text[found[1].start : found[1].end] == "后面。"


@pytest.mark.parametrize(
    ("piece", "length"),
    [("a. ", 60_000), ("J. ", 60_000), ("。'", 300_000), ("《。", 60_000), ("？》", 60_000)],
)
def test_a_line_without_end_is_split_in_a_time_that_goes_with_its_length(piece, length):
    text = f"{piece * (length // len(piece))}{' ' * 30_000}{'b' * 30_000},. 完"
    with processor_limit(4):
        found = sentences(text)
    assert "".join("".join(text[span.start : span.end] for span in found).split()) == "".join(text.split())


def test_white_space_before_a_sentence_is_no_part_of_a_number_or_a_name():
    assert split("甲。 \u3000 1. 乙。  ①. 丙。 J. K. 丁。") == ["甲。", "1. 乙。", "①. 丙。", "J. K. 丁。"]


def test_marks_of_one_kind_open_and_close_by_turns_within_a_line():
    assert split("\"他。\"'我。'\"她。\"\n'好。'") == ['"他。"', "'我。'", '"她。"', "'好。'"]
    assert split("《甲？乙》。《丙？》丁！〈戊！己〉庚？《辛！") == [
        "《甲？乙》。",
        "《丙？》丁！",
        "〈戊！己〉庚？",
        "《辛！",
    ]
