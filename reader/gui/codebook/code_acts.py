"""What can be done with codes and codebooks, each act stored at once and one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from reader.gui.codebook.code_commands import CodeCommand, NoteCommand
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.tagging.code_words import code_name, codebook_name
from reader.gui.tagging.joined_edits import joined
from reader.gui.tagging.note_in_hand import kept_beside
from reader.gui.tagging.tag_commands import EditCommand
from reader.gui.undoing import Said
from reader.model import Code, Codebook, Edit

_Command = Callable[[Edit], EditCommand]
_SITTINGS = count(1)


class CodeActs(QObject):
    """Each act says whether it was stored; if not, ``hub.failed`` has told why."""

    def __init__(self, hub: Hub, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._undo_stack = hub, undo_stack
        self._sitting = next(_SITTINGS)

    # Codes

    def add(self, name: str, parent: int | None, codebook: int | None) -> int | None:
        """Makes a code; returns its id."""
        library = self._hub.library
        text = Said(lambda: self.tr("New tag “{name}”").format(name=name))
        edit = self._do(text, lambda: library.add_code(name, parent, codebook=codebook))
        made = edit.added.codes if edit else ()
        return made[0].id if made else None

    def rename(self, code: Code, name: str) -> bool:
        """Gives a code another name."""
        text = Said(lambda: self.tr("Rename tag “{name}”").format(name=code_name(code)))
        return self._change(text, code.id, name=name)

    def recolour(self, codes: Sequence[Code], slot: int) -> None:
        """Gives codes another colour."""
        altered = [code.id for code in codes if code.slot != slot]
        acts = [lambda code=code: self._altered(code, slot=slot) for code in altered]
        self._together(Said(lambda: self.tr("Colour of %n tag(s)", "", len(altered))), acts)

    def give_key(self, code: Code, digit: int | None) -> bool:
        """Gives a code a digit for its key, which another may lose, or takes its own away."""
        text = Said(lambda: self.tr("Key of “{name}”").format(name=code_name(code)))
        return self._change(text, code.id, digit=digit)

    def note(self, code: Code, was: str, memo: str) -> bool:
        """Replaces the note on a code, which was begun on what it ``was``.

        In one sitting that is one step, however often it is stored.
        """
        text = Said(lambda: self.tr("Note on “{name}”").format(name=code_name(code)))
        library = self._hub.library

        def act() -> Edit:
            now = library.code(code.id)
            return library.change_code(replace(now, memo=kept_beside(now.memo, was, memo)))

        made = self._do(text, act, lambda edit: NoteCommand(self._hub, text, edit, self._sitting))
        return made is not None

    def end_sitting(self) -> None:
        """What is noted from now on is another step."""
        self._sitting = next(_SITTINGS)

    def place(self, codes: Sequence[int], parent: int | None, before: int | None, codebook: int) -> bool:
        """Has codes lie in another (or in none), one after another before a child of it, or last."""
        going = set(codes)
        beside = [each.id for each in self._children(codebook, parent)]
        after = beside[beside.index(before) :] if before in beside else []
        before = next((each for each in after if each not in going), None)
        text = Said(lambda: self.tr("Move %n tag(s)", "", len(codes)))
        library = self._hub.library
        return self._do(text, lambda: library.place_codes(codes, codebook, parent, before=before)) is not None

    def _children(self, codebook: int, parent: int | None) -> list[Code]:
        return [each for each in self._hub.library.codes(codebook) if each.parent == parent]

    def merge(self, codes: Sequence[int], into: Code) -> bool:
        """Makes codes one with another."""
        text = Said(lambda: self.tr("Merge into “{name}”").format(name=code_name(into)))
        return self._do(text, lambda: self._hub.library.merge_codes(codes, into.id)) is not None

    def remove(self, codes: Sequence[Code]) -> bool:
        """Removes codes with all that goes along."""
        if len(codes) == 1:
            text = Said(lambda: self.tr("Delete tag “{name}”").format(name=code_name(codes[0])))
        else:
            text = Said(lambda: self.tr("Delete %n tag(s)", "", len(codes)))
        ids = [code.id for code in codes]
        return self._do(text, lambda: self._hub.library.remove_codes(ids)) is not None

    # Codebooks

    def add_book(self, name: str) -> int | None:
        """Makes a codebook; returns its id."""
        text = Said(lambda: self.tr("New codebook “{name}”").format(name=name))
        edit = self._do(text, lambda: self._hub.library.add_codebook(name))
        made = edit.added.codebooks if edit else ()
        return made[0].id if made else None

    def add_starter(self, key: str, name: str, *, was_there: bool) -> int | None:
        """Adds a ready codebook, or what of it is not there; returns how many codes that were."""

        def say() -> str:
            text = self.tr("Put back tags of “{name}”") if was_there else self.tr("Add codebook “{name}”")
            return text.format(name=name)

        edit = self._do(Said(say), lambda: self._hub.library.add_starter(key, tongue()))
        return len(edit.added.codes) if edit is not None else None

    def rename_book(self, codebook: Codebook, name: str) -> bool:
        """Gives a codebook another name."""
        return self._change_book(codebook, lambda now: replace(now, name=name))

    def note_book(self, codebook: Codebook, memo: str) -> bool:
        """Replaces the note on a codebook, which was begun on the one it has here."""
        was = codebook.memo
        return self._change_book(codebook, lambda now: replace(now, memo=kept_beside(now.memo, was, memo)))

    def _change_book(self, codebook: Codebook, change: Callable[[Codebook], Codebook]) -> bool:
        text = Said(lambda: self.tr("Alter codebook “{name}”").format(name=codebook_name(codebook)))
        library = self._hub.library

        def act() -> Edit:
            found = (each for each in library.codebooks() if each.id == codebook.id)
            return library.change_codebook(change(next(found, codebook)))

        return self._do(text, act) is not None

    def remove_book(self, codebook: Codebook) -> bool:
        """Removes a codebook with all its codes and what is tagged with them."""
        text = Said(lambda: self.tr("Delete codebook “{name}”").format(name=codebook_name(codebook)))
        return self._do(text, lambda: self._hub.library.remove_codebook(codebook.id)) is not None

    # How

    def _change(self, text: str, code: int, **fields: object) -> bool:
        return self._do(text, lambda: self._altered(code, **fields)) is not None

    def _altered(self, code: int, **fields: object) -> Edit:
        """Alters some fields of a code, and leaves the others as they are by now, whoever set them."""
        library = self._hub.library
        return library.change_code(replace(library.code(code), **fields))

    def _together(self, text: str, acts: Sequence[Callable[[], Edit]]) -> bool:
        """Does several acts as one step of undo, up to the first that can't be stored."""
        done: list[Edit] = []
        try:
            for act in acts:
                done.append(act())
        except Exception as error:  # as in ``_do``; what came before it is stored, and can be undone
            self._hub.failed.emit(error)
        self._do(text, lambda: joined(*done))
        return len(done) == len(acts)

    def _do(self, text: str, act: Callable[[], Edit], command: _Command | None = None) -> Edit | None:
        try:
            edit = act()
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return None
        if edit:
            self._undo_stack.push(command(edit) if command else CodeCommand(self._hub, text, edit))
            self._hub.changed.emit(edit.changes)
        return edit
