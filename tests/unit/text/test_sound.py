import pytest

from reader.text.sound import distance, is_of_names, sounds_alike, syllables


def test_syllables_have_no_tones_and_no_dots():
    assert syllables("安东尼·布林肯") == ["an", "dong", "ni", "bu", "lin", "ken"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("斯托尔滕贝格", "史托腾柏格"),
        ("泽连斯基", "泽伦斯基"),
        ("尼克松", "尼克森"),
        ("阿扎尔", "阿札尔"),
        ("格雷厄姆", "格雷汉姆"),
        ("麦康奈尔", "麦康奈"),
    ],
)
def test_transliterations_of_one_name_sound_alike(one, other):
    assert sounds_alike(one, other)
    assert sounds_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("拜登", "布林肯"),
        ("马克龙", "马克思"),
        ("莫里森", "哈里森"),
        ("约翰逊", "约翰"),
        ("沃克", "瓦克"),
        ("华盛顿", "波士顿"),
        ("", "拜登"),
    ],
)
def test_other_names_do_not(one, other):
    assert not sounds_alike(one, other)


def test_distance_is_symmetric_and_between_0_and_1():
    assert distance("斯托尔滕贝格", "史托腾柏格") == distance("史托腾柏格", "斯托尔滕贝格")
    assert distance("拜登", "拜登") == 0.0
    assert 0.5 < distance("拜登", "库") <= 1.0
    assert distance("", "库") == 1.0


def test_letters_of_transliterations_are_known():
    assert all(map(is_of_names, "斯尔特克登"))
    assert not any(map(is_of_names, "的说他在总统"))
