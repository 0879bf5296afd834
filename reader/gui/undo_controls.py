"""Showing what was undone or done again: where it is, and what it was."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.model import MOST_WITNESSES

_TOLD_MS = 6000


class UndoControls(QObject):
    """Goes to the place of what was undone, opening its article beside the others where there is room."""

    def __init__(self, hub: Hub, reading: Reading, window: QMainWindow) -> None:
        super().__init__(window)
        self._hub, self._reading, self._status = hub, reading, window.statusBar()
        self._words = ""
        hub.altered.connect(self._tell)
        hub.place_wanted.connect(self._show)

    def _tell(self, text: str, is_undo: bool) -> None:
        words = self.tr("Undone: {act}") if is_undo else self.tr("Done again: {act}")
        self._words = words.format(act=text)
        self._status.showMessage(self._words, _TOLD_MS)

    def _show(self, article: int, start: int, end: int) -> None:
        open_now = self._reading.articles
        if article in open_now or len(open_now) < MOST_WITNESSES:
            self._reading.show_place(article, start, end)
            return
        # Four articles that are compared are not to go for it.
        title = self._hub.library.summary(article).title
        self._status.showMessage(
            self.tr("{act} – in “{title}”, which is not open").format(act=self._words, title=title), _TOLD_MS
        )
