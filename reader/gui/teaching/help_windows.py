"""What the Help menu shows: the sheet of keys, and what a report of a problem needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.faults.details import details
from reader.gui.actions import Actions
from reader.gui.teaching.about import version_lines
from reader.gui.teaching.commands import commands


class KeysSheet(QDialog):
    """All keys by menu, with a line to look for one."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find"))
        self.line.setAccessibleName(self.tr("Find"))
        self.line.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setObjectName("rows")
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        menus: dict[str, QTreeWidgetItem] = {}
        for command in commands(actions):
            keys = command.action.shortcuts()
            if not keys:
                continue
            if command.menu not in menus:
                menus[command.menu] = QTreeWidgetItem(self.tree, [command.menu])
                font = self.tree.font()
                font.setBold(True)
                menus[command.menu].setFont(0, font)
            native = QKeySequence.SequenceFormat.NativeText
            shown = self.tr(" or ", "between keys").join(key.toString(native) for key in keys)
            QTreeWidgetItem(menus[command.menu], [command.label, shown])
        self.tree.expandAll()
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        self.line.textChanged.connect(self._find)
        self.resize(560, 600)

    def _find(self, typed: str) -> None:
        wanted = typed.casefold()
        for number in range(self.tree.topLevelItemCount()):
            menu = self.tree.topLevelItem(number)
            some = False
            for row in range(menu.childCount()):
                item = menu.child(row)
                fits = wanted in item.text(0).casefold() or wanted in item.text(1).casefold()
                item.setHidden(not fits)
                some = some or fits
            menu.setHidden(not some)


class ProblemReport(QDialog):
    """A text to be copied and sent by the reader; the program itself sends nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        about = QLabel(
            self.tr(
                "Say below what you did, what you expected and what happened. Then copy the text and send it "
                "to who gave you the program. Nothing is sent by itself; no article is part of it."
            )
        )
        about.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.text.setTabChangesFocus(True)
        headings = (
            self.tr("What I did:"),
            self.tr("What I expected:"),
            self.tr("What happened:"),
            self.tr("Versions:"),
        )
        known = details(versions=version_lines().splitlines())
        self.text.setPlainText("\n\n\n".join(headings) + "\n" + known)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("Copy the text"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(560, 480)
