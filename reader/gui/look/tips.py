"""Tool tips: they show what others wrote as it stands, and long lines wrapped."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(words: str) -> str:
    """The words so that a tool tip shows them as they are, though Qt may take a title for markup."""
    return escape(words).replace("\n", "<br>") if Qt.mightBeRichText(words) else words


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
