"""What the reader goes by stays in view when the panes become smaller."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.align.scroll import READING_LEVEL
from reader.gui.compare.link_walk import LinkWalk
from reader.gui.compare.pane_row import PaneRow


class Standing(QObject):
    """Keeps the passages of the current link in view in the panes of one row, as far as they were in view."""

    def __init__(self, walk: LinkWalk, row: PaneRow) -> None:
        super().__init__(row)
        self._walk, self._row = walk, row
        self._seen: dict[int, float] = {}
        """For each pane how much of its passage was in view, as a share from its beginning on."""
        # All panes have their new sizes once the events that wait have been handled.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._keep)
        for pane in row.panes:
            pane.text.size_changing.connect(self._note)

    def _note(self, page: int) -> None:
        if self._settled.isActive():
            return
        self._seen = {}
        for pane, (top, bottom) in self._walk.extents().items():
            bar = self._row.panes[pane].text.verticalScrollBar()
            level = top - bar.value()
            if 0 <= level < page:
                self._seen[pane] = min(1.0, (page - level) / max(1.0, bottom - top))
        if self._seen:
            self._settled.start()

    def _keep(self) -> None:
        extents = self._walk.extents()
        texts = {pane: self._row.panes[pane].text for pane in extents}
        page = min((text.viewport().height() for text in texts.values()), default=0)
        tops = {pane: top for pane, (top, _bottom) in extents.items()}
        levels = {pane: tops[pane] - texts[pane].verticalScrollBar().value() for pane in tops}
        most = page * (1 - READING_LEVEL)
        is_lost = False
        for pane in self._seen.keys() & extents.keys():
            top, bottom = extents[pane]
            height = min((bottom - top) * self._seen[pane], most)
            is_lost |= not 0 <= levels[pane] <= page - height + 1
        if is_lost:
            with self._row.sync.at_once():
                self._row.sync.bring_level(tops, page * READING_LEVEL)
