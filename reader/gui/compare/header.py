"""What stands above a pane: outlet, title, date, author."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.dates import day_of_month, long_day, short_day
from reader.gui.compare.header_parts import Badge, Line, Title
from reader.gui.look.i18n import tongue
from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.opening import in_lines
from reader.model import Article
from reader.text.web_address import web_address

PADDING, NARROW_PADDING = 24, 14
"""From the header's edge to its words: level with the text below, in a pane that is no wider than it."""
TOP, END, BOTTOM = 8, 10, 9
"""From what a header holds to its other edges."""


class PaneHeader(QFrame):
    """The header of one pane; all headers of a comparison are equally high."""

    open_requested = Signal()
    remove_requested = Signal()
    unplaced_requested = Signal()
    """The tags that could not be placed are to be seen."""
    note_requested = Signal()
    """The notes on the article are to be seen."""
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
        self._text = 0.0, 0.0
        self.outlet = Badge(outlet)
        self.outlet.setAccessibleName(self.tr("Outlet: {name}").format(name=outlet))
        self.title = Title(article.title)
        self.details = Line()
        self.details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.inferred = Badge(self.tr("inferred date"))
        self.inferred.setToolTip(self.tr("The file gives no date; this one was found in the text."))
        address = web_address(article.url)
        tip = self.tr("Open the original in the browser")
        if address is not None:
            tip = plain_tip(f"{tip}\n{in_lines(address)}")
        self.open_button = _button(self.tr("Open original"), tip, self.open_requested.emit)
        self.open_button.setEnabled(address is not None)
        self.menu_button = _button(self.tr("More"), self.tr("What can be done with this pane"), self._menu)
        remove = self.tr("Remove from the comparison")
        self.remove_button = _button(remove, remove, self.remove_requested.emit)
        self.unplaced = QToolButton()
        self.unplaced.setObjectName("chip")
        self.unplaced.setCursor(Qt.CursorShape.ArrowCursor)
        self.unplaced.clicked.connect(self.unplaced_requested)
        self.unplaced.hide()
        self.note_button = _button(self.tr("Note on this article"), "", self.note_requested.emit)
        self.note_button.hide()
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
        row.addWidget(self.unplaced)
        row.addWidget(self.inferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.note_button, *self.buttons):
            button.setCursor(Qt.CursorShape.ArrowCursor)
            buttons.addWidget(button)
        row.addLayout(buttons)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(5)
        column.addLayout(row)
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self.title)
        column.addLayout(self._title_row)
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
        self.note_button.setIcon(icon("note", theme))
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
        self.details.set_wordings(_details(article, narrow=narrow))
        whole = [_details(article, narrow=False)[0]]
        is_inferred = article.published is not None and article.published_inferred
        self.inferred.setVisible(is_inferred and not narrow)
        if is_inferred:
            whole.append(self.inferred.toolTip())
        self.details.setToolTip(plain_tip("\n".join(whole)))
        self.details.setAccessibleName(", ".join(whole))
        self._padding = NARROW_PADDING if narrow else PADDING
        self._set_margins()

    def set_notes(self, notes: str) -> None:
        """Says what is noted on the article, if anything."""
        self.note_button.setToolTip(plain_tip(notes))
        self.note_button.setAccessibleDescription(notes)
        self.note_button.setVisible(bool(notes))

    def set_unplaced(self, count: int) -> None:
        """Says how many tags of the article could not be placed in its text."""
        words = self.tr("%n tagged passage(s) could not be placed in this text", "", count)
        self.unplaced.setToolTip(words)
        self.unplaced.setAccessibleName(words)
        self.unplaced.setText(self.tr("%n unplaced", "", count))
        self.unplaced.setVisible(count > 0)

    def set_column(self, left: float, right: float) -> None:
        """Where the text below has its edges: the title stands over it, however wide the pane is."""
        if (left, right) != self._text:
            self._text = left, right
            self._set_margins()

    def _set_margins(self) -> None:
        left, right = self._text
        self._column.setContentsMargins(max(self._padding, round(left)), TOP, END, BOTTOM)
        is_centred = left > 2 * self._padding
        beyond = max(0, self.width() - END - round(right)) if is_centred else 0
        self._title_row.setContentsMargins(0, 0, beyond, 0)

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


def _details(article: Article, *, narrow: bool) -> list[str]:
    """Date and author, from all that there is to say to the least."""
    if article.published is None:
        return [article.author or ""]
    if narrow:
        spoken = tongue()
        both = short_day(article.published, spoken), day_of_month(article.published, spoken)
        days = [f"≈ {each}" if article.published_inferred else each for each in both]
    else:
        day = long_day(article.published, tongue())
        days = [day] if article.published_inferred else [f"{day} {article.published:%H:%M} UTC", day]
    signed = [f"{day} · {article.author}" for day in days if article.author]
    return [*(signed[:1] if narrow else signed), *days]
