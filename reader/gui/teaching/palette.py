"""The command palette: everything the window can do, found by typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.lists.row_painting import small_font
from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme
from reader.gui.settings import Settings
from reader.gui.teaching.commands import Command, commands
from reader.gui.teaching.fuzzy import Match, ranked
from reader.gui.teaching.popup_palette import PopupPalette

_COMMAND_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_MATCH_ROLE = _COMMAND_ROLE + 1
_WIDTH, _LEAST_WIDTH, _MARGIN = 640, 360, 40
_ROWS = 11
_REMEMBERED = 12
_DENIED = 4.0
"""How much worse a command counts that is not allowed just now."""


class CommandPalette(PopupPalette):
    """Lists the commands that fit what was typed, those used last on top while nothing is."""

    def __init__(self, actions: Actions, settings: Settings, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._actions, self._settings = actions, settings
        self._commands: list[Command] = []
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("Command"))
        self.list.setAccessibleName(self.tr("Commands that match"))
        self.list.setItemDelegate(CommandDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.hint.setText(self.tr("↑ ↓ choose · Enter does it · Esc closes"))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        super().set_theme(theme)
        self.list.setItemDelegate(CommandDelegate(theme, self.list))

    def ask(self) -> None:
        """Opens over the upper middle of the window."""
        found = commands(self._actions)
        used = self._settings.get(names.PALETTE_USED).split()
        place = {key: number for number, key in enumerate(used)}
        self._commands = sorted(found, key=lambda each: place.get(each.key, len(place)))
        window = self.parentWidget().window()
        width = max(_LEAST_WIDTH, min(_WIDTH, window.width() - 2 * _MARGIN))
        self.setFixedWidth(width)
        self.line.clear()
        self.fill()
        self.open_at(window.mapToGlobal(QPoint((window.width() - width) // 2, _MARGIN * 2)))

    def fill(self) -> None:
        """Lists the commands that fit; what is not allowed just now stands further down."""
        typed = self.line.text()
        found = ranked(typed, [(each.label, each.other_name) for each in self._commands])
        if typed.strip():
            found.sort(key=lambda pair: self._worth(*pair), reverse=True)
        self.list.clear()
        for number, fit in found:
            self._add(self._commands[number], fit)
        if not found:
            item = QListWidgetItem(self.tr("Nothing is called that"), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0 if found else -1)
        self._fit()

    def apply(self, item: QListWidgetItem) -> None:
        """Closes, then does the command; one that is not allowed stays where it is."""
        command = item.data(_COMMAND_ROLE)
        if command is None or not command.action.isEnabled():
            return
        self._remember(command.key)
        self.hide()
        # The window has the keyboard again before a command looks where it is.
        QTimer.singleShot(0, command.action, command.action.trigger)

    def _fit(self) -> None:
        """Makes it as high as its rows, as far as the window has room."""
        row = self.list.sizeHintForRow(0)
        room = (self.parentWidget().window().height() - 2 * _MARGIN) // max(1, row) - 3
        self.list.setFixedHeight(max(1, min(_ROWS, room, self.list.count())) * row + 4)
        self.adjustSize()

    def _worth(self, number: int, fit: Match) -> float:
        return fit.score - (0.0 if self._commands[number].action.isEnabled() else _DENIED)

    def _add(self, command: Command, fit: Match) -> None:
        item = QListWidgetItem(command.label, self.list)
        item.setData(_COMMAND_ROLE, command)
        item.setData(_MATCH_ROLE, fit)
        action = command.action
        item.setIcon(icon("check", self._theme) if action.isChecked() else action.icon())
        about = [command.label, command.reason or command.menu, command.shortcut]
        if action.isCheckable():
            about.append(self.tr("on") if action.isChecked() else self.tr("off"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, about)))
        item.setToolTip(command.label)

    def _remember(self, key: str) -> None:
        if key:
            used = [key, *(each for each in self._settings.get(names.PALETTE_USED).split() if each != key)]
            self._settings.set(names.PALETTE_USED, " ".join(used[:_REMEMBERED]))


class CommandDelegate(QStyledItemDelegate):
    """A row: icon, label with the letters that were met, its menu (or why not), its keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: object) -> QSize:
        """All rows are alike."""
        return QSize(_LEAST_WIDTH, QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        """Draws it."""
        command: Command | None = index.data(_COMMAND_ROLE)
        if command is None:
            super().paint(painter, option, index)
            return
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        enabled = command.action.isEnabled()
        rect = option.rect.adjusted(0, 0, -1, -1)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection" if selected else "hover"))
            painter.drawRoundedRect(rect, 4, 4)
        ink = self._theme.colour("selection_text" if selected else "text")
        pale = self._theme.colour("selection_text" if selected else "text_muted")
        inner = rect.adjusted(8, 0, -10, 0)
        picture: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        if picture is not None and not picture.isNull():
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            picture.paint(painter, QRect(inner.left(), inner.center().y() - 8, 17, 17), mode=mode)
        inner.setLeft(inner.left() + 26)
        painter.setFont(small_font(option.font))
        painter.setPen(pale)
        right = self._right(painter, inner, command.shortcut, 96)
        note = command.reason or command.menu
        label_width = QFontMetrics(option.font).horizontalAdvance(command.label)
        room = max(right - inner.left() - label_width - 16, 0)
        if room > 40:
            inner.setRight(right)
            right = self._right(painter, inner, note, room)
        inner.setRight(right - 8)
        painter.setFont(option.font)
        fit: Match = index.data(_MATCH_ROLE)
        self._label(painter, inner, command.label, fit.places, ink if enabled else pale)
        painter.restore()

    @staticmethod
    def _right(painter: QPainter, place: QRect, text: str, most: int) -> int:
        """Draws text at the right; returns where the room left of it ends."""
        if not text:
            return place.right()
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(side), shown)
        return place.right() - metrics.horizontalAdvance(shown) - 12

    def _label(self, painter: QPainter, place: QRect, label: str, met: Iterable[int], ink: QColor) -> None:
        """Draws the label, the letters that were met underlined: told without colour or weight."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(ink)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        base = place.center().y() + metrics.height() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for each in met:
            if each < len(shown):
                left = metrics.horizontalAdvance(shown[:each])
                right = metrics.horizontalAdvance(shown[: each + 1])
                painter.drawRect(place.left() + left, base - 1, right - left, 2)
