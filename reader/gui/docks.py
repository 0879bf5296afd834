"""The panels at the sides of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from reader.gui.actions import Actions
from reader.gui.lists.letters import PanelLetters
from reader.gui.lists.panel_title import PanelTitle
from reader.gui.look.theme import Theme
from reader.gui.panels import Panels
from reader.gui.parts import Parts

_LEAST_WIDTH = 220
_LEAST_HEIGHT = 440
"""With less, the list over its note would show no more than a row."""


class Docks(QObject):
    """The library on the left; where else something was said, and what was made by hand, on the right.

    The inspector is at the bottom, beneath the texts alone, which so keep their width.
    """

    def __init__(self, panels: Panels, theme: Theme, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._panels = panels
        self._titles: list[PanelTitle] = []
        tabs, where_else, by_hand, inspector, codebook = panels
        self._letters = PanelLetters(self)
        self._letters.allow(tabs.articles.view, lambda: tabs.articles.menu_actions)
        self.library = self._dock("library", self.tr("Library"), tabs, tabs.bar)
        self.where_else = self._dock("where else", self.tr("Where else"), where_else)
        self.codebook = self._dock("codebook", self.tr("Codebook"), codebook)
        self.tags = self._dock("tags", self.tr("Tagged passages and links"), by_hand, by_hand.bar)
        self.inspector = self._dock("inspector", self.tr("Inspector"), inspector, inspector.bar)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.library)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.inspector)
        self.inspector.hide()
        self.inspector.dockLocationChanged.connect(self._note_moved)
        for dock in (self.codebook, self.where_else, self.tags):
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()
        window.resizeDocks([self.library, self.tags], [310, 280], Qt.Orientation.Horizontal)
        window.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)
        by_hand.front_wanted.connect(lambda: self._bring(self.tags))
        self._is_shared = self._is_crowded = False
        self._behind: set[QDockWidget] = set()
        for dock in (self.codebook, self.tags):
            dock.visibilityChanged.connect(lambda on, dock=dock: self._share(dock, on))
        for dock in (self.codebook, self.tags, self.where_else):
            dock.visibilityChanged.connect(lambda on, dock=dock: self._crowd(dock, on))
            dock.visibilityChanged.connect(lambda on, dock=dock: self._note_behind(dock, on))
            dock.toggleViewAction().triggered.connect(lambda on, dock=dock: self._toggled(dock, on))
        actions.view.take_panels(*self.toggle_actions())

    def _dock(self, name: str, title: str, panel: QWidget, head: QWidget | None = None) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        features = QDockWidget.DockWidgetFeature
        dock.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
        panel.setMinimumWidth(_LEAST_WIDTH)
        dock.setWidget(panel)
        title_bar = PanelTitle(dock, self._theme, head)
        dock.setTitleBarWidget(title_bar)
        self._titles.append(title_bar)
        self._letters.watch(dock)
        return dock

    def _note_moved(self, area: Qt.DockWidgetArea) -> None:
        """The inspector, if it was moved to a side by hand, is to have a width that it can be read in."""
        beside = area in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
        if beside and self._window.isVisible():
            QTimer.singleShot(0, self, self._give_width)

    def _give_width(self) -> None:
        width = self.inspector.widget().sizeHint().width()
        if self.inspector.width() < width:
            self._window.resizeDocks([self.inspector], [width], Qt.Orientation.Horizontal)

    def _bring(self, dock: QDockWidget) -> None:
        """Shows a panel, before the one that it may share its place with."""
        dock.show()
        dock.raise_()

    def _note_behind(self, dock: QDockWidget, is_visible: bool) -> None:
        if is_visible:
            self._behind.discard(dock)
        elif not dock.isHidden():
            self._behind.add(dock)

    def _toggled(self, dock: QDockWidget, wanted: bool) -> None:
        """Of a panel that another one covered, a reader means to see it, even if its action says "hide"."""
        if wanted or dock in self._behind:
            self._bring(dock)

    def _share(self, dock: QDockWidget, is_visible: bool) -> None:
        """The first time that codebook and tags are seen together, they share the height."""
        together = self.codebook.isVisible() and self.tags.isVisible()
        if is_visible and together and not self._is_shared and self._window.isVisible():
            self._is_shared = True
            QTimer.singleShot(0, self, partial(self._part, dock))

    def _crowd(self, dock: QDockWidget, is_visible: bool) -> None:
        """The first time that there are three, two share a place: a third of the height is too little."""
        there = not any(each.isHidden() for each in (self.codebook, self.tags, self.where_else))
        if is_visible and there and not self._is_crowded and self._window.isVisible():
            self._is_crowded = True
            QTimer.singleShot(0, self, partial(self._stack, dock))

    def _stack(self, last: QDockWidget) -> None:
        if not self._window.tabifiedDockWidgets(self.where_else):
            self._window.tabifyDockWidget(self.tags, self.where_else)
            last.raise_()

    def _part(self, last: QDockWidget) -> None:
        """Gives each half of the height; where that is too little, the one shown last is in front."""
        height = self.codebook.height() + self.tags.height()
        docks, halves = [self.codebook, self.tags], [height // 2] * 2
        if halves[0] >= _LEAST_HEIGHT:
            self._window.resizeDocks(docks, halves, Qt.Orientation.Vertical)
        elif not self._window.tabifiedDockWidgets(self.codebook):
            self._window.tabifyDockWidget(*docks)
            last.raise_()

    def toggle_actions(self) -> list[QAction]:
        """What shows and hides the library, tags, where else something was said, inspector and codebook."""
        docks = (self.library, self.tags, self.where_else, self.inspector, self.codebook)
        return [dock.toggleViewAction() for dock in docks]

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for each in (*self._panels, *self._titles):
            each.set_theme(theme)

    def parts(self, middle: Parts) -> Parts:
        """Where the keyboard can go, from left to right, with what stands in the middle of the window."""
        tabs, where_else, by_hand, inspector, codebook = self._panels
        left = [(self.library, tabs.list_in_view())] if self.library.isVisible() else []
        right = (
            (self.inspector, inspector.view_in_front()),
            (self.codebook, codebook.front()),
            (self.where_else, where_else.view),
            (self.tags, by_hand.list_in_view()),
        )
        # One that stands behind another is reached by its tab.
        seen = (
            (dock, view) for dock, view in right if not dock.visibleRegion().isEmpty() and view.isVisible()
        )
        return [*left, *middle, *seen]
