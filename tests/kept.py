"""Looking into the backups that a library has beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def backups_of(library: Path) -> list[Path]:
    """The files in its folder of backups, whatever they are, in the order of their names."""
    folder = library.with_name(f"{library.stem}-backups")
    return sorted(folder.iterdir()) if folder.exists() else []


def rows_of(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query finds in a file."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return connection.execute(query).fetchall()
