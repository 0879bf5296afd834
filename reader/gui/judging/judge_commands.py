"""What judging does to the library, each as a command that can be undone; see ``LibraryCommand``."""

from __future__ import annotations

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand
from reader.model import Changes, Judgement


class Judge(LibraryCommand):
    """Something was said of a link, in place of what was said ``before``, if anything was."""

    def __init__(self, hub: Hub, text: str, before: Judgement | None, after: Judgement) -> None:
        super().__init__(hub, text)
        self._before, self._after = before, after

    def forward(self) -> Changes:
        """Says it again."""
        return self._hub.library.restore_judgement(self._after)

    def back(self) -> Changes:
        """Says what was said before, or nothing; keeps what it was by now, for its texts may have changed."""
        library = self._hub.library
        self._after = library.judgement(self._after.id)
        if self._before is None:
            return library.remove_judgement(self._after.id)
        return library.restore_judgement(self._before)

    def place(self) -> tuple[int, int, int] | None:
        """The judged passage of the first article."""
        return _place(self._after)


class TakeBack(LibraryCommand):
    """What was said of a link was taken back."""

    def __init__(self, hub: Hub, text: str, judgement: Judgement) -> None:
        super().__init__(hub, text)
        self._judgement = judgement

    def forward(self) -> Changes:
        """Takes it back, keeping what it was by now."""
        self._judgement = self._hub.library.judgement(self._judgement.id)
        return self._hub.library.remove_judgement(self._judgement.id)

    def back(self) -> Changes:
        """Says it again."""
        return self._hub.library.restore_judgement(self._judgement)

    def place(self) -> tuple[int, int, int] | None:
        """The judged passage of the first article."""
        return _place(self._judgement)


def _place(judgement: Judgement) -> tuple[int, int, int] | None:
    passage = judgement.a.passage
    return None if judgement.a.orphan else (judgement.a.article, passage.start, passage.end)
