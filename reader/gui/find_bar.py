"""Finding words in all open articles at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.compare import ComparisonView
from reader.gui.lists.list_panel import with_number
from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme
from reader.gui.status_line import ElidedLabel
from reader.model import Span
from reader.text.finding import Findable

LONGEST_SELECTION = 40
"""A longer selection is not what a reader looks for."""
LINE_WIDTH = 260
FIRST_LINE = 36
"""So far down a pane there is a line that is in view as a whole."""


class FindLine(QLineEdit):
    """A line in which Return goes on, with Shift back, and that Escape leaves."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keeps Escape from being taken for a shortcut of the window."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes Return and Escape."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


KeptSearch = tuple[str, tuple[int, int] | None, bool]
"""What is looked for, at which place of which pane the reader is, and whether the bar is open."""


class FindBar(QFrame):
    """A strip under the texts: what is looked for, how often each article has it, and the way through.

    Places follow each other article by article, from the pane that the reader is in.
    """

    searched = Signal()
    """Something else is found now, or nothing; ``hits`` has it."""
    tagging_wanted = Signal()
    """All that is found is to be tagged."""

    def __init__(self, view: ComparisonView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._view = view
        self._texts: list[tuple[str, Findable]] = []
        self._hits: list[list[Span]] = []
        self._current: tuple[int, int] | None = None
        self._origin: tuple[int, int] = (0, 0)
        self._has_jumped = False
        self.line = FindLine()
        self.line.setFixedWidth(LINE_WIDTH)
        self.line.setPlaceholderText(self.tr("Find in all open articles"))
        self.line.setAccessibleName(self.tr("Find in all open articles"))
        self.line.setClearButtonEnabled(True)
        self.place_label, self.count_label = QLabel(), ElidedLabel()
        self.place_label.setObjectName("panel")
        self.count_label.setObjectName("panel")
        self.count_label.setMinimumWidth(1)
        self.previous_button = self._button(self.tr("Previous place (Shift+F3)"))
        self.next_button = self._button(self.tr("Next place (F3)"))
        self.tag_button = self._button(self.tr("Tag all places that were found"))
        self.close_button = self._button(self.tr("Close (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(8)
        for widget in (self.line, self.previous_button, self.next_button, self.place_label):
            layout.addWidget(widget)
        layout.addWidget(self.count_label, 1)
        layout.addWidget(self.tag_button)
        layout.addWidget(self.close_button)
        self.line.textChanged.connect(self._type)
        self.line.stepped.connect(self.step)
        self.line.left.connect(self.close_bar)
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.tag_button.clicked.connect(self.tagging_wanted)
        self.close_button.clicked.connect(self.close_bar)
        self.set_theme(theme)
        self.hide()

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for button, name in (
            (self.previous_button, "previous"),
            (self.next_button, "next"),
            (self.tag_button, "tag"),
            (self.close_button, "close"),
        ):
            button.setIcon(icon(name, theme))

    # Opening and closing

    @property
    def hits(self) -> Sequence[Sequence[Span]]:
        """For each pane, what was found in it; empty while the bar is closed."""
        return self._hits

    def open_bar(self) -> None:
        """Shows the bar, with what is selected in the texts, and finds that."""
        if not self._view.panes:
            return
        selected = self._view.selected_passage()
        if selected is not None and len(selected[1]) <= LONGEST_SELECTION:
            pane, span = selected
            article = self._view.panes[pane].text.article
            words = article.text[span.start : span.end] if article is not None else ""
            if words.strip() and "\n" not in words:
                self.line.setText(words)
        self._has_jumped = False
        self._set_origin()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.refresh()

    def kept(self) -> KeptSearch:
        """What is looked for, at which place the reader is, and whether the bar is open."""
        return self.line.text(), self._current, not self.isHidden()

    def take_up(self, kept: KeptSearch) -> None:
        """Finds the same in the same texts, which are open by now; nothing moves."""
        words, at, is_open = kept
        self.line.setText(words)
        if is_open and self._view.panes:
            self.show()
            self._set_origin()
            self._search()
            self._show(self._hits, at if at in self._order() else None)

    def close_bar(self) -> None:
        """Hides the bar and leaves the reader at the place that was found."""
        at = self._current
        self.hide()
        self._show([], None)
        panes = self._view.panes
        if not panes:
            return
        pane = at[0] if at is not None and at[0] < len(panes) else self._view.focused_pane
        panes[pane].text.setFocus()

    def refresh(self) -> None:
        """Looks again, in other articles perhaps; nothing moves."""
        if self.isVisible():
            self._search()
            self._show(self._hits, self._current)

    # Finding

    def _set_origin(self) -> None:
        """Remembers where in the text the reader begins to look."""
        pane = self._view.focused_pane
        self._origin = pane, self._view.panes[pane].text.position_at(QPoint(0, FIRST_LINE))

    def _search(self) -> None:
        texts = [pane.text.article.text if pane.text.article else "" for pane in self._view.panes]
        before = [text for text, _ in self._texts]
        if texts != before:
            if self._current is not None:
                pane, index = self._current
                is_open = pane < len(before) and before[pane] in texts
                self._current = (texts.index(before[pane]), index) if is_open else None
            known = dict(self._texts)
            self._texts = [(text, known.get(text) or Findable(text)) for text in texts]
        query = self.line.text()
        self._hits = [findable.find(query) for _, findable in self._texts]
        if self._current is not None:
            pane, index = self._current
            if pane >= len(self._hits) or index >= len(self._hits[pane]):
                self._current = None

    def _type(self) -> None:
        if not self.isVisible():
            return
        self._current = None
        self._search()
        found = self._order()
        pane, place = self._origin
        ahead = (at for at in found if at[0] == pane and self._hits[pane][at[1]].start >= place)
        self._go_to(next(ahead, found[0] if found else None))

    def _order(self) -> list[tuple[int, int]]:
        """All places, by pane and number, from the pane in which the search began."""
        count = len(self._hits)
        panes = [(self._origin[0] + step) % count for step in range(count)] if count else []
        return [(pane, index) for pane in panes for index in range(len(self._hits[pane]))]

    def step(self, by: int) -> None:
        """Goes to the next place (1) or the one before (-1), round and round."""
        if not self.isVisible():
            self.open_bar()
        found = self._order()
        if not found:
            return
        if self._current in found:
            self._go_to(found[(found.index(self._current) + by) % len(found)])
        else:
            self._go_to(found[0 if by > 0 else -1])

    def _go_to(self, at: tuple[int, int] | None) -> None:
        self._current = at
        if at is not None and self._view.row is not None:
            if not self._has_jumped:
                self._view.jump_begun.emit()
                self._has_jumped = True
            pane, index = at
            self._view.row.bring_into_view(pane, self._hits[pane][index])
        self._show(self._hits, at)

    def _show(self, hits: Sequence[Sequence[Span]], at: tuple[int, int] | None) -> None:
        self._hits, self._current = [list(each) for each in hits], at
        for number, pane in enumerate(self._view.panes):
            spans = hits[number] if number < len(hits) else ()
            pane.text.set_found(spans, at[1] if at is not None and at[0] == number else None)
        self._tell()
        self.searched.emit()

    def _tell(self) -> None:
        found, number = self._order(), QLocale().toString
        has_query = bool(self.line.text().strip())
        for button in (self.previous_button, self.next_button, self.tag_button):
            button.setEnabled(bool(found))
        if not found:
            self.place_label.setText(self.tr("Not found") if has_query else "")
            self.count_label.setText("")
            return
        place = found.index(self._current) + 1 if self._current in found else 0
        if place:
            words = self.tr("{place} of {count}")
            self.place_label.setText(words.format(place=number(place), count=number(len(found))))
        else:
            self.place_label.setText(with_number(self.tr("%n place(s)", "", len(found)), len(found)))
        names = [pane.header.outlet.text() for pane in self._view.panes]
        counts = [f"{name} {number(len(own))}" for name, own in zip(names, self._hits, strict=False)]
        self.count_label.setText("  ·  ".join(counts))
        self.count_label.setToolTip("\n".join(counts))
