"""A file that may be an article, found but not yet read."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reader.archive.errors import ArchiveError
from reader.archive.version import PARSER_VERSION
from reader.model import ProblemCode, Source

MAX_ARTICLE_BYTES = 4 * 1024 * 1024
"""A larger file is refused unread: forty times the largest article seen, and what it takes to parse it
stays within the memory of a small machine."""

_ARTICLE_SUFFIXES = (".md", ".txt")
# What a repository or a site generator keeps beside its articles.
_NO_ARTICLE = re.compile(
    r"(readme|licen[sc]e|copying|notice|authors|contributors|contributing|changelog|code_of_conduct|index|about"
    r"|404|summary|_sidebar|_navbar|robots|humans|requirements|cmakelists)([._-][a-z_-]{1,12})?\.(md|txt)",
    re.IGNORECASE,
)
_ELOOP_WINDOWS = 1921
_SETTLED_NS = 3_000_000_000
"""The coarsest clock of a file system, FAT's, goes by two seconds."""
# Opening a named pipe would wait for a writer; this flag and the check after opening never do.
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)
_SPECIAL = (
    (stat.S_ISFIFO, "fifo"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be an article.

    ``path`` names it as the user would, ``location`` absolutely; for a member of a zip file or of a bare Git
    repository both are ``FILE.zip/inner/name.md``. ``size`` is in bytes, uncompressed; ``modified_ns`` is the
    file's time in nanoseconds since the epoch, None in a zip file or repository. ``stamp`` is the same as at
    another time only if this parser would read the same; None if that can't be told without the bytes.
    """

    path: str
    location: str
    size: int
    modified_ns: int | None
    data: Callable[[], bytes] = field(repr=False, compare=False)
    stamp: int | None = None

    def load(self) -> Source:
        """Reads the file.

        Raises:
            ArchiveError: if it can't be read or is larger than ``MAX_ARTICLE_BYTES``.
        """
        if self.size > MAX_ARTICLE_BYTES:
            raise ArchiveError(ProblemCode.TOO_LARGE, str(self.size))
        data = self.data()
        if len(data) > MAX_ARTICLE_BYTES:
            raise ArchiveError(ProblemCode.TOO_LARGE, str(len(data)))
        return Source(self.path, data, hashlib.sha256(data).hexdigest(), self.modified_ns)

    def portable(self) -> Candidate:
        """The same for another process: a plain file is read there, anything else here and now.

        Raises:
            ArchiveError: if it can't be read.
        """
        if isinstance(self.data, PlainFile):
            return self
        return replace(self, data=InMemory(self.load().data))


@dataclass(frozen=True, slots=True)
class PlainFile:
    """How a file of its own is read."""

    path: str

    def __call__(self) -> bytes:
        """The bytes, not many more than an article may have."""
        return read_file(self.path)


@dataclass(frozen=True, slots=True)
class InMemory:
    """What has been read already."""

    data: bytes

    def __call__(self) -> bytes:
        """The bytes."""
        return self.data


def stamp_of(*parts: object) -> int:
    """One number for what a stamp is made of, and for the version of the parser."""
    whole = "\0".join(map(str, (PARSER_VERSION, *parts))).encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.blake2b(whole, digest_size=8).digest(), "big", signed=True)


def file_stamp(status: os.stat_result) -> int | None:
    """The stamp of a file; None if it is so new that a write to come may leave it with the same times.

    Where the system has a time of the last change of anything about a file (not on Windows), that counts
    too, so that bytes altered under an old date are seen.
    """
    if time.time_ns() - status.st_mtime_ns < _SETTLED_NS:
        return None
    return stamp_of(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def is_article_name(name: str) -> bool:
    """Whether a file of this name, met in a folder or zip file, is taken for an article."""
    return name.lower().endswith(_ARTICLE_SUFFIXES) and not _NO_ARTICLE.fullmatch(name)


def is_hidden(name: str) -> bool:
    """Whether a file or folder is none of the reader's business: version control, resource forks."""
    return name.startswith(".") or name in ("CVS", "_darcs", "__MACOSX", "node_modules")


def shown(path: str) -> str:
    """The path as text that can be stored and printed; bytes that are no text come out as escapes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def archive_error(error: OSError) -> ArchiveError:
    """What the system reports of a file, in our terms."""
    if isinstance(error, PermissionError):
        return ArchiveError(ProblemCode.NO_PERMISSION)
    if isinstance(error, FileNotFoundError):
        return ArchiveError(ProblemCode.NOT_FOUND)
    if error.errno == errno.ELOOP or getattr(error, "winerror", None) == _ELOOP_WINDOWS:
        return ArchiveError(ProblemCode.LINK_LOOP)
    return ArchiveError(ProblemCode.UNREADABLE, errno.errorcode.get(error.errno or 0, ""))


def special(mode: int) -> str | None:
    """What kind of thing that is no file (``fifo``, ``socket``, ``device``), if it is one."""
    return next((name for is_kind, name in _SPECIAL if is_kind(mode)), None)


def read_file(path: str, limit: int = MAX_ARTICLE_BYTES + 1) -> bytes:
    """The first ``limit`` bytes of a regular file; anything else is never waited for.

    Raises:
        ArchiveError: if it can't be read.
    """
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _NO_WAITING)) as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                raise ArchiveError(ProblemCode.UNREADABLE, special(mode) or "")
            return file.read(limit)
    except OSError as error:
        raise archive_error(error) from error
