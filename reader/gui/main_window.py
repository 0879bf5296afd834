"""The window: the library on the left, the texts in the middle, the tags on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from reader.gui import settings as names
from reader.gui.actions import Actions, fill_menus, fill_toolbar
from reader.gui.controls import Controls
from reader.gui.docks import Docks
from reader.gui.faults.telling import Telling
from reader.gui.hub import Hub
from reader.gui.importing.catch_up import CatchUp
from reader.gui.look.style import put_on
from reader.gui.look.theme import Theme, ThemeSwitch
from reader.gui.middle import Middle
from reader.gui.panels import make_panels
from reader.gui.parts import Parts, go_to_part
from reader.gui.reading import Reading
from reader.gui.sessions import take_up_session
from reader.gui.settings import Settings
from reader.gui.status_line import StatusLine
from reader.gui.tagging.notes_kept import NotesKept
from reader.gui.tagging.tagging import Tagging
from reader.gui.undoing import UndoStack
from reader.library import Pending


class MainWindow(QMainWindow):
    """Puts the parts together; what they do is theirs, and what can be done is ``controls``."""

    def __init__(
        self, hub: Hub, settings: Settings, themes: ThemeSwitch, undo_stack: UndoStack | None = None
    ) -> None:
        """``undo_stack`` is that of the window before this one, if there is one to go on with."""
        super().__init__()
        put_on(themes.theme)
        self.hub, self.settings, self.themes = hub, settings, themes
        take_up_session(settings, str(hub.library.path))
        self.telling = Telling(self)
        self.setWindowTitle(self.tr("Jianting"))
        self.setAcceptDrops(True)
        self.tagging = Tagging(hub, self, undo_stack)
        self.actions_ = Actions(self.tagging.undo_stack, self)
        self._build_middle()
        self._build_panels()
        self._build_bars()
        self.controls = Controls(
            hub,
            settings,
            themes,
            self.actions_,
            self.reading,
            self.tagging,
            self.middle,
            self.panels,
            self.status,
            self,
        )
        notes = (self.tags_panel.note, self.by_hand.judged.note, self.codebook_panel.note)
        self.notes_kept = NotesKept([note.flush for note in notes], self)
        self._connect()
        self._show_theme(themes.theme)
        self._restore()
        self.library_panel.search_anew()
        self.tags_panel.model.load()
        self.controls.comparison.show_opened([])
        self.catch_up.start_soon()
        self.controls.watching.start()

    def _build_middle(self) -> None:
        self.middle = middle = Middle(self.hub, self.themes.theme)
        self.view, self.welcome, self.stack = middle.view, middle.welcome, middle.stack
        self.hints, self.find_bar, self.import_panel = middle.hints, middle.find_bar, middle.import_panel
        self.reading = Reading(self.hub, self.view, self)
        self.setCentralWidget(middle)

    def _build_panels(self) -> None:
        self.panels = panels = make_panels(self.hub, self.themes.theme, self.actions_)
        self.tabs, self.where_else_panel, self.by_hand, self.inspector, self.codebook_panel = panels
        self.library_panel, self.tags_panel = self.tabs.articles, self.by_hand.tags
        self.docks = Docks(panels, self.themes.theme, self.actions_, self)
        self.library_dock, self.tags_dock = self.docks.library, self.docks.tags

    def _build_bars(self) -> None:
        fill_menus(self, self.actions_)
        bar = QToolBar(self.tr("Toolbar"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(bar)
        fill_toolbar(bar, self.actions_)
        key = self.actions_.links.next_link.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.status = StatusLine(self.statusBar(), key)
        self.catch_up = CatchUp(self.hub, self.statusBar())

    def _connect(self) -> None:
        actions = self.actions_
        for action, slot in (
            (actions.file.quit, self.close),
            (actions.library.find, self._find),
            (actions.library.show_articles, lambda: self._show_list(self.tabs.articles)),
            (actions.library.show_events, lambda: self._show_list(self.tabs.events)),
            (actions.library.show_statements, lambda: self._show_list(self.tabs.statements)),
            (actions.view.next_part, lambda: go_to_part(self._parts, 1)),
            (actions.view.previous_part, lambda: go_to_part(self._parts, -1)),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        self.themes.changed.connect(self._show_theme)
        self.hub.failed.connect(self.tell)
        self.controls.comparison.opened.connect(self._show_opened)
        self.controls.events.events_wanted.connect(lambda: self._show_list(self.tabs.events))
        self.controls.statements.panel_wanted.connect(self.docks.where_else.show)
        self.catch_up.pending_changed.connect(self._note_pending)
        self.catch_up.advanced.connect(self.tabs.show_advance)
        for imported in (self.import_panel.imported, self.controls.watching.imported):
            imported.connect(lambda *_: self.catch_up.start())
        self.controls.removing.altered.connect(self.catch_up.start)
        self.library_panel.model.counted.connect(self._note_count)
        self.library_panel.view.selectionModel().selectionChanged.connect(lambda: self._note_chosen())
        self.tabs.currentChanged.connect(lambda _tab: self._note_chosen())
        self.controls.codebook.codes.tags_wanted.connect(self.tags_panel.show_code)
        self.controls.files.sample_opened.connect(self._make_room)
        self.import_panel.arriving.connect(self.library_panel.model.refresh)
        self.import_panel.lost_wanted.connect(self.by_hand.show_lost)

    def _note_chosen(self) -> None:
        """Says how many articles are selected, while their list is in view."""
        is_in_view = self.tabs.currentWidget() is self.library_panel
        chosen = self.library_panel.view.selectionModel().selectedIndexes() if is_in_view else ()
        self.status.show_chosen(len(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        event.acceptProposedAction()
        self.controls.files.import_paths(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )

    def tell(self, error: Exception) -> None:
        """Says what went wrong."""
        self.telling.tell(error)

    def restore_comparison(self) -> None:
        """Opens what was open when the program ended, if it is there still, where it was read."""
        spot = self.controls.session.last_spot()
        if spot is not None:
            self.controls.history.go_to(spot)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers the window, and stops what runs in the background; stays while a note is not stored."""
        if not self.notes_kept.may_close():
            event.ignore()
            return
        self.controls.session.close()
        self.hide()  # what has just been begun may take a moment to end
        self.controls.watching.stop()
        self.hub.jobs.shut_down()
        self.controls.safety.automatic.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray(self.settings.get(names.GEOMETRY))):
            room = self.screen().availableGeometry().size()
            self.resize(room.boundedTo(QSize(1440, 900)) * 0.94)
        self.restoreState(QByteArray(self.settings.get(names.LAYOUT)))
        as_timeline = self.tabs.events.timeline_button
        as_timeline.setChecked(self.settings.get(names.EVENTS_AS_TIMELINE))
        as_timeline.toggled.connect(lambda on: self.settings.set(names.EVENTS_AS_TIMELINE, on))

    def _find(self) -> None:
        self.library_dock.show()
        self.tabs.setCurrentWidget(self.tabs.articles)
        line = self.library_panel.search_box.line
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()

    def _show_list(self, panel: QWidget) -> None:
        self.library_dock.show()
        self.tabs.show_panel(panel)

    def _note_pending(self, pending: Pending) -> None:
        self.tabs.set_pending(pending)
        self.controls.statements.pending = pending.statements

    def _show_theme(self, theme: Theme) -> None:
        put_on(theme)
        self.actions_.set_theme(theme)
        self.docks.set_theme(theme)
        self.controls.set_theme(theme)
        self.view.set_theme(theme)

    def _show_opened(self, articles: list[int]) -> None:
        self.middle.show_opened(articles)
        self.tabs.set_open(articles)

    def _make_room(self) -> None:
        """A first look must show all texts at once; the list comes back with one click or key."""
        if self.view.least_width() > self.view.width():
            self.library_dock.hide()

    def _note_count(self, total: int) -> None:
        if not self.library_panel.model.shown:
            self.welcome.set_empty(empty=total == 0)

    def _parts(self) -> Parts:
        return self.docks.parts(self.middle.parts())
