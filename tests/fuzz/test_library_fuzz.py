"""Damaged libraries and backups: looked into, merged, restored or opened, or refused; ours stays as it was.

``JIANTING_FUZZ=5000 pytest tests/fuzz/test_library_fuzz.py -s`` damages so many.
"""

import functools
import random
import shutil
import tempfile
from pathlib import Path

from reader.library import Library, LibraryError
from reader.messages import library_reason
from reader.model import BackupReason
from tests.fuzz.crew import fuzz, many
from tests.fuzz.library_mutators import DAMAGES, altered_rows
from tests.tagged_library import BRIDGE, CRITICS, FERRY, filled, tag

FEW = 14
SECONDS = 20.0


@functools.cache
def _made() -> tuple[Path, Path, Path]:
    """Our library, another person's of the same articles, and a backup of that."""
    folder = Path(tempfile.mkdtemp())
    ours, other = filled(folder / "ours"), filled(folder / "other")
    tag(ours, BRIDGE[:6], "引述", "一")
    tag(other, CRITICS[:6], "反对", "二", coder="乙", parent="引述")
    tag(other, FERRY[:6], "引述", coder="乙")
    with Library(other, coder="乙") as library:
        library.set_article_memo(1, "读过")
        library.set_flags([1, 2], starred=True)
        backup = library.back_up(BackupReason.BY_HAND)
    return ours, other, backup


def check_library(seed: int) -> tuple[list[str], str]:
    """Does with a damaged library all that a person may do with one."""
    rng = random.Random(seed)  # noqa: S311
    ours, other, backup = _made()
    damage = rng.choice(DAMAGES)
    with tempfile.TemporaryDirectory() as place:
        path, damaged = Path(place, "library.sqlite3"), Path(place, "damaged.sqlite3")
        shutil.copy(ours, path)
        shutil.copy(rng.choice((other, backup)), damaged)
        damage(rng, damaged)
        with Library(path, coder="甲") as library:
            before = {each.annotation.uuid for each in library.tags()}
            outcomes = [
                _outcome(lambda: library.describe_backup(damaged)),
                _outcome(lambda: library.merge_library(damaged)),
                _outcome(lambda: library.restore(damaged, replace=False)),
            ]
            assert before <= {each.annotation.uuid for each in library.tags()}
            outcomes.append(_outcome(lambda: library.restore(damaged, replace=True)))
            if outcomes[-1] != "done":
                assert before <= {each.annotation.uuid for each in library.tags()}
            assert library.check().sound
        # Who takes their rules from the tables can make anything of a library of their own.
        outcomes.append(_outcome(lambda: _used(damaged)) if damage is not altered_rows else "not used")
    return [damage.__name__, *outcomes[1:4]], outcomes[4]


def _used(path: Path) -> None:
    with Library(path) as library:
        for summary in library.articles():
            library.article(summary.id)
        library.tags()
        library.search("桥")
        library.check()


def _outcome(act) -> str:
    try:
        act()
    except LibraryError as error:
        return error.code.value if library_reason(error.code, error.path, error.detail, "en") else "no words"
    return "done"


def test_a_damaged_library_is_used_or_refused():
    count = many(FEW)
    tally = fuzz("library", check_library, count, SECONDS, chunk=50)
    assert tally.outcomes["damaged"]
    assert tally.mutators["done"]
