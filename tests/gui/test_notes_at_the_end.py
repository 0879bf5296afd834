"""The window closes once all that was written in it is stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.tagging.memo_editor import MemoEditor
from reader.library import LibraryError
from reader.model import LibraryProblem
from tests.gui.conftest import settle, type_in


@pytest.fixture
def panel(qtbot, window, library):
    """The codebook, with one code chosen and the keyboard in its note."""
    library.add_codebook("一套")
    window.hub.changed.emit(library.add_code("框架").changes)
    window.docks.codebook.show()
    settle(qtbot, window)
    found = window.codebook_panel
    found.view.setFocus()
    found.view.choose([library.codes()[0].id])
    found.edit_note()
    return found


def test_a_window_with_a_refused_note_asks_before_it_closes(qtbot, window, panel, library, monkeypatch):
    window.hub.failed.disconnect(window.tell)

    def refuse(*_args, **_kwargs):
        raise LibraryError(LibraryProblem.DISK_FULL, library.path)

    type_in(qtbot, panel.note.field, "写了很久")
    with monkeypatch.context() as patch:
        patch.setattr(library, "change_code", refuse)
        assert not window.close()
        assert window.isVisible()
        stay = window.notes_kept.question.defaultButton()
        qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
        assert window.isVisible()
        assert panel.note.field.toPlainText() == "写了很久"
    assert window.close()
    assert library.codes()[0].memo == "写了很久"


def test_a_reader_may_close_without_the_note(qtbot, window, panel, library, monkeypatch):
    window.hub.failed.disconnect(window.tell)

    def refuse(*_args, **_kwargs):
        raise LibraryError(LibraryProblem.DISK_FULL, library.path)

    monkeypatch.setattr(library, "change_code", refuse)
    type_in(qtbot, panel.note.field, "写了很久")
    assert not window.close()
    box = window.notes_kept.question
    (close,) = [each for each in box.buttons() if each is not box.defaultButton()]
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert QApplication.activeModalWidget() is None


def test_a_note_in_a_window_of_its_own_is_stored_too(qtbot, window, panel, library):
    window.actions_.codes.note_book.trigger()
    (editor,) = window.findChildren(MemoEditor)
    type_in(qtbot, editor.edit, "何时用")
    assert window.close()
    assert [book.memo for book in library.codebooks() if book.memo] == ["何时用"]
