from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import ParagraphKind, Quote, QuoteKind, Span
from reader.text.cues import REPORTING, read_words
from reader.text.quotes import find_quotes
from reader.text.speakers import Speakers, short_name
from tests.making import article_of


def direct(*lines: str) -> list[Quote]:
    return [quote for quote in find_quotes(article_of(*lines)) if quote.kind is QuoteKind.DIRECT]


def indirect(*lines: str) -> list[Quote]:
    return [quote for quote in find_quotes(article_of(*lines)) if quote.kind is QuoteKind.INDIRECT]


def said(quote: Quote) -> tuple[str, str | None, str | None]:
    return quote.passage.exact, quote.speaker, quote.cue


def test_attribution_before() -> None:
    (quote,) = direct("海港市市长林若兰周三在记者会上说：“我们会在月底前重新开放码头。”")
    assert said(quote) == ("我们会在月底前重新开放码头。", "林若兰", "说")


def test_attribution_after() -> None:
    (quote,) = direct("“我们会在月底前重新开放码头，”港务局局长陈大同(Chen Datong)表示。")
    assert said(quote) == ("我们会在月底前重新开放码头，", "陈大同", "表示")


def test_a_quotation_broken_up_by_its_attribution() -> None:
    first, second = direct("“这令人不安，”林若兰在谈到此事时说，“但我们不会因此停工。”")
    assert said(first) == ("这令人不安，", "林若兰", "说")
    assert said(second)[:2] == ("但我们不会因此停工。", "林若兰")


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    first, second = direct("市长林若兰说：“码头会重新开放。”", "她还强调：“没有人会失去工作。”")
    assert first.speaker == second.speaker == "林若兰"
    assert second.cue == "强调"


def test_a_paragraph_of_nothing_but_a_quotation_belongs_to_the_last_speaker() -> None:
    _, second = direct("市长林若兰说：“码头会重新开放。”", "“没有人会失去工作。”")
    assert second.speaker == "林若兰"


def test_a_quotation_over_two_paragraphs() -> None:
    first, second = direct("市长林若兰在信中写道：“码头会重新开放。", "“没有人会失去工作。”")
    assert (first.passage.exact, second.passage.exact) == ("码头会重新开放。", "没有人会失去工作。")
    assert second.speaker == "林若兰"
    assert second.cue == "写道"


def test_traditional_script() -> None:
    (quote,) = direct("市長林若蘭週三對記者說：「我們會在月底前重新開放碼頭。」")
    assert said(quote) == ("我們會在月底前重新開放碼頭。", "林若蘭", "说")


def test_terms_names_and_titles_are_no_quotations() -> None:
    assert direct("这艘名为“长风号”的货轮参加了“蓝海计划”。") == []
    assert direct("所谓的“自由港”早已不在。") == []
    assert direct("“停止填海”组织称，工程将继续。") == []


def test_short_quotation_with_a_reporting_verb() -> None:
    (quote,) = direct("外交部对此表示“严重不满”。")
    assert said(quote) == ("严重不满", "外交部", "表示")


def test_indirect_statement() -> None:
    (quote,) = indirect("港务局局长陈大同周四指出，码头的修复工程将在月底前完成。")
    assert said(quote) == ("码头的修复工程将在月底前完成", "陈大同", "指出")


def test_who_is_told_is_not_what_is_told() -> None:
    assert indirect("港务局打开水闸之前，要提前三天告知下游国家。") == []
    (quote,) = indirect("港务局通知船东，三号码头将在月底之前关闭。")
    assert quote.passage.exact == "三号码头将在月底之前关闭"


def test_according_to() -> None:
    (quote,) = indirect("据《海港日报》报道，码头的修复工程将在月底前完成。")
    assert quote.speaker == "《海港日报》"


def test_an_indirect_statement_may_hold_a_quotation() -> None:
    quotes = find_quotes(article_of("陈大同说，码头的修复工程“不会再拖延下去”，月底前就会完成。"))
    assert [quote.kind for quote in quotes] == [QuoteKind.INDIRECT, QuoteKind.DIRECT]
    assert quotes[1].passage.exact == "不会再拖延下去"
    assert {quote.speaker for quote in quotes} == {"陈大同"}


def test_a_caption_credit_is_nobody_s_words() -> None:
    line = "市长说，码头将重新开放。 摄：王小明说新华图片社提供"
    quotes = find_quotes(article_of((ParagraphKind.CAPTION, line, Span(13, len(line))), outlet="initium"))
    assert all(quote.passage.end <= 13 for quote in quotes)


def test_nothing_in_an_empty_article() -> None:
    assert find_quotes(article_of()) == []


def test_offices_are_left_out_of_names() -> None:
    assert short_name("海港市副市长林若兰") == "林若兰"
    assert short_name("外交部发言人") == "外交部发言人"
    assert short_name("经济学家玛丽·斯通") == "玛丽·斯通"


def test_whom_a_pronoun_stands_for() -> None:
    speakers = Speakers()
    assert speakers.resolve("他") is None
    assert speakers.resolve("市长林若兰") == "林若兰"
    assert speakers.resolve("联合声明") == "联合声明"
    assert speakers.resolve("她") == "林若兰"
    assert speakers.resolve("绿色港湾组织") == "绿色港湾组织"
    assert speakers.resolve("该组织") == "绿色港湾组织"


