"""What the list tells of tags and their groups, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject

from reader.dates import long_day, month_words, short_day
from reader.gui.hub import Hub
from reader.gui.lists.list_panel import with_number
from reader.gui.lists.source_words import SourceWords
from reader.gui.look.i18n import tongue
from reader.gui.tagging.code_words import code_name, code_path
from reader.model import Code, ListedTag, TagOrder


class TagWords(SourceWords):
    """Names of codes, outlets and days as they are written or said."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(hub, parent)
        self.codes: dict[int, Code] = {}
        """The codes of the library, in the order of the tree."""
        self._paths: dict[int, str] = {}

    def set_codes(self, codes: Sequence[Code]) -> None:
        """Takes on the codes as they are by now."""
        self.codes = {code.id: code for code in codes}
        self._paths = {code.id: code_path(code, self.codes) for code in codes}

    def path(self, code: int) -> str:
        """The code with those that it is nested in; one that is gone has no name."""
        return self._paths.get(code, "")

    def name(self, code: int) -> str:
        """The code alone."""
        return code_name(self.codes[code]) if code in self.codes else ""

    def slot(self, code: int) -> int:
        """The code's colour slot."""
        return self.codes[code].slot if code in self.codes else 0

    def made(self, tag: ListedTag) -> str:
        """Who made the tag, and when."""
        return self.signed(tag.annotation.coder, tag.annotation.created)

    def day_made(self, tag: ListedTag) -> str:
        """When the tag was made."""
        return short_day(tag.annotation.created.astimezone(), tongue())

    def heading(self, order: TagOrder, key: str, title: str) -> str:
        """What a group is called; ``title`` is that of the article, if it is one."""
        match order:
            case TagOrder.CODE:
                return self.path(int(key))
            case TagOrder.ARTICLE:
                return title or "…"
            case TagOrder.DATE:
                return month_words(key, tongue()) or self.tr("no date")
            case _:
                return self._of_day(date.fromisoformat(key))

    def _of_day(self, day: date) -> str:
        today = datetime.now(UTC).date()
        if day == today:
            return self.tr("Today")
        return long_day(day, tongue())

    def row(self, tag: ListedTag) -> str:
        """A tag as a screen reader says it."""
        annotation = tag.annotation
        parts = (
            self.path(annotation.code),
            self.tr("can't be placed") if annotation.orphan else "",
            annotation.passage.exact.replace("\n", " "),
            self.tr("note: {note}").format(note=annotation.memo) if annotation.memo else "",
            self.source(tag),
        )
        return "，".join(filter(None, parts))

    def tip(self, tag: ListedTag) -> str:
        """All that is known of a tag, line by line."""
        annotation = tag.annotation
        parts = (
            self.path(annotation.code),
            annotation.passage.exact[:400],
            annotation.memo,
            self.source(tag),
            self.made(tag),
        )
        return "\n\n".join(filter(None, parts))

    def count(self, number: int) -> str:
        """So many tags."""
        return with_number(self.tr("%n tagged passage(s)", "", number), number)
