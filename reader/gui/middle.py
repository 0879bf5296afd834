"""What stands in the middle of the window: the texts or the first page, with what comes above and below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.gui.compare import ComparisonView
from reader.gui.find_bar import FindBar
from reader.gui.hub import Hub
from reader.gui.importing.import_panel import ImportPanel
from reader.gui.look.theme import Theme
from reader.gui.parts import Parts
from reader.gui.teaching.hint_strip import HintStrip
from reader.gui.teaching.welcome import WelcomePage

_LEAST_HEIGHT = 120
"""However much room the inspector takes: some lines of the texts stay in view."""


class Middle(QWidget):
    """From top to bottom: hints, the texts or the first page, the find bar, the course of an import."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints = HintStrip(theme)
        self.view = ComparisonView(theme)
        self.welcome = WelcomePage(theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.view)
        self.stack.setMinimumHeight(_LEAST_HEIGHT)
        self.find_bar = FindBar(self.view, theme)
        self.import_panel = ImportPanel(hub)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in (
            (self.hints, 0),
            (self.stack, 1),
            (self.find_bar, 0),
            (self.import_panel, 0),
        ):
            layout.addWidget(widget, stretch)

    def show_opened(self, articles: Sequence[int]) -> None:
        """Shows the texts if some are open, else the first page."""
        self.stack.setCurrentWidget(self.view if articles else self.welcome)

    def parts(self) -> Parts:
        """Where the keyboard can go, from left to right."""
        if self.stack.currentWidget() is self.view:
            return [(pane, pane.text) for pane in self.view.panes]
        return [(self.welcome, self.welcome.way_in())]
