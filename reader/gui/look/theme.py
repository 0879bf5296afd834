"""Colours by name. No other Python file holds a colour literal; the values are resources/themes/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette

from reader.gui.look.system_look import SystemLook
from reader.resources import resource

CODE_SLOTS = 8
"""How many colours there are for codes; ``Code.slot`` is taken modulo this."""


class ThemeChoice(StrEnum):
    """What a reader may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


class Theme:
    """Named colour slots, read once. Two themes have the same slots."""

    def __init__(self, name: str, dark: bool, colours: dict[str, QColor]) -> None:
        self.name = name
        self.dark = dark
        self._colours = colours

    @classmethod
    def load(cls, name: str) -> Theme:
        """The theme of that name: the values of ``ThemeChoice`` but ``system``.

        Raises:
            FileNotFoundError: if there is none of that name.
        """
        data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
        return cls(data["name"], data["dark"], {slot: _parse(text) for slot, text in data["colours"].items()})

    def colour(self, slot: str) -> QColor:
        """The colour of a slot, a fresh copy (with its alpha, for a fill).

        Raises:
            KeyError: if the theme has no such slot.
        """
        return QColor(self._colours[slot])

    def code(self, slot: int, *, fill: bool = False) -> QColor:
        """The line (or fill) colour of the code with colour number ``slot``, which may be any integer."""
        return self.colour(f"code_{slot % CODE_SLOTS}{'_fill' if fill else ''}")

    def __iter__(self) -> Iterator[str]:
        return iter(self._colours)

    def palette(self) -> QPalette:
        """The palette for the whole application (Fusion)."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, slot in (
            (role.Window, "window"),
            (role.WindowText, "text"),
            (role.Base, "pane"),
            (role.AlternateBase, "pane_alternate"),
            (role.Text, "text"),
            (role.PlaceholderText, "text_muted"),
            (role.Button, "button"),
            (role.ButtonText, "text"),
            (role.BrightText, "error"),
            (role.ToolTipBase, "tooltip"),
            (role.ToolTipText, "tooltip_text"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "selection_text"),
            (role.Link, "link_text"),
            (role.LinkVisited, "link_text"),
            (role.Accent, "accent"),
            (role.Mid, "border"),
        ):
            palette.setColor(target, self.colour(slot))
        for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.colour("text_disabled"))
        return palette


def _parse(text: str) -> QColor:
    digits = text.removeprefix("#")
    if not text.startswith("#") or len(digits) not in {6, 8}:
        raise ValueError(f"not a colour: {text!r}")
    return QColor(*(int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)))


class ThemeSwitch(QObject):
    """Which theme is on: what the system's colour scheme and contrast ask for, unless the reader chose one.

    One for each application; widgets get it handed in, and connect to ``changed``.
    """

    changed = Signal(object)
    """The new ``Theme``."""

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._system = SystemLook(self)
        self._theme = Theme.load(self._wanted())
        self._system.changed.connect(self._refresh)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the reader chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay with one theme."""
        self._choice = choice
        self._refresh()

    def _wanted(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        tone = ThemeChoice.DARK if self._system.is_dark() else ThemeChoice.LIGHT
        return f"high_contrast_{tone}" if self._system.is_high_contrast() else str(tone)

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme.name:
            self._theme = Theme.load(wanted)
            self.changed.emit(self._theme)
