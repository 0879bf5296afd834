from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Media, MediaKind, Paragraph, ParagraphKind, Source, Span
from reader.store.articles import Outcome, Stored
from reader.store.identity import name_key, url_key
from reader.store.records import ArticleFilter
from reader.store.rows import from_microseconds, prepare, to_article, to_microseconds
from reader.store.store import Store
from tests.making import article_of

DAY = datetime(2031, 4, 5, 6, 7, 8, tzinfo=UTC)


def article(text: str = "第一段。\n第二段。", **fields: object) -> Article:
    values = {"title": "【示例】新桥通车", "published": DAY, "url": "https://example.org/a/1"}
    return article_of(*text.split("\n"), **{**values, **fields})


def source(data: bytes) -> Source:
    return Source("as given", data, sha256(data).hexdigest(), 7)


class Shelf:
    """A store that takes in articles without files."""

    def __init__(self, store: Store):
        self.store = store

    def put(self, path: str, data: bytes, read: Article | None, parser: int = 1) -> Stored:
        with self.store.transaction():
            return self.store.articles.record(prepare(source(data), path, read), parser)

    def known(self, path: str, data: bytes, parser: int = 1) -> Outcome | None:
        found = self.store.articles.hashes([path], parser)
        return Outcome.UNCHANGED if found == {path: sha256(data).hexdigest()} else None

    def titles(self, **conditions: object) -> list[str]:
        found = self.store.articles.summaries(ArticleFilter(**conditions), None, 0)  # type: ignore[arg-type]
        return [summary.title for summary in found]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with closing(Store.open(tmp_path / "library.sqlite3", create=True)) as store:
        yield Shelf(store)


