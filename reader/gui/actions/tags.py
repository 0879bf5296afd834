"""Tagging by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item

RECENT_KEYS = 9


class TagActions(ActionGroup):
    """Tagging what is selected or shared; ``recent`` apply the tags of the digits."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Tags")
        make = self.make
        self.tag = make(self.tr("&Tag…"), "T", "tag")
        self.star = make(self.tr("&Star the passage"), "S")
        self.both_sides = make(self.tr("Tag &both sides of the link…"), "Shift+T")
        self.all_outlets = make(self.tr("Tag it in all &outlets…"), "Ctrl+Shift+T")
        self.hits = make(self.tr("Tag all that was &found in the open articles…"))
        self.library_hits = make(self.tr("Tag all that the &library search found…"))
        self.take_up = make(self.tr("Take &up the tagged passage at the caret"), "Shift+Return")
        self.change = make(self.tr("&Change the tag…"), "R")
        self.note = make(self.tr("&Note on the tagged passage…"), "F2")
        self.remove = make(self.tr("&Remove the tag from the passage"), "Del")
        self.start_back = make(self.tr("Begin one character &earlier"), "Ctrl+Shift+Left")
        self.start_on = make(self.tr("Begin one character &later"), "Ctrl+Shift+Right")
        self.end_back = make(self.tr("End one character e&arlier"), "Shift+Left")
        self.end_on = make(self.tr("End one character la&ter"), "Shift+Right")
        self.let_go = make(self.tr("Let &go of the tagged passage"))
        self.place_here = make(self.tr("&Place the tagged passage or link here"), "P")
        self.statistics = make(self.tr("Stat&istics of the tags…"))
        self.agreement = make(self.tr("Agreement of co&ders…"))
        self.recent = [make(str(number), str(number)) for number in range(1, RECENT_KEYS + 1)]
        self.ends_menu = QMenu(self.tr("&Where the tagged passage begins and ends"), window)
        self.ends_menu.addActions(list(self.ends))
        for action in (*self.local, self.take_up, self.star, self.place_here):
            # Elsewhere these keys are others' own: see ``LocalKeys``.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def ends(self) -> dict[QAction, tuple[int, int]]:
        """What moves an end of a tag: which (0 the beginning, 1 the end), and by how many characters."""
        return {
            self.start_back: (0, -1),
            self.start_on: (0, 1),
            self.end_back: (1, -1),
            self.end_on: (1, 1),
        }

    @property
    def local(self) -> tuple[QAction, ...]:
        """What is done with the tag that was taken up."""
        return (self.change, self.note, self.remove, *self.ends, self.let_go)

    def items(self) -> list[Item]:
        """Tagging, what is done with a tag, then the tags of the digits."""
        return [
            self.tag,
            self.star,
            self.both_sides,
            self.all_outlets,
            self.hits,
            self.library_hits,
            None,
            self.take_up,
            self.change,
            self.note,
            self.remove,
            self.ends_menu,
            self.let_go,
            self.place_here,
            None,
            self.statistics,
            self.agreement,
            None,
            *self.recent,
        ]
