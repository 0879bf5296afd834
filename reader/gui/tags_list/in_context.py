"""A short passage among the words around it, broken into lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from reader.gui.lists.row_painting import cut_lines
from reader.model import Passage

_BEFORE = 0.4
"""At most this part of a line stands before the passage, so that it is in the first line and seen at once."""
_CUT = "…"
_NO_BEGINNING = " ，。、；：？！”’」』）》〉】"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line; ``is_passage`` says that they are of the passage, not around it."""

    text: str
    is_passage: bool


def in_lines(passage: Passage, metrics: QFontMetrics, width: int, lines: int) -> list[list[Run]]:
    """At most so many lines of ``width`` pixels; a passage that fills more than one of them stands alone."""
    exact = _one_line(passage.exact)
    before = after = ""
    if metrics.horizontalAdvance(exact) <= width:
        before = _tail(_one_line(passage.prefix).lstrip(), metrics, int(width * _BEFORE))
        after = _one_line(passage.suffix).rstrip()
        after += _CUT if after else ""
    whole = before + exact + after
    begin, end = len(before), len(before) + len(exact)
    found, place = [], 0
    for line in cut_lines(whole, metrics, width, lines):
        while place < len(whole) and whole[place] == " " and not line.startswith(" "):
            place += 1
        found.append(_runs(line, begin - place, end - place))
        place += len(line)
    return found


def _runs(line: str, begin: int, end: int) -> list[Run]:
    begin, end = max(0, begin), max(0, end)
    parts = ((line[:begin], False), (line[begin:end], True), (line[end:], False))
    return [Run(text, is_passage) for text, is_passage in parts if text]


def _tail(text: str, metrics: QFontMetrics, width: int) -> str:
    """The end of a text that fits into so many pixels, after an ellipsis: there is always more before."""
    cut = next(
        (at for at in range(len(text)) if metrics.horizontalAdvance(_CUT + text[at:]) <= width), len(text)
    )
    rest = text[cut:].lstrip(_NO_BEGINNING)
    return _CUT + rest if rest else ""


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
