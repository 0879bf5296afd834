"""The type that articles are set in, as the reader wants it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from reader.gui import settings as names
from reader.gui.compare.typography import Typography
from reader.gui.look.fonts import reading_font
from reader.gui.settings import (
    LARGEST_TEXT,
    LOOSEST_LINES,
    NARROWEST_MEASURE,
    SMALLEST_TEXT,
    TIGHTEST_LINES,
    WIDEST_MEASURE,
    ParagraphStyle,
    Settings,
)


def typography_of(settings: Settings) -> Typography:
    """The type that the settings ask for; values out of bounds are brought within them.

    A family that is named goes before the choice of serif or sans.
    """
    family = settings.get(names.TEXT_FAMILY)
    if not family and settings.get(names.SERIF):
        family = reading_font(serif=True).family()
    return Typography(
        family=family,
        size=round(_within(settings.get(names.TEXT_SIZE), SMALLEST_TEXT, LARGEST_TEXT)),
        line_height=_within(settings.get(names.LINE_HEIGHT), TIGHTEST_LINES, LOOSEST_LINES),
        measure=_within(settings.get(names.MEASURE), NARROWEST_MEASURE, WIDEST_MEASURE),
        indented=settings.get(names.PARAGRAPH_STYLE) is ParagraphStyle.INDENT,
    )


def han_families() -> list[str]:
    """The font families with Chinese characters that there are, by name."""
    system = QFontDatabase.WritingSystem
    found = {
        family
        for script in (system.SimplifiedChinese, system.TraditionalChinese)
        for family in QFontDatabase.families(script)
        # Those that begin with @ are for vertical text, the private ones are the system's own.
        if not family.startswith("@") and not QFontDatabase.isPrivateFamily(family)
    }
    return sorted(found, key=str.casefold)


def _within(value: float, low: float, high: float) -> float:
    return low if not value > low else min(value, high)
