"""The connections that the threads of one program share."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.model import LibraryProblem
from reader.store.errors import LibraryError, translated
from reader.store.store import Store


class Connections:
    """Lends each thread a connection of its own, and lets one at a time write.

    A file that does not exist is made by the first write; until then readers see an empty library. One that
    was there and is not any more, as its drive was taken away, is an error.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[Store] = []
        self._guard = threading.Lock()
        self._writer = threading.RLock()
        self._closed = False
        self._was_there = False
        """Whether the file has been used: from then on it is not made anew."""
        if self.exists():
            self._give_back(Store.open(path))
        else:
            _check_place(path)

    def exists(self) -> bool:
        """Whether there is a file."""
        return os.path.lexists(self.path)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """A connection for looking: all that it shows within the block is of one moment.

        Raises:
            LibraryError: if the file can't be read.
        """
        with self._lent(create=False) as store, store.moment():
            yield store

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Store]:
        """A connection in a transaction, which is undone if the block fails.

        What is not ``durable`` may be undone by a power failure soon after; see ``Store.transaction``.

        Raises:
            LibraryError: if the file can't be written.
        """
        with self._writer, self._lent(create=True) as store, store.transaction(durable=durable):
            yield store

    @contextmanager
    def rehearsing(self) -> Iterator[Rehearsal]:
        """A copy in memory to try an import on; nothing of it is kept."""
        with self.reading() as store:
            copy = store.rehearsal()
        try:
            yield Rehearsal(copy)
        finally:
            copy.close()

    def close(self) -> None:
        """Closes the connections; those in use when their block ends."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for store in idle:
            store.close()

    @contextmanager
    def _lent(self, *, create: bool) -> Iterator[Store]:
        store = self._take(create=create)
        try:
            with translated(self.path):
                yield store
        finally:
            self._give_back(store)

    def _take(self, *, create: bool) -> Store:
        with self._guard:
            if self._closed:
                raise LibraryError(LibraryProblem.UNUSABLE, self.path, "closed")
            while self._idle:
                store = self._idle.pop()
                if store.is_in_place():
                    return store
                store.close()
        if not self.exists():
            if self._was_there:
                # A new one in its place would look as if everything were lost, and would hide the old one
                # once that is back.
                raise LibraryError(LibraryProblem.GONE, self.path)
            if not create:
                return Store.empty(self.path)
        return Store.open(self.path, create=create)

    def _give_back(self, store: Store) -> None:
        with self._guard:
            self._was_there = self._was_there or not store.is_in_memory
            kept = not self._closed and not store.is_in_memory
            if kept:
                self._idle.append(store)
        if not kept:
            store.close()


class Rehearsal:
    """Lends the one store of a rehearsal as ``Connections`` lends its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """The store, for looking."""
        yield self._store

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Store]:
        """The store, in a transaction; nothing of it outlives the rehearsal."""
        with self._store.transaction():
            yield self._store


def _check_place(path: Path) -> None:
    """Raises what the first write would, as far as that can be told beforehand."""
    place = path.absolute().parent
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise LibraryError(LibraryProblem.UNUSABLE, path, str(place))
    if not os.access(place, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        raise LibraryError(LibraryProblem.NO_PERMISSION, path)
