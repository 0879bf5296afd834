"""Makes a large archive out of a real one:

    python -m tests.benchmarks.make_archive FOLDER --articles 130000 [--from ARCHIVE] [--seed N]

What is varied and what stays natural tells ``varying.py``. The same archive and seed make the same files.
Without ``--from`` it is the archive of the test material that JIANTING_SHARED names, else the sample.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from reader.archive import discover, read
from reader.archive.errors import ArchiveError
from reader.resources import seeds
from tests.benchmarks.varying import Varying

CHECKED = 2000


def real_archive() -> Path:
    """The largest archive at hand."""
    named = os.environ.get("JIANTING_SHARED")
    places = [Path(named) / "archive"] if named else []
    places.append(Path(__file__).resolve().parents[3] / "shared" / "archive")
    return next((place for place in places if place.is_dir()), seeds())


def article_files(folder: Path) -> list[Path]:
    """The files of an archive that are articles by their names, in an order that does not change."""
    candidates = discover([folder], lambda problem: None)
    return sorted(Path(candidate.location) for candidate in candidates)


def make(folder: Path, source: Path, articles: int, seed: int) -> int:
    """Writes so many variants of the files under ``source``; returns how many bytes they have.

    Raises:
        FileExistsError: if there is something in the folder.
        ValueError: if there is nothing, or too little, to vary.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    size = 0
    made_folders: set[str] = set()
    for path, text in Varying(article_files(source), seed).variants(articles):
        place = path.partition("/")[0]
        if place not in made_folders:
            made_folders.add(place)
            (folder / place).mkdir()
        data = text.encode("utf-8")
        (folder / path).write_bytes(data)
        size += len(data)
    return size


def share_read(files: Sequence[Path], seed: int, most: int = CHECKED) -> float:
    """Which share of the files, or of a sample of them, the program reads as articles."""
    chosen = random.Random(seed).sample(files, min(most, len(files)))  # noqa: S311
    done = 0
    for candidate in discover(chosen, lambda problem: None):
        try:
            read(candidate.load())
        except ArchiveError as error:
            print(candidate.path, error, file=sys.stderr)  # noqa: T201
        else:
            done += 1
    return done / len(chosen)


def main() -> None:
    """Makes an archive and says how it came out."""
    options = argparse.ArgumentParser(
        prog="make_archive", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path)
    options.add_argument("--from", dest="source", type=Path, default=None)
    options.add_argument("--articles", type=int, default=130_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    source = given.source or real_archive()
    began = time.monotonic()
    try:
        size = make(given.folder, source, given.articles, given.seed)
    except (OSError, ValueError) as error:
        sys.exit(f"make_archive: {error}")
    took = time.monotonic() - began
    share = share_read(article_files(given.folder), given.seed)
    said = f"{given.articles} articles, {size / 1e6:.0f} MB, from {source} in {took:.0f} s"
    print(f"{said}; {share:.2%} can be read")  # noqa: T201


if __name__ == "__main__":
    main()
