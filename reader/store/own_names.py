"""The names that a reader added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from reader.model import OwnName


class OwnNames:
    """The tables ``names`` and ``aliases``; every form, whatever its script, belongs to one name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[OwnName]:
        """All names, in the order they were added."""
        forms: dict[int, list[str]] = {}
        for name, form in self._db.execute("SELECT name, form FROM aliases ORDER BY name, id"):
            forms.setdefault(name, []).append(form)
        return [OwnName(name, tuple(found)) for name, found in forms.items()]

    def get(self, name: int) -> OwnName:
        """One name; raises KeyError if there is none of this id."""
        forms = [
            row[0] for row in self._db.execute("SELECT form FROM aliases WHERE name = ? ORDER BY id", [name])
        ]
        if not forms:
            raise KeyError(name)
        return OwnName(name, tuple(forms))

    def having(self, folded: Iterable[str]) -> list[int]:
        """The ids of the names that have one of the folded forms, the oldest first."""
        found: set[int] = set()
        for form in folded:
            found.update(
                row[0] for row in self._db.execute("SELECT name FROM aliases WHERE folded = ?", [form])
            )
        return sorted(found)

    def known(self, names: Iterable[int]) -> list[int]:
        """Those of the ids that there are names of."""
        query = "SELECT 1 FROM names WHERE id = ?"
        return [name for name in names if self._db.execute(query, [name]).fetchone() is not None]

    def add(self, forms: Sequence[tuple[str, str]], number: int | None = None) -> int:
        """Makes a name of forms, each as written and folded; returns its id, a new one if none is given."""
        name = int(self._db.execute("INSERT INTO names (id) VALUES (?)", [number]).lastrowid or 0)
        self.extend(name, forms)
        return name

    def extend(self, name: int, forms: Sequence[tuple[str, str]]) -> None:
        """Gives a name more forms; those that it has stay as they are."""
        for form, folded in forms:
            self._db.execute(
                "INSERT INTO aliases (name, form, folded) VALUES (?, ?, ?) ON CONFLICT (folded) DO NOTHING",
                [name, form, folded],
            )

    def join(self, name: int, others: Iterable[int]) -> None:
        """Gives a name the forms of others, which are no more."""
        for other in others:
            self._db.execute("UPDATE aliases SET name = ? WHERE name = ?", [name, other])
            self._db.execute("DELETE FROM names WHERE id = ?", [other])

    def remove(self, name: int) -> None:
        """Removes a name with all its forms; raises KeyError if there is none of this id."""
        self.get(name)
        self._db.execute("DELETE FROM aliases WHERE name = ?", [name])
        self._db.execute("DELETE FROM names WHERE id = ?", [name])
