"""Tooltips that are read like a text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def show_tip(where: QPoint, words: str, widget: QWidget) -> None:
    """Shows words at a global position, long lines wrapped; no words hide what is shown."""
    if words:
        QToolTip.showText(where, as_rich_text(words), widget)
    else:
        QToolTip.hideText()


def as_rich_text(words: str) -> str:
    """The words as markup, which Qt wraps where it leaves plain text in one line."""
    blocks = ("<br>".join(map(escape, block.splitlines())) for block in words.split("\n\n"))
    return "".join(f"<p>{block}</p>" for block in blocks)
