"""One witness's text, with what is marked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.compare.article_browser import ArticleBrowser
from reader.gui.compare.decorations import Mark, PlacedMark
from reader.gui.compare.found_layer import FoundLayer
from reader.gui.compare.mark_layer import MarkLayer
from reader.gui.compare.mark_painter import MarkPainter
from reader.gui.compare.typography import Typography
from reader.gui.compare.veil import Veil
from reader.gui.look.theme import Theme
from reader.gui.look.tips import show_tip
from reader.model import Article, LinkKind, Span

POINTED_OUT_MS = 1600
"""How long a passage that was gone to stays lit up."""


class TextPane(ArticleBrowser):
    """Shows an article's marks under its text, and says which of them the reader points at."""

    hovered = Signal(object)
    """The ``Mark`` under the mouse, or None; over a chip, the index of its link."""
    clicked = Signal(object)
    """The mark (or index of a link) that was clicked or chosen by key."""
    passage_selected = Signal()
    context_menu_requested = Signal(QPoint, object)
    """The global position, and the selected ``Span`` or None."""
    found_changed = Signal()
    """Other places are marked as found, or another one is the current."""
    focused = Signal()
    blurred = Signal()

    def __init__(self, theme: Theme, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(theme, typography, parent)
        self.describe: Callable[[Mark | int], str] = lambda _: ""
        """Says what a mark (or the link of a chip) is, for the tooltip."""
        self._layer = MarkLayer(self.document(), MarkPainter(theme, self.font()))
        self._veil = Veil(self.document())
        self._found = FoundLayer(self.document())
        self._fading = QTimer(self, singleShot=True, interval=POINTED_OUT_MS)
        self._fading.timeout.connect(self._let_go)
        self._under_mouse: Mark | int | None = None
        self._pressed: QPoint | None = None
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self.passage_selected)

    # What is shown

    def set_article(self, article: Article) -> None:
        """Shows an article from its beginning, without marks."""
        self._layer.clear()
        self._veil.set_spans(())
        self._found.set_spans((), self._offsets)
        super().set_article(article)

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Sets the text anew; place, selection and marks stay."""
        self._layer.painter = MarkPainter(theme, self.font())
        super().set_appearance(theme, typography)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replaces all marks."""
        self._layer.set_marks(marks, self._offsets)
        self._under_mouse = None
        self.updateGeometry()
        self._set_margins()
        self._forget_layout()

    def set_dimmed(self, spans: Sequence[Span]) -> None:
        """Dims these passages, given in order, instead of those before."""
        self._veil.set_spans(spans)
        self.viewport().update()

    @property
    def dimmed(self) -> Sequence[Span]:
        """What is dimmed, in order."""
        return self._veil.spans

    @property
    def found(self) -> FoundLayer:
        """What a search in the open articles found here."""
        return self._found

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Marks what was found, in order, and which of it the reader is at, instead of what was before."""
        if tuple(spans) != self._found.spans:
            self._found.set_spans(spans, self._offsets)
        self._found.set_current(current)
        self.viewport().update()
        self.found_changed.emit()

    def set_quiet(self, on: bool) -> None:
        """Whether links are shown while they are lit up alone."""
        self._layer.quiet = on
        self.viewport().update()

    def point_out(self, span: Span) -> None:
        """Lights a passage up for a moment."""
        self._layer.pointed_out = span
        self._fading.start()
        self.viewport().update()

    def _let_go(self) -> None:
        self._layer.pointed_out = None
        self.viewport().update()

    def least_margins(self) -> tuple[int, int]:
        """The blank that is needed left and right of the text, with that for stripes and chips."""
        left, right = super().least_margins()
        return left, max(right, round(self._layer.margin(narrow=self._typography.narrow)))

    def set_lit(self, lit: frozenset[int], current: frozenset[int]) -> None:
        """Which links to show lit up, and which as the current ones."""
        layer = self._layer
        changed = (lit ^ layer.lit) | (current ^ layer.current)
        layer.lit, layer.current = lit, current
        scrolled, width = self.verticalScrollBar().value(), self.viewport().width()
        for top, bottom in layer.rows(changed) if changed else ():
            self.viewport().update(QRectF(0, top - scrolled, width, bottom - top).toAlignedRect())

    def _forget_layout(self) -> None:
        self._layer.forget_layout(self.column, self._typography.narrow)
        self._veil.forget_layout()
        self._found.forget_layout()
        super()._forget_layout()

    # Where marks are

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, as they were set."""
        return self._layer.marks

    @property
    def placed(self) -> list[PlacedMark]:
        """The marks where they lie now, the longest passage first, in the document's coordinates."""
        return self._layer.placed

    @property
    def extents(self) -> dict[int, tuple[float, float]]:
        """Top and bottom, in the document, of the passage that each link has here."""
        return self._layer.extents

    def mark_at(self, point: QPoint) -> Mark | int | None:
        """The mark at a point of the viewport; over a chip, its link's index."""
        return self._layer.hit(point.x() + 0.5, point.y() + self.verticalScrollBar().value() + 0.5)

    def annotations_at(self, code_point: int) -> list[int]:
        """Ids of the tags on a code point, the shortest passage first."""
        return self._layer.annotations_at(code_point)

    # Events

    def paint_under(self, painter: QPainter, top: float, bottom: float) -> None:
        """Adds the marks."""
        self._layer.paint(painter, top, bottom, self.viewport().width())
        self._found.paint(painter, self._theme, top, bottom)
        super().paint_under(painter, top, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the veil over what is dimmed."""
        super().paintEvent(event)
        top = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -top)
        area = event.rect()
        self._veil.paint(painter, self._offsets, self._theme, top + area.top(), top + area.bottom() + 1)
        painter.end()

    def paint_guides(self, painter: QPainter, area: QRectF, top: float) -> None:
        """Leads what joins this pane with the next through ``area``, beside the text scrolled by ``top``."""
        self._layer.paint_guides(painter, area, top)

    def viewportEvent(self, event: QEvent) -> bool:
        """Adds the tooltips, and leaving with the mouse."""
        if event.type() is QEvent.Type.Leave:
            self._hover(None)
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        mark = self.mark_at(event.pos())
        show_tip(event.globalPos(), "" if mark is None else self.describe(mark), self.viewport())

    def _hover(self, mark: Mark | int | None) -> None:
        if mark != self._under_mouse:
            self._under_mouse = mark
            # Topics lie under most of a text: it must still look as if it could be selected.
            is_text = mark is None or (isinstance(mark, Mark) and mark.kind is LinkKind.TOPIC)
            shape = Qt.CursorShape.IBeamCursor if is_text else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.hovered.emit(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lights up what lies under the mouse, unless a selection is being drawn."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.mark_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where a click may begin; leaves the buttons for back and forward to the view."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place is a click on what is marked there; a drag is a selection."""
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            mark = self.mark_at(point)
            if mark is not None and not self.textCursor().hasSelection():
                self.clicked.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is a click on what is marked at the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mark = self.mark_at(self.cursorRect().center())
            if mark is not None:
                self.clicked.emit(mark)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leaves the menu to the window."""
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.context_menu_requested.emit(where, self.selected_span())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that this is the pane the reader is in."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the reader left the pane, unless only for a menu of its own."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.blurred.emit()
