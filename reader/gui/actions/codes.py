"""The codebook."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.gui.look.code_chip import code_chip, form_name
from reader.gui.look.theme import CODE_SLOTS, Theme

DIGITS = range(1, 10)


class CodeActions(ActionGroup):
    """What can be done with the codes that are chosen in the codebook, and with codebooks as a whole."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("Code&book")
        make = self.make
        self.new = make(self.tr("&New tag"), ["Ins", "Ctrl+N"])
        self.new_nested = make(self.tr("New tag &inside this one"), ["Shift+Ins", "Ctrl+Alt+N"])
        self.rename = make(self.tr("&Rename"), "F2")
        self.note = make(self.tr("N&ote"), "Alt+Return")
        self.move_up = make(self.tr("Move &up"), "Alt+Up")
        self.move_down = make(self.tr("Move &down"), "Alt+Down")
        self.nest = make(self.tr("N&est in the tag above"), "Alt+Right")
        self.unnest = make(self.tr("Move out o&f its tag"), "Alt+Left")
        self.merge = make(self.tr("&Merge into…"))
        self.delete = make(self.tr("De&lete…"), ["Del", "Backspace"])
        self.apply = make(self.tr("&Tag the selected passage with it"))
        self.show_tags = make(self.tr("&Show its tagged passages"))
        self.colour_menu = QMenu(self.tr("&Colour and form"), window)
        self.key_menu = QMenu(self.tr("&Key"), window)
        self.move_menu = QMenu(self.tr("Move to &another codebook"), window)
        self.book_menu = QMenu(self.tr("Code&books"), window)
        self.starter_menu = QMenu(self.tr("Add a read&y codebook"), window)
        self.starter_menu.setEnabled(False)  # until it is known which there are
        self._exclusive = QActionGroup(self)
        self.colours = [self._choice(f"&{slot + 1} {form_name(slot)}") for slot in range(CODE_SLOTS)]
        """The colour slots, by number."""
        self.colour_menu.addActions(self.colours)
        self._exclusive_keys = QActionGroup(self)
        self.keys = [self._key(str(digit)) for digit in DIGITS]
        """The digits 1 to 9."""
        self.no_key = self._key(self.tr("&No key"))
        self.key_menu.addActions([*self.keys, self.no_key])
        self.new_book = make(self.tr("&New codebook…"))
        self.rename_book = make(self.tr("&Rename this codebook…"))
        self.note_book = make(self.tr("N&ote on this codebook…"))
        self.delete_book = make(self.tr("&Delete this codebook…"))
        self._fill_book_menu()
        for action in self.local():
            # Elsewhere these keys are others' own.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _choice(self, text: str) -> QAction:
        action = self.make(text, checkable=True)
        self._exclusive.addAction(action)
        return action

    def _key(self, text: str) -> QAction:
        action = self.make(text, checkable=True)
        self._exclusive_keys.addAction(action)
        return action

    def _fill_book_menu(self) -> None:
        menu = self.book_menu
        menu.addActions([self.new_book, self.rename_book, self.note_book])
        menu.addSeparator()
        menu.addMenu(self.starter_menu)
        menu.addSeparator()
        menu.addAction(self.delete_book)

    def local(self) -> list[QAction]:
        """Those whose keys act in the list of codes alone."""
        return [
            self.new,
            self.new_nested,
            self.rename,
            self.note,
            self.move_up,
            self.move_down,
            self.nest,
            self.unnest,
            self.delete,
        ]

    def of_row(self) -> list[Item]:
        """What can be done with the chosen codes."""
        return [
            self.apply,
            self.show_tags,
            None,
            self.new,
            self.new_nested,
            self.rename,
            self.note,
            self.colour_menu,
            self.key_menu,
            None,
            self.move_up,
            self.move_down,
            self.nest,
            self.unnest,
            self.move_menu,
            None,
            self.merge,
            self.delete,
        ]

    def items(self) -> list[Item]:
        """The chosen codes, then codebooks."""
        return [*self.of_row(), None, self.book_menu]

    def set_theme(self, theme: Theme) -> None:
        """Tints the icons, and shows the colours."""
        super().set_theme(theme)
        for slot, action in enumerate(self.colours):
            action.setIcon(code_chip(slot, theme))
