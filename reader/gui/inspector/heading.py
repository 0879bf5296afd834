"""The line over what a tab tells of one statement or topic: what it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.gui.inspector.look import paint_kind
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.status_line import ElidedLabel
from reader.model import LinkKind

_LEAST_LABEL = 96
_LABEL = 240
"""With less room for the words what is aside goes to a line of its own."""


class KindMark(QWidget):
    """The form and colour of a kind; grey for what was rejected."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.kind: LinkKind | None = None
        self.rejected = False
        self.setFixedSize(7, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the form."""
        if self.kind is not None:
            with QPainter(self) as painter:
                slot = "text_disabled" if self.rejected else ""
                paint_kind(painter, self.rect(), self.kind, self.theme, slot=slot)


class Heading(QWidget):
    """A label in bold, and at the right its tools; ``aside`` stands beneath where there is no room."""

    def __init__(self, theme: Theme, tools: list[QWidget], aside: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # In a low panel the rows beneath it give way, not its tools.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.mark = KindMark(theme)
        self.label = ElidedLabel()
        self.label.setObjectName("heading")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label.setMinimumWidth(_LEAST_LABEL)
        self._tools, self._aside = tools, aside
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.mark)
        self._row.addWidget(self.label, 1)
        for tool in tools:
            self._row.addWidget(tool)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 4, 8, 4)
        self._rows.setSpacing(4)
        self._rows.addLayout(self._row)
        self._beside: bool | None = None
        self._place_aside(beside=False)

    def say(self, words: str, kind: LinkKind | None, *, rejected: bool = False) -> None:
        """Says what is told of."""
        self.label.setText(words)
        self.label.setToolTip(plain_tip(words))
        self.mark.kind, self.mark.rejected = kind, rejected
        self.mark.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.mark.theme = theme
        self.mark.update()

    def _place_aside(self, *, beside: bool) -> None:
        if self._aside is None or beside == self._beside:
            return
        self._beside = beside
        self._rows.removeWidget(self._aside)
        self._row.removeWidget(self._aside)
        if beside:
            self._row.insertWidget(2, self._aside)
        else:
            self._rows.addWidget(self._aside)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the tools and a few letters are; what is aside has a line of its own then."""
        hint = super().minimumSizeHint()
        tools = sum(tool.sizeHint().width() + 8 for tool in self._tools if not tool.isHidden())
        return QSize(_LEAST_LABEL + tools + 32, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds the place for what is aside."""
        super().resizeEvent(event)
        if self._aside is None:
            return
        tools = sum(tool.sizeHint().width() + 8 for tool in self._tools if not tool.isHidden())
        need = _LABEL + tools + self._aside.sizeHint().width() + 56
        self._place_aside(beside=self.width() >= need)


def empty_menu(menu: QMenu) -> None:
    """Takes everything out of a menu that is filled anew each time it opens."""
    menu.clear()
    for own in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        own.deleteLater()


def tool(text: str, tip: str) -> QToolButton:
    """A small button in a heading."""
    button = QToolButton()
    button.setObjectName("segment")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.setAccessibleDescription(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
