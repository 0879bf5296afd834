"""What the list of tags can be narrowed to by menus, with counts, and its order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.dates import month_words
from reader.gui.lists.filter_buttons import add_counted, show_chosen, toggled
from reader.gui.look.code_chip import code_chip
from reader.gui.look.i18n import tongue
from reader.gui.look.icons import icon
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.gui.tags_list.tag_words import TagWords
from reader.model import Code, CodeCount, TagFacets, TagOrder

_MONTHS_IN_ONE_MENU = 18
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Offer:
    """What the menus offer, with how many tags there are of each."""

    facets: TagFacets
    codes: Sequence[Code]
    counts: Mapping[int, CodeCount]
    orphans: int


class TagMenus(QWidget):
    """Menu buttons: which codes, outlets, dates and coders, and in which order.

    What is chosen stands on the buttons, and here: empty for any. ``period`` is a year or a month, ``2021``
    or ``2021-03``.
    """

    chosen = Signal()
    """Something else was chosen."""

    def __init__(self, words: TagWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._offer = Offer(TagFacets((), (), ()), (), {}, 0)
        self.codes: frozenset[int] = frozenset()
        self.nested = True
        self.outlets: frozenset[str] = frozenset()
        self.period = ""
        self.coders: frozenset[str] = frozenset()
        self.order = TagOrder.ARTICLE
        self.code_button, self.code_menu = menu_button(self.tr("Filter by tag"))
        self.outlet_button, self.outlet_menu = menu_button(self.tr("Filter by outlet"))
        self.date_button, self.date_menu = menu_button(self.tr("Filter by the article's date"))
        self.coder_button, self.coder_menu = menu_button(self.tr("Filter by who tagged"))
        self.order_button, self.order_menu = menu_button(self.tr("Order of the passages"))
        self.order_button.setObjectName("flat")
        self.order_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for menu, fill in (
            (self.code_menu, self._fill_codes),
            (self.outlet_menu, self._fill_outlets),
            (self.date_menu, self._fill_dates),
            (self.coder_menu, self._fill_coders),
            (self.order_menu, self._fill_orders),
        ):
            menu.aboutToShow.connect(fill)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.order_button.setIcon(icon("order", theme))

    def _choose(self, **what: object) -> None:
        for name, value in what.items():
            setattr(self, name, value)
        self._name_buttons()
        self.chosen.emit()

    def _fill_codes(self) -> None:
        menu, counts = self.code_menu, self._offer.counts
        menu.clear()
        self._any(menu, self.tr("All tags"), lambda: self._choose(codes=frozenset()))
        depth: dict[int, int] = {}
        book = None
        for code in self._offer.codes:
            if book not in (None, code.codebook):
                menu.addSeparator()
            book = code.codebook
            depth[code.id] = depth.get(code.parent, -1) + 1 if code.parent is not None else 0
            count = counts.get(code.id, CodeCount())
            text = _INDENT * depth[code.id] + self._words.name(code.id)
            number = count.all_tags if self.nested else count.tags
            action = add_counted(menu, text, number, code.id, on=code.id in self.codes)
            action.setIcon(code_chip(code.slot, self._theme))
            action.triggered.connect(lambda _on, each=code.id: self._choose(codes=toggled(self.codes, each)))
        menu.addSeparator()
        nested = menu.addAction(self.tr("With the tags nested in them"))
        nested.setCheckable(True)
        nested.setChecked(self.nested)
        nested.triggered.connect(lambda on: self._choose(nested=on))

    def _fill_outlets(self) -> None:
        menu = self.outlet_menu
        menu.clear()
        self._any(menu, self.tr("All outlets"), lambda: self._choose(outlets=frozenset()))
        counts = dict(self._offer.facets.outlets)
        for outlet in [*counts, *sorted(self.outlets - counts.keys())]:
            text = self._words.outlet(outlet)
            action = add_counted(menu, text, counts.get(outlet, 0), outlet, on=outlet in self.outlets)
            action.triggered.connect(
                lambda _on, each=outlet: self._choose(outlets=toggled(self.outlets, each))
            )

    def _fill_coders(self) -> None:
        menu = self.coder_menu
        menu.clear()
        self._any(menu, self.tr("All coders"), lambda: self._choose(coders=frozenset()))
        counts = dict(self._offer.facets.coders)
        for coder in [*counts, *sorted(self.coders - counts.keys())]:
            text = coder or self.tr("(no name)")
            action = add_counted(menu, text, counts.get(coder, 0), coder, on=coder in self.coders)
            action.triggered.connect(lambda _on, each=coder: self._choose(coders=toggled(self.coders, each)))

    def _fill_dates(self) -> None:
        menu = self.date_menu
        menu.clear()
        self._any(menu, self.tr("Any date"), lambda: self._choose(period=""))
        counts = sorted(((key, count) for key, count in self._offer.facets.months if key), reverse=True)
        if len(counts) <= _MONTHS_IN_ONE_MENU:
            self._add_periods(menu, counts)
            return
        for year, months in groupby(counts, key=lambda each: each[0][:4]):
            listed = list(months)
            inner = menu.addMenu(year)
            self._add_periods(inner, [(year, sum(count for _, count in listed)), *listed])

    def _add_periods(self, menu: QMenu, counts: Sequence[tuple[str, int]]) -> None:
        for period, count in counts:
            words = month_words(period, tongue())
            action = add_counted(menu, words, count, period, on=period == self.period)
            action.triggered.connect(lambda on, each=period: self._choose(period=each if on else ""))

    def _fill_orders(self) -> None:
        self.order_menu.clear()
        group = QActionGroup(self.order_menu)
        for order, text in self._orders().items():
            action = self.order_menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.setData(order)
            group.addAction(action)
            action.triggered.connect(partial(self._sort, order))

    def _sort(self, order: TagOrder, *_checked: bool) -> None:
        self._choose(order=order)

    def _orders(self) -> dict[TagOrder, str]:
        return {
            TagOrder.ARTICLE: self.tr("By article, latest first"),
            TagOrder.CODE: self.tr("By tag"),
            TagOrder.DATE: self.tr("By month of publication"),
            TagOrder.NEWEST: self.tr("Last made first"),
        }

    def _any(self, menu: QMenu, text: str, chosen: object) -> None:
        menu.addAction(text).triggered.connect(chosen)
        menu.addSeparator()

    def _name_buttons(self) -> None:
        def name(button: QToolButton, some: frozenset, none: str, one: str, many: str) -> None:
            show_chosen(button, none if not some else one if len(some) == 1 else many)

        codes, outlets, coders = sorted(self.codes), sorted(self.outlets), sorted(self.coders)
        name(
            self.code_button,
            self.codes,
            self.tr("All tags"),
            self._words.path(codes[0]) if codes else "",
            self.tr("%n tag(s)", "", len(codes)),
        )
        name(
            self.outlet_button,
            self.outlets,
            self.tr("Outlets"),
            self._words.outlet(outlets[0]) if outlets else "",
            self.tr("%n outlet(s)", "", len(outlets)),
        )
        name(
            self.coder_button,
            self.coders,
            self.tr("Coders"),
            coders[0] if coders else "",
            self.tr("%n coder(s)", "", len(coders)),
        )
        self.date_button.setText(month_words(self.period, tongue()) or self.tr("Dates"))
        self.coder_button.setVisible(len(self._offer.facets.coders) > 1 or bool(self.coders))
        self.order_button.setToolTip(self.tr("Order: {order}").format(order=self._orders()[self.order]))
