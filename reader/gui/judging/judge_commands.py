"""What judging does to the library, each as a command that can be undone; see ``LibraryCommand``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.gui.hub import Hub
from reader.gui.undoing import LibraryCommand, PassagePlace
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

    def places(self) -> Sequence[PassagePlace]:
        """The judged passages that lie in their texts."""
        return _places(self._after)


class TakeBack(LibraryCommand):
    """What was said of links was taken back."""

    def __init__(self, hub: Hub, text: str, judgements: Sequence[Judgement]) -> None:
        super().__init__(hub, text)
        self._judgements = list(judgements)

    def forward(self) -> Changes:
        """Takes them back, keeping what they were by now."""
        library = self._hub.library
        self._judgements = [library.judgement(each.id) for each in self._judgements]
        return library.remove_judgements([each.id for each in self._judgements])

    def back(self) -> Changes:
        """Says them again."""
        return self._hub.library.restore_judgements(self._judgements)

    def places(self) -> Sequence[PassagePlace]:
        """The judged passages that lie in their texts."""
        return [place for each in self._judgements for place in _places(each)]


def _places(judgement: Judgement) -> Sequence[PassagePlace]:
    return [(end.article, end.passage.start, end.passage.end) for end in judgement.ends if not end.orphan]
