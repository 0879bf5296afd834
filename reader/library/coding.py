"""Codebooks and their codes: what the façade does with them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library.code_tree import DIGITS, CodeTree, clean_name
from reader.library.ledger import Ledger
from reader.library.merging_codes import merge
from reader.model import FIRST_CODEBOOK, Code, Codebook, CodeUse, Edit
from reader.model.refusal import RefusalError
from reader.store.connections import Connections
from reader.store.store import Store

if TYPE_CHECKING:
    from reader.library.starters import StarterCodebook


class Coding:
    """The codebooks of a library; a part of ``Library``. Each act is one transaction, and its ``Edit``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def codebooks(self) -> list[Codebook]:
        """All codebooks, the oldest first; new codes go to that one if nothing else is said."""
        with self._connections.reading() as store:
            return store.codebooks.found()

    def codes(self, codebook: int | None = None) -> list[Code]:
        """The codes of a codebook, or of all, each followed by those that are nested in it."""
        with self._connections.reading() as store:
            if codebook is None:
                return store.codes.all()
            store.codebooks.get(codebook)
            return [code for code in store.codes.all() if code.codebook == codebook]

    def code(self, code: int) -> Code:
        """One code."""
        with self._connections.reading() as store:
            return store.codes.get(code)

    def code_use(self, code: int) -> CodeUse:
        """What would go along if a code were removed."""
        with self._connections.reading() as store:
            codes = CodeTree(store).with_nested([code])
            return replace(_use(store, codes), codes=len(codes) - 1)

    def codebook_use(self, codebook: int) -> CodeUse:
        """What would go along if a codebook were removed."""
        with self._connections.reading() as store:
            there = store.codebooks.get(codebook).id
            return _use(store, {code.id for code in store.codes.all() if code.codebook == there})

    def add_codebook(self, name: str, memo: str = "") -> Edit:
        """Makes a codebook.

        Raises:
            ValueError: if the name is empty, has a line break, or another codebook has it.
        """
        with self._connections.writing() as store:
            ledger = Ledger(store)
            new = Codebook(0, str(uuid.uuid4()), _free_book_name(store, name, 0), memo)
            ledger.codebooks.add(new)
            return ledger.edit()

    def starter_codebooks(self, tongue: str = "zh-Hans") -> list[StarterCodebook]:
        """The codebooks that ship with the program, by key, in ``zh-Hans``, ``zh-Hant`` or ``en``."""
        from reader.library.starters import starter_codebooks

        return starter_codebooks(tongue)

    def add_starter(self, key: str, tongue: str = "zh-Hans") -> Edit:
        """Adds a codebook that ships with the program, or what of it is no longer here, in a language.

        It comes with the same uuids to every library, whatever the language, and under a free name if another
        codebook has its own.

        Raises:
            KeyError: if there is none of this key.
        """
        from reader.library.starters import add_starter, starter_codebooks

        starters = {starter.key: starter for starter in starter_codebooks(tongue)}
        with self._connections.writing() as store:
            ledger = Ledger(store)
            add_starter(ledger, starters[key])
            return ledger.edit()

    def change_codebook(self, codebook: Codebook) -> Edit:
        """Gives a codebook another name or note.

        Raises:
            ValueError: if the name is empty, has a line break, or another codebook has it.
        """
        with self._connections.writing() as store:
            ledger = Ledger(store)
            old = store.codebooks.get(codebook.id)
            name = _free_book_name(store, codebook.name, old.id)
            ledger.codebooks.put(old, replace(codebook, name=name, uuid=old.uuid))
            return ledger.edit()

    def remove_codebook(self, codebook: int) -> Edit:
        """Removes a codebook with its codes and all that is tagged with them."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            book = store.codebooks.get(codebook)
            tree = CodeTree(store)
            _remove(ledger, tree, {code.id for code in tree if code.codebook == codebook})
            ledger.codebooks.remove(book)
            return ledger.edit()

    def add_code(
        self,
        name: str,
        parent: int | None = None,
        *,
        codebook: int | None = None,
        slot: int | None = None,
        memo: str = "",
        digit: int | None = None,
    ) -> Edit:
        """Makes a code, behind those in its place; ``Edit.added.codes`` holds it.

        It goes to the codebook of its parent, else to the one given, else to the first, which is made if
        there is none. It gets the colour that is used least if none is given. The code that had the
        ``digit`` in its codebook loses it.

        Raises:
            ValueError: if the name is empty, has a line break, or a code beside it has it; if the parent lies
                in another codebook; if the digit is none of 1 to 9, or the slot below 0.
        """
        name = clean_name(name)
        with self._connections.writing() as store:
            ledger = Ledger(store)
            tree = CodeTree(store)
            add_code(ledger, tree, name, parent, codebook=codebook, slot=slot, memo=memo, digit=digit)
            return ledger.edit()

    def change_code(self, code: Code) -> Edit:
        """Has a code be as it is given: renamed, recoloured, nested, moved among its neighbours, noted on.

        One that is nested in a code of another codebook goes there with all that is nested in it; so does
        one that is given another codebook, to the top of it unless a parent there is given too. What stands
        in its new position, and what follows, moves on; with the position that it had, it goes behind those
        in its new place (see ``place_codes`` for any other). The code that had its new digit loses it; one
        that it brings along to another codebook is lost if it is taken there.

        Raises:
            ValueError: as for ``add_code``, or if it would lie within itself.
        """
        _check(code.slot, code.digit)
        name = clean_name(code.name)
        with self._connections.writing() as store:
            ledger = Ledger(store)
            tree = CodeTree(store)
            old = tree.get(code.id)
            codebook, parent = _place(store, tree, old, code)
            if parent is not None and code.id in (parent, *tree.above(parent)):
                raise RefusalError("refusal.within_itself", name=name)
            if codebook != old.codebook:
                tree.move_along(code.id, codebook)
            tree.check_free(name, codebook, parent, but=code.id)
            digit = code.digit if code.digit != old.digit else tree.get(code.id).digit
            moved = (codebook, parent) != (old.codebook, old.parent)
            position = code.position
            if moved and position == old.position:
                position = tree.next_position(codebook, parent)
            new = replace(
                code,
                uuid=old.uuid,
                codebook=codebook,
                name=name,
                parent=parent,
                digit=digit,
                position=position,
            )
            tree.put(new)
            tree.take_digit(new)
            if moved or position != old.position:
                tree.make_room(new)
            tree.write(ledger)
            return ledger.edit()

    def place_codes(
        self, codes: Sequence[int], codebook: int, parent: int | None = None, *, before: int | None = None
    ) -> Edit:
        """Has codes lie in another, or in none, one after another: before a code there, or behind all.

        What is nested in them goes along, to another codebook too, where a digit that is taken is lost.

        Raises:
            ValueError: if one would lie within itself, or has the name of another there; or if ``parent`` or
                ``before`` is not there, or is one of the codes itself.
        """
        with self._connections.writing() as store:
            ledger = Ledger(store)
            tree = CodeTree(store)
            tree.place(list(dict.fromkeys(codes)), store.codebooks.get(codebook).id, parent, before)
            tree.write(ledger)
            return ledger.edit()

    def merge_codes(self, codes: Sequence[int], into: int) -> Edit:
        """Makes codes one: what is tagged with them, noted on them and nested in them goes to ``into``.

        Two tags of one coder on the same passage become one, and two nested codes of one name; their notes
        are kept one below the other.

        Raises:
            ValueError: if there is nothing to merge.
        """
        others = [code for code in dict.fromkeys(codes) if code != into]
        if not others:
            raise RefusalError("refusal.merged_alone")
        with self._connections.writing() as store:
            ledger = Ledger(store)
            merge(ledger, CodeTree(store), others, into)
            return ledger.edit()

    def remove_codes(self, codes: Sequence[int]) -> Edit:
        """Removes codes, with what is nested in them and all that is tagged with any of these."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            tree = CodeTree(store)
            _remove(ledger, tree, tree.with_nested(codes))
            return ledger.edit()


