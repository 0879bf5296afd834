import pytest

from reader.archive.credits import find_credit, says_only_credit


def credit_of(caption: str) -> str | None:
    found = find_credit(caption)
    return caption[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("湖边。（路透社）", "路透社"),
        ("湖边。（图片来源：蓝湖舰队脸书）", "蓝湖舰队脸书"),
        ("湖边。(摄影：美国之音甲某）", "美国之音甲某"),
        ("The lake. (AP Photo/Ann Doe, Pool)", "AP Photo/Ann Doe, Pool"),
        ("湖边（美国之音/甲某）", "美国之音/甲某"),
        ("湖边（法新社资料图）", "法新社"),
        ("湖边（路透社2020年11月8日）", "路透社"),
        ("湖邊。（示意圖／中央社檔案照片）", "示意圖／中央社"),
        ("湖边（Public Domain）", "Public Domain"),
        ("湖边（蓝湖网）", "蓝湖网"),
        (
            "湖邊。左圖為碼頭（左圖取自facebook.com/lake，右圖為中新社）",
            "左圖取自facebook.com/lake，右圖為中新社",
        ),
        ("湖邊。中央社記者甲某攝 109年11月1日", "中央社記者甲某攝"),
        ("湖边。摄：李某", "李某"),
        ("湖边（资料照片）", None),
        ("湖边（网络图片）", None),
        ("湖边（视频截图）", None),
        ("湖边（蓝湖视频截图）", "蓝湖视频截图"),
        ("（由左至右）推特首席执行官、脸书首席执行官和湖务官", None),
        ("湖务官（左一）、推特首席执行官（右）", None),
        ("漫画（对白：我有一张照片，图片来源是谁？）", None),
        ("湖边（图为去年的资料照片）", None),
        ("湖务官（Ann Doe）", None),
    ],
)
def test_who_made_a_picture(caption: str, credit: str | None) -> None:
    assert credit_of(caption) == credit


def test_a_caption_may_be_nothing_but_its_credit() -> None:
    for caption in ("图片来源：某社", "Photo: RFA"):
        assert says_only_credit(caption, find_credit(caption)), caption
    assert not says_only_credit("湖边（某社）", (3, 5))
    assert not says_only_credit("湖边", None)
