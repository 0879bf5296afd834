# ruff: noqa: E501  (archives write HTML in long lines)
"""DW, RFA and CNA."""

DW = """<div><div><i>  null 李某（综合报道）<br>2020-10-16T13:35:02.847Z</i></div>
<img src="https://images.weserv.nl/?url=api.example/1_303.jpg"><div><small>湖边</small></div>
<p>（德国之声中文网）蓝湖镇通过章程。</p><p>更多阅读：湖的历史</p><p>网友N©Rth写道："好。"</p><p>李某/文某（路透社、法新社）</p>
<p><em>© 2020 年 德国之声版权声明：本文所有内容受到著作权法保护。</em></p><p>末段。 ©️ 2020年德国之声版权声明：不得擅自使用。</p>
<h3>相关图集：湖的四季</h3><div><img src="https://images.weserv.nl/?url=api.example/2.jpg"><br><b>春</b>：冰化了。</div>
<div><img src="https://images.weserv.nl/?url=api.example/3.jpg"><b>夏</b>：人来了。</div></div>"""

RFA = """<div><p> </p><p>蓝湖镇通过章程。<br/> <br/>镇长说：“湖归大家。”</p><ul><li><b><a href="http://www.rfa.org/mandarin/1.html">
旧文</a></b></li></ul><ul><li><b><a href="http://www.rfa.org/mandarin/2.html">旧文二</a></b></li></ul>
<p><div class="image-inline captioned"><div><img alt="湖边" src="https://www.rfa.org/2.jpg"/></div><div class="image-caption">
<span>湖边。（李某摄）</span><span class="copyright"> Photo: RFA</span></div><div id="zoomattribute"><a href="/2.jpg"><img
src="/rfa_resources/graphics/icon-zoom.png"/></a></div></div></p><p>记者：您同意吗？</p><p><b>章程的内容</b></p><p>末段。</p>
<p>自由亚洲电台记者甲某某、乙某 华盛顿报道   责编：丙某   网编：丁某</p></div>"""

CNA = """<div><div class="fullPic"><div class="wrap"><img src="https://images.weserv.nl/?url=img.example/1.jpg" alt="湖"></div>
<div class="picinfo">湖邊。中央社記者甲某攝 109年11月1日</div></div><div class="paragraph"><div class='media'><div class='myCustom'>
<div class="topicbox"><a href="https://www.cna.com.tw/topic/1"><div class="topictitle">湖之歌5</div></a></div></div></div>
<div class='dictionary'><span>（中央社記者陳某某、林某台北1日電）前鎮長</span><span class='news-dic-inline'><span>王某</span><span
class='dic-icon'></span></span><div class='dictionary-box'><p class='dictionary-title'>王某小檔案</p><div class='news-dic-text'>
<ul><li>第一任鎮長</li></ul></div><div class='news-dic-all'>看更多</div></div><span>說，湖歸大家。</span></div>
<div class='media'><div class='insertGroup'><a class='insert' href='https://www.cna.com.tw/2'>舊文</a></div></div>
<p>鎮民同意。（譯者：趙某/核稿：錢某）1091101</p><h2>碼頭開放</h2><p>碼頭今天開放。1091101</p>
<div class='media'><div class='youtubeBox'><iframe data-src='//www.youtube.com/embed/x?rel=0'></iframe>
<div class='picinfo'>影片來源：湖台</div></div></div><p>訂閱《國際新聞》電子報 第一手掌握世界最新脈動</p>
<div class='paragraph moreArticle'><div>延伸閱讀</div><a class='moreArticle-link' href='https://www.cna.com.tw/3'>舊文</a></div></div></div>"""


def test_an_article_of_dw(read_body, lines_of) -> None:
    article = read_body("dw", DW)
    assert article.author == "李某、文某"
    assert lines_of(article) == [
        ("caption", "湖边"),
        ("body", "（德国之声中文网）蓝湖镇通过章程。"),
        ("body", '网友N©Rth写道："好。"'),
        ("body", "末段。"),
        ("heading", "相关图集：湖的四季"),
        ("caption", "春：冰化了。"),
        ("caption", "夏：人来了。"),
    ]
    assert [line.media for line in article.paragraphs] == [0, None, None, None, None, 1, 2]


def test_a_report_of_dw_that_is_a_recording(read_body, lines_of) -> None:
    article = read_body(
        "dw",
        '<div>\n<p>湖边的一天。</small></p><video src="https://v.example/1.mp4" controls></video>\n</div>',
    )
    assert lines_of(article) == [("body", "湖边的一天。")]
    assert [media.kind.value for media in article.media] == ["video"]


def test_an_article_of_rfa(read_body, lines_of) -> None:
    article = read_body("rfa", RFA)
    assert article.author == "甲某某、乙某"
    assert lines_of(article) == [
        ("body", "蓝湖镇通过章程。"),
        ("body", "镇长说：“湖归大家。”"),
        ("caption", "湖边。（李某摄） Photo: RFA"),
        ("body", "记者：您同意吗？"),
        ("heading", "章程的内容"),
        ("body", "末段。"),
    ]
    assert [(media.url, media.credit) for media in article.media] == [("https://www.rfa.org/2.jpg", "RFA")]


def test_an_article_of_cna(read_body, lines_of) -> None:
    article = read_body("cna", CNA)
    assert (article.author, article.translator, article.series) == ("陳某某、林某", "趙某", "湖之歌")
    assert lines_of(article) == [
        ("caption", "湖邊。中央社記者甲某攝 109年11月1日"),
        ("body", "（中央社記者陳某某、林某台北1日電）前鎮長王某說，湖歸大家。"),
        ("heading", "王某小檔案"),
        ("list_item", "第一任鎮長"),
        ("body", "鎮民同意。"),
        ("heading", "碼頭開放"),
        ("body", "碼頭今天開放。"),
    ]
    assert [(media.kind.value, media.credit) for media in article.media] == [
        ("image", "中央社記者甲某攝"),
        ("video", "湖台"),
    ]


def test_an_editor_in_the_story_is_not_the_one_below_it(read_body, lines_of) -> None:
    body = "<p>四位编辑向本台证实了这份指令。</p><p>《湖报》总编辑甲某：湖归大家</p><p>自由亚洲电台记者乙某台北报道 编辑：丙某 网编：丁某</p>"
    article = read_body("rfa", body)
    assert [text for _, text in lines_of(article)] == [
        "四位编辑向本台证实了这份指令。",
        "《湖报》总编辑甲某：湖归大家",
    ]
    assert article.author == "乙某"
