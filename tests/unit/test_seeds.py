"""The sample archive holds what tests/data/sample_truth.toml says, in the outlets' own formats."""

import itertools
import re
import tomllib
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from reader.align.aligning import align
from reader.align.rearranging import rearranged
from reader.archive import discover, read
from reader.model import Alignment, Article, LinkKind, ParagraphKind, Span
from reader.resources import seeds

TRUTH = tomllib.loads((Path(__file__).resolve().parents[1] / "data" / "sample_truth.toml").read_text("utf-8"))
FILES: dict[str, str] = TRUTH["files"]
MAIN = ("voa", "bbc", "nyt", "initium")
OTHER_SCRIPT = str.maketrans("虛構兼聽", "虚构兼听")


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = {candidate.path: candidate for candidate in discover([seeds()], pytest.fail)}
    by_name = {Path(path).name: candidate for path, candidate in found.items()}
    return {key: read(by_name[name].load()) for key, name in FILES.items()}


@pytest.fixture(scope="module")
def alignment(articles: dict[str, Article]) -> Alignment:
    return align([articles[key] for key in MAIN])


@pytest.mark.parametrize("order", [(0, 2, 1, 3), (3, 2, 0, 1)])
def test_what_is_found_does_not_rest_on_the_order_of_the_articles(
    articles: dict[str, Article], alignment: Alignment, order: tuple[int, ...]
) -> None:
    anew = align([articles[MAIN[index]] for index in order])
    assert len(anew.links) == len(alignment.links)
    assert len(anew.groups) == len(alignment.groups)
    assert rearranged(alignment, order) == anew


def place(article: Article, passage: str) -> Span:
    assert article.text.count(passage) == 1, f"{passage!r} is there {article.text.count(passage)} times"
    start = article.text.index(passage)
    return Span(start, start + len(passage))


def paragraphs(article: Article, kind: ParagraphKind) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind is kind]


def covers(passage: Span, wanted: Span) -> bool:
    return 2 * passage.overlap(wanted) >= min(len(passage), len(wanted))


def linked(alignment: Alignment, a: tuple[int, Span], b: tuple[int, Span]) -> list[float]:
    """The scores of the quote links that join the two places, whichever comes first."""
    scores = []
    for link in alignment.links:
        ends = {link.a.article: link.a.passage.span, link.b.article: link.b.passage.span}
        if link.kind is LinkKind.QUOTE and all(
            index in ends and covers(ends[index], span) for index, span in (a, b)
        ):
            scores.append(link.score)
    return scores


# ---------------------------------------------------------------- the files


def test_the_sample_names_files_that_are_there():
    sample = tomllib.loads((seeds() / "sample.toml").read_text("utf-8"))
    assert sample["compare"] == [FILES[key] for key in MAIN]
    named = {name for event in sample["events"] for name in event["articles"]}
    assert named == set(FILES.values())
    assert all((seeds() / name).is_file() for name in named)


@pytest.mark.parametrize("name", FILES.values())
def test_a_file_can_live_on_every_system(name: str):
    assert not set(name) & set('\\/:?*"<>|')
    assert unicodedata.is_normalized("NFC", name)
    assert len(name.encode("utf-8")) < 200
    data = (seeds() / name).read_bytes()
    assert b"\r" not in data
    assert unicodedata.is_normalized("NFC", data.decode("utf-8"))


@pytest.mark.parametrize("name", FILES.values())
def test_nothing_outside_is_loaded(name: str):
    text = (seeds() / name).read_text("utf-8")
    for address in re.findall(r"(?:src|srcset)=\"([^\"]+)\"", text, re.IGNORECASE):
        for host in re.findall(r"https?://(?:images\.weserv\.nl/?\?url=)?([^/\s]+)", address):
            assert host.endswith(".example.org"), address
    for address in re.findall(r"https?://[^\s\"')\]]+", text):
        assert "example.org" in address or "sample" in address, address


# ---------------------------------------------------------------- what the reader makes of them


@pytest.mark.parametrize("key", FILES)
def test_the_frame_of_an_article(articles: dict[str, Article], key: str):
    article, truth = articles[key], TRUTH["article"][key]
    assert article.outlet == truth["outlet"]
    assert article.title == truth["title"]
    assert article.title.startswith("【示例】")
    assert article.author == truth.get("author")
    assert article.translator == truth.get("translator")
    assert article.url == truth.get("url")
    assert article.series == truth.get("series")
    assert article.published is not None
    if "published" in truth:
        assert (article.published, article.published_inferred) == (truth["published"], False)
    else:
        day: date = truth["published_date"]
        assert (article.published.date(), article.published_inferred) == (day, True)


@pytest.mark.parametrize("key", FILES)
def test_the_page_around_the_text_stays_out(articles: dict[str, Article], key: str):
    for phrase in TRUTH["article"][key]["absent"]:
        assert phrase not in articles[key].text


