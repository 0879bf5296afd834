"""Where codes lie: among those beside them, in another code, in another codebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from reader.gui.codebook.code_acts import CodeActs
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.hub import Hub
from reader.gui.tagging.tagging import Tagging


class CodeMoving(QObject):
    """Moves the chosen codes; where the name of one is taken, merging the two is offered."""

    def __init__(
        self,
        hub: Hub,
        acts: CodeActs,
        tagging: Tagging,
        panel: CodebookPanel,
        merge: Callable[[list[int], int, str], object],
        parent: QObject,
    ) -> None:
        """``merge`` asks whether codes are to become one with another, and for what reason."""
        super().__init__(parent)
        self._hub, self._acts, self._tagging, self._merge = hub, acts, tagging, merge
        self._view, self._model = panel.view, panel.model
        self._view.moved.connect(self.place)

    def _outermost(self) -> list[int]:
        return self._model.whole.outermost(self._view.chosen())

    def step(self, by: int) -> None:
        """Moves the chosen codes among those beside them, up (-1) or down (1)."""
        chosen, tree = self._outermost(), self._model.whole
        if not chosen:
            return
        parent = tree.codes[chosen[0]].parent
        beside = [code for code in tree.children(parent) if code not in chosen]
        above = sum(tree.row(code) < tree.row(chosen[0]) for code in beside)
        at = max(0, min(len(beside), above + by))
        self.place(chosen, parent, beside[at] if at < len(beside) else None)

    def nest(self) -> None:
        """Moves the chosen codes into the code above them."""
        chosen, tree = self._outermost(), self._model.whole
        if chosen and tree.row(chosen[0]) > 0:
            above = tree.children(tree.codes[chosen[0]].parent)[tree.row(chosen[0]) - 1]
            self.place(chosen, above, None)

    def unnest(self) -> None:
        """Moves the chosen codes out of the code that they lie in, to behind it."""
        chosen, tree = self._outermost(), self._model.whole
        parent = tree.codes[chosen[0]].parent if chosen else None
        if parent is not None:
            beside = tree.children(tree.codes[parent].parent)
            after = tree.row(parent) + 1
            before = beside[after] if after < len(beside) else None
            self.place(chosen, tree.codes[parent].parent, before)

    def place(self, codes: list[int], parent: int | None, before: int | None) -> None:
        """Has codes lie in another (or in none), before one of its children (or last)."""
        book = self._tagging.active_codebook
        if book is not None and not self._clash(codes, parent):
            chosen = self._view.chosen()
            if parent is not None:
                self._view.setExpanded(self._model.index_of(parent), True)
            self._acts.place(codes, parent, before, book)
            if parent is not None:
                self._view.setExpanded(self._model.index_of(parent), True)
            self._view.choose(chosen)

    def move_to(self, codebook: int) -> None:
        """Has the chosen codes lie in another codebook, behind those that it has."""
        codes = self._outermost()
        there = {code.name: code.id for code in self._hub.library.codes(codebook) if code.parent is None}
        taken = next((code for code in codes if self._model.whole.codes[code].name in there), None)
        if taken is not None:
            self._offer_merge(taken, there[self._model.whole.codes[taken].name])
        else:
            self._acts.place(codes, None, None, codebook)

    def _clash(self, codes: Sequence[int], parent: int | None) -> bool:
        """Whether a code of the same name is where one is to go; then merging the two is offered."""
        tree = self._model.whole
        for code in codes:
            other = tree.called(tree.codes[code].name, parent, code)
            if other is not None:
                self._offer_merge(code, other)
                return True
        return False

    def _offer_merge(self, code: int, other: int) -> None:
        name = self._model.whole.name(code)
        reason = self.tr("There is a tag “{name}” already where this one is to go.").format(name=name)
        self._merge([code], other, reason)