def test_words_that_hold_a_verb_report_nothing() -> None:
    assert [word for word in read_words("换句话说，他的小说名称没有说法") if word.kind in REPORTING] == []
    assert [word.text for word in read_words("他补充说，") if word.kind in REPORTING] == ["补充说"]


_LINE = st.text(alphabet='林若兰他说称表示，。：“”「」‘（）"的A1 𠮷', max_size=40)


@settings(max_examples=150)
@given(st.lists(_LINE, max_size=4))
def test_any_article_gives_passages_within_its_paragraphs(lines: list[str]) -> None:
    whole = article_of(*lines)
    for quote in find_quotes(whole, 2):
        passage = quote.passage
        assert quote.article == 2
        assert passage.exact
        assert "\n" not in passage.exact
        assert whole.text[passage.start : passage.end] == passage.exact


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("部长林若兰（Lin Ruolan）上午抵达。“我们会重建三号码头。”她对等候的记者们说。", "林若兰"),
        ("“我们会重建三号码头，”她对登船的记者们说。", None),
        ("双方在联合声明中表示：“我们会在年底之前重建三号码头。”", "联合声明"),
        ("在联合声明中，两国写道：“我们会在年底之前重建三号码头。”", "联合声明"),
        ("林若兰站在泥水里说：“我们会在年底之前重建三号码头。”", "林若兰"),
        ("“我们会重建三号码头，”民间组织“蓝海守望”（Blue Sea Watch）的负责人林若兰在周一说。", "林若兰"),
        ("船长艾达·沃恩（Ada Vaughn）并不着急。“我们会重建三号码头。”她说。", "艾达·沃恩"),
    ],
)
def test_those_spoken_to_and_places_do_not_speak(text: str, speaker: str | None) -> None:
    found = find_quotes(article_of(text))
    assert [quote.speaker for quote in found if quote.kind is QuoteKind.DIRECT] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("林若兰说，船东暗示三号码头是“一个被遗忘的地方”。", "林若兰"),
        ("据《海港日报》报道，市长林若兰表示“我们不会关闭三号码头”。", "林若兰"),
        ("市长林若兰表示，船东们要求“立即重新开放三号码头”。", "林若兰"),
        (
            "市长林若兰在信中提出“先修路、后开港”，四天后，港务局也站出来，警告这是“不负责任的冒险”。",
            "港务局",
        ),
        ("“没有码头就没有家！”一名卖鱼的老人高呼。", "老人"),
        ("集会现场的墙上写着：“没有码头就没有家！”", None),
        ("船长李大海举着牌子，上面写着：“没有码头就没有家！”", "李大海"),
        ("“我们等了三年，”散会之后，渔民协会的会长李大海在码头上说。", "李大海"),
        ("“我们等了三年，”长期研究渔业的海港大学海洋研究所教授玛丽·斯坦（Mary Stan）对本报说。", "玛丽·斯坦"),
        ("“我们等了三年。”这句话是老船长李大海去年说的。", "李大海"),
        ("市长林若兰来了。“我们不会关闭三号码头，”林若兰签字后说。", "林若兰"),
        ("市长林若兰来了。林若兰签字时说：“我们不会关闭三号码头。”", "林若兰"),
        ("總理艾達·沃恩來了。「我們不會關閉三號碼頭，」沃恩簽字之後說。", "沃恩"),
        (
            "总理艾达·沃恩和总统马里奥·科恩来了。“码头会重建，”沃恩说。"
            "科恩不肯退让。“我们不会关闭三号码头，”他说。",
            "科恩",
        ),
        ("港务局对这项决定“深表遗憾”。", "港务局"),
        ("港务局的一份报告称，三号码头“随时可能坍塌”。", "港务局"),
        ("尽管会议推迟，港务局在谈到修复工程时，仍表示“月底之前就会开工”。", "港务局"),
    ],
)
def test_who_says_it(text: str, speaker: str | None) -> None:
    assert direct(text)[-1].speaker == speaker


def test_a_term_that_comes_again_and_again_is_no_quotation() -> None:
    text = "港务局批评这个项目，“蓝海港口”的预算增加了一倍。市长说，“蓝海港口”不会停工。"
    assert direct(text) == []


def test_terms_do_not_hide_who_speaks() -> None:
    text = "为守护海岸而成立的“停止填海”（Stop It）组织称，这是“一场无法挽回的灾难”。"
    assert direct(text)[-1].speaker == "停止填海组织"


def test_the_person_a_paragraph_is_about_says_its_quotations() -> None:
    (quote,) = direct("去年秋天，船员李大海（Li Dahai）凌晨两点才回到家。", "“我太累了，”他在信里写道。")
    assert quote.speaker == "李大海"


def test_somebody_named_only_in_a_report_is_not_who_goes_on() -> None:
    lines = ("市长林若兰说，船东们承认码头早已破损。", "“没有人会失去工作。”")
    assert direct(*lines)[-1].speaker == "林若兰"


def test_a_line_without_an_end_takes_bounded_time() -> None:
    assert len(direct("他说" * 20_000)) == 0
