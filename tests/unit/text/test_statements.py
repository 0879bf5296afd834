from __future__ import annotations

import pytest

from reader.model import ParagraphKind, QuoteKind
from reader.text.quotes import find_quotes
from tests.making import article_of


def reported(text: str, kind: ParagraphKind = ParagraphKind.BODY) -> list[tuple[str, str | None, str | None]]:
    return [
        (quote.passage.exact, quote.speaker, quote.cue)
        for quote in find_quotes(article_of((kind, text)))
        if quote.kind is QuoteKind.INDIRECT
    ]


def test_one_statement_for_each_verb_of_a_sentence() -> None:
    text = "市长林若兰表示，码头将在月底重新开放，并警告船东不要提前靠岸。"
    assert reported(text) == [
        ("码头将在月底重新开放", "林若兰", "表示"),
        ("船东不要提前靠岸", "林若兰", "警告"),
    ]


def test_demands_and_reproaches() -> None:
    assert reported("港务局要求所有船只离开三号码头。")[0] == ("所有船只离开三号码头", "港务局", "要求")
    assert reported("渔民协会指责港务局拖延修复工程。")[0] == ("港务局拖延修复工程", "渔民协会", "指责")


def test_a_short_statement() -> None:
    assert reported("港务局表示将配合调查。") == [("将配合调查", "港务局", "表示")]


def test_the_source_of_a_report_without_a_verb() -> None:
    text = "根据港务局的年度报告，三号码头每天停靠四十艘渔船。"
    assert reported(text) == [("三号码头每天停靠四十艘渔船", "港务局", None)]


def test_an_opinion_without_a_verb() -> None:
    text = "在经济学家陈大同看来，修复三号码头并不划算。"
    assert reported(text) == [("修复三号码头并不划算", "陈大同", None)]


def test_what_an_inquiry_shows() -> None:
    ((exact, _, cue),) = reported("这项新研究表明，三号码头的地基正在下沉。")
    assert (exact, cue) == ("三号码头的地基正在下沉", "表明")


def test_words_before_their_attribution() -> None:
    ((exact, speaker, cue),) = reported("三号码头将在月底之前重新开放，市长林若兰说。")
    assert (exact, speaker, cue) == ("三号码头将在月底之前重新开放", "林若兰", "说")


def test_who_is_told_is_no_part_of_what_is_told() -> None:
    assert reported("陈大同告诉《海港日报》，码头的修复工程将在月底完成。") == [
        ("码头的修复工程将在月底完成", "陈大同", "告诉")
    ]


def test_the_next_sentence_goes_on_with_what_somebody_says() -> None:
    text = "陈大同说，码头的地基正在下沉。修复工程需要三年时间。"
    assert reported(text) == [
        ("码头的地基正在下沉", "陈大同", "说"),
        ("修复工程需要三年时间", "陈大同", None),
    ]


def test_the_sentence_after_a_decision_is_the_reporter_s() -> None:
    text = "港务局决定关闭三号码头。渔船从昨天起停靠在北岸的旧码头。"
    assert [exact for exact, _, _ in reported(text)] == ["关闭三号码头"]


def test_a_heading_with_a_colon() -> None:
    assert reported("市长林若兰：码头将重新开放", ParagraphKind.HEADING) == [
        ("码头将重新开放", "林若兰", None)
    ]


def test_the_reporter_s_words_beside_a_longer_quotation() -> None:
    text = "林若兰强调，码头必须重新开放：“没有码头，就没有这座城市，也没有靠海吃饭的人们。”"
    assert [exact for exact, _, _ in reported(text)] == ["码头必须重新开放"]


@pytest.mark.parametrize(
    "text",
    [
        "批评者的集会在三号码头举行了两个小时。",
        "渔民们遵守防疫规定，三号码头恢复了平静。",
        "港务局正在对相关报道进行调查。",
        "这项指控的证据并不充分。",
        "他一路小跑，呼吸急促得说不出话来。",
    ],
)
def test_nouns_and_parts_of_words_report_nothing(text: str) -> None:
    assert reported(text) == []
