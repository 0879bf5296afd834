"""What is in the library: its articles, the events that they report, the statements that they share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.events.events_panel import EventsPanel
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.statements.statements_panel import StatementsPanel
from reader.library import Pending


class LibraryTabs(QStackedWidget):
    """The three lists on the left, one in view at a time; ``bar`` says which, and stands over them."""

    def __init__(self, hub: Hub, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = LibraryPanel(hub, theme)
        self.events = EventsPanel(hub, theme)
        self.statements = StatementsPanel(hub, theme)
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Lists of the library"))
        self.bar.setExpanding(False)
        # Narrow tabs are cut, and tell the rest as a tip: no list is out of sight.
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setDrawBase(False)
        for panel, name, action in (
            (self.articles, self.tr("Articles"), actions.library.show_articles),
            (self.events, self.tr("Events"), actions.library.show_events),
            (self.statements, self.tr("Statements"), actions.library.show_statements),
        ):
            self.addWidget(panel)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.bar.setTabToolTip(self.bar.addTab(name), f"{name} ({keys})")
        self.bar.currentChanged.connect(self.setCurrentIndex)
        self.currentChanged.connect(self.bar.setCurrentIndex)

    def list_in_view(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        panel = self.currentWidget()
        for each in (self.articles, self.events, self.statements):
            if panel is each:
                return each.view if each.view.isVisible() else each.focus_line()
        return self.bar

    def show_panel(self, panel: QWidget) -> None:
        """Brings one of the lists to the front, with the keyboard in it."""
        self.setCurrentWidget(panel)
        self.list_in_view().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def kept(self) -> int:
        """Which list is in view."""
        return self.currentIndex()

    def take_up(self, kept: int) -> None:
        """Brings a list into view."""
        self.setCurrentIndex(kept)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for panel in (self.articles, self.events, self.statements):
            panel.set_theme(theme)

    def set_open(self, articles: list[int]) -> None:
        """Marks the rows of the articles that are on screen."""
        self.articles.set_open(articles)
        self.events.set_open(articles)

    def set_pending(self, pending: Pending) -> None:
        """Says in each list how many articles it does not know as yet."""
        self.events.set_pending(pending.events)
        self.statements.set_pending(pending.statements)

    def show_advance(self, stage: str) -> None:
        """Shows what has been found by now; ``stage`` is ``search``, ``events`` or ``statements``."""
        if stage == "search" and self.articles.model.shown.text:
            self.articles.model.refresh()
        elif stage == "events" and self.events.model.is_loaded:
            self.events.model.load()
        elif stage == "statements" and self.statements.model.is_loaded:
            self.statements.model.load()
