"""Pointing at shared passages, choosing one, and going from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from reader.align.scroll import READING_LEVEL
from reader.gui.compare.decorations import Mark
from reader.gui.compare.keeping import LinkPlace
from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.link_words import describe
from reader.gui.compare.pane_row import PaneRow
from reader.gui.compare.reading_order import LinkTour, end_in
from reader.model import Alignment, Link, LinkKind

MOST_THINGS, MOST_LINKS = 3, 3
"""How many things that a passage shares a tooltip tells, and how many links of each."""


class LinkWalk(QObject):
    """Follows the reader's mouse and keys through the links of the comparison that is shown."""

    activated = Signal(object, int, int)
    """The current ``Link``, the place (from 0) of what it is about in the walk, and how many there are."""
    jump_begun = Signal()
    """The reader is about to be taken elsewhere."""
    left = Signal()
    """There is no current link any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.focused = 0
        """The pane that the reader is in."""
        self._tour = LinkTour(None)
        self._row: PaneRow | None = None
        self._outlets: Sequence[str] = ()
        self._left: LinkTour | None = None
        """The tour before the current link was taken out of it; that is where the reader is still."""
        self._rejected: Sequence[Link] = ()
        self._pointed: tuple[int, ...] = ()

    def set_alignment(self, alignment: Alignment | None, row: PaneRow | None, outlets: Sequence[str]) -> None:
        """Begins anew, with the panes in ``row``; ``outlets`` are the names of the articles' outlets."""
        shown = self._tour.link_filter
        self._tour, self._row, self._outlets = LinkTour(alignment), row, outlets
        self._tour.set_filter(shown)
        self._left, self._rejected = None, alignment.rejected if alignment is not None else ()
        self.focused, self._pointed = 0, ()

    def set_links(self, alignment: Alignment) -> None:
        """Takes on other links between the same articles.

        A link stays the current one if it joins the same passages still, of whatever kind. If it is gone, the
        walk goes on from where it was, and when it comes back, it is the current one again. So is one that
        was rejected and is not so any more.
        """
        had, before = self.current, self._tour
        missing = self._left.current_link if had is None and self._left is not None else had
        self._tour = LinkTour(alignment)
        self._tour.set_filter(before.link_filter)
        link = self._admitted_again(alignment)
        if link is None and missing is not None:
            link = LinkPlace.of(missing).index_in(alignment.links, before.links)
        self._rejected, self._pointed = alignment.rejected, ()
        if link is not None and self._tour.is_shown(link):
            self.resume(link)
        elif had is not None:
            self._left = before
            self._show()
            self.left.emit()

    def _admitted_again(self, alignment: Alignment) -> int | None:
        """The one link, if there is one, that was rejected and is not so any more."""
        back = {LinkPlace.of(link) for link in self._rejected}
        back -= {LinkPlace.of(link) for link in alignment.rejected}
        found = [index for index, link in enumerate(alignment.links) if LinkPlace.of(link) in back]
        return found[0] if len(found) == 1 else None

    @property
    def has_links(self) -> bool:
        """Whether there is a link to go to."""
        return self._tour.has_shown

    @property
    def current(self) -> Link | None:
        """The link that is shown strongly, with all that belong to the same thing."""
        return self._tour.current_link

    @property
    def current_index(self) -> int | None:
        """The index of the current link."""
        return self._tour.current

    @property
    def link_filter(self) -> LinkFilter:
        """Which links take part."""
        return self._tour.link_filter

    def set_filter(self, shown: LinkFilter) -> None:
        """Says which links take part; one that is current is left if it does not."""
        self._tour.set_filter(shown)
        if self._left is not None:
            self._left.set_filter(shown)
        if self._tour.current is not None and not self._tour.is_shown(self._tour.current):
            self.leave()
        self._tour.hover(())
        self._show()

    def has_kind(self, kind: LinkKind) -> bool:
        """Whether there is a link of a kind to go to."""
        return bool(self._tour.order(self.focused, kind))

    def step(self, by: int, kind: LinkKind | None = None) -> None:
        """Goes to the next thing (1), of a kind, or the one before (-1), as the focused pane has them."""
        if self._row is None:
            return
        text = self._row.panes[self.focused].text
        top = text.verticalScrollBar().value()
        link = None
        if self._left is not None:
            places = {LinkPlace.of(link): index for index, link in enumerate(self._tour.links)}
            link = self._tour.step_from(
                self._left, lambda old: places.get(LinkPlace.of(old)), self.focused, by, kind
            )
        if link is None:
            link = self._tour.step(
                self.focused, by, lambda link: text.extents.get(link, (0.0, 0.0))[0] >= top, kind
            )
        if link is not None:
            self.activate(link)

    def leave(self) -> None:
        """Shows no link as the current one."""
        self._left = None
        if self._tour.current is not None:
            self._tour.current = None
            self._show()
            self.left.emit()

    def activate(self, link: int, pane: int | None = None) -> None:
        """Makes a link (by its index) the current one, if it is shown, and brings what belongs with it level.

        The passage in ``pane`` (the focused one, if the link ends there) stays where it is if it is in view.
        The carets go to the beginnings of the passages.
        """
        self._go(link, pane)

    def _go(self, link: int, pane: int | None, clicked: int | None = None) -> None:
        """Goes to a link; in a pane that was ``clicked`` the caret stays if it stands in the passage."""
        if self._row is None or not self._tour.is_shown(link):
            return
        joined = self._tour.links[link]
        pane = self.focused if pane is None else pane
        if end_in(joined, pane) is None:
            pane = joined.a.article
        self.jump_begun.emit()
        self._tour.current, self._left = link, None
        self._show()
        counterparts = self._tour.counterparts(link, pane)
        for place, index in counterparts.items():
            end, text = end_in(self._tour.links[index], place), self._row.panes[place].text
            if end is not None and not (place == clicked and text.has_caret_in(end.passage.span)):
                text.put_caret(end.passage.start)
        tops = {place: top for place, (top, _bottom) in self.extents(pane).items()}
        self._row.sync.bring_level(tops, self._level(self._row, pane, tops))
        self.activated.emit(joined, *self._tour.place(link, self.focused))

    def extents(self, pane: int | None = None) -> dict[int, tuple[float, float]]:
        """Top and bottom, in each pane's document, of what belongs with the current link, if there is one.

        It is seen from ``pane``, by default the focused one, or from where the link ends.
        """
        link = self._tour.current
        if self._row is None or link is None:
            return {}
        pane = self.focused if pane is None else pane
        if end_in(self._tour.links[link], pane) is None:
            pane = self._tour.links[link].a.article
        return {
            place: self._row.panes[place].text.extents[index]
            for place, index in self._tour.counterparts(link, pane).items()
            if index in self._row.panes[place].text.extents
        }

    def resume(self, link: int) -> None:
        """Takes up a link (by its index) as the current one, if it is shown; nothing moves."""
        if self._tour.is_shown(link):
            self._tour.current, self._left = link, None
            self._show()
            self.activated.emit(self._tour.links[link], *self._tour.place(link, self.focused))

    def _level(self, row: PaneRow, pane: int, tops: Mapping[int, float]) -> float:
        """Where in its pane the passage stands now, or should, if that is out of sight."""
        text = row.panes[pane].text
        page = text.viewport().height()
        level = tops.get(pane, -1.0) - text.verticalScrollBar().value()
        return level if 0 <= level <= page * 0.8 else page * READING_LEVEL

    def hover(self, mark: Mark | int | None) -> None:
        """Lights up what is pointed at, in all panes."""
        self.hover_links(_links_of(mark))

    def hover_links(self, links: Iterable[int]) -> None:
        """Lights up these links and what belongs with them, in all panes; none lets go."""
        self._pointed = tuple(links)
        self._tour.hover(self._pointed)
        self._show()

    @property
    def pointed(self) -> int | None:
        """The surest of the links that the mouse points at, by its index, if any is shown."""
        shown = [link for link in self._pointed if link < len(self._tour.links) and self._tour.is_shown(link)]
        return max(shown, key=lambda link: self._tour.links[link].score, default=None)

    def choose(self, pane: int, mark: Mark | int) -> None:
        """Goes to what was clicked; clicking again walks through what a passage has in common with others."""
        links = self._tour.one_each(link for link in _links_of(mark) if self._tour.is_shown(link))
        if links:
            at = next((at for at, link in enumerate(links) if link in self._tour.active), -1)
            self._go(links[(at + 1) % len(links)], pane, pane)

    def _show(self) -> None:
        if self._row is not None:
            self._row.set_lit(self._tour.lit, self._tour.active)

    # In words

    def describe(self, mark: Mark | int) -> str:
        """What a passage (or the link of a band) has in common with others, and what that rests on."""
        links = [link for link in _links_of(mark) if self._tour.is_shown(link)]
        things = self._tour.one_each(links)
        told = [
            self._describe([link for link in links if link in self._tour.together((best,))])
            for best in things[:MOST_THINGS]
        ]
        if len(things) > MOST_THINGS:
            told.append(self.tr("And %n more", "", len(things) - MOST_THINGS))
        return "\n\n".join(told)

    def describe_current(self) -> str:
        """What the current link is, and what it rests on."""
        return "" if self._tour.current is None else self._describe([self._tour.current])

    def _describe(self, links: Sequence[int]) -> str:
        surest = sorted(links, key=lambda link: (-self._tour.links[link].score, link))[:MOST_LINKS]
        return describe(
            self._tour.label(links[0]),
            [self._tour.links[link] for link in surest],
            lambda article: self._outlets[article],
        )


def _links_of(mark: Mark | int | None) -> tuple[int, ...]:
    """Indices of the links that a mark or a chip stands for."""
    if mark is None:
        return ()
    return (mark,) if isinstance(mark, int) else mark.links
