"""What the list tells of judgements, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.compare.link_words import kind_words
from reader.gui.hub import Hub
from reader.gui.lists.list_panel import with_number
from reader.gui.lists.source_words import SourceWords
from reader.model import ListedJudgement, Said


class JudgedWords(SourceWords):
    """Judgements as they are written or said."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(hub, parent)
        self._said = {
            Said.CONFIRMED: self.tr("Confirmed"),
            Said.CHANGED: self.tr("Changed"),
            Said.ADDED: self.tr("Drawn"),
            Said.REJECTED: self.tr("Rejected"),
        }

    def said(self, said: Said) -> str:
        """What was made of a link."""
        return self._said[said]

    def made(self, listed: ListedJudgement) -> str:
        """Who said so, and when last."""
        return self.signed(listed.judgement.coder, listed.judgement.spoken)

    def row(self, listed: ListedJudgement) -> str:
        """A judgement as a screen reader says it."""
        judgement = listed.judgement
        parts = [self.said(judgement.said), kind_words(judgement)]
        for end, article in zip(judgement.ends, listed.articles, strict=True):
            parts += [
                self.outlet(article.outlet),
                self.tr("can't be placed") if end.orphan else "",
                end.passage.exact.replace("\n", " "),
                article.title,
            ]
        if judgement.memo:
            parts.append(self.tr("note: {note}").format(note=judgement.memo))
        parts.append(self.made(listed))
        return "，".join(filter(None, parts))

    def tip(self, listed: ListedJudgement) -> str:
        """All that is known of a judgement, line by line."""
        judgement = listed.judgement
        parts = [f"{self.said(judgement.said)} · {kind_words(judgement)}"]
        for end, article in zip(judgement.ends, listed.articles, strict=True):
            source = self.source(article)
            if end.orphan:
                source += " · " + self.tr("can't be placed")
            parts.append(f"{source}\n{end.passage.exact[:300]}")
        parts += [judgement.memo, self.made(listed)]
        return "\n\n".join(filter(None, parts))

    def count(self, number: int) -> str:
        """So many judgements."""
        return with_number(self.tr("%n link(s)", "", number), number)
