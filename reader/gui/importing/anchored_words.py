"""What became of tags and judgements in texts that changed, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.model import Anchored


class AnchoredWords(QObject):
    """Sentences for a line and for a report."""

    def lines(self, anchored: Anchored) -> list[str]:
        """What was placed anew, and what could not be; nothing if there is nothing to tell."""
        lines = []
        if anchored.placed_tags:
            lines.append(self.tr("%n tagged passage(s) placed anew", "", anchored.placed_tags))
        if anchored.placed_judgements:
            lines.append(self.tr("%n judgement(s) placed anew", "", anchored.placed_judgements))
        if anchored.lost_tags:
            lines.append(
                self.tr("%n tagged passage(s) can't be placed in the changed text", "", anchored.lost_tags)
            )
        if anchored.lost_judgements:
            lines.append(
                self.tr("%n judgement(s) can't be placed in the changed text", "", anchored.lost_judgements)
            )
        return lines
