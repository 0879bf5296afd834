"""The tag that the reader has taken up in a text: its card, its ends, and what is done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.actions import Actions
from reader.gui.compare.text_pane import TextPane
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.code_words import code_path
from reader.gui.tagging.tag_card import TagCard, TagOnCard
from reader.gui.tagging.tagging import Tagging
from reader.model import Annotation, Changes, Span


class TakenUp(QObject):
    """Follows clicks on tags; Esc, a click beside it or leaving the text lets the tag go."""

    changed = Signal()
    """Another tag was taken up, or none is any more."""
    change_wanted = Signal(object)
    """The ``Annotation`` that is to get another code."""
    note_wanted = Signal(object)
    """The ``Annotation`` whose note is to be edited."""

    def __init__(
        self, hub: Hub, tagging: Tagging, reading: Reading, actions: Actions, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._tagging, self._reading, self._view = hub, tagging, reading, reading.view
        self._actions = actions.tags
        self._at: tuple[int, int] | None = None
        """The pane and the tag."""
        self.card = TagCard(theme, self._view)
        self.card.chosen.connect(self._choose)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place_card)
        tags = self._actions
        for action, slot in (
            (tags.change, self.change),
            (tags.note, self.note),
            (tags.remove, self.remove),
            (tags.let_go, self.let_go),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        for action, (end, by) in tags.ends.items():
            action.triggered.connect(partial(self._nudge, end, by))
        self._view.tags_clicked.connect(self.take_up)
        self._view.selection_changed.connect(self._follow_selection)
        self._view.jump_begun.connect(self.let_go)
        self._view.installEventFilter(self)
        reading.opened.connect(self._follow_opened)
        hub.changed.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.refresh()

    @property
    def annotation(self) -> Annotation | None:
        """The tag that is taken up, as the library has it."""
        if self._at is None:
            return None
        try:
            return self._hub.library.annotation(self._at[1])
        except KeyError:
            return None

    @property
    def pane(self) -> int | None:
        """The pane in which it lies."""
        return self._at[0] if self._at is not None else None

    def refresh(self) -> None:
        """Allows what can be done with a tag while one is taken up."""
        for action in self._actions.local:
            action.setEnabled(self._at is not None)

    # Taking up and letting go

    def take_up(self, pane: int, tags: Sequence[int]) -> None:
        """Takes up the first of some tags at a place, or, if these are told of already, the next of them."""
        numbers = tuple(tags)
        if not numbers:
            return
        again = self._at is not None and numbers == self.card.numbers and self._at[0] == pane
        number = numbers[0]
        if again and self._at is not None:
            number = numbers[(numbers.index(self._at[1]) + 1) % len(numbers)]
        self._take(pane, number, numbers)

    def _take(self, pane: int, number: int, numbers: Sequence[int]) -> None:
        for other, each in enumerate(self._view.panes):
            if other != pane:
                each.text.grip.take_up(None)
        self._at = pane, number
        text = self._view.panes[pane].text
        if text.selected_span() is not None:
            text.clear_selection()
        text.grip.take_up(number)
        if text.grip.annotation is None:
            self.let_go()
            return
        self._tell(numbers)
        self.refresh()
        self.changed.emit()

    def _choose(self, number: int) -> None:
        if self._at is not None:
            self._take(self._at[0], number, self.card.numbers)

    def let_go(self) -> None:
        """Lets the tag go, and closes its card."""
        if self._at is None:
            return
        self._at = None
        for pane in self._view.panes:
            pane.text.grip.take_up(None)
        self.card.hide()
        self.refresh()
        self.changed.emit()

    # What is done with it

    def change(self) -> None:
        """Asks for another code."""
        annotation = self.annotation
        if annotation is not None:
            self.change_wanted.emit(annotation)

    def note(self) -> None:
        """Asks for the note."""
        annotation = self.annotation
        if annotation is not None:
            self.note_wanted.emit(annotation)

    def remove(self) -> None:
        """Removes it."""
        if self._at is not None:
            self._tagging.remove([self._at[1]])

    def _nudge(self, end: int, by: int, _checked: bool = False) -> None:
        if self._at is not None:
            self._view.panes[self._at[0]].text.grip.nudge(end, by)

    def _move(self, pane: int, by_key: bool, number: int, span: Span, end: int = 0) -> None:
        text = self._view.panes[pane].text
        words = text.article.text[span.start : span.end] if text.article is not None else None
        stored = (
            self._tagging.nudge(number, end, span, words)
            if by_key
            else self._tagging.move(number, span, words)
        )
        if not stored:
            text.grip.give_up()

    # What is seen

    def _tell(self, numbers: Sequence[int]) -> None:
        codes = {code.id: code for code in self._hub.library.codes()}
        tags, found = self._actions, []
        for number in numbers:
            try:
                each = self._hub.library.annotation(number)
            except KeyError:
                continue
            code = codes[each.code]
            found.append(TagOnCard(each, code_path(code, codes), code.slot))
        entries = [
            (words, _key(action.shortcut()), action.trigger)
            for action, words in (
                (tags.change, self.tr("Change")),
                (tags.note, self.tr("Note")),
                (tags.remove, self.tr("Remove")),
            )
        ]
        hint = self.tr("Drag its ends, or press {back} {on}").format(
            on=_key(tags.end_on.shortcut()), back=_key(tags.end_back.shortcut())
        )
        self.card.tell(found, self._at[1] if self._at is not None else None, entries, hint)
        self._place_card()

    def _place_card(self) -> None:
        if self._at is None:
            return
        text = self._view.panes[self._at[0]].text
        lines = text.lines_of(text.grip.span) if text.grip.span is not None else ()
        if not lines:
            return
        scrolled = text.verticalScrollBar().value()
        page = text.viewport().height()
        # Of a long tag only what is in view counts.
        top = max(0, min(page, round(lines[0].y) - scrolled))
        bottom = max(0, min(page, round(lines[-1].bottom) - scrolled))
        if round(lines[-1].bottom) < scrolled or round(lines[0].y) - scrolled > page:
            self.card.hide()
            return
        place = text.viewport().mapTo(self._view, QPoint(round(text.column[0]), top))
        self.card.show_beside(QRect(place, QSize(1, max(1, bottom - top))))

    # What happens elsewhere

    def _follow_opened(self, _articles: list[int]) -> None:
        self.let_go()
        for number, pane in enumerate(self._view.panes):
            text = pane.text
            text.grip.dropped.connect(partial(self._move, number, False))
            text.grip.nudged.connect(partial(self._move, number, True))
            text.pressed_beside.connect(self.let_go)
            text.verticalScrollBar().valueChanged.connect(lambda _value: self._placing.start())
            text.laid_out.connect(self._placing.start)

    def _follow(self, changes: Changes) -> None:
        if self._at is None or not (changes.annotations or changes.codes):
            return
        pane, number = self._at
        grip = self._view.panes[pane].text.grip if pane < len(self._view.panes) else None
        if self.annotation is None or grip is None or grip.annotation != number:
            self.let_go()
            return
        known = set(self._view.panes[pane].text.tag_ids())
        self._tell([each for each in self.card.numbers if each in known])

    def _follow_selection(self) -> None:
        if self._at is not None and self._view.selected_passage() is not None:
            self.let_go()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keys are to speak of a tag only while the keyboard is in its text."""
        if self._at is None or new is None or self._at[0] >= len(self._view.panes):
            return
        text: TextPane = self._view.panes[self._at[0]].text
        is_elsewhere = new is not text and new is not text.viewport() and not self.card.isAncestorOf(new)
        if is_elsewhere and new.window() is self._view.window():
            self.let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc lets go of the tag, before it leaves the current link; the card stays beside it."""
        if event.type() == QEvent.Type.Resize:
            self._placing.start()
        if (
            self._at is not None
            and isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.let_go()
            return True
        return super().eventFilter(watched, event)


def _key(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
