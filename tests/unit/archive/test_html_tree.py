import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.builder import ParserRejectedMarkup
from bs4.element import PageElement
from hypothesis import example, given
from hypothesis import strategies as st

from reader.archive import html_tree

PLAIN = (
    "<p>", "</p>", "<div class='a  b'>", "</div>", '<a rel="x y" href="/?a=1&amp;b=2&w=3">', "</a>",
    "<B>", "</B>", "<br>", "<br/>", "<hr />", '<img src="x" alt>', "<p/>", "文", "一 二", " ", "\n",
    " \n ", "&nbsp;", "&amp;", "&#39;", "& ", ">", "'", "<!-- 注 -->", "<!-- -->", "<ul><li>",
    "</li></ul>", "<small>", "<iframe src='y'></iframe>",
    "<td headers='h i'>", '<script src="x"></script>', "<style>p & q {} &amp;</style>", '<p id="1" id="2">',
)  # fmt: skip
ODD = (
    "<script>a < b</script>", "<script/>", "<style> </STYLE >",
    "</br>", "<pre>", "</pre>", "<script>", "</script>", "<style>p{}</style>", "<textarea> </textarea>",
    "<", "</", "<1>", "&", "&unknown;", "&copy", "&#0;", "&#x41;", "&#128;", "<p class=a>",
    '<p class="a"b>', "<p / id=1>", "<!DOCTYPE html>", "<!-- a -- b -->", "<!-->", "<?pi?>",
    "<![CDATA[x]]>", "<iframe>", "x</iframe>", "<meta charset='utf-8'>", "<ruby><rt>",
    '<a href="?a&copy=1">', "</ p>", "<p\n>", "<p\u3000a>", '<p A="B">', "<x:y>", "<title>", "\x00",
    "\x0b",
)  # fmt: skip


def nodes(node: PageElement) -> Iterator[PageElement]:
    yield node
    if isinstance(node, Tag):
        for child in node.contents:
            yield from nodes(child)


def form(soup: BeautifulSoup) -> list[Any]:
    """All that can be told of a tree, with every link between its nodes."""
    everything = list(nodes(soup))
    place = {id(node): index for index, node in enumerate(everything)}
    found = []
    for node in everything:
        near = (
            node.parent,
            node.next_element,
            node.previous_element,
            node.next_sibling,
            node.previous_sibling,
        )
        links = tuple(None if other is None else place[id(other)] for other in near)
        if isinstance(node, Tag):
            attributes = [(name, type(value), value) for name, value in node.attrs.items()]
            found.append(
                (node.name, type(node.attrs), attributes, node.can_be_empty_element, str(node), links)
            )
        else:
            found.append((type(node), str(node), links))
    return found


def trees(markup: str) -> tuple[list[Any] | None, list[Any] | None]:
    made: list[list[Any] | None] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for parse in (lambda text: BeautifulSoup(text, "html.parser"), html_tree.parse):
            try:
                made.append(form(parse(markup)))
            except ParserRejectedMarkup:
                made.append(None)
    return made[0], made[1]


@given(st.lists(st.sampled_from(PLAIN)).map("".join))
@example("")
@example("<p>一<b>二</p>三")
def test_plain_markup_makes_the_tree_of_beautiful_soup(markup: str):
    theirs, ours = trees(markup)
    assert ours == theirs


@given(st.lists(st.sampled_from(PLAIN + ODD) | st.text("<>/&;=\"' !-ap\n", max_size=6)).map("".join))
def test_any_other_markup_does_too(markup: str):
    theirs, ours = trees(markup)
    assert ours == theirs


@pytest.mark.parametrize("piece", PLAIN)
def test_what_is_plain_is_not_left_to_beautiful_soup(piece: str, monkeypatch: pytest.MonkeyPatch):
    html_tree.parse(f"<div>{piece}</div>")  # an element of each name is asked of Beautiful Soup once
    monkeypatch.setattr(html_tree.HTMLParserTreeBuilder, "feed", lambda *_: pytest.fail(piece))
    html_tree.parse(f"<div>{piece}</div>")


def test_a_tree_can_be_changed_like_any_other():
    soup = html_tree.parse("<div><p>一</p><p>二</p></div>")
    first, second = soup.find_all("p")
    second.insert_after(first.extract())
    first.append(soup.new_tag("br"))
    assert str(soup) == "<div><p>二</p><p>一<br/></p></div>"
    assert soup.get_text("|") == "二|一"
    assert second.find_next("br") is first.br
