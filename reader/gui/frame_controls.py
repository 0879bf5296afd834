"""What belongs to the window as a whole: the command palette, preferences, help."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.faults.check_dialog import CheckDialog
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.preferences import Preferences
from reader.gui.reading import Reading
from reader.gui.settings import Setting, Settings
from reader.gui.teaching.about import show_about
from reader.gui.teaching.help_windows import KeysSheet, ProblemReport
from reader.gui.teaching.palette import CommandPalette
from reader.gui.view_controls import ViewControls


class FrameControls(QObject):
    """Joins the Help menu, the palette and the preferences with the window."""

    reopening_wanted = Signal()
    """Another window is to take the place of this one, as the settings have it now."""
    setting_changed = Signal(object)
    """A ``Setting`` that got a new value in the preferences."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        look: ViewControls,
        undo_stack: QUndoStack,
        reading: Reading,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._look, self._undo_stack = hub, settings, look, undo_stack
        self._window = window
        self.palette = CommandPalette(actions, settings, look.theme, window)
        self.preferences: Preferences | None = None
        for action, slot in (
            (actions.help.commands, self.palette.ask),
            (actions.help.keys, lambda: KeysSheet(actions, window).open()),
            (actions.help.welcome, reading.close),
            (actions.help.check, lambda: CheckDialog(hub, window).begin()),
            (actions.help.report, lambda: ProblemReport(window).open()),
            (actions.help.about, lambda: show_about(window)),
            (actions.edit.preferences, self.open_preferences),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def kept(self) -> tuple[int, QByteArray] | None:
        """Which page of the preferences is open, and where; None if none is."""
        dialog = self.preferences
        if dialog is None or not dialog.isVisible():
            return None
        return dialog.tabs.currentIndex(), dialog.saveGeometry()

    def take_up(self, kept: tuple[int, QByteArray] | None) -> None:
        """Opens the preferences at the same page and place."""
        if kept is not None:
            # They are to lie over the window, which is not shown as yet.
            QTimer.singleShot(0, self, lambda: self.open_preferences(*kept))

    def open_preferences(self, page: int | None = None, geometry: QByteArray | None = None) -> None:
        """Shows what the reader may set; ``page`` and ``geometry`` are those of the dialog before."""
        if self.preferences is None:
            self.preferences = Preferences(
                self._hub, self._settings, self._undo_stack, self._look.theme, self._window
            )
            self.preferences.changed.connect(self._apply)
            self.preferences.reopening_wanted.connect(self.reopening_wanted)
        self.preferences.show_values()
        if page is not None:
            self.preferences.tabs.setCurrentIndex(page)
        if geometry is not None:
            self.preferences.restoreGeometry(geometry)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()
        self.preferences.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.palette.set_theme(theme)
        if self.preferences is not None:
            self.preferences.set_theme(theme)

    def _apply(self, setting: Setting[object]) -> None:
        self._look.refresh()
        self.setting_changed.emit(setting)
