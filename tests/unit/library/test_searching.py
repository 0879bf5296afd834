"""Search as a person has it: queries in, articles with their places out."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.model import Hit, Order, QueryError, QueryProblem, Source
from reader.store import search as index
from reader.store.rows import prepare
from reader.store.search_catalogue import SearchCatalogue
from reader.store.statement_rows import ReadingRow, StatedRow
from reader.text.searchable import letters_of, plain_of
from tests.making import article_of

DAY = datetime(2031, 3, 5, tzinfo=UTC)


class Desk:
    """A library that articles are put into without files."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.count = 0

    def put(self, text: str, *, name: str = "", is_indexed: bool = True, **fields: object) -> int:
        self.count += 1
        name = name or f"{self.count}.md"
        values = {"title": "示例", "published": DAY, "url": f"https://example.org/{name}"}
        article = article_of(*text.split("\n"), **{**values, **fields})
        data = f"{self.count} {text}".encode()
        file = prepare(Source(name, data, sha256(data).hexdigest()), f"/{name}", article)
        with self.library._connections.writing() as store:
            stored = store.articles.record(file, 1)
            if is_indexed:
                store.search.add([(stored.article, file.searchable)])
        return stored.article

    def find(self, query: str) -> set[int]:
        found = self.library.search(query, limit=None)
        assert found.total == len(found.hits)
        return {hit.article for hit in found.hits}

    def hit(self, query: str) -> Hit:
        found = self.library.search(query)
        assert found.total == 1
        hit = found.hits[0]
        text = self.library.article(hit.article).text
        end = hit.snippet_start + len(hit.snippet)
        assert hit.snippet == text[hit.snippet_start : end]
        assert all(hit.snippet_start <= mark.start < mark.end <= end for mark in hit.marks)
        return hit

    def marked(self, query: str) -> list[str]:
        hit = self.hit(query)
        text = self.library.article(hit.article).text
        return [text[mark.start : mark.end] for mark in hit.marks]


@pytest.fixture
def desk(library: Library) -> Desk:
    return Desk(library)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("新橋通車。", "桥", ["橋"]),
        ("新桥通车。", "通車", ["通车"]),
        ("两国「背靠背」会谈。", "背靠背", ["背靠背"]),
        ("两国“背”靠“背”会谈。", "背靠背", ["背”靠“背"]),
        ("两国背-靠-背会谈。", "背靠背", ["背-靠-背"]),
        ("他在ＣＮＮ说，增长３.５％。", "cnn", ["ＣＮＮ"]),
        ("他在ＣＮＮ说，增长３.５％。", "3.5%", ["３.５％"]),
        ("船名是 Sea Breeze 号。", "seabreeze", ["Sea Breeze"]),
        ("𠀀字与😀都在𠮷野家。", "𠮷野", ["𠮷野"]),
        ("😀😀十二个桥，二十座。", "十", ["十", "十"]),
        ("①桥", "1桥", ["①桥"]),
        ("桥", "桥", ["桥"]),
        ("他說，蒲亭將訪問河港。", "普京", ["蒲亭"]),
        ("他说，普京将访问河港。", "蒲亭总统 OR 蒲亭", ["普京"]),
    ],
)
def test_words_are_found_in_any_script_width_and_marks(desk, text, query, marked):
    desk.put("别的什么也没有")
    desk.put(text)
    assert desk.marked(query) == marked


def test_no_match_runs_over_the_end_of_a_line(desk):
    both = desk.put("河港\n新桥", title="通车", author="张三")
    assert desk.find("港新") == desk.find('"港新"') == desk.find("车河") == desk.find("车张") == set()
    assert desk.find("河港 新桥 通车 张三") == {both}


def test_a_phrase_is_literal_but_for_script_and_width(desk):
    plain = desk.put("港口开放了")
    comma = desk.put("港口，開放了")
    both = desk.put("港口、开放，港口开放")
    stop = desk.put("在港口。开放日")
    assert desk.find("港口开放") == {plain, comma, both, stop}
    assert desk.find('"港口開放"') == {plain, both}
    assert desk.find("「口开」") == {plain, both}
    assert desk.find('"港口,開放"') == {comma, both}
    assert desk.find("“港口。开放”") == {stop}
    assert desk.find('"，港口开放。"') == {plain, both}
    assert desk.find('"港口；开放"') == set()
    assert desk.marked('-"港口开放" "口，开" -"口。开" -"了吗" "放了"') == ["口，開", "放了"]


