"""The small popup that asks which tag a passage gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look.code_chip import CHIP, code_chip
from reader.gui.look.theme import Theme
from reader.gui.tagging.code_finding import Choice, fitting, parts_of
from reader.gui.teaching.popup_palette import PopupPalette
from reader.model import Code

CHOICE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_DIGIT_ROLE = CHOICE_ROLE + 1
_LEAST_ROWS, _MOST_ROWS = 3, 12
_WIDTH = 320
_DIGIT_SIDE, _DIGIT_ROOM = 18, 26


@dataclass(frozen=True, slots=True)
class Target:
    """What would be tagged: in words, and what does it with a code or the path of one to be made."""

    words: str
    act: Callable[[Code | str], object]


class _Rows(QStyledItemDelegate):
    """The chip and the path, then the digit that applies the code."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        super().paint(painter, option, index)
        digit = index.data(_DIGIT_ROLE)
        if digit is None:
            return
        rect: QRect = option.rect
        box = QRect(0, 0, _DIGIT_SIDE, _DIGIT_SIDE)
        box.moveCenter(QPoint(rect.right() - _DIGIT_ROOM // 2 - 2, rect.center().y()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.colour("border"))
        painter.setBrush(self.theme.colour("badge"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self.theme.colour("badge_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(digit))
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keeps a long path from running under the digit."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
        if index.data(_DIGIT_ROLE) is not None:
            room = option.rect.width() - CHIP - _DIGIT_ROOM - 28
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideMiddle, room)


class TagPalette(PopupPalette):
    """A line to type in over the codes that fit it. Enter applies, Escape closes.

    While nothing is typed, the digits 1 to 9 apply their codes, and those used last stand on top. Tab goes
    from one target to the next, if there are several.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._choices: Sequence[Choice] = ()
        self._targets: Sequence[Target] = ()
        self._target = 0
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self.about)
        self._rows = _Rows(theme, self.list)
        self.list.setItemDelegate(self._rows)
        self.line.setPlaceholderText(self.tr("Name of a tag, new or existing"))
        self.line.setAccessibleName(self.tr("Tag"))
        self.list.setIconSize(QSize(CHIP, CHIP))
        self.list.setAccessibleName(self.tr("Tags that match"))
        self.hint.setWordWrap(True)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        super().set_theme(theme)
        self._rows.theme = theme

    @property
    def target(self) -> Target | None:
        """What Enter would tag."""
        return self._targets[self._target] if self._targets else None

    def ask(self, choices: Sequence[Choice], targets: Sequence[Target], place: QPoint) -> None:
        """Opens at a place of the screen, moved so that all of it can be seen."""
        self._choices, self._targets, self._target = choices, targets, 0
        self.line.clear()
        self.fill()
        rows = min(_MOST_ROWS, max(_LEAST_ROWS, self.list.count()))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), CHIP + 10) + 4)
        self._show_target()
        self.setFixedWidth(_WIDTH)
        self.layout().activate()
        self.resize(_WIDTH, self.layout().totalHeightForWidth(_WIDTH))
        self.open_at(place)

    def _show_target(self) -> None:
        words = self.target.words if self.target is not None else ""
        self.about.setText(words)
        self.about.setVisible(bool(words))
        hints = [self.tr("Enter applies"), self.tr("“Outer/Inner” nests"), self.tr("Esc closes")]
        if len(self._targets) > 1:
            following = self._targets[(self._target + 1) % len(self._targets)]
            hints.insert(1, self.tr("Tab: {target}").format(target=following.words))
        self.hint.setText(" · ".join(hints))

    def event(self, event: QEvent) -> bool:
        """Takes Tab before it moves the keyboard elsewhere."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes to the next target."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if watched is self.line and is_tab and event.type() == QEvent.Type.KeyPress:
            if self._targets:
                self._target = (self._target + 1) % len(self._targets)
                self._show_target()
            return True
        return super().eventFilter(watched, event)

    def key(self, event: QKeyEvent) -> bool:
        """Takes the digits too, while nothing is typed."""
        digit = event.key() - int(Qt.Key.Key_0)
        if not self.line.text() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            chosen = next((each.code for each in self._choices if each.digit == digit), None)
            if chosen is not None:
                self._choose(chosen)
                return True
        return super().key(event)

    def fill(self) -> None:
        """Lists the codes that what was typed fits, and a new one of that name."""
        typed = self.line.text().strip()
        self.list.clear()
        shown = fitting(typed, self._choices)
        for choice in shown:
            self._add(choice.path, choice.code, code_chip(choice.code.slot, self._theme), choice.digit)
        path = " › ".join(parts_of(typed))
        if path and all(path.casefold() != choice.path.casefold() for choice in self._choices):
            self._add(self.tr("New tag “{name}”").format(name=path), typed, QIcon(), None)
        self.list.setCurrentRow(0)

    def _add(self, text: str, value: Code | str, chip: QIcon, digit: int | None) -> None:
        item = QListWidgetItem(chip, text, self.list)
        item.setData(CHOICE_ROLE, value)
        item.setData(_DIGIT_ROLE, digit)

    def apply(self, item: QListWidgetItem) -> None:
        """Chooses the code of a row."""
        self._choose(item.data(CHOICE_ROLE))

    def _choose(self, value: Code | str) -> None:
        target = self.target
        self.hide()
        if target is not None:
            target.act(value)
