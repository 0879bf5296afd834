"""The zip file that a REFI-QDA project is, read without trust: nothing is unpacked to a disk."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from types import TracebackType
from typing import Self

from reader.exchange.refi_xml import MOST_BYTES
from reader.model.exchanging import ExchangeError

_MOST_ENTRIES = 50_000
_MOST_RATIO = 200
"""How far text is ever compressed; what is small may go beyond it."""
_SMALL = 8 * 1024 * 1024
_MOST_IN_ALL = 512 * 1024 * 1024
_MOST_UNPACKED = 64 * 1024 * 1024 * 1024
"""What all entries may say that they take: recordings are never unpacked, but they may be there."""
_MOST_TEXT = 32 * 1024 * 1024
"""How large a source's plain text may be: a hundred long novels."""
_CHUNK = 256 * 1024
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),
)
"""What may be raised of a zip file that is damaged, or made so."""
_INTERNAL = re.compile(r"internal:/{1,3}", re.IGNORECASE)


class RefiArchive:
    """What is in a project file, by name.

    Raises:
        ExchangeError: if it is no zip file, or one that should not be trusted.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise ExchangeError("exchange.not_zip") from error
        self._read = 0
        self._entries: dict[str, zipfile.ZipInfo] = {}
        infos = self._zip.infolist()
        if len(infos) > _MOST_ENTRIES:
            raise ExchangeError("exchange.too_many_files", most=_MOST_ENTRIES)
        if sum(info.file_size for info in infos) > _MOST_UNPACKED:
            raise ExchangeError("exchange.zip_bomb", name="")
        for info in infos:
            if info.is_dir():
                continue
            key = _safe(info.orig_filename).casefold()
            if key in self._entries:
                raise ExchangeError("exchange.same_name", name=info.filename[:80])
            self._entries[key] = info

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def project(self) -> bytes:
        """The XML that describes the project."""
        names = [name for name in self._entries if "/" not in name and name.endswith(".qde")]
        found = "project.qde" if "project.qde" in names else names[0] if len(names) == 1 else None
        if found is None:
            raise ExchangeError("exchange.no_project")
        return self._unpacked(self._entries[found], MOST_BYTES)

    def text(self, path: str) -> bytes | None:
        """The bytes of the source that ``internal://…`` names; None if it is not in the file.

        Raises:
            ExchangeError: if the path leads elsewhere, or its file is damaged.
        """
        name = _safe(_INTERNAL.sub("", path.strip(), count=1)).casefold()
        info = self._entries.get(f"sources/{name}") or self._entries.get(name)
        return self._unpacked(info, _MOST_TEXT) if info is not None else None

    def _unpacked(self, info: zipfile.ZipInfo, most: int) -> bytes:
        if info.flag_bits & 1:
            raise ExchangeError("exchange.encrypted", name=info.filename[:80])
        parts: list[bytes] = []
        size = 0
        # What an entry says of its own size is not to be trusted.
        for part in self._parts(info):
            size += len(part)
            self._read += len(part)
            swollen = size > _SMALL and size > _MOST_RATIO * max(1, info.compress_size)
            if size > most or self._read > _MOST_IN_ALL or swollen:
                raise ExchangeError("exchange.zip_bomb", name=info.filename[:80])
            parts.append(part)
        return b"".join(parts)

    def _parts(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(info) as file:
                while part := file.read(_CHUNK):
                    yield part
        except _BROKEN as error:
            raise ExchangeError("exchange.broken_zip", name=info.filename[:80]) from error


def is_internal(path: str) -> bool:
    """Whether a path names a file within the project; any other is left alone.

    Some programs write the name alone.
    """
    path = path.strip()
    plain = path.replace("\\", "/")
    bare = ":" not in plain and not plain.startswith("/") and ".." not in plain.split("/")
    return bare or _INTERNAL.match(path) is not None


def _safe(name: str) -> str:
    """The name of an entry, if it stays within the file."""
    plain = name.replace("\\", "/")
    parts = PurePosixPath(plain).parts
    unsafe = plain.startswith("/") or ".." in parts or ":" in plain or any(ord(char) < 32 for char in plain)
    if unsafe or not parts:
        raise ExchangeError("exchange.unsafe_name", name=ascii(name)[:80])
    return "/".join(parts)
