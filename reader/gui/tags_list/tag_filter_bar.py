"""Over the list of tags: what it can be narrowed to, with counts, and its order."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.gui.articles.facet_chips import FacetChips
from reader.gui.articles.finding import month_range
from reader.gui.inspector.look import FlowLayout, sheet
from reader.gui.lists.filter_buttons import counted, switch
from reader.gui.lists.search_line import FilterLine
from reader.gui.look.theme import Theme
from reader.gui.tags_list.tag_menus import Offer, TagMenus
from reader.gui.tags_list.tag_words import TagWords
from reader.model import TagFilter, TagOrder


class TagFilterBar(TagMenus):
    """A line for words, the menus, three switches, and a chip for articles that somebody asked for."""

    left = Signal()
    """The keyboard is to go on to the list."""

    def __init__(self, words: TagWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words, theme, parent)
        self.articles: frozenset[int] = frozenset()
        """Those that the list is narrowed to, by their ids; empty for any."""
        self._build()
        self.set_theme(theme)
        self._name_buttons()

    def _build(self) -> None:
        self.line = FilterLine()
        self.line.setPlaceholderText(self.tr("Words in passage, note or title"))
        self.line.setAccessibleName(self.tr("Filter tagged passages by words"))
        self.line.paused.connect(self.chosen)
        self.line.cleared.connect(self._escape)
        self.line.left.connect(self.left)
        self.chips = FacetChips(lambda _name: self._choose(articles=frozenset()))
        self.with_note = self._switch(self.tr("With note"))
        self.starred = self._switch(self.tr("Starred"))
        self.orphans = self._switch("")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.line, 1)
        top.addWidget(self.order_button)
        choices = FlowLayout(spacing=6)
        for menu in (self.code_button, self.outlet_button, self.date_button, self.coder_button):
            choices.addWidget(menu)
        for each in (self.with_note, self.starred, self.orphans):
            choices.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(choices)
        layout.addWidget(self.chips)

    def _switch(self, text: str) -> QToolButton:
        button = switch(text)
        button.toggled.connect(lambda _on: self.chosen.emit())
        return button

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        super().set_theme(theme)
        self.setStyleSheet(sheet(theme))

    def wanted(self) -> TagFilter:
        """What is chosen."""
        since, until = _range(self.period)
        return TagFilter(
            codes=self.codes or None,
            with_descendants=self.nested,
            outlets=self.outlets or None,
            since=since,
            until=until,
            coders=self.coders or None,
            text=self.line.text().strip(),
            has_memo=self.with_note.isChecked() or None,
            starred=self.starred.isChecked() or None,
            orphans=self.orphans.isChecked() or None,
            articles=self.articles or None,
        )

    def choose(self, wanted: TagFilter) -> None:
        """Shows what another part of the window asks for; a range that is no year or month is left out."""
        for button, on in (
            (self.with_note, wanted.has_memo),
            (self.starred, wanted.starred),
            (self.orphans, wanted.orphans),
        ):
            button.blockSignals(True)
            button.setChecked(bool(on))
            button.blockSignals(False)
        self.line.setText(wanted.text)
        self.line.settle()
        self.codes, self.nested = wanted.codes or frozenset(), wanted.with_descendants
        self.outlets, self.coders = wanted.outlets or frozenset(), wanted.coders or frozenset()
        self.articles = wanted.articles or frozenset()
        self.period = _period(wanted.since, wanted.until)
        self._choose()

    def kept(self) -> tuple[TagFilter, TagOrder]:
        """What is chosen, and in which order."""
        return self.wanted(), self.order

    def take_up(self, kept: tuple[TagFilter, TagOrder]) -> None:
        """Chooses what was chosen before."""
        wanted, self.order = kept
        self.choose(wanted)

    def clear(self) -> None:
        """Chooses nothing any more."""
        self.choose(TagFilter())

    def show_offer(self, offer: Offer) -> None:
        """Takes on what the menus offer by now."""
        self._offer = offer
        gone = self.codes - {code.id for code in offer.codes}
        self._name_buttons()
        if gone:
            # A code that is gone must not narrow the list to nothing.
            self._choose(codes=self.codes - gone)

    def _escape(self) -> None:
        if self.line.text():
            self.line.clear()
            self.line.settle()
            self.chosen.emit()
        else:
            self.left.emit()

    def _name_buttons(self) -> None:
        super()._name_buttons()
        chosen = self.tr("In %n article(s)", "", len(self.articles))
        self.chips.show_chips({"articles": chosen} if self.articles else {})
        lost = self.tr("Can't be placed")
        count = self._offer.orphans
        self.orphans.setText(counted(lost, count))
        self.orphans.setVisible(bool(count) or self.orphans.isChecked())


def _range(period: str) -> tuple[datetime | None, datetime | None]:
    """The first instant of a year or a month, and the first after it."""
    if period.isdecimal():
        year = int(period)
        return datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    return month_range(period)


def _period(since: datetime | None, until: datetime | None) -> str:
    """The year or month that a range is, if it is one."""
    if since is None:
        return ""
    for period in (f"{since:%Y}", f"{since:%Y-%m}"):
        if _range(period) == (since, until):
            return period
    return ""
