"""Tells the reader what went wrong: once, plainly, and without standing in the way."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from reader.faults.crash import Crash
from reader.faults.log import Level, note
from reader.faults.plain import fingerprint
from reader.faults.unexpected import met
from reader.gui.faults.boxes import details_of, trouble_box
from reader.gui.faults.expected import is_expected
from reader.gui.hub import words_for


class Telling(QObject):
    """Opens the boxes of one window.

    Trouble that is told just now is not told a second time. Of faults of the program one box is open at most,
    and the same fault is told once only: one in a painting comes again with each frame.
    """

    _heard = Signal(object)

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._known: set[str] = set()
        self._open: list[QMessageBox] = []
        self.fault_box: QMessageBox | None = None
        """The box that tells of a fault of the program, while it is open."""
        self._heard.connect(self._tell_fault)

    def tell(self, error: Exception) -> None:
        """Says what stopped an act, and what to do."""
        if not is_expected(error):
            met(error)
            self._tell_fault(error)
            return
        note("window.refused", Level.WARNING, error)
        words = words_for(error)
        if all(box.text() != words for box in self.boxes()):
            self._show(trouble_box(self._window, words, details_of(error)))

    def hear(self, error: BaseException) -> None:
        """Says that there is a fault of the program; from any thread."""
        self._heard.emit(error)

    def tell_of_crash(self, crash: Crash) -> None:
        """Says that the program broke off the last time."""
        self._show(
            trouble_box(
                self._window,
                self.tr("The last time, Jianting ended all of a sudden."),
                details_of(crash=crash),
                more=self.tr(
                    "Your tags and notes are safe: each is stored at once. Only what you were just typing "
                    "may be missing. If this happens again, please report it: the details tell what the "
                    "program was at, and hold nothing of your articles, notes and tags."
                ),
                icon=QMessageBox.Icon.Information,
                has_log=True,
            )
        )

    def boxes(self) -> list[QMessageBox]:
        """Those that are open."""
        self._open = [box for box in self._open if isValid(box) and box.isVisible()]
        return self._open

    def _tell_fault(self, error: BaseException) -> None:
        which = fingerprint(error)
        box = self.fault_box
        if which in self._known or (box is not None and isValid(box) and box.isVisible()):
            self._known.add(which)
            return
        self._known.add(which)
        self.fault_box = box = trouble_box(
            self._window,
            self.tr("Something went wrong that should not have: a fault of the program."),
            details_of(error),
            more=self.tr(
                "Your tags and notes are safe: each is stored at once. You can go on; if the window behaves "
                "strangely, close it and open it again. Please report what you did last, with the details: "
                "they hold nothing of your articles, notes and tags."
            ),
            has_log=True,
        )
        self._show(box)

    def _show(self, box: QMessageBox) -> None:
        self.boxes().append(box)
        box.open()
