"""Tags in the list of all tags, and in the texts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.tags_list.tags_model import TAG_ROLE
from tests.gui.conftest import STATEMENT, settle
from tests.gui.tagging_acts import choose, select


def test_a_tag_is_listed_found_and_removed_from_the_panel(qtbot, window, library, reading):
    ids, start, end = reading
    text = select(qtbot, window, 1, start, end)
    qtbot.keyClick(text, Qt.Key.Key_T)
    choose(qtbot, window, "河水")
    window.tags_dock.show()
    panel = window.tags_panel
    settle(qtbot, window)
    index = panel.view.model().index(1, 0)  # under its article's heading
    row = index.data(TAG_ROLE)
    assert (row.annotation.passage.exact, row.annotation.article) == (STATEMENT[1:9], ids[1])
    text.clear_selection()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(index).center()
    )
    settle(qtbot, window)
    assert text.selected_span().start == start
    assert window.focusWidget() is panel.view
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert library.annotations() == []
    assert panel.model.rowCount() == 0
    assert panel.empty_label.isVisible()
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert [each.passage.start for each in library.annotations()] == [start]


def test_the_menu_of_a_tag_speaks_of_it_though_the_list_has_changed(qtbot, window, library, reading):
    (article, _), start, end = reading
    for place in (start, start + 2):
        window.hub.changed.emit(library.annotate(article, place, end, "河").changes)
    window.tags_dock.show()
    settle(qtbot, window)
    panel = window.tags_panel
    index = panel.view.model().index(2, 0)
    row, other = index.data(TAG_ROLE), panel.view.model().index(1, 0).data(TAG_ROLE)
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    window.hub.changed.emit(library.remove_annotations([other.annotation.id]).changes)
    settle(qtbot, window)
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == [article, row.annotation.passage.start, end]
    menu.close()
