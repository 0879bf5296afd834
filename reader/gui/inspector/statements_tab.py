"""The statements and topics that are shared, and a table of how each is worded."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QListView, QSplitter, QVBoxLayout, QWidget

from reader.gui.compare.link_filter import LinkFilter
from reader.gui.hub import Hub
from reader.gui.inspector.findings import Findings, Piece, Thing, own_words
from reader.gui.inspector.look import empty_label
from reader.gui.inspector.statements_delegates import ThingDelegate, WordingDelegate
from reader.gui.inspector.statements_model import THING_ROLE, ThingsModel, Worded, WordingsModel
from reader.gui.opening_list import OpeningList
from reader.gui.style import set_up_list
from reader.gui.theme import Theme

_WIDE = 720


class StatementsTab(QWidget):
    """A list of what is shared; the chosen one unfolds into its wordings."""

    thing_wanted = Signal(object)
    """A ``Thing`` that the reader goes to."""
    place_wanted = Signal(int, object)
    """Witness and ``Span`` of a wording."""

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
        self.table.setUniformItemSizes(False)
        self.table.setResizeMode(QListView.ResizeMode.Adjust)
        self.plain = QCheckBox(self.tr("Ignore script, width and punctuation"))
        self.plain.setChecked(True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        self.plain.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plain)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setChildrenCollapsible(False)
        self.empty = empty_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.empty, 1)
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
        self.list.viewport().update()
        self.table.viewport().update()

    def show_findings(self, findings: Findings | None, shown: LinkFilter, why_empty: str) -> None:
        """Lists what a filter shows; what was chosen stays so, if it is still there."""
        chosen = self._thing
        self._findings = findings
        self._silent = True
        self.things.show(findings, shown)
        self._silent = False
        is_empty = not self.things.shown
        self.splitter.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.empty.setText(why_empty)
        self._thing = None
        if chosen in self.things.shown:
            self.choose(chosen)
        elif self.things.shown:
            self.choose(self.things.shown[0])
        else:
            self._show_wordings([])

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wordings stand beside the list, or, in a narrow panel, beneath it."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self.table.doItemsLayout()
