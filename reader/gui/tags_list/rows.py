"""The rows of the list of tags. No Qt."""

from __future__ import annotations

from reader.gui.lists.rows import Heading, Row
from reader.model import TagIndex


def rows_of(index: TagIndex) -> list[Row]:
    """The tags, each group under its heading; the headings have the keys of ``TagIndex``."""
    rows: list[Row] = []
    place = 0
    for key, count in index.groups:
        rows.append(Heading(key, count))
        rows.extend(index.tags[place : place + count])
        place += count
    return rows
