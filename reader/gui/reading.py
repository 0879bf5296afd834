"""What is open: the articles side by side, brought there in the background."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.gui.compare import ComparisonView
from reader.gui.hub import Hub
from reader.gui.tagging.tags_in_texts import TagsInTexts
from reader.model import MOST_WITNESSES, Alignment, Changes, Hit, Span


@dataclass(frozen=True, slots=True, eq=False)
class _Coming:
    """What was asked for and is not ready yet."""

    articles: list[int]
    keep: Collection[int]
    then: Callable[[], None] | None
    meanwhile: Callable[[], None] | None


class Reading(QObject):
    """Opens articles in the comparison view and keeps the tags shown in it up to date."""

    opened = Signal(list)
    """The ids of the articles that are on screen now; none if the comparison was closed."""
    relinked = Signal()
    """Between the articles on screen there are other links now: a person judged some."""
    busy_changed = Signal(bool)

    def __init__(self, hub: Hub, view: ComparisonView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.view = view
        self.articles: list[int] = []
        """The ids of what is on screen, from left to right."""
        self._coming: _Coming | None = None
        self._found: Alignment | None = None
        """What is on screen as it was found, whatever a person said of it."""
        self._judged = 0
        """How often something was said of links."""
        self._tags = TagsInTexts(hub.library, view)
        outlets = hub.library.outlets()
        view.set_outlets({each.id: each.name for each in outlets}, {each.id: each.short for each in outlets})
        hub.changed.connect(self._follow)

    @property
    def alignment(self) -> Alignment | None:
        """What is on screen, if anything."""
        return self.view.alignment if self.articles else None

    @property
    def wanted(self) -> list[int]:
        """The ids of what is to be on screen: of what is on its way there, or else is there."""
        return self._coming.articles if self._coming is not None else self.articles

    def shown_alignment(self) -> Alignment | None:
        """What is on screen, with the links that the reader lets be shown, and groups of these."""
        alignment = self.alignment
        return self.view.link_filter.restrict(alignment) if alignment is not None else None

    def open(
        self,
        articles: Sequence[int],
        then: Callable[[], None] | None = None,
        meanwhile: Callable[[], None] | None = None,
    ) -> None:
        """Shows one article alone, or two to four side by side; what is open stays until they are ready.

        If all articles that are open are among them, the reader's places in these are kept. ``meanwhile``
        runs in the background with the comparing, ``then`` in the window once they are shown.
        """
        wanted = list(dict.fromkeys(articles))[:MOST_WITNESSES]
        self._open(wanted, self.articles if set(self.articles) <= set(wanted) else (), then, meanwhile)

    def _open(
        self,
        wanted: list[int],
        keep: Collection[int],
        then: Callable[[], None] | None = None,
        meanwhile: Callable[[], None] | None = None,
    ) -> None:
        library = self._hub.library

        def work(_job: object) -> Alignment:
            if meanwhile is not None:
                meanwhile()
            if len(wanted) == 1:
                return Alignment((library.article(wanted[0]),), (), ())
            return library.aligned(wanted)

        self._show(work, _Coming(wanted, keep, then, meanwhile))

    def _show(self, work: Callable[[object], Alignment], coming: _Coming) -> None:
        """Shows what ``work`` finds in the articles, keeping the reader's places in some of them."""
        library, judged_before, wanted = self._hub.library, self._judged, coming.articles

        def judged(found: Alignment) -> Alignment:
            return library.judged(found, wanted) if len(wanted) > 1 else found

        def both(job: object) -> tuple[Alignment, Alignment]:
            found = work(job)
            return found, judged(found)

        def done(made: tuple[Alignment, Alignment]) -> None:
            if self._coming is not coming:
                return
            self._coming = None
            found, alignment = made
            if self._judged != judged_before:
                alignment = judged(found)
            self._found = found
            panes = {article: pane for pane, article in enumerate(self.articles) if article in coming.keep}
            self.articles = wanted
            self.view.set_alignment(alignment, [panes.get(article) for article in wanted])
            self._tags.show(wanted)
            self.busy_changed.emit(False)
            self.opened.emit(list(wanted))
            if coming.then is not None:
                coming.then()

        def failed(error: Exception) -> None:
            if self._coming is not coming:
                return
            self._coming = None
            self.busy_changed.emit(False)
            self._hub.failed.emit(error)

        if wanted:
            self._coming = coming
            self.busy_changed.emit(True)
            self._hub.jobs.read("compare", both, done, failed)

    def add(self, articles: Sequence[int], place: int | None = None) -> None:
        """Sets more articles beside those that are open, as far as there is room; at ``place``, else last."""
        there = self.wanted
        room = MOST_WITNESSES - len(there)
        more = [each for each in dict.fromkeys(articles) if each not in there][:room]
        at = len(there) if place is None else place
        if more:
            self.open([*there[:at], *more, *there[at:]])

    def can_add(self, articles: Collection[int]) -> bool:
        """Whether something is open, and there is room for more, and one of these articles is not open."""
        return 0 < len(self.articles) < MOST_WITNESSES and not set(articles) <= set(self.articles)

    def replace(self, pane: int, article: int) -> None:
        """Shows an article in place of that in a pane; one that is open changes places with it."""
        if article in self.articles:
            self.swap(pane, self.articles.index(article))
            return
        wanted = [article if place == pane else each for place, each in enumerate(self.articles)]
        self._open(wanted, self.articles)

    def rearrange(self, order: Sequence[int]) -> None:
        """Shows what is open in another order, or fewer of it; ``order`` has the numbers of the panes.

        The articles are not compared again, and the reader's places are kept.
        """
        found, library = self._found, self._hub.library
        if found is None or list(order) == list(range(len(self.articles))):
            return
        if not order:
            self.close()
            return
        wanted = [self.articles[pane] for pane in order]
        coming = _Coming(wanted, wanted, None, None)
        self._show(lambda _job: library.rearranged(found, order), coming)

    def remove(self, pane: int) -> None:
        """Takes an article out of the comparison."""
        self.rearrange([each for each in range(len(self.articles)) if each != pane])

    def move(self, pane: int, place: int) -> None:
        """Moves a pane so that it is the one numbered ``place``."""
        order = [each for each in range(len(self.articles)) if each != pane]
        order.insert(place, pane)
        self.rearrange(order)

    def swap(self, one: int, other: int) -> None:
        """Lets two panes change places."""
        order = list(range(len(self.articles)))
        order[one], order[other] = other, one
        self.rearrange(order)

    def close(self) -> None:
        """Shows nothing, not even what is on its way."""
        if self._coming is not None:
            self._coming = None
            self.busy_changed.emit(False)
        self.articles, self._found = [], None
        self.view.set_alignment(None)
        self.opened.emit([])

    def show_place(self, article: int, start: int, end: int) -> None:
        """Selects a passage and brings it into view, opening its article if it is not on screen.

        The article is set beside those that are open as far as there is room, else in their place.
        """
        if article not in self.articles:
            there = self.wanted
            beside = [*there, article] if len(there) < MOST_WITNESSES else [article]
            self.open(there if article in there else beside, lambda: self.show_place(article, start, end))
            return
        self.glance(article, start, end)
        self.view.panes[self.articles.index(article)].text.setFocus()

    def glance(self, article: int, start: int, end: int) -> None:
        """Selects a passage and brings it into view if its article is open; the keyboard stays put."""
        if article not in self.articles:
            return
        text = self.view.panes[self.articles.index(article)].text
        if text.article is not None and end <= len(text.article.text):
            self.view.jump_begun.emit()
            text.select(Span(start, end))

    def show_hits(self, hits: Mapping[int, Hit], places: Mapping[int, Sequence[Span]]) -> None:
        """Marks ``places`` in the open articles that answer a search, and goes to the first article's best.

        Both are by the article's id; what was marked of another search goes.
        """
        for pane, article in zip(self.view.panes, self.articles, strict=True):
            pane.text.set_hits(places.get(article, ()))
        article = next((each for each in self.articles if each in hits), None)
        if article is None:
            return
        text, span = self.view.panes[self.articles.index(article)].text, hits[article].span
        if span is not None and text.article is not None and span.end <= len(text.article.text):
            text.go_to(span.start)

    def selection(self) -> tuple[int, Span] | None:
        """The id of the article in which a passage is selected, and the passage."""
        selected = self.view.selected_passage() if self.articles else None
        if selected is None:
            return None
        pane, span = selected
        return self.articles[pane], span

    def _judge_again(self) -> None:
        """Shows what is open as it is judged now; nothing is compared again."""
        self._judged += 1
        if self._found is not None and len(self.articles) > 1:
            self.view.set_links(self._hub.library.judged(self._found, self.articles))
            self.relinked.emit()

    def _follow(self, changes: Changes) -> None:
        # What is found rests on the texts and on the names that the reader added.
        if changes.articles & set(self.wanted) or (changes.names and len(self.wanted) > 1):
            self._show_anew()
        elif changes.judgements:
            self._judge_again()
        if self.articles and (changes.annotations or changes.codes):
            self._tags.show(self.articles)

    def _show_anew(self) -> None:
        """Reads again what is open, or what is on its way."""
        if self._coming is not None:
            coming = self._coming
            self._open(coming.articles, coming.keep, coming.then, coming.meanwhile)
        else:
            self.open(self.articles)
