"""An article with what is marked in it: shared passages, tags, what was found, what is dimmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.compare.article_browser import ArticleBrowser
from reader.gui.compare.decorations import HeapMark, Mark, PlacedMark
from reader.gui.compare.found_layer import FoundLayer
from reader.gui.compare.geometry import Box
from reader.gui.compare.mark_layer import MarkLayer
from reader.gui.compare.mark_painter import MarkPainter
from reader.gui.compare.tag_grip import TagGrip
from reader.gui.compare.tag_painter import TagPainter
from reader.gui.compare.typography import Typography
from reader.gui.compare.veil import Veil
from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import Theme
from reader.model import Article, Span

POINTED_OUT_MS = 1600
"""How long a passage that was gone to stays lit up."""


class MarkedBrowser(ArticleBrowser):
    """Shows marks under a text, and knows where they lie."""

    found_changed = Signal()
    """Other places are marked as found, or another one is the current."""

    def __init__(self, theme: Theme, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(theme, typography, parent)
        self._layer = MarkLayer(self.document(), *self._painters(theme))
        self.grip = TagGrip(self, self._layer, self.viewport().update, self)
        """The tag that the reader has taken up."""
        self._veil = Veil(self.document())
        self._found = FoundLayer(self.document())
        self._fading = QTimer(self, singleShot=True, interval=POINTED_OUT_MS)
        self._fading.timeout.connect(self._let_go)

    def _painters(self, theme: Theme) -> tuple[MarkPainter, TagPainter]:
        return MarkPainter(theme, self.font()), TagPainter(theme, self.font())

    # What is shown

    def set_article(self, article: Article) -> None:
        """Shows an article from its beginning, without marks."""
        self.grip.take_up(None)
        self._layer.clear()
        self._veil.set_spans(())
        self._found.set_spans((), self._offsets)
        super().set_article(article)

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Sets the text anew; place, selection and marks stay."""
        self._layer.painter, self._layer.tag_painter = self._painters(theme)
        super().set_appearance(theme, typography)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replaces all marks."""
        self._layer.set_marks(marks, self._offsets)
        self.marks_replaced()
        self.grip.follow_marks()
        self._make_way()

    def marks_replaced(self) -> None:
        """The marks are others now; to be extended."""

    def reserve_chips(self) -> None:
        """Leaves room for chips from now on: when they come, no line is broken anew."""
        self._layer.reserves_chips = True
        self._make_way()

    def show_tags(self, shown: TagsShown) -> None:
        """Says how much is to be seen of tags."""
        if shown is not self._layer.tags_shown:
            self._layer.show_tags(shown)
            self._make_way()

    @property
    def lit_tags(self) -> frozenset[int]:
        """The tags that are lit up, if they are here."""
        return self._layer.lit_tags

    def light_tags(self, tags: frozenset[int]) -> None:
        """Says which tags are lit up, instead of those before; they need not be here."""
        if tags != self._layer.lit_tags:
            self._layer.lit_tags = tags
            self.viewport().update()

    def _make_way(self) -> None:
        """Gives the margin the room that the marks need now."""
        self.updateGeometry()
        before = self.column
        self._set_margins()
        if self.column != before:
            self._forget_layout()
        else:
            super()._forget_layout()  # lines are where they were

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
    def heaps(self) -> list[HeapMark]:
        """The stripes that several tags share, likewise."""
        return self._layer.heaps

    @property
    def extents(self) -> dict[int, tuple[float, float]]:
        """Top and bottom, in the document, of the passage that each link has here."""
        return self._layer.extents

    def mark_at(self, point: QPoint) -> Mark | int | None:
        """The mark at a point of the viewport; over a chip, its link's index."""
        return self._layer.hit(point.x() + 0.5, point.y() + self.verticalScrollBar().value() + 0.5)

    def tag_ids(self) -> list[int]:
        """Ids of all tags here."""
        return [mark.annotation for mark in self._layer.marks if mark.annotation is not None]

    def tag_span(self, annotation: int) -> Span | None:
        """Where a tag lies, if it is here."""
        mark = self._layer.tag(annotation)
        return mark.span if mark is not None else None

    def lines_of(self, span: Span) -> tuple[Box, ...]:
        """A box for each line that a passage covers, in the document's coordinates."""
        return self._layer.lines_of(span)

    def annotations_at(self, code_point: int) -> list[int]:
        """Ids of the tags on a code point, the shortest passage first."""
        return self._layer.annotations_at(code_point)

    # Painting

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
        if self.grip.annotation is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.grip.paint(painter)
        painter.end()

    def paint_guides(self, painter: QPainter, area: QRectF, top: float) -> None:
        """Leads what joins this pane with the next through ``area``, beside the text scrolled by ``top``."""
        self._layer.paint_guides(painter, area, top)
