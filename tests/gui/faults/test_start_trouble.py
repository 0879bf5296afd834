"""A library that can't be opened at the start: the reader is told why, and can do something about it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from reader.faults import log
from reader.gui import app
from reader.library import Library
from reader.library.reviving import revive
from reader.model import BackupReason


@pytest.fixture(autouse=True)
def no_settings(logs, monkeypatch):
    monkeypatch.setattr(app, "Settings", lambda: None)


@pytest.fixture
def opened(monkeypatch, qapp):
    """The libraries that a window was opened on; the window itself is not."""
    found = []

    def session(_app, place, _settings, _run):
        with Library(place) as library:
            found.append((place, library.holding().annotations))
        return 0, None

    monkeypatch.setattr(app, "_session", session)
    monkeypatch.setattr(app, "application", lambda *_: qapp)
    return found


def answer(*labels):
    """Presses the buttons of these labels in the boxes that come up, each in turn; tells what they say.

    The name of a library may look like markup; none of the boxes takes it for that.
    """
    said = []

    def press():
        box = QApplication.activeModalWidget() or next(
            (
                each
                for each in QApplication.topLevelWidgets()
                if isinstance(each, QMessageBox) and each.isVisible()
            ),
            None,
        )
        if isinstance(box, QMessageBox):
            (button,) = [each for each in box.buttons() if each.text().replace("&", "") == labels[len(said)]]
            said.append(box.text())
            form = box.textFormat()
            button.click()
        if len(said) < len(labels):
            QTimer.singleShot(10, press)
        if isinstance(box, QMessageBox):
            assert form is Qt.TextFormat.PlainText

    QTimer.singleShot(10, press)
    return said


@pytest.fixture
def damaged(library):
    """A library with one tag, of which there is a backup, and whose file is overwritten."""
    code = library.add_code("引述").added.codes[0].id
    library.annotate(1, 0, 4, code)
    library.back_up(BackupReason.BY_HAND)
    library.close()
    library.path.write_bytes(b"no library at all " * 500)
    return library.path


def test_what_is_no_library_is_told_and_the_program_ends_with_status_3(tmp_path, opened, logs):
    broken = tmp_path / "library.sqlite3"
    broken.write_text("这不是数据库" * 200, encoding="utf-8")
    said = answer("Copy details", "Quit")
    assert app.main(broken, ["jianting"]) == 3
    assert str(broken) in said[0]
    assert "LibraryProblem.NOT_A_LIBRARY" in QApplication.clipboard().text()
    assert opened == []
    assert "window.no_library" in (logs / log.NAME).read_text("utf-8")


def test_a_folder_is_no_library(tmp_path, opened):
    said = answer("Quit")
    assert app.main(tmp_path, ["jianting"]) == 3
    assert "is a folder" in said[0]


def test_another_library_can_be_chosen(tmp_path, library, opened, monkeypatch):
    library.close()
    broken = tmp_path / "broken.sqlite3"
    broken.write_text("nothing")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(library.path), ""))
    answer("Choose another library…")
    assert app.main(broken, ["jianting"]) == 0
    assert opened == [(library.path, 0)]


def test_what_may_pass_can_be_tried_again(library, opened, monkeypatch):
    monkeypatch.setattr("reader.store.store.BUSY_SECONDS", 0.05)
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        QTimer.singleShot(0, lambda: other.execute("ROLLBACK"))  # while the box is open
        said = answer("Try again")
        assert app.main(library.path, ["jianting"]) == 0
    assert "Another program is writing" in said[0]
    assert opened == [(library.path, 0)]


def test_a_backup_is_put_in_the_place_of_a_damaged_library(damaged, opened, monkeypatch):
    before = damaged.read_bytes()
    offered = []

    def choose(_parent, _title, _question, lines, *_rest):
        offered.extend(lines)
        return lines[0], True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    said = answer("Restore a backup…", "OK")
    assert app.main(damaged, ["jianting"]) == 0
    assert opened == [(damaged, 1)]
    assert "1 tagged passage" in offered[0]
    (aside,) = damaged.parent.glob("library-unusable-*.sqlite3")
    assert aside.read_bytes() == before
    assert aside.name in said[1]
    with Library(damaged) as again:
        (tag,) = again.annotations()
        assert again.article(tag.article).text[tag.passage.start : tag.passage.end] == tag.passage.exact


def test_what_lay_beside_the_old_file_goes_aside_with_it(damaged):
    """A journal that stayed would have SQLite write pages of the old library into the new one."""
    with Library(damaged.with_name("sound.sqlite3")) as other:
        other.add_code("引述")
        backup = other.back_up(BackupReason.BY_HAND)
    for end in ("-wal", "-shm", "-journal"):
        damaged.with_name(damaged.name + end).write_bytes(b"of the old one")
    _, aside = revive(damaged, backup)
    assert not damaged.with_name(damaged.name + "-journal").exists()
    for end in ("-wal", "-shm", "-journal"):
        assert aside.with_name(aside.name + end).read_bytes() == b"of the old one"


def test_a_revival_that_fails_leaves_all_as_it_was(damaged, tmp_path):
    damaged.with_name("library.sqlite3-wal").write_bytes(b"the log of the damaged one")
    before = {file.name: file.read_bytes() for file in damaged.parent.glob("library*") if file.is_file()}
    broken = tmp_path / "backup.sqlite3"
    broken.write_text("no backup")
    with pytest.raises(Exception, match="not_a_library"):
        revive(damaged, broken)
    assert {
        file.name: file.read_bytes() for file in damaged.parent.glob("library*") if file.is_file()
    } == before
