"""Backups that are made without being asked for: at the start, while one works, at the end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.hub import Hub
from reader.library import LibraryError
from reader.model import BackupReason, Changes

EVERY_MINUTES = 10
_AFTER_START_MS = 4000
"""The window is to be there first."""
_TOPIC = "backup"


class AutomaticBackups(QObject):
    """Backs up in the background whenever something was made by hand since the last time.

    Whether it was, the backups themselves tell: one that would hold the same as the newest is not made. If
    none can be made, the reader is told once.
    """

    made = Signal()

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub = hub
        self._changed = False
        self._told = False
        hub.changed.connect(self._note)
        self._start = self._timer(_AFTER_START_MS, lambda: self.back_up(BackupReason.STARTED))
        self._start.setSingleShot(True)
        self._each = self._timer(EVERY_MINUTES * 60_000, self._look)

    def back_up(self, reason: BackupReason) -> None:
        """Has a backup made in the background, if it would hold something new."""
        if self._hub.jobs.is_busy(_TOPIC):
            return
        self._changed = False
        self._hub.jobs.background(
            _TOPIC,
            lambda _job: self._hub.library.back_up(reason, if_changed=True),
            lambda path: self.made.emit() if path is not None else None,
            self._fail,
        )

    def close(self) -> None:
        """Makes the last backup of the window, at once; to be called when nothing is written any more."""
        self._start.stop()
        self._each.stop()
        with suppress(LibraryError):  # whoever closes a window has no use for a message
            self._hub.library.back_up(BackupReason.CLOSED, if_changed=True)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(slot)
        timer.start(milliseconds)
        return timer

    def _look(self) -> None:
        if self._changed:
            self.back_up(BackupReason.TIMED)

    def _note(self, changes: Changes) -> None:
        # What was read is kept too, but is no reason to keep everything anew every ten minutes.
        done = replace(changes, articles=frozenset(), flags=frozenset())
        self._changed = self._changed or bool(done)

    def _fail(self, error: Exception) -> None:
        self._changed = True
        if not self._told:
            self._told = True
            self._hub.failed.emit(error)
