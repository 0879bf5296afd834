"""The panes of one comparison in a row, with the link maps between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from reader.align.scroll import READING_LEVEL
from reader.gui.compare.article_browser import Place
from reader.gui.compare.dimming import dimmed_spans
from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.compare.link_map import LinkSplitter
from reader.gui.compare.marks import band_sources, link_marks
from reader.gui.compare.pane import Pane
from reader.gui.compare.scroll_sync import ScrollSync
from reader.gui.compare.selecting_browser import IN_VIEW
from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.model import Alignment, Span

HANDLE_WIDE, HANDLE_MIDDLE, HANDLE_NARROW = 72, 36, 24
WIDE_PANE = 420
"""From this width of a pane on, the bands get more room."""


class PaneRow(LinkSplitter):
    """Made for one alignment, and replaced with it."""

    def __init__(
        self,
        alignment: Alignment,
        outlets: Mapping[str, tuple[str, str]],
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._typography, self._fitted = theme, typography, typography
        self.panes: list[Pane] = []
        self._alignment = alignment
        self._room = 10_000
        self.marks = link_marks(alignment)
        """The marks of links, for each pane."""
        for number, article in enumerate(alignment.articles):
            outlet, short = outlets.get(article.outlet, (article.outlet.upper(),) * 2)
            pane = Pane(article, outlet, short, number, theme, typography)
            pane.text.set_marks(self.marks[number])
            self.panes.append(pane)
            self.addWidget(pane)
            self.setStretchFactor(number, 1)
        for pane in self.panes:
            pane.header.title.wrapped.connect(self._level_titles)
        self.sync = ScrollSync([pane.text for pane in self.panes], alignment.links, self)
        for left, link_map in enumerate(self.link_maps()):
            link_map.set_theme(theme)
            sources = band_sources(alignment, left)
            link_map.join(self.panes[left].text, self.panes[left + 1].text, sources)

    def order_focus(self) -> None:
        """Lets Tab go through the texts first, then through the headers' buttons."""
        stops: list[QWidget] = [pane.text for pane in self.panes]
        stops += [button for pane in self.panes for button in pane.header.buttons]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Changes colours and type; every pane stays where it is."""
        self._theme, self._typography = theme, typography
        self._fitted = typography.fitted(self._room / max(1, len(self.panes)))
        with self.sync.held():
            for pane in self.panes:
                pane.set_appearance(theme, self._fitted)
        for link_map in self.link_maps():
            link_map.set_theme(theme)

    def expect_links(self) -> None:
        """Prepares for links that are looked for: when they come, no text is to move."""
        for number, pane in enumerate(self.panes):
            if any(abs(number - other) > 1 for other in range(len(self.panes))):
                pane.text.reserve_chips()

    def set_links(self, alignment: Alignment) -> None:
        """Takes on other links between the same articles; ``set_filter`` marks them."""
        self._alignment = alignment
        self.sync.set_links(alignment.links)
        for left, link_map in enumerate(self.link_maps()):
            link_map.set_links(band_sources(alignment, left))
        self.set_lit(frozenset(), frozenset())

    def set_filter(self, shown: LinkFilter, mode: ReadingMode) -> None:
        """Marks the links that are shown alone, and dims what the mode says; tags stay as they are."""
        self.marks = link_marks(self._alignment, shown)
        self.sync.set_filter(shown)
        dimmed = dimmed_spans(self._alignment, shown, mode)
        for pane, spans in zip(self.panes, dimmed, strict=True):
            pane.text.set_dimmed(spans)
            pane.text.set_quiet(mode is ReadingMode.ONLY_HERE)
            pane.overview.set_quiet(mode is ReadingMode.ONLY_HERE)
        for link_map in self.link_maps():
            link_map.set_quiet(mode is ReadingMode.ONLY_HERE)
        for pane, marks in zip(self.panes, self.marks, strict=True):
            tags = [mark for mark in pane.text.marks if mark.kind is None]
            pane.text.set_marks([*marks, *tags])

    def set_lit(self, lit: frozenset[int], current: frozenset[int]) -> None:
        """Which links to show lit up, and which as the current ones."""
        for pane in self.panes:
            pane.set_lit(lit, current)
        for link_map in self.link_maps():
            link_map.set_lit(lit, current)

    def scroll_to(self, pane: int, span: Span) -> None:
        """Brings a passage into view, if it is not, puts the caret there, and lights it up for a moment."""
        text = self.panes[pane].text
        if text.article is not None and span.end <= len(text.article.text):
            self.bring_into_view(pane, span)
            text.point_out(span)

    def show_level(self, places: Mapping[int, Span]) -> None:
        """Brings a passage in each of some panes level with the others, and lights them up for a moment.

        The carets go there too.
        """
        texts = {pane: self.panes[pane].text for pane in places}
        tops = {pane: text.height_of(places[pane].start) for pane, text in texts.items()}
        page = min((text.viewport().height() for text in texts.values()), default=0)
        self.sync.bring_level(tops, page * READING_LEVEL)
        for pane, text in texts.items():
            text.put_caret(places[pane].start)
            text.point_out(places[pane])

    def bring_into_view(self, pane: int, span: Span) -> None:
        """Puts the caret to a passage; scrolls, and the other panes with it, if it does not begin in view."""
        text = self.panes[pane].text
        text.put_caret(span.start)
        page, bar = text.viewport().height(), text.verticalScrollBar()
        top = text.height_of(span.start)
        if not 0 <= top - bar.value() <= page * IN_VIEW:
            self.sync.send(pane, top - page * READING_LEVEL)

    def give_room(self, width: int) -> None:
        """Fits type and link maps to the width that the row has in all."""
        self._room = width
        pane = width / max(1, len(self.panes))
        if self._typography.fitted(pane) != self._fitted:
            self.set_appearance(self._theme, self._typography)
        narrow = HANDLE_NARROW if self._fitted.narrow else HANDLE_MIDDLE
        self.setHandleWidth(HANDLE_WIDE if pane >= WIDE_PANE else narrow)

    def share(self, sizes: Sequence[int | None]) -> None:
        """Gives each pane its part of the width; one without a size gets as much as the others have."""
        known = [size for size in sizes if size]
        usual = sum(known) // len(known) if known else 1000
        self.setSizes([size or usual for size in sizes])

    def _level_titles(self) -> None:
        """Leaves room for the longest title, so that all texts begin level."""
        titles = [pane.header.title for pane in self.panes]
        lines = max((len(title.lines()) for title in titles), default=1)
        for title in titles:
            title.set_room(max(1, lines))

    def go_back_to(self, places: Mapping[int, Place], beside: int) -> None:
        """Goes to where the reader was in some panes; the others go to what they have ``beside`` one."""
        with self.sync.held():
            for pane, place in places.items():
                self.panes[pane].text.go_back_to(place)
        if beside in places:
            self.sync.align_from(beside, [pane for pane in range(len(self.panes)) if pane not in places])

    def set_overscroll(self, on: bool) -> None:
        """Whether texts can be scrolled beyond their ends, so that their last lines can come level."""
        for pane in self.panes:
            pane.text.set_overscroll(on)

    def longest(self) -> int:
        """The height at which every article is in view from beginning to end, at the present width."""
        heights = [pane.header.height() + pane.text.content_height for pane in self.panes]
        return int(max(heights, default=0))
