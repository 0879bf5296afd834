"""What the marks mean: each form once, with its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from reader.gui.compare.forms import (
    Form,
    draw_edge,
    draw_frame,
    draw_tick,
    draw_underlines,
    form_of,
    pen_of,
)
from reader.gui.look.code_chip import paint_code
from reader.gui.look.theme import Theme
from reader.model import LinkKind, Relation

WORDS = "兼听则明"
SIZE = QSize(172, 30)
TEXT_WIDTH = 84.0
LEFT = 20.0
_LINE = 23.0
"""The height of a sample's underline."""


class Sample(QWidget):
    """A few words with a mark, and the beginning of its band, painted as in the texts."""

    def __init__(self, paint: Callable[[QPainter, Theme], None], theme: Theme) -> None:
        super().__init__()
        self._paint, self.theme = paint, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All samples are of one size."""
        return SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints on the ground of a text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.colour("pane"))
        self._paint(painter, self.theme)
        painter.end()


class Legend(QFrame):
    """A small window over the texts that a click beside it, or a key, closes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("What the marks mean"))
        self._samples: list[Sample] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        title = QLabel(self.tr("What the marks mean"))
        title.setObjectName("panel")
        grid.addWidget(title, 0, 0, 1, 2)
        translate = QCoreApplication.translate
        entries = (
            (self._quote(Relation.VERBATIM), translate("LinkWords", "Same statement, word for word")),
            (self._quote(Relation.RETRANSLATED), translate("LinkWords", "Same statement, in other words")),
            (
                self._quote(Relation.INDIRECT),
                translate("LinkWords", "Same statement, once in reported speech"),
            ),
            (_link(LinkKind.REUSE, Form.DOTTED), translate("LinkWords", "Same running text")),
            (_topic, translate("LinkWords", "Same topic")),
            (_chips, self.tr("Shared with an article further away: same number, same thing")),
            (_tick, self.tr("Judged by a person")),
            (_tag, self.tr("A passage that you tagged, with the form of its tag at the right")),
            (_found, self.tr("Found words")),
        )
        for row, (paint, words) in enumerate(entries, start=1):
            sample = Sample(paint, theme)
            self._samples.append(sample)
            grid.addWidget(sample, row, 0)
            grid.addWidget(QLabel(words), row, 1)

    @staticmethod
    def _quote(relation: Relation) -> Callable[[QPainter, Theme], None]:
        return _link(LinkKind.QUOTE, form_of(LinkKind.QUOTE, relation))

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for sample in self._samples:
            sample.theme = theme
            sample.update()

    def show_above(self, place: QPoint) -> None:
        """Opens with its lower left corner at a global position, as far as the screen allows."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        self.move(max(room.left(), x), max(room.top(), place.y() - self.height()))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key closes it."""
        self.hide()


def _words(painter: QPainter, theme: Theme) -> None:
    font = painter.font()
    font.setPixelSize(16)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(QRectF(LEFT, 2, TEXT_WIDTH, 22), Qt.AlignmentFlag.AlignVCenter, WORDS)


def _link(kind: LinkKind, form: Form) -> Callable[[QPainter, Theme], None]:
    def paint(painter: QPainter, theme: Theme) -> None:
        colour, fill = theme.colour(f"link_{kind}"), theme.colour(f"link_{kind}_fill")
        painter.fillRect(QRectF(LEFT, 3, 66, 20), fill)
        _words(painter, theme)
        painter.setPen(pen_of(form, colour, 1.4))
        draw_underlines(painter, form, [QLineF(LEFT, _LINE, LEFT + 66, _LINE)])
        upper, lower = (_curve(y, y) for y in (4.0, 24.0))
        ribbon = QPainterPath(upper)
        ribbon.connectPath(lower.toReversed())
        painter.fillPath(ribbon, fill)
        painter.setPen(pen_of(form, colour, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_edge(painter, form, upper, 1)
        draw_edge(painter, form, lower, -1)

    return paint


def _curve(start: float, end: float) -> QPainterPath:
    left, right = LEFT + TEXT_WIDTH, float(SIZE.width())
    middle = (left + right) / 2
    path = QPainterPath(QPointF(left, start))
    path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(right, end))
    return path


def _topic(painter: QPainter, theme: Theme) -> None:
    colour = theme.colour("link_topic")
    painter.fillRect(QRectF(LEFT - 11, 2, 3, 24), colour)
    _words(painter, theme)
    pen = pen_of(Form.SOLID, colour, 1.0)
    pen.setDashPattern([4.0, 4.0])
    painter.strokePath(_curve(14, 14), pen)


def _chips(painter: QPainter, theme: Theme) -> None:
    _words(painter, theme)
    font = painter.font()
    font.setPixelSize(10)
    painter.setFont(font)
    for index, form in enumerate((Form.SOLID, Form.DOUBLE, Form.BROKEN)):
        rect = QRectF(LEFT + TEXT_WIDTH + 2 + index * 23, 7.5, 17, 14)
        painter.setBrush(theme.colour("pane"))
        draw_frame(painter, form, rect, theme.colour("link_quote"))
        painter.setPen(theme.colour("link_quote"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index + 1))


def _tick(painter: QPainter, theme: Theme) -> None:
    _words(painter, theme)
    draw_tick(painter, QPointF(LEFT - 9.5, 13), theme.colour("link_quote"), theme.colour("pane"))


def _tag(painter: QPainter, theme: Theme) -> None:
    painter.fillRect(QRectF(LEFT, 13, 66, 11), theme.code(0, fill=True))
    _words(painter, theme)
    painter.fillRect(QRectF(LEFT + TEXT_WIDTH, 14, 4, 11), theme.code(0))
    paint_code(painter, QRectF(LEFT + TEXT_WIDTH - 3, 3, 10, 10), 0, theme)


def _found(painter: QPainter, theme: Theme) -> None:
    painter.fillRect(QRectF(LEFT, 3, 66, 20), theme.colour("hit_fill"))
    _words(painter, theme)
