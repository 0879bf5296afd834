"""Putting a judged passage in its place by hand, and taking several judgements back at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Judgement, Span
from tests.unit.library.fire import ADDED, BAKERS, FIRE, LAST, REJECTED, SCHOOL, A, B, judge, place, words

NEW = "面包师们说，以后要在别处开张，请大家放心。"


@pytest.fixture
def filled(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", *A, number=1)
    write("b.md", *B, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    return library


@pytest.fixture
def lost(filled: Library, archive: Path, write: Callable[..., Path]) -> Judgement:
    """A drawn link of which the first article lost its passage."""
    said = judge(filled, BAKERS, SCHOOL, ADDED, memo="备注")
    write("a.md", FIRE, NEW, LAST, number=1)
    filled.import_archive([archive])
    found = filled.judgement(said.id)
    assert (found.a.orphan, found.b.orphan) == (True, False)
    return found


def test_a_lost_passage_is_placed_by_hand_and_all_else_stays(filled: Library, lost: Judgement):
    article, span = place(filled, "a.md", NEW)
    changes = filled.place_judgement(lost.id, 0, span, exact=NEW)
    assert changes.judgements == {lost.id}
    placed = filled.judgement(lost.id)
    assert (placed.a.article, placed.a.passage.span, words(placed)) == (article, span, [NEW, SCHOOL])
    assert replace(placed, a=lost.a) == lost
    assert not placed.orphan
    assert placed.id in {link.judgement for link in filled.compare([1, 2]).links}


def test_a_passage_placed_by_hand_is_followed_from_there(
    filled: Library, lost: Judgement, archive: Path, write: Callable[..., Path]
):
    _, span = place(filled, "a.md", NEW)
    filled.place_judgement(lost.id, 0, span)
    placed = filled.judgement(lost.id)
    # The words that it had once are back: they are none of its own any more.
    write("a.md", BAKERS, FIRE, NEW, LAST, number=1)
    filled.import_archive([archive])
    followed = filled.judgement(lost.id)
    assert words(followed) == [NEW, SCHOOL]
    assert followed.a.passage.start > placed.a.passage.start


def test_placing_is_undone_and_done_again_exactly(filled: Library, lost: Judgement):
    _, span = place(filled, "a.md", NEW)
    filled.place_judgement(lost.id, 0, span)
    placed = filled.judgement(lost.id)
    assert filled.restore_judgement(lost).judgements == {lost.id}
    assert filled.judgements() == [lost]
    filled.restore_judgement(placed)
    assert filled.judgements() == [placed]


def test_the_other_passage_can_be_moved_too_and_the_lost_one_stays_lost(filled: Library, lost: Judgement):
    whole = filled.article(lost.b.article).text
    start = whole.index(SCHOOL)
    filled.place_judgement(lost.id, 1, Span(start, start + 4), exact=whole[start : start + 4])
    moved = filled.judgement(lost.id)
    assert (words(moved), moved.a) == ([BAKERS, SCHOOL[:4]], lost.a)


def test_what_can_not_be_a_passage_changes_nothing(filled: Library, lost: Judgement):
    for span, exact, why in (
        (Span(3, 3), None, "is no passage"),
        (Span(0, 10_000), None, "10000"),
        (Span(0, 3), "别的字", "the text has changed"),
    ):
        with pytest.raises(ValueError, match=why):
            filled.place_judgement(lost.id, 0, span, exact=exact)
    with pytest.raises(KeyError):
        filled.place_judgement(99, 0, Span(0, 3))
    assert filled.judgements() == [lost]


def test_several_are_taken_back_and_put_back_together_or_not_at_all(filled: Library):
    said = [judge(filled, verdict=REJECTED), judge(filled, BAKERS, SCHOOL, ADDED)]
    said.sort(key=lambda each: each.a.passage.start)
    numbers = [each.id for each in said]
    with pytest.raises(KeyError):
        filled.remove_judgements([*numbers, 99])
    assert len(filled.judgements()) == 2
    assert filled.remove_judgements(numbers).judgements == set(numbers)
    assert filled.judgements() == []
    assert filled.restore_judgements(said).judgements == set(numbers)
    assert filled.judgements() == said
