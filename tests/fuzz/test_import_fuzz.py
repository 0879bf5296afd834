"""Imports of archives full of damaged files: none is lost, each failure is told, the library stays whole.

``JIANTING_FUZZ`` counts the files here as elsewhere; they come twenty to an archive.
"""

import random
import tempfile
from pathlib import Path

from reader.library import Library
from tests.fuzz.archive_mutators import mutated
from tests.fuzz.containers import CONTAINERS, named
from tests.fuzz.crew import fuzz, many
from tests.fuzz.test_archive_fuzz import files

FILES = 20
FEW = 4 * FILES
SECONDS = 60.0


def check_import(seed: int) -> tuple[list[str], str]:
    """Imports an archive of damaged files twice."""
    rng = random.Random(seed)  # noqa: S311
    damaged = [mutated(seed * FILES + number, files())[1] for number in range(FILES)]
    make = CONTAINERS[seed % len(CONTAINERS)]
    with tempfile.TemporaryDirectory() as place:
        archive = make(rng, Path(place, "archive"), named(rng, damaged))
        with Library(Path(place, "library.sqlite3")) as library:
            told, _ = library.import_archive([archive.path], processes=1)
            assert told.read == told.new + told.changed + told.unchanged + told.skipped + told.failed
            assert told.failed == len(told.problems)
            assert told.new == library.count()
            taken = {path for paths in library.files(_all(library)).values() for path in paths}
            lost = archive.articles - taken - {problem.path for problem in told.problems}
            assert not lost, lost
            assert archive.counted in (None, told.read), (archive.counted, told)
            again, changes = library.import_archive([archive.path], processes=1)
            assert (again.new, again.changed) == (0, 0), again
            assert not changes.articles
            health = library.check()
            assert health.sound, health
            for summary in library.articles():
                assert library.article(summary.id).text
    return [make.__name__], "imported" if told.new else "nothing in it"


def _all(library: Library) -> list[int]:
    return [summary.id for summary in library.articles()]


def test_an_import_of_damaged_files_loses_none():
    count = many(FEW) // FILES
    tally = fuzz("import", check_import, count, SECONDS, chunk=20)
    assert tally.outcomes["imported"] > count / 4
