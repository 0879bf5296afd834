"""What a person says of links: version 8."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS: tuple[str, ...] = ()


def version_8(db: Database) -> None:
    """Makes the tables of judgements on links."""
    for statement in _STATEMENTS:
        db.execute(statement)
