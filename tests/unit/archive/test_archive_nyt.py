# ruff: noqa: E501  (archives write HTML in long lines)
from datetime import UTC, datetime

FORMER = """<div>
<div><i>ANN DOE,ANN DOE<br>2024-05-20 09:02:29</i></div><img src="https://images.weserv.nl?url=static.example/1.jpg">
<div><small style="color: #999;">湖边的码头。</small></div>
<p>蓝湖镇周一通过了一份章程，这是该镇历史上的第一份，居民为此争论了三年之久。</p><p>湖的归属</p>
<p>“湖归大家，”<a href="https://www.nytimes.com/1">镇长说</a>。“码头也归大家，谁也不能把它围起来。”</p>
<p>然而并非人人都同意。（<a href="https://cn.nytimes.com/1">阅读本文中文版</a>）</p>
<p>本文最初发表于2024年5月18日。</p>
<p>Ann Doe是《纽约时报》湖泊记者，报道水与人。欢迎在Twitter上关注她 <a href="https://t.example">@anndoe</a>。<br/>
Bo Roe对本文有报道贡献。<br/>翻译：甲某、乙某<br/>
<a href="https://www.nytimes.com/2">点击查看本文英文版。</a></p>
<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a> <br></div></div>"""

LATTER = """<address>DAVID DOE</address><time pudate="2024-05-20 09:02:29" datetime="2024-05-20 09:02:29">2024年5月20日</time>
<figure><img src="https://static.example/1.jpg"><figcaption>湖边。 <cite>Ann Roe/Agency</cite></figcaption></figure>
<section><p>蓝湖镇周一通过了章程。</p><p><img src="https://static.example/2.jpg"><small>码头。</small></p></section>
<footer><p>Bo Roe对本文有报道贡献。</p><p>David Doe报道湖泊政策。<a href="https://www.nytimes.com/by">点击查看更多关于他的信息。</a></p>
<p>翻译：纽约时报中文网</p><p><a href="https://www.nytimes.com/3">点击查看本文英文版。</a></p><br></footer>"""


def test_an_article_with_its_footer_in_the_last_paragraph(read_body, lines_of) -> None:
    article = read_body("nyt", FORMER)
    assert (article.author, article.translator) == ("Ann Doe", "甲某、乙某")
    assert lines_of(article) == [
        ("caption", "湖边的码头。"),
        ("body", "蓝湖镇周一通过了一份章程，这是该镇历史上的第一份，居民为此争论了三年之久。"),
        ("heading", "湖的归属"),
        ("body", "“湖归大家，”镇长说。“码头也归大家，谁也不能把它围起来。”"),
        ("body", "然而并非人人都同意。"),
        ("note", "本文最初发表于2024年5月18日。"),
    ]


def test_an_article_with_a_footer_element(read_body, lines_of) -> None:
    article = read_body("nyt", LATTER)
    assert (article.author, article.translator) == ("David Doe", "纽约时报中文网")
    assert lines_of(article) == [
        ("caption", "湖边。 Ann Roe/Agency"),
        ("body", "蓝湖镇周一通过了章程。"),
        ("caption", "码头。"),
    ]
    assert article.media[0].credit == "Ann Roe/Agency"


def test_its_times_are_those_of_beijing(read_text) -> None:
    for body in (FORMER, LATTER):
        article = read_text(f"[题](https://cn.nytimes.com/world/1/)\n------\n{body}")
        assert article.published == datetime(2024, 5, 20, 1, 2, 29, tzinfo=UTC)


def test_a_quotation_at_the_end_is_no_biography(read_body, lines_of) -> None:
    body = "<p>他在湖边住了一辈子。</p><p>“某某是记者，报道湖泊，”他说。</p><p>翻译：甲某</p>"
    assert lines_of(read_body("nyt", body))[-1] == ("body", "“某某是记者，报道湖泊，”他说。")


def test_an_article_signed_by_the_paper_has_no_author(read_body) -> None:
    body = "<div><i>《纽约时报》<br>2020-12-10 17:22:29</i></div><p>文。</p>"
    assert read_body("nyt", body).author is None
