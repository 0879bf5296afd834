"""Judging links: the operations that menus and keys call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.gui.hub import Hub
from reader.gui.judging.judge_commands import Judge, TakeBack
from reader.gui.tagging.note_in_hand import kept_beside
from reader.gui.undoing import Said
from reader.model import Changes, Judgement, Link, LinkKind, Passage, Relation, Span, Verdict


@dataclass(frozen=True, slots=True)
class Chosen:
    """A passage of an article of the library, and its words as they were when it was chosen."""

    article: int
    span: Span
    words: str


Pair = tuple[Chosen, Chosen]


class Judging(QObject):
    """Judges links through the library, each judgement a step of undo.

    Every operation says whether it was stored; if not, ``hub.failed`` has told why and nothing changed.
    """

    said = Signal(str)
    """What was done, in a few words; it can be undone."""

    def __init__(self, hub: Hub, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.undo_stack = undo_stack

    def confirm(self, pair: Pair, link: Link) -> bool:
        """Says that a link is right."""
        text = Said(lambda: self.tr("Confirm link"))
        return self._judge(text, self.tr("Confirmed"), pair, Verdict.CONFIRMED, link.kind, link.relation)

    def reject(self, pair: Pair, link: Link) -> bool:
        """Says that a link is wrong; one that the same person drew, and nothing else tells of, is gone."""
        try:
            drawn = self._drawn_alone(link)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        if drawn is not None:
            return self._remove(
                Said(lambda: self.tr("Remove drawn link")), self.tr("Drawn link removed"), drawn
            )
        text = Said(lambda: self.tr("Reject link"))
        return self._judge(text, self.tr("Rejected"), pair, Verdict.REJECTED, link.kind, link.relation)

    def set_kind(self, pair: Pair, link: Link, kind: LinkKind, relation: Relation | None) -> bool:
        """Gives a link another kind or relation, which confirms it."""
        return self._judge(
            Said(lambda: self.tr("Change kind of link")),
            self.tr("Kind changed"),
            pair,
            Verdict.CONFIRMED,
            kind,
            relation,
            was=link.kind,
        )

    def draw(self, pair: Pair, kind: LinkKind, relation: Relation | None) -> bool:
        """Says that two passages belong together, though nothing was found."""
        text = Said(lambda: self.tr("Draw link"))
        return self._judge(text, self.tr("Link drawn"), pair, Verdict.ADDED, kind, relation)

    def take_back(self, judgement: int) -> bool:
        """Takes back what was said of a link: it is again as it was found, if it was."""
        try:
            found = self._hub.library.judgement(judgement)
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        return self._remove(Said(lambda: self.tr("Take back judgement")), self.tr("Taken back"), found)

    def take_back_all(self, judgements: Sequence[int]) -> bool:
        """Takes back what was said of several links, as one act; those that are gone are passed over."""
        library = self._hub.library
        try:
            found = [listed.judgement for listed in library.listed_judgements(judgements)]
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        if len(found) == 1:
            return self._remove(Said(lambda: self.tr("Take back judgement")), self.tr("Taken back"), *found)
        text = Said(lambda: self.tr("Take back %n judgement(s)", "", len(found)))
        return bool(found) and self._remove(text, self.tr("%n taken back", "", len(found)), *found)

    def place(self, judgement: int, side: int, passage: Passage) -> bool:
        """Moves one of the passages of a judgement, 0 or 1, to where the reader says that it is."""
        library = self._hub.library

        def work() -> tuple[QUndoCommand, Changes]:
            before = library.judgement(judgement)
            changes = library.place_judgement(judgement, side, passage.span, exact=passage.exact)
            text = Said(lambda: self.tr("Place passage of link"))
            return Judge(self._hub, text, before, library.judgement(judgement)), changes

        return self._do(work, self.tr("Passage placed"))

    def set_memo(self, judgement: int, was: str, memo: str) -> bool:
        """Replaces the note on what was said of a link, which was begun on what it ``was``.

        Who said it, and when, stays.
        """
        library = self._hub.library

        def work() -> tuple[QUndoCommand, Changes]:
            before = library.judgement(judgement)
            after = replace(before, memo=kept_beside(before.memo, was, memo))
            changes = library.restore_judgement(after)
            text = Said(lambda: self.tr("Edit note on link"))
            return Judge(self._hub, text, before, library.judgement(judgement)), changes

        return self._do(work, self.tr("Note kept"))

    def _drawn_alone(self, link: Link) -> Judgement | None:
        """By what the same person drew a link that would not be there otherwise."""
        library = self._hub.library
        if link.judgement is None or "found_score" in link.why:
            return None
        try:
            said = library.judgement(link.judgement)
        except KeyError:
            return None
        is_own = said.verdict is Verdict.ADDED and said.coder == library.coder
        return said if is_own and not library.others_on_link(said.id) else None

    def _judge(
        self,
        text: str,
        done: str,
        pair: Pair,
        verdict: Verdict,
        kind: LinkKind,
        relation: Relation | None,
        was: LinkKind | None = None,
    ) -> bool:
        one, other = pair
        library = self._hub.library

        def work() -> tuple[QUndoCommand, Changes]:
            before = {each.id: each for each in library.judgements([one.article, other.article])}
            changes = library.judge(
                (one.article, other.article),
                one.span,
                other.span,
                verdict,
                kind,
                relation,
                exact=(one.words, other.words),
                was=was,
            )
            (number,) = changes.judgements
            return Judge(self._hub, text, before.get(number), library.judgement(number)), changes

        return self._do(work, done)

    def _remove(self, text: str, done: str, *judgements: Judgement) -> bool:
        def work() -> tuple[QUndoCommand, Changes]:
            changes = self._hub.library.remove_judgements([each.id for each in judgements])
            return TakeBack(self._hub, text, judgements), changes

        return self._do(work, done)

    def _do(self, work: Callable[[], tuple[QUndoCommand, Changes]], done: str) -> bool:
        try:
            command, changes = work()
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        self.undo_stack.push(command)
        self._hub.changed.emit(changes)
        self.said.emit(done)
        return True
