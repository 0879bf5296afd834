"""What a person made by hand: tags, and what was said of links."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from reader.gui.hub import Hub
from reader.gui.judged_list.judged_panel import JudgedPanel
from reader.gui.look.theme import Theme
from reader.gui.tags_list.found_panel import FoundPanel
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.model import Anchored, TagFilter


class ByHandTabs(QStackedWidget):
    """The two lists on the right, one in view at a time; ``bar`` says which, and stands over them."""

    front_wanted = Signal()
    """A part of the window asked for something that is listed here, and it is in front now."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = TagsPanel(hub, theme)
        self.judged = JudgedPanel(hub, theme)
        self.panels: tuple[FoundPanel, ...] = (self.tags, self.judged)
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Lists of what was made by hand"))
        self.bar.setExpanding(False)
        # Narrow tabs are cut, and tell the rest as a tip: no list is out of sight.
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setDrawBase(False)
        for panel, name, tip in (
            (self.tags, self.tr("Tagged passages"), self.tr("All tagged passages")),
            (self.judged, self.tr("Links"), self.tr("What was said of links")),
        ):
            self.addWidget(panel)
            self.bar.setTabToolTip(self.bar.addTab(name), tip)
            panel.front_wanted.connect(partial(self._bring, panel))
            panel.model.counted.connect(partial(self._go_in, panel))
        self._waits = False
        """Whether the keyboard is to go into the list of judgements once its rows are there."""
        self.bar.currentChanged.connect(self.setCurrentIndex)
        self.currentChanged.connect(self.bar.setCurrentIndex)

    def front(self) -> FoundPanel:
        """The list that is in view."""
        return self.panels[self.currentIndex()]

    def list_in_view(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        panel = self.front()
        if panel.view.isVisible():
            return panel.view
        return panel.focus_line() if panel.focus_line().isEnabled() else self.bar

    def show_judged(self) -> None:
        """Brings the list of judgements to the front, with the keyboard in it."""
        self._bring(self.judged)
        self._waits = not self.judged.model.is_loaded
        self._enter()

    def show_lost(self, anchored: Anchored) -> None:
        """Lists what lost its place in changed texts: the tags, or the judgements if there are but these."""
        if anchored.lost_tags:
            articles = frozenset(article for article, _ in anchored.lost_in)
            self.tags.show_tags(TagFilter(orphans=True, articles=articles))
        else:
            self.judged.filter.choose_orphans()
            self.judged.front_wanted.emit()

    def _go_in(self, panel: FoundPanel, _total: int) -> None:
        if self._waits and panel is self.judged:
            self._waits = False
            if panel is self.front() and self.bar.hasFocus():
                self._enter()

    def _enter(self) -> None:
        panel = self.front()
        if panel.view.isVisible():
            panel.view.enter()
        else:
            self.list_in_view().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def kept(self) -> int:
        """Which list is in view."""
        return self.currentIndex()

    def take_up(self, kept: int) -> None:
        """Brings a list into view."""
        self.setCurrentIndex(kept)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for panel in self.panels:
            panel.set_theme(theme)

    def _bring(self, panel: FoundPanel) -> None:
        self.setCurrentWidget(panel)
        self.front_wanted.emit()
