"""One object for everything that can be asked of a library or done to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from reader.library.importing import ImportProgress
from reader.model import Alignment, Annotation, Article, Changes, Code, ImportReport, Outlet, Quote, Source
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
        self._coder = coder

    @staticmethod
    def default_path() -> Path:
        """Where the user's library is: what JIANTING_LIBRARY names, else in the user's data folder."""
        named = os.environ.get("JIANTING_LIBRARY")
        if named:
            return Path(named)
        return Path(platformdirs.user_data_path("jianting", appauthor=False)) / "library.sqlite3"

    def close(self) -> None:
        """Releases the file; the library can't be used any more."""

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
        raise NotImplementedError

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
        raise NotImplementedError

    def count(
        self,
        *,
        text: str = "",
        outlets: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> int:
        """How many articles meet the conditions of ``articles``."""
        raise NotImplementedError

    def summary(self, article: int) -> ArticleSummary:
        """The article as a list shows it."""
        raise NotImplementedError

    def article(self, article: int) -> Article:
        """The article in its current revision."""
        raise NotImplementedError

    def find(self, name: str) -> int:
        """The id of the article that ``name`` names: an id, a path, or the end of just one article's path.

        Raises:
            KeyError: if there is none, or more than one.
        """
        raise NotImplementedError

    def raw(self, article: int) -> Source:
        """The file that the current revision was read from, as it was."""
        raise NotImplementedError

    def compare(self, articles: Sequence[int]) -> Alignment:
        """What two to four articles share."""
        raise NotImplementedError

    def quotes(self, articles: Sequence[int]) -> list[Quote]:
        """The quotations of the articles; ``Quote.article`` indexes ``articles``."""
        raise NotImplementedError

    def export_html(self, articles: Sequence[int] | Alignment, path: Path | str) -> None:
        """Writes a comparison as one self-contained HTML file.

        Raises:
            OSError: if the file can't be written.
        """
        raise NotImplementedError

    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets that are known by name."""
        raise NotImplementedError

    def codes(self) -> list[Code]:
        """All codes, in the order they were made."""
        raise NotImplementedError

    def add_code(self, name: str, parent: int | None = None) -> Changes:
        """Makes a code; ``Changes.codes`` holds its id.

        Raises:
            ValueError: if the name is empty, has a line break, or its parent has a code of that name.
        """
        raise NotImplementedError

    def restore_code(self, code: Code) -> Changes:
        """Puts a code back, or back to how it was, under its id."""
        raise NotImplementedError

    def remove_code(self, code: int) -> Changes:
        """Removes a code.

        Raises:
            ValueError: if a passage is coded with it, or a code is nested in it.
        """
        raise NotImplementedError

    def annotations(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        raise NotImplementedError

    def annotation(self, annotation: int) -> Annotation:
        """One coded passage."""
        raise NotImplementedError

    def annotate(self, article: int, start: int, end: int, code: int, memo: str = "") -> Changes:
        """Codes the passage ``[start, end)``; ``Changes.annotations`` holds its id.

        Raises:
            ValueError: if the passage is empty or does not lie in the text.
        """
        raise NotImplementedError

    def remove_annotation(self, annotation: int) -> Changes:
        """Removes a coded passage."""
        raise NotImplementedError

    def restore_annotation(self, annotation: Annotation) -> Changes:
        """Puts a coded passage back, or back to how it was, with its id, uuid, coder and date."""
        raise NotImplementedError

    def set_memo(self, annotation: int, memo: str) -> Changes:
        """Replaces the note on a coded passage."""
        raise NotImplementedError

    def check(self) -> Health:
        """Whether the file is sound, and what is in it."""
        raise NotImplementedError
