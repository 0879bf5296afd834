"""Where a search is typed, with help for its language and, under it, what is wrong with what was typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.gui.articles.query_words import examples, query_error_words
from reader.gui.lists.search_line import SearchLine
from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme
from reader.model import QueryError

_REST_MS = 250
"""So long after the last letter the reader is taken to rest."""


class SearchBox(QWidget):
    """The line, a button with examples, and a word on what can't be understood."""

    wanted = Signal()
    """Something else stands there: search for it."""
    rested = Signal()
    """Nothing was typed for a moment, or the line was left: what only a pause is worth can be done."""
    cleared = Signal()
    """Escape: nothing is to be looked for any more."""
    left = Signal()
    """On to the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SearchLine()
        self.line.setPlaceholderText(self.tr("Search titles, authors and texts"))
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(self.tr("Search articles"))
        self._icon = QAction(self.line)
        self._icon.setToolTip(self.tr("Search articles"))
        self.line.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.line.findChildren(QToolButton):
            if button.defaultAction() is self._icon:
                button.setAccessibleName(self._icon.toolTip())
        self.help_button = QToolButton()
        self.help_button.setObjectName("flat")
        self.help_button.setText("?")
        self.help_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.help_button.setToolTip(self.tr("What can be searched for"))
        self.help_button.setAccessibleName(self.tr("What can be searched for"))
        self.error_label = QLabel()
        self.error_label.setObjectName("error")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.help_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.error_label)
        self.setFocusProxy(self.line)
        self._error: QueryError | None = None
        self.typing = QTimer(self)
        """Runs while the reader is typing."""
        self.typing.setSingleShot(True)
        self.typing.setInterval(_REST_MS)
        self.typing.timeout.connect(self._rest)
        self.line.textChanged.connect(self._note_typing)
        self.line.returnPressed.connect(self._leave)
        self.line.left.connect(self._leave)
        self.line.cleared.connect(self._clear)
        self.help_button.clicked.connect(self.show_help)
        self.set_theme(theme)

    def text(self) -> str:
        """What stands there."""
        return self.line.text().strip()

    def set_theme(self, theme: Theme) -> None:
        """Tints the icon."""
        self._icon.setIcon(icon("search", theme))

    def show_error(self, error: QueryError | None) -> None:
        """Says under the line what can't be understood, or that all is well.

        What is half typed may not be understood as yet: nothing new is said before the reader rests.
        """
        self._error = error
        if error is None or not self.typing.isActive():
            words = query_error_words(error) if error is not None else ""
            self.error_label.setText(words)
            self.error_label.setVisible(bool(words))

    def show_help(self) -> None:
        """Opens a menu of examples; one that is chosen is typed in."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for example, words in examples():
            action = menu.addAction(f"{example}\t{words}")
            action.setData(example)
            action.triggered.connect(lambda _on=False, example=example: self._try(example))
        menu.popup(self.help_button.mapToGlobal(QPoint(0, self.help_button.height())))

    def _try(self, example: str) -> None:
        typed = self.line.text().rstrip()
        self.line.setText(f"{typed} {example}".lstrip())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rest()

    def _leave(self) -> None:
        if self.typing.isActive():
            self._rest()
        self.left.emit()

    def _clear(self) -> None:
        self.line.clear()
        self.typing.stop()
        self.cleared.emit()

    def _note_typing(self) -> None:
        self.typing.start()
        self.wanted.emit()

    def _rest(self) -> None:
        self.typing.stop()
        self.show_error(self._error)
        self.rested.emit()
