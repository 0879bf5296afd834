"""The codebook as a part of the program's window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.gui.look.theme import ThemeChoice
from tests.gui.conftest import settle, type_in
from tests.gui.test_access import nameless


@pytest.fixture
def panel(qtbot, window, library):
    library.add_code("框架")
    window.hub.changed.emit(library.add_code("情绪").changes)
    qtbot.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.codebook_panel.isVisible()
    window.codebook_panel.view.setFocus()
    return window.codebook_panel


def test_the_list_of_tags_shows_those_of_a_code(qtbot, window, panel, library):
    window.resize(1280, 1200)
    first, second = library.codes()
    article = library.articles()[0].id
    library.annotate(article, 0, 4, first.id)
    window.hub.changed.emit(library.annotate(article, 5, 9, second.id).changes)
    panel.view.choose([second.id])
    window.actions_.codes.show_tags.trigger()
    settle(qtbot, window)
    assert window.tags_dock.isVisible()
    assert window.tags_panel.model.rowCount() >= 1
    assert window.tags_panel.filter.wanted().codes == frozenset({second.id})
    heights = window.docks.codebook.height(), window.docks.tags.height()
    assert window.tabifiedDockWidgets(window.docks.codebook) == []
    assert min(heights) > 0.4 * max(heights)


def test_its_key_brings_it_before_the_panel_that_covers_it_and_then_hides_it(qtbot, window, panel):
    codebook, tags = window.docks.codebook, window.docks.tags
    window.tabifyDockWidget(codebook, tags)
    tags.show()
    tags.raise_()
    qtbot.waitUntil(lambda: codebook.visibleRegion().isEmpty())
    qtbot.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not codebook.visibleRegion().isEmpty())
    assert tags.visibleRegion().isEmpty()
    qtbot.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: codebook.isHidden())
    assert not tags.isHidden()


def test_every_theme_paints_it(qtbot, window, panel, library):
    panel.view.choose([library.codes()[0].id])
    pictures = set()
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST_LIGHT):
        window.themes.choose(choice)
        settle(qtbot, window)
        image = panel.view.viewport().grab().toImage()
        pictures.add(tuple(image.pixelColor(2, y).name() for y in (2, image.height() - 2)))
    assert len(pictures) == 3


def test_everything_in_it_has_a_name(qtbot, window, panel, library):
    panel.view.choose([library.codes()[0].id])
    assert nameless(window.docks.codebook) == []


def test_a_note_being_written_is_stored_as_the_window_closes(qtbot, window, panel, library):
    panel.view.choose([library.codes()[0].id])
    qtbot.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    type_in(qtbot, panel.note.field, "写到一半")
    window.close()
    assert library.codes()[0].memo == "写到一半"


def test_keys_of_the_list_do_nothing_elsewhere(qtbot, window, panel, library):
    panel.view.choose([library.codes()[0].id])
    window.library_panel.view.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_F2):
        qtbot.keyClick(window.library_panel.view, key)
    assert len(library.codes()) == 2
    assert not panel.model.is_making


@pytest.mark.parametrize("size", [(1100, 700), (1440, 900)])
def test_in_a_low_window_codebook_and_tags_take_turns(qtbot, make_window, library, size):
    library.add_code("框架")
    window = make_window(library, size=size)
    docks = window.docks
    docks.codebook.toggleViewAction().trigger()
    docks.tags.toggleViewAction().trigger()
    settle(qtbot, window)
    assert window.tabifiedDockWidgets(docks.codebook) == [docks.tags]
    assert not window.tags_panel.visibleRegion().isEmpty()
    assert window.codebook_panel.visibleRegion().isEmpty()
    window.actions_.codes.new.trigger()
    settle(qtbot, window)
    assert not window.codebook_panel.visibleRegion().isEmpty()
    assert window.codebook_panel.view.viewport().height() > 250


def test_a_panel_behind_a_tab_says_its_name_once(qtbot, window):
    codebook, tags = window.docks.codebook, window.docks.tags
    name = codebook.titleBarWidget().findChild(QLabel, "panel")
    codebook.show()
    settle(qtbot, window)
    assert name.text() == "Codebook"
    tags.show()
    window.tabifyDockWidget(codebook, tags)
    codebook.raise_()
    qtbot.waitUntil(lambda: not name.text())
    tags.hide()
    qtbot.waitUntil(lambda: name.text() == "Codebook")
