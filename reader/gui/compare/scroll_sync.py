"""Panes that scroll together, and the short movement that brings passages level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import permutations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from reader.align.scroll import ScrollMap, common_level, heaviest_chain
from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.reading_order import end_in
from reader.gui.compare.text_pane import TextPane
from reader.model import Link

DURATION_MS = 180


class ScrollSync(QObject):
    """Moves the other panes when one is scrolled, so that what they share stays level.

    What it moves itself never moves anything in turn.
    """

    def __init__(self, panes: Sequence[TextPane], links: Sequence[Link], parent: QObject) -> None:
        super().__init__(parent)
        self.enabled = True
        self.animated = True
        self._panes = list(panes)
        self._held = 0
        self._maps: dict[tuple[int, int], ScrollMap] = {}
        self._chains: dict[tuple[int, int], list[int]] = {}
        self._links, self._shown = links, LinkFilter()
        self.set_links(links)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._step)
        self._from: list[int] = []
        self._to: list[int] = []
        for index, pane in enumerate(self._panes):
            pane.verticalScrollBar().valueChanged.connect(partial(self._scrolled, index))
            pane.verticalScrollBar().rangeChanged.connect(self._maps.clear)
            pane.laid_out.connect(self._maps.clear)
            pane.caret_key_pressed.connect(self._arrive)

    def set_links(self, links: Sequence[Link]) -> None:
        """Says by what the panes are kept level, as far as it is shown."""
        self._links = links
        admitted = [index for index, link in enumerate(links) if self._shown.admits(link)]
        panes = range(len(self._panes))
        self._chains = {(a, b): _chain(links, admitted, a, b) for a, b in permutations(panes, 2)}
        self._maps.clear()

    def set_filter(self, shown: LinkFilter) -> None:
        """Says which of the links are shown: a reader is to see what keeps the panes level."""
        self._shown = shown
        self.set_links(self._links)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Scrolling within moves nothing else."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Nothing glides within."""
        animated, self.animated = self.animated, False
        try:
            yield
        finally:
            self.animated = animated

    def align_from(self, source: int, targets: Sequence[int] | None = None) -> None:
        """Moves the other panes, or those in ``targets``, to where they belong beside ``source``.

        Nothing moves if the panes are not synchronised.
        """
        self._scrolled(source, self._panes[source].verticalScrollBar().value(), targets)

    def bring_level(self, tops: dict[int, float], level: float) -> None:
        """Scrolls the panes in ``tops`` so that these heights of their documents stand side by side.

        They come as near to ``level`` below the panes' upper edge as the panes' ends allow. Panes that are
        not in ``tops`` stay.
        """
        if not tops:
            return
        bars = {pane: self._panes[pane].verticalScrollBar() for pane in tops}
        height = common_level(level, list(tops.values()), [bars[pane].maximum() for pane in tops])
        self._to = [pane.verticalScrollBar().value() for pane in self._panes]
        for pane, top in tops.items():
            self._to[pane] = min(max(0, round(top - height)), bars[pane].maximum())
        self._glide()

    def send(self, pane: int, value: float) -> None:
        """Scrolls a pane to a value, and the others with it if they are synchronised."""
        bars = [each.verticalScrollBar() for each in self._panes]
        self._to = [bar.value() for bar in bars]
        self._to[pane] = min(max(0, round(value)), bars[pane].maximum())
        for other in range(len(self._panes)) if self.enabled else ():
            if other != pane:
                self._to[other] = round(self._follow(pane, other, self._to[pane]))
        self._glide()

    def _glide(self) -> None:
        """Moves all panes to where they are to go."""
        self._animation.stop()
        self._from = [pane.verticalScrollBar().value() for pane in self._panes]
        if self.animated and self._to != self._from:
            self._animation.start()
        else:
            self._step(1.0)

    def _arrive(self) -> None:
        """Ends a glide where it goes."""
        if self._animation.state() is QVariantAnimation.State.Running:
            self._animation.stop()
            self._step(1.0)

    def _step(self, share: float) -> None:
        with self.held():
            for pane, start, end in zip(self._panes, self._from, self._to, strict=True):
                if start != end:
                    pane.verticalScrollBar().setValue(round(start + (end - start) * share))

    def _scrolled(self, source: int, value: int, targets: Sequence[int] | None = None) -> None:
        if self._held or not self.enabled or self._panes[source].is_settling:
            return
        if self._animation.state() is QVariantAnimation.State.Running:
            self._animation.stop()
        with self.held():
            for target, pane in enumerate(self._panes):
                if target != source and (targets is None or target in targets):
                    pane.verticalScrollBar().setValue(round(self._follow(source, target, value)))

    def _follow(self, source: int, target: int, value: float) -> float:
        """By the links of the two, or by way of a third pane that both have more links with."""
        between = self._bridge(source, target)
        if between is None:
            return self._map(source, target).follow(value)
        return self._map(between, target).follow(self._map(source, between).follow(value))

    def _bridge(self, source: int, target: int) -> int | None:
        if self._chains[source, target]:
            return None
        others = [pane for pane in range(len(self._panes)) if pane not in (source, target)]
        strength = {
            pane: min(len(self._chains[source, pane]), len(self._chains[pane, target])) for pane in others
        }
        best = max(others, key=lambda pane: strength[pane], default=None)
        return best if best is not None and strength[best] else None

    def _map(self, a: int, b: int) -> ScrollMap:
        found = self._maps.get((a, b))
        if found is None:
            ends = (self._panes[a].extents, self._panes[b].extents)
            anchors: list[tuple[float, float]] = []
            for link in self._chains[a, b]:
                if link in ends[0] and link in ends[1]:
                    anchors.append((ends[0][link][0], ends[1][link][0]))
            bars = (self._panes[a].verticalScrollBar(), self._panes[b].verticalScrollBar())
            found = ScrollMap.between(
                anchors, (bars[0].pageStep(), bars[1].pageStep()), (bars[0].maximum(), bars[1].maximum())
            )
            self._maps[a, b] = found
        return found


def _chain(links: Sequence[Link], admitted: Sequence[int], a: int, b: int) -> list[int]:
    """Those links between two witnesses that do not contradict each other, in reading order."""
    indices: list[int] = []
    pairs: list[tuple[float, float, float]] = []
    for index in admitted:
        ends = end_in(links[index], a), end_in(links[index], b)
        if ends[0] is not None and ends[1] is not None:
            indices.append(index)
            pairs.append((ends[0].passage.start, ends[1].passage.start, max(links[index].score, 0.01)))
    return [indices[i] for i in heaviest_chain(pairs)]
