"""The line at the window's foot: what is compared, which shared passage is current, what is selected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.compare.reading_order import count_shared
from reader.gui.lists.list_panel import with_number
from reader.gui.look.tips import plain_tip
from reader.model import MOST_WITNESSES, Alignment, LinkKind


class ElidedLabel(QLabel):
    """A line that ends in an ellipsis where there is no room for all of it; the tooltip has it whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws as much as there is room for."""
        painter = QPainter(self)
        place = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        self.style().drawItemText(
            painter,
            place,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            words,
            self.foregroundRole(),
        )


class StatusLine(QObject):
    """Keeps a status bar up to date. The current shared passage comes before the sum of all."""

    def __init__(self, bar: QStatusBar, next_key: str) -> None:
        """``next_key`` is what the reader presses to go to the next shared passage."""
        super().__init__(bar)
        self._bar = bar
        self._next_key = next_key
        self._summary = ""
        self.link_label = ElidedLabel()
        self.link_label.setObjectName("status")
        self.link_label.setMinimumWidth(1)  # a long line is cut rather than widening the window
        self.chosen_label = QLabel()
        self.chosen_label.setObjectName("status")
        self.busy_bar = QProgressBar()
        self.busy_bar.setFixedWidth(120)
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        self.busy_bar.setAccessibleName(self.tr("Comparing"))
        # A style sheet makes labels forget margins of their own.
        bar.setContentsMargins(10, 0, 10, 0)
        bar.addWidget(self.link_label, 1)
        bar.addPermanentWidget(self.chosen_label)
        bar.addPermanentWidget(self.busy_bar)
        bar.setSizeGripEnabled(False)
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Says that a comparison is on its way, or that it came."""
        self.busy_bar.setVisible(busy)
        if busy:
            self._bar.showMessage(self.tr("Opening…"))
        else:
            self._bar.clearMessage()

    def show_comparing(self) -> None:
        """Says that the texts are there, and that what they share is looked for."""
        self._bar.clearMessage()
        self._summary = self.tr("Looking for what these articles share…")
        self.leave_link()

    def show_failure(self) -> None:
        """Says that nothing is known of what the open articles share."""
        self._summary = self.tr("These articles could not be compared.")
        self.leave_link()

    def show_comparison(self, alignment: Alignment | None, shown: LinkFilter | None = None) -> None:
        """Says how much the articles that are open share; nothing for one alone or none.

        Links that are not ``shown`` do not count.
        """
        self._summary = ""
        if alignment is not None and len(alignment.articles) > 1:
            counts = count_shared(alignment, shown)
            self._summary = self._sum(counts)
            if alignment.links and not any(counts.values()):
                self._summary = self.tr("Nothing of what these articles share is shown.")
        self.leave_link()

    def show_link(self, lines: str, place: int, count: int) -> None:
        """Says what is current, given in several lines, and which (from 0) of how many."""
        where = self.tr("{place} of {count}").format(place=place + 1, count=count)
        words = f"{where}  ·  " + "  ·  ".join(lines.splitlines())
        self.link_label.setText(words)
        self.link_label.setToolTip(plain_tip(words))

    def leave_link(self) -> None:
        """Goes back to the sum of what is shared."""
        self.link_label.setText(self._summary)
        self.link_label.setToolTip("")

    def show_chosen(self, count: int) -> None:
        """Says how many articles of the list are selected, and if they are too many to be compared."""
        words = with_number(self.tr("%n article(s) selected", "", count), count) if count else ""
        if count > MOST_WITNESSES:
            most = self.tr("%n article(s) at most side by side", "", MOST_WITNESSES)
            words = f"{words} · {most}"
        self.chosen_label.setText(words)

    def _sum(self, counts: Mapping[LinkKind, int]) -> str:
        parts = []
        if count := counts[LinkKind.QUOTE]:
            parts.append(self.tr("%n shared statement(s)", "", count))
        if count := counts[LinkKind.TOPIC]:
            parts.append(self.tr("%n shared topic(s)", "", count))
        if count := counts[LinkKind.REUSE]:
            parts.append(self.tr("%n passage(s) of the same text", "", count))
        if not parts:
            return self.tr("No shared passages were found in these articles.")
        hint = self.tr("{key} goes to the next").format(key=self._next_key)
        return self.tr(", ", "between counts").join(parts) + "  ·  " + hint
