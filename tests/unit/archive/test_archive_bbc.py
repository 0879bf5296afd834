# ruff: noqa: E501  (archives write HTML in long lines)
from datetime import UTC, datetime

MODERN = """<main role="main"><h1 id="content">蓝湖镇通过新章程</h1>
<div><ul role="list"><li role="listitem">安·某（Ann Doe）</li><li role="listitem">BBC湖泊事务记者</li></ul></div>
<div><time dateTime="2023-03-21">28 分钟前</time></div>
<div><div><div><div><div data-e2e="image-placeholder"><img src="https://images.weserv.nl/?url=ichef.example/1.jpg"
alt="湖"/><p role="text"><span>图像来源，</span><span lang="en-GB">POOL/AGENCY</span></p></div></div>
<div><p>湖边的人群。</p></div></div></div></div>
<div><p><b>蓝湖镇（Blue Lake）星期二通过了一份新的章程，规定湖归大家所有。</b></p></div>
<section aria-label="广告 2" aria-hidden="true" data-e2e="advertisement"><div>广告</div></section>
<div><p>镇长说<a href="/zhongwen/simp/1">这是第一次</a>。</p></div>
<div><figure><div data-e2e="image-placeholder"><img src="https://ichef.example/2.jpg" alt="Dock"/></div>
<figcaption><span>图像加注文字，</span><p>修复中的码头。</p></figcaption></figure></div>
<div><figure><div data-e2e="image-placeholder"><img src="https://ichef.example/3.jpg" alt=""/>
<p role="text"><span>图像来源，</span><span>Getty Images</span></p></div></figure></div>
<div><div><div data-e2e="media-player"><iframe src="https://www.bbc.com/ws/av-embeds/cps/1" title="播放器"></iframe>
<noscript><div><img src="https://ichef.example/4.jpg"/><strong>你的器材不支持播放多媒体材料</strong></div></noscript></div>
<p>记者在湖边看了看。</p></div></div>
<div><h2>反应</h2></div>
<div><ul role="list"><li><a href="https://www.bbc.com/zhongwen/simp/2">旧文一</a></li>
<li><a href="/zhongwen/simp/3">旧文二</a></li></ul></div>
<div><ul><li>第一点</li><li><a href="https://www.bbc.com/x">第二</a>点有话说</li></ul></div>
<div data-e2e="twitter-embed-https://twitter.com/x/status/1"><div class="lazyload"></div></div>
<div><a href="#skip">跳过 Twitter 帖子, 2</a><blockquote class="twitter-tweet"><p>湖很好。</p>— 某 (@x)</blockquote>
<p id="end">结尾 Twitter 帖子, 2</p></div>
<div><p><i>本报道正持续更新中，敬请留意。</i></p></div><div><h2>相关内容</h2></div>
<div><ul><li><a href="https://www.bbc.com/zhongwen/simp/4">旧文三</a></li></ul></div></main>"""


def test_an_article_of_the_bbc(read_body, lines_of) -> None:
    article = read_body("bbc", MODERN, "[World] 蓝湖镇通过新章程")
    assert (article.title, article.section, article.author) == (
        "蓝湖镇通过新章程",
        "World",
        "安·某（Ann Doe）",
    )
    assert article.url == "https://www.bbc.com/zhongwen/simp/world-60000001"
    assert lines_of(article) == [
        ("caption", "湖边的人群。 POOL/AGENCY"),
        ("standfirst", "蓝湖镇（Blue Lake）星期二通过了一份新的章程，规定湖归大家所有。"),
        ("body", "镇长说这是第一次。"),
        ("caption", "修复中的码头。"),
        ("caption", "记者在湖边看了看。"),
        ("heading", "反应"),
        ("list_item", "第一点"),
        ("list_item", "第二点有话说"),
        ("quote", "湖很好。"),
        ("quote", "— 某 (@x)"),
        ("note", "本报道正持续更新中，敬请留意。"),
    ]


def test_its_pictures_have_their_captions_and_credits(read_body) -> None:
    article = read_body("bbc", MODERN)
    assert [media.credit for media in article.media] == ["POOL/AGENCY", "", "Getty Images", "", ""]
    assert [media.kind.value for media in article.media] == ["image", "image", "image", "video", "embed"]
    first = article.paragraphs[0]
    assert first.credit is not None
    assert article.text[first.credit.start : first.credit.end] == "POOL/AGENCY"
    assert [line.media for line in article.paragraphs if line.kind == "caption"] == [0, 1, 3]


def test_a_hidden_title_and_an_update_are_left_out(read_body, lines_of) -> None:
    body = (
        '<h1>蓝湖镇通过新章程</h1><div><strong aria-hidden="true">蓝湖镇通过新章程</strong></div>'
        '<div><time datetime="2020-10-04">2020年10月4日</time><time>最近更新： 40 分钟前</time></div>'
        '<div><p>一段。</p></div><div><figure><img alt="Presentational grey line" src="https://i.example/9_grey_line.png">'
        "<br><figcaption></figcaption></figure></div><div><p>请访问 <a href='https://www.bbc.com/future'>BBC Future</a> "
        "阅读 英文原文。</p></div>"
    )
    article = read_body("bbc", body)
    assert lines_of(article) == [("body", "一段。")]
    assert article.media == ()


def test_the_time_of_the_page_is_the_last_resort(read_text) -> None:
    article = read_text(f"[题](https://www.bbc.com/zhongwen/simp/1)\n------\n{MODERN}")
    assert (article.published, article.published_inferred) == (datetime(2023, 3, 21, tzinfo=UTC), False)


def test_a_table_of_figures_is_a_line_a_row(read_body, lines_of) -> None:
    body = (
        "<div><p>民调如下。</p></div><table><thead><tr><th><button>州</button></th><th><button>票</button></th></tr></thead>"
        "<tbody><tr><th scope='row'> 甲州 </th><td> 49.5% </td><td><span>川某</span> + <span>3%</span></td></tr></tbody></table>"
    )
    assert lines_of(read_body("bbc", body))[1:] == [("body", "甲州  49.5%  川某 + 3%")]


def test_the_links_over_the_stories_of_a_round_up_are_headings(read_body, lines_of) -> None:
    story = "蓝湖镇星期二通过了一份新的章程，规定湖归大家所有，码头从此不再收费，镇长说这是历史上的第一次，居民大多同意。"
    body = f"<div><p><b>5</b><b>. </b><a href='https://www.bbc.com/zhongwen/simp/1'>湖归谁所有</a></p></div><div><p>{story}</p></div>"
    assert lines_of(read_body("bbc", body)) == [("heading", "5. 湖归谁所有"), ("body", story)]


def test_the_headline_in_other_words_is_no_line_of_the_text(read_body, lines_of) -> None:
    body = "<h1>蓝湖镇的新章程：湖归谁？</h1><p>一段。</p>"
    assert lines_of(read_body("bbc", body)) == [("body", "一段。")]
    several = "<h1>码头</h1><p>一段。</p><h1>渡船</h1><p>二段。</p>"
    assert [kind for kind, _ in lines_of(read_body("other", several))] == ["heading", "body"] * 2
