"""Happenings that several articles report: version 5."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_5(db: Database) -> None:
    """Makes the tables of events."""
    for statement in _STATEMENTS:
        db.execute(statement)
