"""Taking archive files into the library."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from reader.archive.candidate import Candidate
from reader.archive.discover import Commits, discover, may_exist
from reader.archive.errors import ArchiveError
from reader.archive.last_opened import LastOpened
from reader.archive.version import PARSER_VERSION
from reader.library import anchoring
from reader.library.pace import Pace
from reader.library.preparing import Task, prepare_all
from reader.library.progress import ImportProgress
from reader.library.workers import in_processes
from reader.model import Anchored, Changes, ImportReport, Problem, ProblemCode
from reader.store.intake import Outcome
from reader.store.rows import Prepared
from reader.store.store import Store

BATCH_FILES = 400
_BATCH_BYTES = 4 * 1024 * 1024
_BATCH_SECONDS = 1.0
_LOOKED_UP = 1000
"""How many files are looked up at a time."""
_CHUNK_FILES = 25
_CHUNK_BYTES = 512 * 1024
"""What a process is given at a time: enough that asking costs little, and not so much that it takes long."""
_WORTH_PROCESSES = 200
"""How many files take longer to parse than other processes to start."""
_PROGRESS_SECONDS = 0.1
PASSING = (ProblemCode.BROKEN_GIT, ProblemCode.NO_PERMISSION, ProblemCode.NOT_FOUND)
"""What may end although nothing changes: another program may keep a file or object to itself meanwhile."""
_COUNTED_AS = {
    Outcome.NEW: "new",
    Outcome.CHANGED: "changed",
    Outcome.UNCHANGED: "unchanged",
    Outcome.COPY: "skipped",
}
MOST_SKIPS = 2000
"""So many skipped files are named: a checkout may hold a hundred thousand pictures."""


@dataclass(slots=True)
class _Tally:
    """The report in the making."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED_AS.values(), 0))
    problems: list[Problem] = field(default_factory=list)
    skips: list[Problem] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    anchored: anchoring.Outcome = field(default_factory=anchoring.Outcome)
    """What was placed again in texts that changed."""
    titles: dict[int, str] = field(default_factory=dict)
    """Of the articles where something could not be."""

    def skip(self, path: str) -> None:
        """Counts a file that is no article."""
        self.counts["skipped"] += 1
        self.name_skip(path, ProblemCode.NO_ARTICLE)

    def name_skip(self, path: str, code: ProblemCode) -> None:
        """Names a file that was skipped, unless there are many by now."""
        if len(self.skips) < MOST_SKIPS:
            self.skips.append(Problem(path, code))

    def report(self, *, cancelled: bool = False) -> ImportReport:
        """The report so far."""
        failed = len(self.problems)
        read = sum(self.counts.values()) + failed
        problems = tuple(self.problems)
        return ImportReport(
            read=read,
            failed=failed,
            problems=problems,
            cancelled=cancelled,
            anchored=self._anchored(),
            skips=tuple(self.skips),
            **self.counts,
        )

    def _anchored(self) -> Anchored:
        found = self.anchored
        lost_in = sorted(self.titles.items()) if found.lost_tags or found.lost_judgements else ()
        return Anchored(
            len(found.tags),
            len(found.judgements),
            len(found.lost_tags),
            len(found.lost_judgements),
            tuple(lost_in),
        )

    def changes(self) -> Changes:
        """What has been touched so far."""
        return Changes(articles=frozenset(self.articles)) | self.anchored.changes


class Lender(Protocol):
    """What lends stores: the ``Connections`` of a library, or a rehearsal."""

    def reading(self) -> AbstractContextManager[Store]:
        """A store to look in."""
        ...

    def writing(self, *, durable: bool = True) -> AbstractContextManager[Store]:
        """A store in a transaction."""
        ...


