"""Beginning a library anew from a backup, where its file can't be used any more."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.library.facade import Library
from reader.model import Backup, TakenIn
from reader.store.backup import backups_in, folder_of
from reader.store.disk import BESIDE


def backups_beside(path: Path) -> list[Backup]:
    """The backups of the library at a path, the newest first, whatever became of the library itself."""
    return backups_in(folder_of(path))


def revive(path: Path, backup: Path, now: datetime | None = None) -> tuple[TakenIn, Path | None]:
    """Puts the file at ``path`` aside, whole, and begins a new library there with what a backup holds.

    Returns what was taken in, and where the old file is now, if there was one. Tagged articles come with
    their texts; the others have to be imported again.

    Raises:
        OSError: if the old file can't be put aside; nothing was done.
        LibraryError: if the new one can't be written; the old file is back in its place.
    """
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-unusable-{moment}{path.suffix}")
    pairs = [(path.with_name(path.name + end), aside.with_name(aside.name + end)) for end in ("", *BESIDE)]
    moved: list[tuple[Path, Path]] = []
    try:
        for old, new in pairs:
            if old.exists():
                old.rename(new)
                moved.append((old, new))
    except OSError:
        _put_back(moved)
        raise
    try:
        with Library(path) as library:
            taken = library.take_in(library.other_project(backup), add_articles=True)
    except BaseException:
        for begun, _ in pairs:  # what was there before lies aside, all of it
            with suppress(OSError):
                begun.unlink(missing_ok=True)
        _put_back(moved)
        raise
    return taken, aside if moved else None


def _put_back(moved: list[tuple[Path, Path]]) -> None:
    for old, new in moved:
        new.rename(old)
