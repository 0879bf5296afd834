"""Markup by someone who knows what readers do with it is read in a time that goes with its length.

Where a time went with the square of the length, or worse, these took minutes or never ended; the limits are
there for the test to end.
"""

import pytest

from reader.archive import ArchiveError, read
from reader.archive.markdown import plain
from reader.archive.text import clean, with_short_references
from reader.model import ProblemCode, Source
from tests.fuzz.crew import processor_limit

SECONDS = 20
MANY = 4_000


def read_within(read_body, outlet, body):
    with processor_limit(SECONDS):
        return read_body(outlet, body)


@pytest.mark.parametrize(
    ("outlet", "piece"),
    [
        ("other", "<tr><td>x</td><td>"),
        ("other", "<a "),
        ("other", "</a"),
        ("other", "<?"),
        ("other", "<!--"),
        ("other", '<a x=">" '),
        ("other", "<br></p>&#;"),
        ("other", "<small>甲</small>"),
        ("other", "e\u0301\u0323"),
        ("bbc", "<ul><li>甲</li></ul>"),
        ("bbc", '<p data-e2e="media-player"></p>'),
        ("nyt", "<b></b><time></time>"),
        ("nyt", "<address>ANN DOE"),
        ("dw", "<p>责编：甲甲</p>"),
        ("cna", '<div class="dictionary"><div class="dictionary-box">'),
    ],
)
def test_no_markup_takes_long(read_body, outlet, piece):
    article = read_within(read_body, outlet, f"<p>前面。</p>{piece * MANY}<p>后面。</p>")
    assert "前面。" in article.text


@pytest.mark.parametrize(
    ("outlet", "line"),
    [
        ("bbc", "摄影" + "/" * 200),
        ("bbc", "甲甲（Ann）和" * 40),
        ("nyt", "甲甲自自自自自自乙丙，" * 40),
        ("nyt", "甲甲（@a）是（@a）是甲甲甲甲甲。" * 14 + "完"),
    ],
)
def test_no_line_takes_long(read_body, outlet, line):
    assert line in read_within(read_body, outlet, f"<p>前面。</p><p>{line}</p>").text


@pytest.mark.parametrize("piece", ["![", "![](", "[a](", "**a ", "__a ", "# #", "x[", "*"])
def test_no_line_of_markdown_takes_long(read_text, piece):
    with processor_limit(SECONDS):
        assert read_text(f"题目\n\n# {piece * MANY}x\n\n一段。").text.endswith("一段。")


def test_marks_of_emphasis_come_off_as_they_close():
    assert plain("**粗** 与 __粗__，*斜*，***两者***") == "粗 与 粗，斜，两者"
    assert plain("2 * 3 * 4，**不关") == "2 * 3 * 4，**不关"
    assert plain("**外*内*外**") == "外内外"
    assert plain(r"\*不是\* **是**") == "*不是* 是"


def front_matter(*fields):
    data = "\n".join(["---", "title: 题", *fields, "---", "<p>文。</p>"]).encode()
    with processor_limit(SECONDS):
        return read(Source("x.md", data, "0" * 64))


def test_merged_fields_do_not_grow_without_end():
    fields = ["a0: &a0 {x: 1}"]
    fields += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 9)]
    assert front_matter(*fields).title == "题"


@pytest.mark.parametrize(
    "field",
    [
        "x: !!timestamp x",
        "x: !!int ''",
        "x: !!bool x",
        "? 0x" + "f" * 5000 + "\n: a",
        "date: Mon, 01 Jan 2020 00:00 +99999999999999999999",
        "date: 0001-01-01",
        "date: 9999-12-31T23:59:59-23:59",
        "a:x" + " " * 200_000 + "b",
    ],
)
def test_fields_that_are_none_are_left_alone(field):
    article = front_matter(field)
    assert (article.title, article.text, article.published) == ("题", "文。", None)


def test_a_title_that_is_no_number_python_writes_is_none():
    with pytest.raises(ArchiveError) as caught:
        read(Source("x.md", b"---\ntitle: 0x" + b"f" * 5000 + "\n---\n<p>文。</p>".encode(), "0" * 64))
    assert caught.value.code is ProblemCode.NO_TITLE


def test_references_beyond_all_measure_are_no_characters(read_body, lines_of):
    number = "9" * 5000
    article = read_body("other", f'<p>甲&#{number};乙</p><p title="&#{number};">丙</p><p>&#;&#;<b>丁</b></p>')
    assert lines_of(article) == [("body", "甲\ufffd乙"), ("body", "丙"), ("body", "&#;&#;丁")]
    assert with_short_references("&#0000000065;&#x00000041;&#65;") == "&#65;&#x41;&#65;"


def test_addresses_have_no_characters_that_none_has(read_body):
    body = (
        '<p>文。</p><img src="//a.example/\u202e1 2\x07.jpg"><img src="//images.weserv.nl/?url=javascript:x">'
    )
    article = read_body("https://news\u202e.example.org/1\x1b", body)
    assert article.url == "https://news.example.org/1"
    assert article.outlet == "news.example.org"
    assert [media.url for media in article.media] == ["https://a.example/1%202.jpg"]


def test_marks_are_not_heaped_without_end():
    with processor_limit(SECONDS):
        assert len(clean("e" + "\u0301\u0323" * 100_000)) < 600
    assert clean("e\u0301") == "é"


def test_what_is_nested_deeper_than_any_article_is_read(read_body, lines_of):
    body = "<div>" * 3000 + "甲" + "<tr><td>乙</td><td>丙</td></tr>" + "</div>" * 3000 + "<p>丁</p>"
    assert [text for _, text in lines_of(read_body("other", body))] == ["甲", "乙", "丙", "丁"]
    ragged = "<p x>" * 3000 + "甲" + "</p>" * 2999 + "<b>乙</b>&bogus </p><h2>丙</h2>"
    assert lines_of(read_body("other", ragged))[-1] == ("heading", "丙")
