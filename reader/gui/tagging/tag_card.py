"""What tags lie at a place, beside it: their names, notes and coders, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look.code_chip import CHIP, code_chip
from reader.gui.look.theme import Theme
from reader.gui.words import shortened
from reader.model import Annotation

WIDTH, MOST_HEIGHT = 320, 300
GAP = 8
"""From the card to the lines that it is about, and to the edges of the texts."""
_LONGEST_MEMO = 160


@dataclass(frozen=True, slots=True)
class TagOnCard:
    """A tag, the path of its code, and the colour slot."""

    annotation: Annotation
    path: str
    slot: int


class _Row(QFrame):
    """One tag; a click takes it up."""

    pressed = Signal()

    def __init__(self, tag: TagOnCard, theme: Theme, *, current: bool) -> None:
        super().__init__()
        self.setObjectName("chosen" if current else "")
        chip = QLabel()
        chip.setPixmap(code_chip(tag.slot, theme).pixmap(CHIP, CHIP))
        name = QLabel(tag.path)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        coder = QLabel(tag.annotation.coder)
        coder.setObjectName("muted")
        coder.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(name, 1)
        head.addWidget(coder, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(head)
        memo = shortened(tag.annotation.memo, _LONGEST_MEMO)
        if memo:
            note = QLabel(memo)
            note.setTextFormat(Qt.TextFormat.PlainText)
            note.setWordWrap(True)
            note.setObjectName("muted")
            note.setContentsMargins(CHIP + 8, 0, 0, 0)
            column.addWidget(note)

    def add_buttons(self, entries: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        """What can be done with the tag: the words, the key, the act."""
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(CHIP + 2, 0, 0, 0)
        for words, key, act in entries:
            button = QToolButton()
            button.setObjectName("flat")
            button.setText(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(f"{words} ({key})" if key else words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the tag up."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()


class TagCard(QFrame):
    """Floats over the texts beside the tags that it tells of; it never takes the keyboard."""

    chosen = Signal(int)
    """The id of the tag that was clicked."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Tags at this place"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme = theme
        self.numbers: tuple[int, ...] = ()
        """The ids of the tags that are told of, from top to bottom."""
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 6)
        layout.setSpacing(4)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.hint)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours with the next tags."""
        self._theme = theme

    def tell(
        self,
        tags: Sequence[TagOnCard],
        current: int | None,
        entries: Sequence[tuple[str, str, Callable[[], object]]],
        hint: str,
    ) -> None:
        """Tells of tags; ``entries`` are what can be done with the current one (its id)."""
        self.numbers = tuple(tag.annotation.id for tag in tags)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        shown: _Row | None = None
        for tag in tags:
            is_current = tag.annotation.id == current
            row = _Row(tag, self._theme, current=is_current and len(tags) > 1)
            row.pressed.connect(lambda number=tag.annotation.id: self.chosen.emit(number))
            if is_current:
                row.add_buttons(entries)
                shown = row
            column.addWidget(row)
        column.addStretch(1)
        # What is told of so far may be in the middle of a click.
        before = self._area.takeWidget()
        if before is not None:
            before.deleteLater()
        self._area.setWidget(body)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        body.adjustSize()
        if shown is not None and self.isVisible():
            self._area.ensureWidgetVisible(shown)

    def sizeHint(self) -> QSize:
        """As high as its tags need, within bounds."""
        inside = WIDTH - 8
        body = self._area.widget()
        height = body.layout().totalHeightForWidth(inside) if body is not None and body.layout() else 0
        hint = self.hint.heightForWidth(inside) + 4 if not self.hint.isHidden() else 0
        return QSize(WIDTH, min(MOST_HEIGHT, height + hint + 14))

    def show_beside(self, lines: QRect) -> None:
        """Comes up below these lines of the texts (in the coordinates of the view), or above them."""
        view = self.parentWidget()
        size = self.sizeHint()
        width = min(size.width(), view.width() - 2 * GAP)
        x = max(GAP, min(lines.left(), view.width() - width - GAP))
        y = lines.bottom() + 2 * GAP + 4
        if y + size.height() > view.height() - GAP:
            y = max(GAP, lines.top() - size.height() - 2 * GAP - 4)
        self.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
        self.show()
        self.raise_()
