"""Who made a report of the BBC, or a box in it."""

import pytest

STORY = "蓝湖镇星期二通过了一份新的章程，规定湖归大家所有，码头从此不再收费，镇长说这是历史上的第一次。"


@pytest.mark.parametrize(
    "line",
    [
        "拍摄 / 剪辑：甲某（Ann Doe）",
        "视频制作：Ann Doe、Bo Roe",
        "监制：甲某（Ann Doe）",
        "制作：甲某、乙某",
    ],
)
def test_the_makers_of_a_film_are_a_note(read_body, lines_of, line: str) -> None:
    assert lines_of(read_body("bbc", f"<p>{STORY}</p><p>{line}</p>"))[-1] == ("note", line)


@pytest.mark.parametrize(
    "line",
    [
        "BBC驻蓝湖记者甲某·某（Ann Doe）",
        "BBC中文驻蓝湖记者 甲某某 发自码头",
        "BBC安全事务记者",
        "BBC记者 乙某：",
    ],
)
def test_the_correspondent_of_a_box_is_a_note(read_body, lines_of, line: str) -> None:
    body = f"<p>{STORY}</p><p><b>分析</b></p><p><b>{line}</b></p><p>{STORY}</p>"
    assert [kind for kind, _ in lines_of(read_body("bbc", body))] == ["body", "heading", "note", "body"]


def test_a_heading_about_correspondents_stays(read_body, lines_of) -> None:
    body = f"<p>{STORY}</p><p><b>BBC记者被请出码头</b></p><p>{STORY}</p>"
    assert lines_of(read_body("bbc", body))[1] == ("heading", "BBC记者被请出码头")
