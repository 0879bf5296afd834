"""How shared things and their wordings are painted."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.inspector.look import ink_slot, paint_kind, rich, room
from reader.gui.inspector.statements_model import THING_ROLE, WORDED_ROLE, ThingsModel, Worded, WordingsModel
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    ink,
    is_selected,
    paint_badge,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WIDE = 560
"""From this width on, outlet, wording and what is left out stand side by side."""
_WHO = 168
_ABOVE = 5
"""Above and below the text of a row, in pixels."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class ThingDelegate(QStyledItemDelegate):
    """The label, and beneath it the kind and the outlets; what was rejected is crossed out."""

    def __init__(self, model: ThingsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self.theme = model, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        return QSize(160, 2 * _ABOVE + text.lineSpacing() + small.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one thing."""
        thing = index.data(THING_ROLE)
        painter.save()
        paint_ground(painter, option, self.theme)
        area = QRect(option.rect).adjusted(MARGIN_X, _ABOVE, -MARGIN_X, -_ABOVE)
        rejected = thing.rejected is not None
        slot = ink_slot(option, "text_disabled" if rejected else f"link_{thing.kind}")
        paint_kind(painter, QRect(option.rect), thing.kind, self.theme, slot=slot)
        font = QFont(option.font)
        font.setStrikeOut(rejected)
        painter.setFont(font)
        painter.setPen(ink(self.theme, option, "text_muted" if rejected else "text"))
        line = QFontMetrics(font).lineSpacing()
        paint_line(painter, QRect(area.left(), area.top(), area.width(), line), thing.label)
        painter.setFont(small_font(option.font))
        painter.setPen(ink(self.theme, option, "text_muted"))
        below = QRect(area.left(), area.top() + line, area.width(), area.height() - line)
        paint_line(painter, below, self._model.about(thing))
        painter.restore()


class WordingDelegate(QStyledItemDelegate):
    """Outlet, speaker and verb, the wording, what it leaves out: side by side or, where narrow, stacked."""

    def __init__(self, model: WordingsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self.theme, self._view = model, theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wording, or what stands beside it, is in the width of the list."""
        width = room(self._view)
        row = index.data(WORDED_ROLE)
        documents = self._documents(row, option.font, width)
        heights = [int(document.size().height()) + 1 for document in documents]
        small = QFontMetrics(small_font(option.font))
        if width >= WIDE:
            inner = max(small.lineSpacing() + GAP + self._speaking_height(row, small), *heights)
        else:
            inner = small.lineSpacing() + GAP + sum(heights) + (GAP if heights[1] > 1 else 0)
        return QSize(160, inner + 2 * _ABOVE + 2)

    def _speaking_height(self, row: Worded, metrics: QFontMetrics) -> int:
        """Of the lines beneath the outlet."""
        speaking = self._model.speaking(row.wording)
        room = QRect(0, 0, _WHO - 16, 1000)
        return metrics.boundingRect(room, _WRAPPED, speaking).height() if speaking else 0

    def _documents(self, row: Worded, font: QFont, width: int) -> list[QTextDocument]:
        """The wording and what it leaves out, each laid out in its column."""
        left = escape(self._model.left_out(row.wording))
        pieces = rich(row.pieces, self.theme, self._model.kind)
        inner = width - 2 * MARGIN_X
        if width >= WIDE:
            aside = int((inner - _WHO) * 0.32)
            widths = (inner - _WHO - aside - 24, aside)
        else:
            widths = (inner, inner)
        made = []
        for html, size, own in zip((pieces, left), widths, (font, small_font(font)), strict=True):
            document = QTextDocument()
            document.setDocumentMargin(0)
            document.setDefaultFont(own)
            if html:
                document.setHtml(f'<p style="line-height:130%;margin:0">{html}</p>')
            document.setTextWidth(max(80, size))
            made.append(document)
        return made

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one wording."""
        row = index.data(WORDED_ROLE)
        painter.save()
        paint_ground(painter, option, self.theme, marked=row.base)
        area = QRect(option.rect).adjusted(MARGIN_X, _ABOVE + 1, -MARGIN_X, -_ABOVE - 1)
        wide = room(self._view) >= WIDE
        small = small_font(option.font)
        painter.setFont(small)
        line = QFontMetrics(small).lineSpacing()
        head = QRect(area.left(), area.top(), _WHO - 16 if wide else area.width(), line)
        used = paint_badge(painter, self.theme, head, self._model.names[row.wording.witness], most=110)
        rest = head.adjusted(used + 8, 0, 0, 0)
        speaking = self._model.speaking(row.wording)
        if row.base:
            painter.setPen(ink(self.theme, option, "accent"))
            taken = paint_line(painter, rest, self.tr("baseline"), right=not wide)
            if not wide:
                rest.setRight(rest.right() - taken - 8)
        painter.setPen(ink(self.theme, option, "link_quote"))
        if wide:
            below = QRect(area.left(), head.bottom() + GAP, _WHO - 16, area.bottom() - head.bottom())
            painter.drawText(below, _WRAPPED, speaking)
        else:
            paint_line(painter, rest, speaking)
        text, left = self._documents(row, option.font, room(self._view))
        slot = "selection_text" if is_selected(option) else "text"
        if wide:
            self._draw(painter, text, QPointF(area.left() + _WHO, area.top()), slot)
            self._draw(painter, left, QPointF(area.left() + _WHO + text.textWidth() + 24, area.top()), "")
        else:
            top = head.bottom() + GAP
            self._draw(painter, text, QPointF(area.left(), top), slot)
            self._draw(painter, left, QPointF(area.left(), top + text.size().height() + GAP), "")
        painter.restore()

    def _draw(self, painter: QPainter, document: QTextDocument, place: QPointF, slot: str) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self.theme.colour(slot or "text_muted"))
        painter.save()
        painter.translate(place)
        context.clip = QRectF(0, 0, document.textWidth(), document.size().height())
        document.documentLayout().draw(painter, context)
        painter.restore()
