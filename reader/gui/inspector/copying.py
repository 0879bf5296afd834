"""Taking what the inspector shows to the clipboard, with keys and in plain words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.inspector.statements_model import WordingsModel
from reader.text.cells import guarded


def offer_copy(view: QWidget, copy: Callable[[], None]) -> None:
    """Lets the keys for copying copy, where ``view`` has the keyboard."""
    view.installEventFilter(_CopyKeys(copy, view))


class _CopyKeys(QObject):
    """Hears the keys for copying as they reach a view."""

    def __init__(self, copy: Callable[[], None], view: QWidget) -> None:
        super().__init__(view)
        self._copy = copy

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copies in place of what the view would do."""
        is_press = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_press and event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return True
        return super().eventFilter(watched, event)


def copy_text(text: str) -> None:
    """Puts plain text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_table(rows: list[list[str]]) -> None:
    """Puts a table on the clipboard, as a spreadsheet takes it: cells between tabs, also as plain text."""
    text = "\n".join("\t".join(guarded(_flat(cell)) for cell in row) for row in rows)
    data = QMimeData()
    data.setText(text)
    data.setData("text/tab-separated-values", text.encode("utf-8"))
    QGuiApplication.clipboard().setMimeData(data)


def wordings_as_text(label: str, wordings: WordingsModel) -> str:
    """What is shared, and beneath it each outlet with its wording and what it leaves out."""
    parts = [label]
    for row in wordings.rows:
        parts.append(
            "\n".join(filter(None, (wordings.who(row), row.wording.text, wordings.left_out(row.wording))))
        )
    return "\n\n".join(parts) + "\n"


def _flat(cell: str) -> str:
    return " ".join(cell.split())
