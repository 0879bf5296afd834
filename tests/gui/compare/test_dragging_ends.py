"""An end of a tag that is dragged over characters of two UTF-16 units stands before or behind them."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.gui.compare.decorations import Mark
from reader.gui.compare.text_pane import TextPane
from reader.gui.compare.typography import Typography
from reader.model import Span
from tests.making import article_of

TEXT = "河上𠮷野說😀他們打電話"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot, light):
    made = TextPane(light, Typography())
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_article(article_of(TEXT))
    made.set_marks([Mark(Span(4, 5), annotation=7)])
    made.show()
    made.grip.take_up(7)
    return made


def dragged_over(qtbot, pane, end):
    """The spans that a tag goes through while an end (0 or 1) is dragged over the whole line."""
    seen = []
    pane.grip.dropped.connect(lambda _tag, span: seen.append(span))
    box = pane.lines_of(Span(4, 5))[0]
    begin = QPoint(round(box.right), round(box.bottom) + 4) if end else QPoint(round(box.x), round(box.y) - 4)
    line = pane.lines_of(Span(0, len(TEXT)))[0]
    y = round(line.y + line.height / 2)
    last, step = (round(line.right) + 4, 2) if end else (round(line.x) - 4, -2)
    places = range(round(box.x), last, step)
    qtbot.mousePress(pane.viewport(), LEFT, pos=begin)
    for x in places:
        qtbot.mouseMove(pane.viewport(), QPoint(x, y))
        seen.append(pane.grip.span)
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=QPoint(places[-1], y))
    return seen


@pytest.mark.parametrize("end", [0, 1])
def test_an_end_passes_every_character_whole(qtbot, pane, end):
    seen = dragged_over(qtbot, pane, end)
    starts, stops = ((4,), range(5, len(TEXT) + 1)) if end else (range(5), (5,))
    assert set(seen) == {Span(start, stop) for start in starts for stop in stops}


def test_a_selection_by_mouse_takes_such_characters_whole(qtbot, pane):
    line = pane.lines_of(Span(0, len(TEXT)))[0]
    y = round(line.y + line.height / 2)
    starts = set()
    qtbot.mousePress(pane.viewport(), LEFT, pos=QPoint(round(line.right) + 4, y))
    for x in range(round(line.right), round(line.x) - 4, -2):
        qtbot.mouseMove(pane.viewport(), QPoint(x, y))
        span = pane.selected_span()
        if span is not None:
            assert span.end == len(TEXT)
            starts.add(span.start)
    assert starts == set(range(len(TEXT)))
