"""The readers on damaged files: an article that is sound, or an error that says why; and never long.

``JIANTING_SHARED=… JIANTING_FUZZ=100000 pytest tests/fuzz/test_archive_fuzz.py -s`` damages real articles;
without the first the sample of the program.
"""

import functools
import os
from pathlib import Path

from reader.archive import ArchiveError, read
from reader.model import Source
from reader.resources import seeds
from tests.fuzz.archive_mutators import MUTATORS, mutated
from tests.fuzz.crew import fuzz, many
from tests.fuzz.sound import unsound

FEW = 80
SECONDS = 4.0
"""Of processor time, for one file; forty times what the longest real article takes."""


@functools.cache
def files() -> list[bytes]:
    """Real articles, and invented ones."""
    found = sorted(seeds().glob("*.md"))
    shared = os.environ.get("JIANTING_SHARED")
    if shared:
        found += sorted(Path(shared, "seeds").glob("*.txt")) + sorted(Path(shared, "archive").rglob("*.md"))
    return [path.read_bytes() for path in found]


def check_file(seed: int) -> tuple[list[str], str]:
    """Reads a damaged file."""
    names, data = mutated(seed, files())
    try:
        article = read(Source(f"2020-01-01-{seed}.md", data, "0" * 64))
    except ArchiveError as error:
        return names, error.code.value
    wrong = unsound(article)
    assert not wrong, wrong
    return names, "read"


def test_a_damaged_file_is_read_or_refused():
    count = many(FEW)
    tally = fuzz("archive", check_file, count, SECONDS)
    assert tally.outcomes["read"] > count / 4
    assert len(tally.outcomes) > 3
    assert tally.mutators.keys() == MUTATORS.keys()
