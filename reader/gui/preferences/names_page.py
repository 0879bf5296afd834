"""The reader's own names: forms of one name that the program could not know to be one."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.hub import Hub
from reader.gui.preferences.name_commands import AlterNames
from reader.gui.undoing import Said
from reader.model import Changes

_BETWEEN = re.compile(r"[=＝,，、;；/\n]+")
_JOINT = " = "


class NamesPage(QWidget):
    """Lists the names, adds and removes them; the window's undo takes it back."""

    def __init__(self, hub: Hub, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._undo_stack = hub, undo_stack
        about = QLabel(
            self.tr(
                "Outlets write foreign names in different ways. Forms that you enter here count as one name "
                "when articles are compared."
            )
        )
        about.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setAccessibleName(self.tr("Your own names"))
        self.list.setWordWrap(True)
        self.empty = QLabel(self.tr("There are none as yet. Enter the first below, such as: 奥兰 = 歐倫"))
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Two forms or more, with = between them"))
        self.line.setAccessibleName(self.tr("Forms of one name"))
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setAutoDefault(False)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setAutoDefault(False)
        self.trouble = QLabel()
        self.trouble.setObjectName("error")
        self.trouble.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        body = QVBoxLayout(self)
        body.setContentsMargins(20, 20, 20, 16)
        body.setSpacing(12)
        body.addWidget(about)
        body.addWidget(self.empty)
        body.addWidget(self.list, 1)
        body.addLayout(row)
        body.addWidget(self.trouble)
        self.add_button.clicked.connect(self.add)
        self.line.returnPressed.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.itemSelectionChanged.connect(self._refresh)
        self.line.textChanged.connect(self._refresh)
        hub.changed.connect(self._follow)
        self._load()

    def add(self) -> None:
        """Makes the forms in the line one name."""
        forms = [form.strip() for form in _BETWEEN.split(self.line.text()) if form.strip()]
        library = self._hub.library
        before = library.names()
        try:
            changes = library.add_names(forms)
        except ValueError:
            self.trouble.setText(
                self.tr(
                    "A name needs two forms of two letters or more, that differ by more than their script."
                )
            )
            self.trouble.show()
            return
        except Exception as error:  # whatever the store raises, the reader is told that nothing was added
            self._hub.failed.emit(error)
            return
        words = Said(lambda: self.tr("Own name “{name}”").format(name=forms[0]))
        touched, after = (
            [name for name in names if name.id in changes.names] for names in (before, library.names())
        )
        if touched != after:
            self._undo_stack.push(AlterNames(self._hub, words, touched, after))
        self.line.clear()
        self._hub.changed.emit(changes)

    def remove(self) -> None:
        """Removes the name that is selected."""
        item = self.list.currentItem()
        if item is None or not item.isSelected():
            return
        name = item.data(Qt.ItemDataRole.UserRole)
        try:
            changes = self._hub.library.remove_names(name.id)
        except Exception as error:  # whatever the store raises, the reader is told that it is still there
            self._hub.failed.emit(error)
            return
        words = Said(lambda: self.tr("Remove own name “{name}”").format(name=name.forms[0]))
        self._undo_stack.push(AlterNames(self._hub, words, [name], []))
        self._hub.changed.emit(changes)

    def _follow(self, changes: Changes) -> None:
        if changes.names:
            self._load()

    def _load(self) -> None:
        self.list.clear()
        for name in self._hub.library.names():
            item = QListWidgetItem(_JOINT.join(name.forms), self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self.empty.setVisible(self.list.count() == 0)
        self._refresh()

    def _refresh(self) -> None:
        self.add_button.setEnabled(bool(self.line.text().strip()))
        self.remove_button.setEnabled(bool(self.list.selectedItems()))
        self.trouble.hide()