RICH = Article(
    outlet="initium",
    title="【示例】河港新桥 \t“通车”😀",
    text="标题下的话\n\n图片说明 摄：某人😀\n正文",
    paragraphs=(
        Paragraph(ParagraphKind.STANDFIRST, 0, 5),
        Paragraph(ParagraphKind.BODY, 6, 6),
        Paragraph(ParagraphKind.CAPTION, 7, 17, Span(12, 17), 0),
        Paragraph(ParagraphKind.NOTE, 18, 20),
    ),
    author="某某",
    translator="译者",
    published=datetime(1969, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
    published_inferred=True,
    url="https://example.org/x?a=1",
    series="Whatsnews",
    section="World",
    tags=("桥", "港"),
    media=(
        Media(MediaKind.IMAGE, "https://example.org/p.jpg", 2, "alt", "credit"),
        Media(MediaKind.AUDIO, "u", 4),
    ),
)


def test_an_article_comes_back_as_it_was(shelf: Shelf):
    stored = shelf.put("/in/a.md", b"raw bytes\xff\0", RICH)
    articles = shelf.store.articles
    assert articles.article(stored.article) == RICH
    assert articles.text(stored.article) == RICH.text
    assert articles.raw(stored.article) == Source(
        "/in/a.md", b"raw bytes\xff\0", sha256(b"raw bytes\xff\0").hexdigest(), 7
    )
    summary = articles.summary(stored.article)
    assert (summary.id, summary.title, summary.author) == (stored.article, RICH.title, "某某")
    assert (summary.published, summary.published_inferred) == (RICH.published, True)
    assert (summary.outlet, summary.series, summary.section) == ("initium", "Whatsnews", "World")
    assert (summary.url, summary.path, summary.length) == (RICH.url, "/in/a.md", len(RICH.text))
    assert summary.annotations == 0


lines = st.lists(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\n")), min_size=1
)


@given(lines, st.datetimes(timezones=st.just(UTC)) | st.none(), st.text(alphabet="题目 é😀\u3000'\""))
def test_any_article_survives_the_way_through_its_row(
    texts: list[str], published: datetime | None, title: str
):
    from unicodedata import normalize

    text = normalize("NFC", "\n".join(texts))
    original = article(text, published=published, title=title)
    prepared = prepare(source(b"x"), "/a.md", original)
    assert to_article(prepared.fields, text) == original


@given(st.datetimes(timezones=st.just(UTC)))
def test_instants_are_kept_to_the_microsecond(instant: datetime):
    assert from_microseconds(to_microseconds(instant)) == instant


def test_an_instant_may_come_in_any_time_zone_or_none():
    east = datetime(2031, 4, 5, 8, tzinfo=timezone(timedelta(hours=8)))
    assert to_microseconds(east) == to_microseconds(datetime(2031, 4, 5, tzinfo=UTC))
    assert to_microseconds(datetime(2031, 4, 5)) == to_microseconds(datetime(2031, 4, 5, tzinfo=UTC))  # noqa: DTZ001


def test_a_lone_surrogate_is_refused():
    for broken in (article("一\ud800"), article(title="一\ud800")):
        with pytest.raises(UnicodeEncodeError):
            prepare(source(b"x"), "/a.md", broken)


# --- what a file is recognised as ------------------------------------------------------------------


def test_the_same_bytes_at_the_same_place_are_unchanged(shelf: Shelf):
    assert shelf.known("/a.md", b"1") is None
    assert shelf.put("/a.md", b"1", article()).outcome == Outcome.NEW
    assert shelf.known("/a.md", b"1") == Outcome.UNCHANGED
    assert shelf.put("/a.md", b"1", article()).outcome == Outcome.UNCHANGED


def test_the_same_bytes_elsewhere_are_a_copy_and_their_place_is_noted(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article())
    assert shelf.put("/b.md", b"1", None) == Stored(Outcome.COPY, first.article)
    assert shelf.known("/b.md", b"1") == Outcome.UNCHANGED
    assert shelf.store.articles.at_path("/b.md") == {first.article}


def test_other_bytes_with_the_same_address_are_a_new_revision(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("旧。"))
    second = shelf.put("/b.md", b"2", article("新。", url="http://www.EXAMPLE.org/a/1/?utm_source=x#top"))
    assert second == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.store.articles.text(first.article) == "新。"
    assert shelf.store.articles.summary(first.article).path == "/b.md"
    assert shelf.known("/a.md", b"1") == Outcome.UNCHANGED
    assert shelf.known("/b.md", b"2") == Outcome.UNCHANGED


def test_an_older_capture_does_not_replace_a_newer_one(shelf: Shelf):
    first = shelf.put("/b.md", b"2", article("新。"))
    older = article("旧。", published=DAY - timedelta(days=1))
    assert shelf.put("/a.md", b"1", older) == Stored(Outcome.CHANGED, first.article)
    assert shelf.store.articles.text(first.article) == "新。"
    assert shelf.known("/a.md", b"1") == Outcome.UNCHANGED


def test_an_edited_file_counts_even_with_an_earlier_date(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("原文。"))
    edited = article("改正。", published=DAY - timedelta(days=1))
    assert shelf.put("/a.md", b"2", edited) == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.store.articles.text(first.article) == "改正。"


def test_an_edit_taken_back_brings_the_old_text_back(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("原文。"))
    shelf.put("/a.md", b"2", article("改过。"))
    assert shelf.known("/a.md", b"1") is None
    assert shelf.put("/a.md", b"1", article("原文。")) == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.store.articles.text(first.article) == "原文。"
    assert shelf.known("/a.md", b"1") == Outcome.UNCHANGED


def test_without_an_address_the_place_decides(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("原文。", url=None))
    second = shelf.put("/a.md", b"2", article("改过。", url=None, title="【示例】别的题目"))
    assert second == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.titles() == ["【示例】别的题目"]


def test_without_an_address_outlet_title_and_date_decide(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("这是新桥的原文。", url=None))
    again = article("这是新桥的改文。", url=None, title="【示例】新桥通车 ")
    assert shelf.put("/b.md", b"2", again) == Stored(Outcome.CHANGED, first.article, retext=True)
    others = [
        article("别的。", url=None, title="【示例】另一题目"),
        article("别的。", url=None, outlet="bbc"),
        article("别的。", url=None, published=DAY + timedelta(days=1)),
        article("别的。", url=None, published=None),
        article("再别的。", url=None, published=None),
        article("别的。", url="https://example.org/other"),
    ]
    for number, other in enumerate(others):
        assert shelf.put(f"/{number}.md", b"x%d" % number, other).outcome == Outcome.NEW


def test_a_file_that_becomes_another_article_leaves_the_first(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("一。"))
    second = shelf.put("/a.md", b"2", article("二。", url="https://example.org/a/2"))
    assert (second.outcome, second.article != first.article) == (Outcome.NEW, True)
    assert shelf.store.articles.text(first.article) == "一。"


def test_an_address_that_is_found_later_stays_known(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("一。", url=None))
    assert shelf.put("/a.md", b"2", article("一。")).article == first.article
    assert shelf.put("/a.md", b"3", article("一。", url=None)).article == first.article
    assert shelf.put("/b.md", b"4", article("二。")).article == first.article


def test_a_place_that_comes_to_hold_a_copy_is_one(shelf: Shelf):
    shelf.put("/a.md", b"1", article("一。"))
    second = shelf.put("/b.md", b"2", article("二。", url="https://example.org/a/2"))
    assert shelf.put("/a.md", b"2", None) == Stored(Outcome.COPY, second.article)


def test_another_parser_reads_again_and_says_what_changed(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("一。"))
    assert shelf.known("/a.md", b"1", parser=2) is None
    assert shelf.put("/a.md", b"1", article("一。"), parser=2) == Stored(Outcome.UNCHANGED, first.article)
    assert shelf.known("/a.md", b"1", parser=2) == Outcome.UNCHANGED
    better = article("一二。")
    assert shelf.put("/a.md", b"1", better, parser=3) == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.store.articles.text(first.article) == "一二。"


def test_an_edit_taken_back_is_seen_by_a_later_parser_too(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("原文。"))
    shelf.put("/a.md", b"2", article("改过。"))
    back = shelf.put("/a.md", b"1", article("原文。"), parser=2)
    assert back == Stored(Outcome.CHANGED, first.article, retext=True)
    assert shelf.store.articles.text(first.article) == "原文。"


def test_another_parser_does_not_bring_a_hidden_file_to_the_front(shelf: Shelf):
    first = shelf.put("/a.md", b"1", article("短讯。"))
    shelf.put("/b.md", b"2", article("全文。"))
    for parser in (2, 3):
        for path, data, text in (("/a.md", b"1", "短讯"), ("/b.md", b"2", "全文")):
            shelf.put(path, data, article(f"{text}，第{parser}读。"), parser)
            assert shelf.store.articles.text(first.article).startswith("全文")
            assert shelf.known(path, data, parser) == Outcome.UNCHANGED
    assert shelf.store.articles.text(first.article) == "全文，第3读。"


def test_articles_that_name_only_their_outlet_stay_apart(shelf: Shelf):
    one = shelf.put("/a.md", b"1", article("一。", url="https://example.org/", title="【示例】一"))
    two = shelf.put("/b.md", b"2", article("二。", url="https://example.org", title="【示例】二"))
    assert (one.outcome, two.outcome) == (Outcome.NEW, Outcome.NEW)


def test_a_rehearsal_knows_what_the_store_knows_and_alters_nothing(shelf: Shelf):
    shelf.put("/a.md", b"1", article("一。"))
    with closing(shelf.store.rehearsal()) as copy:
        trial = Shelf(copy)
        assert trial.known("/a.md", b"1") == Outcome.UNCHANGED
        assert trial.put("/a.md", b"1", article("一。"), parser=2).outcome == Outcome.UNCHANGED
        assert trial.put("/a.md", b"2", article("二。")).outcome == Outcome.CHANGED
        assert trial.put("/c.md", b"3", article(url="https://example.org/c")).outcome == Outcome.NEW
    assert shelf.titles() == ["【示例】新桥通车"]
    assert shelf.store.articles.text(1) == "一。"


def test_a_batch_that_fails_leaves_nothing(shelf: Shelf):
    batch = [prepare(source(b"1"), "/a.md", article()), prepare(source(b"2"), "/b.md", None)]
    with pytest.raises(ValueError, match="not known"), shelf.store.transaction():
        [shelf.store.articles.record(file, 1) for file in batch]
    assert shelf.known("/a.md", b"1") is None
    assert shelf.titles() == []


def test_an_unknown_id_is_a_key_error(shelf: Shelf):
    for look in ("article", "text", "raw", "summary"):
        with pytest.raises(KeyError):
            getattr(shelf.store.articles, look)(1)


# --- lists -----------------------------------------------------------------------------------------


def test_lists_are_newest_first_and_filtered(shelf: Shelf):
    for number, (outlet, title, published) in enumerate(
        [
            ("voa", "早", DAY),
            ("bbc", "晚", DAY + timedelta(days=2)),
            ("voa", "无日期", None),
            ("nyt", "中", DAY + timedelta(days=1)),
        ]
    ):
        new = article(url=None, outlet=outlet, title=title, published=published, author=f"作者{number}")
        shelf.put(f"/{number}.md", b"%d" % number, new)
    assert shelf.titles() == ["晚", "中", "早", "无日期"]
    assert shelf.titles(outlets=["voa", "nyt"]) == ["中", "早", "无日期"]
    assert shelf.titles(since=DAY + timedelta(days=1)) == ["晚", "中"]
    assert shelf.titles(until=DAY + timedelta(days=1)) == ["早"]
    assert shelf.titles(terms=["作者3"], outlets_named=[frozenset({"bbc"})]) == ["晚", "中"]
    assert shelf.titles(terms=["作者", "中"], outlets_named=[frozenset(), frozenset()]) == ["中"]
    page = shelf.store.articles.summaries(ArticleFilter(), 2, 1)
    assert [summary.title for summary in page] == ["中", "早"]
    assert shelf.store.articles.count(ArticleFilter(outlets=["voa"])) == 2


def test_the_order_of_the_list_needs_no_sorting(shelf: Shelf):
    plans = [
        "SELECT id FROM articles ORDER BY published DESC, id DESC LIMIT 100",
        "SELECT id FROM articles WHERE outlet = 'voa' ORDER BY published DESC, id DESC LIMIT 100",
    ]
    for query in plans:
        steps = " ".join(row[3] for row in shelf.store.db.execute(f"EXPLAIN QUERY PLAN {query}"))
        assert "USING" in steps
        assert "TEMP B-TREE" not in steps


# --- keys ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/zh/新闻/a-1",
        "http://example.org/zh/新闻/a-1",
        "https://www.example.org/zh/新闻/a-1/",
        "https://EXAMPLE.org:443/zh/%E6%96%B0%E9%97%BB/a-1",
        "https://example.org/zh/新闻/a-1#comments",
        "https://example.org/zh/%e6%96%b0%e9%97%bb/a-1?utm_source=rss&at_medium=x&ocid=1",
        "  https://example.org/zh/新闻/a-1?fbclid=1\n",
    ],
)
def test_addresses_of_one_page_have_one_key(url: str):
    assert url_key(url) == "example.org/zh/%E6%96%B0%E9%97%BB/a-1"


def test_addresses_of_other_pages_have_other_keys():
    urls = [
        "https://example.org/a",
        "https://example.org/A",
        "https://example.org/a?id=1",
        "https://example.org/a?id=2",
        "https://example.org:8080/a",
        "https://m.example.org/a",
        "https://example.org/a%3Fid=1",
    ]
    assert len({url_key(url) for url in urls}) == len(urls)
    assert url_key("https://example.org/a?x=1&id=2") == url_key("https://example.org/a?id=2&x=1")


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "#",
        "example.org/a",
        "mailto:a@b",
        "https://",
        "http://[::1",
        "http://a:b/",
        "https://example.org",
        "https://www.example.org/?utm_source=x#top",
    ],
)
def test_what_is_no_web_page_has_no_key(url: str | None):
    assert url_key(url) is None


def test_the_name_of_an_article_needs_a_date():
    assert name_key(article()) == "voa\n2031-04-05\n【示例】新桥通车"
    assert name_key(replace(article(), published=None)) is None
