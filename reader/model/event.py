"""A happening that several articles report."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Articles (by library id, oldest first) on one happening.

    ``label`` is to be shown; ``first`` and ``last`` are the first and last date among the articles,
    ``outlets`` the ids of those that cover it, by the number of their articles. ``by_hand`` says that a
    person has merged, split or named it.
    """

    id: int
    label: str
    articles: tuple[int, ...]
    outlets: tuple[str, ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    by_hand: bool = False
