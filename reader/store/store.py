"""One connection to a library's file."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from reader.model import LibraryProblem
from reader.store.annotations import Annotations
from reader.store.article_memos import ArticleMemos
from reader.store.articles import Articles
from reader.store.codebooks import Codebooks
from reader.store.codes import Codes
from reader.store.errors import LibraryError, check_passive, distrusting, translated
from reader.store.event_decisions import EventDecisions
from reader.store.events import EventTables
from reader.store.flags import Flags
from reader.store.health import health_of
from reader.store.judgement_search import JudgementSearch
from reader.store.judgements import Judgements
from reader.store.many_values import marks
from reader.store.migration import Migrations, migrate
from reader.store.own_names import OwnNames
from reader.store.placements import Placements
from reader.store.readings import ReadingTables
from reader.store.records import Health
from reader.store.removals import Removals
from reader.store.removed import Removed
from reader.store.rules import check_rules
from reader.store.schema import MIGRATIONS
from reader.store.search import SearchIndex
from reader.store.statements import StatementTables
from reader.store.tag_counts import TagCounts
from reader.store.tag_search import TagSearch

BUSY_SECONDS = 10.0
"""How long to wait for another program that is writing."""

_CACHE_KIB = 16 * 1024
"""What a connection keeps of the file in memory: new hashes and paths go all over their indexes."""
_LOG_PAGES = 4000
"""How long the log grows before it is merged into the file: a page of an index is rewritten less often."""

_COPIED = {
    "articles": "*",
    "sources": "id, sha256, modified, x''",
    "files": "*",
    "repositories": "*",
    "revisions": "id, article, source, parser, imported, digest, '',"
    " CASE WHEN article IN (SELECT id FROM articles WHERE url_key IS NULL) THEN text ELSE '' END",
}


class Store:
    """One connection, to be used by one thread at a time.

    ``articles``, ``codebooks``, ``codes``, ``annotations``, ``article_memos``, ``judgements``, ``own_names``,
    ``flags`` and the ``placements`` of passages read and write their tables; every write belongs in a
    ``transaction``.
    """

    def __init__(self, db: Database, path: Path, *, in_memory: bool = False) -> None:
        self.db = db
        self.path = path
        self.is_in_memory = in_memory
        self._identity = None if in_memory else _identity(path)
        self.articles = Articles(db, keeps_texts=not in_memory)
        self.codebooks = Codebooks(db)
        self.codes = Codes(db)
        self.annotations = Annotations(db)
        self.article_memos = ArticleMemos(db)
        self.placements = Placements(db)
        self.judgements = Judgements(db)
        self.judgement_placements = Placements(db, "judgement_placements", ("judgement", "side"))
        self.own_names = OwnNames(db)
        self.flags = Flags(db)
        self.search = SearchIndex(db, keeps_texts=not in_memory)
        self.tag_search = TagSearch(db, self.annotations)
        self.tag_counts = TagCounts(db)
        self.judgement_search = JudgementSearch(db, self.judgements)
        self.readings = ReadingTables(db)
        self.statements = StatementTables(db)
        self.events = EventTables(db)
        self.event_decisions = EventDecisions(db)
        self.removals = Removals(db)
        self.removed = Removed(db)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        migrations: Migrations = MIGRATIONS,
        backed_up: bool = True,
    ) -> Self:
        """Opens the file and brings it up to date; with ``create`` it, and its folder, may be new.

        Before it is brought up to date it is ``backed_up``, see ``migrate``.

        Raises:
            LibraryError: if it can't be used.
        """
        look(path, create=create)
        with translated(path), distrusting(path):
            mode = "rwc" if create else "rw"
            # Locked by whoever uses it, not by the thread that made it.
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={mode}",
                uri=True,
                timeout=BUSY_SECONDS,
                check_same_thread=False,
            )
            try:
                db = Database(connection, execute_plugins=False)
                check_passive(connection, path)
                migrate(db, path, migrations, backed_up=backed_up)
                if migrations is MIGRATIONS:
                    check_rules(connection, path)
                _use_wal(db)
                db.execute("PRAGMA foreign_keys = ON")
                db.execute(f"PRAGMA cache_size = {-_CACHE_KIB}")
                db.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
            except BaseException:
                connection.close()
                raise
        return cls(db, path)

    @classmethod
    def empty(cls, path: Path) -> Self:
        """A store in memory that holds no texts, standing for the library at ``path``."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        db = Database(connection, execute_plugins=False)
        migrate(db, path, MIGRATIONS)
        return cls(db, path, in_memory=True)

    def rehearsal(self) -> Store:
        """A store in memory that recognises what this one does, to try an import on."""
        copy = Store.empty(self.path)
        copy.db.execute("PRAGMA foreign_keys = OFF")
        with copy.transaction():
            for table, columns in _COPIED.items():
                rows = self.db.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 (constants)
                into = f"INSERT INTO {table} VALUES ({marks(rows.description)})"  # noqa: S608 (constants)
                copy.db.conn.executemany(into, rows)
        return copy

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[None]:
        """All or nothing of the writes within the block; alone from the start, so that none is refused.

        One that is not ``durable`` does not wait for the disk. The log keeps it whole whatever becomes of
        this program; after a power failure the last of such transactions may be undone, the library stays
        sound, and an import, which notes in the same transaction what it has seen, takes it in again.
        """
        self.db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        self.db.execute("BEGIN IMMEDIATE")
        try:
            with self.db.atomic():
                yield
            self.db.conn.commit()
        except BaseException:
            self.db.conn.rollback()
            raise

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Whatever is read within the block is of one moment, also while another program writes."""
        self.db.execute("BEGIN")
        try:
            yield
        finally:
            self.db.conn.rollback()

    def is_in_place(self) -> bool:
        """Whether the file is still what its path leads to, not one that was deleted, moved or replaced."""
        return self.is_in_memory or _identity(self.path) == self._identity

    def close(self) -> None:
        """Closes the connection."""
        self.db.close()

    def health(self, *, exists: bool) -> Health:
        """The outcome of SQLite's checks, and how much of everything there is."""
        return health_of(self.db.conn, self.path, exists=exists)


def _identity(path: Path) -> tuple[int, int] | None:
    """What the system knows the file by; None if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def look(path: Path, *, create: bool) -> None:
    """Raises what SQLite would only call 'unable to open'.

    The file is asked about but never opened here: on POSIX, closing any descriptor of a file drops every
    lock that this process has on it, also those of SQLite's other connections (sqlite.org/howtocorrupt,
    2.2). The next program would then take itself for the only one, and delete the log in use.
    """
    try:
        if path.is_dir():
            raise LibraryError(LibraryProblem.IS_FOLDER, path)
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        if not create or path.exists():
            if not stat.S_ISREG(path.stat().st_mode):  # SQLite would wait for a pipe
                raise LibraryError(LibraryProblem.NOT_A_LIBRARY, path)
            if not os.access(path, os.R_OK | os.W_OK, effective_ids=os.access in os.supports_effective_ids):
                raise LibraryError(LibraryProblem.NO_PERMISSION, path)
    except PermissionError as error:
        raise LibraryError(LibraryProblem.NO_PERMISSION, path) from error
    except OSError as error:
        raise LibraryError(LibraryProblem.UNUSABLE, path, error.strerror or "") from error


def _use_wal(db: Database) -> None:
    """Readers and a writer at once. The change needs the file for itself and does not wait by itself."""
    deadline = time.monotonic() + BUSY_SECONDS
    while db.execute("PRAGMA journal_mode").fetchone()[0] not in ("wal", "memory"):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return  # some file systems can't; then the old way must do
