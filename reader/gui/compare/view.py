"""Two to four articles side by side, with what they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.gui.compare.keeping import Kept
from reader.gui.compare.linked_view import LinkedView
from reader.gui.compare.marks import Tag, tag_marks
from reader.gui.compare.pane import Pane
from reader.gui.compare.pane_dragging import PaneDragging
from reader.gui.compare.pane_row import PaneRow
from reader.gui.compare.scroll_sync import ScrollSync
from reader.gui.compare.standing import Standing
from reader.gui.compare.typography import Typography
from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import Theme
from reader.model import Alignment, Span


class ComparisonView(LinkedView):
    """Shows an alignment. Offsets are code points; panes and links count from 0."""

    context_menu_requested = Signal(int, QPoint, object)
    """Pane, global position, and the selected ``Span`` or None."""
    selection_changed = Signal()
    focused_pane_changed = Signal(int)
    open_requested = Signal(int)
    """The original of this pane's article is wanted."""
    remove_requested = Signal(int)
    """This pane is to go."""
    unplaced_requested = Signal(int)
    """The tags of this pane's article that could not be placed are to be seen."""
    note_requested = Signal(int)
    """The notes on this pane's article are to be seen."""
    pane_menu_requested = Signal(int, QPoint)
    """What can be done with this pane is wanted as a menu, at the global position."""
    link_menu_requested = Signal(int, QPoint)
    """What can be done with this link (by its index) is wanted as a menu, at the global position."""
    alignment_changed = Signal()
    """Other articles are shown, or none."""
    step_wanted = Signal(int)
    """The mouse asked for the place before (-1) or after (1)."""

    def __init__(
        self, theme: Theme, typography: Typography | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = typography or Typography()
        self._outlets: Mapping[str, tuple[str, str]] = {}
        self._panes: list[Pane] = []
        self._sync: ScrollSync | None = None
        self._synchronised = self._animated = True
        self._tags_shown = TagsShown.ALL
        self.dragging = PaneDragging(theme, self)
        """Panes that are dragged, and articles that are dropped."""
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = QLabel(self.tr("Choose two to four articles to read them side by side."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body())

    def _body(self) -> QWidget:
        self._notice = QLabel(self.tr("No shared passages were found in these articles."))
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setContentsMargins(8, 6, 8, 6)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self._notice)  # below: it may come while somebody reads, and nothing is to move then
        return body

    # What is shown

    @property
    def focused_pane(self) -> int:
        """The pane that the reader is in."""
        return self.walk.focused

    @property
    def panes(self) -> Sequence[Pane]:
        """The panes from left to right."""
        return tuple(self._panes)

    def set_outlets(self, names: Mapping[str, str], short: Mapping[str, str] | None = None) -> None:
        """What to call outlets, by id, and what in little room; for the alignments set from now on."""
        short = short or {}
        self._outlets = {outlet: (name, short.get(outlet, name)) for outlet, name in names.items()}

    def set_alignment(
        self, alignment: Alignment | None, keep: Sequence[int | None] = (), *, is_waiting: bool = False
    ) -> None:
        """Shows a comparison, or none.

        ``is_waiting`` says that its links are still looked for: nothing is said of what is not there, and
        the link that was current is so again if ``set_links`` brings it.

        ``keep`` says for each article in which pane it is now, or None: those that stay keep their place,
        their selection and the keyboard, and the current link stays the current one. Others stand at their
        beginning, or beside the pane that the reader is in.
        """
        kept = Kept.of(self._panes, self.walk.focused, self.walk.current, keep)
        has_keyboard = self.row is not None and self.row.isAncestorOf(QApplication.focusWidget())
        sizes = self.row.sizes() if self.row is not None else []
        self._alignment, self._is_waiting, self._awaited = alignment, is_waiting, None
        self._panes, self._sync = [], None
        self.dragging.set_row(None)
        old, self.row = self.row, None
        if old is not None:
            self._area.takeWidget()
            old.hide()
            old.deleteLater()
        self.walk.set_alignment(None, None, ())
        if alignment is None:
            self._stack.setCurrentWidget(self._empty)
            self.alignment_changed.emit()
            return
        self.row = row = PaneRow(alignment, self._outlets, self._theme, self._typography)
        self._panes, self._sync = row.panes, row.sync
        row.sync.enabled, row.sync.animated = self._synchronised, self._animated
        names = [self._outlets.get(each.outlet, (each.outlet.upper(),))[0] for each in alignment.articles]
        self.walk.set_alignment(alignment, row, names)
        self._connect(row)
        self.show_tags(self._tags_shown)
        if is_waiting:
            row.expect_links()
        Standing(self.walk, row)
        self.dragging.set_row(row)
        self._show_filter()
        self._area.setWidget(row)
        row.order_focus()
        row.give_room(self.width())
        places = keep if len(keep) == len(row.panes) else [None] * len(row.panes)
        row.share([None if place is None else sizes[place] for place in places])
        self._stack.setCurrentIndex(1)
        self._show_notice()
        self._go_back(row, kept, has_keyboard=has_keyboard)
        self.alignment_changed.emit()

    def set_links(self, alignment: Alignment) -> None:
        """Shows other links, and says so if there are none."""
        super().set_links(alignment)
        self._show_notice()

    def _show_notice(self) -> None:
        alignment = self._alignment
        is_bare = alignment is not None and len(alignment.articles) > 1 and not alignment.links
        self._notice.setVisible(is_bare and not self._is_waiting)

    def _go_back(self, row: PaneRow, kept: Kept, *, has_keyboard: bool) -> None:
        focused = kept.focused if kept.focused is not None else min(kept.places, default=0)
        self.walk.focused = focused
        row.go_back_to(kept.places, focused)
        if kept.link is not None:
            self.take_up_link(kept.link)
        if has_keyboard:
            row.panes[focused].text.setFocus()

    def _connect(self, row: PaneRow) -> None:
        for number, pane in enumerate(row.panes):
            text = pane.text
            text.describe = self._describe
            text.hovered.connect(self.walk.hover)
            text.clicked.connect(partial(self._click, number))
            text.focused.connect(partial(self._focus, number))
            text.passage_selected.connect(partial(self._select, number))
            text.context_menu_requested.connect(partial(self.context_menu_requested.emit, number))
            for asked, told in (
                (pane.header.open_requested, self.open_requested),
                (pane.header.remove_requested, self.remove_requested),
                (pane.header.menu_requested, self.pane_menu_requested),
                (pane.header.unplaced_requested, self.unplaced_requested),
                (pane.header.note_requested, self.note_requested),
            ):
                asked.connect(partial(told.emit, number))
        for left, link_map in enumerate(row.link_maps()):
            link_map.describe = self._describe
            link_map.band_hovered.connect(self.walk.hover)
            link_map.band_clicked.connect(partial(self._click, left))
            link_map.band_menu_requested.connect(self.link_menu_requested)

    def set_annotations(self, pane: int, annotations: Sequence[tuple[int, Span, int] | Tag]) -> None:
        """Shows these tags (id, place, slot and label of the code) in a pane, instead of those before."""
        self._panes[pane].text.set_marks(
            [*(self.row.marks[pane] if self.row else ()), *tag_marks(annotations)]
        )

    def show_tags(self, shown: TagsShown) -> None:
        """Says how much is to be seen of tags."""
        self._tags_shown = shown
        for pane in self._panes:
            pane.text.show_tags(shown)

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Changes colours and type; everything stays where it is."""
        self._theme, self._typography = theme, typography
        self.dragging.theme = theme
        if self.row is not None:
            self.row.set_appearance(theme, typography)

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours."""
        self.set_appearance(theme, self._typography)

    def set_sync(self, on: bool) -> None:
        """Whether scrolling one pane scrolls the others."""
        self._synchronised = on
        if self._sync is not None:
            self._sync.enabled = on
            self._sync.align_from(self.walk.focused)

    def least_width(self) -> int:
        """The width below which the panes scroll sideways."""
        return self.row.minimumSizeHint().width() if self.row is not None else 0

    def set_animated(self, on: bool) -> None:
        """Whether panes glide to where they are sent."""
        self._animated = on
        if self._sync is not None:
            self._sync.animated = on

    # What the reader does

    def _focus(self, pane: int) -> None:
        if pane != self.walk.focused:
            self.walk.focused = pane
            self.focused_pane_changed.emit(pane)

    def _select(self, pane: int) -> None:
        if self._panes[pane].text.selected_span() is not None:
            for number, other in enumerate(self._panes):
                if number != pane:
                    other.text.clear_selection()
        self.selection_changed.emit()

    def selected_passage(self) -> tuple[int, Span] | None:
        """The pane and place of what is selected."""
        for number, pane in enumerate(self._panes):
            span = pane.text.selected_span()
            if span is not None:
                return number, span
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lets the mouse's own buttons go back and forward."""
        steps = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
        if event.button() in steps:
            self.step_wanted.emit(steps[event.button()])
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the bands room where there is some."""
        super().resizeEvent(event)
        if self.row is not None:
            self.row.give_room(self.width())
