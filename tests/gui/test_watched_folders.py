"""Folders whose new articles are taken in as they come."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.gui.importing.import_report import ReportDialog
from reader.library import watching
from tests.gui.conftest import article_file, settle


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Looks often, so that nobody waits."""
    monkeypatch.setattr(watching, "_SECONDS", 0.05)
    monkeypatch.setattr(watching, "_REST", 0)


def wait_for(qtbot, library, count):
    qtbot.waitUntil(lambda: library.count() == count, timeout=60_000)


def test_a_folder_that_is_chosen_is_taken_in_and_watched(
    qtbot, make_window, empty_library, archive, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(archive))
    window = make_window(empty_library)
    window.actions_.file.watch_folder.trigger()
    wait_for(qtbot, empty_library, 3)
    settle(qtbot, window)
    assert window.controls.watching.is_watched(archive)
    article_file(archive, 60, title="刚到的一篇")
    wait_for(qtbot, empty_library, 4)
    qtbot.waitUntil(lambda: window.library_panel.model.rowCount() == 4)
    assert "1 new article" in window.statusBar().currentMessage()
    settle(qtbot, window)
    assert empty_library.search("刚到").total == 1


def test_it_is_remembered_and_goes_on_at_the_next_start(qtbot, make_window, library, archive, settings):
    first = make_window(library)
    first.controls.watching.set_watched(archive, True)
    first.close()
    article_file(archive, 61)
    again = make_window(library)
    assert again.controls.watching.folders == (archive,)
    wait_for(qtbot, library, 4)
    again.controls.watching.set_watched(archive, False)
    article_file(archive, 62)
    qtbot.wait(300)
    assert library.count() == 4


def test_it_belongs_to_one_library(make_window, library, empty_library, archive):
    make_window(library).controls.watching.set_watched(archive, True)
    assert make_window(empty_library).controls.watching.folders == ()


def test_closing_ends_it_at_once(qtbot, make_window, library, archive):
    window = make_window(library)
    window.controls.watching.set_watched(archive, True)
    window.close()
    article_file(archive, 63)
    qtbot.wait(300)
    assert library.count() == 3


def test_the_menu_says_what_is_watched(make_window, library, archive):
    window = make_window(library)
    window.controls.watching.set_watched(archive, True)
    menu = window.actions_.file.watch_menu
    menu.aboutToShow.emit()
    entry = next(each for each in menu.actions() if each.data() == str(archive))
    assert entry.isChecked()
    entry.trigger()
    assert window.controls.watching.folders == ()


def test_the_report_of_an_import_offers_it(qtbot, make_window, empty_library, archive):
    window = make_window(empty_library)
    window.import_panel.start([archive])
    settle(qtbot, window)
    qtbot.mouseClick(window.import_panel.details_button, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert dialog.watch_box.isVisible()
    assert not dialog.watch_box.isChecked()
    dialog.watch_box.click()
    dialog.reject()
    assert window.controls.watching.is_watched(archive)


def test_the_report_speaks_of_its_own_folder_while_another_comes_in(
    qtbot, window, library, archive, tmp_path, monkeypatch
):
    window.import_panel.start([archive])
    settle(qtbot, window)
    gate, read = threading.Event(), library.import_archive

    def slow(*given, **named):
        gate.wait(5)
        return read(*given, **named)

    monkeypatch.setattr(library, "import_archive", slow)
    window.import_panel.start([tmp_path])
    window.import_panel.show_report()
    with qtbot.waitSignal(window.import_panel.watch_wanted) as asked:
        window.findChild(ReportDialog).watch_box.click()
    assert asked.args == [archive, True]
    gate.set()
    settle(qtbot, window)


def test_a_library_that_can_not_be_used_is_told(qtbot, make_window, library, archive, monkeypatch):
    def broken(*_args, **_kwargs):
        raise OSError("gone")

    window = make_window(library)
    window.hub.failed.disconnect(window.tell)
    monkeypatch.setattr(library, "watch", broken)
    with qtbot.waitSignal(window.hub.failed) as told:
        window.controls.watching.set_watched(archive, True)
    assert str(told.args[0]) == "gone"
