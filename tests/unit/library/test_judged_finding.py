"""Finding again what was said of links."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import JudgedFilter, Judgement, Said
from tests.unit.library.fire import (
    ADDED,
    BAKERS,
    CONFIRMED,
    FIRE,
    FIRE_AGAIN,
    LAST,
    REJECTED,
    REUSE,
    SCHOOL,
    TOPIC,
    A,
    B,
    judge,
    place,
)


@pytest.fixture
def said(library: Library, archive: Path, write: Callable[..., Path]) -> dict[Said, Judgement]:
    """One judgement of each sort; that which was drawn has lost its first passage, and is another's."""
    write("a.md", *A, number=1)
    write("b.md", *B, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    rejected = judge(library, verdict=REJECTED, memo="不是同一場火")
    confirmed = judge(library, FIRE[:5], FIRE_AGAIN[:5])
    (a, one), (b, other) = place(library, "a.md", LAST), place(library, "b.md", SCHOOL)
    (number,) = library.judge((a, b), one, other, CONFIRMED, REUSE, was=TOPIC).judgements
    library.set_coder("乙")
    drawn = judge(library, BAKERS, SCHOOL, ADDED)
    write("a.md", FIRE, LAST, number=1)
    library.import_archive([archive])
    found = (confirmed.id, number, drawn.id, rejected.id)
    return dict(zip(Said, map(library.judgement, found), strict=True))


def found(library: Library, **what: object) -> list[int]:
    return list(library.judgement_index(JudgedFilter(**what)))  # type: ignore[arg-type]


def test_all_are_there_the_last_word_first(library: Library, said: dict[Said, Judgement]):
    assert [each.said for each in said.values()] == list(Said)
    spoken = sorted(said.values(), key=lambda each: (each.spoken, each.id), reverse=True)
    assert found(library) == [each.id for each in spoken]


def test_each_condition_leaves_what_meets_it(library: Library, said: dict[Said, Judgement]):
    changed, drawn, rejected = (said[each].id for each in (Said.CHANGED, Said.ADDED, Said.REJECTED))
    assert found(library, said=frozenset({Said.REJECTED})) == [rejected]
    assert found(library, said=frozenset({Said.CHANGED, Said.ADDED})) == [drawn, changed]
    assert found(library, said=frozenset()) == []
    assert found(library, orphans=True) == [drawn]
    assert drawn not in found(library, orphans=False)
    assert found(library, coders=frozenset({"乙"})) == [drawn]
    assert len(found(library, articles=frozenset({2}))) == 4
    assert found(library, articles=frozenset({99})) == []


def test_words_are_found_in_passages_notes_and_titles_in_either_script(
    library: Library, said: dict[Said, Judgement]
):
    assert found(library, text="同一场火") == [said[Said.REJECTED].id]
    assert said[Said.ADDED].id in found(library, text=SCHOOL[:4])
    assert found(library, text=BAKERS[:6]) == [said[Said.ADDED].id]  # the last that was known of it
    title = library.summary(2).title
    assert len(found(library, text=title)) == 4
    assert found(library, text="没有的词 \ud800") == []


def test_what_can_be_chosen_is_counted_beside_what_is(library: Library, said: dict[Said, Judgement]):
    facets = library.judgement_facets()
    assert facets.said == tuple((each, 1) for each in Said)
    assert facets.coders == (("甲", 3), ("乙", 1))
    assert facets.orphans == 1
    narrowed = library.judgement_facets(JudgedFilter(said=frozenset({Said.ADDED})))
    assert (narrowed.said, narrowed.coders) == (facets.said, (("乙", 1),))
    assert library.judgement_facets(JudgedFilter(coders=frozenset({"甲"}))).orphans == 0


def test_rows_come_in_the_order_asked_for_with_their_articles(library: Library, said: dict[Said, Judgement]):
    numbers = found(library)[::-1]
    listed = library.listed_judgements([*numbers, 99])
    assert [each.judgement for each in listed] == [library.judgement(number) for number in numbers]
    for each in listed:
        for end, article in zip(each.judgement.ends, each.articles, strict=True):
            summary = library.summary(end.article)
            assert (article.outlet, article.title) == (summary.outlet, summary.title)
            assert (article.published, article.published_inferred) == (
                summary.published,
                summary.published_inferred,
            )
