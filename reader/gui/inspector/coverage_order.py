"""In which order the matrix of topics and outlets is: a list to choose from, in step with the header."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHeaderView

from reader.gui.inspector.coverage_model import CoverageModel

Order = tuple[int | None, int, Qt.SortOrder]
"""As ``CoverageModel.order`` tells it."""
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class CoverageOrder(QComboBox):
    """All orders, by name. A click on a head of the table chooses one too, and a second its reverse."""

    def __init__(self, model: CoverageModel, header: QHeaderView) -> None:
        super().__init__()
        self._model, self._header = model, header
        self._orders: list[Order] = []
        self._names: Sequence[str] = ()
        self.setAccessibleName(self.tr("Order of the topics"))
        self.setToolTip(self.tr("Order of the topics"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, _UP)
        header.sectionClicked.connect(self._take_column)
        self.activated.connect(self._take)

    def offer(self, names: Sequence[str]) -> None:
        """Offers the orders that there are for witnesses of these names."""
        if names == self._names:
            return
        self._names = names
        last = len(names) + 1
        made: list[tuple[str, Order]] = [
            (self.tr("In the order of {outlet}").format(outlet=name), (witness, 0, _UP))
            for witness, name in enumerate(names)
        ]
        made += [
            (self.tr("Most outlets first"), (None, last, _UP)),
            (self.tr("Fewest outlets first"), (None, last, _DOWN)),
        ]
        for witness, name in enumerate(names):
            has = self.tr("What {outlet} has first").format(outlet=name)
            lacks = self.tr("What {outlet} leaves out first").format(outlet=name)
            made += [(has, (None, witness + 1, _UP)), (lacks, (None, witness + 1, _DOWN))]
        made += [
            (self.tr("By name"), (None, 0, _UP)),
            (self.tr("By name, backwards"), (None, 0, _DOWN)),
        ]
        self._orders = [order for _, order in made]
        with QSignalBlocker(self):
            self.clear()
            self.addItems([words for words, _ in made])
        self._apply(self._orders[0])

    def _take(self, number: int) -> None:
        self._apply(self._orders[number])

    def _take_column(self, column: int) -> None:
        text, before, way = self._model.order
        again = text is None and before == column and way is _UP
        self._apply((None, column, _DOWN if again else _UP))

    def _apply(self, order: Order) -> None:
        text, column, way = order
        if text is not None:
            self._model.sort_by_text(text)
        else:
            self._model.sort(column, way)
        self._header.setSortIndicator(-1 if text is not None else column, way)
        self._header.viewport().update()
        with QSignalBlocker(self):
            self.setCurrentIndex(self._orders.index(order))