def test_a_phrase_has_its_place(desk):
    title = desk.put("港口，开放", title="港口开放")
    body = desk.put("港口开放", title="港口，开放")
    assert desk.find('title:"港口开放"') == {title}
    assert desk.find('"港口开放"') == {title, body}
    assert desk.find('title:"港口，开放"') == {body}


def test_a_phrase_takes_no_other_form_of_a_name(desk):
    article = desk.put("普京来访")
    assert desk.find("蒲亭") == {article}
    assert desk.find('"蒲亭"') == set()


def test_the_readers_own_names_are_found_in_every_form(desk):
    one, other = desk.put("特索尼亞靠岸"), desk.put("泰索尼亚启航")
    assert desk.find("泰索尼亚") == {other}
    desk.library.add_names(["泰索尼亚", "特索尼亚"])
    assert desk.find("泰索尼亞") == {one, other}


def test_words_are_joined_and_excluded(desk):
    bridge, harbour, both = desk.put("新桥"), desk.put("河港"), desk.put("新桥与河港", title="会谈")
    assert desk.find("新桥 河港") == {both}
    assert desk.find("新桥 OR 河港") == {bridge, harbour, both}
    assert desk.find("新桥 -河港") == {bridge}
    assert desk.find("-新桥") == {harbour}
    assert desk.find("(新桥 OR 河港) -(新桥 河港)") == {bridge, harbour}
    assert desk.find("桥 河港") == {both}
    assert desk.find("-桥 -会谈") == {harbour}
    assert desk.find("会谈 新桥") == {both}
    assert desk.find("没有的") == set()


def test_fields_narrow(desk):
    first = desk.put("新桥", outlet="bbc", title="河港", author="张三", published=DAY)
    second = desk.put("河港" * 10, outlet="example.org", title="新桥", published=DAY + timedelta(days=40))
    third = desk.put("新桥", outlet="voa", published=None)
    assert desk.find("title:新橋") == {second}
    assert desk.find("title:桥") == {second}
    assert desk.find("author:張三") == {first}
    assert desk.find("outlet:bbc,example.org") == {first, second}
    assert desk.find("outlet:美國之音") == {third}
    assert desk.find("before:2031-04") == desk.find("until:2031-03-05") == desk.find("on:2031-3") == {first}
    assert desk.find("after:2031-03-05") == desk.find("since:2031-03-06") == {second}
    assert desk.find("on:2031 新桥") == {first, second}
    assert desk.find("length:>2") == desk.find("length:>=20") == desk.find("length:20") == {second}
    assert desk.find("length:<20") == desk.find("length:<=2") == {first, third}
    assert desk.find("-outlet:voa -title:河港") == {second}


def test_tags_and_notes_narrow(desk):
    one, other = desk.put("新桥通车"), desk.put("河港开放")
    (parent,) = desk.library.add_code("外交").changes.codes
    (child,) = desk.library.add_code("会談", parent).changes.codes
    desk.library.annotate(one, 0, 2, child, "要点")
    desk.library.annotate(other, 0, 2, parent)
    assert desk.find("tag:外交") == {one, other}
    assert desk.find("tag:外交/会谈") == desk.find("tag:会谈") == desk.find("has:memo") == {one}
    assert desk.find("has:tag -has:memo") == {other}


@pytest.mark.parametrize(
    ("query", "code", "suggestion"),
    [
        ("outlet:bbb", QueryProblem.UNKNOWN_OUTLET, "bbc"),
        ("河港 tag:外交不", QueryProblem.UNKNOWN_TAG, "外交部"),
    ],
)
def test_what_is_not_in_the_library_is_told(desk, query, code, suggestion):
    desk.library.add_code("外交部")
    with pytest.raises(QueryError) as caught:
        desk.find(query)
    assert (caught.value.code, caught.value.suggestion) == (code, suggestion)
    assert query[caught.value.position :] in ("bbb", "外交不")


