"""An article set for reading; positions and selections in it are code points of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.compare.geometry import side_margins
from reader.gui.compare.ornaments import Ornaments
from reader.gui.compare.picture_layer import PictureLayer, Pictures
from reader.gui.compare.selecting_browser import SelectingBrowser
from reader.gui.compare.steady_browser import Anchor
from reader.gui.compare.typography import Typography, body_font, fill_document, reading_palette
from reader.gui.look.theme import Theme
from reader.model import Article, Span
from reader.text.offsets import Utf16Map

TOP_MARGIN, BOTTOM_MARGIN = 20, 32
SIDE_MARGINS = 24, 26
NARROW_SIDE_MARGINS = 14, 16
"""Left and right of the text; there must be room for the bars and stripes that stand there."""
OVERSCROLL = 0.5
"""How much of a page the text can be scrolled beyond its end, so that its last lines can come level."""
LEAST_CHARACTERS = 10
"""A column of fewer characters can't be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is in a text: what is in view, the caret, what is selected, what a search marked."""

    top: Anchor
    caret: int
    selection: Span | None
    hits: tuple[Span, ...]


class ArticleBrowser(SelectingBrowser):
    """Shows an article; copying gives exactly its characters."""

    laid_out = Signal()
    """Lines moved: the size or the type changed."""
    size_changing = Signal(int)
    """The view has another size, and had this height before; no line has moved yet."""
    pictures_clicked = Signal(QPoint)
    """The words that stand for pictures were clicked, at this global position."""

    def __init__(self, theme: Theme, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._typography = theme, typography
        self._overscroll = OVERSCROLL
        self._hits: Sequence[Span] = ()
        self._begun: Span | None = None
        self._ornaments = Ornaments(self.document())
        self._pictures = PictureLayer(self.document())
        self._is_over_pictures = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._take_colours(theme)

    def minimumSizeHint(self) -> QSize:
        """The least in which the text can be read."""
        return QSize(self._typography.size * LEAST_CHARACTERS + sum(self.least_margins()), 120)

    def least_margins(self) -> tuple[int, int]:
        """The blank that is needed left and right of the text; to be extended."""
        return NARROW_SIDE_MARGINS if self._typography.narrow else SIDE_MARGINS

    # What is shown

    def set_article(self, article: Article) -> None:
        """Shows an article from its beginning."""
        self.article = article
        self._hits, self._begun = (), None
        self._offsets = Utf16Map(article.text)
        self._ornaments.set_article(article)
        self.setAccessibleName(self.tr("Text of {title}").format(title=article.title))
        self.stand_at(Anchor())
        self._pictures = PictureLayer(self.document())
        self._fill()

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Sets the text anew; place and selection stay."""
        place = self.place()
        with self.staying():
            self._theme, self._typography = theme, typography
            self._take_colours(theme)
            self.updateGeometry()
            self._fill()
            self._put_caret(place)

    def _take_colours(self, theme: Theme) -> None:
        palette = reading_palette(self.palette(), theme)
        self.setPalette(palette)
        # The style sheet of a window gives the viewport a palette of its own, which stays as it is.
        self.viewport().setPalette(palette)

    def set_overscroll(self, on: bool) -> None:
        """Whether the text can be scrolled beyond its end."""
        self._overscroll = OVERSCROLL if on else 0.0
        self._set_margins()
        self._forget_layout()

    def _fill(self) -> None:
        """Makes the document anew; the caller sees to it that the view stays where it is."""
        if self.article is None:
            return
        self.document().setDefaultFont(body_font(self._typography, self.font()))
        fill_document(self.document(), self.article, self._typography, self._theme)
        self._pictures.forget_margins()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._set_margins()
        self._make_room()
        self._show_hits()
        self._forget_layout()

    @property
    def pictures(self) -> tuple[Pictures, ...]:
        """What is shown of the article's pictures."""
        return self._pictures.shown

    def set_pictures(self, shown: Sequence[Pictures]) -> None:
        """Shows pictures, or words for them, between paragraphs; what is read stays where it is."""
        if shown or self._pictures.shown:
            with self.staying():
                self._pictures.set_pictures(shown)
                self._set_margins()
                self._make_room()
            self._forget_layout()

    def _make_room(self) -> None:
        left, right = self.column
        self._pictures.make_room(right - left)

    def set_begun(self, span: Span | None) -> None:
        """Shows a passage as the first end of a link that is being drawn, or none."""
        self._begun = span
        self._show_hits()

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Marks what a search found, instead of what was marked before."""
        length = len(self.article.text) if self.article is not None else 0
        self._hits = [hit for hit in hits if hit.end <= length]
        self._show_hits()

    def _show_hits(self) -> None:
        shown = []
        for hit in self._hits:
            selection = self.set_apart(hit)
            selection.format.setBackground(self._theme.colour("hit_fill"))
            shown.append(selection)
        if self._begun is not None:
            selection = self.set_apart(self._begun)
            selection.format.setBackground(self._theme.colour("selection"))
            selection.format.setForeground(self._theme.colour("selection_text"))
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            selection.format.setUnderlineColor(self._theme.colour("accent"))
            shown.append(selection)
        self.setExtraSelections(shown)

    def _set_margins(self) -> None:
        size = self.viewport().size()
        left, right = side_margins(size.width(), self._typography.widest, *self.least_margins())
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        head, foot = self._pictures.outer_room(size.width() - left - right)
        top = TOP_MARGIN + head
        bottom = BOTTOM_MARGIN + foot + size.height() * self._overscroll
        wanted = (left, top, right, bottom)
        sides = (margins.leftMargin(), margins.topMargin(), margins.rightMargin(), margins.bottomMargin())
        if wanted != sides:
            margins.setLeftMargin(left)
            margins.setTopMargin(top)
            margins.setRightMargin(right)
            margins.setBottomMargin(bottom)
            with self.staying():
                frame.setFrameFormat(margins)
                self._make_room()

    def _forget_layout(self) -> None:
        self._ornaments.forget_layout()
        self.viewport().update()
        self.laid_out.emit()

    # Where things are, in the document's coordinates

    @property
    def column(self) -> tuple[float, float]:
        """The left and right edge of the text."""
        margins = self.document().rootFrame().frameFormat()
        return margins.leftMargin(), self.viewport().width() - margins.rightMargin()

    @property
    def content_height(self) -> float:
        """The height of the document without the blank beyond its end."""
        beyond = self.viewport().height() * self._overscroll
        return max(1.0, self.document().size().height() - beyond)

    # Where the reader is

    def place(self) -> Place:
        """Where the reader is now."""
        caret = self._offsets.to_code_point(self.textCursor().position())
        return Place(self.top(), caret, self.selected_span(), tuple(self._hits))

    def go_back_to(self, place: Place) -> None:
        """Goes to where the reader was in this text, or in one much like it."""
        self.stand_at(place.top)
        with self.staying():
            self.set_hits(place.hits)
            self._put_caret(place)

    def _put_caret(self, place: Place) -> None:
        length = len(self.article.text) if self.article is not None else 0
        if place.selection is not None and place.selection.end <= length:
            self.put_selection(place.selection)
        else:
            cursor = self.textCursor()
            cursor.setPosition(self._offsets.to_utf16(min(place.caret, length)))
            self.setTextCursor(cursor)

    # Events

    def paint_under(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paints what lies under the text, in the document's coordinates; to be extended."""
        self._pictures.paint(painter, self._theme, top, bottom, self.column[0])
        self._ornaments.paint(painter, self._theme, top, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what lies under the text, then the text over it."""
        top = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.article is not None and not self.article.text:
            painter.setPen(self._theme.colour("text_muted"))
            left, right = self.least_margins()
            box = QRectF(self.viewport().rect()).adjusted(left, 0, -right, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, self.tr("This article has no text."))
        painter.translate(0, -top)
        self.paint_under(painter, top + event.rect().top(), top + event.rect().bottom())
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the line at the top where it is while the text is set to the new width."""
        if not event.oldSize().isEmpty():
            self.size_changing.emit(event.oldSize().height())
        with self.staying():
            super().resizeEvent(event)
            self._set_margins()
        self._forget_layout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the words that stand for pictures selects nothing."""
        if event.button() is Qt.MouseButton.LeftButton and self._pictures_at(event):
            self.pictures_clicked.emit(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows where pictures can be asked for."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and self._pictures_at(event)
        if over != self._is_over_pictures:
            self._is_over_pictures = over
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def _pictures_at(self, event: QMouseEvent) -> bool:
        left, right = self.column
        y = event.position().y() + self.verticalScrollBar().value()
        return left <= event.position().x() < right and self._pictures.words_at(y) is not None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves zooming to the window, which sets all panes alike."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)
