"""Finding tags and counting them, against what a plain look at every tag says."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.model import (
    STAR,
    Annotation,
    Code,
    Codebook,
    GroupBy,
    Passage,
    Source,
    Span,
    TagFilter,
    TagOrder,
    Within,
)
from reader.store.rows import fold_for_filter, prepare
from tests.making import article_of

DAY = datetime(2031, 3, 30, tzinfo=UTC)
LINES = ("渡輪停航了，河港很安靜。", "总理奥兰说：「橋會修好。」", "記者在現場。")
ARTICLES = (
    # outlet, title, days after DAY or None
    ("voa", "渡轮重新开航", 0),
    ("bbc", "「渡輪」停航", 1),
    ("nyt", "阿兰港的灯塔", 40),
    ("voa", "2031 年的预算", None),
)
CODES = (
    # id, codebook, name, parent
    (1, 1, "引述", None),
    (2, 1, "直接", 1),
    (3, 1, "说", 2),
    (4, 1, "框架", None),
    (5, 2, "话题", None),
)
CODERS = ("甲", "乙")
MEMOS = ("", "", "待查：渡輪", "  ")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with Library(tmp_path_factory.mktemp("tags") / "library.sqlite3", coder="甲") as library:
        with library._connections.writing() as store:
            for number, (outlet, title, days) in enumerate(ARTICLES, 1):
                published = None if days is None else DAY + timedelta(days=days)
                article = article_of(*LINES, outlet=outlet, title=title, published=published, author="渡边")
                data = f"{number}".encode()
                file = prepare(
                    Source(f"{number}.md", data, sha256(data).hexdigest()), f"/{number}.md", article
                )
                store.articles.record(file, 1)
            store.db.execute("INSERT INTO events (id, label) VALUES (7, '停航')")
            for each in (1, 2):
                store.events.place(each, 7, 1, None, each, 1)
            for number in (1, 2):
                store.codebooks.put(Codebook(number, f"book {number}", f"集{number}"))
            for position, (number, book, name, parent) in enumerate(CODES):
                uuid = STAR if name == "话题" else f"code {number}"
                store.codes.put(Code(number, uuid, book, name, number, parent, position=position))
        yield library


TEXT = "\n".join(LINES)


@st.composite
def tags(draw, number):
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start + 1, min(len(TEXT), start + 16)))
    return Annotation(
        number,
        f"tag {number}",
        draw(st.integers(1, len(ARTICLES))),
        draw(st.sampled_from(CODES))[0],
        Passage.of(TEXT, start, end),
        draw(st.sampled_from(MEMOS)),
        draw(st.sampled_from(CODERS)),
        DAY + timedelta(hours=draw(st.integers(0, 90))),
        draw(st.sampled_from((False, False, False, True))),
    )


ALL_TAGS = st.integers(0, 9).flatmap(lambda many: st.tuples(*(tags(number + 1) for number in range(many))))
FILTERS = st.builds(
    TagFilter,
    codes=st.none() | st.frozensets(st.integers(1, 6), max_size=3),
    with_descendants=st.booleans(),
    codebook=st.sampled_from((None, None, 1, 2)),
    outlets=st.none() | st.frozensets(st.sampled_from(("voa", "bbc", "cna")), max_size=2),
    since=st.sampled_from((None, None, DAY, DAY + timedelta(hours=1))),
    until=st.sampled_from((None, None, DAY + timedelta(days=1), DAY + timedelta(days=2))),
    coders=st.none() | st.none() | st.frozensets(st.sampled_from(CODERS), max_size=2),
    text=st.sampled_from(("", "", "渡轮", "渡輪", "桥 说", "渡边", "2031", "待查", "橋會修好」", "没有")),
    has_memo=st.sampled_from((None, None, True, False)),
    starred=st.sampled_from((None, None, True, False)),
    orphans=st.sampled_from((None, None, True, False)),
    articles=st.none() | st.none() | st.frozensets(st.integers(1, 5), max_size=3),
)
LOOSE = st.builds(
    TagFilter,
    codes=st.none() | st.frozensets(st.integers(1, 5), max_size=3),
    with_descendants=st.booleans(),
    coders=st.sampled_from((None, frozenset({"甲"}))),
    outlets=st.sampled_from((None, frozenset({"voa", "bbc"}))),
)
QUICKLY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def lay(library, some):
    """These tags and no others are in the library."""
    with library._connections.writing() as store:
        store.db.execute("DELETE FROM annotations")
        for each in some:
            store.annotations.put(each)


def above(code):
    """A code and those that it is nested in."""
    parents = {number: parent for number, _, _, parent in CODES}
    return {code} if parents[code] is None else {code} | above(parents[code])


def published(tag):
    days = ARTICLES[tag.article - 1][2]
    return None if days is None else DAY + timedelta(days=days)


def holds(wanted, tag):
    """Whether a filter lets a tag through, looked at by itself."""
    outlet, title, _ = ARTICLES[tag.article - 1]
    book = next(book for number, book, _, _ in CODES if number == tag.code)
    said = [fold_for_filter(each) for each in (tag.passage.exact, tag.memo, title)]
    day = published(tag)
    return (
        (
            wanted.codes is None
            or bool(wanted.codes & (above(tag.code) if wanted.with_descendants else {tag.code}))
        )
        and wanted.codebook in (None, book)
        and (wanted.outlets is None or outlet in wanted.outlets)
        and (wanted.since is None or (day is not None and day >= wanted.since))
        and (wanted.until is None or (day is not None and day < wanted.until))
        and (wanted.coders is None or tag.coder in wanted.coders)
        and (wanted.articles is None or tag.article in wanted.articles)
        and all(any(fold_for_filter(word) in each for each in said) for word in wanted.text.split())
        and wanted.has_memo in (None, bool(tag.memo.strip()))
        and wanted.starred in (None, tag.code == 5)
        and wanted.orphans in (None, tag.orphan)
    )


def counted_for(wanted, code):
    """The rows that a tag of a code counts for."""
    if wanted.codes is None:
        return {code}
    return (above(code) if wanted.with_descendants else {code}) & wanted.codes


def rows_of(wanted, some):
    """The codes that figures have a row for; the tree is in the order of the ids."""
    there = {code for code, *_ in CODES}
    return sorted(wanted.codes & there if wanted.codes is not None else {tag.code for tag in some})


def key_of(order, tag):
    place = (tag.passage.start, tag.passage.end, tag.id)
    day = published(tag)
    stamp = day.timestamp() if day is not None else None
    by_article = (stamp is None, -(stamp or 0), -tag.article, *place)
    return {
        TagOrder.ARTICLE: by_article,
        TagOrder.CODE: (tag.code, *by_article),
        TagOrder.DATE: (stamp is None, stamp or 0, tag.article, *place),
        TagOrder.NEWEST: (-tag.created.timestamp(), -tag.id),
    }[order]


def group_of(order, tag):
    day = published(tag)
    return {
        TagOrder.ARTICLE: str(tag.article),
        TagOrder.CODE: str(tag.code),
        TagOrder.DATE: f"{day:%Y-%m}" if day is not None else "",
        TagOrder.NEWEST: f"{tag.created:%Y-%m-%d}",
    }[order]


@QUICKLY
@given(ALL_TAGS, FILTERS, st.sampled_from(TagOrder), st.integers(0, 3))
def test_what_meets_a_filter_is_found_in_order(shelf, some, wanted, order, offset):
    lay(shelf, some)
    right = sorted((tag for tag in some if holds(wanted, tag)), key=lambda tag: key_of(order, tag))
    assert [each.annotation for each in shelf.tags(wanted, order)] == right
    page = shelf.tags(wanted, order, limit=2, offset=offset)
    assert [each.annotation for each in page] == right[offset : offset + 2]
    assert [(each.outlet, each.title, each.published) for each in page] == [
        (*ARTICLES[tag.article - 1][:2], published(tag)) for tag in right[offset : offset + 2]
    ]
    assert shelf.count_tags(wanted) == len(right)
    index = shelf.tag_index(wanted, order)
    assert index.tags == tuple(tag.id for tag in right)
    assert [key for key, count in index.groups for _ in range(count)] == [
        group_of(order, tag) for tag in right
    ]
    assert len({key for key, _ in index.groups}) == len(index.groups)


@QUICKLY
@given(ALL_TAGS, FILTERS)
def test_each_facet_is_counted_without_itself(shelf, some, wanted):
    lay(shelf, some)
    facets = shelf.tag_facets(wanted)

    def spread(but, of):
        return Counter(of(tag) for tag in some if holds(but, tag))

    assert dict(facets.outlets) == spread(
        replace(wanted, outlets=None), lambda tag: ARTICLES[tag.article - 1][0]
    )
    assert dict(facets.coders) == spread(replace(wanted, coders=None), lambda tag: tag.coder)
    months = spread(replace(wanted, since=None, until=None), lambda tag: group_of(TagOrder.DATE, tag))
    assert dict(facets.months) == months
    assert shelf.tag_coders() == sorted({tag.coder for tag in some})


@QUICKLY
@given(ALL_TAGS, st.sampled_from((None, 1, 2)))
def test_codes_are_counted_alone_and_with_what_is_nested_in_them(shelf, some, book):
    lay(shelf, some)
    counts = shelf.code_counts(book)
    assert list(counts) == [number for number, each, _, _ in CODES if book in (None, each)]
    for code, count in counts.items():
        own = [tag for tag in some if tag.code == code]
        whole = [tag for tag in some if code in above(tag.code)]
        assert (count.tags, count.articles) == (len(own), len({tag.article for tag in own}))
        assert (count.all_tags, count.all_articles) == (len(whole), len({tag.article for tag in whole}))


GROUPS = {
    None: lambda tag: "",
    GroupBy.OUTLET: lambda tag: ARTICLES[tag.article - 1][0],
    GroupBy.YEAR: lambda tag: group_of(TagOrder.DATE, tag)[:4],
    GroupBy.MONTH: lambda tag: group_of(TagOrder.DATE, tag),
    GroupBy.CODER: lambda tag: tag.coder,
    GroupBy.EVENT: lambda tag: "7" if tag.article in (1, 2) else "",
}


@QUICKLY
@given(ALL_TAGS, LOOSE, st.sampled_from(list(GROUPS)))
def test_frequencies_are_what_counting_one_by_one_gives(shelf, some, wanted, by):
    lay(shelf, some)
    found = shelf.code_frequencies(wanted, by)
    right = [tag for tag in some if holds(wanted, tag)]
    tallies: dict[tuple[int, str], list[Annotation]] = {}
    for tag in right:
        for code in counted_for(wanted, tag.code):
            tallies.setdefault((code, GROUPS[by](tag)), []).append(tag)
    assert {
        (cell.code, found.groups[cell.group].key): (cell.tags, cell.articles) for cell in found.cells
    } == {key: (len(these), len({tag.article for tag in these})) for key, these in tallies.items()}
    assert list(found.codes) == rows_of(wanted, right)
    assert (found.tags, found.articles) == (len(right), len({tag.article for tag in right}))
    # What a count is compared with is every article with a tag by these coders, whatever the tag.
    worked_on = [tag for tag in some if holds(replace(wanted, codes=None), tag)]
    base: dict[str, set[int]] = {}
    for tag in worked_on:
        base.setdefault(GROUPS[by](tag), set()).add(tag.article)
    assert {group.key: (group.articles, group.characters) for group in found.groups} == {
        key: (len(articles), len(articles) * len(TEXT)) for key, articles in base.items()
    }
    assert [group.key for group in found.groups] == sorted(base, key=lambda key: (not key, key))
    if by is GroupBy.EVENT:
        assert all(group.name == ("停航" if group.key else "") for group in found.groups)


@QUICKLY
@given(ALL_TAGS, LOOSE, st.sampled_from(Within))
def test_what_occurs_together_is_what_comparing_each_with_each_gives(shelf, some, wanted, within):
    lay(shelf, some)
    found = shelf.co_occurrence(wanted, within)
    right = [tag for tag in some if holds(wanted, tag) and (not tag.orphan or within is Within.ARTICLE)]
    codes = rows_of(wanted, right)
    assert list(found.codes) == codes
    units: dict[object, set[int]] = {}
    passages: set[tuple[int, Span, int]] = set()
    for tag in right:
        for code in counted_for(wanted, tag.code):
            passages.add((tag.article, tag.passage.span, code))
            if within is Within.ARTICLE:
                units.setdefault(tag.article, set()).add(code)
            else:
                for offset in range(tag.passage.start, tag.passage.end):
                    units.setdefault((tag.article, TEXT.count("\n", 0, offset)), set()).add(code)
    right_counts: Counter[tuple[int, int]] = Counter()
    if within is Within.PASSAGE:
        right_counts.update((code, code) for _, _, code in passages)
        for (a, one, first), (b, other, second) in combinations(sorted(passages), 2):
            if a == b and one.overlap(other) and first != second:
                right_counts.update(((first, second), (second, first)))
    else:
        for there in units.values():
            right_counts.update((one, other) for one in there for other in there)
    assert found.counts == tuple(tuple(right_counts[one, other] for other in codes) for one in codes)


def test_an_unknown_codebook_has_no_counts(shelf):
    with pytest.raises(KeyError):
        shelf.code_counts(99)


def test_a_lone_surrogate_finds_nothing(shelf):
    lay(shelf, ())
    assert shelf.tags(TagFilter(text="\ud800")) == []


def test_an_empty_set_lets_nothing_through(shelf):
    tag = Annotation(1, "tag", 1, 1, Passage.of(TEXT, 0, 2), "", "甲", DAY)
    lay(shelf, [tag])
    assert shelf.count_tags() == 1
    for nothing in ("codes", "outlets", "coders", "articles"):
        assert shelf.count_tags(TagFilter(**{nothing: frozenset()})) == 0
