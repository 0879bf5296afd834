"""Codebooks to start from, which ship with the program (``seeds/codebooks/``)."""

from __future__ import annotations

import tomllib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.library.code_tree import CodeTree, clean_name, free_name
from reader.library.coding import add_code
from reader.library.ledger import Ledger
from reader.model import Codebook
from reader.resources import seeds
from reader.store.codes import SLOTS

WRITTEN_IN = "zh-Hans"
"""The language of the files in ``seeds/codebooks/``; the folders in it, named by language, translate them."""


@dataclass(frozen=True, slots=True)
class StarterCode:
    """A code of a starter codebook, with those nested in it."""

    uuid: str
    name: str
    memo: str
    digit: int | None
    children: tuple[StarterCode, ...]

    def __len__(self) -> int:
        return 1 + sum(len(child) for child in self.children)


@dataclass(frozen=True, slots=True)
class StarterCodebook:
    """A codebook to start from; ``key`` is what ``Library.add_starter`` knows it by.

    Its uuids, and those of its codes, are the same wherever it is added, so that what two people tag with it
    can be set side by side.
    """

    key: str
    uuid: str
    name: str
    memo: str
    codes: tuple[StarterCode, ...]

    def __len__(self) -> int:
        return sum(len(code) for code in self.codes)


def starter_codebooks(tongue: str = WRITTEN_IN) -> list[StarterCodebook]:
    """The codebooks in ``seeds/codebooks/``, by key, in ``zh-Hans``, ``zh-Hant`` or ``en``.

    What they are known by is the same in all languages. One that a language lacks is in the one it was
    written in.

    Raises:
        ValueError: if a file there is no codebook, or a translation has other codes than what it translates.
    """
    return [_starter(path, tongue) for path in _files()]


def _files() -> list[Path]:
    return sorted((seeds() / "codebooks").glob("*.toml"))


def _starter(path: Path, tongue: str) -> StarterCodebook:
    starter = _read(path.stem, path.read_text(encoding="utf-8"))
    other = path.parent / tongue / path.name
    if tongue == WRITTEN_IN or not other.is_file():
        return starter
    try:
        values = tomllib.loads(other.read_text(encoding="utf-8"))
        name, memo = clean_name(values["name"], "codebook"), values.get("memo", "").strip()
        codes = _in_other_words(starter.codes, values["codes"])
        return replace(starter, name=name, memo=memo, codes=codes)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{tongue}/{path.name} is no translation: {error}") from error


def _in_other_words(
    codes: Sequence[StarterCode], entries: Sequence[Mapping[str, Any]]
) -> tuple[StarterCode, ...]:
    """The codes under the names, and with the notes, that a translation has in the same order."""
    return tuple(
        replace(
            code,
            name=clean_name(entry["name"]),
            memo=entry.get("memo", "").strip(),
            children=_in_other_words(code.children, entry.get("children", ())),
        )
        for code, entry in zip(codes, entries, strict=True)
    )


def _read(key: str, text: str) -> StarterCodebook:
    try:
        values = tomllib.loads(text)
        named = str(uuid.UUID(values["uuid"]))
        name, memo = clean_name(values["name"], "codebook"), values.get("memo", "").strip()
        return StarterCodebook(key, named, name, memo, _codes(values["codes"], named, ()))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{key}.toml is no codebook: {error}") from error


def _codes(
    entries: Sequence[Mapping[str, Any]], codebook: str, above: tuple[str, ...]
) -> tuple[StarterCode, ...]:
    def codes() -> Iterator[StarterCode]:
        for entry in entries:
            name = clean_name(entry["name"])
            path = (*above, name)
            children = _codes(entry.get("children", ()), codebook, path)
            # A name may hold any mark that could part a path, but no line break.
            named = str(uuid.uuid5(uuid.UUID(codebook), "\n".join(path)))
            yield StarterCode(named, name, entry.get("memo", "").strip(), entry.get("digit"), children)

    return tuple(codes())


def add_starter(ledger: Ledger, starter: StarterCodebook) -> None:
    """Adds what of a codebook is not in the library yet."""
    books = ledger.store.codebooks
    book = books.named(starter.uuid)
    if book is None:
        name = free_name(starter.name, (each.name for each in books.found()))
        book = ledger.codebooks.add(Codebook(0, starter.uuid, name, starter.memo))
    tree = CodeTree(ledger.store)
    for number, code in enumerate(starter.codes):
        _add(ledger, tree, code, book.id, None, number % SLOTS)


def _add(
    ledger: Ledger, tree: CodeTree, code: StarterCode, codebook: int, parent: int | None, slot: int
) -> None:
    there = next((each for each in tree if each.uuid == code.uuid), None)
    there = there or tree.called(code.name, codebook, parent)
    if there is None:
        taken = {each.digit for each in tree if each.codebook == codebook}
        there = add_code(
            ledger,
            tree,
            code.name,
            parent,
            codebook=codebook,
            slot=slot,
            memo=code.memo,
            digit=None if code.digit in taken else code.digit,
            named=code.uuid,
        )
    for child in code.children:
        _add(ledger, tree, child, there.codebook, there.id, there.slot)