def test_speakers_are_found_under_any_name(desk):
    article = desk.put("通车了\n俄罗斯总统普京说，河港开放。")
    other = desk.put("普京没有说什么")
    said = StatedRow(13, 17, False, True, False, "俄罗斯总统普京", "俄罗斯总统普京", "说", "河港 开放")
    with desk.library._connections.writing() as store:
        revision = store.articles.current(article)[0]
        store.readings.add(ReadingRow(article, revision, 0, (said,), b"", b"", ""))
    found = desk.library.search("speaker:蒲亭")
    assert (found.total, found.unread, [hit.article for hit in found.hits]) == (1, 1, [article])
    assert desk.marked("speaker:蒲亭") == ["河港开放"]
    assert desk.find("普京 -speaker:普京") == {other}
    assert desk.library.search("普京").unread == 0


def test_a_changed_article_is_found_by_its_new_text_alone(desk):
    article = desk.put("新桥通车", name="a")
    assert desk.put("河港开放", name="a") == article
    assert desk.find("新桥") == desk.find("桥") == set()
    assert desk.find("河港") == desk.find("港") == desk.find('"河港"') == {article}
    assert desk.library.search("-新桥").total == 1


def test_an_import_indexes_what_it_takes_in(library, archive, write):
    write("a.md", "河港開放。")
    library.import_archive([archive])
    assert (library.search("河港开放").total, library.pending().search) == (1, 0)


def test_what_is_not_indexed_is_told_and_caught_up(desk):
    desk.put("新桥")
    late = desk.put("河港", is_indexed=False)
    found = desk.library.search("河港")
    assert (found.total, found.pending, desk.library.pending().search) == (0, 1, 1)
    done: list[int] = []
    desk.library.catch_up(["search"], progress=lambda progress: done.append(progress.done))
    assert done[-1] == 1
    assert desk.find("河港") == {late}
    assert desk.library.pending().search == 0


def test_an_index_of_another_make_serves_until_a_new_one_is_complete(desk, monkeypatch):
    old, late = desk.put("新桥"), desk.put("河港", is_indexed=False)
    monkeypatch.setattr(index, "INDEX_VERSION", index.INDEX_VERSION + 1)
    assert desk.library.pending().search == 2
    assert desk.find("新桥") == {old}
    new = desk.put("新桥与河港")
    assert desk.find("新桥") == {old, new}
    desk.library.catch_up(["search"], cancelled=lambda: True)
    desk.library.catch_up(["search"])
    assert desk.find("新桥") == {old, new}
    assert desk.find("河港") == {late, new}
    with desk.library._connections.reading() as store:
        assert store.db.execute("SELECT count(*) FROM search_indexes").fetchone() == (1,)
        tables = {name for name in store.db.table_names() if name.startswith("search_pairs")}
        assert {name.split("_")[2] for name in tables} == {"2"}
    assert not desk.library.check().faults


def test_better_hits_come_first_and_dates_order_else(desk):
    long = desk.put("新桥" + "别的话" * 50, published=DAY + timedelta(days=2))
    short = desk.put("新桥，新桥，新桥。", published=DAY)
    title = desk.put("别的话" * 50, title="新桥", published=DAY - timedelta(days=2))
    undated = desk.put("新桥" + "别的话" * 90, published=None)
    for _ in range(8):
        desk.put("无关")

    def order(by: Order) -> list[int]:
        hits = desk.library.search("新桥", order=by).hits
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        return [hit.article for hit in hits]

    ranked = order(Order.RANK)
    assert set(ranked[:2]) == {short, title}
    assert ranked[-1] == undated
    assert order(Order.NEWEST) == [long, short, title, undated]
    assert order(Order.OLDEST) == [title, short, long, undated]


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("most", [3, 3000])
def test_pages_are_pieces_of_one_order(desk, monkeypatch, order, most):
    monkeypatch.setattr("reader.store.search_answers.MOST_WEIGHED", most)
    for number in range(12):
        fields = {"title": "新桥"} if number % 4 == 0 else {}
        desk.put("新桥" * (number % 3 + 1), published=DAY + timedelta(days=number % 5), **fields)
    whole = [hit.article for hit in desk.library.search("新桥", order=order, limit=None).hits]
    pages = [desk.library.search("新桥", order=order, limit=5, offset=start) for start in (0, 5, 10, 15)]
    assert [hit.article for page in pages for hit in page.hits] == whole
    assert {page.total for page in pages} == {12}
    if order is Order.RANK and most == 3:
        assert {desk.library.summary(article).title for article in whole[:3]} == {"新桥"}


