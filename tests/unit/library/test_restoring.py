"""Backups by the façade, and the ways back from them."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.library.facade import Safekeeping
from reader.model import BackupReason, LibraryProblem, LinkKind, Span, Tally, Verdict
from reader.store.backup import Origin, write_backup
from reader.store.schema import MIGRATIONS
from reader.store.store import Store
from tests.kept import backups_of
from tests.old_libraries import fill

WORDS = ("河港新桥今早通车，数千市民到场。", "市长林远山在仪式上说：“这座桥让两岸的人近了一个小时。”")
OTHER = ("渡轮公司表示，新桥通车后航班减半。", "船员担心失去工作，工会要求谈判。")


@pytest.fixture
def filled(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    """With two articles, and something of nearly all that a person makes."""
    write("a.md", *WORDS, number=1)
    write("b.md", *OTHER, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    (outer,) = library.add_code("桥", memo="凡说到桥", digit=2).added.codes
    (inner,) = library.add_code("利", outer.id, slot=5).added.codes
    library.annotate(1, 2, 4, outer.id, "新的桥")
    library.annotate(2, 8, 10, inner.id)
    library.star([(1, Span(0, 2), "河港")])
    library.set_article_memo(1, "要再核对")
    library.judge((1, 2), Span(2, 4), Span(8, 10), Verdict.ADDED, LinkKind.TOPIC, memo="同一座桥")
    library.add_names(["奥兰", "歐倫"])
    library.set_flags([2], starred=True)
    return library


@pytest.fixture
def decided(filled: Library) -> Library:
    """With a decision on an event besides."""
    filled.catch_up()
    event = filled.event_of(1)
    assert event is not None
    filled.rename_event(event.id, "新桥通车")
    return filled


def backed_up(library: Library) -> Path:
    path = library.back_up(BackupReason.BY_HAND)
    assert path is not None
    return path


def test_a_backup_holds_all_that_is_made_by_hand(decided: Library):
    filled = decided
    path = backed_up(filled)
    assert path.parent == filled.backup_folder == filled.path.with_name("library-backups")
    (found,) = filled.backups()
    assert (found.path, found.reason, found.library) == (path, BackupReason.BY_HAND, str(filled.path))
    assert found.holding == filled.holding()
    held = found.holding
    assert (held.codebooks, held.codes, held.annotations, held.notes) == (1, 3, 3, 2)
    assert (held.judgements, held.names, held.events, held.flags, held.articles) == (1, 1, 1, 1, 2)
    assert held.coders == ("甲",)
    assert filled.other_project(path) == filled.project(texts=True)
    assert filled.describe_backup(path) == found


def test_one_that_would_hold_the_same_is_not_made(filled: Library):
    assert filled.back_up(BackupReason.TIMED, if_changed=True) is not None
    assert filled.back_up(BackupReason.TIMED, if_changed=True) is None
    filled.change_annotation(1, memo="改了")
    assert filled.back_up(BackupReason.TIMED, if_changed=True) is not None
    filled.set_flags([2], starred=False)
    assert filled.back_up(BackupReason.CLOSED, if_changed=True) is not None
    assert filled.back_up(BackupReason.BY_HAND) is not None
    assert [each.reason for each in filled.backups()].count(BackupReason.TIMED) == 2


def test_a_library_that_is_not_there_or_empty_has_none(library: Library, archive: Path, write):
    assert library.back_up(BackupReason.STARTED) is None
    assert not library.path.exists()
    write("a.md")
    library.import_archive([archive])
    assert library.back_up(BackupReason.STARTED) is None
    assert library.backups() == []
    assert not library.backup_folder.exists()


def test_what_is_missing_is_added_and_nothing_else_is_touched(filled: Library):
    path = backed_up(filled)
    whole = filled.project()
    filled.remove_annotations([1])
    filled.change_annotation(2, memo="后来写的")
    filled.remove_judgement(1)
    filled.annotate(1, 4, 8, "后来的")
    filled.set_article_memo(1, "")
    (found,) = filled.backups()
    told = filled.difference(filled.other_project(path))
    assert (told.annotations.missing, told.annotations.changed, told.annotations.extra) == (1, 1, 1)
    assert (told.notes.missing, told.judgements.missing, told.codes.extra) == (1, 1, 1)
    now = filled.project()
    taken = filled.restore(found, replace=False)
    assert (taken.annotations, taken.memos, taken.judgements) == (Tally(1, 0, 2), Tally(1), Tally(1))
    uuids = {each.uuid: each for each in filled.annotations()}
    assert {each.uuid for each in (*whole.annotations, *now.annotations)} == uuids.keys()
    assert uuids[now.annotations[-1].uuid] == now.annotations[-1]
    assert "后来写的" in {each.memo for each in uuids.values()}
    filled.alter(taken.alteration.inverse)
    assert filled.project() == now


def test_an_older_note_is_not_put_below_the_one_that_took_its_place(filled: Library):
    path = backed_up(filled)
    filled.change_annotation(1, memo="改好了的")
    taken = filled.restore(path, replace=False)
    assert not taken.alteration
    assert filled.annotation(1).memo == "改好了的"
    filled.change_annotation(1, memo="")
    filled.restore(path, replace=False)
    assert filled.annotation(1).memo == "新的桥"


def test_everything_is_put_back_just_as_it_was_and_undone_and_redone(filled: Library):
    path = backed_up(filled)
    before, digest = filled.project(), filled.holding().digest
    (code, *_) = filled.codes()
    filled.change_code(replace(code, name="路", digit=7, slot=3, memo=""))
    filled.remove_codes([filled.codes()[1].id])
    filled.annotate(1, 4, 8, "后来的", "会在备份里")
    filled.add_codebook("另一个")
    filled.remove_names(1)
    filled.add_names(["丙一", "丙二"])
    filled.remove_judgement(1)
    filled.judge((1, 2), Span(0, 2), Span(0, 2), Verdict.ADDED, LinkKind.TOPIC)
    filled.set_article_memo(1, "改了")
    altered = filled.project()
    taken = filled.restore(path, replace=True)
    assert filled.project() == before
    assert filled.holding().digest == digest
    assert (taken.removed, taken.unknown, taken.left_out) == (2, (), 0)
    assert taken.annotations == Tally(1, 0, 2)
    newest = filled.backups()[0]
    assert newest.reason is BackupReason.RESTORING
    assert filled.other_project(newest.path).annotations == altered.annotations
    undone = filled.alter(taken.alteration.inverse)
    assert filled.project() == altered
    filled.alter(undone.inverse)
    assert filled.project() == before
    assert filled.check().sound


def test_a_lost_library_comes_back_once_its_articles_are_imported(
    decided: Library, archive: Path, tmp_path: Path
):
    filled = decided
    path, before = backed_up(filled), filled.project()
    filled.close()
    for file in tmp_path.glob("library.sqlite3*"):
        file.unlink()
    moved = tmp_path / "moved"
    shutil.move(archive, moved)
    with Library(filled.path, coder="甲") as new:
        taken = new.restore(path, replace=True)
        assert sorted(name.title for name in taken.unknown) == ["【示例】a", "【示例】b"]
        assert (taken.annotations, taken.left_out, taken.codes) == (Tally(), 5, Tally(3))
        assert path.exists()
        new.import_archive([moved / "b.md"])
        assert new.restore(path, replace=False).annotations == Tally(1)
        new.import_archive([moved])
        taken = new.restore(path, replace=False)
        assert (taken.annotations, taken.unknown, taken.orphans) == (Tally(2, 0, 1), (), 0)
        found = new.project()
        for what in ("codebooks", "codes", "memos", "annotations", "judgements", "names", "flags", "events"):
            kept, was = getattr(found, what), getattr(before, what)
            assert len(kept) == len(was), what
        assert {(each.uuid, each.passage, each.memo, each.created) for each in found.annotations} == {
            (each.uuid, each.passage, each.memo, each.created) for each in before.annotations
        }
        assert {each.starred for each in new.articles() if each.outlet == "bbc"} == {True}
        new.catch_up()
        event = new.event_of(new.find("a.md"))
        assert event is not None
        assert (event.label, event.by_hand) == ("新桥通车", True)
        assert new.restore(path, replace=False).changes.annotations == frozenset()
        assert new.check().sound


def test_a_backup_of_another_library_finds_its_articles_under_other_numbers(
    filled: Library, archive: Path, tmp_path: Path
):
    path = backed_up(filled)
    with Library(tmp_path / "other.sqlite3", coder="乙") as other:
        other.import_archive([archive / "b.md"])
        other.import_archive([archive])
        other.annotate(1, 0, 4, "自己的")
        taken = other.restore(path, replace=True)
        assert (taken.annotations, taken.removed) == (Tally(3), 1)
        for each in other.annotations():
            assert (
                other.article(each.article).text[each.passage.start : each.passage.end] == each.passage.exact
            )
        assert {other.summary(each.article).path for each in other.annotations()} == {
            filled.summary(each.article).path for each in filled.annotations()
        }
        (said,) = other.judgements()
        assert said.a.article < said.b.article
        assert other.check().sound


def test_a_text_that_changed_since_has_the_tags_where_they_now_lie(filled: Library, archive: Path, write):
    path = backed_up(filled)
    write("a.md", "昨夜有雨。", *WORDS, number=1, ms=1_900_000_900_000)
    filled.import_archive([archive])
    filled.remove_annotations([1])
    filled.restore(path, replace=True)
    text = filled.article(1).text
    assert {text[each.passage.start : each.passage.end] for each in filled.annotations(1)} == {"新桥", "河港"}


@pytest.mark.parametrize("version", [1, 3, 8, len(MIGRATIONS)])
def test_a_backup_of_any_version_is_restored(tmp_path: Path, archive: Path, write, version: int):
    old = tmp_path / "old.sqlite3"
    fill(old, version)
    with closing(Store.open(old, migrations=MIGRATIONS[:version])) as store:
        backup = write_backup(store.db.conn, Origin(old, BackupReason.BY_HAND))
    assert backup is not None
    with Library(tmp_path / "new.sqlite3") as new:
        project = new.other_project(backup)
        taken = new.take_in(project, add_articles=True)
        assert (taken.annotations, taken.orphans) == (Tally(1), 0)
        assert [(code.name, code.parent is None) for code in new.codes()] == [("风险", True), ("内", False)]
        assert new.annotations()[0].passage.exact == "今"
        assert len(new.names()) == (version >= 3)
        assert len(new.judgements()) == (version >= 8)
        assert new.restore(backup, replace=False).annotations == Tally(unchanged=1)
        assert new.check().sound


def test_before_a_codebook_goes_all_is_backed_up(filled: Library):
    (book,) = filled.codebooks()
    filled.remove_codebook(book.id)
    assert filled.annotations() == []
    (kept,) = filled.backups()
    assert (kept.reason, kept.holding.annotations) == (BackupReason.REMOVING, 3)
    filled.restore(kept, replace=False)
    assert len(filled.annotations()) == 3


def test_another_persons_library_is_merged_and_left_as_it_was(filled: Library, archive: Path, tmp_path: Path):
    path = tmp_path / "theirs.sqlite3"
    with Library(path, coder="乙") as theirs:
        theirs.import_archive([archive])
        theirs.annotate(2, 0, 4, "桥", "乙说")
        theirs.set_flags([1], starred=True)
    before = path.read_bytes()
    there = set(tmp_path.iterdir())
    told = filled.difference(filled.other_project(path))
    assert (told.annotations.missing, told.coders, told.unknown) == (1, (("乙", 1),), ())
    taken = filled.merge_library(path)
    assert (taken.annotations, taken.codes) == (Tally(1), Tally(0, 0, 1))
    assert path.read_bytes() == before
    assert set(tmp_path.iterdir()) - there == {filled.backup_folder}
    assert filled.backups()[0].reason is BackupReason.MERGING
    assert [each.starred for each in filled.articles()] == [each.id == 2 for each in filled.articles()]
    assert filled.merge_library(path).annotations == Tally(unchanged=1)
    assert len(filled.backups()) == 2
    with pytest.raises(LibraryError):
        filled.merge_library(archive / "a.md")


def test_a_folder_that_can_not_be_written_is_told_and_stops_no_work(filled: Library):
    filled.backup_folder.write_text("在那里的是一个文件")
    with pytest.raises(LibraryError) as error:
        filled.back_up(BackupReason.TIMED)
    assert (error.value.code, error.value.path) == (LibraryProblem.BACKUP_FAILED, filled.backup_folder)
    taken = filled.take_in(filled.project())
    assert taken.annotations == Tally(unchanged=3)
    (book,) = filled.codebooks()
    filled.remove_codebook(book.id)
    assert filled.codebooks() == []


def test_nothing_is_replaced_without_a_backup(filled: Library, tmp_path: Path):
    path = backed_up(filled)
    elsewhere = tmp_path / "elsewhere.sqlite3"
    path.rename(elsewhere)
    path.parent.rmdir()
    path.parent.write_text("在那里的是一个文件")
    filled.change_annotation(1, memo="改了")
    before = filled.project()
    with pytest.raises(LibraryError) as error:
        filled.restore(elsewhere, replace=True)
    assert error.value.code is LibraryProblem.BACKUP_FAILED
    assert filled.project() == before
    assert not filled.restore(elsewhere, replace=False).alteration


def test_a_full_disk_leaves_the_backups_that_there_are(filled: Library, monkeypatch: pytest.MonkeyPatch):
    path = backed_up(filled)

    def no_space(_number: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_space)
        with pytest.raises(LibraryError) as error:
            filled.back_up(BackupReason.BY_HAND)
    assert (error.value.code, error.value.detail) == (
        LibraryProblem.BACKUP_FAILED,
        "No space left on device",
    )
    assert backups_of(filled.path) == [path]


def test_old_ones_are_cleared_away_when_a_new_one_is_made(filled: Library, monkeypatch: pytest.MonkeyPatch):
    import reader.store.backup as module

    class Clock:
        noon = module.datetime.now(module.UTC).replace(hour=12)
        now_is = noon - timedelta(days=3)

        @classmethod
        def now(cls, _zone: object) -> object:
            return cls.now_is

        fromisoformat = module.datetime.fromisoformat

    for minutes in (0, 10, 20):
        with monkeypatch.context() as patch:
            Clock.now_is += timedelta(minutes=minutes)
            patch.setattr(module, "datetime", Clock)
            patch.setattr(Safekeeping, "_clear_away", lambda _self: None)
            assert filled.back_up(BackupReason.TIMED) is not None
    assert len(filled.backups()) == 3
    filled.back_up(BackupReason.TIMED)
    assert len(filled.backups()) == 2


def test_what_lies_among_the_backups_and_is_none_is_left_alone(filled: Library):
    path = backed_up(filled)
    (path.parent / "notes.sqlite3").write_text("不是备份")
    (path.parent / "读我.txt").write_text("说明")
    assert [each.path for each in filled.backups()] == [path]
    backed_up(filled)
    assert len(backups_of(filled.path)) == 4
