"""The statements and topics that are shared, and a table of how each is worded."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QListView, QMenu, QWidget

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.hub import Hub
from reader.gui.inspector.copying import copy_text, offer_copy, wordings_as_text
from reader.gui.inspector.findings import Findings, Piece, Thing, own_words
from reader.gui.inspector.heading import Heading, empty_menu
from reader.gui.inspector.look import empty_label, list_and_detail
from reader.gui.inspector.statements_delegates import ThingDelegate, WordingDelegate
from reader.gui.inspector.statements_model import THING_ROLE, ThingsModel, Worded, WordingsModel
from reader.gui.lists.opening_list import OpeningList
from reader.gui.look.style import menu_button, set_up_list
from reader.gui.look.theme import Theme

_WIDE = 720


class StatementsTab(QWidget):
    """A list of what is shared; the chosen one unfolds into its wordings."""

    thing_wanted = Signal(object)
    """A ``Thing`` that the reader goes to."""
    place_wanted = Signal(int, object)
    """Witness and ``Span`` of a wording."""
    judging_wanted = Signal(object, object)
    """A ``QMenu`` that is about to open, and the links that are to be judged in it."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._findings: Findings | None = None
        self._thing: Thing | None = None
        self._base = 0
        self._silent = False
        self.things = ThingsModel(self)
        self.list = OpeningList()
        self.list.setModel(self.things)
        self.list.setAccessibleName(self.tr("What is shared"))
        self._thing_delegate = ThingDelegate(self.things, theme, self.list)
        self.list.setItemDelegate(self._thing_delegate)
        self.wordings = WordingsModel(self)
        self.table = OpeningList()
        self.table.setModel(self.wordings)
        self.table.setAccessibleName(self.tr("Wordings"))
        self._wording_delegate = WordingDelegate(self.wordings, theme, self.table)
        self.table.setItemDelegate(self._wording_delegate)
        for view in (self.list, self.table):
            set_up_list(view)
            view.setSelectionMode(QListView.SelectionMode.SingleSelection)
            view.setMouseTracking(True)
            view.customContextMenuRequested.connect(lambda place, view=view: self._open_menu(view, place))
            offer_copy(view, self.copy)
        self.table.setUniformItemSizes(False)
        self.table.setResizeMode(QListView.ResizeMode.Adjust)
        self.plain = QCheckBox(self.tr("Ignore script, width and punctuation"))
        self.plain.setChecked(True)
        self.judge_button, self._judge_menu = menu_button(self.tr("Confirm, reject or change its links"))
        self.judge_button.setText(self.tr("Judge"))
        self._judge_menu.aboutToShow.connect(self._refill)
        self.heading = Heading(theme, [self.judge_button], self.plain)
        self.empty = empty_label()
        self.splitter = list_and_detail(self, self.list, (self.heading, self.table), self.empty, (2, 5))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(30)
        self._pause.timeout.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(lambda _index: self._go())
        self.list.opened.connect(self._go)
        self.table.clicked.connect(self._take_base)
        self.table.opened.connect(lambda: self._take_base(self.table.currentIndex()))
        self.plain.toggled.connect(lambda _on: self._compare())
        self.show_findings(None, LinkFilter(), "")

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._thing_delegate.theme = self._wording_delegate.theme = theme
        self.heading.set_theme(theme)
        self.list.viewport().update()
        self.table.viewport().update()

    def show_findings(self, findings: Findings | None, shown: LinkFilter, why_empty: str) -> None:
        """Lists what a filter shows; what was chosen stays so, or else what stands in its place now."""
        chosen, row = self._thing, self.list.currentIndex().row()
        self._findings = findings
        self._silent = True
        self.things.show(findings, shown)
        self._silent = False
        is_empty = not self.things.shown
        self.splitter.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.empty.setText(why_empty)
        self._thing = None
        if is_empty:
            self._show_wordings([])
            return
        if chosen is not None and chosen not in self.things.shown and findings is not None:
            chosen = findings.like(chosen)
        if chosen not in self.things.shown:
            chosen = self.things.shown[min(max(0, row), len(self.things.shown) - 1)]
        self.choose(chosen)

    def choose(self, thing: Thing | None) -> None:
        """Chooses a thing without going there."""
        if thing is None or thing not in self.things.shown:
            return
        index = self.things.index(self.things.shown.index(thing))
        self._silent = True
        self.list.setCurrentIndex(index)
        self._silent = False
        self.list.scrollTo(index)
        self._unfold(thing)

    @property
    def chosen(self) -> Thing | None:
        """The thing whose wordings are shown."""
        return self._thing

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        thing = index.data(THING_ROLE)
        if isinstance(thing, Thing) and not self._silent:
            self._unfold(thing)
            self._pause.start()

    def _go(self) -> None:
        self._pause.stop()
        if self._thing is not None:
            self.thing_wanted.emit(self._thing)

    def _unfold(self, thing: Thing) -> None:
        if thing is not self._thing:
            self._thing, self._base = thing, 0
            self.heading.say(thing.label, thing.kind, rejected=thing.rejected is not None)
            rows = [
                Worded(each, (Piece(each.text, False),), number == 0)
                for number, each in enumerate(thing.wordings)
            ]
            self._show_wordings(rows)
            self._compare()

    def _take_base(self, index: QModelIndex) -> None:
        if index.isValid() and self._thing is not None:
            self._base = index.row()
            wording = self._thing.wordings[index.row()]
            self._compare()
            self.place_wanted.emit(wording.witness, wording.spans[0])

    def _compare(self) -> None:
        """Marks in the background what each wording has that the base has not."""
        thing, base, plain, library = self._thing, self._base, self.plain.isChecked(), self._hub.library
        if thing is None:
            return

        def work(_job: object) -> list[Worded]:
            ground = thing.wordings[base].text
            return [
                Worded(
                    each,
                    (Piece(each.text, False),)
                    if number == base
                    else own_words(ground, each.text, lambda a, b: library.wording(a, b, plain=plain)),
                    number == base,
                )
                for number, each in enumerate(thing.wordings)
            ]

        def done(rows: list[Worded]) -> None:
            if thing is self._thing:
                self._show_wordings(rows)

        self._hub.jobs.read("wordings", work, done)

    def _show_wordings(self, rows: list[Worded]) -> None:
        names = self._findings.names if self._findings else ()
        kind = self._thing.kind if self._thing else self.wordings.kind
        self.wordings.show(names, kind, rows)

    # What can be done with what is chosen

    def copy(self) -> None:
        """Copies the table of wordings."""
        if self._thing is not None:
            copy_text(wordings_as_text(self._thing.label, self.wordings))

    def _refill(self) -> None:
        empty_menu(self._judge_menu)
        self._fill(self._judge_menu, None)

    def _fill(self, menu: QMenu, witness: int | None) -> None:
        """Lets the links of what is chosen be judged in a menu; those of a witness, if one is named."""
        if self._thing is not None and self._findings is not None:
            links = self._findings.links_of(self._thing)
            own = [link for link in links if witness in (None, link.a.article, link.b.article)]
            self.judging_wanted.emit(menu, own)

    def _open_menu(self, view: QListView, place: QPoint) -> None:
        index = view.indexAt(place)
        index = index if index.isValid() else view.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy the wordings")).triggered.connect(lambda _on: self.copy())
        menu.addSeparator()
        in_table = view is self.table and self._thing is not None
        self._fill(menu, self._thing.wordings[index.row()].witness if in_table else None)
        menu.popup(view.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wordings stand beside the list, or, in a narrow panel, beneath it."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self.table.doItemsLayout()
