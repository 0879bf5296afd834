"""The note that somebody is writing, and those that could not be stored as yet. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.notes import both

Save = Callable[[int, str, str], bool]
"""Stores the note on a thing (its id), given the note that it was begun on; whether that could be done."""


class NoteInHand:
    """Knows which note is being written, and has it stored; what is refused is kept, and tried again.

    The text is with the field in which it is written, and is handed in.
    """

    def __init__(self, save: Save) -> None:
        self.save = save
        self.about: int | None = None
        """The id of the thing that is noted on."""
        self._was = ""
        self._refused: dict[int, tuple[str, str]] = {}
        """By thing, the note that was begun on, and what was written."""

    def is_written(self, text: str) -> bool:
        """Whether the text is another than what is stored."""
        return self.about is not None and text != self._was

    def take(self, about: int | None, note: str) -> str:
        """Goes on to the note on a thing, or none; returns the text to show, which may be a refused one."""
        self.about = about
        refused = self._refused.get(about) if about is not None else None
        self._was, shown = refused or (note, note)
        return shown

    def store(self, text: str) -> bool:
        """Stores the text if it is another; whether it is stored now."""
        if self.about is None or not self.is_written(text):
            return True
        about, was = self.about, self._was
        # Before it is saved: what is told of the change then finds nothing unsaved here.
        self._was = text
        self._refused.pop(about, None)
        if self.save(about, was, text):
            return True
        self._refused[about] = was, text
        if about == self.about:
            self._was = was
        return False

    def flush(self, text: str) -> bool:
        """Stores the text, and whatever was refused before; whether nothing is left unsaved."""
        self.store(text)
        for about, (was, note) in list(self._refused.items()):
            if about != self.about:
                del self._refused[about]
                if not self.save(about, was, note):
                    self._refused[about] = was, note
        return not self._refused


def kept_beside(there: str, was: str, written: str) -> str:
    """What is to be stored of a note that was begun on ``was``, where ``there`` stands by now.

    Nothing that somebody else wrote meanwhile is lost, nor is any of what was written here.
    """
    return written if there in (was, written) else both(there, written)
