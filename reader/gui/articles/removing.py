"""Taking articles out of the library: what goes and what stays is told before, and all can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.asking import ask
from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand, Said
from reader.library.removing import Removal
from reader.model import Changes, Kept

_MOST_NAMED = 5


class RemoveArticles(LibraryCommand):
    """Articles were taken out of the library; what brings them back is kept with it."""

    def __init__(self, hub: Hub, text: str, removal: Removal) -> None:
        super().__init__(hub, text)
        self._articles = [each.id for each in removal.removed]
        self._way_back = removal.way_back

    def forward(self) -> Changes:
        """Takes them out again, but for those on which something was made meanwhile."""
        removal = self._hub.library.remove_articles(self._articles)
        self._way_back = removal.way_back
        return removal.changes

    def back(self) -> Changes:
        """Puts them back as they were."""
        if self._way_back is None:
            return Changes()
        changes = self._hub.library.put_back(self._way_back)
        self._way_back.close()
        self._way_back = None
        return changes


class RemovalControls(QObject):
    """Removes the selected articles, or those of the sample."""

    altered = Signal()
    """Articles went or came back: events and statements may have to be looked at again."""

    def __init__(
        self, hub: Hub, undo_stack: QUndoStack, panel: LibraryPanel, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._undo_stack, self._panel, self._window = hub, undo_stack, panel, window
        self._remove, self._remove_sample = actions.library.remove, actions.library.remove_sample
        panel.menu_actions = [*panel.menu_actions, self._remove]
        self._remove.triggered.connect(lambda: self.ask(panel.selected()))
        self._remove_sample.triggered.connect(self.ask_for_sample)
        panel.view.selectionModel().selectionChanged.connect(lambda: self.refresh())
        panel.model.counted.connect(lambda _total: self._look_for_sample())
        hub.changed.connect(self._follow)
        self._remove_sample.setEnabled(False)
        self.refresh()

    def refresh(self) -> None:
        """Allows what the selection allows."""
        self._remove.setEnabled(bool(self._panel.view.selectionModel().selectedIndexes()))

    def ask(self, articles: Sequence[int]) -> None:
        """Tells what would become of some articles, and removes them if that is wanted."""
        library, wanted = self._hub.library, list(articles)
        if wanted:
            self._hub.jobs.read("removal", lambda _job: library.removal_of(wanted), self._ask)

    def ask_for_sample(self) -> None:
        """The same for the articles of the sample."""
        library = self._hub.library
        self._hub.jobs.read("removal", lambda _job: library.removal_of(library.sample()), self._ask)

    def _look_for_sample(self) -> None:
        library = self._hub.library
        self._hub.jobs.read(
            "sample", lambda _job: bool(library.sample()), self._remove_sample.setEnabled, lambda _error: None
        )

    def _ask(self, removal: Removal) -> None:
        count = len(removal.removed)
        title = self.tr("Remove from the library")
        if not count:
            if removal.kept:
                self._tell(title, removal.kept)
            return
        parts = [
            self._named([each.title for each in removal.removed]),
            self.tr(
                "Your files stay as they are. Undo brings the articles back while the program is open; later "
                "you can import them again."
            ),
        ]
        if removal.kept:
            parts.insert(1, self._kept(removal.kept))
        ask(
            self._window,
            title,
            self.tr("Remove %n article(s) from the library?", "", count),
            "\n\n".join(parts),
            self.tr("Remove %n article(s)", "", count),
            lambda: self.remove([each.id for each in removal.removed]),
        )

    def _tell(self, title: str, kept: Sequence[Kept]) -> None:
        words = self.tr("Nothing can be removed.")
        box = QMessageBox(QMessageBox.Icon.Information, title, words, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(self._kept(kept))
        box.addButton(QMessageBox.StandardButton.Close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _kept(self, kept: Sequence[Kept]) -> str:
        words = self.tr("%n article(s) stay, for what you made on them:", "", len(kept))
        return words + "\n" + self._named([f"{each.title} ({self._reasons(each)})" for each in kept])

    def _reasons(self, kept: Kept) -> str:
        found = [
            (kept.tags, self.tr("%n tag(s)", "", kept.tags)),
            (kept.notes, self.tr("note on the article")),
            (kept.links, self.tr("%n judged link(s)", "", kept.links)),
            (kept.starred, self.tr("starred")),
            (kept.event, self.tr("put in an event by you")),
        ]
        return self.tr(", ").join(words for there, words in found if there)

    def _named(self, names: Sequence[str]) -> str:
        lines = [f"• {name}" for name in names[:_MOST_NAMED]]
        if len(names) > _MOST_NAMED:
            lines.append(self.tr("… and %n more", "", len(names) - _MOST_NAMED))
        return "\n".join(lines)

    def remove(self, articles: Sequence[int]) -> None:
        """Removes articles in the background, so that it can be undone."""
        library = self._hub.library
        self._hub.jobs.write("remove", lambda _job: library.remove_articles(articles), self._removed)

    def _removed(self, removal: Removal) -> None:
        if not removal.removed:
            return
        self._hub.changed.emit(removal.changes)
        count = len(removal.removed)
        text = Said(lambda: self.tr("Remove %n article(s)", "", count))
        self._undo_stack.push(RemoveArticles(self._hub, text, removal))

    def _follow(self, changes: Changes) -> None:
        # No other act touches articles and their marks at once.
        if changes.articles and changes.articles <= changes.flags:
            self.altered.emit()
