"""Where a note is written."""

from PySide6.QtCore import QEvent, QObject

from reader.gui.codebook.note_editor import NoteEditor


class Painted(QObject):
    """Counts how often something is painted."""

    def __init__(self, what):
        super().__init__(what)
        self.times = 0
        what.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt
        self.times += event.type() is QEvent.Type.Paint
        return False


def test_the_words_in_an_empty_field_are_painted_anew(qtbot):
    editor = NoteEditor()
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.show_note(None, "", "Note", "Choose a tag")
    qtbot.wait(50)
    painted = Painted(editor.field.viewport())
    editor.show_note(None, "", "Note", "From which side is it told?")
    qtbot.waitUntil(lambda: painted.times > 0, timeout=1000)
