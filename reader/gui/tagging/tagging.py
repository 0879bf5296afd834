"""Tagging: the operations that the palette, the tags panel and the keys call."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.gui.faults.expected import Told
from reader.gui.hub import Hub
from reader.gui.tagging.code_finding import named, to_be_made
from reader.gui.tagging.code_words import code_name
from reader.gui.tagging.digits import digits_of
from reader.gui.tagging.joined_edits import joined
from reader.gui.tagging.note_in_hand import kept_beside
from reader.gui.tagging.tag_commands import EditCommand, MoveCommand
from reader.gui.undoing import Said, UndoStack
from reader.library import Library
from reader.model import Annotation, Code, Edit, Span

Place = tuple[int, Span, str]
"""An article's id, a passage of it, and the words that the reader saw there."""

_GESTURES = count(1)
GESTURE_SECONDS = 1.5
"""Steps of one end of a tag that follow each other this fast are one act."""


class Tagging(QObject):
    """Tags passages through the library and keeps the undo stack.

    Every operation says whether it was stored; if not, ``hub.failed`` has told why and nothing changed.
    """

    active_codebook_changed = Signal()
    digits_changed = Signal()
    """Other codes were used last; those that the digits apply may be others now."""

    def __init__(self, hub: Hub, parent: QObject | None = None, undo_stack: UndoStack | None = None) -> None:
        """``undo_stack`` is that of the window before this one, if there is one to go on with."""
        super().__init__(parent)
        self._hub = hub
        if undo_stack is None:
            undo_stack = UndoStack(hub, self)
        else:
            undo_stack.serve(hub, self)
        self.undo_stack = undo_stack
        self._used: list[int] = []
        """The codes used since the window was opened, the latest first."""
        self._used_before: list[int] = []
        self._digits: dict[int, int] = {}
        self._active_codebook: int | None = None
        self._last_move: tuple[int, int, int, float] | None = None
        self._gesture = 0
        self.active_codebook_changed.connect(self.digits_changed)

    # Codes

    @property
    def active_codebook(self) -> int | None:
        """The codebook that the reader works with: its digits act, its codes are offered first.

        None while there is no codebook at all.
        """
        return self._active_codebook

    def set_active_codebook(self, codebook: int | None) -> None:
        """Works with another codebook from now on."""
        if codebook != self._active_codebook:
            self._active_codebook = codebook
            self.active_codebook_changed.emit()

    def codebook(self) -> int | None:
        """The codebook in which a new code is made: the active one, else the first."""
        known = [book.id for book in self._hub.library.codebooks()]
        return self._active_codebook if self._active_codebook in known else next(iter(known), None)

    def codes(self) -> list[Code]:
        """All codes, those of the active codebook first, in the order of the tree."""
        active = self.codebook()
        return sorted(self._hub.library.codes(), key=lambda code: code.codebook != active)

    def recent(self) -> list[int]:
        """The codes that the reader used last, by their ids, the latest first; some may be gone."""
        return list(dict.fromkeys([*self._used, *self._used_before]))

    def kept(self) -> list[int]:
        """The codes used since the program was started, the latest first."""
        return list(self._used)

    def take_up(self, kept: list[int]) -> None:
        """Goes on with codes that were used before."""
        self._used = list(kept)
        self.digits_changed.emit()

    def load_recent(self) -> None:
        """Finds out in the background which codes the reader used last, whatever others did."""
        library = self._hub.library

        def work(_job: object) -> list[int]:
            own = [each for each in library.annotations() if each.coder == library.coder]
            latest = sorted(own, key=lambda each: each.created, reverse=True)
            return list(dict.fromkeys(each.code for each in latest))

        def done(found: list[int]) -> None:
            self._used_before = found
            self.digits_changed.emit()

        self._hub.jobs.read("recent codes", work, done)

    def digits(self) -> dict[int, Code]:
        """The codes that the digits 1 to 9 apply; a digit keeps its code while others are used."""
        found = digits_of(self.codes(), self.recent(), self.codebook(), self._digits)
        self._digits = {digit: code.id for digit, code in found.items()}
        return found

    # Tags

    def tag(self, article: int, start: int, end: int, code: Code | str, exact: str | None = None) -> bool:
        """Tags a passage with a code; a string is the path of one to be made, or of one that there is.

        ``exact`` is what the reader saw there; if the library holds other words by now, nothing is tagged.
        """
        library = self._hub.library
        return self._tag(code, lambda used: library.annotate(article, start, end, used, exact=exact))

    def tag_all(self, places: Sequence[Place], code: Code | str) -> bool:
        """Tags several passages with a code in one act."""
        library = self._hub.library
        return self._tag(code, lambda used: library.annotate_all(places, used))

    def star(self, places: Sequence[Place]) -> bool:
        """Stars passages in one act."""
        return self.do(lambda _edit: self.tr("Star"), lambda: self._hub.library.star(places))

    def _tag(self, code: Code | str, annotate: Callable[[int], Edit]) -> bool:
        used: list[Code] = []

        def work() -> Edit:
            edit, found = with_code(self._hub.library, code, self.codebook(), annotate)
            used.append(found)
            self._use(found.id)
            return edit

        def text(edit: Edit) -> str:
            tagged, name = len(edit.added.annotations), code_name(used[0])
            if tagged > 1:
                return self.tr("Tag %n passages “{name}”", "", tagged).format(name=name)
            return self.tr("Tag “{name}”").format(name=name)

        if not self.do(text, work):
            return False
        self.digits_changed.emit()
        return True

    def note_used(self, code: int) -> None:
        """A code was used just now."""
        self._use(code)
        self.digits_changed.emit()

    def _use(self, code: int) -> None:
        # Before others hear of the act: a code made along with it would take the digit else.
        self._used = [code, *(each for each in self._used if each != code)]

    def recode(self, annotation: Annotation, code: Code | str) -> bool:
        """Gives a tag another code, and leaves all else as it is."""
        library, used = self._hub.library, list[Code]()

        def work() -> Edit:
            def change(number: int) -> Edit:
                return library.change_annotation(annotation.id, code=number)

            edit, found = with_code(library, code, self.codebook(), change)
            used.append(found)
            self._use(found.id)
            return edit

        if not self.do(lambda _edit: self.tr("Change tag to “{name}”").format(name=code_name(used[0])), work):
            return False
        self.digits_changed.emit()
        return True

    def remove(self, annotations: Sequence[int]) -> bool:
        """Removes tags, all or none."""
        if not annotations:
            return True
        return self.do(
            lambda edit: self.tr("Remove the tag from %n passage(s)", "", len(edit.removed.annotations)),
            lambda: self._hub.library.remove_annotations(annotations),
        )

    def set_memo(self, annotation: Annotation, memo: str) -> bool:
        """Replaces the note on a tag, which was begun on the one it has here."""
        library = self._hub.library

        def work() -> Edit:
            there = library.annotation(annotation.id).memo
            return library.change_annotation(annotation.id, memo=kept_beside(there, annotation.memo, memo))

        return self.do(lambda _edit: self.tr("Edit note"), work)

    def move(self, annotation: int, span: Span, exact: str | None = None) -> bool:
        """Gives a tag other boundaries, or an orphan its place."""
        library = self._hub.library
        return self.do(
            lambda _edit: self.tr("Move tagged passage"),
            lambda: library.change_annotation(annotation, span=span, exact=exact),
        )

    def nudge(self, annotation: int, end: int, span: Span, exact: str | None = None) -> bool:
        """Moves an end (0 or 1) of a tag by key; steps that follow each other at once are one act."""
        try:
            edit = self._hub.library.change_annotation(annotation, span=span, exact=exact)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        now = time.monotonic()
        last = self._last_move
        if (
            last is None
            or last[:3] != (annotation, end, self.undo_stack.index())
            or (now - last[3] > GESTURE_SECONDS)
        ):
            self._gesture = next(_GESTURES)
        if edit:
            text = Said(lambda: self.tr("Move tagged passage"))
            self.undo_stack.push(MoveCommand(self._hub, text, edit, self._gesture))
            self._hub.changed.emit(edit.changes)
        self._last_move = annotation, end, self.undo_stack.index(), now
        return True

    def do(self, text: Callable[[Edit], str], work: Callable[[], Edit]) -> bool:
        """Does something on the coding bench, and remembers how to take it back.

        ``text`` says what was done.
        """
        try:
            edit = work()
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        self.keep(Said(partial(text, edit)), edit)
        return True

    def keep(self, text: str, edit: Edit) -> None:
        """Remembers how to take back what was done, and tells all views of it; nothing if nothing was."""
        if edit:
            self.undo_stack.push(EditCommand(self._hub, text, edit))
            self._hub.changed.emit(edit.changes)


def with_code(
    library: Library, code: Code | str, codebook: int | None, act: Callable[[int], Edit]
) -> tuple[Edit, Code]:
    """Does something with a code, given by itself or by a path whose missing parts are made for that.

    If it can't be done, no code is left that was made for it.
    """
    codes = library.codes()
    found = named(code, codes, codebook) if isinstance(code, str) else code
    if found is not None:
        if all(each.id != found.id for each in codes):
            words = QCoreApplication.translate("Tagging", "The tag “{name}” is no longer in the codebook.")
            raise Told(words.format(name=code_name(found)))
        return act(found.id), found
    made = Edit()
    parent: Code | None
    parent, names = to_be_made(str(code), codes, codebook)
    if not names:
        raise ValueError(f"no name for a code: {code!r}")
    try:
        for name in names:
            inside = parent.id if parent is not None else None
            edit = library.add_code(name, inside, codebook=codebook if inside is None else None)
            made = joined(made, edit)
            (parent,) = edit.added.codes
        return joined(made, act(parent.id)), parent
    except Exception:
        if made:
            library.apply(made.inverse)
        raise
