"""What the lists of events and of statements share: a filter, rows, what is said when there are none."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QLocale, Qt, QTimer, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.gui.lists.search_line import SearchLine
from reader.gui.lists.view_place import ViewPlace, go_back, once, place_in

_TYPING_PAUSE_MS = 120


class NarrowedModel(Protocol):
    """Rows that are read when they are first looked at, and narrowed to those that have some words."""

    is_loaded: bool
    loaded: SignalInstance

    def load(self) -> None:
        """Reads the rows in the background."""

    def narrow(self, words: str) -> None:
        """Shows only the rows that have these words."""

    def rowCount(self) -> int:
        """How many rows are shown."""


class ListPanel(QWidget):
    """A line to narrow the list over its rows; under them how many there are.

    ``top`` and ``bottom`` have room for more beside the line and the count, ``middle`` above what is said in
    place of rows.
    """

    def __init__(self, model: NarrowedModel, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self.view = model, view
        self.pending = 0
        """How many articles have not been looked into as yet."""
        self.filter_box = SearchLine()
        self.filter_box.setClearButtonEnabled(True)
        self.empty_label = QLabel()
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setContentsMargins(20, 0, 20, 0)
        self.count_label = QLabel()
        self.count_label.setObjectName("muted")
        self.count_label.setWordWrap(True)
        self.top, self.middle, self.bottom = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self.top.setContentsMargins(10, 10, 10, 6)
        self.top.setSpacing(6)
        self.top.addWidget(self.filter_box, 1)
        self.bottom.setContentsMargins(12, 8, 10, 10)
        self.bottom.addWidget(self.count_label, 1)
        self.middle.addWidget(view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.top)
        layout.addLayout(self.middle, 1)
        layout.addWidget(self.empty_label, 1)
        layout.addLayout(self.bottom)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(lambda: model.narrow(self.filter_box.text()))
        self.filter_box.textChanged.connect(lambda _text: self._typing.start())
        self.filter_box.cleared.connect(self.filter_box.clear)
        self.filter_box.left.connect(view.setFocus)
        self.filter_box.returnPressed.connect(view.setFocus)
        model.loaded.connect(self.count)

    def focus_line(self) -> QWidget:
        """Where the keyboard goes while there are no rows."""
        return self.filter_box

    def kept(self) -> tuple[str, ViewPlace | None]:
        """What is looked for, and where the reader is in the rows; None if they were never read."""
        return self.filter_box.text(), place_in(self.view) if self._rows.is_loaded else None

    def take_up(self, kept: tuple[str, ViewPlace | None]) -> None:
        """Looks for the same, and goes to the same place once the rows are there."""
        words, place = kept
        self.filter_box.setText(words)
        self._typing.stop()
        self._rows.narrow(words)
        if place is not None:
            once(self._rows.loaded, self.view, lambda: go_back(self.view, place))

    def show_all(self) -> None:
        """Narrows the list no longer, at once."""
        self.filter_box.clear()
        self._typing.stop()
        self._rows.narrow("")

    def set_pending(self, pending: int) -> None:
        """Says how many articles have not been looked into as yet."""
        self.pending = pending
        self.count()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the rows when they are first looked at."""
        super().showEvent(event)
        if not self._rows.is_loaded:
            self._rows.load()

    def count(self) -> None:
        """Says how many rows there are, or why there are none."""
        count = self._rows.rowCount()
        words = self.count_words(count)
        if self.pending:
            words += "\n" + self.pending_words(self.pending)
        self.count_label.setText(words)
        self.empty_label.setText(self.why_empty(bool(self.filter_box.text().strip())))
        self.empty_label.setVisible(count == 0)
        self.view.setVisible(count > 0)

    def count_words(self, count: int) -> str:
        """So many rows, in words."""
        raise NotImplementedError

    def pending_words(self, pending: int) -> str:
        """So many articles have not been looked into."""
        raise NotImplementedError

    def why_empty(self, narrowed: bool) -> str:
        """Why there are no rows, and what to do; ``narrowed`` if words are looked for."""
        raise NotImplementedError


def with_number(words: str, number: int) -> str:
    """The number in some words as the reader's language writes it."""
    return words.replace(str(number), QLocale().toString(number))
