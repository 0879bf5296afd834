"""The passages of the current link stay in view when the panes become lower or narrower."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import STATEMENT, open_articles, settle

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def opened(qtbot, make_window, library):
    window = make_window(library, size=(1280, 800))
    open_articles(qtbot, window, [summary.id for summary in library.articles()])
    return window


@pytest.fixture
def archive(archive):
    for number, path in enumerate(sorted(archive.iterdir())):
        text = path.read_text(encoding="utf-8")
        said = f"\n<p>奥兰在第二天又说：{STATEMENT.replace('打电话', '写信')}</p>"
        after = "".join(f"\n<p>第{number}篇之后{i}，岸上的人等到天黑。</p>" for i in range(30))
        path.write_text(text + said + after, encoding="utf-8")
    return archive


def at_foot(qtbot, window):
    """Goes to a passage and scrolls by wheel-like steps until it stands at the foot of the panes."""
    text = window.view.panes[0].text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.view.current_link is not None
    for pane in window.view.panes:
        _, bottom = window.view.walk.extents()[window.view.panes.index(pane)]
        with window.view.row.sync.held():
            pane.text.verticalScrollBar().setValue(int(bottom - pane.text.viewport().height()) + 30)
    return text


def levels(window):
    found = {}
    for pane, (top, bottom) in window.view.walk.extents().items():
        scrolled = window.view.panes[pane].text.verticalScrollBar().value()
        found[pane] = (top - scrolled, bottom - scrolled)
    return found


def all_in_view(window):
    return all(
        top >= 0 and bottom <= window.view.panes[pane].text.viewport().height()
        for pane, (top, bottom) in levels(window).items()
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_F12, Qt.Key.Key_W])
def test_another_panel_leaves_the_passages_in_view(qtbot, opened, key):
    text = at_foot(qtbot, opened)
    assert all_in_view(opened)
    size = text.viewport().size()
    qtbot.keyClick(text, key)
    settle(qtbot, opened)
    QApplication.processEvents()
    lost = size - text.viewport().size()
    assert max(lost.width(), lost.height()) > 60
    assert all_in_view(opened)
    assert len({round(top) for top, _ in levels(opened).values()}) == 1


def test_nothing_moves_if_they_are_in_view_anyway(qtbot, opened):
    text = at_foot(qtbot, opened)
    for pane, (top, _) in opened.view.walk.extents().items():
        with opened.view.row.sync.held():
            opened.view.panes[pane].text.verticalScrollBar().setValue(int(top) - 20 - 5 * pane)
    before = [pane.text.verticalScrollBar().value() for pane in opened.view.panes]
    qtbot.keyClick(text, Qt.Key.Key_F12)
    settle(qtbot, opened)
    assert [pane.text.verticalScrollBar().value() for pane in opened.view.panes] == before


def test_what_the_reader_had_scrolled_away_stays_away(qtbot, opened):
    text = at_foot(qtbot, opened)
    for pane in opened.view.panes:
        with opened.view.row.sync.held():
            pane.text.verticalScrollBar().setValue(0)
    qtbot.keyClick(text, Qt.Key.Key_F12)
    settle(qtbot, opened)
    assert [pane.text.verticalScrollBar().value() for pane in opened.view.panes] == [0, 0, 0]
