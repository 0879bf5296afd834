"""What the window does so that search, events and statements know every article."""

import threading
import time

import pytest
from PySide6.QtCore import Qt

from reader.library import CatchUpProgress, LibraryError, Pending
from reader.model import Changes, LibraryProblem
from reader.resources import seeds
from tests.gui.conftest import article_file, open_articles, settle


class SlowStage:
    """Stands in for a library with much to catch up with: an article a millisecond, until it is stopped."""

    def __init__(self, monkeypatch, library, total=5000):
        self.done, self.total, self.runs = 0, total, 0
        self.running = threading.Event()
        monkeypatch.setattr(library, "pending", self.pending)
        monkeypatch.setattr(library, "catch_up", self.catch_up)

    def pending(self):
        return Pending(search=self.total - self.done)

    def catch_up(self, *, progress, cancelled):
        self.runs += 1
        began = time.monotonic()
        self.running.set()
        while self.done < self.total and not cancelled():
            time.sleep(0.001)
            self.done += 1
            progress(CatchUpProgress("search", self.done, self.total, time.monotonic() - began))
        self.running.clear()
        return Changes()


@pytest.fixture
def slow(library, monkeypatch):
    return SlowStage(monkeypatch, library)


def begin(qtbot, window, slow):
    window.catch_up.start()
    qtbot.waitUntil(lambda: slow.done > 20 and window.catch_up.strip.isVisible())


def test_progress_is_told_and_can_be_stopped(qtbot, make_window, library, slow):
    slow.total = 0
    window = make_window(library)
    slow.total = 5000
    begin(qtbot, window, slow)
    assert window.catch_up.strip.label.text().startswith("Preparing search: ")
    assert "of 5,000" in window.catch_up.strip.label.text()
    qtbot.mouseClick(window.catch_up.strip.stop_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert not window.catch_up.strip.isVisible()
    assert 0 < slow.done < slow.total


def test_a_tag_does_not_wait_for_it(qtbot, make_window, library, slow):
    slow.total = 0
    window = make_window(library)
    open_articles(qtbot, window, [library.articles()[0].id])
    slow.total = 5000
    begin(qtbot, window, slow)
    written = []
    window.hub.jobs.write("tag", lambda _job: library.add_code("水情"), written.append)
    qtbot.waitUntil(lambda: bool(written), timeout=2000)
    assert slow.running.is_set()
    window.catch_up.stop()


def test_closing_does_not_wait_for_its_end(qtbot, make_window, library, slow):
    slow.total = 0
    window = make_window(library)
    slow.total = 100_000
    begin(qtbot, window, slow)
    window.close()
    assert not slow.running.is_set()
    assert slow.done < slow.total


def test_an_import_is_followed_by_it(qtbot, make_window, library, archive, slow):
    slow.total = slow.done
    window = make_window(library)
    settle(qtbot, window)
    runs = slow.runs
    article_file(archive, 40)
    slow.total += 5
    window.import_panel.start([archive])
    qtbot.waitUntil(lambda: slow.runs > runs, timeout=60_000)
    settle(qtbot, window)
    assert slow.done == slow.total


def test_what_is_pending_is_told_while_it_runs(qtbot, make_window, library, slow, monkeypatch):
    slow.total = 0
    window = make_window(library)
    slow.total = 5000
    monkeypatch.setattr(library, "pending", lambda: Pending(slow.total - slow.done, events=7, statements=8))
    window.actions_.library.show_events.trigger()
    begin(qtbot, window, slow)
    assert "7 articles not yet sorted" in window.tabs.events.count_label.text()
    assert "looked for" in window.tabs.events.empty_label.text()
    assert window.tabs.statements.pending == 8
    window.catch_up.stop()


def test_new_statements_are_listed_when_they_are_found(qtbot, make_window, empty_library):
    window = make_window(empty_library)
    window.actions_.library.show_statements.trigger()
    settle(qtbot, window)
    assert window.tabs.statements.model.rowCount() == 0
    window.import_panel.start([seeds()])
    qtbot.waitUntil(lambda: window.tabs.statements.model.rowCount() > 0, timeout=60_000)
    settle(qtbot, window)


def test_a_failure_is_told_in_passing(qtbot, make_window, library, monkeypatch):
    window = make_window(library)

    def locked(**_):
        raise LibraryError(LibraryProblem.LOCKED, library.path)

    monkeypatch.setattr(library, "pending", lambda: Pending(search=3))
    monkeypatch.setattr(library, "catch_up", locked)
    heard = []
    window.hub.failed.connect(heard.append)
    window.catch_up.start()
    settle(qtbot, window)
    assert str(library.path) in window.statusBar().currentMessage()
    assert heard == []
