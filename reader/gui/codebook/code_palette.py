"""The small popup that asks for a code that is there already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from reader.gui.look.code_chip import CHIP, code_chip
from reader.gui.look.theme import Theme
from reader.gui.teaching.fuzzy import ranked
from reader.gui.teaching.popup_palette import PopupPalette

_ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_WIDTH, _ROWS = 340, 10


class CodePalette(PopupPalette):
    """Codes by the names of all that they lie in, those on top that fit best what was typed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._offered: Sequence[tuple[int, int, str]] = ()
        self._then: Callable[[int], object] = int
        self.line.setAccessibleName(self.tr("Tag"))
        self.list.setIconSize(QSize(CHIP, CHIP))
        self.list.setAccessibleName(self.tr("Tags that match"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.hint.setText(self.tr("↑ ↓ choose · Enter takes it · Esc closes"))

    def ask(
        self,
        question: str,
        offered: Sequence[tuple[int, int, str]],
        then: Callable[[int], object],
        place: QPoint,
    ) -> None:
        """Offers codes (id, colour slot, path), and calls ``then`` with the id of the one that is chosen."""
        self._offered, self._then = offered, then
        self.line.clear()
        self.line.setPlaceholderText(question)
        self.fill()
        row = max(self.list.sizeHintForRow(0), CHIP + 10)
        self.list.setFixedHeight(row * min(_ROWS, max(3, len(offered))) + 4)
        self.setFixedWidth(max(_WIDTH, self.hint.sizeHint().width() + 20))
        self.adjustSize()
        self.open_at(place)

    def fill(self) -> None:
        """Lists the codes that fit."""
        self.list.clear()
        for number, _fit in ranked(self.line.text(), [(path, "") for _, _, path in self._offered]):
            code, slot, path = self._offered[number]
            item = QListWidgetItem(code_chip(slot, self._theme), path, self.list)
            item.setData(_ID_ROLE, code)
            item.setToolTip(path)
        self.list.setCurrentRow(0)

    def apply(self, item: QListWidgetItem) -> None:
        """Takes the code of a row."""
        code = item.data(_ID_ROLE)
        self.hide()
        self._then(code)
