"""What tagging does to the library, each as a command that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Annotation, Changes, Code


class AddTags(LibraryCommand):
    """Passages were tagged, maybe with a code that was made for that."""

    def __init__(
        self, hub: Hub, text: str, annotations: Sequence[Annotation], made: Sequence[Code] = ()
    ) -> None:
        super().__init__(hub, text)
        self._annotations, self._made = list(annotations), tuple(made)

    def forward(self) -> Changes:
        """Puts the tags back with their ids and uuids, and the code."""
        return self._hub.library.restore_annotations(self._annotations, self._made)

    def back(self) -> Changes:
        """Removes the tags, keeping what they were by now (a note may have come later)."""
        library = self._hub.library
        self._annotations = [library.annotation(each.id) for each in self._annotations]
        return library.remove_annotations(
            [each.id for each in self._annotations], [code.id for code in self._made]
        )

    def place(self) -> tuple[int, int, int]:
        """The first of the tagged passages."""
        return _place(self._annotations[0])


class RemoveTags(LibraryCommand):
    """Tags were removed; ``codes`` are theirs."""

    def __init__(self, hub: Hub, text: str, annotations: Sequence[Annotation], codes: Sequence[Code]) -> None:
        super().__init__(hub, text)
        self._annotations, self._codes = list(annotations), tuple(codes)

    def forward(self) -> Changes:
        """Removes the tags, keeping what they were by now."""
        library = self._hub.library
        self._annotations = [library.annotation(each.id) for each in self._annotations]
        return library.remove_annotations([each.id for each in self._annotations])

    def back(self) -> Changes:
        """Puts the tags back, and a code that was removed since."""
        return self._hub.library.restore_annotations(self._annotations, self._codes)

    def place(self) -> tuple[int, int, int]:
        """The first of the tagged passages."""
        return _place(self._annotations[0])


class SetMemo(LibraryCommand):
    """The note on a tag was altered."""

    def __init__(self, hub: Hub, text: str, before: Annotation, memo: str) -> None:
        super().__init__(hub, text)
        self._before = before
        self._memo = memo

    def forward(self) -> Changes:
        """Sets the new note."""
        return self._hub.library.set_memo(self._before.id, self._memo)

    def back(self) -> Changes:
        """Sets the old note."""
        return self._hub.library.set_memo(self._before.id, self._before.memo)

    def place(self) -> tuple[int, int, int]:
        """The tagged passage."""
        return _place(self._before)


def _place(annotation: Annotation) -> tuple[int, int, int]:
    return annotation.article, annotation.passage.start, annotation.passage.end
