"""Under the search box: what the list can be narrowed to without typing, with counts, and its order."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from reader.dates import month_words
from reader.gui.articles.facet_chips import FacetChips
from reader.gui.articles.finding import Query, facets_of
from reader.gui.hub import Hub
from reader.gui.inspector.look import FlowLayout
from reader.gui.look.i18n import tongue
from reader.gui.look.icons import icon
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.words import shortened
from reader.model import Code, Facets, Order

_MONTHS_IN_ONE_MENU = 24
_LABEL = 40
"""Characters of an event's name in a menu."""

Chosen = tuple[tuple[str, ...], str, str, str, tuple[int, str] | None]
"""Outlets, month, mark, tag and event, each as ``FacetBar`` has it."""


class FacetBar(QWidget):
    """Menus: which outlets, which month, what else, which order. What is chosen stands on the buttons.

    What else (marks, a tag, an event) stands under them as a chip, which a click takes away.
    """

    chosen = Signal()
    """Something else was chosen."""
    ordered = Signal(object)
    """The reader chose an ``Order``."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._names = {outlet.id: (outlet.short, outlet.name) for outlet in hub.library.outlets()}
        self.outlets: tuple[str, ...] = ()
        """The ids of the outlets that were chosen, none meaning any."""
        self.month = ""
        """The month that was chosen, as ``2021-03``; empty for any."""
        self.marked = self.tag = ""
        """``unread``, ``read`` or ``starred``, and the path of a tag; empty for any."""
        self.happening: tuple[int, str] | None = None
        """The id and name of an event; None for any."""
        self.order = Order.RANK
        self._facets = Facets((), ())
        self._paths: dict[int, str] = {}
        self._has_words = False
        self.outlet_button, self.outlet_menu = menu_button(self.tr("Filter by outlet"))
        self.month_button, self.month_menu = menu_button(self.tr("Filter by month"))
        self.more_button, self.more_menu = menu_button(
            self.tr("Filter by what is read or starred, tag, event")
        )
        self.order_button, self.order_menu = menu_button(self.tr("Order of the list"))
        for menu, fill in (
            (self.outlet_menu, self._fill_outlets),
            (self.month_menu, self._fill_months),
            (self.more_menu, self._fill_more),
            (self.order_menu, self._fill_orders),
        ):
            menu.aboutToShow.connect(fill)
        self.order_button.setObjectName("flat")
        self.order_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.chips = FacetChips(self._drop)
        flow = FlowLayout(spacing=6)
        for button in (self.outlet_button, self.month_button, self.more_button):
            flow.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(flow, 1)
        row.addWidget(self.order_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        self._name_buttons()

    def set_theme(self, theme: Theme) -> None:
        """Tints the icon."""
        self.order_button.setIcon(icon("order", theme))

    def chosen_query(self) -> Query:
        """What is chosen, with no text."""
        event = self.happening[0] if self.happening is not None else None
        return Query("", self.outlets, self.month, self.order, self.marked, self.tag, event)

    def kept(self) -> Chosen:
        """What is chosen, but for the order, which is remembered anyway."""
        return self.outlets, self.month, self.marked, self.tag, self.happening

    def take_up(self, kept: Chosen) -> None:
        """Chooses what was chosen before; who asked for it searches."""
        self.outlets, self.month, self.marked, self.tag, self.happening = kept
        self._name_buttons()

    def clear(self) -> None:
        """Chooses nothing any more; who asked for it searches."""
        self.take_up(((), "", "", "", None))

    def show_event(self, event: int, label: str) -> None:
        """Narrows the list to the articles of one event."""
        self._choose(happening=(event, label))

    def count(self, query: Query) -> None:
        """Counts, in the background, what the menus offer for this query."""
        library = self._hub.library

        def work(_job: object) -> tuple[Facets, dict[int, str]]:
            return facets_of(library, query), _paths(library.codes())

        # The list tells what is wrong with a query; the menus then keep their last counts.
        self._hub.jobs.read("facets", work, self._take, lambda _error: None)
        self._has_words = query.has_words

    def _take(self, answer: tuple[Facets, dict[int, str]]) -> None:
        self._facets, self._paths = answer

    def _fill_outlets(self) -> None:
        self.outlet_menu.clear()
        everything = self.outlet_menu.addAction(self.tr("All outlets"))
        everything.triggered.connect(lambda: self._choose(outlets=()))
        self.outlet_menu.addSeparator()
        counts = dict(self._facets.outlets)
        for outlet in [*counts, *(each for each in self.outlets if each not in counts)]:
            short, name = self._names.get(outlet, (outlet, outlet))
            text = name if name == short else f"{short}  {name}"
            action = self._counted(self.outlet_menu, text, counts.get(outlet, 0), outlet)
            action.setChecked(outlet in self.outlets)
            action.triggered.connect(lambda _on, outlet=outlet: self._toggle(outlet))

    def _fill_months(self) -> None:
        self.month_menu.clear()
        everything = self.month_menu.addAction(self.tr("Any month"))
        everything.triggered.connect(lambda: self._choose(month=""))
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
            action = self._counted(menu, month_words(month, tongue()), count, month)
            action.setChecked(month == self.month)
            action.triggered.connect(lambda on, month=month: self._choose(month=month if on else ""))

    def _fill_more(self) -> None:
        menu, facets = self.more_menu, self._facets
        menu.clear()
        counts = {"unread": facets.total - facets.read, "read": facets.read, "starred": facets.starred}
        for marked, words in self._marks().items():
            action = self._counted(menu, words, counts[marked], marked)
            action.setChecked(marked == self.marked)
            action.triggered.connect(lambda on, marked=marked: self._choose(marked=marked if on else ""))
        menu.addSeparator()
        tags = menu.addMenu(self.tr("Tag"))
        for code, count in facets.codes:
            path = self._paths.get(code, "")
            action = self._counted(tags, path, count, path)
            action.setChecked(path == self.tag)
            action.triggered.connect(lambda on, path=path: self._choose(tag=path if on else ""))
        events = menu.addMenu(self.tr("Event"))
        for event, label, count in facets.events:
            action = self._counted(events, shortened(label, _LABEL), count, event)
            action.setToolTip(plain_tip(label))
            action.setChecked(self.happening is not None and event == self.happening[0])
            chosen = (event, label)
            action.triggered.connect(lambda on, chosen=chosen: self._choose(happening=chosen if on else None))
        tags.setEnabled(bool(facets.codes))
        events.setEnabled(bool(facets.events))

    def _counted(self, menu: QMenu, text: str, count: int, data: object) -> QAction:
        action = menu.addAction(text.replace("&", "&&") + "\t" + QLocale().toString(count))
        action.setCheckable(True)
        action.setData(data)
        return action

    def _fill_orders(self) -> None:
        self.order_menu.clear()
        group = QActionGroup(self.order_menu)
        shown = self._order_shown()
        for order, text in self._orders().items():
            if order is Order.RANK and not self._has_words:
                continue
            action = self.order_menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order is shown)
            action.setData(order)
            group.addAction(action)
            action.triggered.connect(partial(self._sort, order))

    def _order_shown(self) -> Order:
        return Order.NEWEST if self.order is Order.RANK and not self._has_words else self.order

    def set_order(self, order: Order) -> None:
        """Takes on an order that was chosen before; who asked for it searches."""
        self.order = order
        self._name_buttons()

    def _sort(self, order: Order, *_checked: bool) -> None:
        # The newest first is what a list without words has; with words it would hide the best.
        self.order = Order.RANK if order is Order.NEWEST and not self._has_words else order
        self._name_buttons()
        self.ordered.emit(self.order)
        self.chosen.emit()

    def _toggle(self, outlet: str) -> None:
        rest = tuple(each for each in self.outlets if each != outlet)
        self._choose(outlets=rest if outlet in self.outlets else (*rest, outlet))

    def _choose(self, **what: object) -> None:
        for name, value in what.items():
            setattr(self, name, value)
        self._name_buttons()
        self.chosen.emit()

    def _drop(self, name: str) -> None:
        """Takes away what a chip stands for."""
        self._choose(**{name: None if name == "happening" else ""})

    def _marks(self) -> dict[str, str]:
        return {"unread": self.tr("Unread"), "read": self.tr("Read"), "starred": self.tr("Starred")}

    def _orders(self) -> dict[Order, str]:
        return {
            Order.RANK: self.tr("Best first"),
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.TITLE: self.tr("By title"),
            Order.OUTLET: self.tr("By outlet"),
            Order.LONGEST: self.tr("Longest first"),
            Order.SHORTEST: self.tr("Shortest first"),
        }

    def _name_buttons(self) -> None:
        if not self.outlets:
            text = self.tr("Outlets")
        elif len(self.outlets) == 1:
            text = self._names.get(self.outlets[0], (self.outlets[0],))[0]
        else:
            text = self.tr("%n outlet(s)", "", len(self.outlets))
        self.outlet_button.setText(text)
        self.month_button.setText(month_words(self.month, tongue()) or self.tr("Months"))
        self.more_button.setText(self.tr("More"))
        self.order_button.setToolTip(
            self.tr("Order: {order}").format(order=self._orders()[self._order_shown()])
        )
        chips = {
            "marked": self._marks().get(self.marked, ""),
            "tag": f"# {self.tag}" if self.tag else "",
            "happening": self.happening[1] if self.happening is not None else "",
        }
        self.chips.show_chips({name: words for name, words in chips.items() if words})


def _paths(codes: list[Code]) -> dict[int, str]:
    """The path of each code, by its id."""
    known = {code.id: code for code in codes}

    def path(code: Code) -> str:
        above = known.get(code.parent) if code.parent is not None else None
        return f"{path(above)}/{code.name}" if above is not None else code.name

    return {code.id: path(code) for code in codes}
