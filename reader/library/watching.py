"""Taking in what comes to an archive, as it comes.

The files are looked at again and again. What systems offer to tell of changes says nothing of those that
another computer makes on a network drive, watches only so many folders, and speaks up when a file has just
been begun. A look at 8,000 known files takes a tenth of a second, and is taken less often where it takes
longer. A file is read when two looks have found it the same, so that none is read half-written.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.archive.candidate import Candidate
from reader.library.importing import PASSING, Importer, Lender
from reader.model import Changes, ImportReport, LibraryProblem, Problem
from reader.store.errors import LibraryError

_SECONDS = 4.0
"""Between two looks."""
_REST = 15
"""How much longer than a look it rests after it, at least."""

_State = tuple[int, int | None, int | None]


class Watch:
    """What is known of the files of an archive that are not, or not so, in the library."""

    def __init__(self, lend: Lender, paths: Sequence[Path | str], told: Iterable[Problem] = ()) -> None:
        self._lend = lend
        self._paths = paths
        self._told = set(told)
        self._problems: set[Problem] = set()
        self._before: dict[str, _State] = {}
        self._now: dict[str, _State] = {}
        self._read: dict[str, _State] = {}

    def look(self, cancelled: Callable[[], bool]) -> tuple[ImportReport, Changes]:
        """Takes in what has come and lies still; the report counts that alone, and each problem once.

        Raises:
            LibraryError: if the library can't be used.
        """
        self._now = {}
        read_before = dict(self._read)
        try:
            report, changes = Importer(self._lend, None, cancelled).run(self._paths, self._is_still)
        except LibraryError:
            self._read = read_before
            raise
        passing = {problem.path for problem in report.problems if problem.code in PASSING}
        self._before = self._now
        self._read = {
            path: state for path, state in self._read.items() if path in self._now and path not in passing
        }
        news = self._news(report.problems)
        read = report.new + report.changed + len(news)
        told = replace(report, read=read, unchanged=0, skipped=0, failed=len(news), problems=news, skips=())
        return told, changes

    def _news(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """The problems that have not been told and are there to stay."""
        # What was read lay still; a zip file or folder may only be in the making if its problem is new.
        lasting = [each for each in problems if each.path in self._now or each in self._problems]
        news = tuple(each for each in lasting if each not in self._told)
        self._problems = set(problems)
        self._told = {
            each for each in self._told.union(news) if each in self._problems or each.path in self._now
        }
        return news

    def _is_still(self, candidate: Candidate) -> bool:
        """Whether a file is as it was at the last look, and has not been read so."""
        path, state = candidate.path, (candidate.size, candidate.modified_ns, candidate.stamp)
        self._now[path] = state
        if self._before.get(path) != state:
            return False
        # A file that is known to be no article need not be read again while it stays as it is.
        if self._read.get(path) == state:
            return False
        self._read[path] = state
        return True


def watch(
    lend: Lender,
    paths: Sequence[Path | str],
    on_import: Callable[[ImportReport, Changes], None],
    stopped: threading.Event,
    told: Iterable[Problem] = (),
) -> None:
    """Goes on taking in what comes, until ``stopped``; ``on_import`` is called when there was something.

    ``told`` are problems that are known already. A library that is in use elsewhere is tried again later.

    Raises:
        LibraryError: if the library can't be used for any other reason.
    """
    watched = Watch(lend, paths, told)
    rest = 0.0
    while not stopped.wait(rest):
        began = time.monotonic()
        try:
            report, changes = watched.look(stopped.is_set)
        except LibraryError as error:
            if error.code is not LibraryProblem.LOCKED:
                raise
        else:
            if report.read:
                on_import(report, changes)
        rest = max(_SECONDS, _REST * (time.monotonic() - began))
