"""Fonts with Chinese characters, which the program brings along: a system without one shows boxes."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

UI_SIZE = 10.0
"""Points of the interface's text."""
READING_SIZE = 12.0
"""Points of an article's text, before the reader's own choice."""

_loaded: dict[str, str] = {}


def load_fonts() -> None:
    """Make the bundled families known to Qt. Costs some milliseconds once; call it after QApplication.

    Raises:
        FileNotFoundError: if the installation lacks a font file.
    """
    if _loaded:
        return
    import pylopdf_fonts_zh_cn as files

    for role, path in (("sans", files.sans_path()), ("serif", files.serif_path())):
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if not families:
            raise FileNotFoundError(f"the font {path} is missing or broken")
        _loaded[role] = families[0]


def ui_font(points: float = UI_SIZE) -> QFont:
    """The interface's font. Needs ``load_fonts()``."""
    return _font("sans", points)


def reading_font(points: float = READING_SIZE, *, serif: bool = False) -> QFont:
    """The font of an article's text. Needs ``load_fonts()``."""
    return _font("serif" if serif else "sans", points)


def _font(role: str, points: float) -> QFont:
    font = QFont([_loaded[role], _loaded["sans"]])
    font.setPointSizeF(points)
    # The bundled faces have one weight; hinting would make their strokes uneven at fractional scales.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
