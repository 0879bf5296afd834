"""The stage on which the pictures of the user's guide are taken: a window, and the acts that they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QWidget

from reader.gui.controls import Controls
from reader.gui.main_window import MainWindow
from reader.library import Library
from reader.model import LinkKind
from tests.gui.waiting import wait

WIDE, SLIM, LOW = (1140, 680), (1000, 640), (1000, 470)


@dataclass
class Stage:
    """A window, and what the scenes need beside it."""

    window: MainWindow
    folder: Path
    """For files of the pictures' own."""
    tongue: str
    four: tuple[int, ...] = ()
    """The sample's articles on one event, once they have been opened."""

    @property
    def library(self) -> Library:
        return self.window.hub.library

    def settle(self) -> None:
        """Lets the window work until nothing is under way."""
        wait(150)
        while self.window.hub.jobs.is_busy():
            wait(40)
        wait(150)

    def show(self, *docks: QWidget) -> None:
        """Shows these panels alone."""
        of_window = self.window.docks
        of_all = (of_window.library, of_window.where_else, of_window.codebook, of_window.tags)
        for dock in (*of_all, of_window.inspector):
            dock.setVisible(dock in docks)
        self.settle()

    def resize(self, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.settle()

    def widths(self, dock: QWidget, width: int) -> None:
        self.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self.settle()

    def open(self, count: int) -> None:
        """Sets the first of the sample's four articles side by side."""
        self.window.reading.open(self.four[:count])
        self.settle()

    def go_to_statement(self) -> None:
        """Goes to the statement that most outlets have."""
        groups = [each for each in self.window.view.alignment.groups if each.kind is LinkKind.QUOTE]
        chosen = max(groups, key=lambda group: len({article for article, _ in group.members}))
        self.window.view.activate(chosen.links[0], 0)
        self.settle()

    def picture(self, part: QWidget | None = None) -> QImage:
        """The window, or a part of it."""
        self.settle()
        return (part or self.window).grab().toImage()

    def with_popup(self, popup: QWidget, place: QPoint) -> QImage:
        """The window with what has popped up over it, at the place where it would on a screen of any size."""
        self.settle()
        whole = self.window.grab()
        painter = QPainter(whole)
        painter.drawPixmap(place, popup.grab())
        painter.end()
        return whole.toImage()

    def opened(
        self, action: QAction, dialog: Callable[[Controls], QWidget], size: tuple[int, int] | None = None
    ) -> QImage:
        """What a command opens, which is closed again."""
        with self.open_dialog(action, dialog, size) as shown:
            return self.picture(shown)

    @contextmanager
    def open_dialog(
        self, action: QAction, dialog: Callable[[Controls], QWidget], size: tuple[int, int] | None = None
    ) -> Iterator[QWidget]:
        """What a command opens, in its own size or another, for as long as it is open."""
        action.trigger()
        self.settle()
        shown = dialog(self.window.controls)
        if size is not None:
            shown.resize(*size)
            self.settle()
        yield shown
        shown.close()
