"""What lists say of articles and of who did what, in words."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject

from reader.dates import short_day, short_moment
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue


class Told(Protocol):
    """What is told of an article; ``published`` is in UTC."""

    @property
    def outlet(self) -> str:
        """The outlet's id."""

    @property
    def title(self) -> str:
        """The title."""

    @property
    def published(self) -> datetime | None:
        """When it was published, if that is known."""

    @property
    def published_inferred(self) -> bool:
        """Whether the day was read out of the text."""


class SourceWords(QObject):
    """Names of outlets and days as they are written or said."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._outlets = {outlet.id: outlet.short for outlet in hub.library.outlets()}

    def outlet(self, outlet: str) -> str:
        """What a list calls an outlet."""
        return self._outlets.get(outlet, outlet)

    def day(self, article: Told) -> str:
        """The day of an article; one that was read out of the text is marked with ≈."""
        if article.published is None:
            return self.tr("no date")
        day = short_day(article.published, tongue())
        return f"≈ {day}" if article.published_inferred else day

    def source(self, article: Told) -> str:
        """An article in a line."""
        return f"{self.outlet(article.outlet)} · {self.day(article)} · {article.title}"

    @staticmethod
    def signed(coder: str, when: datetime) -> str:
        """Who did something, and when."""
        said = short_moment(when.astimezone(), tongue())
        return f"{coder} · {said}" if coder else said
