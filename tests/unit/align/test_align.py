from __future__ import annotations

import json

import pytest

from reader.align.aligning import align
from reader.model import Alignment, Link, LinkKind, ParagraphKind, Relation, Span
from tests.making import article_of


def quotes(alignment: Alignment) -> list[Link]:
    return [link for link in alignment.links if link.kind is LinkKind.QUOTE]


def reuse(alignment: Alignment) -> list[Link]:
    return [link for link in alignment.links if link.kind is LinkKind.REUSE]


def exact(link: Link) -> tuple[str, str]:
    return link.a.passage.exact, link.b.passage.exact


SAID = "我们会在月底之前重新开放整个港口，没有一个工人会失去工作。"
SAID_HANT = "我們會在月底之前重新開放整個港口，沒有一個工人會失去工作。"


def test_the_same_quotation_in_two_scripts() -> None:
    a = article_of("海港市市长林若兰周三说：“" + SAID + "”")
    b = article_of("記者會在下午舉行。", "「" + SAID_HANT + "」市長林若蘭表示。")
    (link,) = quotes(align([a, b]))
    assert exact(link) == (SAID, SAID_HANT)
    assert link.relation is Relation.VERBATIM
    assert link.score == 1.0
    assert (link.a.speaker, link.b.speaker) == ("林若兰", "林若蘭")
    assert link.why["coverage"] == [1.0, 1.0]
    assert "script" in link.why["differs"]
    assert "wording" not in link.why["differs"]


def test_a_slightly_different_wording_is_never_certain() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”")
    b = article_of("市长林若兰说：“我们将在月底前重新开放整个港口，没有任何工人会失去工作。”")
    (link,) = quotes(align([a, b]))
    assert link.relation is Relation.VERBATIM
    assert 0.7 < link.score < 1.0
    assert "wording" in link.why["differs"]


def test_another_translation_of_a_statement() -> None:
    a = article_of("市长林若兰说：“我们有责任保护港口工人的工作不受这次火灾的影响。”")
    b = article_of("市长林若兰说：“保护港口工人的饭碗，使它不受这次火灾影响，是我们的责任。”")
    (link,) = quotes(align([a, b]))
    assert link.relation is Relation.RETRANSLATED
    assert link.score < 1.0


def test_a_short_quotation_is_linked_to_its_place_in_a_long_one() -> None:
    a = article_of("市长林若兰说，“没有一个工人会失去工作”。")
    b = article_of("市长林若兰说：“" + SAID + "”")
    (link,) = quotes(align([a, b]))
    assert exact(link) == ("没有一个工人会失去工作", "没有一个工人会失去工作")


def test_a_quotation_that_the_other_has_without_marks() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”")
    b = article_of("按照市政府的计划，我们会在月底之前重新开放整个港口，没有一个工人会失去工作。")
    (link,) = quotes(align([a, b]))
    assert link.relation is Relation.INDIRECT
    assert link.b.passage.exact == SAID.rstrip("。")
    assert reuse(align([a, b])) == []


def test_another_statement_of_the_same_speaker_is_no_link() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”")
    b = article_of("市长林若兰说：“今年的音乐节照常举行，请大家带上雨伞。”")
    assert align([a, b]).links == ()


def test_terms_names_and_formulas_are_no_statements_and_no_reuse() -> None:
    a = article_of(
        "海港市市长林若兰周五在例行记者会上谈到“蓝海计划”。",
        "《海港市关于深化新时代港口合作的联合声明》已经发表。",
    )
    b = article_of(
        "海港市市长林若兰周五在例行记者会上没有露面。", "他们读了《海港市关于深化新时代港口合作的联合声明》。"
    )
    alignment = align([a, b])
    assert quotes(alignment) + reuse(alignment) == []


def test_reused_running_text() -> None:
    shared = "这座港口建于一百多年前，每年有三千多艘船在这里停靠，是全国第二大的集装箱码头"
    a = article_of("火灾发生在清晨。" + shared + "。消防队来了。")
    b = article_of("没有人受伤。", "记者了解到，" + shared + "。")
    (link,) = reuse(align([a, b]))
    assert link.relation is None
    assert exact(link) == (shared, shared)


