from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Relation, Span, Verdict
from tests.unit.library.fire import (
    ADDED,
    BAKERS,
    CONFIRMED,
    FIRE,
    FIRE_AGAIN,
    LAST,
    QUOTE,
    REJECTED,
    REUSE,
    SCHOOL,
    TOPIC,
    A,
    B,
    judge,
    place,
    words,
)


@pytest.fixture
def filled(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", *A, number=1)
    write("b.md", *B, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    return library


def test_a_judgement_is_kept_for_the_next_program(filled: Library):
    said = judge(filled, memo="同一场火")
    assert (words(said), said.coder, said.memo) == ([FIRE, FIRE_AGAIN], "甲", "同一场火")
    assert (said.verdict, said.kind, said.found, said.modified) == (CONFIRMED, TOPIC, None, None)
    filled.close()
    with closing(Library(filled.path)) as again:
        assert again.judgements() == again.judgements([2, 1]) == again.judgements([1]) == [said]
        with pytest.raises(KeyError):
            again.judgements([1, 99])


def test_the_articles_may_come_in_any_order(filled: Library):
    (a, one), (b, other) = place(filled, "a.md", FIRE), place(filled, "b.md", FIRE_AGAIN)
    said = judge(filled)
    exact = (FIRE_AGAIN, FIRE)
    changes = filled.judge((b, a), other, one, REJECTED, TOPIC, exact=exact)
    assert changes.judgements == {said.id}
    assert words(filled.judgement(said.id)) == [FIRE, FIRE_AGAIN]


def test_what_was_said_of_the_same_link_is_replaced(filled: Library):
    first = judge(filled, memo="备注")
    second = judge(filled, FIRE[1:], FIRE_AGAIN[:-2], REJECTED)
    assert filled.judgements() == [second]
    assert (second.id, second.uuid, second.created, second.memo) == (
        first.id, first.uuid, first.created, "备注",
    )  # fmt: skip
    assert second.modified is not None
    assert second.spoken > first.spoken
    assert (second.verdict, words(second)) == (REJECTED, [FIRE[1:], FIRE_AGAIN[:-2]])


def test_other_places_and_other_kinds_are_other_links(filled: Library):
    judge(filled)
    judge(filled, FIRE[: len(FIRE) // 2], FIRE_AGAIN)
    judge(filled, kind=QUOTE, relation=Relation.INDIRECT)
    judge(filled, BAKERS, SCHOOL, ADDED)
    assert len(filled.judgements()) == 4


def test_a_link_keeps_how_it_was_found_when_it_is_given_another_kind_again(filled: Library):
    judge(filled, kind=QUOTE, relation=Relation.VERBATIM, was=TOPIC)
    (said,) = filled.judgements()
    assert (said.kind, said.found) == (QUOTE, TOPIC)
    judge(filled, kind=REUSE, was=QUOTE)
    (said,) = filled.judgements()
    assert (said.kind, said.relation, said.found) == (REUSE, None, TOPIC)
    judge(filled, kind=REUSE, verdict=REJECTED)
    (said,) = filled.judgements()
    assert (said.verdict, said.kind, said.found) == (REJECTED, TOPIC, None)


def test_a_drawn_link_stays_one_when_its_kind_changes(filled: Library):
    judge(filled, BAKERS, SCHOOL, ADDED, TOPIC)
    judge(filled, BAKERS, SCHOOL, CONFIRMED, QUOTE, Relation.INDIRECT, was=TOPIC)
    (said,) = filled.judgements()
    assert (said.verdict, said.kind, said.found) == (ADDED, QUOTE, None)


def test_what_another_person_said_stays(filled: Library):
    mine = judge(filled)
    filled.close()
    with closing(Library(filled.path, coder="乙")) as theirs:
        other = judge(theirs, verdict=REJECTED)
        assert {each.coder for each in theirs.judgements()} == {"甲", "乙"}
        assert [link.judgement for link in theirs.compare([1, 2]).rejected] == [other.id]
        theirs.remove_judgement(other.id)
        assert theirs.judgements() == [mine]
        assert [link.judgement for link in theirs.compare([1, 2]).links] == [mine.id]


def test_what_can_not_be_judged(filled: Library):
    (a, one), (b, other) = place(filled, "a.md", FIRE), place(filled, "b.md", FIRE_AGAIN)
    beyond = Span(0, 10_000)
    for articles, first, second, more in (
        ((a, a), one, one, {}),
        ((a, b), Span(3, 3), other, {}),
        ((a, b), one, beyond, {}),
        ((a, b), one, other, {"exact": (FIRE, "别的")}),
        ((a, b), one, other, {"relation": Relation.VERBATIM}),
    ):
        with pytest.raises(ValueError, match=r"\w"):
            filled.judge(articles, first, second, CONFIRMED, TOPIC, **more)
    with pytest.raises(KeyError):
        filled.judge((a, 99), one, other, CONFIRMED, TOPIC)
    for look in (filled.judgement, filled.remove_judgement):
        with pytest.raises(KeyError):
            look(99)
    assert filled.judgements() == []


def test_a_comparison_is_as_a_person_judges_it(filled: Library):
    found = filled.aligned([1, 2])
    (topic,) = [link for link in found.links if link.a.passage.exact == FIRE]
    drawn = judge(filled, BAKERS, SCHOOL, ADDED)
    judge(filled, kind=topic.kind, verdict=REJECTED)
    judged = filled.compare([2, 1])
    assert [(link.judgement, link.a.passage.exact) for link in judged.links] == [(drawn.id, SCHOOL)]
    assert [link.a.passage.exact for link in judged.rejected] == [FIRE_AGAIN]
    assert filled.judged(filled.aligned([2, 1]), [2, 1]) == judged
    for said in filled.judgements():
        filled.remove_judgement(said.id)
    assert filled.compare([1, 2]) == found


def test_a_judgement_goes_with_its_passages(filled: Library, archive: Path, write: Callable[..., Path]):
    said = judge(filled, verdict=REJECTED)
    write("a.md", "新加的一段，说的是天气。", *A, number=1)
    _, changes = filled.import_archive([archive])
    assert changes.judgements == {said.id}
    moved = filled.judgement(said.id)
    assert words(moved) == words(said)
    assert moved.a.passage.start == said.a.passage.start + 13
    assert replace(moved, a=said.a) == said
    assert filled.compare([1, 2]).links == ()


def test_a_passage_that_is_gone_leaves_an_orphan_until_it_comes_back(
    filled: Library, archive: Path, write: Callable[..., Path]
):
    said = judge(filled, BAKERS, SCHOOL, ADDED)
    write("a.md", FIRE, LAST, number=1)
    filled.import_archive([archive])
    lost = filled.judgement(said.id)
    assert (filled.check().judgements, filled.check().judgement_orphans) == (1, 1)
    assert (lost.a.orphan, lost.b.orphan, lost.orphan, words(lost)) == (True, False, True, words(said))
    assert all(link.judgement is None for link in filled.compare([1, 2]).links)
    write("a.md", *A, number=1)
    filled.import_archive([archive])
    assert filled.judgements() == [said]
    assert [link.judgement for link in filled.compare([1, 2]).links].count(said.id) == 1


def test_a_judgement_is_put_back_where_its_passage_is_now(
    filled: Library, archive: Path, write: Callable[..., Path]
):
    said = judge(filled)
    filled.remove_judgement(said.id)
    write("a.md", "新加的一段，说的是天气。", *A, number=1)
    filled.import_archive([archive])
    filled.restore_judgement(said)
    back = filled.judgement(said.id)
    assert words(back) == words(said)
    assert back.a.passage.start > said.a.passage.start
    write("a.md", *A, number=1)
    filled.import_archive([archive])
    assert filled.judgements() == [said]


def test_of_two_links_at_one_place_the_one_that_is_shown_is_altered(filled: Library):
    """A statement and a topic at one place: what becomes of the one leaves what was said of the other."""
    quote = judge(filled, kind=QUOTE, relation=Relation.INDIRECT)
    topic = judge(filled, kind=TOPIC)
    changed = judge(filled, kind=TOPIC, was=QUOTE)
    assert changed.id == quote.id
    assert (changed.kind, changed.found) == (TOPIC, QUOTE)
    assert filled.judgement(topic.id) == topic


def test_what_was_said_of_another_kind_is_not_overwritten(filled: Library):
    topic = judge(filled, kind=TOPIC)
    changed = judge(filled, kind=TOPIC, was=QUOTE)
    assert (changed.kind, changed.found) == (TOPIC, QUOTE)
    assert filled.judgement(topic.id) == topic
    (link,) = filled.compare([1, 2]).links
    assert (link.kind, link.judgement) == (TOPIC, changed.id)


def test_a_link_that_is_drawn_over_an_altered_one_is_known_by_how_it_was_found(filled: Library):
    judge(filled, kind=QUOTE, was=TOPIC)
    said = judge(filled, kind=QUOTE, verdict=ADDED)
    assert (said.verdict, said.kind, said.found) == (CONFIRMED, QUOTE, TOPIC)


@pytest.fixture
def theirs(filled: Library) -> Iterator[Library]:
    """The same library as another person uses it."""
    with Library(filled.path, coder="乙") as library:
        yield library


def test_a_drawn_link_that_another_person_confirms_is_not_taken_for_a_found_one(
    filled: Library, theirs: Library
):
    drawn = judge(filled, BAKERS, SCHOOL, ADDED)
    said = judge(theirs, BAKERS, SCHOOL, CONFIRMED)
    assert (said.verdict, said.coder) == (ADDED, "乙")
    assert filled.others_on_link(drawn.id) == [said]
    filled.remove_judgement(drawn.id)
    link = next(link for link in theirs.compare([1, 2]).links if link.judgement == said.id)
    assert link.why == {"verdict": "added", "coder": "乙"}


@pytest.mark.parametrize("verdict", [CONFIRMED, REJECTED])
def test_what_another_person_altered_is_known_by_how_it_was_found(
    filled: Library, theirs: Library, verdict: Verdict
):
    (found,) = filled.compare([1, 2]).links
    assert found.kind is TOPIC
    altered = judge(filled, kind=QUOTE, relation=Relation.INDIRECT, was=TOPIC)
    said = judge(theirs, kind=QUOTE, relation=Relation.INDIRECT, verdict=verdict)
    assert (said.kind, said.found, said.verdict) == (QUOTE, TOPIC, verdict)
    for _ in range(2):
        judged = theirs.compare([1, 2])
        links = [(link.kind, link.judgement) for link in judged.links]
        assert links == ([(QUOTE, said.id)] if verdict is CONFIRMED else [])
        assert len(judged.rejected) == (verdict is REJECTED)
        if altered.id in {each.id for each in filled.judgements()}:
            filled.remove_judgement(altered.id)


def test_a_judgement_that_came_again_under_another_id_is_put_back(filled: Library):
    """It was taken back, then taken in again from a file; then the taking back is undone."""
    said = judge(filled, memo="备注")
    exported = filled.export_judgements()
    filled.remove_judgement(said.id)
    (number,) = filled.import_judgements(exported).changes.judgements
    assert number != said.id
    changes = filled.restore_judgement(said)
    assert changes.judgements == {said.id, number}
    assert filled.judgements() == [said]


def test_putting_back_does_not_undo_a_later_word_of_another_library(filled: Library):
    said = judge(filled)
    (exported,) = filled.export_judgements()
    filled.remove_judgement(said.id)
    later = replace(
        exported.judgement, verdict=REJECTED, memo="后来", modified=said.spoken + timedelta(hours=1)
    )
    filled.import_judgements([replace(exported, judgement=later)])
    filled.restore_judgement(said)
    (kept,) = filled.judgements()
    assert (kept.id, kept.verdict, kept.memo) == (said.id, REJECTED, "后来")


@pytest.mark.parametrize(
    ("here", "there", "kept"),
    [
        ("", "", ""),
        ("备注", "", "备注"),
        ("", "别的", "别的"),
        ("备注", "备注", "备注"),
        ("备注", "别的", "别的\n\n备注"),
    ],
)
def test_no_note_is_lost_when_a_later_word_comes_from_another_library(
    filled: Library, here: str, there: str, kept: str
):
    said = judge(filled, memo=here)
    (exported,) = filled.export_judgements()
    later = replace(
        exported.judgement, verdict=REJECTED, memo=there, modified=said.spoken + timedelta(hours=1)
    )
    came = [replace(exported, judgement=later)]
    for changed in (1, 0):
        assert filled.import_judgements(came).changed == changed
        (now,) = filled.judgements()
        assert (now.id, now.verdict, now.memo) == (said.id, REJECTED, kept)
    filled.remove_judgement(said.id)
    filled.import_judgements(came)
    filled.restore_judgement(said)
    (now,) = filled.judgements()
    assert (now.id, now.verdict, now.memo) == (said.id, REJECTED, kept)
