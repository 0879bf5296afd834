"""Articles as citations: lines for a reader, BibTeX and CSL-JSON for programs, which read them back equal."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from reader.exchange.bibtex import bibtex
from reader.exchange.citation import (
    Citation,
    CitationStyle,
    Name,
    citation_line,
    cited_passage,
    with_unique_keys,
)
from reader.exchange.csljson import csl_json
from reader.model import Article
from tests.making import article_of

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "data" / "csl" / "csl-data.json").read_text(encoding="utf-8")
)
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{char}": char for char in "%&#$_"},
}
COMMAND = re.compile("|".join(map(re.escape, COMMANDS)))
NASTY = st.one_of(
    st.text(st.sampled_from("{}\\%&#$_~^\"'“”「」\n\t ,=@渡口😀é\u3000ABC"), min_size=1),
    st.text(min_size=1),
)


def article(text: str = "雾散了，渡轮开了。", **fields) -> Article:
    known = {
        "title": "渡轮上的协定",
        "author": "林小河、Anna Fluss",
        "published": datetime(2024, 5, 20, 23, 30, tzinfo=UTC),
        "url": "https://www.voachinese.com/a/1.html",
    }
    return article_of(text, **{**known, **fields})


def cited(outlet: str = "美国之音", **fields) -> Citation:
    return Citation.of(article(**fields), outlet)


def printed(latex: str) -> str:
    """What LaTeX makes of a field, white space aside."""
    return squeezed(COMMAND.sub(lambda match: COMMANDS[match[0]], latex))


def squeezed(words: str) -> str:
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", words).split())


def encodable(words: str) -> str:
    return words.encode("utf-8", errors="replace").decode("utf-8")


# The line


def test_a_line_in_chinese_is_as_the_standard_has_it():
    assert citation_line(cited(), CitationStyle.GBT7714) == (
        "林小河, Anna Fluss. 渡轮上的协定[N/OL]. 美国之音, 2024-05-20. https://www.voachinese.com/a/1.html."
    )


def test_a_line_in_english():
    assert citation_line(cited(), CitationStyle.ENGLISH) == (
        "林小河 and Anna Fluss. “渡轮上的协定.” 美国之音, May 20, 2024. https://www.voachinese.com/a/1.html."
    )


def test_a_line_says_nothing_of_what_is_not_known():
    bare = cited(author=None, published=None, url=None, title="谁在渡口？")
    assert citation_line(bare, CitationStyle.GBT7714) == "谁在渡口？[N/OL]. 美国之音."
    assert citation_line(bare, CitationStyle.ENGLISH) == "“谁在渡口？” 美国之音."


def test_an_inferred_date_stands_in_brackets():
    inferred = cited(published_inferred=True)
    assert ", [2024-05-20]." in citation_line(inferred, CitationStyle.GBT7714)
    assert ", [May 20, 2024?]." in citation_line(inferred, CitationStyle.ENGLISH)


def test_the_chinese_line_names_three_authors_at_most():
    line = citation_line(cited(author="甲、乙、丙、丁"), CitationStyle.GBT7714)
    assert line.startswith("甲, 乙, 丙, 等. ")


def test_the_english_line_lists_authors():
    assert citation_line(cited(author="甲、乙、丙"), CitationStyle.ENGLISH).startswith("甲, 乙, and 丙. ")


def test_the_style_follows_the_language():
    styles = [CitationStyle.of_language(tongue) for tongue in ("en", "zh-Hans", "zh-Hant")]
    assert styles == [CitationStyle.ENGLISH, CitationStyle.GBT7714, CitationStyle.GBT7714]


def test_a_passage_is_followed_by_its_citation_with_a_live_link():
    plain, page = cited_passage("雾散了，\n<渡轮>开了。", cited(), CitationStyle.GBT7714)
    assert plain == "雾散了，\n<渡轮>开了。\n——" + citation_line(cited(), CitationStyle.GBT7714)
    assert "<p>雾散了，</p><p>&lt;渡轮&gt;开了。</p>" in page
    assert '<a href="https://www.voachinese.com/a/1.html">https://www.voachinese.com/a/1.html</a>.' in page
    assert 'lang="zh-CN"' in page


def test_markup_in_a_title_stays_text_on_the_clipboard():
    _, page = cited_passage("雾", cited(title="<script>x</script>", url=None), CitationStyle.ENGLISH)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_an_address_that_leads_to_no_page_is_left_out():
    assert cited(url="javascript:alert(1)").url is None
    assert cited(url="https://a.example/雾 里").url == "https://a.example/雾%20里"


# Names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (None, ()),
        ("张慈、杨威廉", (Name("张慈"), Name("杨威廉"))),
        ("Anna Fluss", (Name("Anna Fluss", "Fluss", "Anna"),)),
        ("Julian E. Fluss", (Name("Julian E. Fluss", "Fluss", "Julian E."),)),
        ("安娜·弗卢斯（Anna Fluss）", (Name("安娜·弗卢斯（Anna Fluss）"),)),
        ("River News", (Name("River News"),)),
        ("Maria Garcia Fluss", (Name("Maria Garcia Fluss"),)),
        ("Anna von Fluss", (Name("Anna von Fluss"),)),
        ("FLUSS", (Name("FLUSS"),)),
    ],
)
def test_names_are_taken_apart_only_where_that_is_sure(byline, names):
    assert cited(author=byline).authors == names


# Keys


def test_a_key_names_outlet_and_year_and_is_always_the_same():
    assert re.fullmatch(r"voa2024-[0-9a-f]{8}", cited().key)
    assert cited(title="另一个标题").key == cited().key  # a later version of the same page
    assert cited(url="https://www.voachinese.com/a/2.html").key != cited().key


def test_a_key_of_an_article_without_date_address_or_known_outlet():
    citation = Citation.of(article(outlet="渡口.example.org", url=None, published=None), "渡口")
    assert re.fullmatch(r"exampleorg-[0-9a-f]{8}", citation.key)


def test_equal_keys_are_told_apart():
    keys = [citation.key for citation in with_unique_keys([cited(), cited(), cited()])]
    assert keys == [cited().key, f"{cited().key}-2", f"{cited().key}-3"]


def test_the_language_is_told_by_the_script():
    assert cited().language == "zh-CN"
    assert cited(title="渡輪與洪水").language == "zh-TW"
    assert cited(title="3:2", text="渡輪與洪水").language == "zh-TW"
    assert cited(title="3:2", text="2").language == "zh"


# CSL-JSON


def test_an_item_has_what_is_known():
    (item,) = json.loads(csl_json([cited(translator="河生", section="国际")], "en"))
    assert item == {
        "id": cited().key,
        "type": "article-newspaper",
        "title": "渡轮上的协定",
        "author": [{"literal": "林小河"}, {"family": "Fluss", "given": "Anna"}],
        "translator": [{"literal": "河生"}],
        "container-title": "美国之音",
        "section": "国际",
        "issued": {"date-parts": [[2024, 5, 20]]},
        "URL": "https://www.voachinese.com/a/1.html",
        "language": "zh-CN",
    }


def test_an_item_says_that_its_date_is_inferred():
    (item,) = json.loads(csl_json([cited(published_inferred=True)], "zh-Hans"))
    assert item["issued"]["circa"] is True
    assert item["note"] == "日期由正文推断。"


@given(st.lists(st.tuples(NASTY, st.none() | NASTY, st.booleans()), max_size=4))
def test_csl_json_keeps_to_the_schema_and_is_read_back_equal(rows):
    citations = [
        Citation("k1", title, (Name(author),) if author else (), (), "报", day, True, None, "zh-CN")
        for title, author, has_date in rows
        for day in [date(2020, 2, 29) if has_date else None]
    ]
    items = json.loads(csl_json(citations, "en"))
    jsonschema.validate(items, SCHEMA)
    assert [item["title"] for item in items] == [citation.title for citation in citations]
    assert [item.get("author") for item in items] == [
        [{"literal": name.whole} for name in citation.authors] or None for citation in citations
    ]
    assert len({item["id"] for item in items}) == len(items)


# BibTeX


def test_an_entry_has_every_field_under_the_names_of_bibtex_and_biblatex():
    (entry,) = parse_string(bibtex([cited(published_inferred=True)], "en"), "bibtex").entries.values()
    assert entry.type == "article"
    assert dict(entry.fields) == {
        "title": "{渡轮上的协定}",
        "journal": "美国之音",
        "date": "2024-05-20",
        "year": "2024",
        "month": "May",
        "url": "https://www.voachinese.com/a/1.html",
        "note": "The date was inferred from the text.",
        "langid": "chinese",
    }
    chinese, western = entry.persons["author"]
    assert chinese.last_names == ["{林小河}"]
    assert (western.last_names, western.first_names) == (["Fluss"], ["Anna"])


@given(title=NASTY, outlet=NASTY, author=NASTY.map(squeezed).filter(bool))
def test_bibtex_is_read_back_equal(title, outlet, author):
    citation = Citation(
        "voa2024-1", title, (Name(author),), (), outlet, date(2024, 1, 2), False, "https://a.b/{x}%20\\", "zh"
    )
    entries = parse_string(bibtex([citation, citation], "en"), "bibtex").entries
    assert list(entries) == ["voa2024-1", "voa2024-1-2"]
    for entry in entries.values():
        title_field = entry.fields["title"].strip()
        assert title_field[0] == "{"
        assert title_field[-1] == "}"
        assert printed(title_field[1:-1]) == squeezed(title)
        assert printed(entry.fields["journal"]) == squeezed(outlet)
        (person,) = entry.persons["author"]
        assert printed(str(person).strip()[1:-1]) == squeezed(author)
        assert entry.fields["url"] == "https://a.b/%7Bx%7D%20%5C"


@given(NASTY)
def test_braces_are_balanced_whatever_the_title(title):
    words = bibtex([cited(title=title.strip() or "题", text="雾")], "en")
    assert words.count("{") == words.count("}")


def test_nothing_gives_an_empty_bibliography():
    assert bibtex([], "en") == ""
    assert json.loads(csl_json([], "en")) == []
