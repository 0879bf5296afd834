"""What a person has read and starred, and says of events, from a backup."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Changes, Project
from reader.store.store import Store

Here = Mapping[int, int | None]
"""The article here that each article of a project is, None if it is not here."""


def take_marks(store: Store, project: Project, here: Here) -> Changes:
    """Marks articles as read and starred, and decides on events, as a project says; takes no mark off."""
    return Changes(flags=_take_flags(store, project, here), events=_take_events(store, project, here))


def _take_flags(store: Store, project: Project, here: Here) -> frozenset[int]:
    touched: frozenset[int] = frozenset()
    for read, starred in ((True, None), (None, True)):
        chosen = [here.get(each.article) for each in project.flags if (each.read if read else each.starred)]
        known = [article for article in chosen if article is not None]
        touched |= store.flags.set(known, read=read, starred=starred)
    return touched


def _take_events(store: Store, project: Project, here: Here) -> frozenset[int]:
    from reader.library.happenings import decide_again

    touched: set[int] = set()
    for event in project.events:
        members = [here.get(each) for each in event.articles]
        touched |= decide_again(store, event.name, [each for each in members if each is not None])
    return frozenset(touched)
