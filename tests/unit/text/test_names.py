import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from reader.resources import resource
from reader.text.folding import fold_plain
from reader.text.names import Mention, Names

NAMES = Names.shipped()
FORMS = sorted(
    form
    for line in resource("tables", "names.tsv").read_text("utf-8").splitlines()
    for form in (line.split("\t")[0], *line.split("\t")[1].split())
)
TO_TRADITIONAL = OpenCC("s2t")
pieces = st.lists(
    st.sampled_from(FORMS) | st.text("说在·的和总统尔斯特普州人a1 \n、", max_size=3), max_size=12
)


def called(text: str) -> list[str]:
    return [mention.name for mention in NAMES.mentions(fold_plain(text))]


@pytest.mark.parametrize(
    "forms",
    [
        ["普京", "普丁", "蒲亭", "弗拉基米尔·普京"],
        ["泽连斯基", "澤倫斯基", "哲連斯基"],
        ["特朗普", "川普", "唐納·川普"],
        ["意大利", "義大利"],
        ["老挝", "寮國"],
        ["斯托尔滕贝格", "史托騰伯格", "史托滕柏格"],
        ["布林肯", "安东尼·布林肯", "安東尼‧布林肯"],
        ["北约", "北大西洋公約組織", "NATO"],
        ["世卫组织", "世界衛生組織"],
    ],
)
def test_all_forms_of_a_name_are_one(forms):
    assert {tuple(called(f"昨天{form}说，")) for form in forms} == {(forms[0],)}


def test_a_mention_is_a_range_of_the_folded_text():
    text = fold_plain("德國總理梅克爾與普丁通話")
    assert [(text[m.start : m.end], m.name) for m in NAMES.mentions(text)] == [
        ("梅克尔", "默克尔"),
        ("普丁", "普京"),
    ]


def test_a_full_name_is_found_without_its_dot_too():
    text = fold_plain("安東尼·布林肯說", drop_punctuation=True)
    assert NAMES.mentions(text) == [Mention(0, 6, "布林肯")]


def test_longer_forms_go_before_shorter():
    assert called("加薩走廊") == ["加沙地带"]
    assert called("波士尼亞與赫塞哥維納") == ["波黑"]


@pytest.mark.parametrize(
    "text",
    [
        "四川普通人",
        "其他信息",
        "公布查获的",
        "更加蓬勃",
        "增加沙土",
        "阿卜杜哈克",
        "朝鲜半岛",
        "anatoly",
        "specialist",
        "普丁斯基",
    ],
)
def test_a_form_within_another_word_is_no_name(text):
    assert called(text) == []


def test_who_else_bears_a_surname_is_somebody_else():
    assert called("总统克林顿与雅克·克林顿") == ["克林顿", "雅克·克林顿"]
    assert called("英国首相鲍里斯·约翰逊") == called("英國首相波里斯·強生")


def test_a_text_is_put_into_one_form():
    text = fold_plain("蒲亭在寮國會見川普，四川普通人不知道。")
    assert NAMES.canonical(text) == fold_plain("普京在老挝会见特朗普，四川普通人不知道。")


def test_a_table_has_every_form_once_and_folded():
    assert len(FORMS) == len(set(FORMS))
    assert [form for form in FORMS if fold_plain(form, numerals=False) != form] == []
    assert resource("tables", "names.tsv").stat().st_size < 1_000_000


def test_own_groups_are_added_without_touching_the_shipped_names():
    names = NAMES.extended([["歐登瑪", "奥登玛"], ["伊斯维尔河", "易司維河"], ["单"]])
    assert names.canonical("欧登玛和奥登玛在易司维河") == "欧登玛和欧登玛在伊斯维尔河"
    assert NAMES.mentions("欧登玛") == []


def test_own_groups_join_names_of_the_table():
    names = NAMES.extended([["普京", "大帝"], ["悉尼", "堪培拉"]])
    assert {names.name_of(form) for form in ("普丁", "大帝", "蒲亭")} == {"普京"}
    assert {names.name_of(form) for form in ("雪梨", "坎培拉")} == {"悉尼"}
    assert NAMES.name_of("坎培拉") == "堪培拉"
    assert names.kind_of("大帝") == "person"


@settings(deadline=None)
@given(pieces)
@example(["中曾根", "·", "扎里夫"])
def test_mentions_lie_in_the_text_and_do_not_overlap(parts):
    text = fold_plain("".join(parts))
    end = 0
    for mention in NAMES.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert NAMES.name_of(text[mention.start : mention.end]) or "·" in mention.name
        end = mention.end


@settings(deadline=None)
@given(pieces)
def test_putting_names_into_one_form_is_settled(parts):
    once = NAMES.canonical(fold_plain("".join(parts)))
    assert NAMES.canonical(once) == once


@settings(deadline=None)
@given(pieces)
def test_script_makes_no_difference(parts):
    text = "".join(parts)
    there = TO_TRADITIONAL.convert(text)
    assert NAMES.mentions(fold_plain(there)) == NAMES.mentions(fold_plain(text))
