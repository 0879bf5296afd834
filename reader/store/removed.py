"""What was removed by hand, so that it does not come back by itself."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from reader.store.rows import Prepared


class Removed:
    """The table ``removed``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def paths(self, paths: Sequence[str]) -> set[str]:
        """Those of the files from which an article was read that was removed."""
        return self._noted("path", paths)

    def known(self, files: Sequence[Prepared]) -> list[bool]:
        """Of each file, whether its article was removed: by its place, its bytes or its address."""
        paths = self._noted("path", [file.path for file in files])
        data = self._noted("bytes", [file.sha256 for file in files])
        addresses = self._noted("address", [file.url_key for file in files if file.url_key is not None])
        return [file.path in paths or file.sha256 in data or file.url_key in addresses for file in files]

    def forget(self, files: Sequence[Prepared]) -> None:
        """Has the articles of some files be as any other: a person asks for them, or for what is on them."""
        for what, values in (
            ("path", [file.path for file in files]),
            ("bytes", [file.sha256 for file in files]),
            ("address", [file.url_key for file in files if file.url_key is not None]),
        ):
            self._db.execute(
                "DELETE FROM removed WHERE article IN (SELECT article FROM removed"
                " WHERE what = ? AND value IN (SELECT value FROM json_each(?)))",
                [what, json.dumps(values)],
            )

    def _noted(self, what: str, values: Sequence[str]) -> set[str]:
        rows = self._db.execute(
            "SELECT value FROM removed WHERE what = ? AND value IN (SELECT value FROM json_each(?))",
            [what, json.dumps(values)],
        )
        return {row[0] for row in rows}
