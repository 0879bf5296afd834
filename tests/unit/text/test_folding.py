import pytest

from reader.text.folding import fold, fold_plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("臺灣總統說", "台湾总统说"),
        ("隨著答覆而來", "随着答复而来"),
        ("ＮＡＴＯ與Ｇ７", "NATO与g7"),
        ("“我们２０２１年见”", "「我們2021年見」"),
        ("他说，『好！』", "他说，“好!”"),
        ("二〇二一年三月二十二日", "2021年3月22日"),
        ("百分之三十的人", "30%的人"),
        ("3,000人", "3000人"),
        ("三千人", "3000人"),
        ("在 2020 年", "在2020年"),
        ("你好\u3000世界\u00a0", "你好世界"),
        ("新\u200b冠\ufeff疫情", "新冠疫情"),
        ("乔．拜登", "乔•拜登"),
        ("等等……", "等等..."),
        ("他——总统——说", "他—总统—说"),
        ("①第一", "（1）第一"),
        ("㎏", "kg"),
        ("ｶﾞ", "ガ"),
        ("cafe\u0301", "CAFÉ"),
        ("ﬁve", "Five"),
        ("9·11", "9．11"),
    ],
)
def test_two_ways_of_writing_fold_alike(one, other):
    assert fold_plain(one) == fold_plain(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.5%", "35%"),
        ("3、5", "35"),
        ("Joe Biden", "JoeBiden"),
        ("三 百", "三百"),
        ("①2020年", "12020年"),
        ("10²", "102"),
        ("3½", "31/2"),
        ("你好。\n再见", "你好。再见"),
        ("1, 200", "1200"),
    ],
)
def test_what_differs_stays_different(one, other):
    assert fold_plain(one) != fold_plain(other)


def test_without_punctuation_only_words_and_numbers_are_left():
    folded = fold("「我們——在《北京》 談了 3.5％、12 次。」\n他說：", drop_punctuation=True)
    assert folded.text == "我们在北京谈了3.5% 12次他说"


def test_numbers_stay_apart_without_punctuation():
    assert fold_plain("3、5和30", drop_punctuation=True) == "3 5和30"


def test_a_folded_numeral_maps_back_whole():
    text = "共有兩千三百萬人投票"
    folded = fold(text)
    assert folded.text == "共有23000000人投票"
    start = folded.text.index("2")
    span = folded.span(start + 3, start + 4)
    assert text[span.start : span.end] == "兩千三百萬"
    there = folded.folded(text.index("三"), text.index("人"))
    assert folded.text[there.start : there.end] == "23000000"


def test_a_match_maps_back_to_the_words_as_printed():
    text = "他說：「我\u200b們…… 將有百分之三十」。"
    folded = fold(text)
    start = folded.text.index("我们…将有30%")
    span = folded.span(start, start + len("我们…将有30%"))
    assert text[span.start : span.end] == "我\u200b們…… 將有百分之三十"


def test_what_is_left_out_folds_to_an_empty_range():
    folded = fold("你好\u3000世界")
    assert len(folded.folded(2, 3)) == 0
    assert len(folded.span(2, 2)) == 0


def test_line_breaks_stay_and_take_the_white_space_beside_them():
    assert fold_plain(" 第一段 \n\n\u3000\u3000第二段\r\n") == "第一段\n\n第二段\n"


def test_a_passage_folds_alike_wherever_it_is_cut_out():
    text = "乾隆年間著作甚多，隨著時間過去"
    whole = fold(text)
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            there = whole.folded(start, end)
            assert fold_plain(text[start:end]) == whole.text[there.start : there.end]


def test_each_option_can_be_left_out():
    text = "「臺灣」ＡＢ十二"
    assert fold(text, script=False).text == '"臺灣"ab12'
    assert fold(text, width=False).text == '"台湾"ＡＢ12'
    assert fold(text, punctuation=False).text == "「台湾」ab12"
    assert fold(text, numerals=False).text == '"台湾"ab十二'


def test_an_empty_text_folds_to_nothing():
    folded = fold("")
    assert folded.text == ""
    assert len(folded.span(0, 0)) == 0
    assert len(folded.folded(0, 0)) == 0
