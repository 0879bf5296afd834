from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.archive import ArchiveError, read
from reader.model import Article, ProblemCode, Source


def source(text: str) -> Source:
    return Source("invented.md", text.encode("utf-8", "replace"), "0" * 64)


def code_of(text: str) -> ProblemCode:
    with pytest.raises(ArchiveError) as caught:
        read(source(text))
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<!--1602560479000-->\n------\n<p>文</p>", ProblemCode.NO_TITLE),
        ("[](https://a.example)\n------\n<p>文</p>", ProblemCode.NO_TITLE),
        ("这一行太长，是一段正文。" * 20, ProblemCode.NO_TITLE),
        ("[题](https://a.example)\n------\n\n", ProblemCode.NO_TEXT),
        ("[题](https://a.example)\n------\n<p> </p><img src='https://a.example/1.jpg'>", ProblemCode.NO_TEXT),
        ("[题](https://a.example)\n------\n<p>获取更多RSS：</p><p>28 分钟前</p>", ProblemCode.NO_TEXT),
        ("  \n", ProblemCode.EMPTY),
        ("[题](https://a.example)\n------\n\0", ProblemCode.BINARY),
    ],
)
def test_a_file_without_an_article_says_why(text: str, code: ProblemCode) -> None:
    assert code_of(text) == code


def test_another_outlet_is_read_by_what_html_says(read_body, lines_of) -> None:
    body = (
        "<nav>首页</nav><h1>蓝湖镇通过新章程</h1><p>作者：甲某、乙某</p><p>一段。</p><h2>小标题</h2>"
        '<figure><img src="/a.jpg"><figcaption>湖边 <cite>某社</cite></figcaption></figure>'
        "<blockquote>引文。</blockquote>"
        '<ol><li>一</li><li>二</li></ol><div class="related-articles"><a href="/2">旧文</a></div>'
        '<p>编者按：有更正。</p><div id="comments"><p>评论一</p></div><p>© 2020 某报</p>'
    )
    article = read_body("other", body)
    assert (article.outlet, article.author) == ("news.example.org", "甲某、乙某")
    assert article.media[0].url == "https://news.example.org/a.jpg"
    assert lines_of(article) == [
        ("body", "一段。"),
        ("heading", "小标题"),
        ("caption", "湖边 某社"),
        ("quote", "引文。"),
        ("list_item", "一"),
        ("list_item", "二"),
        ("note", "编者按：有更正。"),
    ]


def test_front_matter_gives_what_the_rest_leaves_open(read_text) -> None:
    article = read_text(
        "---\ntitle: 题 &amp; 目\ndate: 2020-01-02T03:04:05+08:00\nauthor: 甲某\n"
        "from: http://news.example.org/1?utm_source=x\ntags: [ 湖泊, 甲某 ]\n---\n<p>文。</p>"
    )
    assert article.published == datetime(2020, 1, 1, 19, 4, 5, tzinfo=UTC)
    assert (article.title, article.author, article.tags) == ("题 & 目", "甲某", ("湖泊",))
    assert article.url == "https://news.example.org/1"


def test_nesting_five_thousand_deep_is_read(read_body, lines_of) -> None:
    article = read_body("voa", "<div>" * 5000 + "深处的字" + "</div>" * 5000 + "<p>后面。</p>")
    assert lines_of(article) == [("body", "深处的字"), ("body", "后面。")]


def test_a_link_line_that_is_all_there_is_stays(read_body, lines_of) -> None:
    body = '<p><a href="https://www.voachinese.com/a/1.html">看图集</a></p>'
    assert lines_of(read_body("voa", body)) == [("body", "看图集")]


TAGS = (
    "<p> </p> <div> </div> <b> <br> <small> <ul><li> </ul> <figure> <figcaption> <address> <footer>",
    "<h1> <h2> <i> </i> <td> <!-- --> <![x <main> <a_href='/x'> </a> <iframe_src='//v.example'>",
    "<time_datetime='x'> <div_data-e2e='image-placeholder'>",
    "<div_class='dictionary'> <div_class='dictionary-box'>",
    "<img_src='https://a.example/1.jpg'_alt='甲'>",
)
WORDS = (
    "翻译：甲 图像来源，某社 责编：甲某 （編輯：甲）1091101 ©_2020年德国之声版权声明： 摄：某",
    "视频【 记者：甲 延伸阅读： 相关内容 Ann_Doe是《纽约时报》记者",
)
MARKUP = st.lists(
    st.sampled_from([piece.replace("_", " ") for line in (*TAGS, *WORDS) for piece in line.split()])
    | st.text(max_size=6),
    max_size=30,
).map("".join)
HOSTS = ("www.voachinese.com", "www.bbc.com", "cn.nytimes.com", "www.dw.com", "www.rfa.org", "www.cna.com.tw")
HEADERS = st.sampled_from(
    ["", "端传媒的题\n\n", "---\ntitle: 题\nfrom: https://a.example/1\n---\n"]
    + [f"<!--1602560479000-->\n[[World] 题](https://{host}/1)\n------\n" for host in HOSTS]
)


@settings(max_examples=250, deadline=None)
@given(HEADERS, MARKUP)
def test_any_file_is_an_article_or_an_archive_error(header: str, body: str) -> None:
    try:
        article = read(source(header + body))
    except ArchiveError:
        return
    assert isinstance(article, Article)
    assert article.title
    assert article.text
    assert all(line for line in article.text.split("\n"))
    for media in article.media:
        assert 0 <= media.before <= len(article.paragraphs)
    for line in article.paragraphs:
        assert line.media is None or line.media < len(article.media)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_an_article_or_an_archive_error(text: str) -> None:
    try:
        assert read(source(text)).text
    except ArchiveError:
        return
