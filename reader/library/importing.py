"""Taking archive files into the library."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from pathlib import Path

from reader.archive import read
from reader.archive.candidate import Candidate
from reader.archive.discover import discover
from reader.archive.errors import ArchiveError
from reader.archive.version import PARSER_VERSION
from reader.library.anchoring import anchor_again
from reader.library.progress import ImportProgress
from reader.model import Article, Changes, ImportReport, Problem, ProblemCode, Source
from reader.store.articles import Outcome
from reader.store.rows import Prepared, prepare
from reader.store.store import Store

BATCH_FILES = 100
_BATCH_BYTES = 4 * 1024 * 1024
_BATCH_SECONDS = 1.0
_PROGRESS_SECONDS = 0.1
_COUNTED_AS = {
    Outcome.NEW: "new",
    Outcome.CHANGED: "changed",
    Outcome.UNCHANGED: "unchanged",
    Outcome.COPY: "skipped",
}

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Tally:
    """The report in the making."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED_AS.values(), 0))
    problems: list[Problem] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)

    def skip(self, _path: str) -> None:
        """Counts a file that is no article."""
        self.counts["skipped"] += 1

    def report(self, *, cancelled: bool = False) -> ImportReport:
        """The report so far."""
        failed = len(self.problems)
        read = sum(self.counts.values()) + failed
        problems = tuple(self.problems)
        return ImportReport(read=read, failed=failed, problems=problems, cancelled=cancelled, **self.counts)


class Importer:
    """One import.

    ``reading`` and ``writing`` lend a store to look in and one in a transaction. Whole articles are written
    in batches, so that an end at any moment leaves none by halves and little to do again.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Store]],
        writing: Callable[[], AbstractContextManager[Store]],
        progress: Callable[[ImportProgress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._reading = reading
        self._writing = writing
        self._progress = progress
        self._cancelled = cancelled or (lambda: False)
        self._tally = _Tally()
        self._batch: list[Prepared] = []
        self._batch_began = 0.0
        self._began = time.monotonic()
        self._told = self._began
        self._total: int | None = None

    def run(self, paths: Iterable[Path | str]) -> tuple[ImportReport, Changes]:
        """Takes in what is under ``paths``, until it is all done or cancelled."""
        paths = list(paths)
        self._total = self._count(paths)
        stopped = self._total is None or not self._take_all(paths)
        self._write()
        report = self._tally.report(cancelled=stopped)
        self._tell("", report)
        return report, self._tally.changes

    def _count(self, paths: Sequence[Path | str]) -> int | None:
        """How many files there are, so that progress has an end; None if cancelled."""
        others: list[object] = []
        number = 0
        with closing(discover(paths, others.append, others.append)) as candidates:
            for candidate in candidates:
                if self._cancelled():
                    return None
                number += 1
                self._tell(candidate.path)
        return number + len(others)

    def _take_all(self, paths: Sequence[Path | str]) -> bool:
        """Takes in one file after the other; false if cancelled."""
        with closing(discover(paths, self._tally.problems.append, self._tally.skip)) as candidates:
            for candidate in candidates:
                self._tell(candidate.path)
                if self._cancelled():
                    return False
                self._take(candidate)
                if self._is_batch_full():
                    self._write()
        return True

    def _take(self, candidate: Candidate) -> None:
        try:
            source = candidate.load()
            with self._reading() as store:
                known = store.articles.known(source.sha256, candidate.location, PARSER_VERSION)
            if known is Outcome.UNCHANGED:
                self._tally.counts["unchanged"] += 1
                return
            article = None if known is Outcome.COPY else _parsed(source)
            prepared = prepare(source, candidate.location, article)
        except ArchiveError as error:
            self._tally.problems.append(error.problem(candidate.path))
        except UnicodeEncodeError:
            self._tally.problems.append(Problem(candidate.path, ProblemCode.UNREADABLE, "surrogate"))
        else:
            if not self._batch:
                self._batch_began = time.monotonic()
            self._batch.append(prepared)

    def _is_batch_full(self) -> bool:
        return bool(self._batch) and (
            len(self._batch) >= BATCH_FILES
            or sum(prepared.size for prepared in self._batch) >= _BATCH_BYTES
            or time.monotonic() - self._batch_began >= _BATCH_SECONDS
        )

    def _write(self) -> None:
        if not self._batch:
            return
        outcomes: list[Outcome] = []
        articles: set[int] = set()
        annotations: set[int] = set()
        with self._writing() as store:
            for prepared in self._batch:
                stored = store.articles.record(prepared, PARSER_VERSION)
                outcomes.append(stored.outcome)
                if stored.outcome in (Outcome.NEW, Outcome.CHANGED):
                    articles.add(stored.article)
                if stored.retext:
                    annotations |= anchor_again(store, stored.article)
        # Only what is committed counts.
        for outcome in outcomes:
            self._tally.counts[_COUNTED_AS[outcome]] += 1
        self._tally.changes |= Changes(articles=frozenset(articles), annotations=frozenset(annotations))
        self._batch.clear()

    def _tell(self, path: str, report: ImportReport | None = None) -> None:
        """Calls back, but no more than some ten times a second unless the report is the last."""
        now = time.monotonic()
        if self._progress is None or (report is None and now - self._told < _PROGRESS_SECONDS):
            return
        self._told = now
        report = report or self._tally.report()
        done = report.read + len(self._batch)
        self._progress(ImportProgress(done, self._total, report, path, now - self._began))


def _parsed(source: Source) -> Article:
    """The article in a file; one that the parser stumbles over is a failure of that file alone."""
    try:
        return read(source)
    except ArchiveError:
        raise
    except Exception as error:
        _log.warning("%s could not be parsed", source.path, exc_info=True)
        raise ArchiveError(ProblemCode.UNREADABLE, type(error).__name__) from error
