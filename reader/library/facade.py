"""One object for everything that can be asked of a library or done to it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from reader.library.agreeing import Agreeing
from reader.library.backing_up import Safekeeping
from reader.library.by_hand import ByHand
from reader.library.catalogue import Catalogue, known_outlets
from reader.library.citing import Citing
from reader.library.comparisons import Comparisons
from reader.library.discoveries import Discoveries
from reader.library.elsewhere import Elsewhere
from reader.library.exchanging import Exchanging
from reader.library.flagging import Flagging
from reader.library.judged_finding import JudgedFinding
from reader.library.judging import Judging
from reader.library.orphans import Orphans
from reader.library.progress import ImportProgress
from reader.library.removing import Removing
from reader.library.tag_finding import TagFinding
from reader.model import (
    Article,
    BackupReason,
    Changes,
    Edit,
    ImportReport,
    Outlet,
    Problem,
    Source,
)
from reader.store.connections import Connections
from reader.store.errors import LibraryError
from reader.store.records import ArticleSummary, Health


class Library(
    Agreeing,
    ByHand,
    Citing,
    Comparisons,
    Discoveries,
    Elsewhere,
    Exchanging,
    Flagging,
    JudgedFinding,
    Judging,
    Orphans,
    Removing,
    Safekeeping,
    TagFinding,
):
    """An archive in one SQLite file, usable from several threads at once.

    A file that does not exist is made by the first write, so that looking costs nothing. Every mutation is
    one transaction and returns what it touched. Any method may raise ``LibraryError``; an unknown id raises
    ``KeyError``.
    """

    def __init__(self, path: Path | str, *, coder: str | None = None) -> None:
        """Opens the library at ``path``, bringing an older one up to date.

        ``coder`` signs new annotations and judgements; by default the name of the user who runs the program.

        Raises:
            LibraryError: if the file can't be used as a library.
        """
        self.path = Path(path)
        self._connections = Connections(self.path)
        self._catalogue = Catalogue(self._connections)
        ByHand.__init__(self, self._connections, coder)
        Citing.__init__(self, self._connections)
        Comparisons.__init__(self, self._connections)
        Discoveries.__init__(self, self._connections)
        Elsewhere.__init__(self, self._connections)
        Exchanging.__init__(self, self._connections)
        Agreeing.__init__(self, self._connections)
        Flagging.__init__(self, self._connections)
        Orphans.__init__(self, self._connections)
        TagFinding.__init__(self, self._connections)
        JudgedFinding.__init__(self, self._connections)
        Judging.__init__(self, self._connections, lambda: self.coder)
        Removing.__init__(self, self._connections)
        Safekeeping.__init__(self, self._connections)

    @staticmethod
    def default_path() -> Path:
        """Where the user's library is: what JIANTING_LIBRARY names, else in the user's data folder."""
        named = os.environ.get("JIANTING_LIBRARY")
        if named:
            return Path(named)
        return Path(platformdirs.user_data_path("jianting", appauthor=False)) / "library.sqlite3"

    def close(self) -> None:
        """Releases the file; the library can't be used any more."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def import_archive(
        self,
        paths: Iterable[Path | str],
        *,
        dry_run: bool = False,
        progress: Callable[[ImportProgress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        processes: int | None = None,
    ) -> tuple[ImportReport, Changes]:
        """Takes in every article under the files, folders, zip files and bare Git repositories ``paths``.

        With ``dry_run`` nothing is written. ``progress`` is called in the calling thread, some ten times a
        second; ``cancelled`` is asked before each file, and what is done by then is kept. Many files are
        parsed by so many ``processes``, by default as many as there are cores for; by this one alone for 1.
        What lies in the texts by hand is backed up before, if it can be: a changed text has it placed anew.
        """
        from reader.library.importing import Importer
        from reader.library.workers import MOST_PROCESSES, usable_cores

        if processes is None:
            processes = min(usable_cores(), MOST_PROCESSES)
        if not dry_run:
            self.back_up_passages()
            return Importer(self._connections, progress, cancelled, processes).run(paths)
        with self._connections.rehearsing() as rehearsal:
            return Importer(rehearsal, progress, cancelled, processes).run(paths)

    def watch(
        self,
        paths: Sequence[Path | str],
        on_import: Callable[[ImportReport, Changes], None],
        stopped: threading.Event,
        *,
        told: Iterable[Problem] = (),
    ) -> None:
        """Takes in what comes to ``paths`` after an import of them, until ``stopped`` is set.

        To be called in a thread that has nothing else to do; ``on_import`` is called in it, each time that
        something came, with a report of that alone. A problem is reported once, none of those in ``told``.

        Raises:
            LibraryError: if the library can't be used; not while another program is writing to it.
        """
        from reader.library.watching import watch

        watch(self._connections, paths, on_import, stopped, told)

    def articles(
        self,
        *,
        text: str = "",
        outlets: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[ArticleSummary]:
        """The articles that meet the conditions, newest first, those without a date last.

        Each word of ``text`` must be in the title, the author or the outlet's name, whatever its script or
        width. ``outlets`` are ids. ``since`` is the first instant, ``until`` the first after the range; one
        without a time zone is in UTC.
        """
        return self._catalogue.articles(text, outlets, since, until, limit, offset)

    def count(
        self,
        *,
        text: str = "",
        outlets: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> int:
        """How many articles meet the conditions of ``articles``."""
        return self._catalogue.count(text, outlets, since, until)

    def summary(self, article: int) -> ArticleSummary:
        """The article as a list shows it."""
        with self._connections.reading() as store:
            return store.articles.summary(article)

    def summaries(self, articles: Sequence[int]) -> list[ArticleSummary]:
        """These articles as a list shows them, in this order; those that there are not are left out."""
        with self._connections.reading() as store:
            return store.articles.listed(articles)

    def article(self, article: int) -> Article:
        """The article in its current revision."""
        with self._connections.reading() as store:
            return store.articles.article(article)

    def find(self, name: str) -> int:
        """The id of the article that ``name`` names: an id, a path, or the end of just one article's path.

        Raises:
            KeyError: if there is none, or more than one.
        """
        return self._catalogue.find(name)

    def files(self, articles: Sequence[int]) -> dict[int, list[str]]:
        """The files that each article was read from, that of its current text first."""
        with self._connections.reading() as store:
            return store.articles.files(articles)

    def raw(self, article: int) -> Source:
        """The file that the current revision was read from, as it was."""
        with self._connections.reading() as store:
            return store.articles.raw(article)

    def outlets_called(self, name: str) -> frozenset[str]:
        """The ids of the outlets that go by a name: id, short or full name in either script, or a part of it.

        Raises:
            KeyError: if there is none; with the nearest name as its second argument, or "".
        """
        from reader.library.query_meaning import outlets_called

        with self._connections.reading() as store:
            found, near = outlets_called(name, known_outlets(), store.articles.outlets())
        if not found:
            raise KeyError(name, near)
        return found

    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets that are known by name."""
        return known_outlets()

    def remove_codebook(self, codebook: int) -> Edit:
        """Removes a codebook with its codes and all that is tagged with them, after a backup of all."""
        with suppress(LibraryError):
            self.back_up(BackupReason.REMOVING, if_changed=True)
        return super().remove_codebook(codebook)

    def check(self) -> Health:
        """Whether the file is sound, and what is in it."""
        exists = self._connections.exists()
        with self._connections.reading() as store:
            return store.health(exists=exists)
