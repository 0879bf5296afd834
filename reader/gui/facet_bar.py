"""Under the search box: the outlets and months of what was found, with counts, and the order."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from reader.gui.finding import Query, facets_of
from reader.gui.hub import Hub
from reader.gui.icons import icon
from reader.gui.style import menu_button
from reader.gui.theme import Theme
from reader.model import Facets, Order

_MONTHS_IN_ONE_MENU = 24


class FacetBar(QWidget):
    """Three menus: which outlets, which month, which order. What is chosen stands on the buttons."""

    chosen = Signal()
    """Something else was chosen."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: (outlet.short, outlet.name) for outlet in hub.library.outlets()}
        self.outlets: tuple[str, ...] = ()
        """The ids of the outlets that were chosen, none meaning any."""
        self.month = ""
        """The month that was chosen, as ``2021-03``; empty for any."""
        self.order = Order.RANK
        self._facets = Facets((), ())
        self.outlet_button, self.outlet_menu = menu_button(self.tr("Filter by outlet"))
        self.month_button, self.month_menu = menu_button(self.tr("Filter by month"))
        self.order_button, self.order_menu = menu_button(self.tr("Order of the list"))
        self.outlet_menu.aboutToShow.connect(self._fill_outlets)
        self.month_menu.aboutToShow.connect(self._fill_months)
        self.order_button.setObjectName("flat")
        self.order_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._fill_orders()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.outlet_button)
        layout.addWidget(self.month_button)
        layout.addStretch(1)
        layout.addWidget(self.order_button)
        self._name_buttons()

    def set_theme(self, theme: Theme) -> None:
        """Tints the icon."""
        self.order_button.setIcon(icon("order", theme))

    def clear(self) -> None:
        """Chooses nothing any more; who asked for it searches."""
        self.outlets, self.month = (), ""
        self._name_buttons()

    def count(self, query: Query) -> None:
        """Counts, in the background, what the menus offer for this query."""
        library = self._hub.library

        def work(_job: object) -> Facets:
            return facets_of(library, query)

        # The list tells what is wrong with a query; the menus then keep their last counts.
        self._hub.jobs.read("facets", work, self._take, lambda _error: None)
        self.order_button.setVisible(bool(query.text))

    def _take(self, facets: Facets) -> None:
        self._facets = facets

    def _fill_outlets(self) -> None:
        self.outlet_menu.clear()
        everything = self.outlet_menu.addAction(self.tr("All outlets"))
        everything.triggered.connect(lambda: self._choose((), self.month))
        self.outlet_menu.addSeparator()
        counts = dict(self._facets.outlets)
        for outlet in [*counts, *(each for each in self.outlets if each not in counts)]:
            short, name = self._names.get(outlet, (outlet, outlet))
            action = self._counted(
                self.outlet_menu, name if name == short else f"{short}  {name}", counts.get(outlet, 0)
            )
            action.setCheckable(True)
            action.setChecked(outlet in self.outlets)
            action.setData(outlet)
            action.triggered.connect(lambda _on, outlet=outlet: self._toggle(outlet))

    def _fill_months(self) -> None:
        self.month_menu.clear()
        everything = self.month_menu.addAction(self.tr("Any month"))
        everything.triggered.connect(lambda: self._choose(self.outlets, ""))
        self.month_menu.addSeparator()
        counts = sorted(((month, count) for month, count in self._facets.months if month), reverse=True)
        if len(counts) <= _MONTHS_IN_ONE_MENU:
            self._add_months(self.month_menu, counts)
            return
        for year, months in groupby(counts, key=lambda each: each[0][:4]):
            listed = list(months)
            total = QLocale().toString(sum(count for _, count in listed))
            self._add_months(self.month_menu.addMenu(f"{year}  ({total})"), listed)

    def _add_months(self, menu: QMenu, counts: list[tuple[str, int]]) -> None:
        for month, count in counts:
            action = self._counted(menu, month, count)
            action.setCheckable(True)
            action.setChecked(month == self.month)
            action.setData(month)
            action.triggered.connect(lambda on, month=month: self._choose(self.outlets, month if on else ""))

    def _counted(self, menu: QMenu, text: str, count: int) -> QAction:
        return menu.addAction(text.replace("&", "&&") + "\t" + QLocale().toString(count))

    def _fill_orders(self) -> None:
        group = QActionGroup(self)
        self._orders = {
            Order.RANK: self.tr("Best first"),
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
        }
        for order, text in self._orders.items():
            action = self.order_menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.setData(order)
            group.addAction(action)
            action.triggered.connect(lambda _on, order=order: self._sort(order))

    def _sort(self, order: Order) -> None:
        self.order = order
        self._name_buttons()
        self.chosen.emit()

    def _toggle(self, outlet: str) -> None:
        rest = tuple(each for each in self.outlets if each != outlet)
        self._choose(rest if outlet in self.outlets else (*rest, outlet), self.month)

    def _choose(self, outlets: tuple[str, ...], month: str) -> None:
        self.outlets, self.month = outlets, month
        self._name_buttons()
        self.chosen.emit()

    def _name_buttons(self) -> None:
        if not self.outlets:
            text = self.tr("Outlets")
        elif len(self.outlets) == 1:
            text = self._names.get(self.outlets[0], (self.outlets[0],))[0]
        else:
            text = self.tr("%n outlet(s)", "", len(self.outlets))
        self.outlet_button.setText(text)
        self.month_button.setText(self.month or self.tr("Months"))
        self.order_button.setToolTip(self.tr("Order: {order}").format(order=self._orders[self.order]))
