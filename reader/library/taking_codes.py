"""Taking the codebooks of a project into a library."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from reader.library.code_tree import CodeTree, free_name
from reader.library.ledger import Ledger
from reader.library.notes import both
from reader.model import Code, Codebook, Project
from reader.store.codes import SLOTS


class CodeIntake:
    """Writes codebooks and codes that are not here; ``known`` has the code here of each of the project's.

    A codebook is known again by uuid or name, a code by uuid, or by its name in the same place: but not by
    that of one that goes by its uuid in the project under another name. What it is called here, and where it
    lies, stays.
    """

    def __init__(self, ledger: Ledger, *, earlier_notes: bool) -> None:
        self._ledger, self._store = ledger, ledger.store
        self._earlier = earlier_notes
        self._books: dict[int, int] = {}
        self._new: list[Code] = []
        self._new_books: list[Codebook] = []
        self.known: dict[int, int] = {}
        self.counts: Counter[str] = Counter()

    def take(self, project: Project) -> None:
        """Takes in all codebooks, then all codes."""
        self._take_codebooks(project)
        self._take_codes(project)

    def leave_unused(self) -> None:
        """Takes back the codes and codebooks that are new and that nothing has come to lie in."""
        used = {tag.code for tag in self._store.annotations.found()}
        for code in reversed(self._new):  # those nested in one come after it
            if code.id in used:
                used |= set() if code.parent is None else {code.parent}
            else:
                self._ledger.codes.remove(code)
                self.counts["new"] -= 1
        needed = {code.codebook for code in self._store.codes.found()}
        for book in self._new_books:
            if book.id not in needed:
                self._ledger.codebooks.remove(book)

    def _take_codebooks(self, project: Project) -> None:
        known = self._store.codebooks.found()
        named = {book.uuid for book in project.codebooks}
        for book in project.codebooks:
            name = _tidy(book.name)
            here = next((each for each in known if each.uuid == book.uuid), None)
            called = next((each for each in known if each.name == name), None)
            if here is None and called is not None and called.uuid not in named:
                here = called
            if here is None:
                name = free_name(name, (each.name for each in known))
                here = self._ledger.codebooks.add(Codebook(0, book.uuid, name, book.memo))
                known.append(here)
                self._new_books.append(here)
            else:
                memo = both(here.memo, book.memo, earlier=self._earlier)
                self._ledger.codebooks.put(here, replace(here, memo=memo))
            self._books[book.id] = here.id

    def _take_codes(self, project: Project) -> None:
        tree = CodeTree(self._store)
        by_uuid = {code.uuid: code for code in tree}
        named = {code.uuid for code in project.codes}
        for code in _parents_first(project.codes):
            here = by_uuid.get(code.uuid)
            parent = None if code.parent is None else self.known[code.parent]
            # Within a code that lies in another codebook here, what is nested in it does so too.
            book = self._books[code.codebook] if parent is None else tree.get(parent).codebook
            name = _tidy(code.name)
            called = tree.called(name, book, parent)
            if here is None and called is not None and called.uuid not in named:
                here = called
            if here is None:
                name = tree.free_name(name, book, parent)
                taken = {each.digit for each in tree if each.codebook == book}
                new = Code(
                    0,
                    code.uuid,
                    book,
                    name,
                    code.slot % SLOTS,
                    parent,
                    code.memo,
                    None if code.digit in taken else code.digit,
                    tree.next_position(book, parent),
                )
                here = self._ledger.codes.add(new)
                tree.put(here)
                by_uuid[here.uuid] = here
                self._new.append(here)
                self.counts["new"] += 1
            else:
                here = tree.get(here.id)
                noted = replace(here, memo=both(here.memo, code.memo, earlier=self._earlier))
                self._ledger.codes.put(here, noted)
                tree.put(noted)
                self.counts["unchanged" if noted == here else "changed"] += 1
            self.known[code.id] = here.id


def _parents_first(codes: tuple[Code, ...]) -> list[Code]:
    """The codes, each after the one that it is nested in, in the order that they have else."""
    waiting = {code.id: code for code in codes}
    below: dict[int | None, list[Code]] = {}
    for code in sorted(codes, key=lambda each: (each.position, each.id)):
        parent = code.parent if code.parent in waiting else None
        below.setdefault(parent, []).append(code if parent == code.parent else replace(code, parent=None))
    ordered: list[Code] = []
    stack = list(reversed(below.get(None, [])))
    while stack:
        code = stack.pop()
        ordered.append(code)
        stack.extend(reversed(below.get(code.id, [])))
    return ordered


def _tidy(name: str) -> str:
    """A name from another program as one that a code can have here."""
    return " ".join("".join(char if char.isprintable() else " " for char in name).split()) or "?"
