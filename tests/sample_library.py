"""The sample's articles in a library of their own, to be damaged or looked into as a file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.library import Library
from reader.resources import seeds


@contextmanager
def sample_library(place: Path) -> Iterator[tuple[Library, int]]:
    """A new library with the sample, open, and the id of its one code; one file when it is closed."""
    with Library(place, coder="甲") as library:
        library.import_archive([seeds()], processes=1)
        yield library, library.add_code("引述").added.codes[0].id
    settled(place)


def settled(place: Path) -> None:
    """Brings all that a closed library holds into its one file."""
    with closing(sqlite3.connect(place)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
