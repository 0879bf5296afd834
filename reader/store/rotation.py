"""Which backups are kept, and for how long."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime, timedelta

from reader.model import Backup, BackupReason
from reader.model.backup import fullest_of

EVERY_ONE = timedelta(days=1)
"""So long every backup is kept,"""
ONE_A_DAY = timedelta(days=60)
"""so long one of each day; after that one of each month, for ever."""
BEFORE_MIGRATION = timedelta(days=365)
"""So long every one that was made before the file was brought up to a newer version."""


def outdated(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups that others stand for, the oldest first; never all of them.

    Of a day, or a month, the last one stays, and the one with most in it too if the last has less: what was
    removed that day by mistake can be had again. One that a person asked for always stays.
    """
    ordered = sorted(backups, key=lambda each: (each.made, each.path.name))
    kept: set[Backup] = set(ordered[-1:])
    days: dict[Hashable, list[Backup]] = {}
    for each in ordered:
        age = now - each.made
        migrated = each.reason is BackupReason.MIGRATION and age <= BEFORE_MIGRATION
        if age <= EVERY_ONE or migrated or each.reason is BackupReason.BY_HAND:
            kept.add(each)
        span = (each.made.date(),) if age <= ONE_A_DAY else (each.made.year, each.made.month)
        days.setdefault(span, []).append(each)
    for some in days.values():
        kept.update(_standing_for(some))
    return [each for each in ordered if each not in kept]


def _standing_for(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    last, fullest = backups[-1], fullest_of(backups)
    return (last, fullest) if fullest.holding.weight > last.holding.weight else (last,)
