"""The codes."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlite_utils import Database

from reader.model import Code

SLOTS = 8
"""How many colours a theme has for codes."""


class Codes:
    """The table ``codes``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Code]:
        """All codes, in the order they were made."""
        return [_code(row) for row in self._db.query("SELECT * FROM codes ORDER BY id")]

    def get(self, code: int) -> Code:
        """One code; raises KeyError if there is none of this id."""
        for row in self._db.query("SELECT * FROM codes WHERE id = ?", [code]):
            return _code(row)
        raise KeyError(code)

    def add(self, name: str, parent: int | None) -> int:
        """Makes a code in the colour that is used least, the first of several; returns its id.

        Raises:
            KeyError: if the parent does not exist.
            ValueError: if the parent has a code of that name.
        """
        if parent is not None:
            self.get(parent)
        self._check_free(name, parent, None)
        used = Counter(code.slot for code in self.all())
        slot = min(range(SLOTS), key=lambda slot: (used[slot], slot))
        query = "INSERT INTO codes (name, parent, slot, memo) VALUES (?, ?, ?, '')"
        return int(self._db.execute(query, [name, parent, slot]).lastrowid or 0)

    def put(self, code: Code) -> None:
        """Writes the code as it is given, whether or not its id is there.

        Raises:
            KeyError: if its parent does not exist.
            ValueError: if its parent has another code of that name, or lies within the code itself.
        """
        above = code.parent
        while above is not None:
            if above == code.id:
                raise ValueError(f"a code can't lie within itself: {code.name}")
            above = self.get(above).parent
        self._check_free(code.name, code.parent, code.id)
        self._db.execute(
            "INSERT INTO codes (id, name, parent, slot, memo) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET"
            " name = excluded.name, parent = excluded.parent, slot = excluded.slot, memo = excluded.memo",
            [code.id, code.name, code.parent, code.slot, code.memo],
        )

    def remove(self, code: int) -> None:
        """Removes a code.

        Raises:
            KeyError: if there is none of this id.
            ValueError: if a passage is coded with it, or a code is nested in it.
        """
        name = self.get(code).name
        if self.is_used(code):
            raise ValueError(f"the code is in use: {name}")
        self._db.execute("DELETE FROM codes WHERE id = ?", [code])

    def is_used(self, code: int) -> bool:
        """Whether a passage is coded with it, or a code is nested in it."""
        queries = ("SELECT 1 FROM annotations WHERE code = ?", "SELECT 1 FROM codes WHERE parent = ?")
        return any(self._db.execute(query, [code]).fetchone() is not None for query in queries)

    def _check_free(self, name: str, parent: int | None, but: int | None) -> None:
        taken = self._db.execute(
            "SELECT 1 FROM codes WHERE name = ? AND parent IS ? AND id IS NOT ?", [name, parent, but]
        ).fetchone()
        if taken:
            raise ValueError(f"there is such a code: {name}")


def _code(row: dict[str, Any]) -> Code:
    return Code(row["id"], row["name"], row["slot"], row["parent"], row["memo"])
