"""The comparison as a page: whole, safe, self-contained, and usable without its script."""

import re
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from reader.exchange import comparison_html
from reader.exchange.statements import shared_passages
from reader.messages import LANGUAGES
from reader.model import (
    Alignment,
    Article,
    End,
    Link,
    LinkKind,
    Paragraph,
    ParagraphKind,
    Passage,
    Relation,
    Span,
    Unmatched,
)

KIND = ParagraphKind


def article(lines: list[tuple[ParagraphKind, str]], **fields) -> Article:
    paragraphs, start = [], 0
    for kind, line in lines:
        paragraphs.append(Paragraph(kind, start, start + len(line)))
        start += len(line) + 1
    text = "\n".join(line for _, line in lines)
    return Article(**{"outlet": "voa", "title": "标题", **fields}, text=text, paragraphs=tuple(paragraphs))


def end(articles: list[Article], index: int, words: str, speaker: str | None = None) -> End:
    start = articles[index].text.index(words)
    return End(index, Passage.of(articles[index].text, start, start + len(words)), speaker)


@pytest.fixture
def alignment() -> Alignment:
    articles = [
        article(
            [
                (KIND.STANDFIRST, "河上起了雾。"),
                (KIND.BODY, "船长说：“我们等雾散。”然后他睡了 & <b>打鼾</b>。"),
                (KIND.BODY, ""),
                (KIND.HEADING, "次日"),
                (KIND.BODY, "雾散了，𠮷先生上船。"),
            ],
            title="<script>alert(1)</script> & 雾",
            url="https://example.org/a?b=1&c=2",
            author="<i>某人</i>",
            published=datetime(2024, 5, 20, 14, 12, 9, tzinfo=UTC),
        ),
        article(
            [(KIND.BODY, "船長說：「我們等霧散。」"), (KIND.CAPTION, "霧中的船。")],
            outlet="initium",
            title="霧與船長的說法",
            url="javascript:alert(1)",
            published=datetime(2024, 5, 21, tzinfo=UTC),
            published_inferred=True,
        ),
        article([(KIND.BODY, "他说，我们要等雾散去。"), (KIND.BODY, "雾散了，大家上船。")], outlet="bbc"),
    ]
    quote, other = LinkKind.QUOTE, LinkKind.REUSE
    links = (
        Link(
            quote,
            1.0,
            end(articles, 0, "我们等雾散。", "船长"),
            end(articles, 1, "我們等霧散。"),
            Relation.VERBATIM,
            {"same_characters": 5, "differs": ["script"]},
        ),
        Link(
            quote,
            0.5,
            end(articles, 1, "我們等霧散"),
            end(articles, 2, "我们要等雾散去"),
            Relation.INDIRECT,
        ),
        Link(other, 0.7, end(articles, 0, "雾散了"), end(articles, 2, "雾散了")),
    )
    return Alignment(tuple(articles), links, (Unmatched(1, 1, 13, 18),))


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


def test_topics_that_overlap_are_not_chained_into_one():
    lines = [[(KIND.BODY, "甲事在先，乙事在后。")], [(KIND.BODY, "甲事。"), (KIND.BODY, "乙事。")]]
    articles = [article(each) for each in lines]

    def topic(a: str, b: str, score: float) -> Link:
        return Link(LinkKind.TOPIC, score, end(articles, 0, a), end(articles, 1, b))

    links = (topic("甲事在先，乙事在后。", "甲事。", 0.9), topic("甲事在先，乙事在后。", "乙事。", 0.8))
    found = shared_passages(Alignment(tuple(articles), links, ()))
    assert [len(each.marks) for each in found] == [2, 2]


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
    policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert policy.startswith("default-src 'none'")
    assert [link["href"] for link in page.select("a[href^=http]")] == ["https://example.org/a?b=1&c=2"]


def test_headers_tell_outlet_date_and_author(alignment):
    page = comparison_html(alignment, ["a/甲.md", "乙.md", "丙.md"], outlets={"voa": "美国之音"}, tongue="en")
    first, second, third = BeautifulSoup(page, "html.parser").select("article.column > header")
    assert "美国之音" in first.get_text()
    assert "2024-05-20 14:12 UTC" in first.get_text()
    assert first.time["datetime"] == "2024-05-20T14:12:09Z"
    assert second.time["datetime"] == "2024-05-21"
    assert "date read out of the text" in second.get_text()
    assert "no date" in third.get_text()
    assert "丙.md" in third.get_text()


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
    assert "5 characters in common" in page.select_one("#t1 .why").get_text()


def test_reports_without_anything_in_common_still_make_a_page():
    alone = Alignment((article([(KIND.BODY, "甲")]), article([(KIND.BODY, "乙")])), (), ())
    page = BeautifulSoup(comparison_html(alone, tongue="en"), "html.parser")
    assert "share no statement" in page.select_one(".summary").get_text()
    assert not page.select(".chip")
