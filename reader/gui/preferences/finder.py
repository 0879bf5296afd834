"""The line over the pages of the preferences that finds a setting by its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from reader.gui.teaching.fuzzy import ranked

_MOST = 10


class Finder(QLineEdit):
    """Lists what fits while one types; Enter or a click goes there."""

    chosen = Signal(int)
    """The number of what was chosen, among ``words``."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = list(words)
        self.setPlaceholderText(self.tr("Find a setting"))
        self.setAccessibleName(self.tr("Find a setting"))
        self.setClearButtonEnabled(True)
        self._found = QStringListModel(self)
        self.list = QCompleter(self._found, self)
        # What fits is found here, in pinyin too, and shown as it is.
        self.list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list.setMaxVisibleItems(_MOST)
        self.list.popup().setAccessibleName(self.tr("Settings that match"))
        self.setCompleter(self.list)
        self.textEdited.connect(self._find)
        # Once the list has written what was chosen into the line.
        self.list.activated.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.returnPressed.connect(self._choose_first)

    def _find(self, typed: str) -> None:
        self._found.setStringList(self._fitting(typed))

    def _fitting(self, typed: str) -> list[str]:
        if not typed.strip():
            return []
        found = ranked(typed, [(each, "") for each in self._words])
        return [self._words[number] for number, _ in found[:_MOST]]

    def _choose(self, words: str) -> None:
        if words in self._words:
            self.list.popup().hide()
            self.clear()
            self.chosen.emit(self._words.index(words))

    def _choose_first(self) -> None:
        fitting = self._fitting(self.text())
        if fitting:
            self._choose(fitting[0])
