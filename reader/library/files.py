"""Reading, aligning and reporting on files, without a library."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.model import Alignment, Article, Coverage, Problem, Quote
from reader.model.exchanging import ExchangeError

MOST_BYTES = 1024 * 1024 * 1024
"""How large a file of tags or judgements may be."""
# Opening a named pipe would wait for a writer; this flag and the check after opening never do.
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)


def read_whole(path: Path) -> bytes:
    """All of a file that a person names; what is no file is neither waited for nor read without end.

    Raises:
        ExchangeError: if it is a pipe, a device or the like, or larger than ``MOST_BYTES``.
        OSError: if it can't be read.
    """
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _NO_WAITING)) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ExchangeError("exchange.no_file")
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ExchangeError("exchange.too_large", most=f"{MOST_BYTES // 2**20} MiB")
    return data


def read_files(paths: Iterable[Path | str]) -> tuple[list[tuple[str, Article]], list[Problem]]:
    """The articles of files, folders and zip files, each with the path that names it to a person.

    What can't be read is reported in the second list; files that are no articles are left out.
    """
    # Parsing is only loaded when something is parsed: a window with a filled library opens without it.
    from reader.archive import read
    from reader.archive.discover import discover
    from reader.archive.errors import ArchiveError

    articles: list[tuple[str, Article]] = []
    problems: list[Problem] = []
    for candidate in discover(paths, problems.append):
        try:
            articles.append((candidate.path, read(candidate.load())))
        except ArchiveError as error:
            problems.append(error.problem(candidate.path))
    return articles, problems


def align_articles(articles: Sequence[Article], own_names: Iterable[Sequence[str]] = ()) -> Alignment:
    """What two to four articles share; ``own_names`` are groups of names that the reader knows to be one.

    Raises:
        ValueError: if there are fewer or more of them.
    """
    from reader.align.aligning import align

    return align(articles, own_names)


def quotes_of(articles: Sequence[Article]) -> list[Quote]:
    """The quotations of the articles, in their order; ``Quote.article`` indexes ``articles``."""
    from reader.text.quotes import find_quotes

    return [quote for index, article in enumerate(articles) for quote in find_quotes(article, index)]


def coverage_of(alignment: Alignment) -> Coverage:
    """Which article reports each topic and statement, in full or in passing."""
    from reader.align.coverage import coverage

    return coverage(alignment)


def comparison_html(
    alignment: Alignment,
    paths: Sequence[str] | None = None,
    *,
    topics: bool = True,
    tongue: str | None = None,
) -> str:
    """A comparison as one self-contained HTML page; ``paths`` name the articles' files, if known.

    Without ``topics`` it has only statements and reused text. ``tongue`` is the language of its own words, by
    default the user's.
    """
    from reader.exchange.html import comparison_html as page
    from reader.library.catalogue import known_outlets

    return page(
        alignment,
        paths,
        outlets={outlet.id: outlet.name for outlet in known_outlets()},
        tongue=tongue,
        topics=topics,
        coverage=coverage_of(alignment),
    )
