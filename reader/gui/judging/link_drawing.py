"""Drawing a link: a passage is selected and remembered, then one in another text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from reader.gui.actions.judge import JudgeActions, Kind
from reader.gui.compare import ComparisonView
from reader.gui.judging.judge_strip import ROOM, JudgeStrip
from reader.gui.judging.judging import Chosen, Judging, Pair
from reader.gui.reading import Reading
from reader.gui.words import shortened
from reader.model import Link, Span

_WORDS = 18


class LinkDrawing(QObject):
    """Follows the selection from the first end of a link to the second."""

    drawn = Signal()
    """A link was drawn, and is shown."""

    def __init__(
        self,
        judging: Judging,
        reading: Reading,
        actions: JudgeActions,
        strip: JudgeStrip,
        outlet: Callable[[int], str],
        window: QWidget,
    ) -> None:
        """``outlet`` says what to call that of an article that is open."""
        super().__init__(window)
        self._judging, self._reading, self._view = judging, reading, reading.view
        self._actions, self._strip, self._outlet, self._window = actions, strip, outlet, window
        self.begun: Chosen | None = None
        """The first end of the link that is being drawn."""
        actions.draw.triggered.connect(lambda: self.draw())
        actions.give_up.triggered.connect(lambda: self.give_up())
        strip.give_up_wanted.connect(self.give_up)
        self._view.selection_changed.connect(self.refresh)
        reading.opened.connect(self._follow)

    def refresh(self) -> None:
        """Allows drawing while something is selected, and giving up while a link is begun."""
        chosen = self._selected() if len(self._reading.articles) > 1 else None
        ends = self.begun is not None and chosen is not None and chosen.article != self.begun.article
        draw = self._actions.draw
        draw.setEnabled(chosen is not None)
        draw.setText(
            self.tr("&Link to the selection…") if ends else self.tr("&Draw a link from the selection")
        )
        self._actions.give_up.setEnabled(self.begun is not None)

    def draw(self) -> None:
        """Begins a link at what is selected, or ends it there and asks what it is."""
        chosen = self._selected()
        if chosen is None:
            return
        if self.begun is None or chosen.article == self.begun.article:
            self._begin(chosen)
            return
        pair = (self.begun, chosen)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What the passages have in common"))
        for kind, action in self._actions.kinds.items():
            entry = menu.addAction(action.text())
            entry.triggered.connect(partial(self._end, pair, kind))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(place_below(self._view, self._reading.articles.index(chosen.article), chosen.span))

    def give_up(self) -> None:
        """Draws no link after all."""
        if self.begun is not None:
            self._show(None)
            self._strip.hide()

    def _selected(self) -> Chosen | None:
        """The selected words, without blanks around them; None if there are none."""
        selection, alignment = self._reading.selection(), self._reading.alignment
        if selection is None or alignment is None:
            return None
        article, span = selection
        text = alignment.articles[self._reading.articles.index(article)].text
        words = text[span.start : span.end]
        if not any(letter.isalnum() for letter in words):
            return None
        return Chosen(article, span.trimmed(text), words.strip())

    def _begin(self, chosen: Chosen) -> None:
        self._show(chosen)
        self.tell(chosen)

    def tell(self, chosen: Chosen) -> None:
        """Says from where a link is being drawn, and what to do next."""
        words = self.tr(
            "Link from {outlet}, “{words}”: select what belongs with it in another text and press {key}. "
            "Esc gives up."
        )
        key = self._actions.draw.shortcut().toString()
        told = words.format(outlet=self._outlet(chosen.article), words=short(chosen.words), key=key)
        self._strip.say_next(told, self._top_beside(chosen))

    def _top_beside(self, chosen: Chosen) -> int | None:
        """Where the texts begin, if a passage stands at their foot, where the strip would hide it."""
        text = self._view.panes[self._reading.articles.index(chosen.article)].text
        top = text.mapTo(self._view, QPoint(0, 0)).y()
        end = text.height_of(chosen.span.end) - text.verticalScrollBar().value()
        end += 2 * text.fontMetrics().height()
        return top if top + end > self._view.height() - ROOM else None

    def _end(self, pair: Pair, kind: Kind, _checked: bool = False) -> None:
        self._show(None)
        self._strip.hide()
        if self._judging.draw(pair, *kind):
            self._make_current(pair)
            self.drawn.emit()

    def _make_current(self, pair: Pair) -> None:
        """Makes the drawn link the current one; nothing moves."""
        alignment, articles = self._reading.alignment, self._reading.articles
        ends = {(chosen.article, chosen.span) for chosen in pair}

        def is_drawn(link: Link) -> bool:
            found = {(articles[end.article], end.passage.span) for end in (link.a, link.b)}
            return found == ends and link.judgement is not None

        for index, link in enumerate(alignment.links if alignment is not None else ()):
            if is_drawn(link):
                self._view.walk.resume(index)

    def _show(self, chosen: Chosen | None) -> None:
        self.begun = chosen
        everywhere = QCoreApplication.instance()
        if everywhere is not None and chosen is not None:
            everywhere.installEventFilter(self)
        elif everywhere is not None:
            everywhere.removeEventFilter(self)
        for article, pane in zip(self._reading.articles, self._view.panes, strict=True):
            is_here = chosen is not None and chosen.article == article
            pane.text.set_begun(chosen.span if chosen is not None and is_here else None)
        self.refresh()

    def _follow(self, articles: list[int]) -> None:
        """Keeps what was begun if its words are open still."""
        begun, alignment = self.begun, self._reading.alignment
        is_open = begun is not None and begun.article in articles and len(articles) > 1
        if begun is not None and is_open and alignment is not None:
            text = alignment.articles[articles.index(begun.article)].text
            is_open = text[begun.span.start : begun.span.end] == begun.words
        if not is_open:
            self._strip.hide()
        self._show(begun if is_open else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up what is being drawn, wherever in the window, before it leaves the current link.

        In what is being written it ends the writing.
        """
        if (
            isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and event.key() == Qt.Key.Key_Escape
            and isinstance(watched, QWidget)
            and watched.window() is self._window
            and not isinstance(watched, (QLineEdit, QPlainTextEdit))
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.give_up()
            return True
        return super().eventFilter(watched, event)


def place_below(view: ComparisonView, pane: int, span: Span) -> QPoint:
    """A place for a menu below a passage, or at the edge of its pane that is nearest to it."""
    text = view.panes[pane].text
    lines = text.fontMetrics().lineSpacing() * 2
    y = int(text.height_of(span.end)) - text.verticalScrollBar().value() + lines
    y = min(max(0, y), text.viewport().height() - lines)
    return text.viewport().mapToGlobal(QPoint(int(text.column[0]) + 12, y))


def short(words: str) -> str:
    """How a passage begins, in a line."""
    return shortened(words, _WORDS)
