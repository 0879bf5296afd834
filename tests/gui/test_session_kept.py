"""What is open is on disk all the while: whenever the program is killed, the next start shows it."""

import shutil

import pytest

from reader.gui import session_keeping
from reader.gui import settings as names
from reader.gui.settings import Settings
from tests.gui.conftest import open_articles, settle


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr(session_keeping, "AFTER_MS", 40)


def as_killed(tmp_path, number):
    """The settings as the disk has them now, for a program that starts after this one was killed."""
    copy = tmp_path / f"killed{number}.ini"
    shutil.copy(tmp_path / "window.ini", copy)
    return Settings(copy)


def test_the_next_start_is_like_the_window_that_was_killed(qtbot, make_window, library, tmp_path, soon):
    window = make_window(library)
    ids = [summary.id for summary in library.articles()]
    open_articles(qtbot, window, ids[:1])
    open_articles(qtbot, window, ids[1:])
    qtbot.waitUntil(lambda: as_killed(tmp_path, 0).get(names.LAST_COMPARISON) == tuple(ids[1:]))
    window.docks.codebook.show()
    window.library_dock.hide()
    window.resize(1111, 777)
    qtbot.wait(120)
    again = make_window(library, settings=as_killed(tmp_path, 1), size=(1111, 777))
    with qtbot.waitSignal(again.reading.opened, timeout=60_000):
        again.restore_comparison()
    assert again.reading.articles == ids[1:]
    assert list(again.controls.recent.known) == [tuple(ids[1:]), tuple(ids[:1])]
    assert again.docks.codebook.isVisible()
    assert not again.library_dock.isVisible()
    settle(qtbot, again)


def test_what_is_on_its_way_at_the_end_is_not_forgotten(qtbot, make_window, library, tmp_path):
    window = make_window(library)
    ids = [summary.id for summary in library.articles()]
    window.reading.open(ids)
    window.close()
    assert as_killed(tmp_path, 0).get(names.LAST_COMPARISON) == tuple(ids)


def test_a_comparison_that_was_closed_is_not_opened_again(qtbot, make_window, library, tmp_path):
    window = make_window(library)
    open_articles(qtbot, window, [library.articles()[0].id])
    window.reading.close()
    qtbot.waitUntil(lambda: as_killed(tmp_path, 0).get(names.LAST_COMPARISON) == ())
