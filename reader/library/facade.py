"""One object for everything that can be asked of a library or done to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from reader.library.catalogue import Catalogue, known_outlets
from reader.library.files import align_articles, comparison_html, quotes_of
from reader.library.naming import Naming
from reader.library.progress import ImportProgress
from reader.library.tagging import Tagging
from reader.model import (
    Alignment,
    Annotation,
    Article,
    Changes,
    Code,
    ImportReport,
    Outlet,
    OwnName,
    Quote,
    Source,
)
from reader.store.connections import Connections
from reader.store.records import ArticleSummary, Health


class Library:
    """An archive in one SQLite file, usable from several threads at once.

    A file that does not exist is made by the first write, so that looking costs nothing. Every mutation is
    one transaction and returns what it touched. Any method may raise ``LibraryError``; an unknown id raises
    ``KeyError``.
    """

    def __init__(self, path: Path | str, *, coder: str | None = None) -> None:
        """Opens the library at ``path``, bringing an older one up to date.

        ``coder`` signs new annotations; by default the name of the user who runs the program.

        Raises:
            LibraryError: if the file can't be used as a library.
        """
        self.path = Path(path)
        self._connections = Connections(self.path)
        self._catalogue = Catalogue(self._connections)
        self._tagging = Tagging(self._connections, coder)
        self._naming = Naming(self._connections)

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
    ) -> tuple[ImportReport, Changes]:
        """Takes in every article under the files, folders and zip files ``paths``.

        With ``dry_run`` nothing is written. ``progress`` is called in the calling thread, some ten times a
        second; ``cancelled`` is asked before each file, and what is done by then is kept.
        """
        from reader.library.importing import Importer

        lend = self._connections
        if not dry_run:
            return Importer(lend.reading, lend.writing, progress, cancelled).run(paths)
        with lend.rehearsing() as rehearsal:
            return Importer(rehearsal.reading, rehearsal.writing, progress, cancelled).run(paths)

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

    def raw(self, article: int) -> Source:
        """The file that the current revision was read from, as it was."""
        with self._connections.reading() as store:
            return store.articles.raw(article)

    def compare(self, articles: Sequence[int]) -> Alignment:
        """What two to four articles share, by the names that the reader added too."""
        return align_articles([self.article(article) for article in articles], self.own_names())

    def quotes(self, articles: Sequence[int]) -> list[Quote]:
        """The quotations of the articles; ``Quote.article`` indexes ``articles``."""
        return quotes_of([self.article(article) for article in articles])

    def export_html(
        self, articles: Sequence[int] | Alignment, path: Path | str, *, topics: bool = True
    ) -> None:
        """Writes a comparison as one self-contained HTML file, with or without shared topics.

        Raises:
            OSError: if the file can't be written.
        """
        if isinstance(articles, Alignment):
            page = comparison_html(articles, topics=topics)
        else:
            paths = [self.summary(item).path for item in articles]
            page = comparison_html(self.compare(articles), paths, topics=topics)
        Path(path).write_text(page, encoding="utf-8")

    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets that are known by name."""
        return known_outlets()

    def codes(self) -> list[Code]:
        """All codes, in the order they were made."""
        return self._tagging.codes()

    def add_code(self, name: str, parent: int | None = None) -> Changes:
        """Makes a code; ``Changes.codes`` holds its id.

        Raises:
            ValueError: if the name is empty, has a line break, or its parent has a code of that name.
        """
        return self._tagging.add_code(name, parent)

    def restore_code(self, code: Code) -> Changes:
        """Puts a code back, or back to how it was, under its id."""
        return self._tagging.restore_code(code)

    def remove_code(self, code: int) -> Changes:
        """Removes a code.

        Raises:
            ValueError: if a passage is coded with it, or a code is nested in it.
        """
        return self._tagging.remove_code(code)

    def annotations(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        return self._tagging.annotations(article)

    def annotation(self, annotation: int) -> Annotation:
        """One coded passage."""
        return self._tagging.annotation(annotation)

    def annotate(
        self, article: int, start: int, end: int, code: int, memo: str = "", *, exact: str | None = None
    ) -> Changes:
        """Codes the passage ``[start, end)``; ``Changes.annotations`` holds its id.

        ``exact`` is what a person sees there: an import may have changed the text meanwhile.

        Raises:
            ValueError: if the passage is empty, does not lie in the text or is not ``exact``.
        """
        return self._tagging.annotate(article, start, end, code, memo, exact)

    def remove_annotation(self, annotation: int) -> Changes:
        """Removes a coded passage."""
        return self._tagging.remove(annotation)

    def restore_annotation(self, annotation: Annotation) -> Changes:
        """Puts a coded passage back, or back to how it was, with its id, uuid, coder and date."""
        return self._tagging.restore(annotation)

    def set_memo(self, annotation: int, memo: str) -> Changes:
        """Replaces the note on a coded passage."""
        return self._tagging.set_memo(annotation, memo)

    def names(self) -> list[OwnName]:
        """The names that the reader added, in the order they were."""
        return self._naming.names()

    def own_names(self) -> list[tuple[str, ...]]:
        """The forms of each name that the reader added, as ``Names.extended`` takes them."""
        return [name.forms for name in self._naming.names()]

    def add_names(self, forms: Sequence[str]) -> Changes:
        """Makes the forms one name; ``Changes.names`` holds its id, and those of names joined to it.

        Raises:
            ValueError: if there are not two forms, in letters that differ by more than their script, or one
                has fewer than two letters.
        """
        return self._naming.add(forms)

    def remove_names(self, name: int) -> Changes:
        """Removes a name that the reader added."""
        return self._naming.remove(name)

    def check(self) -> Health:
        """Whether the file is sound, and what is in it."""
        exists = self._connections.exists()
        with self._connections.reading() as store:
            return store.health(exists=exists)
