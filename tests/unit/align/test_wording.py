from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.align.wording import wording_diff, wording_parts
from reader.text.folding import fold_plain
from reader.text.script import to_simplified


def test_equal_and_empty() -> None:
    assert wording_diff("", "") == []
    assert wording_diff("甲乙", "甲乙") == [("equal", "甲乙")]
    assert wording_diff("", "甲") == [("insert", "甲")]
    assert wording_diff("甲", "") == [("delete", "甲")]


def test_parts_of_two_wordings() -> None:
    assert wording_diff("开放、安全的网络", "开放、可靠、安全的网络") == [
        ("equal", "开放、"),
        ("insert", "可靠、"),
        ("equal", "安全的网络"),
    ]


def test_latin_words_and_numbers_stay_whole() -> None:
    parts = wording_diff("共12.5亿 dollars", "共12.8亿 dinars")
    assert ("delete", "12.5") in parts
    assert ("insert", "12.8") in parts
    assert ("delete", "dollars") in parts
    assert ("insert", "dinars") in parts


def test_long_and_unlike_texts_come_back_whole() -> None:
    a = "".join(chr(0x4E00 + i * 7 % 9000) for i in range(20_000))
    b = "".join(chr(0x4E00 + i * 11 % 9000) for i in range(20_000))
    parts = wording_diff(a, b)
    assert "".join(text for op, text in parts if op != "insert") == a
    assert "".join(text for op, text in parts if op != "delete") == b


def test_han_text_is_compared_by_word() -> None:
    assert wording_diff("中国代表出席", "中方代表出席")[:2] == [("delete", "中国"), ("insert", "中方")]


def test_words_that_tell_nothing_do_not_break_what_differs() -> None:
    parts = wording_diff("渡轮的时刻表", "学校的老师们")
    assert [op for op, _ in parts] == ["delete", "insert"]


def test_plain_ignores_script_width_and_punctuation() -> None:
    a, b = "「兩國關係」ＡＰＥＣ峰會。", "两国关系，APEC峰会"
    assert wording_diff(a, b, plain=True) == [("equal", b)]
    assert wording_diff(b, a, plain=True) == [("equal", a)]
    assert wording_diff("：", "", plain=True) == []
    assert wording_diff(a, b) != [("equal", b)]


def test_plain_does_not_ignore_words_and_numerals() -> None:
    parts = wording_diff("十二个国家", "12個國家", plain=True)
    assert [op for op, _ in parts] == ["delete", "insert", "equal"]
    assert ("insert", "没有") in wording_diff("關係無上限", "关系没有上限", plain=True)


def test_what_is_only_cut_into_other_words_is_the_same() -> None:
    parts = wording_parts("合、作愉快和平", "合作愉快安全", plain=True)
    assert parts[0].op == "equal"
    assert parts[0].a.startswith("合、作")
    assert parts[0].b.startswith("合作")


TEXTS = st.text(alphabet="甲乙國国會会的是ａa1１2. ，、“”\u3000𠮷\u0301", max_size=30)


@given(TEXTS, TEXTS)
def test_the_parts_of_a_plain_comparison_make_up_both_texts(a: str, b: str) -> None:
    parts = wording_parts(a, b, plain=True)
    assert "".join(part.a for part in parts) == a
    assert "".join(part.b for part in parts) == b
    assert all(part.a or part.b for part in parts)
    assert all((part.op == "delete") == (not part.b) or part.op == "equal" for part in parts)


def letters(text: str) -> str:
    return fold_plain(text, numerals=False, drop_punctuation=True).replace(" ", "")


@given(TEXTS, TEXTS)
def test_plain_finds_a_difference_where_letters_differ_and_only_there(a: str, b: str) -> None:
    same = all(part.op == "equal" for part in wording_parts(a, b, plain=True))
    if same:
        assert letters(a) == letters(b)
    if fold_plain(a, numerals=False, drop_punctuation=True) == fold_plain(
        b, numerals=False, drop_punctuation=True
    ):
        assert same


@given(TEXTS)
def test_script_alone_is_no_difference(text: str) -> None:
    parts = wording_parts(text, to_simplified(text), plain=True)
    assert all(part.op == "equal" for part in parts)


@given(
    st.text(alphabet="甲乙丙ab1. ，𠮷\u0301\U00100000", max_size=30),
    st.text(alphabet="甲乙丙ab1. ，𠮷\u0301\U00100000", max_size=30),
)
def test_the_parts_make_up_both_texts(a: str, b: str) -> None:
    parts = wording_diff(a, b)
    assert "".join(text for op, text in parts if op != "insert") == a
    assert "".join(text for op, text in parts if op != "delete") == b
    assert all(text for _, text in parts)
