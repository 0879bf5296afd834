"""What the link at hand is, how sure it is, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QTextBrowser, QToolButton, QWidget

from reader.gui.hub import Hub
from reader.gui.inspector.findings import Findings, common_words
from reader.gui.inspector.heading import Heading, empty_menu, tool
from reader.gui.inspector.look import empty_label, list_and_detail
from reader.gui.inspector.pairs import PAIR_ROLE, PairDelegate, PairsModel
from reader.gui.inspector.why_page import Explained, page, plain
from reader.gui.lists.opening_list import OpeningList
from reader.gui.look.style import menu_button, set_up_list
from reader.gui.look.theme import Theme
from reader.model import Link

_WIDE = 640
_LIST_WIDTH = 230
_LONGEST = 6000
"""Of longer passages nothing is marked."""
_MOST_ROWS = 3
"""So many pairs are in view above the page, in a narrow panel."""


class _Page(QTextBrowser):
    """Rich text that tells when it has another width."""

    widened = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()


class WhyTab(QWidget):
    """A page on one link: in words, with what its two passages have in common marked.

    Beside it are all links of the same statement or topic, if there are several.
    """

    place_wanted = Signal(int, object)
    """Witness and ``Span`` of a passage."""
    pair_wanted = Signal(object)
    """The ``Link`` that the reader chose among those of the same thing."""
    confirm_wanted = Signal(object)
    """The ``Link`` that is right, says the reader."""
    reject_wanted = Signal(object)
    """The ``Link`` that is wrong."""
    take_back_wanted = Signal(object)
    """The ``Link`` of which nothing was said after all."""
    judging_wanted = Signal(object, object)
    """A ``QMenu`` that is about to open, and the links that are to be judged in it."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._theme = hub, theme
        self._findings: Findings | None = None
        self._shown: Explained | None = None
        self._silent = self._beside = False
        self._room_for: tuple[bool, int] | None = None
        self.pairs = PairsModel(self)
        self.list = OpeningList()
        self.list.setModel(self.pairs)
        set_up_list(self.list)
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Links of the same statement or topic"))
        self._delegate = PairDelegate(self.pairs, theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.page = _Page()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Why these passages are linked"))
        self.page.document().setDocumentMargin(10)
        self.confirm = self._judge(
            self.tr("Confirm"), self.tr("Say that the link is right"), self.confirm_wanted
        )
        self.reject = self._judge(
            self.tr("Reject"), self.tr("Say that the link is wrong"), self.reject_wanted
        )
        self.take_back = self._judge(
            self.tr("Take back"), self.tr("Take back what was said of the link"), self.take_back_wanted
        )
        self.more, menu = menu_button(self.tr("Confirm, reject or change the link"))
        self.more.setText(self.tr("Judge"))
        menu.aboutToShow.connect(lambda: self._refill(menu))
        self.heading = Heading(theme, [self.confirm, self.reject, self.take_back, self.more])
        self.empty = empty_label()
        self.splitter = list_and_detail(self, self.list, (self.heading, self.page), self.empty, (0, 1))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(30)
        self._pause.timeout.connect(self._go_to_pair)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(lambda _index: self._go_to_pair())
        self.list.opened.connect(self._go_to_pair)
        self.page.anchorClicked.connect(self._go)
        self.page.widened.connect(self._break)
        self.show_link(None, None, "")

    def _judge(self, text: str, tip: str, wanted: object) -> QToolButton:
        button = tool(text, tip)
        button.clicked.connect(lambda: wanted.emit(self._shown.link) if self._shown else None)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = self._delegate.theme = theme
        self.heading.set_theme(theme)
        self.list.viewport().update()
        self._write()

    @property
    def link(self) -> Link | None:
        """What is told of."""
        return self._shown.link if self._shown else None

    def show_link(self, findings: Findings | None, link: Link | None, why_empty: str) -> None:
        """Tells of a link (or a rejected one) of the findings, or says in words why there is none."""
        self._findings = findings
        self._shown = None
        has_link = findings is not None and link is not None
        self.splitter.setVisible(has_link)
        self.empty.setVisible(not has_link)
        self.empty.setText(why_empty)
        if findings is None or link is None:
            self.pairs.show((), [], rejected=False)
            return
        rejected = link in findings.alignment.rejected
        thing = None if rejected else findings.thing_of(findings.alignment.links.index(link))
        links = findings.links_of(thing) if thing is not None else [link]
        label = thing.label if thing is not None else link.a.passage.exact.split("\n")[0]
        self.heading.say(label, link.kind, rejected=rejected)
        self._silent = True
        self.pairs.show(findings.names, links, rejected=rejected)
        self.list.setVisible(len(links) > 1)
        index = self.pairs.index(links.index(link))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._silent = False
        self._give_room()
        self._tell(link)

    def _tell(self, link: Link) -> None:
        self._shown = plain(link)
        said = link.why.get("verdict") if link.judgement is not None else None
        self.confirm.setVisible(said not in ("confirmed", "added"))
        self.reject.setVisible(said != "rejected")
        self.take_back.setVisible(link.judgement is not None)
        self._write()
        self._compare(link)

    def _compare(self, link: Link) -> None:
        a, b, library = link.a.passage.exact, link.b.passage.exact, self._hub.library

        def compare(one: str, other: str) -> list[tuple[str, str]]:
            return library.wording(one, other, plain=True)

        def work(_job: object) -> Explained:
            found = plain(link)
            passages, judgement = found.passages, None
            if max(len(a), len(b)) <= _LONGEST:
                passages = common_words(b, a, compare), common_words(a, b, compare)
            if link.judgement is not None:
                try:
                    judgement = library.judgement(link.judgement)
                except KeyError:  # taken back meanwhile
                    judgement = None
            return Explained(link, passages, judgement)

        def done(found: Explained) -> None:
            if self.link is link:
                self._shown = found
                self._write()

        self._hub.jobs.read("common words", work, done)

    def _write(self) -> None:
        findings, shown = self._findings, self._shown
        if findings is not None and shown is not None:
            names = findings.names[shown.link.a.article], findings.names[shown.link.b.article]
            self._beside = self.page.width() >= _WIDE
            self.page.setHtml(page(shown, names, self._theme, wide=self._beside))

    def _break(self) -> None:
        """Sets the passages side by side where there is room."""
        if self._beside != (self.page.width() >= _WIDE):
            self._write()

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        link = index.data(PAIR_ROLE)
        if isinstance(link, Link) and not self._silent:
            self._tell(link)
            self._pause.start()

    def _go_to_pair(self) -> None:
        self._pause.stop()
        if self.link is not None:
            self.pair_wanted.emit(self.link)

    def _refill(self, menu: QMenu) -> None:
        empty_menu(menu)
        if self.link is not None:
            self.judging_wanted.emit(menu, [self.link])

    def _go(self, url: QUrl) -> None:
        if self.link is not None:
            end = self.link.b if url.fragment() == "1" else self.link.a
            self.place_wanted.emit(end.article, end.passage.span)

    def _give_room(self) -> None:
        """The list of pairs is at the left, or, in a narrow panel, above."""
        wide = self.width() >= _WIDE
        if (wide, len(self.pairs.links)) == self._room_for:
            return
        self._room_for = wide, len(self.pairs.links)
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        rows = min(_MOST_ROWS, len(self.pairs.links)) * max(1, self.list.sizeHintForRow(0)) + 2
        first, whole = (_LIST_WIDTH, self.width()) if wide else (rows, self.height())
        self.splitter.setSizes([first, max(1, whole - first)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of pairs stands beside the page, or above it."""
        super().resizeEvent(event)
        self._give_room()
