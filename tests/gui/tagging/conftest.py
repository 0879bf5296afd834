"""One window for all tests of a file, with two articles side by side and a statement that both report.

Opening a window takes longer than what is done in it: after each test all that it made is removed.
"""

import os
import warnings
from contextlib import suppress

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reader.gui.app import application, open_window
from reader.gui.look.fonts import load_fonts, ui_font
from reader.gui.settings import Settings
from reader.library import Library
from tests.gui.conftest import SAME_LINE, STATEMENT, article_file, open_articles, settle

LINES = (
    SAME_LINE,
    "码头边的小贩收起摊子，末班船上坐满返乡的学生，灯一盏盏亮。",
    "图书馆照常开门，管理员说借书人少了些，窗外的雨下到了傍晚。",
)
"""Each article's own, so that few bands have to be painted."""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Three invented articles of three outlets."""
    folder = tmp_path_factory.mktemp("tagging")
    hosts = ("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com")
    for number, (host, line) in enumerate(zip(hosts, LINES, strict=True)):
        article_file(folder, number, host=host, line=line)
    with Library(tmp_path_factory.mktemp("library") / "library.sqlite3", coder="tester") as made:
        made.import_archive([folder])
        yield made


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return Settings(tmp_path_factory.mktemp("settings") / "window.ini")


@pytest.fixture(scope="module")
def _shared_window(qapp, library, settings):
    before = os.environ.get("JIANTING_LANG")
    os.environ["JIANTING_LANG"] = "en"
    QLocale.setDefault(QLocale("en_GB"))
    load_fonts()
    application([])
    qapp.setFont(ui_font())
    window = open_window(library, settings)
    if before is None:
        del os.environ["JIANTING_LANG"]
    else:
        os.environ["JIANTING_LANG"] = before
    window.resize(1280, 800)
    window.show()
    window.view.set_animated(False)
    yield window
    window.hub.jobs.shut_down()
    window.close()
    window.deleteLater()
    QApplication.clipboard().clear()


@pytest.fixture
def window(qtbot, _shared_window, library):
    """The window, with nothing made by hand before and after."""
    window = _shared_window
    application([])  # each test takes its translators away
    window.activateWindow()
    settle(qtbot, window)
    yield window
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    window.controls.tags.taken_up.let_go()
    window.view.leave_link()
    changes = [library.remove_codebook(book.id).changes for book in library.codebooks()]
    window.tagging.undo_stack.clear()
    window.tagging.set_active_codebook(None)
    for each in changes:
        window.hub.changed.emit(each)
    with warnings.catch_warnings(action="ignore"), suppress(RuntimeError, SystemError):
        window.hub.failed.disconnect(window.tell)
    window.hub.failed.connect(window.tell)
    window.tags_dock.hide()
    window.find_bar.close_bar()
    settle(qtbot, window)
    assert library.annotations() == []


@pytest.fixture
def reading(qtbot, window, library):
    """The articles' ids, and the place of the statement's first words in the first."""
    ids = [summary.id for summary in library.articles()][:2]
    if window.reading.articles != ids:
        open_articles(qtbot, window, ids)
    for pane in window.view.panes:
        pane.text.clear_selection()
        pane.text.put_caret(0)
        pane.text.verticalScrollBar().setValue(0)
    start = library.article(ids[0]).text.index(STATEMENT) + 1
    return ids, start, start + 8


@pytest.fixture
def fresh(qtbot, make_window, tmp_path, archive):
    """A window and a library of its own, for a test that alters more than tags."""
    with Library(tmp_path / "library.sqlite3", coder="tester") as made:
        made.import_archive([archive])
        yield make_window(made, settings=Settings(tmp_path / "window.ini")), made
