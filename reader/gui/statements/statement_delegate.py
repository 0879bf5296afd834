"""How the statements that several outlets report are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.events.events_model import day
from reader.gui.lists.row_painting import (
    GAP,
    MARGIN_X,
    MARGIN_Y,
    centred,
    cut_lines,
    ink,
    paint_ground,
    paint_line,
    small_font,
)
from reader.gui.look.theme import Theme
from reader.gui.statements.statements_model import STATEMENT_ROLE, StatementsModel
from reader.model import SharedStatement


class StatementDelegate(QStyledItemDelegate):
    """Date and speaker, two lines of the first wording, the outlets."""

    def __init__(self, model: StatementsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text between two of small text."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        return QSize(160, 2 * MARGIN_Y + 2 * small.lineSpacing() + 2 * text.lineSpacing() + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one statement; one that is still being read is only its ground."""
        statement = index.data(STATEMENT_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme)
        if isinstance(statement, SharedStatement):
            self._statement(painter, option, statement)
        painter.restore()

    def _statement(self, painter: QPainter, option: QStyleOptionViewItem, statement: SharedStatement) -> None:
        metrics, small = QFontMetrics(option.font), small_font(option.font)
        wording = statement.reports[0].passage.exact.replace("\n", " ")
        inner = QRect(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        area = centred(inner, wording, metrics, 2)
        height = QFontMetrics(small).lineSpacing()
        painter.setFont(small)
        painter.setPen(ink(self._theme, option, "text_muted"))
        line = QRect(area.left(), area.top(), area.width(), height)
        date = day(statement.reports[0].published)
        line.setRight(line.right() - paint_line(painter, line, date, right=True) - 8)
        painter.setPen(ink(self._theme, option, "link_quote"))
        paint_line(painter, line, statement.speaker or self.tr("speaker not named"))
        painter.setFont(option.font)
        painter.setPen(ink(self._theme, option, "text"))
        top = area.top() + height + GAP
        for text in cut_lines(wording, metrics, area.width(), 2):
            paint_line(painter, QRect(area.left(), top, area.width(), metrics.lineSpacing()), text)
            top += metrics.lineSpacing()
        painter.setFont(small)
        painter.setPen(ink(self._theme, option, "text_muted"))
        count = self.tr("%n report(s)", "", len(statement.reports))
        names = " ".join(self._model.outlets_of(statement))
        paint_line(painter, QRect(area.left(), top + GAP, area.width(), height), f"{count} · {names}")
