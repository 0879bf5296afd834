"""The tables of a library, and the steps from each version of them to the next."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from reader.store.schema.coding import version_10
from reader.store.schema.events import version_5
from reader.store.schema.files import version_7
from reader.store.schema.first import version_1, version_2, version_3
from reader.store.schema.flags import version_9
from reader.store.schema.judgements import version_8
from reader.store.schema.removed import version_11
from reader.store.schema.search import version_4
from reader.store.schema.statements import version_6

__all__ = ["APPLICATION_ID", "MIGRATIONS"]

APPLICATION_ID = 0x4A544C42
"""Marks an SQLite file as a library of this program."""

MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    version_1,
    version_2,
    version_3,
    version_4,
    version_5,
    version_6,
    version_7,
    version_8,
    version_9,
    version_10,
    version_11,
)
"""Step n makes version n out of version n - 1; version 0 is an empty file. A step that has been released
is never edited."""
