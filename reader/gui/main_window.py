"""The window: the library on the left, the texts in the middle, the tags on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from reader.gui import settings as names
from reader.gui.about import show_about
from reader.gui.actions import Actions
from reader.gui.compare import ComparisonView
from reader.gui.file_controls import FileControls
from reader.gui.hub import Hub, words_for
from reader.gui.import_panel import ImportPanel
from reader.gui.library_panel import MOST_WITNESSES, LibraryPanel
from reader.gui.panel_title import PanelTitle
from reader.gui.reading import Reading
from reader.gui.recent import RecentComparisons
from reader.gui.settings import Settings
from reader.gui.status_line import StatusLine
from reader.gui.style import style_sheet
from reader.gui.tag_controls import TagControls
from reader.gui.tagging import Tagging
from reader.gui.tags_panel import TagsPanel
from reader.gui.theme import Theme, ThemeSwitch
from reader.gui.view_controls import ViewControls
from reader.gui.welcome import WelcomePage
from reader.model import Link


class MainWindow(QMainWindow):
    """Puts the parts together; what they do is theirs."""

    def __init__(self, hub: Hub, settings: Settings, themes: ThemeSwitch) -> None:
        super().__init__()
        self.hub, self.settings, self.themes = hub, settings, themes
        self.setWindowTitle(self.tr("Jianting"))
        self.setAcceptDrops(True)
        self.tagging = Tagging(hub, self)
        self.actions_ = Actions(self.tagging.undo_stack, self)
        self._build_middle()
        self._build_panels()
        self.controls = TagControls(hub, self.tagging, self.reading, self.actions_, themes.theme, self)
        self.files = FileControls(hub, settings, themes, self.reading, self.import_panel, self.actions_, self)
        self.look = ViewControls(settings, themes, self.view, self.actions_, self)
        self._build_bars()
        actions = self.actions_
        self.recent = RecentComparisons(hub, settings, self.reading, actions.recent_menu, actions.back)
        self._connect()
        self._show_theme(themes.theme)
        self._restore()
        self.library_panel.model.search(self.library_panel.model.query)
        self.tags_panel.model.load()
        self._show_opened([])

    def _build_middle(self) -> None:
        self.view = ComparisonView(self.themes.theme)
        self.reading = Reading(self.hub, self.view, self)
        self.welcome = WelcomePage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.view)
        self.import_panel = ImportPanel(self.hub)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self.stack, 1), (self.import_panel, 0)):
            layout.addWidget(widget, stretch)
        self.setCentralWidget(middle)

    def _build_panels(self) -> None:
        self.library_panel = LibraryPanel(self.hub, self.themes.theme)
        self.tags_panel = TagsPanel(self.hub, self.themes.theme)
        self.panel_titles: list[PanelTitle] = []
        self.library_dock = self._dock("library", self.tr("Library"), self.library_panel)
        self.tags_dock = self._dock("tags", self.tr("Tags"), self.tags_panel)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.library_dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.tags_dock)
        self.resizeDocks([self.library_dock, self.tags_dock], [310, 270], Qt.Orientation.Horizontal)
        self.tags_dock.hide()
        self.actions_.name_panels(self.library_dock.toggleViewAction(), self.tags_dock.toggleViewAction())

    def _dock(self, name: str, title: str, panel: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        panel.setMinimumWidth(220)
        dock.setWidget(panel)
        title_bar = PanelTitle(dock, self.themes.theme)
        dock.setTitleBarWidget(title_bar)
        self.panel_titles.append(title_bar)
        return dock

    def _build_bars(self) -> None:
        panels = [self.library_dock.toggleViewAction(), self.tags_dock.toggleViewAction()]
        self.actions_.fill_menus(self, panels)
        bar = QToolBar(self.tr("Toolbar"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(bar)
        self.actions_.fill_toolbar(bar, panels)
        key = self.actions_.next_link.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        self.status = StatusLine(self.statusBar(), key.replace("Down", "↓"))

    def _connect(self) -> None:
        actions = self.actions_
        for action, slot in (
            (actions.quit, self.close),
            (actions.find, self._find),
            (actions.compare, lambda: self.reading.open(self.library_panel.selected())),
            (actions.add, lambda: self.reading.add(self.library_panel.selected())),
            (actions.close_comparison, self.reading.close),
            (actions.previous_link, self.view.previous_link),
            (actions.next_link, self.view.next_link),
            (actions.leave_link, self.view.leave_link),
            (actions.next_part, lambda: self._go_to_part(1)),
            (actions.previous_part, lambda: self._go_to_part(-1)),
            (actions.topics, self._show_sum),
            (actions.about, lambda: show_about(self)),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        self.themes.changed.connect(self._show_theme)
        self.hub.failed.connect(self.tell)
        self.reading.opened.connect(self._show_opened)
        self.reading.busy_changed.connect(self.status.show_busy)
        self.library_panel.open_wanted.connect(self.reading.open)
        self.library_panel.add_wanted.connect(self.reading.add)
        self.library_panel.model.counted.connect(self._note_count)
        self.library_panel.view.selectionModel().selectionChanged.connect(lambda: self._enable())
        self.tags_panel.place_wanted.connect(self.reading.show_place)
        self.tags_panel.glance_wanted.connect(self.reading.glance)
        self.tags_panel.removal_wanted.connect(self.tagging.remove)
        self.tags_panel.memo_wanted.connect(self.controls.edit_memo)
        self.files.sample_opened.connect(self._make_room)
        self.import_panel.arriving.connect(self.library_panel.model.refresh)
        self.welcome.sample_wanted.connect(self.files.open_sample)
        self.welcome.import_wanted.connect(self.files.import_folder)
        self.view.link_activated.connect(self._show_link)
        self.view.link_left.connect(self._leave_link)
        self.view.open_requested.connect(self._open_original)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        event.acceptProposedAction()
        self.files.import_paths(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )

    def tell(self, error: Exception) -> None:
        """Says what went wrong."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Jianting"), words_for(error), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def restore_comparison(self) -> None:
        """Opens what was open when the program ended, if it is in this library still."""
        if self.settings.get(names.LAST_LIBRARY) != str(self.hub.library.path):
            return
        found = []
        for article in self.settings.get(names.LAST_COMPARISON):
            try:
                found.append(self.hub.library.summary(article).id)
            except KeyError:
                continue
        self.reading.open(found)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers the window, and stops what runs in the background."""
        self.settings.set(names.GEOMETRY, bytes(self.saveGeometry().data()))
        self.settings.set(names.LAYOUT, bytes(self.saveState().data()))
        self.settings.set(names.LAST_LIBRARY, str(self.hub.library.path))
        self.settings.set(names.LAST_COMPARISON, tuple(self.reading.articles))
        self.recent.save()
        self.settings.save()
        self.hub.jobs.shut_down()
        super().closeEvent(event)

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray(self.settings.get(names.GEOMETRY))):
            room = self.screen().availableGeometry().size()
            self.resize(room.boundedTo(QSize(1440, 900)) * 0.94)
        self.restoreState(QByteArray(self.settings.get(names.LAYOUT)))

    def _find(self) -> None:
        self.library_dock.show()
        self.library_panel.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.library_panel.filter_box.selectAll()

    def _show_theme(self, theme: Theme) -> None:
        QApplication.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        self.actions_.set_theme(theme)
        self.library_panel.set_theme(theme)
        self.tags_panel.set_theme(theme)
        for title in self.panel_titles:
            title.set_theme(theme)
        self.controls.set_theme(theme)
        self.view.set_theme(theme)

    def _show_opened(self, articles: list[int]) -> None:
        self.stack.setCurrentWidget(self.view if articles else self.welcome)
        self.library_panel.set_open(articles)
        self._show_sum()
        self.setWindowTitle(self._title(articles))
        self._enable()
        if articles:
            self.view.panes[0].text.setFocus()

    def _show_sum(self) -> None:
        """Says how much of what is shown the open articles share."""
        if self.view.current_link is None:
            self.status.show_comparison(self.reading.alignment, topics=self.view.topics_shown)
        self._enable()

    def _title(self, articles: list[int]) -> str:
        alignment = self.reading.alignment
        if not articles or alignment is None:
            return self.tr("Jianting")
        names_ = {outlet.id: outlet.short for outlet in self.hub.library.outlets()}
        outlets = [names_.get(article.outlet, article.outlet) for article in alignment.articles]
        return f"{alignment.articles[0].title} · {' / '.join(outlets)}"

    def _enable(self) -> None:
        actions, open_now = self.actions_, len(self.reading.articles)
        chosen = len(self.library_panel.view.selectionModel().selectedIndexes())
        self.status.show_chosen(chosen)
        actions.compare.setEnabled(1 <= chosen <= MOST_WITNESSES)
        actions.add.setEnabled(bool(chosen) and 0 < open_now < MOST_WITNESSES)
        has_links = open_now > 1 and self.view.has_links
        actions.next_link.setEnabled(has_links)
        actions.leave_link.setEnabled(self.view.current_link is not None)
        actions.previous_link.setEnabled(has_links)
        actions.sync.setEnabled(open_now > 1)
        actions.topics.setEnabled(open_now > 1)
        actions.close_comparison.setEnabled(open_now > 0)
        actions.export_html.setEnabled(open_now > 1)
        actions.export_png.setEnabled(open_now > 1)

    def _make_room(self) -> None:
        """A first look must show all texts at once; the list comes back with one click or key."""
        if self.view.least_width() > self.view.width():
            self.library_dock.hide()

    def _note_count(self, total: int) -> None:
        query = self.library_panel.model.query
        if not query.text and not query.outlets:
            self.welcome.set_empty(empty=total == 0)

    def _show_link(self, link: Link, place: int, count: int) -> None:
        self.status.show_link(self.view.describe_current(), place, count)
        self.actions_.leave_link.setEnabled(True)

    def _leave_link(self) -> None:
        self._show_sum()

    def _go_to_part(self, by: int) -> None:
        """Moves the keyboard on to the next part of the window that is in view, or back."""
        parts: list[tuple[QWidget, QWidget]] = []
        if self.library_dock.isVisible():
            parts.append((self.library_dock, self.library_panel.view))
        if self.reading.articles:
            parts += [(pane, pane.text) for pane in self.view.panes]
        else:
            parts.append((self.welcome, self.welcome.way_in()))
        if self.tags_panel.view.isVisible():
            parts.append((self.tags_dock, self.tags_panel.view))
        focused = QApplication.focusWidget()
        inside = [n for n, (part, _) in enumerate(parts) if focused and part.isAncestorOf(focused)]
        here = inside[0] if inside else -min(by, 0)
        parts[(here + by) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_original(self, pane: int) -> None:
        alignment = self.reading.alignment
        url = alignment.articles[pane].url if alignment is not None else None
        if url and QUrl(url).scheme() in {"http", "https"}:
            QDesktopServices.openUrl(QUrl(url))