def test_words_that_only_lead_up_to_a_quotation_are_no_reuse() -> None:
    lead = "渔业工会的秘书长林若兰（Lin Ruolan）星期一在海港市的记者会上就和与的问题说"
    a = article_of(lead + "：“这份方案里没有我们的名字，也没有我们的船。”")
    b = article_of(lead + "，“谁都没有来问过码头工人想要什么样的工作时间。”")
    assert reuse(align([a, b])) == []
    plain = lead + "得很清楚，没有留下余地。"
    assert len(reuse(align([article_of(plain), article_of(plain)]))) == 1


def test_passages_stay_within_their_paragraphs() -> None:
    lines = [
        "这座港口建于一百多年前，每年有三千多艘船在这里停靠",
        "是全国第二大的集装箱码头，也是当地最大的雇主和纳税人",
    ]
    alignment = align([article_of(*lines), article_of("，".join(lines))])
    assert len(reuse(alignment)) == 2
    assert all("\n" not in end.passage.exact for link in alignment.links for end in (link.a, link.b))


def test_a_quotation_over_two_paragraphs_gives_two_links() -> None:
    first = "我们会在月底之前重新开放整个港口的全部码头。"
    second = "没有一个工人会因为这次火灾而失去他们的工作。"
    a = article_of("市长林若兰在信中写道：“" + first, "“" + second + "”")
    assert len(quotes(align([a, a]))) == 2


def test_identical_articles_are_linked_passage_by_passage() -> None:
    a = article_of(
        "市长林若兰说：“" + SAID + "”",
        "这座港口建于一百多年前，每年有三千多艘船在这里停靠，是全国第二大的码头。",
    )
    alignment = align([a, a])
    assert alignment.unmatched == ()
    worded = quotes(alignment) + reuse(alignment)
    assert all(link.a.passage == link.b.passage and link.score == 1.0 for link in worded)


def test_credits_are_never_matched() -> None:
    line = "火灾后的港口。摄：王小明为海港图片社于今年的三月在海港市的第二号码头拍摄并提供给本报使用"
    a = article_of((ParagraphKind.CAPTION, line, Span(7, len(line))))
    assert align([a, a]).links == ()


def test_only_text_can_be_unmatched() -> None:
    a = article_of(
        (ParagraphKind.HEADING, "一场大火"),
        "火灾发生在清晨。",
        (ParagraphKind.CAPTION, "火灾后的港口。"),
        "",
        (ParagraphKind.NOTE, "本文有更正。"),
    )
    alignment = align([a, article_of("音乐节照常举行。")])
    assert [(u.article, u.paragraph) for u in alignment.unmatched] == [(0, 1), (1, 0)]


def test_empty_articles() -> None:
    empty = article_of()
    assert align([empty, empty]).links == ()
    assert align([empty, article_of("火灾发生在清晨。")]).links == ()


def test_an_english_article_is_read_in_passing() -> None:
    english = article_of("The mayor said: “We will reopen the harbour by the end of the month.” " * 3)
    alignment = align([english, article_of("市长林若兰说：“" + SAID + "”")])
    assert alignment.links == ()


def test_one_article_is_not_compared() -> None:
    with pytest.raises(ValueError, match="two articles"):
        align([article_of("火灾发生在清晨。")])


def test_four_articles_give_the_links_of_every_two() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”")
    b = article_of("火灾发生在清晨。", "市长林若兰说：“" + SAID_HANT + "”")
    alignment = align([a, b, a, b])
    assert len(quotes(alignment)) == 6
    pair = quotes(align([a, b]))[0]
    assert any(exact(link) == exact(pair) and link.score == pair.score for link in alignment.links)


def test_evidence_is_plain_data() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”")
    (link,) = quotes(align([a, a]))
    assert json.loads(json.dumps(dict(link.why))) == dict(link.why)
    assert link.why["speaker"] == "林若兰"
    assert link.why["shared"]


def test_stray_repetition_is_read_in_passing() -> None:
    a = article_of("哈" * 8_000, "他说：“好好好好好好好好。”" * 200)
    assert len(align([a, a]).articles) == 2


def test_names_that_the_reader_knows_to_be_one_are_named_as_what_both_have() -> None:
    a = article_of("市长林若兰说：“" + SAID + "”", "柯瑞达昨天回到海港。")
    b = article_of("林市長若蘭表示：「" + SAID + "」", "市民在碼頭迎接老郭，他昨天回到海港。")
    own = [("柯瑞达", "老郭")]
    named = [link.why.get("names") for link in align([a, b], own).links if link.a.passage.start > len(SAID)]
    assert ["柯瑞达"] in named
