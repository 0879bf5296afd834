"""What the list of judgements does to the library and to the texts, and what is copied out of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.gui.actions import Actions
from reader.gui.by_hand_tabs import ByHandTabs
from reader.gui.compare.link_words import kind_words
from reader.gui.hub import Hub
from reader.gui.judged_list.judged_copying import as_csv, as_text
from reader.gui.judged_list.judged_panel import Lost, lost_of
from reader.gui.judging.judging import Judging
from reader.gui.reading import Reading
from reader.gui.tagging.rescued_note import rescue
from reader.model import MOST_WITNESSES, Judgement, ListedJudgement, Passage
from reader.model.placing import Candidate

_TOLD_MS = 6000


class JudgedControls(QObject):
    """Joins the list of judgements with the operations on them; every act there is one that can be undone."""

    def __init__(
        self,
        hub: Hub,
        judging: Judging,
        reading: Reading,
        lists: ByHandTabs,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._judging, self._reading, self._window = hub, judging, reading, window
        self._panel = panel = lists.judged
        actions.judge.list.triggered.connect(lambda: lists.show_judged())
        panel.pair_wanted.connect(self.open)
        panel.glance_wanted.connect(self.glance)
        panel.removal_wanted.connect(self._take_back)
        panel.orphan_chosen.connect(self._suggest)
        panel.orphan.place_chosen.connect(self._place)
        panel.note.save_with(self._save_note)
        panel.view.copy_wanted.connect(lambda: self.copy(panel.view.selected(), table=False))
        for text, table in (
            (self.tr("Copy all that are shown, as text"), False),
            (self.tr("Copy all that are shown, as a table (CSV)"), True),
        ):
            action = panel.more_menu.addAction(text)
            action.triggered.connect(lambda _on=False, table=table: self.copy(None, table=table))

    def open(self, judgement: Judgement) -> None:
        """Shows both passages side by side, with the keyboard in the first.

        If one of the articles is open, the other is set beside it as far as there is room; else the two are
        opened in place of what is open.
        """
        there, wanted = self._reading.articles, [end.article for end in judgement.ends]
        missing = [article for article in wanted if article not in there]
        if not missing:
            self._arrive(judgement)
            return
        has_room = len(missing) < len(wanted) and len(there) + len(missing) <= MOST_WITNESSES
        self._reading.open(
            [*there, *missing] if has_room else wanted,
            lambda: self._arrive(judgement),
            linked=lambda: self._take_up(judgement),
        )

    def _arrive(self, judgement: Judgement) -> None:
        self.glance(judgement)
        pane = self._reading.articles.index(judgement.a.article)
        self._reading.view.panes[pane].text.setFocus()

    def _take_up(self, judgement: Judgement) -> None:
        """Makes the link the current one, where the reader has been taken already."""
        view, alignment = self._reading.view, self._reading.alignment
        if view.current_link is None and alignment is not None:
            for index, link in enumerate(alignment.links):
                if link.judgement == judgement.id:
                    view.walk.resume(index)

    def glance(self, judgement: Judgement) -> None:
        """Goes to the link in the articles that are open, or to the passages that it would join.

        A passage that can't be placed is nowhere: no wrong words are shown as if they were its.
        """
        view, open_now, alignment = self._reading.view, self._reading.articles, self._reading.alignment
        panes = {
            end.article: open_now.index(end.article) for end in judgement.ends if end.article in open_now
        }
        if alignment is None or not panes:
            return
        for index, link in enumerate(alignment.links):
            if link.judgement == judgement.id and view.link_filter.admits(link):
                view.activate(index, panes[judgement.a.article])
                return
        view.leave_link()
        view.show_level(
            {
                panes[end.article]: end.passage.span
                for end in judgement.ends
                if end.article in panes
                and not end.orphan
                and end.passage.end <= len(alignment.articles[panes[end.article]].text)
            }
        )

    def copy(self, judgements: list[int] | None, *, table: bool) -> None:
        """Copies judgements, or all that the list shows, to the clipboard."""
        library, model = self._hub.library, self._panel.model
        words, wanted = model.words, model.wanted

        def work(_job: object) -> list[ListedJudgement]:
            return library.listed_judgements(
                library.judgement_index(wanted) if judgements is None else judgements
            )

        def said(judgement: Judgement) -> str:
            return f"{words.said(judgement.said)} · {kind_words(judgement)}"

        def done(found: list[ListedJudgement]) -> None:
            text = as_csv(found, words.outlet) if table else as_text(found, said, words.source, words.made)
            QApplication.clipboard().setText(text)

        if judgements is None or judgements:
            self._hub.jobs.read("copy judgements", work, done)

    def _take_back(self, judgements: list[int]) -> None:
        """Takes back what was said; where no texts are, over which that is told, the status line tells it."""
        if self._judging.take_back_all(judgements) and not self._reading.view.isVisible():
            undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(
                QKeySequence.SequenceFormat.NativeText
            )
            words = self.tr("{act} · {key} says it again")
            done = self._judging.undo_stack.undoText()
            self._window.statusBar().showMessage(words.format(act=done, key=undo), _TOLD_MS)

    def _save_note(self, judgement: int, was: str, note: str) -> bool:
        try:
            self._hub.library.judgement(judgement)
        except KeyError:
            rescue(self._hub, note)
            return True
        except Exception as error:  # any failure of the store is told, and what was written stays
            self._hub.failed.emit(error)
            return False
        return self._judging.set_memo(judgement, was, note)

    def _suggest(self, listed: ListedJudgement) -> None:
        """Looks in the background for places that a lost passage may belong to."""
        library, found = self._hub.library, lost_of(listed.judgement)
        if found is None:
            return
        lost, words = found

        def done(places: list[Candidate]) -> None:
            if self._panel.orphan.lost == lost:
                self._panel.orphan.show_lost(lost, words, places)

        self._hub.jobs.read("places for a link", lambda _job: library.places_for_judgement(*lost), done)

    def _place(self, lost: Lost, passage: Passage) -> None:
        """Puts a lost passage where the reader says, and shows both."""
        if self._judging.place(*lost, passage):
            self.open(self._hub.library.judgement(lost[0]))
