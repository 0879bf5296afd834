"""Tool tips that show what others wrote."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """The words so that a tool tip shows them as they are, though Qt may take a title for markup."""
    return escape(words).replace("\n", "<br>") if Qt.mightBeRichText(words) else words
