import pytest

from reader.text.names import Names

NAMES = Names.shipped()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("美国国务卿布林肯（Antony Blinken）", "安东尼·布林肯"),
        ("布林肯国务卿", "國務卿布林肯"),
        ("普京", "俄羅斯總統蒲亭"),
        ("中国外长王毅", "王毅"),
        ("外交部发言人汪文斌", "汪文斌"),
        ("余茂春", "余茂春博士"),
        ("北約秘書長史托騰伯格", "延斯·斯托尔滕贝格"),
        ("寮國總理", "老挝总理"),
        ("美国国务院发言人", "国务院发言人"),
        ("世界卫生组织", "世衛組織"),
        ("研究员奥兰多维奇", "歐蘭多維奇"),
        ("泰索尼亚的哈尔曼（Otto Harman）", "賀爾曼（Otto Harman）"),
    ],
)
def test_one_speaker(one, other):
    assert NAMES.same(one, other) is True
    assert NAMES.same(other, one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("外交部发言人汪文斌", "外交部发言人华春莹"),
        ("普京", "泽连斯基"),
        ("德国总理默克尔", "法國總統馬克宏"),
        ("中国国防部", "日本国防部"),
        ("王毅", "布林肯"),
        ("白宫发言人莎琪", "國務院發言人普賴斯"),
        ("北约", "世卫组织"),
    ],
)
def test_two_speakers(one, other):
    assert NAMES.same(one, other) is False
    assert NAMES.same(other, one) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("国务卿", "布林肯"),
        ("他", "普京"),
        ("一名官员", "一名官员"),
        ("布林肯的发言人", "布林肯"),
        ("", "普京"),
        ("普京与泽连斯基", "普京"),
        ("外交部", "外交部"),
        ("白宫", "白宫发言人"),
    ],
)
def test_what_can_not_be_told(one, other):
    assert NAMES.same(one, other) is None
    assert NAMES.same(other, one) is None
