"""Reading side by side as a reader does it, in the whole window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.gui.look.theme import ThemeChoice
from reader.library import Library
from tests.gui.conftest import article_file, drag_over, open_articles, settle

LEFT = Qt.MouseButton.LeftButton
LONG = 90
"""Paragraphs of the longest article."""


@pytest.fixture
def window(make_window, tmp_path):
    """A library of a long article, one in many paragraphs and two of a paragraph; the first two are open."""
    folder = tmp_path / "files"
    folder.mkdir()
    hosts = ("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com", "www.rfa.org/mandarin")
    for number, (host, count) in enumerate(zip(hosts, (LONG, 30, 0, 0), strict=True)):
        article_file(folder, number, host=host, paragraphs=count)
    with Library(tmp_path / "library.sqlite3", coder="tester") as library:
        library.import_archive([folder])
        yield make_window(library, size=(1400, 800))


@pytest.fixture
def articles(window):
    """Ids, the longest article first."""
    summaries = window.hub.library.articles()
    return [each.id for each in sorted(summaries, key=lambda each: (-each.length, each.id))]


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
    settle(qtbot, window)


def in_view(pane, code_point):
    text = pane.text
    return 0 <= text.height_of(code_point) - text.verticalScrollBar().value() < text.viewport().height()


def test_a_sitting(qtbot, window, articles):
    """Selecting, a band, judging and taking that back, another size and theme: the reader stays there."""
    open_articles(qtbot, window, articles[:2])
    view, (left, right) = window.view, window.view.panes
    drag_over(qtbot, left.text, 3, 12)
    assert left.text.selected_span() is not None
    assert view.current_link is None  # a drag is no click
    right.text.verticalScrollBar().setValue(right.text.verticalScrollBar().maximum())
    window.actions_.compare.sync.trigger()
    left.text.verticalScrollBar().setValue(0)
    (link_map,) = view.row.link_maps()
    source, band = link_map.bands()[0]
    qtbot.mouseClick(link_map, LEFT, pos=QPoint(1, int((band.left_top + band.left_bottom) / 2)))
    link = view.alignment.links[source.link]
    assert view.current_link == link
    levels = [
        pane.text.extents[source.link][0] - pane.text.verticalScrollBar().value() for pane in (left, right)
    ]
    assert levels[0] == pytest.approx(levels[1], abs=1)

    left.text.setFocus()
    press(qtbot, window, Qt.Key.Key_Y)
    assert view.current_link.judgement is not None
    left.text.verticalScrollBar().setValue(3000)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.current_link.judgement is None
    assert in_view(left, link.a.passage.start)

    left.text.verticalScrollBar().setValue(1200)
    place = left.text.position_at(QPoint(40, 60))
    for size in ((900, 600), (1400, 800)):
        window.resize(*size)
        QApplication.processEvents()
        assert in_view(left, place)
    for choice in (ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST_LIGHT, ThemeChoice.LIGHT):
        window.themes.choose(choice)
        assert in_view(left, place)
        assert view.current_link == link


def test_four_articles_of_very_different_lengths_begin_and_end_together(qtbot, window, articles):
    open_articles(qtbot, window, articles)
    view = window.view
    assert len({pane.header.height() for pane in view.panes}) == 1
    bars = [pane.text.verticalScrollBar() for pane in view.panes]
    view.panes[0].text.setFocus()
    press(qtbot, window, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert in_view(view.panes[0], len(view.alignment.articles[0].text) - 1)
    bars[0].setValue(bars[0].maximum())
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]
    bars[3].setValue(0)
    bars[0].setValue(0)
    assert [bar.value() for bar in bars] == [0, 0, 0, 0]
    window.reading.remove(0)
    settle(qtbot, window)
    assert window.reading.articles == articles[1:]
    sizes = view.row.sizes()
    assert max(sizes) - min(sizes) <= 40


def drag_from_list(window, rows, place):
    """Drags rows of the library's list to a place of the window and lets go; what the window was told."""
    model = window.library_panel.model
    data = model.mimeData([model.index(row) for row in rows])
    copy = QMimeData()
    for kind in data.formats():
        copy.setData(kind, data.data(kind))
    handle, where = window.windowHandle(), QPointF(window.mapFromGlobal(place))
    keys = (Qt.DropAction.CopyAction, copy, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, QDragEnterEvent(where.toPoint(), *keys))
    QApplication.sendEvent(handle, QDragMoveEvent(where.toPoint(), *keys))
    mark = window.view.dragging.mark
    drop = QDropEvent(where, *keys)
    QApplication.sendEvent(handle, drop)
    return mark is not None, drop.isAccepted()


def test_an_article_is_dragged_from_the_list_to_the_panes(qtbot, window, articles):
    """The event goes to the window, as the desktop sends it, and finds its way down."""
    view, row = window.view, window.library_panel.model.row_of(articles[3])

    def at(part):
        if part == "bands":
            return view.row.link_maps()[0]
        pane = view.panes[1]
        return pane.header if part == "header" else pane.text.viewport()

    for part in ("text", "header", "bands"):
        open_articles(qtbot, window, articles[:2])
        target = at(part)
        with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
            shown, taken = drag_from_list(window, [row], target.mapToGlobal(target.rect().center()))
        settle(qtbot, window)
        assert shown
        assert taken
        assert view.dragging.mark is None
        between = [articles[0], articles[3], articles[1]]
        assert window.reading.articles == (between if part == "bands" else between[:2])
