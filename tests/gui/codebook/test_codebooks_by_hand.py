"""Several codebooks: made, named, noted on, filled from those that ship with the program, deleted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLineEdit

from reader.gui import settings as names
from reader.gui.tagging.memo_editor import MemoEditor
from tests.gui.codebook.conftest import click, outline, press, rows
from tests.gui.conftest import settle, type_in


def name(qtbot, window, words):
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    line = dialog.findChild(QLineEdit)
    line.clear()
    type_in(qtbot, line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    window.activateWindow()  # as a window manager does when a dialog has closed


def choose_book(qtbot, panel, number):
    assert isinstance(panel.box, QComboBox)
    panel.box.setFocus()
    row = panel.box.findData(number)
    while panel.box.currentIndex() != row:
        press(qtbot, Qt.Key.Key_Down if panel.box.currentIndex() < row else Qt.Key.Key_Up)


@pytest.fixture
def second(qtbot, panel, codes, window, library):
    window.actions_.codes.new_book.trigger()
    name(qtbot, window, "第二本")
    return next(each for each in library.codebooks() if each.name == "第二本")


def test_a_new_one_is_worked_with_and_remembered(qtbot, panel, codes, window, library, settings, second):
    assert panel.box.currentText() == "第二本"
    assert window.tagging.active_codebook == second.id
    assert settings.get(names.ACTIVE_CODEBOOK) == second.uuid
    assert panel.empty.isVisible()
    qtbot.mouseClick(panel.empty.new_button, Qt.MouseButton.LeftButton)
    type_in(qtbot, QApplication.focusWidget(), "其中一个")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert outline(library, second.id) == ["其中一个"]
    first = next(each.id for each in library.codebooks() if each.id != second.id)
    choose_book(qtbot, panel, first)
    assert len(rows(panel)) == 8
    assert window.tagging.active_codebook == first


def test_name_and_note(qtbot, panel, window, library, second):
    window.actions_.codes.rename_book.trigger()
    name(qtbot, window, "另一本")
    assert panel.box.currentText() == "另一本"
    window.actions_.codes.note_book.trigger()
    editor = QApplication.activeModalWidget()
    assert isinstance(editor, MemoEditor)
    type_in(qtbot, editor.edit, "为什么有它")
    editor.accept()
    book = next(each for each in library.codebooks() if each.id == second.id)
    assert (book.name, book.memo, book.uuid) == ("另一本", "为什么有它", second.uuid)
    window.actions_.edit.undo.trigger()
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert second in library.codebooks()


def test_a_name_that_is_taken_is_refused_in_words(qtbot, panel, window, library, second):
    window.actions_.codes.new_book.trigger()
    name(qtbot, window, "第二本")
    assert [str(each) for each in window.failures] == ['There is a codebook "第二本" already.']
    assert len(library.codebooks()) == 2


def test_codes_move_to_another(qtbot, panel, codes, window, library, second):
    first = library.code(codes["框架"]).codebook
    choose_book(qtbot, panel, first)
    before = outline(library, first)
    click(qtbot, panel, codes["说法/带立场"])
    menu = window.actions_.codes.move_menu
    assert [action.text() for action in menu.actions()] == ["第二本"]
    menu.actions()[0].trigger()
    assert outline(library, second.id) == ["带立场", "  声称"]
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert outline(library, first) == before
    assert outline(library, second.id) == []


def test_deleting_says_what_goes_and_comes_back(qtbot, panel, codes, window, library, second):
    first = library.code(codes["框架"]).codebook
    library.annotate(library.articles()[0].id, 0, 5, codes["框架"], "备注")
    library.change_code(replace(library.code(codes["框架"]), memo="定义"))
    choose_book(qtbot, panel, first)
    before = library.codebooks(), library.codes(), library.annotations()
    window.actions_.codes.delete_book.trigger()
    box = QApplication.activeModalWidget()
    assert "8 tags" in box.informativeText()
    for words in (
        "1 note on a tag itself",
        "1 tagged passage in 1 article",
        "1 of them with a note",
        "by tester",
    ):
        assert words in box.informativeText()
    button = next(each for each in box.buttons() if each.text() == "Delete")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert [each.name for each in library.codebooks()] == ["第二本"]
    assert panel.box.currentText() == "第二本"
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert (library.codebooks(), library.codes(), library.annotations()) == before


def test_a_ready_one_is_offered_where_there_is_none(qtbot, open_bench, library):
    window = open_bench()
    panel = window.codebook_panel
    starter = library.starter_codebooks("en")[0]
    button = next(each for each in panel.empty.buttons if each.text() == starter.name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert [each.name for each in library.codebooks()] == [starter.name]
    assert len(library.codes()) == len(starter)
    assert panel.view.isVisible()
    assert panel.box.currentText() == starter.name
    offered = panel.more_button.menu()
    offered.aboutToShow.emit()
    assert window.actions_.file.export_tags in offered.actions()
    menu = window.actions_.codes.starter_menu
    assert menu.menuAction() in offered.actions()
    assert [action.text() for action in menu.actions()] == [
        each.name for each in library.starter_codebooks("en")
    ]
    menu.actions()[1].trigger()
    assert len(library.codebooks()) == 2
    menu.actions()[0].trigger()
    assert len(library.codebooks()) == 2
    assert panel.box.currentText() == starter.name


def test_a_ready_one_that_is_there_gets_back_what_was_deleted_and_says_so(qtbot, open_bench, library):
    window = open_bench()
    controls, bar = window.codebook, window.statusBar()
    starter = library.starter_codebooks("en")[0]
    controls.add_starter(starter.key)
    settle(qtbot, window)
    assert "put back" not in bar.currentMessage()
    controls.add_starter(starter.key)
    assert bar.currentMessage() == f'"{starter.name}" is here already, with all its tags'
    leaf = library.codes()[-1]
    library.remove_codes([leaf.id])
    controls.add_starter(starter.key)
    settle(qtbot, window)
    assert bar.currentMessage() == f'1 deleted tag put back in "{starter.name}"'
    assert window.tagging.undo_stack.undoText() == f'Put back tags of "{starter.name}"'
    assert len(library.codes()) == len(starter)
