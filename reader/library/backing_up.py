"""The part of the façade that sees to it that nothing is lost: backups, restoring, taking in."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace as altered
from datetime import UTC, datetime
from pathlib import Path

from reader.library.differing import difference
from reader.library.merging import take_in
from reader.library.projects import project_of
from reader.library.replacing import alter, put_in_place
from reader.model import (
    Alteration,
    Backup,
    BackupReason,
    Difference,
    Holding,
    LibraryProblem,
    Project,
    TakenIn,
)
from reader.store.backup import (
    Origin,
    backups_in,
    clear_parts,
    describe,
    folder_of,
    holding,
    is_of,
    write_backup,
)
from reader.store.connections import Connections
from reader.store.copies import copied
from reader.store.errors import LibraryError, distrusting, translated
from reader.store.packing import may_be_packed, pack
from reader.store.rotation import outdated
from reader.store.store import Store

_PACKED_AT_ONCE = 2
"""So many backups are packed after one is made: that takes some half a second for each that is large."""


class _Rehearsed(Exception):  # noqa: N818
    """Has a transaction undone that was only to show what it would do."""


class Safekeeping:
    """Backups, and what comes from them or from other libraries; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # Projects

    def project(
        self,
        articles: Collection[int] | None = None,
        codes: Collection[int] | None = None,
        *,
        texts: bool = False,
    ) -> Project:
        """All that is made by hand, or what of it is about some articles, or tagged with some codes.

        ``texts`` has the texts of the articles travel along. See ``reader.library.projects``.
        """
        with self._connections.reading() as store:
            return project_of(store, articles, codes, texts=texts)

    def take_in(self, project: Project, *, add_articles: bool = False) -> TakenIn:
        """Writes what of a project is not here; see ``reader.library.merging``. A backup is made before.

        Raises:
            ValueError: if the project is at odds with itself.
        """
        return self._take_in(project, BackupReason.IMPORTING, add_articles=add_articles)

    def would_take_in(self, project: Project, *, add_articles: bool = False) -> TakenIn:
        """What ``take_in`` would do.

        The library stays as it is, and the ids of what is new mean nothing.

        Raises:
            ValueError: if the project is at odds with itself.
        """
        return self._rehearsed(project, add_articles=add_articles)

    def would_restore(self, backup: Path) -> TakenIn:
        """What ``restore`` would add; the library stays as it is, and the ids of what is new mean nothing.

        Raises:
            LibraryError: if the file is no backup, or can't be read.
        """
        return self._rehearsed(self.other_project(backup), earlier_notes=False, by_hand=False)

    def _rehearsed(self, project: Project, **options: bool) -> TakenIn:
        found: list[TakenIn] = []
        with suppress(_Rehearsed), self._connections.writing() as store:
            found.append(take_in(store, project, **options))
            raise _Rehearsed
        return found[0]

    def difference(self, project: Project) -> Difference:
        """What taking a project in would bring, and what is here alone."""
        with self._connections.reading() as store:
            return difference(store, project)

    def alter(self, alteration: Alteration) -> Alteration:
        """Undoes what taking in or restoring did, or does it again; returns what that really did."""
        with self._connections.writing() as store:
            return alter(store, alteration)

    # Other libraries

    def other_project(self, path: Path) -> Project:
        """What is made by hand in another library or a backup, of any version, which is only looked into.

        Raises:
            LibraryError: if it is neither, or can't be read.
        """
        with distrusting(path), translated(path), copied(path) as other, other.moment():
            return project_of(other, texts=True)

    def merge_library(self, path: Path) -> TakenIn:
        """Takes in the codes, tags, notes, judgements and names of another person's library.

        What that person has read and starred, and says of events, stays there. A backup is made before.

        Raises:
            LibraryError: if it is no library, or can't be read.
        """
        project = altered(self.other_project(path), flags=(), events=())
        with distrusting(path):
            return self._take_in(project, BackupReason.MERGING, by_hand=False)

    # Backups

    @property
    def backup_folder(self) -> Path:
        """Where the backups of this library lie."""
        return folder_of(self._connections.path)

    def holding(self) -> Holding:
        """What is made by hand in the library now."""
        with self._connections.reading() as store:
            return holding(store.db.conn)

    def back_up(self, reason: BackupReason, *, if_changed: bool = False) -> Path | None:
        """Writes a backup of what is made by hand, and clears away those that others stand for.

        Returns its path; None if there is nothing to keep, or with ``if_changed`` if the newest backup holds
        just the same.

        Raises:
            LibraryError: BACKUP_FAILED if it can't be written.
        """
        if not self._connections.exists():
            return None
        try:
            with self._connections.reading() as store:
                path = self._write(store, reason, if_changed=if_changed)
        except LibraryError as error:
            if error.code is LibraryProblem.BACKUP_FAILED:
                raise
            detail = error.detail or error.code
            raise LibraryError(LibraryProblem.BACKUP_FAILED, self.backup_folder, detail) from error
        self._clear_away()
        return path

    def back_up_passages(self) -> None:
        """Backs up before texts may change, if it can be; the library keeps old places too.

        Where nothing lies in the texts, a backup would only hide a fuller one.
        """
        with suppress(LibraryError):
            held = self.holding()
            if held.annotations or held.judgements:
                self.back_up(BackupReason.IMPORTING, if_changed=True)

    def backups(self) -> list[Backup]:
        """The backups beside the library, the newest first; what is none is left out."""
        return backups_in(self.backup_folder)

    def describe_backup(self, path: Path) -> Backup:
        """What a backup, or another library, holds.

        Raises:
            LibraryError: if it is neither, or can't be read.
        """
        return describe(path)

    def restore(self, backup: Backup | Path, *, replace: bool) -> TakenIn:
        """Adds what a backup has and is not here; or with ``replace`` makes all just what it was.

        An earlier note than the one that is here now is not added.

        Before, a backup is made of what is here now, without which nothing is replaced. Articles that are not
        here are told; once they are imported, restoring again places what is about them.

        Raises:
            LibraryError: if the file is no backup, or can't be read; BACKUP_FAILED if nothing was replaced.
        """
        path = backup if isinstance(backup, Path) else backup.path
        project = self.other_project(path)
        if not replace:
            with distrusting(path):
                return self._take_in(project, BackupReason.RESTORING, earlier_notes=False, by_hand=False)
        with distrusting(path), self._connections.writing() as store:
            self._write(store, BackupReason.RESTORING, if_changed=True)
            taken = put_in_place(store, project)
        self._clear_away()
        return taken

    def _take_in(self, project: Project, reason: BackupReason, **options: bool) -> TakenIn:
        with suppress(LibraryError):  # it only adds, and can be undone
            self.back_up(reason, if_changed=True)
        with self._connections.writing() as store:
            return take_in(store, project, **options)

    def _write(self, store: Store, reason: BackupReason, *, if_changed: bool) -> Path | None:
        """Writes a backup of the moment that a store shows, as ``back_up`` does."""
        try:
            if if_changed:
                newest = next(iter(self.backups()), None)
                if newest is not None and newest.holding.digest == holding(store.db.conn).digest:
                    return None
            return write_backup(store.db.conn, Origin(self._connections.path, reason))
        except (OSError, sqlite3.Error) as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise LibraryError(LibraryProblem.BACKUP_FAILED, self.backup_folder, detail) from error

    def _clear_away(self) -> None:
        """Removes the backups that others stand for, and packs older ones, as many as take no long time.

        What can't be removed or packed stays as it is, and so does what a person put there.
        """
        now = datetime.now(UTC)
        clear_parts(self.backup_folder, now)
        own = [each for each in self.backups() if is_of(each, self._connections.path)]
        gone = outdated(own, now)
        for backup in gone:
            with suppress(OSError):
                backup.path.unlink()
        kept = [each for each in own if each not in gone]
        for backup in may_be_packed(kept, now)[:_PACKED_AT_ONCE]:
            with suppress(OSError):
                pack(backup)
