from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.aliases import aliases_within
from reader.text.folding import fold_plain
from reader.text.names import Names

RIVER = "泰索尼亚总理奥兰多维奇（Ivan Orlandovic）周一说，水位还在上涨。奥兰多维奇要求村民离开。"
FLOOD = "特索尼亞總理歐蘭多維奇在週一表示，水位仍在上漲。歐蘭多維奇請村民撤離，塔貝克村已經空了。"


def test_the_same_latin_name_in_brackets_makes_one_name():
    a = "白鹭峡管理局局长哈尔韦特（Otto Harvett）说，闸门已经打开。"
    b = "白鷺峽管理局局長賀維特（Otto Harvett）說，閘門開了。"
    assert aliases_within([a, b]) == [("哈尔韦特", "贺维特")]


def test_another_latin_name_does_not():
    a = "局长哈尔韦特（Otto Harvett）说，闸门已经打开。"
    b = "副局長賀維特（Anna Horwitt）說，閘門開了。"
    assert ("哈尔韦特", "贺维特") not in aliases_within([a, b])


def test_names_that_sound_alike_and_stand_apart_are_one():
    assert ("奥兰多维奇", "欧兰多维奇") in aliases_within([RIVER, FLOOD])


def test_two_names_of_one_text_are_not():
    assert aliases_within([RIVER + FLOOD, "今天晴。"]) == []


def test_a_name_with_two_that_are_like_it_is_left_alone():
    assert aliases_within(["记者马尔科娃说", "记者马尔柯娃说，记者玛尔科娃也说"]) == []


def test_names_of_the_table_are_left_alone():
    assert aliases_within(["普京和泽连斯基", "蒲亭與哲連斯基"]) == []


def test_what_is_found_extends_the_names():
    names = Names.shipped().extended(aliases_within([RIVER, FLOOD]))
    one, other = fold_plain(RIVER), fold_plain(FLOOD)
    assert {m.name for m in names.mentions(one)} & {m.name for m in names.mentions(other)}


def test_short_names_within_longer_ones_are_left_alone():
    a = "特使克里（John Kerry）抵达。克里米亚的港口关闭。"
    b = "特使凱瑞（John Kerry）抵達。"
    assert aliases_within([a, b]) == []


def test_nothing_comes_of_nothing():
    assert aliases_within([]) == []
    assert aliases_within(["", "Only English here."]) == []


@settings(deadline=None)
@given(st.lists(st.text("奥兰多维奇欧蘭哈尔賀特說（）·Ota\n ", max_size=40), max_size=4))
def test_any_texts_give_groups_of_several_forms(texts):
    groups = aliases_within(texts)
    forms = [form for group in groups for form in group]
    assert all(len(group) > 1 for group in groups)
    assert len(forms) == len(set(forms))
    assert all(fold_plain(form, numerals=False) == form for form in forms)
