"""Tagging all that a search found, in one act: in the open articles, or in the whole library."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.articles.finding import in_words
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.find_bar import FindBar
from reader.gui.hub import Hub
from reader.gui.jobs import Job
from reader.gui.judging.link_controls import LinkControls
from reader.gui.progress_strip import ProgressStrip
from reader.gui.reading import Reading
from reader.gui.tagging.code_words import code_name
from reader.gui.tagging.tag_controls import TagControls
from reader.gui.tagging.tag_palette import Target
from reader.gui.tagging.tagging import Place, Tagging, with_code
from reader.gui.undoing import Said
from reader.gui.words import shortened
from reader.library import Library
from reader.model import Code, Edit, Order

_BATCH = 20
_TOLD_MS = 6000
_MOST_QUERY = 30


class HitTagging(QObject):
    """Says how many places there are in how many articles, and asks for the tag, before it tags any."""

    def __init__(
        self,
        hub: Hub,
        tags: TagControls,
        tagging: Tagging,
        links: LinkControls,
        reading: Reading,
        searches: tuple[FindBar, LibraryPanel],
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        """``searches`` are that in the open articles, and that in the library."""
        super().__init__(window)
        self._hub, self._tags, self._tagging, self._links = hub, tags, tagging, links
        self._reading, self._actions, self._status = reading, actions.tags, window.statusBar()
        self._bar, self._panel = searches
        self._job: Job | None = None
        self.strip = ProgressStrip(self._status)
        self.strip.set_names(
            self.tr("How far the search for places is"),
            self.tr("Stop looking for places"),
            self.tr("Stop looking; nothing is tagged then"),
        )
        self.strip.stopped.connect(self._stop)
        self._bar.searched.connect(self.refresh)
        self._bar.tagging_wanted.connect(self.tag_found)
        self._panel.model.counted.connect(lambda _total: self.refresh())
        self._actions.hits.triggered.connect(lambda: self.tag_found())
        self._actions.library_hits.triggered.connect(lambda: self.tag_library())
        reading.opened.connect(lambda _articles: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Allows tagging while something is found."""
        self._actions.hits.setEnabled(bool(self._reading.articles) and any(map(len, self._bar.hits)))
        shown = self._panel.model.shown
        self._actions.library_hits.setEnabled(shown.has_words and self._panel.model.rowCount() > 0)

    def tag_found(self) -> None:
        """Asks for the tag of all that was found in the open articles."""
        found = (self._tags.place_of(pane, span) for pane, hits in enumerate(self._bar.hits) for span in hits)
        places = [each[1] for each in found if each is not None]
        if places:
            self._ask(places, self._bar.line.text(), partial(self._tag_at_once, places))

    def tag_library(self) -> None:
        """Looks in the background for all places that answer the search, then asks for their tag."""
        query = self._panel.model.shown
        if not query.has_words:
            return
        library, text = self._hub.library, query.text

        def work(job: Job) -> list[Place] | None:
            return places_in(library, in_words(query), job)

        def done(places: list[Place] | None) -> None:
            self.strip.hide()
            if places:
                self._ask(places, text, partial(self._tag_in_background, places))
            elif places is not None:
                self._status.showMessage(self.tr("The search found no words in the texts"), _TOLD_MS)

        self.strip.tell(self.tr("Looking for all places…"))
        self._job = self._hub.jobs.read("places to tag", work, done, self._failed, self._show_progress)

    def _show_progress(self, progress: tuple[int, int]) -> None:
        self.strip.tell(self.tr("Looking for all places: {done} of {total} articles"), *progress)

    def _stop(self) -> None:
        self.strip.hide()
        if self._job is not None:
            self._job.cancel()

    def _ask(self, places: Sequence[Place], query: str, act: object) -> None:
        count, articles = len(places), len({article for article, _, _ in places})
        where = self.tr("in %n article(s)", "", articles)
        words = self.tr("Tag %n place(s) of “{words}” {where}", "", count).format(
            words=shortened(query, _MOST_QUERY), where=where
        )
        self._tags.ask_for([Target(words, act)], self._tags.middle())

    def _tag_at_once(self, places: Sequence[Place], code: Code | str) -> None:
        before = self._tagging.undo_stack.index()
        if self._tagging.tag_all(places, code):
            self._tell(self._tagging.undo_stack.index() > before)

    def _tag_in_background(self, places: Sequence[Place], code: Code | str) -> None:
        library, codebook = self._hub.library, self._tagging.codebook()

        def work(_job: Job) -> tuple[Edit, Code]:
            return with_code(library, code, codebook, lambda number: library.annotate_all(places, number))

        def done(made: tuple[Edit, Code]) -> None:
            edit, used = made
            self._status.clearMessage()
            count = len(edit.added.annotations)
            name = code_name(used)
            text = Said(lambda: self.tr("Tag %n passages “{name}”", "", count).format(name=name))
            self._tagging.keep(text, edit)
            self._tagging.note_used(used.id)
            self._tell(bool(edit))

        self._status.showMessage(self.tr("Tagging…"))
        self._hub.jobs.write("tag places", work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self.strip.hide()
        self._status.clearMessage()
        self._hub.failed.emit(error)

    def _tell(self, something: bool) -> None:
        if something and self._reading.articles:
            self._links.tell_done(self._tagging.undo_stack.undoText())
        elif something:
            self._status.showMessage(self._tagging.undo_stack.undoText(), _TOLD_MS)
        else:
            self._status.showMessage(self.tr("All of them have this tag already"), _TOLD_MS)


def places_in(library: Library, query: str, job: Job) -> list[Place] | None:
    """All places in the texts of the library that answer a query, with their words; None if it is stopped."""
    _, found = library.matching(query, order=Order.OLDEST, limit=None)
    articles = [summary.id for summary in found]
    places: list[Place] = []
    for first in range(0, len(articles), _BATCH):
        job.report((first, len(articles)))
        for article, spans in library.places(query, articles[first : first + _BATCH]).items():
            text = library.article(article).text if spans else ""
            places += [(article, span, text[span.start : span.end]) for span in spans]
        if job.is_cancelled():
            return None
    return places