@pytest.mark.parametrize("key", FILES)
def test_kinds_of_paragraphs(articles: dict[str, Article], key: str):
    article, truth = articles[key], TRUTH["article"][key]
    assert paragraphs(article, ParagraphKind.HEADING) == truth["headings"]
    assert len(paragraphs(article, ParagraphKind.LIST_ITEM)) == truth["list_items"]
    captions = paragraphs(article, ParagraphKind.CAPTION)
    for beginning in truth["captions"]:
        assert [c for c in captions if c.startswith(beginning)], beginning
    credits_found = {
        article.text[p.credit.start : p.credit.end] for p in article.paragraphs if p.credit is not None
    }
    assert credits_found >= set(truth.get("credits", ()))
    for beginning in truth.get("notes", ()):
        assert [n for n in paragraphs(article, ParagraphKind.NOTE) if n.startswith(beginning)], beginning
    if "standfirst" in truth:
        assert paragraphs(article, ParagraphKind.STANDFIRST)[0].startswith(truth["standfirst"])
    assert {m.url for m in article.media} >= set(truth["media"])
    assert 500 <= len(article.text) <= 1500


@pytest.mark.parametrize("key", FILES)
def test_an_article_says_that_it_is_invented(articles: dict[str, Article], key: str):
    assert articles[key].paragraphs[-1].kind is ParagraphKind.NOTE
    last = articles[key].text.translate(OTHER_SCRIPT).split("\n")[-1]
    assert "兼听" in last
    assert "示例" in last
    assert "虚构" in last


# ---------------------------------------------------------------- what they share


@pytest.mark.parametrize("statement", TRUTH["statement"], ids=lambda statement: statement["id"])
def test_a_statement_stands_in_its_reports(articles: dict[str, Article], statement: dict):
    assert len({report["file"] for report in statement["report"]}) >= 2
    for report in statement["report"]:
        article = articles[report["file"]]
        for part in report["parts"]:
            span = place(article, part)
            opened = article.text[span.start - 1] in "“「" or article.text[span.start - 1] == "。"
            assert opened or report["form"] == "indirect", part


def test_topics_begin_paragraphs(articles: dict[str, Article]):
    lines = {key: article.text.split("\n") for key, article in articles.items()}
    outlets_of_a_topic = []
    for topic in TRUTH["topic"]:
        outlets_of_a_topic.append(len({member["file"] for member in topic["members"]}))
        for member in topic["members"]:
            found = [line for line in lines[member["file"]] if line.startswith(member["begins"])]
            assert len(found) == 1, member
    assert {1, 2, 3, 4} <= set(outlets_of_a_topic)


def test_reused_text_terms_and_traps_are_there(articles: dict[str, Article]):
    for reuse in TRUTH["reuse"]:
        for member in reuse["members"]:
            place(articles[member["file"]], member["text"])
    for trap in TRUTH["trap"]:
        for passage in (trap["a"], *trap["b"]):
            place(articles[passage["file"]], passage["text"])
    for terms in TRUTH["terms"]:
        for text in terms["texts"]:
            assert re.search(f"[“「]{text}[”」]", articles[terms["file"]].text), text


# ---------------------------------------------------------------- what the alignment makes of them


def verbatim_pairs() -> list:
    pairs = []
    for statement in TRUTH["statement"]:
        reports = [r for r in statement["report"] if r["file"] in MAIN and r["form"] == "direct"]
        for a, b in itertools.combinations(reports, 2):
            if a["wording"] == b["wording"]:
                pairs.append(pytest.param(a, b, id=f"{statement['id']}-{a['file']}-{b['file']}"))
    return pairs


@pytest.mark.parametrize(("a", "b"), verbatim_pairs())
def test_verbatim_statements_are_linked(articles: dict[str, Article], alignment: Alignment, a: dict, b: dict):
    for part_a, part_b in zip(a["parts"], b["parts"], strict=True):
        ends = [(MAIN.index(r["file"]), place(articles[r["file"]], p)) for r, p in ((a, part_a), (b, part_b))]
        assert linked(alignment, *ends)


@pytest.mark.parametrize("trap", TRUTH["trap"], ids=lambda trap: trap["a"]["text"][:8])
def test_traps_are_not_linked(articles: dict[str, Article], alignment: Alignment, trap: dict):
    first = MAIN.index(trap["a"]["file"]), place(articles[trap["a"]["file"]], trap["a"]["text"])
    for other in trap["b"]:
        second = MAIN.index(other["file"]), place(articles[other["file"]], other["text"])
        assert all(score < 0.8 for score in linked(alignment, first, second)), other


def test_names_and_words_in_marks_are_no_statements(articles: dict[str, Article], alignment: Alignment):
    terms = {(MAIN.index(entry["file"]), text) for entry in TRUTH["terms"] for text in entry["texts"]}
    for link in alignment.links:
        if link.kind is LinkKind.QUOTE:
            assert (link.a.article, link.a.passage.exact) not in terms
            assert (link.b.article, link.b.passage.exact) not in terms