def add_code(
    ledger: Ledger,
    tree: CodeTree,
    name: str,
    parent: int | None = None,
    *,
    codebook: int | None = None,
    slot: int | None = None,
    memo: str = "",
    digit: int | None = None,
    named: str | None = None,
) -> Code:
    """Makes a code as ``Coding.add_code`` does, under the uuid ``named`` if it is given, and returns it."""
    slot = ledger.store.codes.next_slot() if slot is None else slot
    _check(slot, digit)
    if parent is not None:
        inner = tree.get(parent).codebook
        if codebook not in (None, inner):
            raise RefusalError("refusal.other_book", name=name)
        codebook = inner
    elif codebook is None:
        codebook = first_codebook(ledger).id
    else:
        codebook = ledger.store.codebooks.get(codebook).id
    tree.check_free(name, codebook, parent)
    position = tree.next_position(codebook, parent)
    new = Code(0, named or str(uuid.uuid4()), codebook, name, slot, parent, memo, digit, position)
    tree.take_digit(new)
    tree.write(ledger)
    new = ledger.codes.add(new)
    tree.added(new)
    return new


def first_codebook(ledger: Ledger) -> Codebook:
    """The oldest codebook, which is made if there is none."""
    known = ledger.store.codebooks.found()
    return known[0] if known else ledger.codebooks.add(Codebook(0, str(uuid.uuid4()), FIRST_CODEBOOK))


def _use(store: Store, codes: set[int]) -> CodeUse:
    tags = store.annotations.of_codes(codes)
    return CodeUse(
        codes=len(codes),
        annotations=len(tags),
        articles=len({tag.article for tag in tags}),
        with_memo=sum(bool(tag.memo.strip()) for tag in tags),
        coders=tuple(sorted({tag.coder for tag in tags})),
        noted=sum(bool(code.memo.strip()) for code in store.codes.all() if code.id in codes),
    )


def _check(slot: int, digit: int | None) -> None:
    if digit is not None and digit not in DIGITS:
        raise ValueError(f"no digit for a code: {digit}")
    if slot < 0:
        raise ValueError(f"no colour for a code: {slot}")


def _free_book_name(store: Store, name: str, codebook: int) -> str:
    name = clean_name(name, "codebook")
    if any(book.name == name and book.id != codebook for book in store.codebooks.found()):
        raise RefusalError("refusal.book_taken", name=name)
    return name


def _place(store: Store, tree: CodeTree, old: Code, new: Code) -> tuple[int, int | None]:
    """The codebook and the parent that a code is to have."""
    codebook = store.codebooks.get(new.codebook).id
    if new.parent is None:
        return codebook, None
    inner = tree.get(new.parent).codebook
    if inner == codebook:
        return codebook, new.parent
    if new.parent == old.parent:
        return codebook, None
    if codebook == old.codebook:
        return inner, new.parent
    raise RefusalError("refusal.other_book", name=new.name)


def _remove(ledger: Ledger, tree: CodeTree, codes: set[int]) -> None:
    for tag in ledger.store.annotations.of_codes(codes):
        ledger.annotations.remove(tag)
    for code in codes:
        tree.remove(code)
    tree.write(ledger)
