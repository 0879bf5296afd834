"""What kind a line is, whatever the outlet."""

import pytest

STORY = "蓝湖镇星期二通过了一份新的章程，规定湖归大家所有，码头从此不再收费，镇长说这是历史上的第一次。"


@pytest.mark.parametrize(
    "note",
    [
        "德国之声致力于为您提供客观中立的新闻报道，文中评论仅代表作者个人立场。",
        "[摘译自其它媒体，不代表德国之声观点]",
        "摘编自他媒体的内容，不代表德国之声的立场或观点。",
        "（本文稍后将有更新，敬请关注。）",
        "（本音频内容不代表BBC立场。）",
        "珍惜生命，自殺不能解決問題，生命一定可以找到出路。",
    ],
)
@pytest.mark.parametrize("tag", ["em", "b"])
def test_disclaimers_are_notes_however_they_are_set(read_body, lines_of, note: str, tag: str) -> None:
    body = f"<p>{STORY}</p><p><{tag}>{note}</{tag}></p>"
    assert lines_of(read_body("other", body)) == [("body", STORY), ("note", note)]


def test_the_questions_of_an_interview_are_body_be_they_short_or_long(read_body, lines_of) -> None:
    questions = [
        "德国之声：湖归谁？",
        "记者: 码头呢？",
        "問：" + "那麼湖邊的居民、碼頭的工人和鎮上的孩子" * 3 + "呢？",
    ]
    body = "".join(f"<p><strong>{question}</strong></p><p>{STORY}</p>" for question in questions)
    kinds = {text: kind for kind, text in lines_of(read_body("dw", body))}
    assert [kinds[question] for question in questions] == ["body"] * 3


def test_a_box_of_running_text_is_no_heading(read_body, lines_of) -> None:
    body = f"<h2>湖的历史</h2><p>{STORY}</p><h3>{STORY * 2}</h3><p>{STORY}</p>"
    assert [kind for kind, _ in lines_of(read_body("bbc", body))] == ["heading", "body", "body", "body"]
