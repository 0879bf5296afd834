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


@dataclass(frozen=True, slots=True)
class EventState:
    """What is decided about one event, to be put back when a person undoes something.

    ``name`` is what a person calls it. ``members`` are its articles, each with the first article of those
    that it was found with, and whether a person put it there.
    """

    event: int
    label: str
    name: str | None
    by_hand: bool
    members: tuple[tuple[int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class EventStates:
    """What is decided about the events that were ``asked`` for; those that there are not have no state."""

    asked: tuple[int, ...]
    events: tuple[EventState, ...]
