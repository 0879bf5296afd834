"""Everything that can be done from a menu, a key or the toolbar, defined once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from reader.gui.icons import icon
from reader.gui.theme import Theme, ThemeChoice

_Key = QKeySequence | QKeySequence.StandardKey | str | None
RECENT_KEYS = 9


class Actions(QObject):
    """The actions of a window. Who acts connects to ``triggered`` or ``toggled``."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        standard = QKeySequence.StandardKey
        make = self._make
        self.import_folder = make(self.tr("Import &folder…"), "Ctrl+Shift+O", "import")
        self.import_files = make(self.tr("&Import files…"), standard.Open)
        self.open_sample = make(self.tr("Open &sample"))
        self.watch_menu = QMenu(self.tr("&Watched folders"), parent)
        self.watch_folder = make(self.tr("&Watch a folder…"))
        self.export_html = make(self.tr("&Export comparison as web page…"), "Ctrl+E")
        self.export_png = make(self.tr("Export comparison as &picture…"), "Ctrl+Shift+E")
        self.quit = make(self.tr("&Quit"), standard.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = undo_stack.createUndoAction(self, self.tr("Undo:"))
        self.undo.setShortcut(standard.Undo)
        self.redo = undo_stack.createRedoAction(self, self.tr("Redo:"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._icons |= {self.undo: "undo", self.redo: "redo"}
        self.find = make(self.tr("&Search the library"), "Ctrl+L")
        self.merge_events = make(self.tr("&Merge the selected events"), "Ctrl+M")
        self.split_event = make(self.tr("S&plit the selected articles off"), "Ctrl+Shift+M")
        self.rename_event = make(self.tr("Rename the &event…"), "F2")
        self.compare = make(self.tr("&Compare selected articles"), "Ctrl+Return", "compare")
        self.add = make(self.tr("&Add selected articles to the comparison"), "Ctrl+Shift+Return")
        self.same_event = make(self.tr("The same &event elsewhere…"), "E")
        self.where_else = make(self.tr("&Where else was this said?"), "W")
        self.show_articles = make(self.tr("List of &articles"), "Ctrl+1")
        self.show_events = make(self.tr("List of &events"), "Ctrl+2")
        self.show_statements = make(self.tr("List of s&tatements"), "Ctrl+3")
        self.previous_link = make(self.tr("&Previous shared passage"), "Alt+Up", "previous")
        self.next_link = make(self.tr("&Next shared passage"), "Alt+Down", "next")
        self.leave_link = make(self.tr("Lea&ve shared passage"), "Esc")
        self.next_part = make(self.tr("Next p&art of the window"), "F6")
        self.previous_part = make(self.tr("Previous part of the &window"), "Shift+F6")
        self.sync = make(self.tr("&Scroll together"), "F8", "sync", checkable=True)
        self.topics = make(self.tr("Show shared t&opics"), "F7", checkable=True)
        self.back = make(self.tr("&Back to the comparison before"), "Alt+Left")
        self.recent_menu = QMenu(self.tr("&Recent comparisons"), parent)
        self.close_comparison = make(self.tr("C&lose comparison"), standard.Close)
        self.tag = make(self.tr("&Tag the selected passage…"), "T", "tag")
        self.recent = [make(str(number), str(number)) for number in range(1, RECENT_KEYS + 1)]
        self.larger = make(self.tr("&Larger text"), standard.ZoomIn)
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = make(self.tr("S&maller text"), standard.ZoomOut)
        self.normal_size = make(self.tr("&Normal text size"), "Ctrl+0")
        self.serif = make(self.tr("Se&rif text"), checkable=True)
        self.about = make(self.tr("&About Jianting"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.themes = QActionGroup(self)
        for choice, text in (
            (ThemeChoice.SYSTEM, self.tr("Like the &system")),
            (ThemeChoice.LIGHT, self.tr("&Light")),
            (ThemeChoice.DARK, self.tr("&Dark")),
        ):
            action = make(text, checkable=True)
            action.setData(choice)
            self.themes.addAction(action)

    def _make(self, text: str, key: _Key = None, icon_name: str = "", *, checkable: bool = False) -> QAction:
        action = QAction(text, self)
        action.setCheckable(checkable)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        if icon_name:
            self._icons[action] = icon_name
        return action

    def set_theme(self, theme: Theme) -> None:
        """Tints the icons."""
        for action, name in self._icons.items():
            action.setIcon(icon(name, theme))

    def fill_menus(self, window: QMainWindow, panels: list[QAction]) -> QMenu:
        """Makes the menu bar; ``panels`` are the actions that show and hide panels. Returns the tags menu."""
        bar = window.menuBar()
        separator = None
        menus = (
            (
                self.tr("&File"),
                (
                    self.import_folder,
                    self.import_files,
                    self.open_sample,
                    self.watch_menu.menuAction(),
                    separator,
                    self.recent_menu.menuAction(),
                    separator,
                    self.export_html,
                    self.export_png,
                    separator,
                    self.quit,
                ),
            ),
            (
                self.tr("&Edit"),
                (
                    self.undo,
                    self.redo,
                    separator,
                    self.find,
                    separator,
                    self.merge_events,
                    self.split_event,
                    self.rename_event,
                ),
            ),
            (
                self.tr("&Compare"),
                (
                    self.compare,
                    self.add,
                    self.close_comparison,
                    self.back,
                    separator,
                    self.same_event,
                    self.where_else,
                    separator,
                    self.previous_link,
                    self.next_link,
                    self.leave_link,
                    separator,
                    self.sync,
                    self.topics,
                ),
            ),
            (self.tr("&Tags"), (self.tag, separator)),
            (
                self.tr("&View"),
                (
                    self.larger,
                    self.smaller,
                    self.normal_size,
                    self.serif,
                    separator,
                    self.show_articles,
                    self.show_events,
                    self.show_statements,
                    separator,
                    *panels,
                    separator,
                    self.next_part,
                    self.previous_part,
                ),
            ),
            (self.tr("&Help"), (self.about,)),
        )
        made = []
        for title, actions in menus:
            menu = bar.addMenu(title)
            made.append(menu)
            for action in actions:
                if action is separator:
                    menu.addSeparator()
                else:
                    menu.addAction(action)
        _file, _edit, _compare, tags, view, _help = made
        for action in self.recent:
            tags.addAction(action)
        theme_menu = QMenu(self.tr("&Theme"), view)
        theme_menu.addActions(self.themes.actions())
        view.insertMenu(self.larger, theme_menu)
        view.insertSeparator(self.larger)
        return tags

    def name_panels(self, library: QAction, tags: QAction, where_else: QAction) -> None:
        """Gives the actions that show and hide panels their keys and icons."""
        for action, key, name in ((library, "F9", "library"), (tags, "F10", "tags"), (where_else, "F11", "")):
            action.setShortcut(key)
            if name:
                self._icons[action] = name

    def fill_toolbar(self, bar: QToolBar, panels: list[QAction]) -> None:
        """Puts the actions used most on the toolbar, those that show and hide panels at its ends."""
        groups = (
            (panels[0], self.import_folder, self.compare),
            (self.previous_link, self.next_link, self.sync),
            (self.tag, self.undo, self.redo),
        )
        for number, group in enumerate(groups):
            if number:
                bar.addSeparator()
            bar.addActions(group)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addAction(panels[1])
        bar.setIconSize(QSize(20, 20))
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if button is not None and action.text():
                plain = action.text().replace("&", "").rstrip("…:")
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                button.setAccessibleName(plain)
                if action not in (self.undo, self.redo):  # their text follows what they would undo
                    action.setToolTip(f"{plain} ({keys})" if keys else plain)
