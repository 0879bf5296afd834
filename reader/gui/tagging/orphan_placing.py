"""Placing by hand what was not found again after its article changed: a tag, or an end of a link."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.by_hand_tabs import ByHandTabs
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.tagging.local_keys import LocalKeys
from reader.model import Changes, Passage, TagFilter

_TOLD_MS = 6000


class OrphanPlacing(QObject):
    """Puts what is chosen in the list in front, and was lost, where the reader has selected its passage.

    While it waits to be placed its key does nothing else in the texts: if no passage is selected, it says so.
    """

    def __init__(
        self,
        hub: Hub,
        reading: Reading,
        lists: ByHandTabs,
        keys: LocalKeys,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._reading, self._lists, self._status = reading, lists, window.statusBar()
        self._action = actions.tags.place_here
        self._action.triggered.connect(lambda: self.place())
        missing = QAction(self)
        missing.setShortcuts(self._action.shortcuts())
        missing.triggered.connect(lambda: self._tell_missing())
        keys.add(missing, self._waits)
        reading.view.selection_changed.connect(self.refresh)
        reading.view.unplaced_requested.connect(self._list)
        for panel in lists.panels:
            panel.view.selectionModel().currentChanged.connect(lambda *_: self.refresh())
        lists.currentChanged.connect(lambda _page: self.refresh())
        reading.opened.connect(lambda _articles: self.refresh())
        hub.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Allows it while a passage is selected in the article that something was lost in."""
        self._action.setEnabled(self._lost() is not None)

    def place(self) -> None:
        """Places at the selection what was lost."""
        lost, selection, alignment = self._lost(), self._reading.selection(), self._reading.alignment
        if lost is None or selection is None or alignment is None:
            return
        article, span = selection
        text = alignment.articles[self._reading.articles.index(article)].text
        passage = Passage.of(text, span.start, span.end)
        self._lists.front().orphan.place_chosen.emit(lost, passage)
        self.refresh()

    def _waits(self) -> bool:
        """Whether something is in view that is to be placed, here or in another article."""
        return self._lists.front().orphan.isVisible()

    def _tell_missing(self) -> None:
        self._status.showMessage(
            self.tr(
                "Nothing is placed yet: select the passage in the article that has lost it, then press {key}"
            ).format(key=self._action.shortcut().toString()),
            _TOLD_MS,
        )

    def _lost(self) -> Hashable:
        """What can be placed at the selection, as its list names it."""
        selection = self._reading.selection()
        return None if selection is None else self._lists.front().lost_in(selection[0])

    def _list(self, pane: int) -> None:
        """Lists the tags of a pane's article that could not be placed."""
        articles = frozenset({self._reading.articles[pane]})
        self._lists.tags.show_tags(TagFilter(orphans=True, articles=articles))

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.judgements:
            self.refresh()
