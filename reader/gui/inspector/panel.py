"""The inspector's tabs over one filter bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.hub import Hub
from reader.gui.inspector.alone_tab import AloneTab
from reader.gui.inspector.coverage_tab import CoverageTab
from reader.gui.inspector.filter_bar import FilterBar
from reader.gui.inspector.findings import Findings
from reader.gui.inspector.look import sheet
from reader.gui.inspector.statements_tab import StatementsTab
from reader.gui.inspector.why_tab import WhyTab
from reader.gui.look.key_names import key_of
from reader.gui.look.theme import Theme
from reader.model import Link

_WIDTH = 360
_SHARE, _LEAST, _MOST = 0.32, 230, 400


class InspectorPanel(QWidget):
    """Four ways to look at a comparison; ``bar`` says which is in view, and stands over them."""

    shown = Signal()
    """The panel came into view."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: Findings | None = None
        self._filter, self._mode = LinkFilter(), ReadingMode.ALL
        self._articles, self._has_failed = 0, False
        self.filter_bar = FilterBar()
        self.statements = StatementsTab(hub, theme)
        self.coverage = CoverageTab(theme)
        self.alone = AloneTab(theme)
        self.why = WhyTab(hub, theme)
        self.stack = QStackedWidget()
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Views of the comparison"))
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        for tab, name, tip in (
            (self.statements, self.tr("Wordings"), self.tr("What is shared, and how each outlet words it")),
            (
                self.coverage,
                self.tr("Coverage"),
                self.tr("Which outlet reports what, and what it leaves out"),
            ),
            (self.alone, self.tr("Only here"), self.tr("Whole paragraphs in which nothing is linked")),
            (self.why, self.tr("Why"), self.tr("What the link at hand rests on")),
        ):
            self.stack.addWidget(tab)
            self.bar.setTabToolTip(self.bar.addTab(name), tip)
        self.bar.currentChanged.connect(self.stack.setCurrentIndex)
        self.stack.currentChanged.connect(self.bar.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.stack, 1)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            leaf = QShortcut(key_of(keys), self)
            leaf.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            leaf.activated.connect(lambda by=by: self._leaf(by))
        self.set_theme(theme)
        self.show_findings(None, 0)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.setStyleSheet(sheet(theme))
        for tab in (self.statements, self.coverage, self.alone, self.why):
            tab.set_theme(theme)

    def kept(self) -> int:
        """Which tab is in view."""
        return self.stack.currentIndex()

    def take_up(self, kept: int) -> None:
        """Brings a tab into view."""
        self.stack.setCurrentIndex(kept)

    def view_in_front(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        views = (self.statements.list, self.coverage.view, self.alone.front(), self.why.page)
        view = views[self.stack.currentIndex()]
        return view if view is not None and view.isVisible() else self.bar

    def bring_forward(self, tab: QWidget) -> None:
        """Shows one of the tabs, with the keyboard in it."""
        self.stack.setCurrentWidget(tab)
        self.view_in_front().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leaf(self, by: int) -> None:
        self.bring_forward(self.stack.widget((self.stack.currentIndex() + by) % self.stack.count()))

    def show_findings(self, findings: Findings | None, articles: int) -> None:
        """Shows what is told of a comparison of so many articles."""
        self.findings, self._articles, self._has_failed = findings, articles, False
        self._show()
        self.show_link(None)

    def show_failure(self) -> None:
        """Says that nothing is known of what the open articles share."""
        self._has_failed = True
        self._show()

    def show_filter(self, shown: LinkFilter, mode: ReadingMode) -> None:
        """Takes on what the comparison view shows."""
        self._filter, self._mode = shown, mode
        self._show()

    def show_link(self, link: int | None, *, choose: bool = True) -> None:
        """Tells of a link, by its index; ``choose`` its statement and its row in the matrix too."""
        known = self.findings.alignment.links if self.findings else ()
        self.tell(known[link] if link is not None and link < len(known) else None)
        thing = self.findings.thing_of(link) if self.findings and link is not None else None
        if thing is not None and choose:
            self.statements.choose(thing)
            self.coverage.choose(thing.group)

    def tell(self, link: Link | None) -> None:
        """Tells why of a link of what is shown, or of a rejected one."""
        findings = self.findings
        empty = self._why_empty() or self.tr("Click or point at a shared passage to see why it is linked.")
        if findings is not None and not any(findings.shown(each, self._filter) for each in findings.things):
            empty = self._nothing()
        self.why.show_link(findings, link, empty)

    def _show(self) -> None:
        findings, empty = self.findings, self._why_empty()
        self.filter_bar.show_filter(self._filter, self._mode, findings)
        nothing = empty or self._nothing()
        self.statements.show_findings(findings, self._filter, nothing)
        self.coverage.show_findings(findings, self._filter, nothing)
        self.alone.show_findings(findings, empty or self.tr("Every passage has a counterpart."))
        if self.why.link is None:
            self.tell(None)

    def _nothing(self) -> str:
        """Why there is nothing shared to see."""
        if self.findings is not None and self.findings.things:
            return self.tr("The filter hides all that is shared. Reset shows it again.")
        return self.tr("Nothing shared was found in these articles.")

    def _why_empty(self) -> str:
        """What to do while there is no comparison; nothing if there is one."""
        if self._articles == 1:
            return self.tr("Set a second article beside this one to compare them.")
        if self.findings is None and self._articles > 1:
            failed = self.tr("These articles could not be compared.")
            return failed if self._has_failed else self.tr("One moment…")
        return "" if self._articles else self.tr("Open two to four articles side by side to compare them.")

    def sizeHint(self) -> QSize:
        """What it takes of the window where nobody has said otherwise: about a third of the height."""
        height = round(self.window().height() * _SHARE)
        return QSize(_WIDTH, max(_LEAST, min(_MOST, height)))

    def showEvent(self, event: QShowEvent) -> None:
        """Tells that there is somebody to look."""
        super().showEvent(event)
        self.shown.emit()
