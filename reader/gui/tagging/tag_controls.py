"""The ways to tag what is selected: key, menu, digits, the palette, a star, a drag."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.code_chip import code_chip
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.at_hand import PassageAtHand
from reader.gui.tagging.code_finding import choices_of
from reader.gui.tagging.code_words import code_path
from reader.gui.tagging.digit_keys import DigitKeys
from reader.gui.tagging.local_keys import LocalKeys
from reader.gui.tagging.memo_editor import MemoEditor
from reader.gui.tagging.passage_mime import DraggedPassage, add_passage
from reader.gui.tagging.tag_palette import TagPalette, Target
from reader.gui.tagging.tagging import Place, Tagging
from reader.gui.tagging.taken_up import TakenUp
from reader.gui.words import shortened
from reader.model import Annotation, Changes, Code, Span

_MOST_WORDS = 40
_TOLD_MS = 6000


class TagControls(QObject):
    """Joins what is selected in the texts with the tagging operations.

    What is tagged is the ``PassageAtHand``; if there is none, ``nothing_selected`` says that something else
    may be meant.
    """

    menu_opening = Signal(object, int, int)
    """The menu of a text that is about to open, its pane, and the code point that it is about."""
    nothing_selected = Signal(object)
    """Tagging was asked for, with a ``Code`` or None for the palette."""

    def __init__(
        self,
        hub: Hub,
        tagging: Tagging,
        reading: Reading,
        actions: Actions,
        theme: Theme,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._tagging, self._reading, self._actions = hub, tagging, reading, actions
        self._window = window
        self._theme = theme
        self.has_link = False
        """Whether there is a link whose passages can be tagged when nothing is selected."""
        self.digits = DigitKeys(tagging, actions.tags.recent, theme, self)
        self.palette = TagPalette(theme, window)
        self.taken_up = TakenUp(hub, tagging, reading, actions, theme, window)
        self._at_hand = PassageAtHand(reading, self.taken_up)
        self.taken_up.changed.connect(self.refresh)
        self.taken_up.change_wanted.connect(self.ask_change)
        self.taken_up.note_wanted.connect(self.edit_memo)
        actions.tags.tag.triggered.connect(lambda: self.ask())
        actions.tags.star.triggered.connect(lambda: self.star())
        actions.tags.take_up.triggered.connect(lambda: self.taken_up.take_up(*self._at_hand.tags_at_caret()))
        self.digits.pressed.connect(self._apply)
        reading.view.selection_changed.connect(self.refresh)
        reading.view.context_menu_requested.connect(self._menu)
        reading.opened.connect(self._follow_opened)
        tagging.digits_changed.connect(self.name_digits)
        hub.changed.connect(self._follow)
        tags = actions.tags
        self.keys = LocalKeys(
            {
                tags.star: self._can_star,
                tags.take_up: lambda: bool(self._at_hand.tags_at_caret()[1]),
                tags.place_here: tags.place_here.isEnabled,
                self.digits.free: self.digits.free.isEnabled,
                **{action: action.isEnabled for action in tags.local},
            },
            self,
        )
        tagging.load_recent()
        self.name_digits()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.palette.set_theme(theme)
        self.taken_up.card.set_theme(theme)
        self.digits.set_theme(theme)

    # What is tagged

    def place_of(self, pane: int, span: Span) -> tuple[int, Place] | None:
        """A passage of a pane with the words that are seen there; None if there are none."""
        return self._at_hand.place_of(pane, span)

    def _refuse_blank(self) -> bool:
        """Whether nothing but white space is selected; the reader is told then."""
        if not self._at_hand.is_blank():
            return False
        self._window.statusBar().showMessage(
            self.tr("Nothing but line breaks or spaces is selected: select words to tag them"), _TOLD_MS
        )
        return True

    def ask(self) -> None:
        """Opens the palette by the passage."""
        if self._refuse_blank():
            return
        found = self._at_hand.passage()
        if found is None:
            self.nothing_selected.emit(None)
            return
        pane, place = found
        self.ask_for([Target("", partial(self._tag, [place]))], self._beside(pane, place[1]))

    def ask_for(self, targets: Sequence[Target], place: QPoint) -> None:
        """Opens the palette at a place of the screen: what is chosen there goes to the target."""
        tagging = self._tagging
        choices = choices_of(tagging.codes(), tagging.recent(), tagging.digits())
        self.palette.ask(choices, targets, place)

    def ask_change(self, annotation: Annotation) -> None:
        """Asks for the code that a tag is to have instead of its own."""
        codes = {code.id: code for code in self._hub.library.codes()}
        words = self.tr("Change “{name}”").format(name=code_path(codes[annotation.code], codes))
        target = Target(words, partial(self._tagging.recode, annotation))
        articles = self._reading.articles
        if annotation.article in articles and not annotation.orphan:
            place = self._beside(articles.index(annotation.article), annotation.passage.span)
        else:
            place = self.middle()
        self.ask_for([target], place)

    def middle(self) -> QPoint:
        """Where the palette comes up that speaks of no one place."""
        view = self._reading.view
        return view.mapToGlobal(QPoint(view.width() // 2 - self.palette.width() // 2, view.height() // 4))

    def _beside(self, pane: int, span: Span) -> QPoint:
        text = self._reading.view.panes[pane].text
        lines = text.lines_of(span)
        if not lines:
            return text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 6))
        y = round(lines[-1].bottom) - text.verticalScrollBar().value() + 6
        x = min(line.x for line in lines) if len(lines) > 1 else lines[0].x
        return text.viewport().mapToGlobal(QPoint(round(x), max(0, min(y, text.viewport().height() - 40))))

    def _tag(self, places: Sequence[Place], code: Code | str) -> bool:
        if len(places) > 1:
            return self._tagging.tag_all(places, code)
        article, span, words = places[0]
        return self._tagging.tag(article, span.start, span.end, code, words)

    def _apply(self, code: Code | None) -> None:
        if code is None:
            self.ask()
            return
        if self._refuse_blank():
            return
        found = self._at_hand.passage()
        if found is None:
            self.nothing_selected.emit(code)
        else:
            self._tag([found[1]], code)

    def star(self) -> None:
        """Stars the passage, or that of the tag at the caret."""
        if self._refuse_blank():
            return
        found = self._at_hand.passage() or self._at_hand.at_caret()
        if found is not None:
            self._tagging.star([found[1]])

    def _can_star(self) -> bool:
        at_hand = self._at_hand
        return at_hand.is_blank() or at_hand.passage() is not None or at_hand.at_caret() is not None

    # What can be done

    def refresh(self) -> None:
        """Allows tagging just while there is something to be tagged."""
        # The keys stay alive over mere white space: who presses one is told why nothing happens.
        has_passage = self._at_hand.passage() is not None or self._at_hand.is_blank()
        tags = self._actions.tags
        tags.tag.setEnabled(has_passage or self.has_link)
        for action in (tags.star, tags.take_up):
            action.setEnabled(bool(self._reading.articles))
        self.digits.allow(has_passage or self.has_link)

    def name_digits(self) -> None:
        """Has the digits apply what they are to apply by now."""
        self.digits.rename()
        self.refresh()

    # Notes

    def edit_memo(self, annotation: Annotation) -> None:
        """Opens the note on a tag; it is stored when it is closed."""
        words = shortened(annotation.passage.exact, _MOST_WORDS)
        about = self.tr("Note on “{passage}”").format(passage=words)

        def save(memo: str) -> bool:
            return self._tagging.set_memo(annotation, memo)

        MemoEditor(about, annotation.memo, save, self._window).open()

    # The menu of a text

    def _menu(self, pane: int, place: QPoint, span: Span | None) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = self._reading.view.panes[pane].text
        copying = menu.addAction(self.tr("Copy"))
        copying.setEnabled(span is not None)
        copying.triggered.connect(text.copy)
        menu.addAction(self._actions.edit.copy_cited)
        menu.addSeparator()
        tags = self._actions.tags
        menu.addActions([tags.tag, tags.star])
        for action in (*tags.recent, tags.place_here):
            if action.isVisible() and action.isEnabled():
                menu.addAction(action)
        menu.addSeparator()
        menu.addActions([self._actions.library.where_else, self._actions.library.same_event])
        offset = text.position_at(text.viewport().mapFromGlobal(place))
        self.menu_opening.emit(menu, pane, offset)
        there = text.annotations_at(offset)
        if there:
            menu.addSeparator()
            self._add_tags(menu, there)
        menu.popup(place)

    def _add_tags(self, menu: QMenu, numbers: Sequence[int]) -> None:
        codes = {code.id: code for code in self._hub.library.codes()}
        for number in numbers:
            annotation = self._hub.library.annotation(number)
            code = codes[annotation.code]
            name = code_path(code, codes).replace("&", "&&")
            own = menu.addMenu(code_chip(code.slot, self._theme), self.tr("Tag “{name}”").format(name=name))
            for words, act in (
                (self.tr("Change…"), partial(self.ask_change, annotation)),
                (self.tr("Note…"), partial(self.edit_memo, annotation)),
                (self.tr("Remove"), partial(self._tagging.remove, [number])),
            ):
                own.addAction(words).triggered.connect(lambda _checked=False, act=act: act())

    # What happens elsewhere

    def _follow_opened(self, _articles: list[int]) -> None:
        for number, pane in enumerate(self._reading.view.panes):
            pane.text.dress = partial(self._dress, number)
            self.keys.watch(pane.text)
        self.refresh()

    def _dress(self, pane: int, data: QMimeData, span: Span) -> None:
        """What is dragged out of a text can be dropped on a code."""
        found = self.place_of(pane, span)
        if found is not None:
            add_passage(data, DraggedPassage(*found[1]))

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes or changes.codebooks:
            self.name_digits()
