"""What outlets put at the end of an article, and between its lines."""

import pytest

STORY = "蓝湖镇星期二通过了一份新的章程，规定湖归大家所有，码头从此不再收费，镇长说这是历史上的第一次。"


@pytest.mark.parametrize(
    "label",
    ["本周其他的重要故事：", "BBC更多有关蓝湖的报道", "你可能还对这些内容感兴趣：", "“湖边之路”系列报道"],
)
def test_the_label_of_links_that_are_gone_goes_too(read_body, lines_of, label: str) -> None:
    body = f'<p>{STORY}</p><p><b>{label}</b></p><ul><li><a href="https://www.bbc.com/1">旧文</a></li></ul>'
    assert lines_of(read_body("bbc", body)) == [("body", STORY)]


def test_a_heading_with_text_under_it_stays(read_body, lines_of) -> None:
    body = f"<p>{STORY}</p><h2>镇长的其他报道</h2><p>{STORY}</p>"
    assert lines_of(read_body("bbc", body))[1] == ("heading", "镇长的其他报道")


def test_who_made_a_report_of_the_bbc(read_body, lines_of) -> None:
    body = (
        f"<p>{STORY}</p><p><b>图片摄影：Ann Doe</b></p><p>制片：甲某、乙某</p>"
        "<p><b>安·某（Ann Doe），波·某（Bo Roe）报道</b></p><p>欢迎到BBC Future 阅读原文</p>"
    )
    article = read_body("bbc", body)
    assert lines_of(article) == [("body", STORY), ("note", "图片摄影：Ann Doe"), ("note", "制片：甲某、乙某")]
    assert article.author == "安·某（Ann Doe）、波·某（Bo Roe）"


def test_promotions_of_cna(read_body, lines_of) -> None:
    body = (
        f"<p>{STORY}（編輯；甲某）1091101</p><p>▲湖邊即時地圖，若無法顯示請點這裡。</p>"
        "<div>請輸入正確的電子信箱格式</div><p>若有任何建議請來信告訴我們，快來和中央社做朋友。</p>"
    )
    assert lines_of(read_body("cna", body)) == [("body", STORY)]


def test_programmes_of_voa(read_body, lines_of) -> None:
    body = (
        f"<p>{STORY}==========</p><p><b>10月10日湖边大家谈完整版</b></p>"
        "<p>湖边大家谈每星期一到四晚上九点播出，敬请收看。==========</p>"
    )
    assert lines_of(read_body("voa", body)) == [("body", STORY)]


def test_podcasts_and_authors_of_dw(read_body, lines_of) -> None:
    body = (
        f"<p>{STORY}<br>延伸阅读: 湖的历史</p><p>Ann Doe/李某 (美联社，法新社)</p>"
        "<p>欢迎订阅德国之声“湖之歌”播客，收听更多。</p><p><b>Feed-URL:</b></p><p>https://rss.dw.com/xml/lake</p>"
        "<p>甲某是蓝湖大学教授，现居湖边。</p><p>德国之声致力于为您提供客观中立的新闻报道。</p>"
    )
    article = read_body("dw", body, "评论：湖归大家")
    assert article.author == "Ann Doe、李某"
    assert lines_of(article) == [
        ("body", STORY),
        ("note", "甲某是蓝湖大学教授，现居湖边。"),
        ("note", "德国之声致力于为您提供客观中立的新闻报道。"),
    ]
    reporter = f"<div><i>采访记者： 李某<br>2020-10-16T13:35:02.847Z</i></div><p>{STORY}</p>"
    assert read_body("dw", reporter).author == "李某"


def test_a_question_and_its_answer_are_two_lines(read_body, lines_of) -> None:
    body = (
        "<p><strong>德国之声：湖归谁所有？</strong>甲某：归大家。</p>"
        f"<p><strong>镇长</strong>同意吗？</p><p>{STORY}</p>"
    )
    assert [text for _, text in lines_of(read_body("dw", body))] == [
        "德国之声：湖归谁所有？",
        "甲某：归大家。",
        "镇长同意吗？",
        STORY,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "甲某某(Ann Doe)是蓝湖镇议会成员。",
        "甲某某，蓝湖华文媒体人。",
        "作者是蓝湖研究所的人，现居湖边。",
        "Bo Roe自蓝湖、Ann Doe自码头报道。",
        "Carl Roe负责撰写“湖”专栏。欢迎在Twitter上关注他 @roe。",
    ],
)
def test_what_the_times_says_of_its_writers(read_body, lines_of, line: str) -> None:
    opening = "<div><i>甲某某<br>2024-05-20 09:02:29</i></div>"
    article = read_body("nyt", f"{opening}<p>{STORY}</p><p>{line}</p><p>翻译：Ann Doe，乙某</p>")
    assert lines_of(article) == [("body", STORY)]
    assert (article.author, article.translator) == ("甲某某", "Ann Doe、乙某")


def test_the_last_line_of_a_story_is_no_biography(read_body, lines_of) -> None:
    for line in ("镇长是那里唯一的居民。", "“甲某是成员，”他说。", "他说，湖的事将自明天报道。"):
        article = read_body("nyt", f"<p>{STORY}</p><p>{line}</p><p>编译：纽约时报中文网</p>")
        assert lines_of(article)[-1] == ("body", line)
        assert article.translator == "纽约时报中文网"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("甲某/乙某/（路透社）", "甲某、乙某"),
        ("甲某/乙某/(湖报、镇报等)", "甲某、乙某"),
        ("甲某/ (法新社、德新社)", "甲某"),
        ("甲某\\乙某 （美联社等）", "甲某、乙某"),
        ("甲某（据路透社、法新社等）", "甲某"),
    ],
)
def test_a_byline_of_dw_whatever_parts_it(read_body, lines_of, line: str, author: str) -> None:
    article = read_body("dw", f"<p>{STORY}</p><p>{line}</p>")
    assert (article.author, lines_of(article)) == (author, [("body", STORY)])


def test_a_list_of_names_or_measures_is_no_byline_of_dw(read_body, lines_of) -> None:
    body = (
        "<div><img src='https://static.dw.com/image/1_303.jpg'><small>李某、王某、赵某(由左至右)</small></div>"
        f"<p>{STORY}</p><p><strong>关码头、控渡船、严收费</strong></p><p>{STORY}</p>"
    )
    article = read_body("dw", body)
    assert article.author is None
    assert [kind for kind, _ in lines_of(article)] == ["caption", "body", "heading", "body"]
