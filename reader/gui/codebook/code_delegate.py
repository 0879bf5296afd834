"""How a row of the codebook is painted, and how a code is named in its row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.gui.codebook.codebook_model import CODE_ROLE, CodebookModel
from reader.gui.lists.row_painting import ink, is_selected, paint_line, small_font
from reader.gui.look.code_chip import CHIP, paint_code
from reader.gui.look.theme import Theme
from reader.gui.look.tips import show_tip
from reader.model import Code

_AIR, _GAP, _END = 5, 6, 8
"""Above and below a row's words; between its parts; after the last."""
_KEY, _NOTE = 15, 9
"""The side of the sign of a key, and the width of that of a note."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_Index = QModelIndex | QPersistentModelIndex


class CodeDelegate(QStyledItemDelegate):
    """Chip and name; at the right whether there is a note, the key, and how many passages are tagged.

    A closed row counts what is nested in it too, and says so by a Σ.
    """

    named = Signal(object, str, object)
    """The row (a ``QPersistentModelIndex``), what was typed, and the key (a ``Qt.Key``) that ended it.

    The key is None if the keyboard went elsewhere.
    """
    given_up = Signal()
    """Naming was ended without a name."""

    def __init__(self, theme: Theme, view: QTreeView, model: CodebookModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model
        self._row = QPersistentModelIndex()
        self.begun = ""
        """What the next editor begins with in place of the name."""

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line with some air."""
        return QSize(120, max(CHIP, QFontMetrics(option.font).height()) + 2 * _AIR)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row, but for the ground left of it, which is the view's."""
        code = index.data(CODE_ROLE)
        painter.save()
        self.paint_ground(painter, option)
        area = QRect(option.rect).adjusted(2, 0, -_END, 0)
        if isinstance(code, Code):
            chosen = is_selected(option)
            paint_code(painter, _chip(area), code.slot, self._theme, on_selection=chosen)
            area.setLeft(area.left() + CHIP + _GAP)
            area.setRight(area.right() - self._paint_signs(painter, option, area, index, code))
            painter.setFont(option.font)
            places = self._model.narrowed.found.get(code.id, ())
            self._paint_name(painter, option, area, self._model.tree.name(code.id), places)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Selection and mouse, and a frame where the keyboard is."""
        rect = QRect(option.rect)
        if is_selected(option):
            painter.fillRect(rect, self._theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        by_key = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_key == by_key:
            painter.setPen(self._theme.colour("focus"))
            painter.drawRect(rect.adjusted(0, 1, -2, -2))

    def paint_branch(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """What is left of a row's chip: its ground, and what tells open from closed."""
        selected = self._view.selectionModel().isSelected(index)
        painter.save()
        if selected:
            painter.fillRect(rect, self._theme.colour("selection"))
        if self._model.rowCount(index):
            middle = QPointF(rect.right() - self._view.indentation() / 2 + 1, rect.center().y() + 0.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection_text" if selected else "icon"))
            painter.drawPolygon(_arrow(middle, is_open=self._view.isExpanded(index)))
        painter.restore()

    def _paint_signs(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: _Index, code: Code
    ) -> int:
        """What stands at the right; returns the width that it took."""
        muted = ink(self._theme, option, "text_muted")
        painter.setFont(small_font(option.font))
        painter.setPen(muted)
        used = 0
        words = self._count(index, code)
        if words:
            used += paint_line(painter, area, words, right=True) + _GAP
        if code.digit is not None:
            place = QRect(area.right() - used - _KEY + 1, area.center().y() - _KEY // 2, _KEY, _KEY)
            _paint_key(painter, place, str(code.digit), muted)
            used += _KEY + _GAP
        if code.memo:
            _paint_note(painter, QPointF(area.right() - used - _NOTE + 1, area.center().y() - 5), muted)
            used += _NOTE + _GAP
        return used

    def _count(self, index: _Index, code: Code) -> str:
        count = self._model.whole.count(code.id)
        closed = index.model().rowCount(index) > 0 and not self._view.isExpanded(QModelIndex(index))
        if closed and count.all_tags > count.tags:
            return f"Σ {QLocale().toString(count.all_tags)}"
        return QLocale().toString(count.tags) if count.tags else ""

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        name: str,
        places: Sequence[int],
    ) -> None:
        metrics = QFontMetrics(option.font)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        height = metrics.height()
        for place in places:
            if shown[: place + 1] == name[: place + 1]:
                left = area.left() + metrics.horizontalAdvance(name[:place])
                width = metrics.horizontalAdvance(name[place])
                top = area.center().y() - height // 2
                painter.fillRect(QRect(left, top, width, height), self._theme.colour("hit_fill"))
        painter.setPen(ink(self._theme, option, "text"))
        paint_line(painter, area, name)

    # Naming

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line in place of the name."""
        line = QLineEdit(parent)
        line.setObjectName("inline")
        is_new = index.data(CODE_ROLE) is None
        line.setPlaceholderText(self.tr("Name of the new tag") if is_new else "")
        line.setAccessibleName(self.tr("Name of the new tag") if is_new else self.tr("Name of the tag"))
        self._row = QPersistentModelIndex(index)
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begins with the name, all of it selected."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(self.begun or str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()
            self.begun = ""

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Nothing: a name goes to the library, by ``named``."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        """From the chip's right to the row's end."""
        editor.setGeometry(QRect(option.rect).adjusted(CHIP + _GAP - 4, 1, -2, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab give the name, Escape gives up; going elsewhere keeps what was typed."""
        if not isinstance(editor, QLineEdit):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape:
                self._end(editor)
                return True
            if key in _ENTERS or key == Qt.Key.Key_Tab:
                by_tab = key == Qt.Key.Key_Tab or event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self._give(editor, Qt.Key.Key_Tab if by_tab else Qt.Key.Key_Return)
                return True
            return False
        if event.type() == QEvent.Type.FocusOut and not editor.property("ended"):
            is_popup = self._view.window().isActiveWindow() is False and editor.hasFocus()
            if not is_popup:
                self._give(editor, None)
            return False
        return super().eventFilter(editor, event)

    def _give(self, editor: QLineEdit, key: Qt.Key | None) -> None:
        name, row = editor.text().strip(), self._row
        if not name or not row.isValid():
            self._end(editor)
        elif not name.isprintable() or not self._model.may_be_called(row, name):
            if key is None:
                self._end(editor)
                return
            place = editor.mapToGlobal(editor.rect().bottomLeft())
            show_tip(place, self.tr("There is a tag “{name}” here already.").format(name=name), editor)
            editor.selectAll()
        else:
            self._close(editor)
            self.named.emit(row, name, key)

    def _end(self, editor: QLineEdit) -> None:
        self._close(editor)
        self.given_up.emit()

    def _close(self, editor: QLineEdit) -> None:
        editor.setProperty("ended", True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _chip(area: QRect) -> QRectF:
    return QRectF(area.left(), area.center().y() - CHIP / 2 + 0.5, CHIP, CHIP)


def _arrow(middle: QPointF, *, is_open: bool) -> QPolygonF:
    corners = ((-4, -2), (4, -2), (0, 3)) if is_open else ((-2, -4), (3, 0), (-2, 4))
    return QPolygonF([middle + QPointF(x, y) for x, y in corners])


def _paint_key(painter: QPainter, place: QRect, digit: str, colour: QColor) -> None:
    """A key of the keyboard with a digit on it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    font = painter.font()
    painter.save()
    font.setPixelSize(10)
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, digit)
    painter.restore()


def _paint_note(painter: QPainter, place: QPointF, colour: QColor) -> None:
    """A small sheet with two lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place.x() + 0.5, place.y() + 0.5, _NOTE - 1, 10), 1.5, 1.5)
    for line in (4, 7):
        y = place.y() + line
        painter.drawLine(QPointF(place.x() + 2.5, y), QPointF(place.x() + _NOTE - 2.5, y))
