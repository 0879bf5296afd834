"""The library goes away, or refuses, under a window that is open: plain words, and nothing is lost."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.gui.conftest import open_articles, settle


@pytest.fixture(autouse=True)
def quick(monkeypatch, logs):
    """Nobody waits ten seconds for another program, and the log is this test's own."""
    monkeypatch.setattr("reader.store.store.BUSY_SECONDS", 0.05)


@pytest.fixture
def article(qtbot, window, library):
    """An article that is open."""
    (first, *_) = sorted(summary.id for summary in library.articles())
    open_articles(qtbot, window, [first])
    assert window.tagging.tag(first, 3, 9, "引述")
    settle(qtbot, window)
    return first


def told(window):
    return [box.text() for box in window.telling.boxes()]


def move(library, folder, back=False):
    """Takes the files of a library away, as a drive that is pulled out does, or brings them back."""
    folder.mkdir(exist_ok=True)
    for end in ("", "-wal", "-shm"):
        here, there = library.path.with_name(library.path.name + end), folder / f"library{end}"
        source, target = (there, here) if back else (here, there)
        if source.exists():
            shutil.move(source, target)


def test_a_library_that_is_taken_away_is_missed_and_not_made_anew(qtbot, window, library, article, tmp_path):
    move(library, tmp_path / "drive")
    for _ in range(3):
        assert not window.tagging.tag(article, 12, 15, "引述")
    settle(qtbot, window)
    (words,) = told(window)
    assert "is not there any more" in words
    assert str(library.path) in words
    assert not library.path.exists()
    assert window.view.panes[0].text.document().characterCount() > 100, "what is open can still be read"
    move(library, tmp_path / "drive", back=True)
    window.telling.boxes()[0].close()
    assert window.tagging.tag(article, 12, 15, "引述")
    settle(qtbot, window)
    assert told(window) == []
    assert len(library.annotations()) == 2
    assert library.check().sound


def test_a_library_that_another_program_keeps_busy(qtbot, window, library, article):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not window.tagging.tag(article, 12, 15, "引述")
        other.execute("ROLLBACK")
    (words,) = told(window)
    assert "Another program is writing" in words
    window.telling.boxes()[0].close()
    assert window.tagging.tag(article, 12, 15, "引述")
    settle(qtbot, window)
    assert len(library.annotations()) == 2
