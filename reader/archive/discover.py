"""Finding the files of an archive that may be articles."""

# Paths stay strings as the system gave them: Path would take a "./" off what the user wrote.
# ruff: noqa: PTH100, PTH113, PTH116, PTH118, PTH119, PTH120, PTH208
from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.archive.candidate import (
    Candidate,
    PlainFile,
    archive_error,
    file_stamp,
    is_article_name,
    is_hidden,
    read_file,
    shown,
    special,
)
from reader.archive.errors import ArchiveError
from reader.archive.git import GitTree, is_repository
from reader.archive.last_opened import LastOpened
from reader.archive.zip_files import ZipMembers
from reader.model import Problem, ProblemCode

__all__ = ["Candidate", "discover"]

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")


def may_exist(location: str) -> bool:
    """Whether what a candidate was read from may still be there; inside a zip file or repository, it may."""
    place = location
    while not os.path.lexists(place):
        above = os.path.dirname(place)
        if above == place:
            return False
        place = above
    return place == location or os.path.isfile(place) or is_repository(place)


class Commits:
    """The last commits of bare repositories: those taken in before, and those that are found.

    Both are by absolute path. A repository is in ``found`` when all its candidates have been given.
    """

    def __init__(self, seen: Mapping[str, str] | None = None) -> None:
        self.seen = seen or {}
        self.found: dict[str, str] = {}


def discover(
    paths: Iterable[Path | str],
    on_problem: Callable[[Problem], None],
    on_skip: Callable[[str], None] = lambda _path: None,
    *,
    commits: Commits | None = None,
    place: LastOpened | None = None,
) -> Generator[Candidate, None, None]:
    """The files under ``paths`` that may be articles, each once, in an order that does not change.

    A path may be a folder (with all below it, Git checkouts too), a zip file, a bare Git repository or a
    single file; what is named itself is taken for an article or zip file whatever it is called. In all of
    them only ``.md`` and ``.txt`` are, but no README or the like; hidden files and folders are passed over.
    The others go to ``on_skip``; what is there but can't be used goes to ``on_problem``. Of a repository
    only what is new since the commit in ``commits.seen`` is given.

    Candidates are read fastest in this order, since of zip files and repositories only the last one stays
    open: in ``place``, which whoever gives it closes, else until the end of the walk.
    """
    own = place or LastOpened()
    walk = _Walk(on_problem, on_skip, commits or Commits(), own)
    try:
        for path in paths:
            yield from walk.root(os.fspath(path))
    finally:
        if place is None:
            own.close()


@dataclass(frozen=True, slots=True)
class _Chain:
    """The folders that a path leads through, innermost first, as the system identifies them."""

    identity: tuple[int, int]
    above: _Chain | None

    def __contains__(self, identity: tuple[int, int]) -> bool:
        link: _Chain | None = self
        while link is not None:
            if link.identity == identity:
                return True
            link = link.above
        return False