class Importer:
    """One import.

    ``lend`` is the library's ``Connections``, or a rehearsal. With ``processes`` of 2 or more, so many
    others parse, and this one stores; a few files are sooner parsed here. Whole articles are written in
    batches, so that an end at any moment leaves none by halves and little to do again.
    """

    def __init__(
        self,
        lend: Lender,
        progress: Callable[[ImportProgress], None] | None,
        cancelled: Callable[[], bool] | None,
        processes: int = 1,
    ) -> None:
        self._lend = lend
        self._progress = progress
        self._cancelled = cancelled or (lambda: False)
        self._processes = processes
        self._tally = _Tally()
        self._batch: list[Prepared] = []
        self._batch_began, self._batch_size = 0.0, 0
        self._began = time.monotonic()
        self._told = self._began
        self._pace = Pace(self._began)
        self._total: int | None = None
        self._place = LastOpened()
        self._wanted: Callable[[Candidate], bool] | None = None
        self._left = 0

    def run(
        self, paths: Iterable[Path | str], wanted: Callable[[Candidate], bool] | None = None
    ) -> tuple[ImportReport, Changes]:
        """Takes in what is under ``paths``, until it is all done or cancelled.

        With ``wanted`` it goes by itself: that is asked about each file that is not known to be unchanged,
        and what it refuses is left for another time, and not counted; what a person removed stays away.
        """
        self._wanted = wanted
        with self._lend.reading() as store:
            commits = Commits(store.articles.heads(PARSER_VERSION))
            paths = self._without(store.path, paths)
        with closing(self._place):
            found = self._find(paths, commits)
            stopped = found is None or not self._take_all(found)
        self._write()
        if not stopped and not self._left:
            self._note(commits)
        report = self._tally.report(cancelled=stopped)
        self._tell("", report)
        return report, self._tally.changes()

    def _without(self, library: Path, paths: Iterable[Path | str]) -> list[Path | str]:
        """The paths but the library's own files: to read these would drop its locks (see ``Store.open``)."""
        own, others = Path(os.path.realpath(library)), []
        for path in paths:
            file = Path(os.path.realpath(path))  # never raises, as resolve() does where links go in a circle
            if file.parent == own.parent and file.name.startswith(own.name) and file.is_file():
                self._tally.problems.append(Problem(str(path), ProblemCode.BINARY))
            else:
                others.append(path)
        return others

    def _find(self, paths: Iterable[Path | str], commits: Commits) -> list[Candidate] | None:
        """The files to look at; None if cancelled. A hundred thousand of them take some 40 MB."""
        found = []
        with closing(
            discover(paths, self._tally.problems.append, self._tally.skip, commits=commits, place=self._place)
        ) as candidates:
            for candidate in candidates:
                if self._cancelled():
                    return None
                found.append(candidate)
                self._tell(candidate.path)
        self._total = self._done() + len(found)
        return found

    def _take_all(self, found: list[Candidate]) -> bool:
        """Takes in the files that are not as they were; false if cancelled."""
        tasks = self._tasks(found)
        self._pace.restart(time.monotonic(), self._done())
        with closing(self._prepared(tasks)) as results:
            for candidate, _ in tasks:
                self._tell(candidate.path)
                if self._cancelled():
                    return False
                self._take(next(results))
        return True

    def _tasks(self, found: list[Candidate]) -> list[tuple[Candidate, str | None]]:
        """The files that may have changed, each with the hash that it had."""
        tasks: list[tuple[Candidate, str | None]] = []
        for start in range(0, len(found), _LOOKED_UP):
            some = found[start : start + _LOOKED_UP]
            with self._lend.reading() as store:
                stamps = store.articles.stamps([each.location for each in some])
                unsure = [
                    each for each in some if each.stamp is None or stamps.get(each.location) != each.stamp
                ]
                self._tally.counts["unchanged"] += len(some) - len(unsure)
                if self._wanted is not None:
                    removed = store.removed.paths([each.location for each in unsure])
                    unsure = [each for each in unsure if each.location not in removed]
                    wanted = [each for each in unsure if self._wanted(each)]
                    self._left += len(unsure) - len(wanted)
                    unsure = wanted
                before = [each.location for each in unsure if each.location in stamps]
                hashes = store.articles.hashes(before, PARSER_VERSION) if before else {}
            tasks += [(each, hashes.get(each.location)) for each in unsure]
        return tasks

    def _prepared(
        self, tasks: Sequence[tuple[Candidate, str | None]]
    ) -> Generator[Prepared | Problem, None, None]:
        """What has become of each file, in order."""
        if self._processes < 2 or len(tasks) < _WORTH_PROCESSES:
            for task in tasks:
                yield from prepare_all([task])
            return
        chunks = ([_portable(*task) for task in chunk] for chunk in _chunks(tasks))
        with closing(in_processes(prepare_all, chunks, self._processes)) as results:
            for result in results:
                yield from result

    def _take(self, result: Prepared | Problem) -> None:
        if isinstance(result, Problem):
            self._tally.problems.append(result)
        elif result.listed is None and result.stamp is None:
            # As it was, and there is nothing to note.
            self._tally.counts["unchanged"] += 1
        else:
            if not self._batch:
                self._batch_began, self._batch_size = time.monotonic(), 0
            self._batch.append(result)
            self._batch_size += result.size
        if self._is_batch_full():
            self._write()

    def _is_batch_full(self) -> bool:
        return bool(self._batch) and (
            len(self._batch) >= BATCH_FILES
            or self._batch_size >= _BATCH_BYTES
            or time.monotonic() - self._batch_began >= _BATCH_SECONDS
        )

    def _write(self) -> None:
        if not self._batch:
            return
        articles: set[int] = set()
        anchored = anchoring.Outcome()
        with self._lend.writing(durable=False) as store:
            self._batch = self._not_removed(store, self._batch)
            stored = store.articles.record_all(self._batch, PARSER_VERSION)
            fresh = [
                (each.article, file.searchable)
                for each, file in zip(stored, self._batch, strict=True)
                if each.retext or each.outcome is Outcome.NEW
            ]
            store.search.add(fresh)
            outcomes = [each.outcome for each in stored]
            for at, (each, file) in enumerate(zip(stored, self._batch, strict=True)):
                if each.outcome is Outcome.COPY and _has_moved(store, file):
                    store.articles.move(each.article, file.sha256, file.path)
                    outcomes[at] = Outcome.UNCHANGED
                if each.outcome is not outcomes[at] or each.outcome in (Outcome.NEW, Outcome.CHANGED):
                    articles.add(each.article)
                if each.retext:
                    anchored |= anchoring.anchor_again(store, each.article)
            titles = {each: store.articles.summary(each).title for each in anchored.lost_in}
        # Only what is committed counts.
        for outcome, file in zip(outcomes, self._batch, strict=True):
            self._tally.counts[_COUNTED_AS[outcome]] += 1
            if outcome is Outcome.COPY:
                self._tally.name_skip(file.path, ProblemCode.COPY)
        self._tally.articles |= articles
        self._tally.anchored |= anchored
        self._tally.titles |= titles
        self._batch.clear()

    def _not_removed(self, store: Store, files: list[Prepared]) -> list[Prepared]:
        """The files but those that a person has removed, unless a person asks for them now."""
        if self._wanted is None:
            store.removed.forget(files)
        else:
            removed = store.removed.known(files)
            files = [file for file, is_gone in zip(files, removed, strict=True) if not is_gone]
        # What was known when it was looked up, and so not parsed, may have been removed since: that holds.
        known = store.articles.having_bytes([file.sha256 for file in files if file.listed is None])
        return [file for file in files if file.listed is not None or file.sha256 in known]

    def _note(self, commits: Commits) -> None:
        """Notes up to which commit repositories are taken in, unless something of one could not be read."""
        new = {path: head for path, head in commits.found.items() if commits.seen.get(path) != head}
        if new and not any(problem.code in PASSING for problem in self._tally.problems):
            with self._lend.writing(durable=False) as store:
                for path, head in new.items():
                    store.articles.note_head(path, head, PARSER_VERSION)

    def _done(self) -> int:
        return sum(self._tally.counts.values()) + len(self._tally.problems) + len(self._batch)

    def _tell(self, path: str, report: ImportReport | None = None) -> None:
        """Calls back, but no more than some ten times a second unless the report is the last."""
        now = time.monotonic()
        if self._progress is None or (report is None and now - self._told < _PROGRESS_SECONDS):
            return
        self._told = now
        done = 0 if self._total is None else self._done()
        self._pace.note(now, done)
        self._progress(
            ImportProgress(
                done,
                self._total,
                report or self._tally.report(),
                path,
                now - self._began,
                self._pace.rate(),
                self._pace.seconds_left(self._total),
            )
        )


def _chunks(tasks: Sequence[tuple[Candidate, str | None]]) -> Iterator[list[tuple[Candidate, str | None]]]:
    """The tasks in lots for one process at a time."""
    chunk: list[tuple[Candidate, str | None]] = []
    size = 0
    for task in tasks:
        if chunk and (len(chunk) >= _CHUNK_FILES or size + task[0].size > _CHUNK_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(task)
        size += task[0].size
    if chunk:
        yield chunk


def _has_moved(store: Store, file: Prepared) -> bool:
    """Whether a file is nowhere else any more where it was read before, and so is no copy."""
    return not any(may_exist(path) for path in store.articles.paths(file.sha256) if path != file.path)


def _portable(candidate: Candidate, sha256: str | None) -> Task:
    try:
        return candidate.portable(), sha256
    except ArchiveError as error:
        return error.problem(candidate.path)
