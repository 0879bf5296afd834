"""Backups packed into a small part of their room: zip files, each of one backup with what it says of itself.

A list of backups reads only the latter. What is packed is whole, on the disk and compared with the backup
before that is removed, so that at every moment there is one of them; where both are left, the backup counts.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import IO

from reader.model import Backup, BackupReason, LibraryProblem
from reader.store.disk import BESIDE, put_on_disk
from reader.store.errors import LibraryError

PACKED = ".zip"
SOON = timedelta(hours=1)
"""So long a backup stays as it is: it is the likeliest to be wanted."""
_ABOUT = "about.json"
_PART = ".part"
_CHUNK = 2**20
_DEFLATED, _LEVEL = zipfile.ZIP_DEFLATED, 6
_LARGEST, _LARGEST_ABOUT = 4 * 2**30, 2**20
"""Bytes that are unpacked at most: somebody may have made the file to fill the disk."""
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    TypeError,
)
"""What Python's reader of zip files raises for one that is damaged, locked or of another kind."""


def may_be_packed(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups to be packed, the oldest first: never the newest, nor one that a person asked for.

    One from before a migration stays as it is, so that the older program can open it.
    """
    ordered = sorted(backups, key=lambda each: (each.made, each.path.name))
    left_alone = {BackupReason.BY_HAND, BackupReason.MIGRATION, None}
    return [
        each
        for each in ordered[:-1]
        if each.path.suffix != PACKED and each.reason not in left_alone and now - each.made > SOON
    ]


def pack(backup: Backup) -> Path:
    """Packs a backup, and removes it once the packed one is on the disk and the same; returns its path.

    Raises:
        OSError: if it can't be written, is not the same, or a program has the backup open or left it so, what
            it wrote beside it; the backup is there still.
    """
    if any(backup.path.with_name(backup.path.name + end).exists() for end in BESIDE):
        raise OSError(16, "in use", str(backup.path))
    target = backup.path.with_suffix(PACKED)
    whole = _digest_of(backup.path)
    if not (target.exists() and _holds(target, whole)):
        place = backup.path.with_name(f"{backup.path.stem}-{token_hex(4)}{_PART}")
        try:
            _write(place, backup, whole)
            place.replace(target)
        except BaseException:
            with suppress(OSError):
                place.unlink(missing_ok=True)
            raise
        put_on_disk(target.parent)
    backup.path.unlink()
    return target


def about(path: Path) -> dict[str, object]:
    """What a packed backup says of itself: ``made``, ``reason``, ``library``, ``schema`` and ``holding``.

    Raises:
        LibraryError: if it is none, or is damaged.
    """
    with _opened(path) as (archive, _):
        if archive.getinfo(_ABOUT).file_size > _LARGEST_ABOUT:
            raise ValueError(_ABOUT)
        return dict(json.loads(archive.read(_ABOUT)))


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """A packed backup as a passing file of its own.

    Raises:
        LibraryError: if it is none, is damaged, or there is no room.
    """
    with TemporaryDirectory(prefix="jianting-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "unpacked.sqlite3"
        with _opened(path) as (archive, name), place.open("wb") as out, archive.open(name) as packed:
            for chunk in _chunks(packed):
                out.write(chunk)
        yield place


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, str]]:
    """A packed backup, and what it is called within; what is wrong with it becomes a ``LibraryError``."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = [each for each in archive.namelist() if each != _ABOUT]
            if len(names) != 1 or archive.getinfo(names[0]).file_size > _LARGEST:
                raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
            yield archive, names[0]
    except _UNREADABLE as error:
        raise LibraryError(LibraryProblem.DAMAGED, path, str(error)) from error
    except OSError as error:
        raise LibraryError(LibraryProblem.UNUSABLE, path, error.strerror or str(error)) from error


def _write(place: Path, backup: Backup, digest: bytes) -> None:
    said = {
        "made": backup.made.isoformat(),
        "reason": backup.reason and backup.reason.value,
        "library": backup.library,
        "schema": backup.schema,
        "holding": asdict(backup.holding),
    }
    with zipfile.ZipFile(place, "x", _DEFLATED, compresslevel=_LEVEL, strict_timestamps=False) as archive:
        archive.writestr(_ABOUT, json.dumps(said, ensure_ascii=False))
        archive.write(backup.path, backup.path.name)
    put_on_disk(place)
    if not _holds(place, digest):
        raise OSError(5, "not what was packed", str(place))


def _holds(path: Path, digest: bytes) -> bool:
    """Whether a packed backup can be read whole, and is the one with this digest."""
    try:
        with _opened(path) as (archive, name), archive.open(name) as packed:
            return _digest(_chunks(packed)) == digest and archive.read(_ABOUT) != b""
    except LibraryError:
        return False


def _digest_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return _digest(_chunks(file))


def _digest(chunks: Iterable[bytes]) -> bytes:
    said = hashlib.sha256()
    for chunk in chunks:
        said.update(chunk)
    return said.digest()


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
