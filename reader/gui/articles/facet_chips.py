"""What a list is narrowed to, as small buttons that take it away again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.gui.look.tips import plain_tip

_CROSS = "  ✕"


class FacetChips(QWidget):
    """One button for each thing; none, and the row takes no room."""

    def __init__(self, drop: Callable[[str], None], parent: QWidget | None = None) -> None:
        """``drop`` is called with the name of the thing whose button was clicked."""
        super().__init__(parent)
        self._drop = drop
        self._words: Mapping[str, str] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.hide()

    def show_chips(self, words: Mapping[str, str]) -> None:
        """Shows these, each by its name with what it says."""
        self._words = dict(words)
        for name in [name for name in self.buttons if name not in words]:
            self.buttons.pop(name).deleteLater()
        for place, (name, said) in enumerate(words.items()):
            button = self.buttons.get(name)
            if button is None:
                button = self.buttons[name] = QToolButton()
                button.setObjectName("chip")
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(lambda _on=False, name=name: self._drop(name))
                self._row.insertWidget(place, button)
            tip = self.tr("No longer only: {what}").format(what=said)
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)
        self.setVisible(bool(words))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts what the chips say to the room there is."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        if not self.buttons:
            return
        room = max(60, (self.width() - 6 * (len(self.buttons) - 1)) // len(self.buttons) - 20)
        for name, button in self.buttons.items():
            metrics = button.fontMetrics()
            most = room - metrics.horizontalAdvance(_CROSS)
            said = metrics.elidedText(self._words[name], Qt.TextElideMode.ElideRight, most)
            button.setText(said.replace("&", "&&") + _CROSS)
