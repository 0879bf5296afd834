"""What could not be read, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemCode(StrEnum):
    """Why an input was left out. The words for a person are made by ``reader.messages``."""

    NOT_FOUND = "not_found"
    NO_PERMISSION = "no_permission"
    EMPTY = "empty"
    BINARY = "binary"
    NOT_UTF8 = "not_utf8"
    TOO_LARGE = "too_large"
    NO_TITLE = "no_title"
    NO_TEXT = "no_text"
    TOO_DEEP = "too_deep"
    LINK_LOOP = "link_loop"
    BROKEN_ZIP = "broken_zip"
    ENCRYPTED_ZIP = "encrypted_zip"
    UNSAFE_NAME = "unsafe_name"
    ZIP_BOMB = "zip_bomb"
    BROKEN_GIT = "broken_git"
    UNREADABLE = "unreadable"
    NO_ARTICLE = "no_article"
    COPY = "copy"


class LibraryProblem(StrEnum):
    """Why a library can't be used. The words for a person are made by ``reader.messages``."""

    IS_FOLDER = "is_folder"
    NO_PERMISSION = "no_permission"
    NOT_A_LIBRARY = "not_a_library"
    TOO_NEW = "too_new"
    """Written by a newer program; the detail is the version of its schema."""
    MIGRATION_FAILED = "migration_failed"
    BACKUP_FAILED = "backup_failed"
    """The path is that of the folder of backups."""
    LOCKED = "locked"
    """Another program kept it busy for longer than can be waited."""
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    """The disk, or the drive that it is, does not answer; the detail is what SQLite says."""
    GONE = "gone"
    """It was there, and is not any more."""
    DAMAGED = "damaged"
    UNUSABLE = "unusable"
    """Anything else that the system reports; the detail is its message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that failed: ``path`` names it, ``detail`` may add a value (a position, a size)."""

    path: str
    code: ProblemCode
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Anchored:
    """How many tags and judgements were placed anew in texts that changed, and how many lost their place.

    ``lost_in`` are the articles, by id and title, in which any did.
    """

    placed_tags: int = 0
    placed_judgements: int = 0
    lost_tags: int = 0
    lost_judgements: int = 0
    lost_in: tuple[tuple[int, str], ...] = ()

    @property
    def placed(self) -> int:
        """How many were placed."""
        return self.placed_tags + self.placed_judgements

    @property
    def lost(self) -> int:
        """How many lost their place."""
        return self.lost_tags + self.lost_judgements


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of an import: counts of files, and each failure.

    ``read`` counts the files looked at: the sum of all the others. ``skipped`` files are no articles
    (a README, a picture) or copies of an article under another name; ``skips`` names the first of them.
    ``anchored`` tells what became of tags and judgements in the texts that changed.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    problems: tuple[Problem, ...] = ()
    cancelled: bool = False
    anchored: Anchored = Anchored()
    skips: tuple[Problem, ...] = ()
