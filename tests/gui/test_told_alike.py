"""A comparison tells the same story in the window and on the page that is exported of it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from reader.exchange import comparison_html
from reader.gui.compare.forms import Form, form_of
from reader.gui.compare.marks import link_marks
from reader.model import Alignment, LinkKind, Relation, Verdict


@pytest.fixture
def ids(sample_library) -> list[int]:
    """The four reports of one treaty, all but the older two."""
    found = sample_library.articles()
    return [each.id for each in found if each.published is not None and each.published.year == 2024]


@pytest.fixture
def alignment(sample_library, ids) -> Alignment:
    """Of a statement that the most have, one link of two of them is confirmed."""
    plain = sample_library.compare(ids)
    statements = [each for each in plain.groups if each.kind is LinkKind.QUOTE]
    group = max(statements, key=lambda each: len(each.links))
    link = plain.links[group.links[0]]
    sample_library.judge(
        (ids[link.a.article], ids[link.b.article]),
        link.a.passage.span,
        link.b.passage.span,
        Verdict.CONFIRMED,
        link.kind,
        link.relation,
    )
    return sample_library.compare(ids)


def characters_on_page(alignment: Alignment) -> list[list[tuple[str, ...]]]:
    """The form of every character of each column, without the page's own numbers and empty lines."""
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    columns = []
    for article, column in zip(alignment.articles, page.select("article.column"), strict=True):
        found: list[tuple[str, ...]] = []
        for chip in column.select(".chip"):
            chip.extract()
        for text in column.select_one(".text").find_all(string=True):
            mark = text.find_parent(class_="mark")
            found += [tuple(mark["class"][1:]) if mark else ()] * len(text.replace("\n", ""))
        assert len(found) == len(article.text.replace("\n", ""))
        columns.append(found)
    return columns


def characters_in_window(alignment: Alignment) -> list[list[Form | None]]:
    """The same of the window, where the shortest passage that is no topic lies on top."""
    columns = []
    for article, marks in zip(alignment.articles, link_marks(alignment), strict=True):
        found: list[Form | None] = [None] * len(article.text)
        topics = sorted(marks, key=lambda mark: (mark.kind is not LinkKind.TOPIC, -len(mark.span)))
        for mark in topics:
            found[mark.span.start : mark.span.end] = [mark.form] * len(mark.span)
        columns.append([form for form, char in zip(found, article.text, strict=True) if char != "\n"])
    return columns


def form_on_page(classes: tuple[str, ...]) -> Form | None:
    return form_of(LinkKind(classes[0]), *map(Relation, classes[1:])) if classes else None


def test_every_word_has_the_same_form_on_the_page_as_in_the_window(alignment):
    page = [[form_on_page(each) for each in column] for column in characters_on_page(alignment)]
    assert page == characters_in_window(alignment)
    assert {Form.SOLID, Form.DOUBLE, Form.BROKEN, Form.DOTTED, Form.BAR} <= {f for c in page for f in c}


def test_the_same_passages_bear_a_tick(alignment):
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    told = [
        sum("✓" in chip.get_text() for chip in column.select(".text .chip"))
        for column in page.select("article.column")
    ]
    assert told == [sum(mark.judged for mark in marks) for marks in link_marks(alignment)]
    assert sum(told) == 2
