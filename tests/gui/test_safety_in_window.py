"""Backups, restoring and merging, as a reader does it: from the menu, with mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.gui import settings as names
from reader.gui.safety.automatic import AutomaticBackups
from reader.library import Library, LibraryError
from reader.model import BackupReason, LibraryProblem
from tests.gui.conftest import settle


@pytest.fixture
def tagged(library):
    """Three tags, one with a note, and a note on an article."""
    ids = sorted(each.id for each in library.articles())
    for number, article in enumerate(ids):
        library.annotate(article, 4, 8, f"标签{number % 2}", "备注" if not number else "")
    library.set_article_memo(ids[0], "要再核对")
    return ids


@pytest.fixture
def safety(window, tagged):
    """Backups are made when a test asks for them, not because it took some seconds."""
    window.controls.safety.automatic._start.stop()
    return window.controls.safety


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(qtbot, window):
    """The list of backups, opened from the menu."""
    window.actions_.file.backups.trigger()
    settle(qtbot, window)
    return window.controls.safety.dialog


def rows(dialog):
    return [
        [dialog.list.topLevelItem(row).text(column) for column in range(1, dialog.list.columnCount())]
        for row in range(dialog.list.topLevelItemCount())
    ]


def told(safety):
    """What the account says, which is closed then."""
    dialog = safety.outcome
    words = dialog.words.text()
    dialog.close()
    return words


def test_a_backup_made_by_hand_is_listed_and_adds_what_is_missing(qtbot, window, library, safety, tagged):
    dialog = opened(qtbot, window)
    assert dialog.empty.isVisible()
    assert not dialog.add_button.isEnabled()
    press(qtbot, dialog.make_button)
    settle(qtbot, window)
    assert rows(dialog) == [["By you", "tester", "3", "2", "2", "0"]]
    assert dialog.detail.text() == "It holds just what there is now."
    dialog.close()
    before = library.project()
    number = library.annotations(tagged[0])[0].id
    window.tagging.remove([number])
    library.set_article_memo(tagged[0], "")
    dialog = opened(qtbot, window)
    assert "Tagged passages: 1 only in the backup" in dialog.detail.text()
    assert "Notes on articles: 1 only in the backup" in dialog.detail.text()
    press(qtbot, dialog.add_button)
    settle(qtbot, window)
    back = library.project()
    assert [(each.uuid, each.memo, each.passage) for each in back.annotations] == [
        (each.uuid, each.memo, each.passage) for each in before.annotations
    ]
    assert [each.text for each in back.memos] == ["要再核对"]
    assert safety.dialog is None  # what was done is seen in the window, and undone there or at once
    assert window.tagging.undo_stack.undoText().startswith("Restore the backup of")
    outcome = safety.outcome
    qtbot.waitUntil(outcome.isActiveWindow)
    qtbot.keyClick(outcome, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not outcome.isVisible()
    settle(qtbot, window)
    assert (len(library.annotations()), library.article_memos()) == (2, [])
    window.tagging.undo_stack.redo()
    assert library.project() == back


def test_all_is_put_back_only_after_a_question(qtbot, window, library, safety, tagged):
    library.back_up(BackupReason.BY_HAND)
    before = library.project()
    library.annotate(tagged[0], 10, 14, "后来的")
    library.remove_codes([library.codes()[0].id])
    after = library.project()
    dialog = opened(qtbot, window)
    for answer, expected in (("Cancel", after), ("Put back", before)):
        press(qtbot, dialog.replace_button)
        box = safety.question
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        (button,) = [each for each in box.buttons() if each.text().replace("&", "") == answer]
        press(qtbot, button)
        settle(qtbot, window)
        assert library.project() == expected
    assert "1 that came later is no longer here" in told(safety)
    dialog = opened(qtbot, window)
    assert [row[0] for row in rows(dialog)] == ["Before a restore", "By you"]
    window.tagging.undo_stack.undo()
    assert library.project() == after


def test_a_backup_file_from_anywhere_tells_what_is_not_here(
    qtbot, window, library, safety, tagged, archive, tmp_path, monkeypatch
):
    path = tmp_path / "elsewhere.sqlite3"
    with Library(tmp_path / "other" / "other.sqlite3", coder="Anna") as other:
        other.take_in(library.project(texts=True), add_articles=True)
        (article,) = library.project(articles=[tagged[0]], texts=True).articles
        strange = replace(article, name=replace(article.name, url="https://x.org/1", title="别处的文章"))
        with_text = replace(strange, text="另一座城里的事。")
        other.take_in(replace(library.project(articles=[]), articles=(with_text,)), add_articles=True)
        number = max(each.id for each in other.articles())
        other.annotate(number, 0, 4, "标签0")
        other.back_up(BackupReason.BY_HAND).rename(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog = opened(qtbot, window)
    press(qtbot, dialog.file_button)
    settle(qtbot, window)
    assert rows(dialog)[0][:3] == ["By you", "Anna, tester", "4"]
    assert "1 article that it speaks of is not in this library" in dialog.detail.text()
    press(qtbot, dialog.add_button)
    settle(qtbot, window)
    assert "Import the archive, then do this again" in told(safety)
    assert path.exists()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive / "000.txt"), ""))
    failed = []
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(failed.append)
    press(qtbot, dialog.file_button)
    settle(qtbot, window)
    assert [error.code for error in failed] == [LibraryProblem.NOT_A_LIBRARY]


def test_another_library_is_shown_before_it_is_merged(
    qtbot, window, library, safety, tagged, archive, tmp_path, monkeypatch
):
    path = tmp_path / "theirs.sqlite3"
    with Library(path, coder="Anna") as theirs:
        theirs.import_archive([archive])
        theirs.annotate(1, 20, 26, "新标签")
        theirs.annotate(2, 20, 26, "标签0")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    before = library.project()
    window.actions_.file.merge_library.trigger()
    settle(qtbot, window)
    preview = safety.preview
    assert preview.words.text().splitlines() == ["2 tagged passages by Anna", "New tags: 1"]
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert library.project() == before
    window.actions_.file.merge_library.trigger()
    settle(qtbot, window)
    press(qtbot, safety.preview.merge_button)
    settle(qtbot, window)
    assert [each.coder for each in library.annotations()].count("Anna") == 2
    assert window.tags_panel.model.rowCount() >= 5
    told(safety)
    assert library.backups()[0].reason is BackupReason.MERGING
    window.actions_.file.merge_library.trigger()
    settle(qtbot, window)
    assert not safety.preview.merge_button.isEnabled()
    safety.preview.close()
    window.tagging.undo_stack.undo()
    assert library.project() == before


def test_backups_come_by_themselves_when_something_changed(qtbot, window, library, safety, tagged):
    automatic = safety.automatic
    automatic.back_up(BackupReason.STARTED)
    settle(qtbot, window)
    window.hub.changed.emit(library.set_flags(tagged, read=True))
    automatic._look()
    settle(qtbot, window)
    assert [each.reason for each in library.backups()] == [BackupReason.STARTED]
    window.tagging.remove([library.annotations()[0].id])
    automatic._look()
    settle(qtbot, window)
    automatic._look()
    settle(qtbot, window)
    assert [each.reason for each in library.backups()] == [BackupReason.TIMED, BackupReason.STARTED]
    window.tagging.undo_stack.undo()
    window.close()
    reasons = [each.reason for each in library.backups()]
    assert reasons == [BackupReason.CLOSED, BackupReason.TIMED, BackupReason.STARTED]


def test_that_none_can_be_made_is_told_once_and_work_goes_on(qtbot, window, library, safety, tagged):
    library.backup_folder.write_text("a file")
    failed = []
    window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(failed.append)
    for _ in range(3):
        window.tagging.remove([library.annotations()[0].id])
        window.tagging.undo_stack.undo()
        safety.automatic._look()
        settle(qtbot, window)
    assert [error.code for error in failed] == [LibraryProblem.BACKUP_FAILED]
    assert isinstance(failed[0], LibraryError)
    assert len(library.annotations()) == 3
    window.close()
    assert len(failed) == 1


def test_the_timers_run(window):
    automatic = window.controls.safety.automatic
    assert isinstance(automatic, AutomaticBackups)
    assert (automatic._start.isSingleShot(), automatic._start.isActive()) == (True, True)
    assert (automatic._each.isActive(), automatic._each.interval()) == (True, 600_000)


def test_the_name_of_the_preferences_signs(qtbot, window, library, tagged, settings):
    window.controls.frame.open_preferences()
    page = window.controls.frame.preferences.library
    page.coder.setFocus()
    qtbot.keyClicks(page.coder, "  Anna   Lin ")
    qtbot.keyClick(page.coder, Qt.Key.Key_Return)
    assert settings.get(names.CODER) == "Anna Lin"
    assert library.coder == "Anna Lin"
    assert (settings.folder / "coder").read_text("utf-8") == "Anna Lin\n"
    library.annotate(tagged[0], 12, 15, "标签0")
    assert {each.coder for each in library.annotations()} == {"tester", "Anna Lin"}
    page.coder.clear()
    qtbot.keyClick(page.coder, Qt.Key.Key_Return)
    assert library.coder == page.coder.placeholderText()
    assert not (settings.folder / "coder").exists()
    window.controls.frame.preferences.close()


def test_the_name_is_there_from_the_start_unless_the_program_was_started_with_one(
    make_window, library, settings, monkeypatch
):
    settings.set(names.CODER, "Anna")
    make_window(library)
    assert library.coder == "Anna"
    monkeypatch.setenv("JIANTING_CODER", "Berta")
    with Library(library.path) as other:
        make_window(other)
        assert other.coder == "Berta"