def test_facets_count_all_that_is_found(desk):
    desk.put("新桥", outlet="bbc")
    desk.put("新桥", outlet="voa", published=DAY + timedelta(days=40))
    desk.put("新桥", outlet="voa", published=None)
    desk.put("河港", outlet="dw")
    found = desk.library.facets("新桥")
    assert found.outlets == (("voa", 2), ("bbc", 1))
    assert found.months == (("2031-03", 1), ("2031-04", 1), ("", 1))
    assert desk.library.facets("没有的").outlets == ()


def test_a_snippet_is_cut_around_the_best_place(desk):
    filler = "这里写的都是别的事情。" * 30
    text = f"新桥。{filler}\n{filler}新桥在河港旁边，😀船靠岸了。{filler}"
    desk.put(text)
    hit = desk.hit("河港 新桥 船")
    assert hit.span is not None
    assert text[hit.span.start : hit.span.end] == "新桥"
    assert hit.span.start > len(filler)
    assert desk.marked("河港 新桥 船") == ["新桥", "河港", "船"]
    assert len(hit.snippet) <= 160
    title = desk.put("别的", title="渡轮")
    (only,) = desk.library.search("渡轮").hits
    assert (only.article, only.span, only.marks, only.snippet) == (title, None, (), "别的")


def test_an_empty_library_has_no_answer(library):
    assert library.search("新桥").total == 0
    assert library.search("-新桥 OR length:>1").total == 0
    assert library.facets("新桥").months == ()
    assert library.pending().search == 0


LETTERS = "中國国美、，。 \n「」一二12.5%·a.-\u3000é①\u200b𠀀😀"
TEXT = st.text(st.sampled_from(LETTERS), max_size=30).map(lambda text: normalize("NFC", text))


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory):
    with Library(Path(tmp_path_factory.mktemp("search")) / "library.sqlite3") as library:
        yield Desk(library)


@settings(max_examples=60)
@given(
    texts=st.lists(TEXT, min_size=1, max_size=4),
    query=st.text(st.sampled_from(LETTERS), min_size=1, max_size=4),
)
def test_what_a_scan_finds_is_found_and_nothing_else(shared_desk, texts, query):
    for text in texts:
        shared_desk.put(text, title="")
    query = "".join(query.split())
    letters, quoted = letters_of(query), '"' not in query and not set(query) & set("「」")
    known = {each.id: shared_desk.library.article(each.id).text for each in shared_desk.library.articles()}
    if letters and not query.startswith("-") and quoted:
        scan = {
            article
            for article, text in known.items()
            if any(letters in letters_of(line) for line in plain_of(text).split("\n"))
        }
        assert shared_desk.find(query) == scan
        plain = plain_of(query)
        while not letters_of(plain[0]):
            plain = plain[1:]
        while not letters_of(plain[-1]):
            plain = plain[:-1]
        scan = {article for article, text in known.items() if plain in plain_of(text)}
        assert shared_desk.find(f'"{query}"') == scan


def test_a_tag_does_not_make_a_search_read_the_articles_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    article = desk.put("新桥通车。")
    assert desk.find("新桥") == {article}
    loads = []
    load = SearchCatalogue.load.__func__
    monkeypatch.setattr(
        SearchCatalogue, "load", lambda *args: loads.append(args) or load(SearchCatalogue, *args)
    )
    (code,) = desk.library.add_code("风险").changes.codes
    desk.library.annotate(article, 0, 2, code)
    assert desk.find("tag:风险 新桥") == {article}
    assert loads == []
    other = desk.put("旧桥封闭。")
    assert desk.find("桥") == {article, other}
    assert loads
