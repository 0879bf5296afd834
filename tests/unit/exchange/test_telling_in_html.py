"""The page tells of every passage what the window tells of it: its own form, its own tick."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from reader.exchange import comparison_html
from reader.model import Alignment, Group, Link, LinkKind, Relation, Span
from tests.making import article_of, end_of

SAID = ["河水先到。然后桥断了。", "河水先到。然后桥断了。", "先来的是水，"]


@pytest.fixture
def alignment() -> Alignment:
    """A statement that two quote word for word and one in other words, and a topic that begins within it."""
    first, second = (f"她说：“{SAID[at]}”大家听着。" for at in (0, 1))
    articles = (
        article_of(first),
        article_of(second, outlet="bbc"),
        article_of(f"“{SAID[2]}”她说。", outlet="nyt"),
    )
    relations = {(0, 1): Relation.VERBATIM, (0, 2): Relation.RETRANSLATED, (1, 2): Relation.RETRANSLATED}
    links = [
        Link(
            LinkKind.QUOTE,
            0.9 if relation is Relation.VERBATIM else 0.6,
            *(end_of(articles, at, SAID[at]) for at in pair),
            relation,
        )
        for pair, relation in relations.items()
    ]
    about = "然后桥断了。”"
    links.append(Link(LinkKind.TOPIC, 0.8, end_of(articles, 0, about), end_of(articles, 1, about)))
    ends = sorted((end.article, end.passage.span) for link in links[:3] for end in (link.a, link.b))
    topic = tuple((end.article, end.passage.span) for end in (links[3].a, links[3].b))
    groups = (
        Group(LinkKind.QUOTE, "河水先到", 0.7, (0, 1, 2), tuple(dict.fromkeys(ends))),
        Group(LinkKind.TOPIC, "桥断了", 0.8, (3,), topic),
    )
    return Alignment(articles, tuple(links), (), groups)


def page_of(alignment: Alignment) -> BeautifulSoup:
    return BeautifulSoup(comparison_html(alignment, tongue="en"), "html.parser")


def forms(column) -> list[tuple[str, list[str]]]:
    """The words that carry a mark, and the classes that give them their form."""
    return [(mark.get_text(), mark["class"][1:]) for mark in column.select(".text .mark")]


def test_a_passage_has_the_form_of_its_own_links_not_of_its_group(alignment):
    *_, third = page_of(alignment).select("article.column")
    assert forms(third) == [(SAID[2], ["quote", "retranslated"])]


def test_words_of_two_statements_at_one_place_have_the_form_of_the_more_faithful(alignment):
    groups = (
        Group(LinkKind.QUOTE, "河水先到", 0.6, (1,), ((0, _span(alignment, 0)), (2, _span(alignment, 2)))),
        Group(LinkKind.QUOTE, "河水先到", 0.9, (0,), ((0, _span(alignment, 0)), (1, _span(alignment, 1)))),
    )
    links = tuple(
        replace(link, score=0.3) if link.relation is Relation.VERBATIM else link for link in alignment.links
    )
    first, *_ = page_of(replace(alignment, links=links[:2], groups=groups)).select("article.column")
    assert forms(first) == [(SAID[0], ["quote", "verbatim"])]


def _span(alignment: Alignment, article: int) -> Span:
    return end_of(alignment.articles, article, SAID[article]).passage.span


def test_a_topic_leaves_a_statement_its_form_where_both_cover_the_same_words(alignment):
    first, second, _ = page_of(alignment).select("article.column")
    for column in (first, second):
        marks = column.select(".text .mark")
        assert [mark["class"][1:] for mark in marks[:2]] == [["quote", "verbatim"]] * 2
        assert "".join(mark.get_text() for mark in marks[:2]) == SAID[0]
        assert [mark["data-s"] for mark in marks] == ["1", "1 2", "2"]
        assert forms(column)[2] == ("”", ["topic"])


def test_only_paragraphs_that_state_a_topic_are_topical(alignment):
    columns = page_of(alignment).select("article.column")
    assert [len(column.select(".text > .topical")) for column in columns] == [1, 1, 0]


def test_only_the_ends_of_a_judged_link_bear_a_tick(alignment):
    first, *others = alignment.links
    judged = replace(first, judgement=7, why={"verdict": "confirmed", "coder": "Anna"})
    page = page_of(replace(alignment, links=(judged, *others)))
    chips = [column.select(".text .chip.quote") for column in page.select("article.column")]
    assert [["✓" in chip.get_text() for chip in own] for own in chips] == [[True], [True], [False]]


def test_relations_that_differ_are_told_pair_by_pair(alignment):
    item = page_of(alignment).select_one("#t1")
    assert "word for word" not in item.select_one(".about").get_text()
    told = [(each.select_one(".relation").get_text(), each.get_text()) for each in item.select(".why li")]
    assert [relation for relation, _ in told] == ["word for word", "in other words", "in other words"]
    assert ["voa and bbc" in words for _, words in told] == [True, False, False]


def test_a_relation_that_all_pairs_have_is_told_once(alignment):
    links = tuple(
        replace(link, relation=Relation.INDIRECT) if link.relation else link for link in alignment.links
    )
    item = page_of(replace(alignment, links=links)).select_one("#t1")
    assert "once in reported speech" in item.select_one(".about").get_text()
    assert not item.select(".relation")


def test_the_key_has_every_form_that_the_page_has(alignment):
    page = page_of(alignment)
    key = {tuple(mark["class"][1:]) for mark in page.select(".legend .mark")}
    assert key == {tuple(mark["class"][1:]) for mark in page.select(".text .mark")}
