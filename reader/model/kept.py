"""Why an article stays in a library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is not removed, for what a person made on it.

    Counts of tags (also those whose passage is lost), notes on the article and judged links; whether it is
    starred, and whether a person put it in its event, or named that.
    """

    article: int
    title: str
    tags: int = 0
    notes: int = 0
    links: int = 0
    starred: bool = False
    event: bool = False
