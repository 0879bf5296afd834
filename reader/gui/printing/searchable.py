"""Text of a PDF file that can be searched: Qt's map from glyphs to characters, mended.

Qt gives each glyph the first character that a font draws with it, which for many Han characters is a radical
that only looks like it (⽂ U+2F42 for 文), and for a space a tabulator.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtGui import QFont, QRawFont

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_RANGE = re.compile(rb"(?m)^(<[0-9A-F]{4}> <[0-9A-F]{4}>)(.*)$")
_CODE = re.compile(rb"<([0-9A-F]{4})>")
_LOOKALIKES = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))
"""Radicals and compatibility ideographs."""
_UNIFIED = range(0x4E00, 0xA000)


def print_font(font: QFont) -> QFont:
    """The font without local forms and ligatures, whose glyphs a PDF file can't name."""
    plain = QFont(font)
    for feature in ("locl", "liga"):
        plain.setFeature(QFont.Tag(feature), 0)
    return plain


def mended(pdf: bytes, characters: Mapping[int, int]) -> bytes:
    """The file with each code of ``characters`` replaced in its maps; nothing changes its place."""

    def one(match: re.Match[bytes]) -> bytes:
        code = int(match[1], 16)
        return b"<%04X>" % characters.get(code, code)

    def line(match: re.Match[bytes]) -> bytes:
        return match[1] + _CODE.sub(one, match[2])

    return _MAP.sub(lambda match: _RANGE.sub(line, match[0]), pdf)


@cache
def lookalikes(family: str) -> dict[int, int]:
    """The characters that a font family draws like a common Han character, with that character."""
    raw = QRawFont.fromFont(QFont(family))
    common = {raw.glyphIndexesForString(chr(code))[0]: code for code in _UNIFIED}
    found = {0x09: 0x20}
    for codes in _LOOKALIKES:
        for code in codes:
            glyph = raw.glyphIndexesForString(chr(code))[0]
            if glyph and glyph in common:
                found[code] = common[glyph]
    return found
