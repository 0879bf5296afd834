"""What a reader does with the links of a comparison: choosing which to see, and going through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.gui.compare.decorations import Mark
from reader.gui.compare.keeping import LinkPlace
from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.compare.link_walk import LinkWalk
from reader.gui.compare.pane_row import PaneRow
from reader.model import Alignment, Link, LinkKind, Span

MOST_TAGS = 6
"""So many tags a tooltip tells of."""


class LinkedView(QWidget):
    """A view with links to walk through; what it consists of is for another class to say."""

    link_activated = Signal(object, int, int)
    """The current ``Link``, the place (from 0) of what it is about in the walk from the focused pane, and how
    many statements, topics and reused passages there are."""
    link_left = Signal()
    """There is no current link any more."""
    tags_clicked = Signal(int, object)
    """Pane, and the ids of the tags that were clicked, of the shortest passage first."""
    jump_begun = Signal()
    """The reader is about to leave this place for another; nothing has moved yet."""
    filter_changed = Signal()
    """Other links are shown, or another mode of reading is on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe_tag: Callable[[int], str] = lambda _: ""
        """Says what a tag (by its id) is, for the tooltip."""
        self._mode = ReadingMode.ALL
        self._alignment: Alignment | None = None
        self._is_waiting = False
        """Whether links are still looked for: no passage is without a counterpart as yet."""
        self._awaited: LinkPlace | None = None
        """What is to be the current link once there are links."""
        self.walk = LinkWalk(self)
        """What is pointed at, what is current and what comes next."""
        self.walk.activated.connect(self.link_activated)
        self.walk.left.connect(self.link_left)
        self.walk.jump_begun.connect(self.jump_begun)
        self.row: PaneRow | None = None
        """The panes and what is between them, if anything is compared."""

    @property
    def alignment(self) -> Alignment | None:
        """What is compared, if anything."""
        return self._alignment

    @property
    def link_filter(self) -> LinkFilter:
        """Which links are shown and walked through."""
        return self.walk.link_filter

    @property
    def mode(self) -> ReadingMode:
        """What of the text comes to the fore."""
        return self._mode

    @property
    def has_links(self) -> bool:
        """Whether there is a link to go to."""
        return self.walk.has_links

    def set_filter(self, shown: LinkFilter) -> None:
        """Says which links to show and to walk through."""
        if shown != self.walk.link_filter:
            self.walk.set_filter(shown)
            self._show_filter()
            self.filter_changed.emit()

    def set_mode(self, mode: ReadingMode) -> None:
        """Says what of the text comes to the fore."""
        if mode is not self._mode:
            self._mode = mode
            self._show_filter()
            self.filter_changed.emit()

    def kept(self) -> tuple[LinkFilter, ReadingMode]:
        """Which links are shown, and what comes to the fore."""
        return self.link_filter, self.mode

    def take_up(self, kept: tuple[LinkFilter, ReadingMode]) -> None:
        """Shows what was shown before."""
        shown, mode = kept
        self.set_filter(shown)
        self.set_mode(mode)

    def _show_filter(self) -> None:
        if self.row is not None:
            mode = ReadingMode.ALL if self._is_waiting else self._mode
            self.row.set_filter(self.walk.link_filter, mode)

    def set_links(self, alignment: Alignment) -> None:
        """Shows other links between the articles that are shown, and leaves all else as it is.

        What becomes of the current link, see ``LinkWalk.set_links``.
        """
        row = self.row
        if row is None:
            return
        self._alignment, self._is_waiting = alignment, False
        row.set_links(alignment)
        self._show_filter()
        self.walk.set_links(alignment)
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self.take_up_link(awaited)

    # The current link

    @property
    def current_link(self) -> Link | None:
        """The link that is shown strongly, with all that belong to the same statement or topic."""
        return self.walk.current

    @property
    def current_index(self) -> int | None:
        """The index of the current link in the alignment's."""
        return self.walk.current_index

    def next_link(self, kind: LinkKind | None = None) -> None:
        """Goes to what is shared next (of a kind) in the focused pane; after the last, to the first."""
        self.walk.step(1, kind)

    def previous_link(self, kind: LinkKind | None = None) -> None:
        """Goes to what is shared before; from the first, to the last."""
        self.walk.step(-1, kind)

    def describe_current(self) -> str:
        """What the current link is and what it rests on, in several lines; nothing if there is none."""
        return self.walk.describe_current()

    def take_up_link(self, place: LinkPlace) -> None:
        """Makes the link that joins these passages the current one, if there is none yet; nothing moves."""
        link = place.index_in(self._alignment.links) if self._alignment is not None else None
        if self._is_waiting:
            self._awaited = place
        elif link is not None and self.current_link is None:
            self.walk.resume(link)

    def leave_link(self) -> None:
        """Shows no link as the current one, and awaits none."""
        self._awaited = None
        self.walk.leave()

    def activate(self, link: int, pane: int | None = None) -> None:
        """Makes a link (by its index) the current one, if it is shown, and brings its passages level."""
        self.walk.activate(link, pane)

    def hover_links(self, links: Iterable[int]) -> None:
        """Lights up these links, by their indices, and what belongs with them; none lets go."""
        self.walk.hover_links(links)

    def scroll_to(self, pane: int, span: Span) -> None:
        """Goes to a passage and lights it up for a moment; nothing is selected."""
        if self.row is not None:
            self.jump_begun.emit()
            self.row.scroll_to(pane, span)

    def show_level(self, places: Mapping[int, Span]) -> None:
        """Goes to a passage in each of some panes, these level, and lights them up for a moment."""
        if self.row is not None:
            self.jump_begun.emit()
            self.row.show_level(places)

    def _describe(self, mark: Mark | int) -> str:
        if isinstance(mark, Mark) and mark.annotation is not None:
            tags = mark.heap or (mark.annotation,)
            told = [self.describe_tag(tag) for tag in tags[:MOST_TAGS]]
            if len(tags) > MOST_TAGS:
                told.append(self.tr("And %n more", "", len(tags) - MOST_TAGS))
            return "\n\n".join(told)
        return self.walk.describe(mark)

    def _click(self, pane: int, mark: Mark | int) -> None:
        if isinstance(mark, Mark) and mark.annotation is not None:
            self.tags_clicked.emit(pane, mark.heap or (mark.annotation,))
        else:
            self.walk.choose(pane, mark)
