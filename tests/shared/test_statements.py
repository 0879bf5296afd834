"""Statements across a library of real articles, against what people marked in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library

VERBATIM_FLOOR, RETRANSLATED_FLOOR = 0.7, 0.6
"""Well below what is measured, so that a change of a statement or two does not fail."""
EVENTS = ("y20-03", "y20-06", "y20-13", "y20-25", "y20-37", "y21-05", "y21-08", "y21-49")


@pytest.fixture(scope="module")
def library(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The articles of some events."""
    with Library(tmp_path_factory.mktemp("statements") / "library.sqlite3") as library:
        library.import_archive([shared / "gold" / "train" / event for event in EVENTS])
        library.catch_up(["statements"])
        yield library


Place = tuple[int, int, int]


def place(library: Library, article: int, words: str) -> Place | None:
    start = library.article(article).text.find(words)
    return None if start < 0 else (article, start, start + len(words))


def marked(shared: Path, library: Library) -> Iterator[tuple[str, dict[str, list[Place]]]]:
    """The relation of each statement that people marked, and its places by article."""
    for event in EVENTS:
        folder = shared / "gold" / "train"
        cluster = json.loads((folder / f"{event}.articles.json").read_text("utf-8"))
        ids = {each["id"]: library.find(f"{event}/{Path(each['path']).name}") for each in cluster["articles"]}
        for quote in json.loads((folder / f"{event}.gold.json").read_text("utf-8"))["quotes"]:
            places: dict[str, list[Place]] = {}
            for span in quote["spans"]:
                found = place(library, ids[span["a"]], span["text"])
                if found is not None:
                    places.setdefault(span["a"], []).append(found)
            if len(places) > 1:
                yield quote["relation"], places


def half_shared(one: Place, other: Place) -> bool:
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and shared > 0 and 2 * shared >= min(one[2] - one[1], other[2] - other[1])


def test_most_of_what_is_quoted_directly_is_found(shared: Path, library: Library):
    found = [
        [(report.article, report.passage.start, report.passage.end) for report in statement.reports]
        for statement in library.statements()
    ]
    reached: Counter[str] = Counter()
    all_of_them: Counter[str] = Counter()
    for relation, places in marked(shared, library):
        all_of_them[relation] += 1
        reached[relation] += any(
            sum(any(half_shared(a, b) for a in own for b in reports) for own in places.values()) > 1
            for reports in found
        )
    assert reached["verbatim"] >= VERBATIM_FLOOR * all_of_them["verbatim"], (reached, all_of_them)
    assert reached["retranslated"] >= RETRANSLATED_FLOOR * all_of_them["retranslated"], (reached, all_of_them)


def test_a_statement_is_of_one_event(shared: Path, library: Library):
    for statement in library.statements():
        folders = {Path(library.summary(report.article).path).parent.name for report in statement.reports}
        assert len(folders) == 1, [report.passage.exact for report in statement.reports]


def test_where_else_finds_what_the_list_has(shared: Path, library: Library):
    statements = library.statements()
    found = 0
    for statement in statements:
        first = statement.reports[0]
        reports = library.where_else(first.article, first.passage.start, first.passage.end)
        asked = {report.article for report in statement.reports}
        found += asked <= {report.article for report in reports}
        dates = [report.published for report in reports if report.published is not None]
        assert dates == sorted(dates)
    assert found == len(statements) > 0
