"""What is open is on disk all the while: whenever the program is killed, the next start shows it."""

import shutil

import pytest

from reader.gui import session_keeping
from reader.gui import settings as names
from reader.gui.sessions import take_up_session
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
    with qtbot.waitSignal(again.reading.aligned, timeout=60_000):
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


def test_each_library_has_what_was_open_in_it(qtbot, make_window, library, sample_library, settings):
    ids = [summary.id for summary in library.articles()]
    window = make_window(library)
    open_articles(qtbot, window, ids[:1])
    open_articles(qtbot, window, ids[1:])
    window.close()
    other = make_window(sample_library)
    other.restore_comparison()
    assert not other.reading.wanted
    assert not other.controls.recent.known
    open_articles(qtbot, other, [2])
    other.close()
    again = make_window(library)
    assert list(again.controls.recent.known) == [tuple(ids[1:]), tuple(ids[:1])]
    with qtbot.waitSignal(again.reading.aligned, timeout=60_000):
        again.restore_comparison()
    assert again.reading.articles == ids[1:]
    settle(qtbot, again)


def test_each_library_is_read_on_where_it_was_left(settings):
    for library, article, place in (("/a", 1, 70), ("/b", 2, 90)):
        take_up_session(settings, library)
        settings.set(names.LAST_COMPARISON, (article,))
        settings.set(names.LAST_PLACES, (place,))
    take_up_session(settings, "/c")
    assert settings.get(names.LAST_PLACES) == ()
    for library, place in (("/a", 70), ("/b", 90), ("/a", 70)):
        take_up_session(settings, library)
        assert settings.get(names.LAST_PLACES) == (place,)


@pytest.mark.parametrize("stored", ["", "{", "7", "[7]", '[["a", 7, [], ""]]', '[["a", ["x"], [], ""]]'])
def test_what_somebody_else_wrote_there_counts_as_nothing(settings, stored):
    settings.set(names.OTHER_SESSIONS, stored)
    settings.set(names.LAST_LIBRARY, "/b")
    settings.set(names.LAST_COMPARISON, (1, 2))
    take_up_session(settings, "/a")
    assert settings.get(names.LAST_COMPARISON) == ()
    take_up_session(settings, "/b")
    assert settings.get(names.LAST_COMPARISON) == (1, 2)


def test_the_next_start_is_where_the_texts_were_read(qtbot, make_window, library, tmp_path):
    window = make_window(library)
    ids = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, ids)
    window.view.set_sync(False)
    for pane, height in zip(window.view.panes, (150, 320), strict=True):
        pane.text.verticalScrollBar().setValue(height)
    left = [pane.text.place().top.code_point for pane in window.view.panes]
    assert None not in left
    assert left[0] != left[1]
    window.close()
    again = make_window(library, settings=as_killed(tmp_path, 0))
    with qtbot.waitSignal(again.reading.aligned, timeout=60_000):
        again.restore_comparison()
    settle(qtbot, again)
    assert again.reading.articles == ids
    assert [pane.text.place().top.code_point for pane in again.view.panes] == left


def test_a_place_that_a_shorter_text_has_not_is_its_beginning(qtbot, make_window, library, settings):
    article = library.articles()[0]
    settings.set(names.LAST_LIBRARY, str(library.path))
    settings.set(names.LAST_COMPARISON, (article.id,))
    settings.set(names.LAST_PLACES, (10_000_000,))
    window = make_window(library)
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        window.restore_comparison()
    settle(qtbot, window)
    assert window.view.panes[0].text.verticalScrollBar().value() == 0
