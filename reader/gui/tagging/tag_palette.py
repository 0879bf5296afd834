"""The small popup that asks which tag a passage gets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from reader.gui.look.code_chip import CHIP, code_chip
from reader.gui.look.theme import Theme
from reader.gui.teaching.popup_palette import PopupPalette
from reader.model import Code

_CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_LEAST_ROWS, _MOST_ROWS = 3, 12


class TagPalette(PopupPalette):
    """A line to type in over the codes that match it. Enter applies, Escape closes.

    While nothing is typed, the digits 1 to 9 apply the codes used last, which then stand on top.
    """

    chosen = Signal(object)
    """The ``Code``, or a string: the name of a code to be made."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._recent: list[Code] = []
        self._others: list[Code] = []
        self.line.setPlaceholderText(self.tr("Name of a tag, new or existing"))
        self.line.setAccessibleName(self.tr("Tag"))
        self.list.setIconSize(QSize(CHIP, CHIP))
        self.list.setAccessibleName(self.tr("Tags that match"))
        self.hint.setText(self.tr("Enter applies · 1–9 recent tags · Esc closes"))

    def ask(self, recent: Sequence[Code], codes: Sequence[Code], place: QPoint) -> None:
        """Opens at a place of the screen, moved so that all of it can be seen."""
        self._recent = list(recent)
        known = {code.id for code in recent}
        self._others = [code for code in codes if code.id not in known]
        self.line.clear()
        self.fill()
        rows = min(_MOST_ROWS, max(_LEAST_ROWS, self.list.count()))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), CHIP + 10) + 4)
        self.adjustSize()
        self.resize(max(300, self.hint.sizeHint().width() + 20), self.height())
        self.open_at(place)

    def key(self, event: QKeyEvent) -> bool:
        """Takes the digits too, while nothing is typed."""
        digit = event.key() - int(Qt.Key.Key_0)
        if not self.line.text() and 1 <= digit <= len(self._recent) and not event.modifiers():
            self._emit(self._recent[digit - 1])
            return True
        return super().key(event)

    def fill(self) -> None:
        """Lists the codes whose name has what was typed, and a new one of that name."""
        typed = self.line.text().strip()
        self.list.clear()
        wanted = typed.casefold()
        for number, code in enumerate([*self._recent, *self._others], 1):
            if wanted in code.name.casefold():
                digit = f"   {number}" if not typed and number <= len(self._recent) else ""
                self._add(code.name + digit, code, code_chip(code.slot, self._theme))
        if typed and all(typed != code.name for code in (*self._recent, *self._others)):
            self._add(self.tr("New tag “{name}”").format(name=typed), typed, QIcon())
        names = [getattr(self._value(row), "name", "").casefold() for row in range(self.list.count())]
        starts = next((row for row, name in enumerate(names) if name and name.startswith(wanted)), 0)
        self.list.setCurrentRow(names.index(wanted) if wanted in names else starts)

    def _value(self, row: int) -> Code | str:
        return self.list.item(row).data(_CODE_ROLE)

    def _add(self, text: str, value: Code | str, chip: QIcon) -> None:
        item = QListWidgetItem(chip, text, self.list)
        item.setData(_CODE_ROLE, value)

    def apply(self, item: QListWidgetItem) -> None:
        """Chooses the code of a row."""
        self._emit(item.data(_CODE_ROLE))

    def _emit(self, value: Code | str) -> None:
        self.hide()
        self.chosen.emit(value)
