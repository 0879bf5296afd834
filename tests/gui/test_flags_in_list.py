"""Marking articles as read and starred as a reader does, and narrowing the list without typing."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt

from reader.gui import settings as names
from reader.gui.lists.dragged_articles import ARTICLES_MIME
from reader.gui.lists.row_marks import placed_lines
from reader.model import Order
from tests.gui.conftest import article_file, open_articles, pick_from, settle, type_in


@pytest.fixture
def panel(window):
    return window.library_panel


def row_rect(panel, row):
    return panel.view.visualRect(panel.model.index(row))


def click_star(qtbot, window, row):
    rect = row_rect(window.library_panel, row)
    place = QPoint(rect.right() - 18, rect.top() + 16)
    qtbot.mouseClick(window.library_panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)


def click_row(qtbot, window, row, modifier=Qt.KeyboardModifier.NoModifier):
    place = row_rect(window.library_panel, row).center()
    qtbot.mouseClick(window.library_panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def shown(panel):
    return [panel.model.summary(row) for row in range(panel.model.rowCount())]


def test_a_click_on_the_star_stars_that_row_alone_and_can_be_undone(qtbot, window, panel):
    click_row(qtbot, window, 0)
    click_star(qtbot, window, 2)
    assert [each.starred for each in shown(panel)] == [False, False, True]
    assert [index.row() for index in panel.view.selectionModel().selectedIndexes()] == [0]
    assert window.tagging.undo_stack.undoText() == "Star 1 article"
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert not any(each.starred for each in shown(panel))
    window.actions_.edit.redo.trigger()
    settle(qtbot, window)
    assert shown(panel)[2].starred
    click_star(qtbot, window, 2)
    assert not shown(panel)[2].starred


def test_keys_mark_what_is_selected(qtbot, window, panel):
    click_row(qtbot, window, 0)
    click_row(qtbot, window, 1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_S)
    qtbot.keyClick(panel.view, Qt.Key.Key_U)
    settle(qtbot, window)
    assert [(each.starred, each.read) for each in shown(panel)] == [
        (True, True),
        (True, True),
        (False, False),
    ]
    assert window.actions_.library.star.text().replace("&", "") == "Take the star away"
    qtbot.keyClick(panel.view, Qt.Key.Key_U)
    settle(qtbot, window)
    assert not any(each.read for each in shown(panel))
    assert window.tagging.undo_stack.undoText() == "Mark 2 articles as unread"


def test_letters_typed_in_the_search_box_mark_nothing(qtbot, window, panel):
    click_row(qtbot, window, 0)
    panel.search_box.line.setFocus()
    qtbot.keyClicks(panel.search_box.line, "su")
    assert panel.search_box.text() == "su"
    assert not window.tagging.undo_stack.count()


def test_what_has_been_open_for_a_moment_is_read(qtbot, window, panel, library):
    window.controls.flags.reading_timer.setInterval(10)
    newest = shown(panel)[0].id
    open_articles(qtbot, window, [newest])
    qtbot.waitUntil(lambda: shown(panel)[0].read)
    assert not shown(panel)[1].read
    assert not window.tagging.undo_stack.count(), "reading is no deed that undo should take back"
    text = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "read" in text
    assert "unread" not in text


def test_reading_leaves_no_mark_if_the_reader_wants_none(qtbot, window, panel):
    window.settings.set(names.MARK_READ, False)
    open_articles(qtbot, window, [shown(panel)[0].id])
    assert not window.controls.flags.reading_timer.isActive()


def test_all_that_is_listed_is_marked_at_once(qtbot, window, panel, library):
    window.actions_.library.mark_all_read.trigger()
    settle(qtbot, window)
    assert all(each.read for each in shown(panel))
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert not any(each.read for each in library.articles())


def test_marks_tags_and_events_narrow_without_typing(qtbot, window, panel, library):
    (above,) = library.add_code("外交").changes.codes
    (code,) = library.add_code("会谈", above).changes.codes
    article = shown(panel)[1].id
    library.annotate(article, 0, 2, code)
    click_star(qtbot, window, 1)
    panel.search_anew()
    settle(qtbot, window)
    said = pick_from(qtbot, panel.facets.more_button, "starred")
    assert said == ["Unread\t3", "Read\t0", "Starred\t1"]
    settle(qtbot, window)
    assert [each.id for each in shown(panel)] == [article]
    assert [tag.name for tag in shown(panel)[0].tags] == ["会谈"]
    chip = panel.facets.chips.buttons["marked"]
    assert chip.isVisible()
    assert chip.text().startswith("Starred")
    panel.grab()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert panel.model.rowCount() == 3
    panel.facets.more_menu.aboutToShow.emit()
    tags = next(each.menu() for each in panel.facets.more_menu.actions() if each.text() == "Tag")
    (tag,) = tags.actions()
    assert tag.text() == "外交/会谈\t1"
    tag.trigger()
    settle(qtbot, window)
    assert [each.id for each in shown(panel)] == [article]
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert panel.model.rowCount() == 3
    assert not panel.facets.chips.isVisible()


def test_a_list_of_the_unread_keeps_what_has_just_been_read(qtbot, window, panel):
    pick_from(qtbot, panel.facets.more_button, "unread")
    settle(qtbot, window)
    click_row(qtbot, window, 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_U)
    settle(qtbot, window)
    assert [each.read for each in shown(panel)] == [False, True, False]


def test_the_order_is_chosen_and_remembered(qtbot, window, panel, make_window, library, settings):
    panel.search_anew()
    settle(qtbot, window)
    pick_from(qtbot, panel.facets.order_button, Order.OLDEST)
    settle(qtbot, window)
    assert [each.title[1] for each in shown(panel)] == ["0", "1", "2"]
    assert settings.get(names.LIST_ORDER) is Order.OLDEST
    again = make_window(library).library_panel
    assert [each.title[1] for each in shown(again)] == ["0", "1", "2"]


def test_words_that_were_found_are_marked_in_the_title_too(qtbot, window, panel, archive, library):
    article_file(archive, 7, title="灯塔下的渡口")
    library.import_archive([archive])
    line = panel.search_box.line
    line.setFocus()
    type_in(qtbot, line, "渡口")
    qtbot.waitUntil(lambda: not panel.search_box.typing.isActive())
    settle(qtbot, window)
    hit = panel.model.hit(0)
    assert [(mark.start, mark.end) for mark in hit.title_marks] == [(4, 6)]
    panel.grab()


def test_rows_can_be_dragged_as_the_ids_of_their_articles(panel):
    data = panel.model.mimeData([panel.model.index(2), panel.model.index(0)])
    assert isinstance(data, QMimeData)
    wanted = " ".join(str(each.id) for each in (shown(panel)[0], shown(panel)[2]))
    assert bytes(data.data(ARTICLES_MIME).data()) == wanted.encode("ascii")
    assert panel.view.dragEnabled()


@pytest.mark.parametrize(
    ("text", "lines", "places"),
    [
        ("甲乙丙丁", ["甲乙", "丙丁"], [(0, 2), (2, 2)]),
        ("ab cd ef", ["ab cd", "ef"], [(0, 5), (6, 2)]),
        ("甲乙丙丁戊", ["甲乙", "丙…"], [(0, 2), (2, 1)]),
        ("甲…乙丙丁", ["甲…", "乙…"], [(0, 2), (2, 1)]),
    ],
)
def test_a_line_of_a_title_is_found_in_it(text, lines, places):
    assert placed_lines(text, lines) == places
