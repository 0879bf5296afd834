"""A page of figures: what is counted, over it as a plot or as a table, what it does not say beneath."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.figures.count_table import CountTable, Table
from reader.gui.figures.figure_words import FigureWords
from reader.gui.figures.plot import Plot
from reader.gui.hub import Hub
from reader.gui.inspector.look import FlowLayout
from reader.gui.look.theme import Theme
from reader.model import TagFilter


class FigurePage(QWidget):
    """Counts anew, in the background, whenever something else is chosen or asked for."""

    tags_wanted = Signal(object)
    """A ``TagFilter``: the tags that a bar or a cell counts."""
    counted = Signal()

    def __init__(self, hub: Hub, words: FigureWords, plot: Plot, theme: Theme) -> None:
        super().__init__()
        self.hub, self.words, self.plot = hub, words, plot
        self.wanted = TagFilter()
        """The tags that are meant."""
        self.table = CountTable(theme)
        self.table.setAccessibleName(self.tr("Counts"))
        self.choices = FlowLayout(spacing=8)
        self.plot_button, self.table_button = self._segment(self.tr("Plot")), self._segment(self.tr("Table"))
        self._exclusive = QButtonGroup(self)
        for number, button in enumerate((self.plot_button, self.table_button)):
            self._exclusive.addButton(button, number)
        self.plot_button.setChecked(True)
        self.note = QLabel()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.empty_label = QLabel(self.tr("There is nothing to count yet: no tagged passage is like this."))
        self.empty_label.setObjectName("muted")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scroll = QScrollArea()
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setWidget(plot)
        self.stack = QStackedWidget()
        for each in (self.scroll, self.table, self.empty_label):
            self.stack.addWidget(each)
        ways = QHBoxLayout()
        ways.setSpacing(0)
        ways.addWidget(self.plot_button)
        ways.addWidget(self.table_button)
        top = QHBoxLayout()
        top.addLayout(self.choices, 1)
        top.addLayout(ways)
        top.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.note)
        self._exclusive.idClicked.connect(lambda _number: self.show_way())

    def _segment(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("segment")
        button.setText(text)
        button.setCheckable(True)
        return button

    def choice(self, entries: Mapping[str, str], name: str) -> QComboBox:
        """A box to choose one of some things in; another choice counts anew."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for value, text in entries.items():
            box.addItem(text, value)
        box.currentIndexChanged.connect(lambda _at: self.count())
        self.choices.addWidget(box)
        return box

    def count(self) -> None:
        """Counts in the background, and shows it."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.plot.set_theme(theme)
        self.table.set_theme(theme)

    def show_way(self) -> None:
        """Shows the plot or the table, or that there is nothing to show."""
        if not self.table.table.rows:
            self.stack.setCurrentWidget(self.empty_label)
        elif self.table_button.isChecked():
            self.stack.setCurrentWidget(self.table)
        else:
            self.stack.setCurrentWidget(self.scroll)

    def show_table(self, table: Table) -> None:
        """Takes on the numbers of what was counted."""
        self.table.show_table(table)
        self.show_way()
        self.counted.emit()
