"""Another library takes the place of this one while the program runs."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.gui import app
from reader.gui.faults.expected import Told
from reader.gui.main_window import MainWindow
from reader.library import Library
from tests.gui.conftest import settle


@pytest.fixture
def second(tmp_path, archive):
    path = tmp_path / "second.sqlite3"
    with Library(path, coder="tester") as made:
        made.import_archive([archive])
    return path


def run_session(running, place, settings, act):
    """Runs the program on a library until its window is closed; ``act`` does what the reader does."""
    run = SimpleNamespace(told_by=lambda _teller: None, has_begun=lambda _library: None)
    met = []

    def begin():
        window = next(
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, MainWindow) and each.isVisible()
        )
        try:
            act(window)
        except BaseException as error:  # it is to fail the test, not the event loop
            met.append(error)
            running.exit(9)

    QTimer.singleShot(50, running, begin)
    outcome = app._session(running, place, settings, run)
    assert met == []
    return outcome


def test_what_is_chosen_in_the_menu_is_opened_next_and_the_way_back_is_offered(
    qtbot, library, settings, second, monkeypatch
):
    monkeypatch.setattr(app, "_LOADED_MS", 10_000_000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(second), ""))
    running = app.application([], settings)

    def go_over(window):
        settle(qtbot, window)
        assert not window.actions_.file.libraries_menu.isEnabled()
        window.reading.open([next(iter(window.hub.library.articles())).id])
        settle(qtbot, window)
        window.actions_.file.open_library.trigger()

    assert run_session(running, library.path, settings, go_over) == (0, second)

    def go_back(window):
        settle(qtbot, window)
        assert window.hub.library.path == second
        assert window.reading.articles == []
        menu = window.actions_.file.libraries_menu
        menu.aboutToShow.emit()
        (entry,) = menu.actions()
        assert entry.text() == str(library.path)
        entry.trigger()

    assert run_session(running, second, settings, go_back) == (0, library.path)

    def see(window):
        settle(qtbot, window)
        assert len(window.reading.articles) == 1
        window.close()

    assert run_session(running, library.path, settings, see) == (0, None)


def test_nothing_is_stopped_without_asking(qtbot, window, second, monkeypatch):
    switching, chosen = window.controls.libraries, []
    switching.chosen.connect(chosen.append)
    monkeypatch.setattr(window.hub.jobs, "is_altering", lambda but=(): True)
    switching.open(second)
    box = switching.box
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert chosen == []
    switching.open(second)
    (go,) = [each for each in switching.box.buttons() if each.text() == "Stop and open"]
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert chosen == [second]


def test_a_library_that_is_gone_is_told_of_and_this_one_stays(window, tmp_path, monkeypatch):
    told, chosen = [], []
    monkeypatch.setattr(window.telling, "tell", told.append)
    window.controls.libraries.chosen.connect(chosen.append)
    window.controls.libraries.open(tmp_path / "gone.sqlite3")
    window.controls.libraries.open(window.hub.library.path)
    assert [type(each) for each in told] == [Told]
    assert "gone.sqlite3" in str(told[0])
    assert chosen == []
