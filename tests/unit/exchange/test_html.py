"""The comparison as a page: whole, safe, self-contained, and usable without its script."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from reader.exchange import comparison_html
from reader.exchange.statements import shared_passages
from reader.messages import LANGUAGES
from reader.model import Alignment, Group, Link, LinkKind, ParagraphKind, Relation, Span, Unmatched
from tests.making import article_of, end_of

KIND = ParagraphKind


def group(kind: LinkKind, label: str, links: tuple[Link, ...], *own: int) -> Group:
    """The group of these links, overlapping passages of an article made one."""
    spans: dict[int, Span] = {}
    for each in (end for index in own for end in (links[index].a, links[index].b)):
        span, known = each.passage.span, spans.get(each.article, each.passage.span)
        spans[each.article] = Span(min(span.start, known.start), max(span.end, known.end))
    return Group(kind, label, 0.75, own, tuple(sorted(spans.items())))


@pytest.fixture
def alignment() -> Alignment:
    articles = [
        article_of(
            (KIND.STANDFIRST, "河上起了雾。"),
            "船长说：“我们等雾散。”然后他睡了 & <b>打鼾</b>。",
            "",
            (KIND.HEADING, "次日"),
            "雾散了，𠮷先生上船。",
            title="<script>alert(1)</script> & 雾",
            url="https://example.org/a?b=1&c=2",
            author="<i>某人</i>",
            published=datetime(2024, 5, 20, 14, 12, 9, tzinfo=UTC),
        ),
        article_of(
            "船長說：「我們等霧散。」",
            (KIND.CAPTION, "霧中的船。"),
            outlet="initium",
            title="霧與船長的說法",
            url="javascript:alert(1)",
            published=datetime(2024, 5, 21, tzinfo=UTC),
            published_inferred=True,
        ),
        article_of("他说，我们要等雾散去。", "雾散了，大家上船。", outlet="bbc"),
    ]
    quote, other = LinkKind.QUOTE, LinkKind.REUSE
    links = (
        Link(
            quote,
            1.0,
            end_of(articles, 0, "我们等雾散。", "船长"),
            end_of(articles, 1, "我們等霧散。"),
            Relation.VERBATIM,
            {"same_characters": 5, "differs": ["script"]},
        ),
        Link(
            quote,
            0.5,
            end_of(articles, 1, "我們等霧散"),
            end_of(articles, 2, "我们要等雾散去"),
            Relation.INDIRECT,
        ),
        Link(other, 0.7, end_of(articles, 0, "雾散了"), end_of(articles, 2, "雾散了")),
    )
    groups = (
        group(LinkKind.QUOTE, "船长：我们等雾散", links, 0, 1),
        group(LinkKind.TOPIC, "雾散了<上船>", links, 2),
    )
    return Alignment(tuple(articles), links, (Unmatched(1, 1, 13, 18),), groups)


def text_of(column) -> str:
    for chip in column.select(".chip"):
        chip.extract()
    return "\n".join(block.get_text() for block in column.select_one(".text").find_all(recursive=False))


def test_a_statement_in_three_witnesses_has_one_number(alignment):
    statement, reused = shared_passages(alignment)
    assert (statement.number, statement.kind, len(statement.links)) == (1, LinkKind.QUOTE, 2)
    assert [mark.article for mark in statement.marks] == [0, 1, 2]
    assert statement.marks[0].speaker == "船长"
    assert [statement.after(index) for index in range(3)] == [1, 2, 0]
    assert (reused.number, [mark.article for mark in reused.marks]) == (2, [0, 2])


@pytest.fixture
def with_topics() -> Alignment:
    """Two topics; the passages of the first are taken over in part."""
    lines = [["甲事在先，人人都看见了。", "乙事在后。"], ["甲事在先。", "乙事。"]]
    articles = [article_of(*each) for each in lines]
    links = (
        Link(LinkKind.TOPIC, 0.9, end_of(articles, 0, lines[0][0]), end_of(articles, 1, lines[1][0])),
        Link(LinkKind.REUSE, 0.8, end_of(articles, 0, "甲事在先"), end_of(articles, 1, "甲事在先")),
        Link(LinkKind.TOPIC, 0.8, end_of(articles, 0, lines[0][1]), end_of(articles, 1, lines[1][1])),
    )
    groups = (
        group(LinkKind.TOPIC, "甲事在先", links, 0, 1),
        group(LinkKind.TOPIC, "乙事", links, 2),
    )
    return Alignment(tuple(articles), links, (), groups)


def test_text_that_is_taken_over_counts_apart_from_its_topic(with_topics):
    found = shared_passages(with_topics)
    assert [(each.kind, each.label) for each in found] == [
        (LinkKind.REUSE, "甲事在先"),
        (LinkKind.TOPIC, "甲事在先"),
        (LinkKind.TOPIC, "乙事"),
    ]
    assert [each.number for each in found] == [1, 2, 3]


def test_topics_are_left_out_if_they_are_not_shown(with_topics):
    (reuse,) = shared_passages(with_topics, topics=False)
    assert reuse.kind is LinkKind.REUSE
    page = BeautifulSoup(comparison_html(with_topics, topics=False), "html.parser")
    assert not page.select(".topic")
    assert len(page.select(".shared li[id]")) == 1


def test_a_topic_and_what_is_taken_over_of_it_are_listed_once(with_topics):
    page = BeautifulSoup(comparison_html(with_topics), "html.parser")
    assert [entry.select_one(".chip").get_text() for entry in page.select(".contents li")] == ["1", "3"]


def test_links_that_are_in_no_group_count_each_by_itself(alignment):
    alone = shared_passages(replace(alignment, groups=()))
    assert [(len(each.links), each.label) for each in alone] == [(1, "")] * 3


def test_labels_are_listed_and_lead_to_their_passages(alignment):
    page = BeautifulSoup(comparison_html(alignment, tongue="en"), "html.parser")
    entries = page.select("details.contents li a")
    assert [entry.select_one("span:not(.chip)").get_text() for entry in entries] == [
        "船长：我们等雾散",
        "雾散了<上船>",
    ]
    for entry in entries:
        target = page.find(id=entry["href"].removeprefix("#"))
        assert target.find_parent("article")["id"] == "w0"
        assert target["title"] == entry.select_one("span:not(.chip)").get_text()
    assert page.select_one("#t1 h3 b").get_text() == "船长：我们等雾散"


def test_overlapping_passages_of_one_witness_are_one_mark(alignment):
    mark = shared_passages(alignment)[0].marks[1]
    assert mark.span == Span(5, 11)


def test_every_paragraph_is_there_as_it_was(alignment):
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    columns = page.select("article.column")
    assert [text_of(column) for column in columns] == [
        re.sub("\n+", "\n", article.text) for article in alignment.articles
    ]


def test_kinds_and_scripts_are_told_apart(alignment):
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    first, second, _ = page.select("article.column")
    assert [column["lang"] for column in (first, second)] == ["zh-Hans", "zh-Hant"]
    assert first.select_one(".text h3").get_text() == "次日"
    assert first.select_one(".text p")["class"] == ["standfirst"]
    assert second.select_one(".caption")["class"] == ["caption", "only"]


def test_numbers_lead_to_counterparts_in_other_columns(alignment):
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    chips = page.select(".text a.chip")
    assert len(chips) == 5
    for chip in chips:
        target = page.find(id=chip["href"].removeprefix("#"))
        assert target["data-s"] == chip["data-s"]
        assert target.find_parent("article") is not chip.find_parent("article")
    for link in page.select(".shared th a"):
        assert page.find(id=link["href"].removeprefix("#"))


def test_ids_are_unique(alignment):
    ids = re.findall(r' id="([^"]+)"', comparison_html(alignment))
    assert len(ids) == len(set(ids))


def test_what_an_article_says_is_never_markup(alignment):
    page = comparison_html(alignment, outlets={"voa": "<VOA>"})
    assert page.count("<script>") == 1
    assert "alert(1)</script>" not in page
    assert "<b>打鼾" not in page
    assert "<i>某人" not in page
    assert "javascript:alert" not in page
    assert "&lt;VOA&gt;" in page


def test_nothing_is_fetched(alignment):
    page = BeautifulSoup(comparison_html(alignment), "html.parser")
    assert not page.select("[src], link, iframe, object, embed, base, form")
    assert "@import" not in str(page)
    assert "url(" not in str(page)
    assert [link["href"] for link in page.select("a[href^=http]")] == ["https://example.org/a?b=1&c=2"]


def test_headers_tell_outlet_date_and_author(alignment):
    page = comparison_html(alignment, ["a/甲.md", "乙.md", "丙.md"], outlets={"voa": "美国之音"}, tongue="en")
    first, second, third = BeautifulSoup(page, "html.parser").select("article.column > header")
    assert "美国之音" in first.get_text()
    assert "20 May 2024 14:12 UTC" in first.get_text()
    assert first.time["datetime"] == "2024-05-20T14:12:09Z"
    assert second.time["datetime"] == "2024-05-21"
    assert "date read out of the text" in second.get_text()
    assert "no date" in third.get_text()
    assert "丙.md" in third.get_text()


def test_a_page_names_files_without_the_folders_of_this_computer(alignment):
    paths = ["/home/lin/archive/甲.md", "/home/lin/archive/乙.md", "/home/lin/丙.md"]
    bare = replace(alignment, articles=tuple(replace(each, url=None) for each in alignment.articles))
    page = comparison_html(bare, paths)
    assert "甲.md" in page
    assert "home" not in page


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_the_page_speaks_the_users_language(alignment, tongue):
    page = comparison_html(alignment, tongue=tongue)
    assert f'<html lang="{tongue}">' in page
    assert not re.search(r"\{\w+\}", BeautifulSoup(page, "html.parser").body.get_text())


def test_the_list_gives_each_wording_and_its_evidence(alignment):
    page = BeautifulSoup(comparison_html(alignment, tongue="en"), "html.parser")
    rows = page.select_one("#t1").select("tr")
    assert [row.td.get_text() for row in rows] == ["我们等雾散。", "我們等霧散。", "我们要等雾散去"]
    assert rows[0].select_one(".speaker").get_text() == "船长"
    told = [each.get_text() for each in page.select("#t1 .why li")]
    assert told[0].startswith("word for word · voa and initium quote 船长; 5 characters in common; ")
    assert len(told) == 2


def test_reports_without_anything_in_common_still_make_a_page():
    alone = Alignment((article_of("甲"), article_of("乙")), (), ())
    page = BeautifulSoup(comparison_html(alone, tongue="en"), "html.parser")
    assert "share no statement" in page.select_one(".summary").get_text()
    assert not page.select(".chip")


def test_who_covers_what_stands_in_a_table_that_leads_to_the_passages(alignment):
    from reader.align.coverage import coverage

    page = BeautifulSoup(comparison_html(alignment, tongue="en", coverage=coverage(alignment)), "html.parser")
    rows = page.select(".coverage tbody tr")
    assert len(rows) == len(alignment.groups)
    for row in rows:
        cells = row.select("td")
        assert len(cells) == len(alignment.articles)
        for link in row.select("td a"):
            assert page.find(id=link["href"].removeprefix("#")) is not None
            assert link.select_one("[aria-label]")["aria-label"]


def test_what_only_one_article_has_is_listed_and_led_to(alignment):
    first = alignment.articles[0].paragraphs[0]
    alone = replace(alignment, unmatched=(*alignment.unmatched, Unmatched(0, 0, first.start, first.end)))
    page = BeautifulSoup(comparison_html(alone, tongue="en"), "html.parser")
    links = page.select(".alone li a")
    assert [link.get_text() for link in links] == ["河上起了雾。"]  # and not the caption
    for link in links:
        place = page.find(id=link["href"].removeprefix("#"))
        assert "only" in place["class"]
        assert place.get_text().strip().startswith(link.get_text().rstrip("…"))


def test_a_passage_tells_by_its_form_how_a_statement_is_worded(alignment):
    page = BeautifulSoup(comparison_html(alignment, tongue="en"), "html.parser")
    relations = {link.relation for link in alignment.links if link.kind is LinkKind.QUOTE}
    forms = {name for mark in page.select(".text .mark.quote") for name in mark["class"]}
    assert {str(relation) for relation in relations} == forms & {str(each) for each in Relation}


def test_what_a_person_judged_bears_a_tick(alignment):
    judged = replace(alignment, links=tuple(replace(link, judgement=7) for link in alignment.links))
    page = BeautifulSoup(comparison_html(judged, tongue="en"), "html.parser")
    assert all("✓" in chip.get_text() for chip in page.select(".text .chip"))
    assert "✓" not in "".join(
        chip.get_text()
        for chip in BeautifulSoup(comparison_html(alignment), "html.parser").select(".text .chip")
    )


def test_what_a_person_rejected_is_listed_with_who_said_so(alignment):
    assert (
        BeautifulSoup(comparison_html(alignment, tongue="en"), "html.parser").select_one(".rejected") is None
    )
    first, *others = alignment.links
    struck = replace(first, judgement=3, why={"verdict": "rejected", "coder": "A & B"})
    judged = replace(alignment, links=tuple(others), rejected=(struck,), groups=())
    page = BeautifulSoup(comparison_html(judged, tongue="en"), "html.parser")
    item = page.select_one(".rejected li")
    assert "rejected by A & B" in item.h3.text
    assert [cell.text for cell in item.select("td")] == ["我们等雾散。", "我們等霧散。"]
    assert item.td["lang"] == "zh-Hans"


def test_columns_of_one_outlet_are_told_apart_wherever_they_are_summed_up(alignment):
    first, second, third = alignment.articles
    same = replace(alignment, articles=(first, replace(second, outlet=first.outlet), third))
    page = BeautifulSoup(
        comparison_html(same, outlets={first.outlet: "美国之音"}, tongue="en"), "html.parser"
    )
    assert [each.text for each in page.select(".outlet b")][:2] == ["美国之音"] * 2
    told = {each.text for each in page.select(".shared th a")}
    assert {"美国之音 20 May 2024", "美国之音 21 May 2024"} <= told


def test_names_say_their_script_on_a_page_in_another_language(alignment):
    page = BeautifulSoup(comparison_html(alignment, outlets={"voa": "美国之音"}, tongue="en"), "html.parser")
    assert {each.span["lang"] for each in page.select(".outlet b") if each.text == "美国之音"} == {"zh-Hans"}
    assert all(each.span["lang"].startswith("zh") for each in page.select(".shared th a"))
