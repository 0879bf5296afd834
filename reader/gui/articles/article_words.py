"""What the list tells of an article, in words."""

from __future__ import annotations

from datetime import datetime

from reader.dates import long_day
from reader.gui.lists.source_words import SourceWords
from reader.gui.look.i18n import tongue
from reader.library import ArticleSummary
from reader.model import Hit


class ArticleWords(SourceWords):
    """Names, dates and rows as they are written or said."""

    def tooltip(self, summary: ArticleSummary) -> str:
        """All that is known of an article, line by line."""
        lines = [summary.title, f"{self.outlet(summary.outlet)} · {self._long_date(summary.published)}"]
        if summary.author:
            lines.append(summary.author)
        if summary.published_inferred:
            lines.append(self.tr("The date was read out of the text."))
        lines.append(self.tr("%n character(s)", "", summary.length))
        if summary.tags:
            lines.append(self.tr("Tags: {names}").format(names=", ".join(tag.name for tag in summary.tags)))
        lines.append(summary.path)
        return "\n".join(lines)

    def _long_date(self, instant: datetime | None) -> str:
        if instant is None:
            return self.tr("no date")
        return f"{long_day(instant, tongue())} {instant:%H:%M} UTC"

    def row(self, summary: ArticleSummary, hit: Hit | None) -> str:
        """A row as a screen reader says it, with what was found."""
        found = hit.snippet.replace("\n", " ") if hit is not None else ""
        parts = (
            self.outlet(summary.outlet),
            self.day(summary),
            summary.title,
            self.tr("read") if summary.read else self.tr("unread"),
            self.tr("starred") if summary.starred else "",
            " ".join(tag.name for tag in summary.tags),
            found,
        )
        return "，".join(filter(None, parts))
