"""A tag whose words are gone is told of in its article's header, and placed by hand."""

from dataclasses import replace

from PySide6.QtCore import Qt

from reader.model import Edit, Passage, Records, Span
from tests.gui.conftest import settle
from tests.gui.tagging_acts import press, select, undo

WORDS = "这些字不在文中任何地方"


def lost(library, article):
    """A tag as one is that a changed text has lost."""
    edit = library.annotate(article, 40, 52, "风", "要核对")
    (made,) = edit.added.annotations
    gone = replace(made, passage=Passage(40, 51, WORDS, "前文没有了", "后文也没有"), orphan=True)
    library.apply(Edit(Records(annotations=(made,)), Records(annotations=(gone,))))
    found = library.annotation(made.id)
    assert found.orphan
    return found


def test_a_lost_tag_is_told_listed_and_placed_where_the_reader_selects(qtbot, window, library, reading):
    ids, *_ = reading
    orphan = lost(library, ids[0])
    window.hub.changed.emit(Edit(Records(), Records(annotations=(orphan,))).changes)
    settle(qtbot, window)
    headers = [pane.header for pane in window.view.panes]
    assert [header.unplaced.isVisible() for header in headers] == [True, False]
    assert not window.actions_.tags.place_here.isEnabled()
    qtbot.mouseClick(headers[0].unplaced, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    panel = window.tags_panel
    assert panel.isVisible()
    row = next(
        index
        for number in range(panel.view.model().rowCount())
        if panel.view.model().flags(index := panel.view.model().index(number, 0))
        & Qt.ItemFlag.ItemIsSelectable
    )
    panel.view.setCurrentIndex(row)
    settle(qtbot, window)
    assert panel.chosen().annotation == orphan
    pictures = []
    window.actions_.compare.show_pictures.setEnabled(True)
    window.actions_.compare.show_pictures.triggered.connect(lambda: pictures.append("asked for"))
    press(qtbot, window, Qt.Key.Key_P)
    assert "select the passage" in window.statusBar().currentMessage()
    select(qtbot, window, 1, 40, 50)
    assert not window.actions_.tags.place_here.isEnabled()
    press(qtbot, window, Qt.Key.Key_P, pane=1)
    assert pictures == []
    select(qtbot, window, 0, 60, 70)
    press(qtbot, window, Qt.Key.Key_P)
    placed = library.annotation(orphan.id)
    assert (placed.orphan, placed.passage.span, placed.memo) == (False, Span(60, 70), "要核对")
    assert window.view.panes[0].text.annotations_at(61) == [orphan.id]
    assert not headers[0].unplaced.isVisible()
    undo(qtbot, window)
    assert library.annotation(orphan.id).orphan
    assert headers[0].unplaced.isVisible()
