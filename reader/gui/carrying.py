"""Handing all that a window holds to the one that is opened in its place, in another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QByteArray, QRect, Qt

from reader.gui.importing.catch_up import CATCH_UP
from reader.gui.importing.import_panel import IMPORT
from reader.gui.jobs import Jobs
from reader.gui.undoing import UndoStack

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

CAN_STOP = frozenset({IMPORT, CATCH_UP})
"""The topics of work that goes on in the next window, or is begun anew there; all other is waited for."""


class Keeper(Protocol):
    """A part of the window that knows where the reader is in it."""

    def kept(self) -> Any:
        """What another one has to know to look the same; nothing of it belongs to the window."""

    def take_up(self, kept: Any) -> None:
        """Makes this one look the same."""


def _keepers(window: MainWindow) -> tuple[Keeper, ...]:
    controls, tabs = window.controls, window.tabs
    return (
        window.hints,
        tabs,
        tabs.articles,
        tabs.events,
        tabs.statements,
        window.by_hand,
        *window.by_hand.panels,
        window.codebook_panel,
        window.inspector,
        window.import_panel,
        window.view,
        window.tagging,
        controls.statements,
        controls.find,
        controls.history,
        controls.figures,
        controls.agreement,
        controls.frame,
    )


@dataclass(frozen=True, slots=True)
class Carried:
    """What outlives a window: what it was doing, what can be undone, and how every part of it looked."""

    jobs: Jobs
    undo_stack: UndoStack
    area: QRect
    """Where the window's inside lay on the screen."""
    layout: QByteArray
    parts: tuple[Any, ...]

    def take_up(self, window: MainWindow) -> None:
        """Makes a new window look like the one before; what needs its texts follows when they are there."""
        if not window.windowState() & ~Qt.WindowState.WindowActive:
            # What is remembered for the next start may be moved and cut to fit the screen.
            window.setGeometry(self.area)
            window.restoreState(self.layout)
        for keeper, kept in zip(_keepers(window), self.parts, strict=True):
            keeper.take_up(kept)


def leave(window: MainWindow) -> Carried | None:
    """Ends a window for another one to go on; None if a note in it could not be stored, and it stays.

    Nothing that it started is heard of any more, but what the other one takes up.
    """
    if not window.notes_kept.may_close():
        return None
    controls, jobs = window.controls, window.hub.jobs
    controls.session.close()
    carried = Carried(
        jobs,
        window.tagging.undo_stack,
        window.geometry(),
        window.saveState(),
        tuple(keeper.kept() for keeper in _keepers(window)),
    )
    controls.watching.stop()
    window.catch_up.stop()
    jobs.let_go(but=(IMPORT,))
    return carried
