from __future__ import annotations

from reader.align.wordings import with_left_out, wordings
from reader.library.files import align_articles
from reader.model import LinkKind, QuoteKind, Span, Wording
from tests.making import article_of


def wording(witness: int, text: str) -> Wording:
    return Wording(witness, (Span(0, len(text)),), text)


def left_out(*texts: str) -> list[list[str]]:
    found = with_left_out([wording(number, text) for number, text in enumerate(texts)])
    return [[each.text for each in one.left_out] for one in found]


def test_each_leaves_out_what_another_has() -> None:
    assert left_out("渡轮明天恢复通航", "渡轮明天恢复通航，票价不变") == [["票价不变"], []]


def test_script_width_and_marks_leave_nothing_out() -> None:
    assert left_out("“渡輪”明天恢復通航ＡＢ", "渡轮，明天恢复通航 AB。") == [[], []]


def test_one_name_in_two_transliterations_leaves_nothing_out() -> None:
    assert left_out("川普抵达渡口", "特朗普抵达渡口") == [[], []]
    assert left_out("塔维娜抵达渡口", "塔薇娜抵達渡口") == [[], []]
    assert left_out("塔维娜抵达渡口", "马伦克抵达渡口") == [["马伦克"], ["塔维娜"]]


def test_what_two_have_comes_first_and_once() -> None:
    texts = ("渡轮停航", "渡轮停航，旗帜更换，票价不变", "渡轮停航，票价不变")
    first = with_left_out([wording(number, text) for number, text in enumerate(texts)])[0]
    assert first.left_out[0].text == "票价不变"
    assert first.left_out[0].witnesses == (1, 2)


def test_one_wording_leaves_nothing_out() -> None:
    assert left_out("渡轮停航") == [[]]


def test_every_wording_has_its_speaker_and_verb() -> None:
    statement = "河水不认得国界，我们必须先学会互相打电话。"
    texts = (f"总理奥兰周一在渡轮上表示：“{statement}”", "奥兰强调，河水不认得国界，必须先学会互相打电话。")
    alignment = align_articles([article_of(text) for text in texts])
    (number,) = (n for n, group in enumerate(alignment.groups) if group.kind is LinkKind.QUOTE)
    first, second = wordings(alignment)[number]
    assert (first.speakers, first.cues, first.quoted) == (("奥兰",), ("表示",), QuoteKind.DIRECT)
    assert (second.speakers, second.cues, second.quoted) == (("奥兰",), ("强调",), QuoteKind.INDIRECT)
    assert first.text in statement
