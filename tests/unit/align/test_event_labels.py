import pytest

from reader.align.event_labels import label_of


def test_the_title_that_says_what_the_others_say_is_the_label():
    titles = [
        "码头上的一夜",
        "奥兰港渡轮工人罢工要求加薪",
        "奥兰渡轮罢工：旅客滞留，工会要求加薪一成",
        "渡轮公司会让步吗？",
    ]
    assert label_of(titles) == "奥兰港渡轮工人罢工要求加薪"


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("简报：奥兰港渡轮工人开始罢工", "奥兰港渡轮工人开始罢工"),
        ("[世界] 奥兰港渡轮工人开始罢工", "奥兰港渡轮工人开始罢工"),
        ("早安世界》奧蘭港渡輪工人開始罷工", "奧蘭港渡輪工人開始罷工"),
        ("奥兰港渡轮工人开始罢工 | 深度报道", "奥兰港渡轮工人开始罢工"),
        ("奥兰港渡轮工人开始罢工（组图）", "奥兰港渡轮工人开始罢工"),
        ("奥兰疫情：渡轮  停航", "奥兰疫情：渡轮 停航"),
        ("简报：", "简报："),
    ],
)
def test_what_outlets_set_around_a_title_is_left_out(title, label):
    assert label_of([title]) == label


def test_of_a_digest_the_part_on_the_event_counts():
    titles = ["简报：海澜省长宣布辞去职务；奥兰港渡轮工人罢工", "奥兰港渡轮工人罢工 旅客滞留码头过夜"]
    assert "辞去" not in label_of(titles)


def test_two_versions_of_one_title_do_not_decide_for_all():
    versions = ["码头旅客的长夜：我们还要等多久才能回家", "码头旅客的长夜：我们还要等多久才能够回家"]
    titles = ["奥兰港渡轮工人罢工要求加薪", "奥兰渡轮工人罢工第二天", "渡轮工人罢工 奥兰港停航", *versions]
    assert "罢工" in label_of(titles)


def test_no_title_no_label():
    assert label_of([]) == ""
    assert label_of([""]) == ""
