"""The articles that are open, brought to the screen in the background: texts first, links when found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reader.gui.compare import ComparisonView
from reader.gui.hub import Hub
from reader.gui.jobs import Job
from reader.gui.tagging.tags_in_texts import TagsInTexts
from reader.model import MOST_WITNESSES, Alignment, Changes


@dataclass(slots=True, eq=False)
class Coming:
    """What was asked for and is not ready yet."""

    articles: list[int]
    keep: Collection[int]
    then: Callable[[], None] | None = None
    meanwhile: Callable[[], None] | None = None
    linked: Callable[[], None] | None = None
    is_shown: bool = False
    """Whether the texts are on screen, and only the links are still looked for."""


class OpenArticles(QObject):
    """Opens articles in the comparison view and keeps the tags shown in it up to date.

    Texts come first, and the links between them when they are found: whoever works with texts and tags
    listens to ``opened``, whoever works with links to ``relinked`` too, or to ``aligned`` alone.
    """

    opened = Signal(list)
    """The ids of the articles whose texts are on screen now; none if the comparison was closed.

    The links between them may be on their way as yet: see ``is_comparing``."""
    aligned = Signal(list)
    """The same ids, once the links are shown too; it follows each ``opened``, unless comparing fails or
    something else is opened before."""
    relinked = Signal()
    """Between the articles on screen there are other links now: they were found, or a person judged some."""
    busy_changed = Signal(bool)

    def __init__(self, hub: Hub, view: ComparisonView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.view = view
        self.articles: list[int] = []
        """The ids of what is on screen, from left to right."""
        self._coming: Coming | None = None
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
    def is_comparing(self) -> bool:
        """Whether what is on screen is still looked through for links."""
        return self._coming is not None and self._coming.is_shown

    @property
    def is_aligned(self) -> bool:
        """Whether the links between the articles on screen are known; of one article there are none."""
        return bool(self.articles) and self._found is not None

    @property
    def is_opening(self) -> bool:
        """Whether other texts are on their way to the screen."""
        return self._coming is not None and not self._coming.is_shown

    @property
    def wanted(self) -> list[int]:
        """The ids of what is to be on screen: of what is on its way there, or else is there."""
        return self._coming.articles if self._coming is not None else self.articles

    def shown_alignment(self) -> Alignment | None:
        """What is on screen, with the links that the reader lets be shown, and groups of these.

        None while the links are still looked for.
        """
        alignment = self.alignment if self.is_aligned else None
        return self.view.link_filter.restrict(alignment) if alignment is not None else None

    def open(
        self,
        articles: Sequence[int],
        then: Callable[[], None] | None = None,
        *,
        meanwhile: Callable[[], None] | None = None,
        linked: Callable[[], None] | None = None,
    ) -> None:
        """Shows one article alone, or two to four side by side; what is open stays until they are read.

        If all articles that are open are among them, the reader's places in these are kept. ``meanwhile``
        runs in the background before they are shown; ``then`` is called once their texts are, ``linked`` once
        the links between them are.
        """
        wanted = list(dict.fromkeys(articles))[:MOST_WITNESSES]
        keep = self.articles if set(self.articles) <= set(wanted) else ()
        self._open(Coming(wanted, keep, then, meanwhile, linked))

    def _open(self, coming: Coming) -> None:
        library, wanted, meanwhile = self._hub.library, coming.articles, coming.meanwhile
        is_same = wanted == self.articles

        def work(job: Job) -> Alignment:
            if meanwhile is not None:
                meanwhile()
            if is_same and len(wanted) > 1:
                return library.aligned(wanted)
            texts = Alignment(tuple(library.article(each) for each in wanted), (), ())
            if len(wanted) == 1:
                return texts
            job.report(texts)
            return library.aligned(wanted)

        self._show(work, coming)

    def _show(self, work: Callable[[Job], Alignment], coming: Coming) -> None:
        """Shows what ``work`` finds in the articles, and before that the texts if it reports them.

        The reader's places in those to be kept are kept.
        """
        library, judged_before, wanted = self._hub.library, self._judged, coming.articles

        def judged(found: Alignment) -> Alignment:
            return library.judged(found, wanted) if len(wanted) > 1 else found

        def both(job: Job) -> tuple[Alignment, Alignment]:
            found = work(job)
            return found, judged(found)

        def show_texts(texts: Alignment) -> None:
            if self._coming is coming:
                coming.is_shown = True
                self._found = None
                self._set(texts, coming, is_waiting=True)

        def done(made: tuple[Alignment, Alignment]) -> None:
            if self._coming is not coming:
                return
            self._coming = None
            found, alignment = made
            if self._judged != judged_before:
                alignment = judged(found)
            self._found = found
            self.busy_changed.emit(False)
            if coming.is_shown and self._shows_texts_of(alignment):
                self.view.set_links(alignment)
                self.relinked.emit()
            else:
                self._set(alignment, coming)
            self.aligned.emit(list(wanted))
            if coming.linked is not None:
                coming.linked()

        def failed(error: Exception) -> None:
            if self._coming is not coming:
                return
            self._coming = None
            self.busy_changed.emit(False)
            if coming.is_shown:
                self.relinked.emit()
            self._hub.failed.emit(error)

        if wanted:
            self._coming = coming
            self.busy_changed.emit(True)
            self._hub.jobs.read("compare", both, done, failed, show_texts)

    def _set(self, alignment: Alignment, coming: Coming, *, is_waiting: bool = False) -> None:
        """Puts texts on screen, with the links between them unless these are waited for."""
        wanted = coming.articles
        panes = {article: pane for pane, article in enumerate(self.articles) if article in coming.keep}
        self.articles = wanted
        coming.keep = wanted
        self.view.set_alignment(alignment, [panes.get(article) for article in wanted], is_waiting=is_waiting)
        self._tags.show(wanted)
        self.opened.emit(list(wanted))
        then, coming.then = coming.then, None
        if then is not None:
            then()

    def _shows_texts_of(self, alignment: Alignment) -> bool:
        """Whether the texts on screen are those that were compared: an import may have come between."""
        shown = self.view.alignment
        return shown is not None and [each.text for each in shown.articles] == [
            each.text for each in alignment.articles
        ]

    def rearrange(self, order: Sequence[int]) -> None:
        """Shows what is open in another order, or fewer of it; ``order`` has the numbers of the panes.

        The articles are not compared again if they were, and the reader's places are kept.
        """
        found, library = self._found, self._hub.library
        if list(order) == list(range(len(self.articles))):
            return
        if not order:
            self.close()
            return
        wanted = [self.articles[pane] for pane in order]
        coming = Coming(wanted, wanted)
        if found is None:
            self._open(coming)
        else:
            self._show(lambda _job: library.rearranged(found, order), coming)

    def close(self) -> None:
        """Shows nothing, not even what is on its way."""
        if self._coming is not None:
            self._coming = None
            self.busy_changed.emit(False)
        self.articles, self._found = [], None
        self.view.set_alignment(None)
        self.opened.emit([])
        self.aligned.emit([])

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
        """Reads again what is open, or what is on its way, but for articles that are gone."""
        there = {each.id for each in self._hub.library.summaries(self.wanted)}
        left = [article for article in self.wanted if article in there]
        if not left:
            self.close()
        elif len(left) < len(self.wanted):
            self._open(Coming(left, self.articles))
        elif self._coming is not None:
            coming = self._coming
            self._open(replace(coming, is_shown=False))
        else:
            self.open(self.articles)
