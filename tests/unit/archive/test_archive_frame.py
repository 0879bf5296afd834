import pytest

from reader.archive.frame import parse_frame

WHOLE = """---
layout: post
title: "蓝湖镇通过新章程"
date: 2020-10-13T03:41:19.000Z
author: 某报
from: https://news.example.org/1
tags: [ 某报, 湖泊 ]
---
<!--1602560479000-->
[蓝湖镇通过新章程](https://news.example.org/1)
------

<div><p>正文。</p></div>
"""


def test_a_whole_frame_is_taken_apart() -> None:
    frame = parse_frame(WHOLE)
    assert frame.title == "蓝湖镇通过新章程"
    assert frame.url == "https://news.example.org/1"
    assert frame.published_ms == 1602560479000
    assert frame.front_matter["tags"] == ["某报", "湖泊"]
    assert frame.body.strip() == "<div><p>正文。</p></div>"
    assert frame.is_html


def test_windows_line_ends_make_no_difference() -> None:
    assert parse_frame(WHOLE.replace("\n", "\r\n")) == parse_frame(WHOLE)


@pytest.mark.parametrize(
    ("link", "title", "url"),
    [
        ("[[World] 甲(乙)丙](https://a.example/x)", "[World] 甲(乙)丙", "https://a.example/x"),
        ("[甲 [影]](https://a.example/x_(y))", "甲 [影]", "https://a.example/x_(y)"),
        (r"[甲\[乙\]](https://a.example/x)", "甲[乙]", "https://a.example/x"),
        ("[](https://a.example/x)", "", "https://a.example/x"),
    ],
)
def test_titles_may_hold_brackets(link: str, title: str, url: str) -> None:
    frame = parse_frame(f"<!--1602560479000-->\n{link}\n------\n<p>文</p>")
    assert (frame.title, frame.url) == (title, url)


def test_the_front_matter_stands_in_for_a_missing_link() -> None:
    frame = parse_frame("---\ntitle: 题目\nfrom: https://a.example/1\n---\n<p>文</p>")
    assert (frame.title, frame.url, frame.published_ms) == ("题目", "https://a.example/1", None)


def test_seconds_are_taken_for_what_they_are() -> None:
    assert parse_frame("<!--1602560479-->\n[题](https://a.example)\n------\n文").published_ms == 1602560479000


def test_broken_front_matter_loses_no_article() -> None:
    frame = parse_frame(
        '---\ntitle: "甲: 乙" 丙: 丁\n  - x\nauthor: [某\n---\n[题](https://a.example/x)\n------\n<p>文</p>'
    )
    assert frame.title == "题"
    assert frame.front_matter["author"] == "[某"
    assert frame.body.strip() == "<p>文</p>"


@pytest.mark.parametrize("bomb", ["[" * 60_000, "- " * 60_000, "{a: " * 60_000, "? " * 60_000])
def test_front_matter_nested_to_do_harm_does_none(bomb: str) -> None:
    frame = parse_frame(f"---\ntitle: 题\nx: {bomb}\n---\n<p>文</p>")
    assert frame.title == "题"
    assert frame.body.strip() == "<p>文</p>"


def test_front_matter_that_refers_to_itself_over_and_over_is_not_unfolded() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]"
        for a, b in zip("abcdefg", "bcdefgh", strict=True)
    ]
    frame = parse_frame(
        "---\n" + "\n".join(lines) + "\ntitle: *h\n---\n[题](https://a.example/x)\n------\n文"
    )
    assert frame.title == "题"


def test_a_body_without_markup_is_no_html() -> None:
    assert not parse_frame("标题\n\n正文 1 < 2。\n").is_html
    assert not parse_frame("标题\n\n正文<br>还有。\n\n再一段。\n").is_html
    assert parse_frame("[题](https://a.example)\n------\n一<br>二").is_html


def test_a_comment_or_link_below_the_header_belongs_to_the_body() -> None:
    frame = parse_frame(
        "[题](https://a.example)\n------\n<p>一</p>\n<!--1602560479000-->\n[二](https://b.example)"
    )
    assert frame.published_ms is None
    assert "https://b.example" in frame.body


@pytest.mark.parametrize("comment", ["<!--0-->", "<!---1-->", "<!--NaN-->", "<!-- 来自存档 -->"])
def test_a_comment_that_is_no_instant_hides_nothing(comment: str) -> None:
    frame = parse_frame(WHOLE.partition("---\n<!--")[2].replace("1602560479000-->", comment, 1))
    assert frame.title == "蓝湖镇通过新章程"
    assert frame.published_ms is None
    assert frame.body.strip() == "<div><p>正文。</p></div>"
