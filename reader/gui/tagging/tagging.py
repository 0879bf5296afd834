"""Tagging: the operations that the palette, the tags panel and the keys call."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.gui.hub import Hub
from reader.gui.tagging.tag_commands import AddTags, RemoveTags, SetMemo
from reader.gui.undoing import UndoStack
from reader.model import Annotation, Code

_RECENT = 9


class Tagging(QObject):
    """Tags passages through the library and keeps the undo stack.

    Every operation says whether it was stored; if not, ``hub.failed`` has told why and nothing changed.
    """

    active_codebook_changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.undo_stack = UndoStack(hub, self)
        self._recent: list[int] | None = None
        self._active_codebook: int | None = None

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

    def codes(self) -> list[Code]:
        """All codes, by name."""
        return sorted(self._hub.library.codes(), key=lambda code: code.name.casefold())

    def recent(self) -> list[Code]:
        """The nine codes used last, newest first, which the digits 1 to 9 apply."""
        codes = {code.id: code for code in self._hub.library.codes()}
        if self._recent is None:
            latest = sorted(self._hub.library.annotations(), key=lambda each: each.created, reverse=True)
            self._recent = list(dict.fromkeys(each.code for each in latest))
        order = dict.fromkeys([*self._recent, *codes])
        return [codes[code] for code in order if code in codes][:_RECENT]

    def tag(self, article: int, start: int, end: int, code: Code | str, exact: str | None = None) -> bool:
        """Tags a passage with a code; a string is the name of one to be made, or of one that there is.

        ``exact`` is what the reader saw there; if the library holds other words by now, nothing is tagged.
        """
        try:
            return self._tag(article, start, end, code, exact)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False

    def _tag(self, article: int, start: int, end: int, code: Code | str, exact: str | None) -> bool:
        library = self._hub.library
        known = self._known(code) if isinstance(code, str) else code
        if known is not None and self._is_there(article, start, end, known.id):
            return True
        changes = library.annotate(article, start, end, code if known is None else known.id, exact=exact)
        (number,) = changes.annotations
        annotation = library.annotation(number)
        codes = {each.id: each for each in library.codes()}
        code = codes[annotation.code]
        made = [codes[each] for each in changes.codes]
        text = self.tr("Tag “{name}”").format(name=code.name)
        self.undo_stack.push(AddTags(self._hub, text, [annotation], made))
        recent = [each.id for each in self.recent()]
        self._recent = [code.id, *(each for each in recent if each != code.id)]
        self._hub.changed.emit(changes)
        return True

    def _known(self, name: str) -> Code | None:
        """The code of a name that lies in no other."""
        name = unicodedata.normalize("NFC", name).strip()
        codes = self._hub.library.codes()
        return next((each for each in codes if (each.name, each.parent) == (name, None)), None)

    def _is_there(self, article: int, start: int, end: int, code: int) -> bool:
        there = self._hub.library.annotations(article)
        return any(
            (each.code, each.passage.start, each.passage.end) == (code, start, end)
            for each in there
            if not each.orphan
        )

    def remove(self, annotations: Sequence[int]) -> bool:
        """Removes tags, all or none."""
        library = self._hub.library
        if not annotations:
            return True
        try:
            removed = [library.annotation(number) for number in annotations]
            codes = {each.id: each for each in library.codes()}
            changes = library.remove_annotations(annotations)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        text = self.tr("Remove %n tag(s)", "", len(removed))
        used = [codes[code] for code in dict.fromkeys(each.code for each in removed)]
        self.undo_stack.push(RemoveTags(self._hub, text, removed, used))
        self._hub.changed.emit(changes)
        return True

    def set_memo(self, annotation: Annotation, memo: str) -> bool:
        """Replaces the note on a tag."""
        try:
            changes = self._hub.library.set_memo(annotation.id, memo)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        self.undo_stack.push(SetMemo(self._hub, self.tr("Edit note"), annotation, memo))
        self._hub.changed.emit(changes)
        return True
