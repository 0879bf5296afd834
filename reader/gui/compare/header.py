"""What stands above a pane: outlet, title, date, author."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.icons import icon
from reader.gui.theme import Theme
from reader.model import Article

PADDING, NARROW_PADDING = 24, 14
"""From the header's edge to its words: level with the text below, in a pane that is no wider than it."""


class Title(QWidget):
    """A title in at most two lines; what does not fit is elided, and whole in the tooltip."""

    LINES = 2

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._colour = self.palette().windowText().color()
        self.set_narrow(False)
        self.setToolTip(text)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for two lines, needed or not, so that the panes' texts begin level."""
        return QSize(200, int(self._line_height() * self.LINES) + 2)

    def set_narrow(self, narrow: bool) -> None:
        """Sets the title a step smaller, or back."""
        font = QFont(self.font())
        font.setPixelSize(14 if narrow else 16)
        font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self.updateGeometry()

    def set_colour(self, theme: Theme) -> None:
        """Changes the colour to the theme's."""
        self._colour = theme.colour("heading")
        self.update()

    def _line_height(self) -> float:
        return self.font().pixelSize() * 1.4

    def lines(self) -> list[str]:
        """The lines as painted at the present width."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(self._text, self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            starts.append(line.textStart())
        layout.endLayout()
        encoded = self._text.encode("utf-16-le")
        cut = [encoded[2 * start :].decode("utf-16-le") for start in starts]
        shown = [text.removesuffix(rest) for text, rest in zip(cut, [*cut[1:], ""], strict=True) if text]
        if len(shown) > self.LINES:
            metrics = QFontMetricsF(self.font())
            rest = cut[self.LINES - 1]
            shown = shown[: self.LINES - 1]
            shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width()))
        return shown

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the lines, from the top."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        ascent = QFontMetricsF(self.font()).ascent()
        height = self._line_height()
        for number, text in enumerate(self.lines()):
            top = number * height + (height - QFontMetricsF(self.font()).height()) / 2
            painter.drawText(QPointF(0, top + ascent), text)
        painter.end()


class Line(QLabel):
    """One line of text, elided where it does not fit."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()


class Badge(QLabel):
    """A short word on a rounded ground."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._ground = self._ink = self.palette().mid().color()
        font = QFont(self.font())
        font.setPixelSize(12)
        self.setFont(font)
        self.setContentsMargins(7, 2, 7, 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_colours(self, theme: Theme, ground: str, ink: str) -> None:
        """Changes the colours to slots of the theme."""
        self._ground, self._ink = theme.colour(ground), theme.colour(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(self._ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class PaneHeader(QFrame):
    """The header of one pane; all headers of a comparison are equally high."""

    open_requested = Signal()
    remove_requested = Signal()
    menu_requested = Signal(QPoint)
    """What can be done with the pane is wanted as a menu, at this global position."""
    dragged = Signal(QPoint, QPoint)
    """The header is being dragged; the global positions where that began and where the mouse is now."""
    let_go = Signal()
    """The drag has ended."""

    def __init__(
        self,
        article: Article,
        outlet: str,
        short: str,
        theme: Theme,
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article, self._names = article, (outlet, short)
        self._focused = False
        self.outlet = Badge(outlet)
        self.outlet.setAccessibleName(self.tr("Outlet: {name}").format(name=outlet))
        self.title = Title(article.title)
        self.details = Line()
        self.details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.inferred = Badge(self.tr("inferred date"))
        self.inferred.setToolTip(self.tr("The file gives no date; this one was found in the text."))
        host = host_of(article.url)
        tip = self.tr("Open the original in the browser") + (f"\n{host}" if host else "")
        self.open_button = _button(self.tr("Open original"), tip, self.open_requested.emit)
        self.open_button.setEnabled(bool(host))
        self.menu_button = _button(self.tr("More"), self.tr("What can be done with this pane"), self._menu)
        remove = self.tr("Remove from the comparison")
        self.remove_button = _button(remove, remove, self.remove_requested.emit)
        self._pressed: QPoint | None = None
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("Pane {number}").format(number=number + 1))
        self._arrange()
        self.set_theme(theme)
        self.set_narrow(False)

    def _arrange(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(12)
        self.details.setFont(font)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.outlet)
        row.addWidget(self.details, 1)
        row.addWidget(self.inferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in self.buttons:
            button.setCursor(Qt.CursorShape.ArrowCursor)
            buttons.addWidget(button)
        row.addLayout(buttons)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(5)
        column.addLayout(row)
        column.addWidget(self.title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons from left to right."""
        return self.open_button, self.menu_button, self.remove_button

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours."""
        self._theme = theme
        self.title.set_colour(theme)
        self.outlet.set_colours(theme, "text_muted", "header")
        self.inferred.set_colours(theme, "badge", "badge_text")
        for button, name in zip(self.buttons, ("open", "more", "close"), strict=True):
            button.setIcon(icon(name, theme))
        palette = self.details.palette()
        palette.setColor(self.details.foregroundRole(), theme.colour("text_muted"))
        self.details.setPalette(palette)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Keeps to the outlet's short name and the bare date where there is little room."""
        article = self._article
        self.outlet.setText(self._names[narrow])
        self.outlet.setToolTip(self._names[0] if narrow else "")
        self.title.set_narrow(narrow)
        self.details.setText(_details(article, narrow=narrow))
        whole = [_details(article, narrow=False)]
        is_inferred = article.published is not None and article.published_inferred
        self.inferred.setVisible(is_inferred and not narrow)
        if is_inferred:
            whole.append(self.inferred.toolTip())
        self.details.setToolTip("\n".join(whole))
        self.details.setAccessibleName(", ".join(whole))
        self._column.setContentsMargins(NARROW_PADDING if narrow else PADDING, 8, 10, 9)

    def set_focused(self, focused: bool) -> None:
        """Whether this is the pane the reader is in."""
        if focused != self._focused:
            self._focused = focused
            self.update()

    def _menu(self) -> None:
        self.menu_requested.emit(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu to the window."""
        self.menu_requested.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells of a drag, once the mouse has gone far enough to mean it."""
        if self._pressed is None:
            return
        now = event.globalPosition().toPoint()
        if (now - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self._pressed, now)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag."""
        was_dragged, self._pressed, self._is_dragged = self._is_dragged, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragged:
            self.let_go.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground, and a line below it that shows the focus."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("header"))
        thickness = 2 if self._focused else 1
        painter.setPen(QPen(self._theme.colour("focus" if self._focused else "border"), thickness))
        y = self.height() - thickness / 2
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.end()


def _button(name: str, tip: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.clicked.connect(lambda _checked=False: act())
    return button


def host_of(url: str | None) -> str:
    """Where on the web an address leads; empty for what no browser should be sent to."""
    found = QUrl(url or "")
    return found.host() if found.scheme() in {"http", "https"} else ""


def _details(article: Article, *, narrow: bool) -> str:
    parts = []
    if article.published is not None:
        if narrow:
            day = f"{article.published:%Y-%m-%d}"
            parts.append(f"≈ {day}" if article.published_inferred else day)
        else:
            day = long_day(article.published)
            parts.append(day if article.published_inferred else f"{day} {article.published:%H:%M} UTC")
    if article.author:
        parts.append(article.author)
    return " · ".join(parts)


def long_day(instant: datetime) -> str:
    """A day as the reader's language writes it, without the day of the week."""
    locale = QLocale()
    pattern = "yyyy年M月d日" if locale.language() is QLocale.Language.Chinese else "d MMMM yyyy"
    return locale.toString(QDate(instant.year, instant.month, instant.day), pattern)
