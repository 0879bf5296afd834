"""Tagging: the operations that the palette, the tags panel and the keys call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from reader.gui.hub import Hub
from reader.gui.tag_commands import AddCode, AddTag, RemoveTag, SetMemo
from reader.model import Annotation, Code

_RECENT = 9


class Tagging(QObject):
    """Tags passages through the library and keeps the undo stack.

    Every operation says whether it was stored; if not, ``hub.failed`` has told why and nothing changed.
    """

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.undo_stack = QUndoStack(self)
        self._recent: list[int] | None = None

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
        made: Code | None = None
        if isinstance(code, str):
            name = code.strip()
            known = next(
                (each for each in library.codes() if each.name == name and each.parent is None), None
            )
            if known is None:
                (number,) = library.add_code(name).codes
                known = made = next(each for each in library.codes() if each.id == number)
            code = known
        if made is None and self._is_there(article, start, end, code.id):
            return True
        try:
            changes = library.annotate(article, start, end, code.id, exact=exact)
        except Exception:
            if made is not None:
                library.remove_code(made.id)
            raise
        (number,) = changes.annotations
        annotation = library.annotation(number)
        text = self.tr("Tag “{name}”").format(name=code.name)
        if made is not None:
            self.undo_stack.beginMacro(text)
            self.undo_stack.push(AddCode(self._hub, text, made))
            self.undo_stack.push(AddTag(self._hub, text, annotation))
            self.undo_stack.endMacro()
        else:
            self.undo_stack.push(AddTag(self._hub, text, annotation))
        recent = [each.id for each in self.recent()]
        self._recent = [code.id, *(each for each in recent if each != code.id)]
        self._hub.changed.emit(changes)
        return True

    def _is_there(self, article: int, start: int, end: int, code: int) -> bool:
        there = self._hub.library.annotations(article)
        return any(
            (each.code, each.passage.start, each.passage.end) == (code, start, end)
            for each in there
            if not each.orphan
        )

    def remove(self, annotations: Sequence[int]) -> bool:
        """Removes tags, as one step of undo."""
        library = self._hub.library
        done = []
        error: Exception | None = None
        for number in annotations:
            try:
                annotation = library.annotation(number)
                changes = library.remove_annotation(number)
            except Exception as caught:  # what was removed before stays undoable
                error = caught
                break
            done.append((annotation, changes))
        if done:
            text = self.tr("Remove %n tag(s)", "", len(done))
            self.undo_stack.beginMacro(text)
            for annotation, _changes in done:
                self.undo_stack.push(RemoveTag(self._hub, text, annotation))
            self.undo_stack.endMacro()
            for _annotation, changes in done:
                self._hub.changed.emit(changes)
        if error is not None:
            self._hub.failed.emit(error)
        return error is None

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
