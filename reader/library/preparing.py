"""Archive files made ready for the library: what several processes can do at once."""

from __future__ import annotations

from collections.abc import Sequence

from reader.archive import read
from reader.archive.candidate import Candidate
from reader.archive.errors import ArchiveError
from reader.faults.log import Level, note
from reader.model import Article, Problem, ProblemCode, Source
from reader.store.rows import Prepared, prepare

Task = tuple[Candidate, str | None] | Problem
"""A file and the SHA-256 that it had when this parser last read it, if it did; or why it can't be read."""


def prepare_all(tasks: Sequence[Task]) -> list[Prepared | Problem]:
    """Reads and parses files, each on its own; those whose bytes are as before are not parsed."""
    return [task if isinstance(task, Problem) else prepare_one(*task) for task in tasks]


def prepare_one(candidate: Candidate, sha256: str | None) -> Prepared | Problem:
    """Reads a file, and parses it unless its bytes are those with this hash."""
    try:
        source = candidate.load()
        article = None if source.sha256 == sha256 else parsed(source)
        return prepare(source, candidate.location, article, candidate.stamp)
    except ArchiveError as error:
        return error.problem(candidate.path)
    except UnicodeEncodeError:
        return Problem(candidate.path, ProblemCode.UNREADABLE, "surrogate")


def parsed(source: Source) -> Article:
    """The article in a file; one that the parser stumbles over is a failure of that file alone.

    Raises:
        ArchiveError: if there is none, with the reason.
    """
    try:
        return read(source)
    except ArchiveError:
        raise
    except Exception as error:
        note("import.not_parsed", Level.ERROR, error)
        raise ArchiveError(ProblemCode.UNREADABLE, type(error).__name__) from error
