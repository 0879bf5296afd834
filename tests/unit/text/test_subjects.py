from __future__ import annotations

import tomllib

import pytest

from reader.resources import resource
from reader.text.cues import REPORTING, read_words
from reader.text.persons import dotted_names, is_human, looks_personal, names_in_brackets, spelt_like_a_name
from reader.text.script import to_simplified
from reader.text.speakers import Speakers, short_name
from reader.text.subjects import subject_before
from reader.text.terms import is_plain_term, quotation_score


def subject(sentence: str) -> str | None:
    """Who speaks before the last reporting verb of a sentence."""
    words = read_words(sentence)
    cue = [word for word in words if word.kind in REPORTING][-1]
    found = subject_before(sentence, words, 0, cue.start)
    return sentence[found.span.start : found.span.end] if found else None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("港务局局长陈大同周四在记者会上明确表示", "港务局局长陈大同"),
        ("周四，陈大同在会见船东后表示", "陈大同"),
        ("在昨天的记者会上市长林若兰表示", "市长林若兰"),
        ("负责修复工程的陈大同表示", "陈大同"),
        ("一名在三号码头工作的渔民表示", "渔民"),
        ("市长林若兰与船东会谈后表示", "市长林若兰"),
        ("船东和渔民都表示", "船东和渔民"),
        ("港务局的声明说", "港务局"),
        ("港务局声明中说", "港务局"),
        ("《海港日报》的一篇文章说", "《海港日报》"),
        ("《海港日报》援引陈大同的话报道称", "陈大同"),
        ("据港务局统计称", "港务局"),
        ("她的国家已经表示", "她"),
        ("前一天他承认", "他"),
        ("市长林若兰早早地在夜里宣布", "市长林若兰"),
        ("作家任非正表示", "作家任非正"),
        ("外交部则坚持自己的立场，并表示", "外交部"),
        ("如果明天下雨，说", None),
        ("这项决定的消息说", None),
    ],
)
def test_the_subject_of_a_reporting_verb(sentence: str, name: str | None) -> None:
    assert subject(sentence) == name


def test_verbs_that_are_nouns_where_they_stand() -> None:
    def verbs(text: str) -> list[str]:
        return [word.text for word in read_words(text) if word.kind in REPORTING]

    assert verbs("这项指控没有根据") == []
    assert verbs("批评者聚集在码头") == []
    assert verbs("他警告说") == ["警告说"]
    assert verbs("他补充道：") == ["补充道"]
    assert verbs("他发表评论称") == ["称"]


def test_names_stay_whole() -> None:
    words = read_words("艾达·沃恩在码头", ["艾达·沃恩"])
    assert words[0].text == "艾达·沃恩"
    words = read_words("陈大同在码头").with_names("陈大同在码头", ["陈大同"])
    assert [word.text for word in words][:2] == ["陈大同", "在"]


def test_persons_told_from_their_spelling() -> None:
    text = "新任港务局局长艾达（Ada Vaughn）和玛丽·斯坦到访"
    assert list(names_in_brackets(text, text)) == ["艾达"]
    assert list(dotted_names(text)) == ["玛丽·斯坦"]
    assert spelt_like_a_name("陈大同")
    assert not spelt_like_a_name("码头")


def test_persons_and_bodies() -> None:
    assert looks_personal("陈大同")
    assert looks_personal("玛丽·斯坦")
    assert not looks_personal("港务局")
    assert not looks_personal("《海港日报》")
    assert is_human("一名渔民")
    assert not is_human("三号码头")


def test_a_pronoun_of_the_other_sex_stands_for_somebody_else() -> None:
    speakers = Speakers()
    speakers.resolve("市长林若兰")
    assert speakers.resolve("她") == "林若兰"
    speakers.resolve("局长陈大同")
    assert speakers.resolve("他") == "陈大同"
    assert speakers.resolve("她") == "林若兰"


def test_several_stand_for_the_last_several() -> None:
    speakers = Speakers()
    speakers.resolve("码头的渔民")
    speakers.resolve("局长陈大同")
    assert speakers.resolve("他们") == "码头的渔民"


def test_an_article_stands_for_its_paper() -> None:
    speakers = Speakers()
    speakers.resolve("《海港日报》")
    speakers.resolve("局长陈大同")
    assert speakers.resolve("文章") == "《海港日报》"
    assert speakers.resolve("这份报纸") == "《海港日报》"


def test_a_document_named_before() -> None:
    speakers = Speakers()
    speakers.mention_documents(["《关于三号码头的联合声明》", "《海港日报》"])
    assert speakers.resolve("声明") == "《关于三号码头的联合声明》"


def test_a_surname_with_an_office() -> None:
    speakers = Speakers()
    speakers.resolve("教授陈大同")
    assert speakers.resolve("陈教授") == "陈大同"


def test_only_names_follow_an_office() -> None:
    assert short_name("示威者手挽手") == "示威者手挽手"
    assert short_name("林若兰市长", ["林若兰"]) == "林若兰"


def test_terms_and_words() -> None:
    assert is_plain_term("长风号", "这艘名为", "的货轮")
    assert not is_plain_term("我们会重新开放码头", "他说", "。")
    assert quotation_score("我们会在月底前重新开放码头。", "说：", "") > quotation_score(
        "蓝海计划", "参加", "。"
    )


def test_the_tables_hold_each_word_once_in_a_list() -> None:
    for name in ("attribution.toml", "cue_verbs.toml"):
        with resource("tables", name).open("rb") as file:
            lists = tomllib.load(file)
        for words in lists.values():
            assert words
            assert len(words) == len(set(words))
            assert all(to_simplified(word) == word for word in words)
