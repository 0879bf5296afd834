"""The dialog of all preferences. What is set applies at once; there is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.preferences.appearance_page import AppearancePage
from reader.gui.preferences.finder import Finder
from reader.gui.preferences.library_page import LibraryPage
from reader.gui.preferences.names_page import NamesPage
from reader.gui.preferences.page import Page, Place
from reader.gui.preferences.reading_page import ReadingPage
from reader.gui.settings import Settings
from reader.library.pictures import Pictures


class Preferences(QDialog):
    """A page each for reading, appearance, the library and own names."""

    changed = Signal(object)
    """The ``Setting`` that has a new value."""
    reopening_wanted = Signal()

    def __init__(
        self, hub: Hub, settings: Settings, undo_stack: QUndoStack, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.reading = ReadingPage(settings, theme)
        self.appearance = AppearancePage(settings)
        self.library = LibraryPage(settings, hub.library.path, Pictures())
        self.names = NamesPage(hub, undo_stack)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Pages"))
        for page, name in (
            (self.reading, self.tr("Reading")),
            (self.appearance, self.tr("Appearance")),
            (self.library, self.tr("Library")),
            (self.names, self.tr("Names")),
        ):
            self.tabs.addTab(page, name)
            if isinstance(page, Page):
                page.changed.connect(self.changed)
        pages = (self.reading, self.appearance, self.library)
        self._places = [(page, place) for page in pages for place in page.places]
        self._places.append((self.names, Place(self.tr("Names"), self.names.line)))
        self.finder = Finder([place.words for _, place in self._places])
        self.finder.chosen.connect(self._go_to)
        self.appearance.reopening_wanted.connect(self.reopening_wanted)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore_button = buttons.addButton(
            self.tr("Restore defaults"), QDialogButtonBox.ButtonRole.ResetRole
        )
        for button in buttons.buttons():
            button.setAutoDefault(False)
        self.restore_button.clicked.connect(self.restore_defaults)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.finder)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        buttons.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(buttons)
        self.tabs.currentChanged.connect(self._allow)
        self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(600, 690)

    def restore_defaults(self) -> None:
        """Sets what is on the page in view to what it was when the program was new."""
        page = self.tabs.currentWidget()
        if isinstance(page, Page):
            page.restore_defaults()

    def show_values(self) -> None:
        """Shows what was set elsewhere meanwhile."""
        for page in (self.reading, self.appearance, self.library):
            page.show_values()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.reading.set_theme(theme)

    def _go_to(self, number: int) -> None:
        page, place = self._places[number]
        self.tabs.setCurrentWidget(page)
        place.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _allow(self, _page: int) -> None:
        self.restore_button.setEnabled(isinstance(self.tabs.currentWidget(), Page))
