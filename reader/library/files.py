"""Reading, aligning and reporting on files, without a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.model import Alignment, Article, Coverage, Problem, Quote


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