class _Walk:
    """One walk over all the paths; it remembers what it has seen."""

    def __init__(
        self,
        on_problem: Callable[[Problem], None],
        on_skip: Callable[[str], None],
        commits: Commits,
        place: LastOpened,
    ) -> None:
        self._on_problem = on_problem
        self._on_skip = on_skip
        self._commits = commits
        self._place = place
        self._seen: set[tuple[int, int]] = set()
        # Links come after everything that is really there, so that a file is met under its own name.
        self._links: deque[tuple[str, _Chain]] = deque()

    def root(self, path: str) -> Iterator[Candidate]:
        """What a path named by the user leads to."""
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            self._report(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._tree(path, status, None)
        else:
            yield from self._file(path, status, named=True)
        while self._links:
            yield from self._link(*self._links.popleft())

    def _tree(self, path: str, status: os.stat_result, above: _Chain | None) -> Iterator[Candidate]:
        if is_repository(path):
            yield from self._repository(path, status)
            return
        waiting = self._folder(path, status, above)
        while waiting:
            path, chain = waiting.pop()
            try:
                status = os.lstat(path)
            except OSError as error:
                self._report(path, error)
                continue
            if stat.S_ISLNK(status.st_mode):
                self._links.append((path, chain))
            elif stat.S_ISDIR(status.st_mode):
                if is_repository(path):
                    yield from self._repository(path, status)
                else:
                    waiting += self._folder(path, status, chain)
            else:
                yield from self._file(path, status, named=False)

    def _folder(self, path: str, status: os.stat_result, above: _Chain | None) -> list[tuple[str, _Chain]]:
        """What a folder holds, last name first; nothing if it was met before."""
        chain = _Chain((status.st_dev, status.st_ino), above)
        if above is not None and status.st_ino and chain.identity in above:
            self._on_problem(Problem(shown(path), ProblemCode.LINK_LOOP))
            return []
        if not self._is_new(status):
            return []
        try:
            names = os.listdir(path)
        except OSError as error:
            self._report(path, error)
            return []
        names.sort(reverse=True)
        return [(os.path.join(path, name), chain) for name in names if not is_hidden(name)]

    def _repository(self, path: str, status: os.stat_result) -> Iterator[Candidate]:
        if not self._is_new(status):
            return
        location = os.path.abspath(path)
        tree = GitTree(path, location, self._commits.seen.get(shown(location)), self._place)
        yield from tree.candidates(self._on_problem, self._on_skip)
        if tree.head is not None:
            self._commits.found[shown(location)] = tree.head

    def _link(self, path: str, chain: _Chain) -> Iterator[Candidate]:
        try:
            status = os.stat(path)
        except OSError as error:
            # A link that leads nowhere matters only where an article was to be expected.
            if isinstance(error, FileNotFoundError) and not _is_wanted(path):
                self._on_skip(shown(path))
            else:
                self._report(path, error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self._tree(path, status, chain)
        else:
            yield from self._file(path, status, named=False)

    def _file(self, path: str, status: os.stat_result, *, named: bool) -> Iterator[Candidate]:
        if not (named or _is_wanted(path)) or not self._is_new(status):
            self._on_skip(shown(path))
        elif not stat.S_ISREG(status.st_mode):
            kind = special(status.st_mode) or ""
            self._on_problem(Problem(shown(path), ProblemCode.UNREADABLE, kind))
        elif _is_zip(path, named=named):
            members = ZipMembers(path, os.path.abspath(path), file_stamp(status), self._place)
            yield from members.candidates(self._on_problem, self._on_skip)
        else:
            name = shown(path)
            absolute = os.path.abspath(path)
            # Most often the same, and a hundred thousand of them twice would be felt.
            location = name if absolute == path else shown(absolute)
            stamp = file_stamp(status)
            yield Candidate(name, location, status.st_size, status.st_mtime_ns, PlainFile(path), stamp)

    def _is_new(self, status: os.stat_result) -> bool:
        """Whether this is met for the first time; true where the system does not identify files."""
        identity = (status.st_dev, status.st_ino)
        if status.st_ino and identity in self._seen:
            return False
        self._seen.add(identity)
        return True

    def _report(self, path: str, error: OSError | ValueError) -> None:
        # A ValueError is a name that no file can have, such as one with a NUL.
        reason = archive_error(error) if isinstance(error, OSError) else ArchiveError(ProblemCode.NOT_FOUND)
        self._on_problem(reason.problem(shown(path)))


def _is_wanted(path: str) -> bool:
    name = os.path.basename(path)
    return is_article_name(name) or name.lower().endswith(".zip")


def _is_zip(path: str, *, named: bool) -> bool:
    if path.lower().endswith(".zip"):
        return True
    if not named:
        return False
    try:
        return read_file(path, 4) in _ZIP_SIGNATURES
    except ArchiveError:
        return False  # reported when it is read
