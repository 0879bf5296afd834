"""The caret goes where the reader goes, so that arrow keys go on from there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.gui.compare.reading_order import end_in
from tests.gui.conftest import article_file, open_articles, settle, type_in

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
NEAR = 3
"""So many lines, spaces between paragraphs counted, a key moves the caret at most."""

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def archive(archive):
    """Two articles that share a statement at their very end, too."""
    for number in (4, 5):
        path = article_file(archive, number, host="www.bbc.com/zhongwen/simp")
        with path.open("a", encoding="utf-8") as file:
            file.write("\n<p>船长在码头上答道：“潮水会自己回来，灯塔可不会自己亮起来。”</p>")
            file.writelines(
                f"\n<p>第{number}篇尾声{i}，人们在岸上等到天黑，谁也没有走。</p>" for i in range(20)
            )
    return archive


@pytest.fixture
def opened(qtbot, window, library):
    texts = {each.id: library.article(each.id).text for each in library.articles()}
    open_articles(qtbot, window, [number for number, text in texts.items() if "船长" in text])
    window.view.panes[0].text.setFocus()
    return window


def caret(text):
    return text.position_at(text.cursorRect().center())


def level(text):
    """The y of the caret in its pane."""
    return text.cursorRect().top()


def is_in_view(text):
    return 0 <= level(text) < text.viewport().height()


def go_to_last_statement(qtbot, window):
    text = window.view.panes[window.view.focused_pane].text
    qtbot.keyClick(text, Qt.Key.Key_Up, ALT | SHIFT)
    link = window.view.current_link
    assert "潮水" in link.a.passage.exact
    return link


def wheel(text, angle):
    point = QPointF(text.viewport().rect().center())
    event = QWheelEvent(
        point,
        text.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(text.viewport(), event)


@pytest.mark.parametrize("animated", [False, True])
def test_arrows_go_on_from_the_passage_that_was_gone_to(qtbot, opened, animated):
    opened.view.set_animated(animated)
    text = opened.view.panes[0].text
    link = go_to_last_statement(qtbot, opened)
    start = end_in(link, 0).passage.start
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    assert (text.selected_span().start, text.selected_span().end) == (start, start + 1)
    assert is_in_view(text)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    place = text.verticalScrollBar().value()
    line = 2 * text.fontMetrics().lineSpacing()
    assert 0 < text.height_of(caret(text)) - text.height_of(start) < NEAR * line
    assert text.verticalScrollBar().value() == place
    assert text.verticalScrollBar().value() > 0


def test_the_caret_goes_along_in_the_other_pane_too(qtbot, opened):
    link = go_to_last_statement(qtbot, opened)
    other = opened.view.panes[1].text
    other.setFocus()
    start = end_in(link, 1).passage.start
    before = other.verticalScrollBar().value()
    qtbot.keyClick(other, Qt.Key.Key_Right, SHIFT)
    assert other.selected_span().start == start
    assert other.verticalScrollBar().value() == before


def test_going_back_and_forward_takes_the_caret_along(qtbot, opened):
    text = opened.view.panes[0].text
    qtbot.keyClick(text, Qt.Key.Key_Down, ALT | SHIFT)
    first = caret(text)
    link = go_to_last_statement(qtbot, opened)
    qtbot.keyClick(text, Qt.Key.Key_Left, ALT)
    assert caret(text) == first
    qtbot.keyClick(text, Qt.Key.Key_Right, ALT)
    assert caret(text) == end_in(link, 0).passage.start
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    assert text.selected_span().start == end_in(link, 0).passage.start


def test_a_found_place_has_the_caret_once_the_bar_is_closed(qtbot, opened):
    text = opened.view.panes[0].text
    qtbot.keyClick(text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_in(qtbot, opened.find_bar.line, "船长")
    qtbot.keyClick(opened.find_bar.line, Qt.Key.Key_Escape)
    settle(qtbot, opened)
    assert caret(text) == text.article.text.index("船长")


def test_a_click_on_a_passage_leaves_the_caret_where_it_was_clicked(qtbot, opened):
    text = opened.view.panes[0].text
    link = go_to_last_statement(qtbot, opened)
    span = end_in(link, 0).passage.span
    opened.view.leave_link()
    text.put_caret(span.start + 6)
    point = text.cursorRect().center()
    text.put_caret(0)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.view.current_link == link
    assert caret(text) == span.start + 6
    assert caret(opened.view.panes[1].text) == end_in(link, 1).passage.start


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Right])
def test_a_key_moves_from_what_is_in_view_after_scrolling(qtbot, opened, key):
    text = opened.view.panes[0].text
    text.go_to(0)
    for _ in range(8):
        wheel(text, -240)
    QApplication.processEvents()
    scrolled, line = text.verticalScrollBar().value(), 2 * text.fontMetrics().lineSpacing()
    assert not is_in_view(text)
    qtbot.keyClick(text, key)
    assert is_in_view(text)
    moved = text.verticalScrollBar().value() - scrolled
    page = text.viewport().height()
    assert (page / 2 < moved <= page) if key == Qt.Key.Key_PageDown else abs(moved) <= line
    text.go_to(0)
    for _ in range(8):
        wheel(text, -240)
    scrolled = text.verticalScrollBar().value()
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    assert text.height_of(text.selected_span().start) >= scrolled


def test_a_selection_is_gone_on_with_though_it_is_out_of_view(qtbot, opened):
    text = opened.view.panes[0].text
    text.go_to(0)
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    for _ in range(8):
        wheel(text, -240)
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    assert (text.selected_span().start, text.selected_span().end) == (0, 2)
