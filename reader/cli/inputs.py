"""What a command is to work on: files, or articles of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.cli.errors import Unusable, check_is_there
from reader.library import Library, align_articles, read_files
from reader.messages import say
from reader.model import Alignment, Article, Problem


@dataclass(frozen=True, slots=True)
class Witness:
    """An article and what names it: the path of its file, and its id if it is in the library."""

    path: str
    article: Article
    id: int | None = None


@contextmanager
def existing_library(path: Path) -> Iterator[Library]:
    """The library at ``path``, to be looked into.

    Raises:
        Unusable: if there is none.
    """
    check_is_there(path)
    with Library(path) as library:
        yield library


def witnesses(names: Sequence[str], path: Path) -> tuple[list[Witness], list[Problem]]:
    """The articles that ``names`` name: files, folders, zip files, else articles of the library at ``path``.

    The library is opened only if a name is no file's. What can't be read is told in the second list.

    Raises:
        Unusable: if a name is neither.
    """
    found: list[Witness] = []
    problems: list[Problem] = []
    for name in names:
        if Path(name).exists() or Path(name).is_symlink():
            articles, failed = read_files([name])
            found += [Witness(shown, article) for shown, article in articles]
            problems += failed
        else:
            found.append(_from_library(name, path))
    return found, problems


def aligned(found: Sequence[Witness], path: Path) -> Alignment:
    """What the articles share; if all are of the library, by its names and as a person judges it."""
    numbers = [witness.id for witness in found if witness.id is not None]
    if len(numbers) < len(found):
        return align_articles([witness.article for witness in found])
    with Library(path) as library:
        return library.compare(numbers)


def _from_library(name: str, path: Path) -> Witness:
    if not path.exists():
        raise Unusable(say("input.no_article", name=name))
    with Library(path) as library:
        number = article_number(library, name)
        return Witness(library.summary(number).path, library.article(number), number)


def article_number(library: Library, name: str) -> int:
    """The id of the article that ``name`` names.

    Raises:
        Unusable: if none or several are named so.
    """
    try:
        return library.find(name)
    except KeyError:
        raise Unusable(say("input.no_article", name=name)) from None
