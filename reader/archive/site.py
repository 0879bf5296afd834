"""What a reader for one outlet consists of, and what several of them need."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, timezone

from bs4 import Tag

from reader.archive import dates
from reader.archive.authors import split_names
from reader.archive.blocks import Rules
from reader.archive.draft import Draft

_BYLINE_LINES = 4


def _leave_tree(root: Tag, draft: Draft) -> None:
    """Change nothing."""


def _leave_draft(draft: Draft) -> None:
    """Change nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """How an outlet's HTML is read.

    ``rules`` say what its elements mean. ``prepare`` puts the tree in order before it is walked and may take
    the byline out of it; ``refine`` works on the lines, before what is done for every outlet.
    """

    rules: Rules = field(default_factory=Rules)
    prepare: Callable[[Tag, Draft], None] = _leave_tree
    refine: Callable[[Draft], None] = _leave_draft


def take_byline(draft: Draft, zone: timezone = UTC) -> None:
    """Take the lines that open the body as ``names``, ``date`` out of the draft, into its fields.

    Archives write ``<div><i>names<br>date</i></div>`` above an article; ``zone`` is that of a time without.
    """
    opening = draft.blocks()[:_BYLINE_LINES]
    for index, block in enumerate(opening):
        if not block.italic and block.tag not in ("time", "address"):
            return
        instant = dates.parse(block.text, zone)
        if instant is not None:
            draft.dateline = instant
            for line in opening[:index]:
                draft.authors += split_names(line.text)
            draft.drop(opening[: index + 1])
            return
