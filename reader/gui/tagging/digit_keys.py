"""The digit keys: each applies its tag; one that has none yet asks for a tag."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader.gui.look.code_chip import code_chip
from reader.gui.look.key_names import key_of
from reader.gui.look.theme import Theme
from reader.gui.tagging.code_words import code_name
from reader.gui.tagging.digits import DIGITS
from reader.gui.tagging.tagging import Tagging
from reader.model import Code


class DigitKeys(QObject):
    """Keeps the menu's actions of the digits in step with the codes that the digits apply."""

    pressed = Signal(object)
    """A digit: the ``Code`` that it applies, None if it applies none yet."""

    def __init__(self, tagging: Tagging, actions: list[QAction], theme: Theme, parent: QObject) -> None:
        """``actions`` are those of the digits 1 to 9."""
        super().__init__(parent)
        self._tagging, self._theme = tagging, theme
        self._actions = dict(zip(DIGITS, actions, strict=True))
        self.codes: dict[int, Code] = {}
        """The codes by digit."""
        self._named: Theme | None = None
        self.free = QAction(self)
        """In no menu: what the digits do that apply no code."""
        self.free.triggered.connect(lambda: self.pressed.emit(None))
        for digit, action in self._actions.items():
            action.triggered.connect(partial(self._press, digit))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.rename()

    def rename(self) -> None:
        """Writes the codes of the digits into the menu, if they are others by now."""
        codes = self._tagging.digits()
        if codes == self.codes and self._named is self._theme:
            return
        self.codes, self._named = codes, self._theme
        free = [digit for digit in DIGITS if digit not in codes]
        self.free.setShortcuts([key_of(str(digit)) for digit in free])
        for digit, action in self._actions.items():
            code = codes.get(digit)
            action.setVisible(code is not None)
            if code is not None:
                action.setText(code_name(code).replace("&", "&&"))
                action.setIcon(code_chip(code.slot, self._theme))

    def allow(self, allowed: bool) -> None:
        """Lets the digits act, or not."""
        self.free.setEnabled(allowed)
        for digit, action in self._actions.items():
            action.setEnabled(allowed and digit in self.codes)

    def _press(self, digit: int, _checked: bool = False) -> None:
        self.pressed.emit(self.codes.get(digit))
