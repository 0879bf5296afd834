"""Articles inside a zip file, read where they are: nothing is ever unpacked to disk."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator

from reader.archive.candidate import (
    MAX_ARTICLE_BYTES,
    Candidate,
    archive_error,
    is_article_name,
    is_hidden,
    shown,
)
from reader.archive.errors import ArchiveError
from reader.archive.last_opened import LastOpened
from reader.model import Problem, ProblemCode

_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_UNICODE_PATH_FIELD = 0x7075
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Python bounds the memory of these two alone against a member that lies about its size."""
_MAX_RATIO = 200
"""Deflate can reach 1,000; prose and HTML stay under 20."""
_HARMLESS_BYTES = 1024 * 1024
_CONTROL = re.compile(r"[\0-\x1f\x7f]")


class ZipMembers:
    """The candidates of one zip file, whose stamp stands for each of them."""

    def __init__(self, path: str, location: str, stamp: int | None, place: LastOpened) -> None:
        self._path = path
        self._location = location
        self._stamp = stamp
        self._place = place

    def candidates(
        self, on_problem: Callable[[Problem], None], on_skip: Callable[[str], None]
    ) -> Iterator[Candidate]:
        """The members that may be articles, by name; reports those that are refused and what is broken."""
        file = shown(self._path)
        try:
            archive = self._place.get(self._path, _opened)
        except ArchiveError as error:
            on_problem(error.problem(file))
            return
        members = {_name(info): info for info in archive.infolist() if not info.is_dir()}
        for _ in range(sum(not info.is_dir() for info in archive.infolist()) - len(members)):
            on_skip(file)
        if _is_bomb(list(members.values()), archive.start_dir):
            on_problem(Problem(file, ProblemCode.ZIP_BOMB))
            return
        for name in sorted(members):
            candidate = self._candidate(name, members[name], on_problem, on_skip)
            if candidate:
                yield candidate

    def _candidate(
        self,
        name: str,
        info: zipfile.ZipInfo,
        on_problem: Callable[[Problem], None],
        on_skip: Callable[[str], None],
    ) -> Candidate | None:
        readable = _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", name)
        path = f"{shown(self._path)}/{shown(readable)}"
        if _is_unsafe(name):
            on_problem(Problem(path, ProblemCode.UNSAFE_NAME))
            return None
        folders = name.split("/")
        if any(is_hidden(part) for part in folders):
            return None
        if not is_article_name(folders[-1]) or stat.S_ISLNK(info.external_attr >> 16):
            on_skip(path)
            return None
        if info.flag_bits & _ENCRYPTED_FLAG:
            on_problem(Problem(path, ProblemCode.ENCRYPTED_ZIP))
            return None
        location = f"{shown(self._location)}/{shown(readable)}"
        return Candidate(
            path,
            location,
            info.file_size,
            None,
            lambda: _read_member(self._place.get(self._path, _opened), info),
            self._stamp,
        )


def _opened(path: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except OSError as error:
        raise archive_error(error) from error
    # Python's reader of the directory lets these through where a damaged number leads it astray.
    except (zipfile.BadZipFile, NotImplementedError, ValueError, IndexError, MemoryError) as error:
        raise ArchiveError(ProblemCode.BROKEN_ZIP) from error


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.compress_type not in _METHODS:
        raise ArchiveError(ProblemCode.UNREADABLE, f"compression {info.compress_type}")
    if info.file_size > _HARMLESS_BYTES and info.file_size > _MAX_RATIO * info.compress_size:
        raise ArchiveError(ProblemCode.ZIP_BOMB, str(info.file_size))
    try:
        with archive.open(info) as member:
            return member.read(MAX_ARTICLE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise ArchiveError(ProblemCode.BROKEN_ZIP) from error
    except OSError as error:
        raise archive_error(error) from error


def _is_bomb(members: list[zipfile.ZipInfo], compressed: int) -> bool:
    """Whether the members share data, or hold together more than honest text can."""
    offsets = {info.header_offset for info in members}
    articles = [info.file_size for info in members if is_article_name(_name(info).rsplit("/", 1)[-1])]
    total = sum(size for size in articles if size <= MAX_ARTICLE_BYTES)
    return len(offsets) < len(members) or (total > _HARMLESS_BYTES and total > _MAX_RATIO * compressed)


def _is_unsafe(name: str) -> bool:
    """Whether a name would lead out of the folder it is unpacked in, on some system."""
    return (
        not name
        or name.startswith("/")
        or re.match(r"[A-Za-z]:", name) is not None
        or ".." in name.split("/")
        or _CONTROL.search(name) is not None
    )


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name as its author saw it, with forward slashes.

    Without the flag for UTF-8 the bytes may be in any encoding: tools on Chinese systems write GBK, others
    UTF-8 all the same, and the standard says code page 437.
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        name = _unicode_path(info.extra, raw) or _guessed(raw) or name
    return name.replace("\\", "/")


def _guessed(raw: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The name in Info-ZIP's extra field, if there is one and it belongs to the name in the directory."""
    while len(extra) >= 4:
        kind, length = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        body, extra = extra[4 : 4 + length], extra[4 + length :]
        if kind == _UNICODE_PATH_FIELD and int.from_bytes(body[1:5], "little") == zlib.crc32(raw):
            try:
                return body[5:].decode("utf-8")
            except UnicodeDecodeError:
                return None
    return None
