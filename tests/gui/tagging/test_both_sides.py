"""Both passages of a link get one tag in one act."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.model import LinkKind
from tests.gui.conftest import open_articles, settle
from tests.gui.tagging_acts import CONTROL, SHIFT, choose, name_of, press, undo

KEY = Qt.Key


@pytest.fixture
def three(qtbot, window, library):
    """Three articles that quote one statement."""
    ids = sorted(summary.id for summary in library.articles())
    open_articles(qtbot, window, ids)
    return ids


def to_statement(qtbot, window):
    """Makes the shared statement the current link, by key."""
    press(qtbot, window, KEY.Key_Down, Qt.KeyboardModifier.AltModifier | SHIFT)
    link = window.view.current_link
    assert link.kind is LinkKind.QUOTE
    return link


def tagged(library, articles):
    return sorted((each.article, each.passage.start, each.passage.end) for each in library.annotations())


def ends(window, link):
    articles = window.reading.articles
    return sorted((articles[end.article], end.passage.start, end.passage.end) for end in (link.a, link.b))


def test_t_with_a_link_current_tags_both_sides_with_one_undo(qtbot, window, library, reading):
    link = to_statement(qtbot, window)
    press(qtbot, window, KEY.Key_T)
    choose(qtbot, window, "承诺")
    assert tagged(library, reading[0]) == ends(window, link)
    assert {name_of(library, each) for each in library.annotations()} == {"承诺"}
    strip = window.controls.links.strip
    assert strip.isVisible()
    assert "2" in strip.label.text()
    qtbot.mouseClick(strip.undo_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert (library.annotations(), library.codes()) == ([], [])


def test_a_digit_tags_both_sides_too_and_a_selection_goes_first(qtbot, window, library, reading):
    library.add_code("承诺")
    window.tagging.digits_changed.emit()
    link = to_statement(qtbot, window)
    press(qtbot, window, KEY.Key_1)
    assert tagged(library, reading[0]) == ends(window, link)
    press(qtbot, window, KEY.Key_1)
    assert "already" in window.statusBar().currentMessage()
    undo(qtbot, window)
    assert library.annotations() == []
    to_statement(qtbot, window)
    text = window.view.panes[0].text
    text.select(link.a.passage.span)
    press(qtbot, window, KEY.Key_1)
    assert len(library.annotations()) == 1


def test_the_link_under_the_mouse_is_meant_while_none_is_current(qtbot, window, library, reading):
    assert window.view.current_link is None
    text = window.view.panes[0].text
    found = next(each for each in text.placed if each.mark.kind is LinkKind.QUOTE)
    box = found.boxes[0]
    qtbot.mouseMove(text.viewport(), QPoint(int(box.x + 20), int(box.y + box.height / 2)))
    press(qtbot, window, KEY.Key_T, SHIFT)
    choose(qtbot, window, "承诺")
    link = window.view.alignment.links[found.mark.links[0]]
    assert tagged(library, reading[0]) == ends(window, link)


def test_all_outlets_are_one_tab_away(qtbot, window, library, three):
    to_statement(qtbot, window)
    press(qtbot, window, KEY.Key_T, SHIFT)
    palette = window.controls.tags.palette
    assert palette.about.text().startswith("Both sides")
    qtbot.keyClick(palette.line, KEY.Key_Tab)
    assert palette.about.text().startswith("All 3 passages")
    choose(qtbot, window, "承诺")
    assert sorted(each.article for each in library.annotations()) == three
    undo(qtbot, window)
    assert library.annotations() == []
    press(qtbot, window, KEY.Key_T, CONTROL | SHIFT)
    assert palette.about.text().startswith("All 3 passages")
    qtbot.keyClick(palette.line, KEY.Key_Escape)
    assert library.annotations() == []


def test_the_menu_of_a_link_tags_both_sides_of_it(qtbot, window, library, reading):
    link_map = window.view.row.link_maps()[0]
    at = next(at for at, link in enumerate(window.view.alignment.links) if link.kind is LinkKind.QUOTE)
    window.view.link_menu_requested.emit(at, link_map.mapToGlobal(QPoint(5, 5)))
    menu = QApplication.activePopupWidget()
    entry = next(each for each in menu.actions() if "both sides" in each.text().replace("&", ""))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    choose(qtbot, window, "承诺")
    assert tagged(library, reading[0]) == ends(window, window.view.alignment.links[at])
    assert QApplication.activePopupWidget() is None
