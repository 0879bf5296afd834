"""Back and forward: through the places that the reader jumped from, and through comparisons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.gui.compare.article_browser import Place
from reader.gui.compare.keeping import LinkPlace
from reader.gui.reading import Reading
from reader.gui.recent import RecentComparisons
from reader.gui.trail import Trail


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reader was: in which articles, where in each pane, and at which link, if at one.

    Without ``places`` it is the beginning of the articles.
    """

    articles: tuple[int, ...]
    places: tuple[Place, ...] = ()
    focused: int = 0
    link: LinkPlace | None = None


KeptWay = tuple[Spot | None, tuple[Spot, ...], tuple[Spot, ...]]
"""Where a reader is, and what can be gone back and forward to, the nearest last."""


class History(QObject):
    """One way back for all: links, found places, panels and the comparisons before.

    Scrolling alone is no jump. Before the first place of this session come the comparisons of the last ones.
    """

    def __init__(
        self, reading: Reading, recent: RecentComparisons, actions: tuple[QAction, QAction], parent: QObject
    ) -> None:
        """``actions`` are those that go back and forward."""
        super().__init__(parent)
        self._reading, self._recent = reading, recent
        self._back, self._forward = actions
        self._trail: Trail[Spot] = Trail()
        self._left: Spot | None = None
        self._target: Spot | None = None
        reading.view.jump_begun.connect(self._note)
        reading.view.step_wanted.connect(self.go)
        reading.busy_changed.connect(self._follow_busy)
        reading.opened.connect(self._follow_opened)
        self._back.triggered.connect(lambda: self.go(-1))
        self._forward.triggered.connect(lambda: self.go(1))
        self._enable()

    def go(self, by: int) -> None:
        """Goes one place back (-1) or forward (1), if there is one."""
        if self._reading.is_opening:
            return
        now = self.here()
        target = self._trail.back(now) if by < 0 else self._trail.forward(now)
        if target is None and by < 0:
            before = self._before()
            if before is not None:
                self._trail.back_to(now)
                target = Spot(before)
        if target is not None:
            self.go_to(target)
        self._enable()

    def kept(self) -> KeptWay:
        """Where the reader is, or on the way to, and the ways back and forward."""
        here, wanted = self.here(), tuple(self._reading.wanted)
        if here is None or here.articles != wanted:
            here = Spot(wanted) if wanted else None
        return here, self._trail.before, self._trail.after

    def take_up(self, kept: KeptWay) -> None:
        """Opens what was open in another window, at the same places; it is no jump."""
        here, before, after = kept
        self._trail.take(before, after)
        self._enable()
        if here is not None:
            self.go_to(here)

    def _before(self) -> tuple[int, ...] | None:
        """The comparison before all places of the trail."""
        return self._recent.before({each.articles for each in self._trail.after})

    def go_to(self, target: Spot) -> None:
        """Opens what was open, at the same places; it is no jump."""
        if tuple(self._reading.articles) == target.articles:
            self._restore(target)
        else:
            self._target = target
            self._reading.open(list(target.articles))

    def _restore(self, spot: Spot) -> None:
        view, alignment = self._reading.view, self._reading.alignment
        if view.row is None or alignment is None or len(spot.places) != len(view.panes):
            return
        view.row.go_back_to(dict(enumerate(spot.places)), spot.focused)
        view.panes[spot.focused].text.setFocus()
        view.leave_link()
        if spot.link is not None:
            view.take_up_link(spot.link)

    def here(self) -> Spot | None:
        """Where the reader is now; nothing if nothing is open."""
        view, articles = self._reading.view, tuple(self._reading.articles)
        if not articles or len(view.panes) != len(articles):
            return None
        places = tuple(pane.text.place() for pane in view.panes)
        link = view.current_link
        return Spot(articles, places, view.focused_pane, LinkPlace.of(link) if link is not None else None)

    def _note(self) -> None:
        here = self.here()
        if here is not None:
            self._trail.note(here)
            self._enable()

    def _follow_busy(self, busy: bool) -> None:
        if busy:
            self._left = self.here()

    def _follow_opened(self, articles: list[int]) -> None:
        left, target = self._left, self._target
        self._left = self._target = None
        if target is not None and target.articles == tuple(articles):
            self._restore(target)
        elif left is not None and set(left.articles) != set(articles):
            self._trail.note(left)
        # What is open may be closed without being busy first, when there is nothing to be seen any more.
        self._left = Spot(tuple(articles)) if articles else None
        self._enable()

    def _enable(self) -> None:
        self._back.setEnabled(bool(self._trail.before) or self._before() is not None)
        self._forward.setEnabled(bool(self._trail.after))
