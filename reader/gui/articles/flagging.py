"""Read and starred: by key, by menu, by a click on the star, and by reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QUndoStack

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.articles.flag_commands import SetFlag
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.gui.undoing import Said
from reader.library import LibraryError
from reader.model import Changes

READ_AFTER_MS = 3000
"""So long an article is open before it counts as read."""


class FlagControls(QObject):
    """Marks the articles of the selected rows, or those that are open, and shows what is marked."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        undo_stack: QUndoStack,
        reading: Reading,
        panel: LibraryPanel,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hub, self._settings, self._undo_stack = hub, settings, undo_stack
        self._reading, self._panel, self._actions = reading, panel, actions.library
        self._refused = False
        """Whether the library can't be written to, so that reading leaves no mark."""
        panel.menu_actions = [*panel.menu_actions, self._actions.star, self._actions.mark_read]
        panel.view.star_clicked.connect(self._click)
        self._actions.star.triggered.connect(lambda: self.toggle("starred"))
        self._actions.mark_read.triggered.connect(lambda: self.toggle("read"))
        self._actions.mark_all_read.triggered.connect(lambda: self.mark_listed())
        self.reading_timer = QTimer(self)
        self.reading_timer.setSingleShot(True)
        self.reading_timer.setInterval(READ_AFTER_MS)
        self.reading_timer.timeout.connect(self._note_read)
        reading.opened.connect(self._opened)
        panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        panel.model.dataChanged.connect(lambda *_: self.refresh())
        panel.model.counted.connect(lambda _total: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Says in the menu what the keys would do."""
        articles = self._targets()
        known = self._hub.library.summaries(articles[:1]) if articles else []
        self._actions.star.setEnabled(bool(articles))
        self._actions.mark_read.setEnabled(bool(articles))
        self._actions.mark_all_read.setEnabled(self._panel.model.rowCount() > 0)
        starred, read = (known[0].starred, known[0].read) if known else (False, False)
        self._actions.star.setText(self.tr("Take the sta&r away") if starred else self.tr("Sta&r"))
        self._actions.mark_read.setText(self.tr("Mark as unrea&d") if read else self.tr("Mark as rea&d"))

    def toggle(self, flag: str) -> None:
        """Marks what is selected, or open, or takes the mark away if the first of them has it."""
        articles = self._targets()
        known = self._hub.library.summaries(articles[:1])
        if known:
            self.set_flag(articles, flag, on=not getattr(known[0], flag))

    def set_flag(self, articles: Sequence[int], flag: str, *, on: bool) -> None:
        """Marks articles, so that it can be undone."""
        try:
            changes = self._hub.library.set_flags(articles, **{flag: on})
        except Exception as error:  # whatever the store raises, nothing may be shown as done
            self._hub.failed.emit(error)
        else:
            self._marked(changes, flag, on=on)

    def _marked(self, changes: Changes, flag: str, *, on: bool) -> None:
        if not changes:
            return
        self._hub.changed.emit(changes)
        count = len(changes.flags)

        def say() -> str:
            words = {
                ("starred", True): self.tr("Star %n article(s)", "", count),
                ("starred", False): self.tr("Take the star of %n article(s) away", "", count),
                ("read", True): self.tr("Mark %n article(s) as read", "", count),
                ("read", False): self.tr("Mark %n article(s) as unread", "", count),
            }
            return words[flag, on]

        self._undo_stack.push(SetFlag(self._hub, Said(say), changes.flags, flag, on))

    def mark_listed(self) -> None:
        """Marks all that the list answers with as read; a hundred thousand take a second."""
        articles, library = self._panel.model.all_articles(), self._hub.library

        def work(_job: object) -> Changes:
            return library.set_flags(articles(), read=True)

        self._hub.jobs.background("mark all read", work, partial(self._marked, flag="read", on=True))

    def _click(self, index: QModelIndex) -> None:
        summary = self._panel.model.summary(index.row())
        if summary is not None:
            self.set_flag([summary.id], "starred", on=not summary.starred)

    def _targets(self) -> list[int]:
        """The selected rows; those that are open if the reader is in a text, or nothing is selected."""
        rows = self._panel.selected()
        if rows and (self._panel.view.hasFocus() or not self._reading.articles):
            return rows
        if self._reading.articles:
            focused = min(self._reading.view.walk.focused, len(self._reading.articles) - 1)
            return [self._reading.articles[focused]]
        return rows

    def _opened(self, articles: list[int]) -> None:
        self.reading_timer.stop()
        if articles and not self._refused and self._settings.get(names.MARK_READ):
            self.reading_timer.start()
        self.refresh()

    def _note_read(self) -> None:
        """What has been open for a moment is read; that is no deed to be undone."""
        articles, library = list(self._reading.articles), self._hub.library

        def done(changes: Changes) -> None:
            if changes:
                self._hub.changed.emit(changes)

        def failed(error: Exception) -> None:
            # Said once: a library that can't be written to can be read all the same.
            self._refused = isinstance(error, LibraryError)
            self._hub.failed.emit(error)

        self._hub.jobs.write("mark read", lambda _job: library.set_flags(articles, read=True), done, failed)
