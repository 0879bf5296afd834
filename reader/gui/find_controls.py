"""Joins the Edit menu with the bar that finds words in the open articles."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.actions import Actions
from reader.gui.find_bar import FindBar, KeptSearch
from reader.gui.lists.view_place import once
from reader.gui.look.theme import ThemeSwitch
from reader.gui.reading import Reading


class FindControls(QObject):
    """Opens the bar, goes on in it, and keeps it to the articles that are open."""

    def __init__(
        self, bar: FindBar, reading: Reading, themes: ThemeSwitch, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.bar, self._reading, self._actions = bar, reading, actions.edit
        self._actions.find.triggered.connect(lambda: bar.open_bar())
        self._actions.find_next.triggered.connect(lambda: bar.step(1))
        self._actions.find_previous.triggered.connect(lambda: bar.step(-1))
        themes.changed.connect(bar.set_theme)
        reading.opened.connect(self._follow)
        self._follow([])

    def kept(self) -> KeptSearch:
        """What is looked for, and at which place the reader is."""
        return self.bar.kept()

    def take_up(self, kept: KeptSearch) -> None:
        """Finds the same in the same texts, once these are open."""
        once(self._reading.opened, self.bar, lambda: self.bar.take_up(kept))

    def _follow(self, articles: list[int]) -> None:
        for action in (self._actions.find, self._actions.find_next, self._actions.find_previous):
            action.setEnabled(bool(articles))
        if articles:
            self.bar.refresh()
        elif self.bar.isVisible():
            self.bar.close_bar()
