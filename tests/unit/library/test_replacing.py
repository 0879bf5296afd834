"""Making a library what a backup has, and taking that back, where the two are at odds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.replacing import put_in_place
from reader.model import BackupReason, LinkKind, Passage, Project, Span, TakenIn, Verdict
from reader.store.store import Store


@pytest.fixture
def filled(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", "河港新桥今早通车，数千市民到场。", number=1)
    write("b.md", "渡轮公司表示，新桥通车后航班减半。", number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    library.annotate(1, 2, 4, "桥", "新的桥")
    return library


def replaced_by(library: Library, project: Project) -> TakenIn:
    with library._connections.writing() as store:
        return put_in_place(store, project)


def test_a_codebook_gets_its_name_back_from_the_one_that_goes(filled: Library):
    before = filled.project(texts=True)
    (book,) = filled.codebooks()
    filled.remove_codebook(book.id)
    filled.annotate(1, 0, 2, "河")
    assert filled.codebooks()[0].name == book.name
    done = replaced_by(filled, before)
    assert filled.project(texts=True) == before
    filled.alter(done.alteration.inverse)
    assert [(each.name, each.uuid != book.uuid) for each in filled.codebooks()] == [(book.name, True)]


def test_what_was_read_and_starred_comes_back_too(filled: Library):
    filled.set_flags([1], read=True)
    filled.set_flags([2], starred=True)
    before = filled.project()
    filled.set_flags([1], read=False, starred=True)
    filled.set_flags([2], starred=False)
    done = replaced_by(filled, before)
    found = {each.id: (each.read, each.starred) for each in filled.articles()}
    assert found == {1: (True, True), 2: (False, True)}
    assert done.changes.flags == {1, 2}


def test_codebooks_that_have_each_others_names_get_their_own_back(filled: Library):
    filled.add_codebook("另一个")
    before = filled.project(texts=True)
    one, other = filled.codebooks()
    filled.change_codebook(replace(one, name="暂时"))
    filled.change_codebook(replace(other, name=one.name))
    filled.change_codebook(replace(one, name=other.name))
    replaced_by(filled, before)
    assert filled.codebooks() == [one, other]


def test_a_tag_that_has_the_uuid_of_one_on_another_article_is_put_on_its_own(filled: Library):
    project = filled.project(texts=True)
    (tag,) = project.annotations
    filled.annotate(2, 7, 9, "桥")
    article = next(each for each in filled.project(texts=True).articles if each.id == 2)
    words = Passage.of(filled.article(2).text, 7, 9)
    project = replace(
        project, articles=(article,), annotations=(replace(tag, article=article.id, passage=words),)
    )
    replaced_by(filled, project)
    (left,) = filled.annotations()
    assert (left.article, left.passage, left.memo, left.uuid) == (2, words, "新的桥", tag.uuid)


def test_what_is_written_while_a_backup_is_made_is_in_it(filled: Library, monkeypatch: pytest.MonkeyPatch):
    """Another window can't write between the backup and what takes the place of all."""
    path = filled.back_up(BackupReason.BY_HAND)
    assert path is not None
    filled.annotate(1, 0, 2, "桥")
    held: list[set[str]] = []

    def put(store: Store, project: Project) -> TakenIn:
        (newest, *_) = filled.backups()
        held.append({each.uuid for each in filled.other_project(newest.path).annotations})
        assert store.db.conn.in_transaction
        assert held == [{each.uuid for each in store.annotations.found()}]
        return put_in_place(store, project)

    def write_between(self: Library, *args: object, **kwargs: object) -> None:
        raise AssertionError("in a transaction of its own")

    monkeypatch.setattr("reader.library.backing_up.put_in_place", put)
    monkeypatch.setattr(Library, "back_up", write_between)
    filled.restore(path, replace=True)
    assert held


def test_a_judgement_that_was_altered_since_stays_when_taking_in_is_undone(filled: Library):
    filled.judge((1, 2), Span(2, 4), Span(7, 9), Verdict.ADDED, LinkKind.TOPIC, memo="同一座桥")
    project = filled.project()
    filled.remove_judgement(project.judgements[0].id)
    taken = filled.take_in(project)
    (here,) = filled.project().judgements
    filled.judge((1, 2), Span(2, 4), Span(7, 9), Verdict.CONFIRMED, LinkKind.TOPIC, memo="后来写的")
    (now,) = filled.project().judgements
    assert (now.id, now.memo) == (here.id, "后来写的")
    done = filled.alter(taken.alteration.inverse)
    assert filled.project().judgements == (now,)
    assert done.judged[0] == done.judged[1]
    assert filled.alter(done.inverse).judged[1] == (now,)


def test_a_note_on_a_judgement_that_came_since_stays_when_a_later_word_is_taken_back(filled: Library):
    filled.judge((1, 2), Span(2, 4), Span(7, 9), Verdict.ADDED, LinkKind.TOPIC, memo="同一座桥")
    project = filled.project()
    later = replace(project.judgements[0], memo="乙写的", modified=datetime(2030, 1, 1, tzinfo=UTC))
    taken = filled.take_in(replace(project, judgements=(later,)))
    (here,) = filled.judgements()
    with filled._connections.writing() as store:
        now = replace(here, memo="丙写的", modified=datetime(2030, 1, 2, tzinfo=UTC))
        store.judgements.put(now)
    filled.alter(taken.alteration.inverse)
    (left,) = filled.judgements()
    assert left == replace(now, memo="丙写的\n\n同一座桥")
