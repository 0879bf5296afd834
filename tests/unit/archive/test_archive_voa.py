# ruff: noqa: E501  (archives write HTML in long lines)
from datetime import UTC, datetime

from reader.model import MediaKind

BODY = """<div>
<div><i>Wed, 22 Mar 2023 14:41:45 GMT</i></div><img src="https://images.weserv.nl?url=gdb.example/1_w900.jpg"
width="100%"><div><small style="color: #999;">镇长在湖边讲话。（路透社）</small></div>
<audio src="https://av.example/1.mp3" controls></audio><div><small>蓝湖镇通过新章程</small></div>
<p>蓝湖镇星期二通过了一份章程。 </p><div class="contentImage floatLeft" ><img class="photo"
src="https://images.weserv.nl?url=gdb.example/2.jpg" alt="码头。（资料照片）"/><div><small>码头。（资料照片）</small></div></div>
<p><strong>章程写了什么 </strong></p><p>镇长说：“湖归大家。”</p><a href="/a/5609454.html"></a>
<p><a href="https://www.voachinese.com/a/2.html">相关的另一篇报道</a></p>
<p>本期湖边谈完整版：<a href="https://bit.example/x">湖归谁？</a></p>
<p>==========================================<br />嘉宾和观众听众发表的都是个人观点，并不代表美国之音。</p>
<iframe src="https://www.youtube.com/embed/x"><a href="https://www.youtube.com/watch?v=x">YouTube</a></iframe>
<p>《湖边谈》YouTube播放列表：<a href="http://bit.example">http://bit.example</a></p>
<p>（本文依据了某社的报道）</p><p><em>美国之音记者某某对本报道亦有贡献。</em></p><p> </p>
<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a> <br><a>https://feedx.xyz</a><br></div>
</div>"""


def test_an_article_of_voa(read_body, lines_of) -> None:
    article = read_body("voa", BODY)
    assert article.outlet == "voa"
    assert lines_of(article) == [
        ("caption", "镇长在湖边讲话。（路透社）"),
        ("body", "蓝湖镇星期二通过了一份章程。"),
        ("caption", "码头。（资料照片）"),
        ("heading", "章程写了什么"),
        ("body", "镇长说：“湖归大家。”"),
        ("note", "嘉宾和观众听众发表的都是个人观点，并不代表美国之音。"),
        ("note", "（本文依据了某社的报道）"),
    ]


def test_its_pictures_and_recordings_are_references(read_body) -> None:
    article = read_body("voa", BODY)
    assert [(media.kind, media.url, media.before) for media in article.media] == [
        (MediaKind.IMAGE, "https://gdb.example/1_w900.jpg", 0),
        (MediaKind.AUDIO, "https://av.example/1.mp3", 1),
        (MediaKind.IMAGE, "https://gdb.example/2.jpg", 2),
        (MediaKind.VIDEO, "https://www.youtube.com/embed/x", 6),
    ]
    first, second = article.paragraphs[0], article.paragraphs[2]
    assert first.credit is not None
    assert article.text[first.credit.start : first.credit.end] == article.media[0].credit == "路透社"
    assert (first.media, second.media, second.credit) == (0, 2, None)
    assert article.media[2].alt == "码头。（资料照片）"


def test_the_comment_outdoes_the_date_line_and_the_outlet_is_no_author(read_body, read_text) -> None:
    article = read_body("voa", BODY)
    assert article.published == datetime(2023, 3, 22, 14, 59, 5, tzinfo=UTC)
    assert not article.published_inferred
    assert article.author is None
    without = read_text(f"[题目](https://www.voachinese.com/a/1.html)\n------\n{BODY}")
    assert without.published == datetime(2023, 3, 22, 14, 41, 45, tzinfo=UTC)
