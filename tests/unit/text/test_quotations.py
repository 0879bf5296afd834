from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.quotations import Quotation, quotations


def inner(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in quotations(text)]


def only(text: str) -> Quotation:
    (quotation,) = quotations(text)
    return quotation


def test_every_kind_of_mark() -> None:
    assert inner("他说“好”。") == ["好"]
    assert inner("他說「好」。") == ["好"]
    assert inner("他說『好』。") == ["好"]
    assert inner("他说‘好’。") == ["好"]
    assert inner('他说"好"。她说"不好"。') == ["好", "不好"]
    assert inner("他说＂好＂。") == ["好"]


def test_outer_holds_the_marks() -> None:
    text = "他说“好”。"
    quotation = only(text)
    assert text[quotation.outer.start : quotation.outer.end] == "“好”"
    assert quotation.closed
    assert quotation.depth == 0


def test_nested() -> None:
    text = "他说：“我们要把‘太空家园’布置好”。"
    outer, within = quotations(text)
    assert (outer.depth, within.depth) == (0, 1)
    assert text[within.inner.start : within.inner.end] == "太空家园"
    assert outer.inner.contains(within.outer)


def test_same_marks_nested() -> None:
    assert inner("他说：“这就是所谓“自由市场”的代价。”") == ["这就是所谓“自由市场”的代价。", "自由市场"]


def test_unclosed_ends_with_its_paragraph() -> None:
    text = "他说：“没有说完\n下一段没有引号。"
    quotation = only(text)
    assert text[quotation.inner.start : quotation.inner.end] == "没有说完"
    assert not quotation.closed
    assert not quotation.continues


def test_unclosed_continues_where_the_next_paragraph_opens_with_a_mark() -> None:
    text = "他说：“第一段。\n　“第二段。”"
    first, second = quotations(text)
    assert first.continues
    assert not first.closed
    assert second.closed
    assert text[second.inner.start : second.inner.end] == "第二段。"


def test_closed_by_an_opening_mark() -> None:
    assert inner("声明表明了“双方的看法趋向一致“。") == ["双方的看法趋向一致"]
    assert inner("他提到“甲方案“和“乙方案”。") == ["甲方案", "乙方案"]


def test_opened_by_a_closing_mark() -> None:
    assert inner("他说：”我不知道。”") == ["我不知道。"]


def test_closed_by_a_mark_of_another_kind() -> None:
    assert inner("他說：「我不知道。”") == ["我不知道。"]
    assert inner('他说：“我不知道。"') == ["我不知道。"]


def test_an_inner_quotation_left_open_ends_within_the_outer() -> None:
    text = "他说：“我们要把‘太空家园布置好。”然后走了。"
    outer, within = quotations(text)
    assert outer.closed
    assert not within.closed
    assert outer.inner.contains(within.outer)


def test_apostrophes_are_no_marks() -> None:
    assert inner("在Young’s Asian Massage，他说‘it’s fine’。") == ["it’s fine"]
    assert inner("O‘Brien和Gabby’s") == []


def test_a_single_closing_mark_is_nothing() -> None:
    assert inner("他走了”，没有回来") == []
    assert inner('屏幕为27"，很大') == []


def test_a_range_is_searched_alone() -> None:
    text = "“甲”“乙”“丙”"
    assert [q.inner.start for q in quotations(text, 3, 6)] == [4]
    assert quotations(text, 50, 90) == []


_PLAIN = st.text(alphabet="甲乙a1 ，。：说\u0301𠮷\u00a0", max_size=6)
_MARKS = st.text(alphabet='“”「」『』"‘’＂甲a1，。：\n 𠮷', max_size=40)


@settings(max_examples=300)
@given(_MARKS, st.integers(-5, 50), st.one_of(st.none(), st.integers(-5, 50)))
def test_any_text_gives_spans_that_nest(text: str, start: int, end: int | None) -> None:
    found = quotations(text, start, end)
    low, high = max(0, start), len(text) if end is None else max(0, end)
    around: list[Quotation] = []
    for quotation in found:
        assert low <= quotation.outer.start < quotation.outer.end <= max(low, min(high, len(text)))
        assert quotation.outer.contains(quotation.inner)
        assert quotation.outer.end - quotation.inner.end == (1 if quotation.closed else 0)
        assert "\n" not in text[quotation.outer.start : quotation.outer.end]
        around = [other for other in around if other.outer.end > quotation.outer.start]
        assert all(other.inner.contains(quotation.outer) for other in around)
        assert quotation.depth == len(around)
        around.append(quotation)


_PAIRS = ("“”", "‘’", "「」", "『』")


@st.composite
def _well_formed(draw: st.DrawFn, depth: int = 0) -> tuple[str, int]:
    """A text in which every mark has its partner, and how many pairs it has."""
    text, count = draw(_PLAIN), 0
    for _ in range(draw(st.integers(0, 3)) if depth < len(_PAIRS) else 0):
        within, pairs = draw(_well_formed(depth + 1))
        opening, closing = _PAIRS[depth]
        text += "甲" + opening + "乙" + within + "乙" + closing + "甲" + draw(_PLAIN)
        count += 1 + pairs
    return text, count


@settings(max_examples=60)
@given(_well_formed())
def test_every_closed_pair_is_found(shape: tuple[str, int]) -> None:
    text, count = shape
    found = quotations(text)
    assert len(found) == count
    assert all(q.closed for q in found)
    assert sorted(text[q.outer.start] for q in found) == sorted(c for c in text if c in "“‘「『")


def test_many_stray_marks_are_read_in_passing() -> None:
    assert all(q.depth < 8 for q in quotations("“" * 20_000))
    assert quotations('"' * 20_000)
    assert quotations("“甲” " * 5_000)
