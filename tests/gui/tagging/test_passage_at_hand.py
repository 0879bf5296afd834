"""Which passage a tag is put on: what was selected, without blanks around it, and a new one after that."""

import pytest
from PySide6.QtCore import Qt

from reader.model import Span
from tests.gui.tagging_acts import (
    LEFT,
    SHIFT,
    choose,
    made_by_hand,
    name_of,
    press,
    select,
    tag,
    undo,
)

KEY = Qt.Key


def point_of(text, place):
    cursor = text.textCursor()
    cursor.setPosition(place)
    return text.cursorRect(cursor).center()


def draw(qtbot, text, start, end, modifier=Qt.KeyboardModifier.NoModifier):
    """Drags from one code point to another, whatever is selected."""
    viewport, first, last = text.viewport(), point_of(text, start), point_of(text, end)
    qtbot.mouseMove(viewport, first)
    qtbot.mousePress(viewport, LEFT, modifier, pos=first)
    qtbot.mouseMove(viewport, (first + last) / 2)
    qtbot.mouseMove(viewport, last)
    qtbot.mouseRelease(viewport, LEFT, modifier, pos=last)


def test_once_tagged_a_press_within_begins_a_new_selection(qtbot, window, library, reading):
    _, start, end = reading
    tag(qtbot, window, 0, start, end, "河水")
    text = window.view.panes[0].text
    assert text.selected_span() == Span(start, end)
    draw(qtbot, text, start + 3, end + 4)
    assert text.selected_span() == Span(start + 3, end + 4)
    press(qtbot, window, KEY.Key_1)
    tagged = [each.passage.span for each in library.annotations()]
    assert tagged == [Span(start, end), Span(start + 3, end + 4)]


def test_several_digits_tag_one_selection(qtbot, window, library, reading):
    _, start, end = reading
    for name in ("甲", "乙", "丙"):
        library.add_code(name)
    window.controls.tags.name_digits()
    select(qtbot, window, 0, start, end)
    press(qtbot, window, KEY.Key_1)
    first = window.tagging.digits()
    press(qtbot, window, KEY.Key_3)
    tags = library.annotations()
    assert {each.passage.span for each in tags} == {Span(start, end)}
    assert {name_of(library, each) for each in tags} == {"甲", first[3].name}


def test_a_digit_without_a_tag_asks_for_one(qtbot, window, library, reading):
    _, start, end = reading
    select(qtbot, window, 0, start, end)
    press(qtbot, window, KEY.Key_9)
    choose(qtbot, window, "数字")
    (tagged,) = library.annotations()
    assert name_of(library, tagged) == "数字"


def test_the_first_digit_is_the_tags_own_and_not_that_of_the_one_around_it(qtbot, window, library, reading):
    _, start, end = reading
    tag(qtbot, window, 0, start, end, "说法/直接")
    assert [code.name for code in window.tagging.digits().values()] == ["直接", "说法"]


def test_what_has_no_tag_yet_is_still_dragged(qtbot, window, reading):
    _, start, end = reading
    text = select(qtbot, window, 0, start, end)
    point = point_of(text, start + 3)
    qtbot.mousePress(text.viewport(), LEFT, pos=point)
    assert text.selected_span() == Span(start, end)
    qtbot.mouseRelease(text.viewport(), LEFT, pos=point)


def test_with_shift_a_tagged_selection_goes_on(qtbot, window, reading):
    _, start, end = reading
    tag(qtbot, window, 0, start, end, "河水")
    text = window.view.panes[0].text
    qtbot.mouseClick(text.viewport(), LEFT, SHIFT, pos=point_of(text, end + 4))
    assert text.selected_span() == Span(start, end + 4)


def test_an_undone_tag_leaves_a_selection_to_drag(qtbot, window, reading):
    _, start, end = reading
    tag(qtbot, window, 0, start, end, "河水")
    text = window.view.panes[0].text
    assert text.is_tagged(Span(start, end))
    undo(qtbot, window)
    assert text.selected_span() == Span(start, end)
    assert not text.is_tagged(Span(start, end))


@pytest.mark.parametrize("key", [KEY.Key_T, KEY.Key_S, KEY.Key_1])
def test_a_line_break_alone_is_not_tagged_and_the_reader_is_told(qtbot, window, library, reading, key):
    library.add_code("河水")
    window.controls.tags.name_digits()
    before = made_by_hand(library)
    text = window.view.panes[0].text
    place = text.article.text.index("\n")
    text.select(Span(place, place + 1))
    press(qtbot, window, key)
    assert not window.controls.tags.palette.isVisible()
    assert made_by_hand(library) == before
    assert window.statusBar().currentMessage().startswith("Nothing but line breaks or spaces is selected")


def test_a_paragraph_chosen_by_three_clicks_is_tagged_without_its_end(qtbot, window, library, reading):
    _, start, _ = reading
    text = window.view.panes[0].text
    point = point_of(text, start + 1)
    qtbot.mouseClick(text.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(text.viewport(), LEFT, pos=point)
    qtbot.mousePress(text.viewport(), LEFT, pos=point)
    qtbot.mouseRelease(text.viewport(), LEFT, pos=point)
    selected = text.selected_span()
    words = text.article.text[selected.start : selected.end]
    assert words.endswith("。”\n")
    press(qtbot, window, KEY.Key_S)
    (tagged,) = library.annotations()
    assert tagged.passage.exact == words.strip()
    assert text.is_tagged(selected)
