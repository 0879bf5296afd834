"""Codes that a file knows by name alone."""

from __future__ import annotations

import unicodedata

from reader.exchange.code_colours import SLOTS
from reader.exchange.web_annotation_terms import derived
from reader.model import Code, Codebook
from reader.model.annotation import STAR
from reader.model.refusal import RefusalError

STAR_NAME = "★"
"""What the built-in code for starred passages is called in files."""
_SHOWN = 40


def tidy_name(name: str) -> str:
    """The name as one line of what can be seen.

    Raises:
        ValueError: if nothing of it can be.
    """
    name = unicodedata.normalize("NFC", name)
    plain = "".join(char if char.isprintable() else " " for char in name)
    tidy = " ".join(plain.split()) if plain != name else name.strip()
    if not tidy:
        raise RefusalError("refusal.no_name", name=ascii(name)[:_SHOWN])
    return tidy


class NamedCodes:
    """Codebooks and codes, made when first named; their uuids follow from the names.

    The star is the built-in code wherever it lies in no other.
    """

    def __init__(self) -> None:
        self._books: dict[str, Codebook] = {}
        self._codes: dict[tuple[int, tuple[str, ...]], Code] = {}

    @property
    def codebooks(self) -> tuple[Codebook, ...]:
        """All codebooks, in the order in which they were named."""
        return tuple(self._books.values())

    @property
    def codes(self) -> tuple[Code, ...]:
        """All codes, in the order in which they were named, each after the one it is nested in."""
        return tuple(self._codes.values())

    def book(self, name: str) -> Codebook:
        """The codebook of this name."""
        if name not in self._books:
            self._books[name] = Codebook(len(self._books) + 1, derived("codebook", name), name)
        return self._books[name]

    def code(self, book: Codebook, names: tuple[str, ...]) -> Code:
        """The code to which these names lead, from the outermost inwards; at least one."""
        parent: Code | None = None
        for length in range(1, len(names) + 1):
            parent = self._one(book, names[:length], parent)
        if parent is None:
            raise RefusalError("refusal.empty", name="code")
        return parent

    def _one(self, book: Codebook, way: tuple[str, ...], parent: Code | None) -> Code:
        known = self._codes.get((book.id, way))
        if known is None:
            count = len(self._codes)
            is_star = way == (STAR_NAME,) and all(code.uuid != STAR for code in self.codes)
            known = self._codes[book.id, way] = Code(
                id=count + 1,
                uuid=STAR if is_star else derived("code", book.uuid, *way),
                codebook=book.id,
                name=way[-1],
                slot=count % SLOTS,
                parent=None if parent is None else parent.id,
                position=count,
            )
        return known
