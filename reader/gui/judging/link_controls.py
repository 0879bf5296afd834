"""The ways to judge a link: keys, menus, and drawing one from a passage to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions import Actions
from reader.gui.actions.judge import Kind
from reader.gui.compare.link_words import kind_words
from reader.gui.hub import Hub
from reader.gui.judging.judge_strip import JudgeStrip
from reader.gui.judging.judging import Chosen, Judging, Pair
from reader.gui.judging.link_drawing import LinkDrawing, place_below, short
from reader.gui.reading import Reading
from reader.gui.tagging.memo_editor import MemoEditor
from reader.model import End, Link

_MOST_IN_MENU = 6
"""So many links of a passage stand in its menu."""


class LinkControls(QObject):
    """Joins the current link, and what is selected, with the operations of judging."""

    link_menu_filling = Signal(object, object)
    """A menu in which something can be done with a link, and the ``Link``."""

    def __init__(
        self, hub: Hub, judging: Judging, reading: Reading, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._judging, self._reading, self._window = hub, judging, reading, window
        self._view, self._actions = reading.view, actions.judge
        self._about: tuple[Link, Pair] | None = None
        """What is judged, as it will be."""
        self._done_at = 0
        self._shorts = {outlet.id: outlet.short for outlet in hub.library.outlets()}
        self.strip = JudgeStrip(self._view)
        self.strip.undo_wanted.connect(judging.undo_stack.undo)
        self.strip.faded.connect(self._end_telling)
        judge = self._actions
        self.drawing = LinkDrawing(judging, reading, judge, self.strip, self.outlet_of, window)
        for action, slot in (
            (judge.confirm, self.confirm),
            (judge.reject, self.reject),
            (judge.take_back, self.take_back),
            (judge.choose_kind, self._ask_kind),
            (judge.note, self.note),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        for kind, action in judge.kinds.items():
            action.triggered.connect(partial(self._set_kind, kind))
        judging.said.connect(self._tell)
        judging.undo_stack.indexChanged.connect(self._note_undo)
        view = self._view
        view.link_activated.connect(lambda *_: self.refresh())
        view.link_left.connect(self.refresh)
        view.link_menu_requested.connect(self._link_menu)
        reading.opened.connect(lambda _articles: self.refresh())
        reading.relinked.connect(self.refresh)
        self.refresh()

    # What can be judged

    def refresh(self) -> None:
        """Allows what can be done with the current link and the selection."""
        link = self._view.current_link if len(self._reading.articles) > 1 else None
        judge = self._actions
        for action in (judge.confirm, judge.reject, judge.choose_kind, *judge.kinds.values()):
            action.setEnabled(link is not None)
        judge.kind_menu.menuAction().setEnabled(link is not None)
        for action in (judge.take_back, judge.note):
            action.setEnabled(link is not None and link.judgement is not None)
        for kind, action in judge.kinds.items():
            action.setChecked(link is not None and kind == (link.kind, link.relation))
        self.drawing.refresh()

    def _pair(self, link: Link) -> Pair:
        one, other = (self._chosen(end) for end in (link.a, link.b))
        return one, other

    def _chosen(self, end: End) -> Chosen:
        return Chosen(self._reading.articles[end.article], end.passage.span, end.passage.exact)

    # Judging the current link, or one of a menu

    def confirm(self, link: Link | None = None, pair: Pair | None = None) -> None:
        """Says that a link, by default the current one, is right."""
        self._on(link, pair, self._judging.confirm)

    def reject(self, link: Link | None = None, pair: Pair | None = None) -> None:
        """Says that a link, by default the current one, is wrong."""
        self._on(link, pair, self._judging.reject)

    def take_back(self, link: Link | None = None, pair: Pair | None = None) -> None:
        """Takes back what was said of a link, by default the current one."""
        self._on(link, pair, lambda _pair, link: self._judging.take_back(link.judgement or 0))

    def note(self, link: Link | None = None) -> None:
        """Opens the note on what was said of a link, by default the current one."""
        link = link or self._view.current_link
        if link is None or link.judgement is None:
            return
        try:
            judgement = self._hub.library.judgement(link.judgement)
        except KeyError:
            return  # it was taken back meanwhile
        about = self.tr("Note on the link “{words}”").format(words=short(link.a.passage.exact))
        save = partial(self._judging.set_memo, judgement.id, judgement.memo)
        MemoEditor(about, judgement.memo, save, self._window).open()

    def _set_kind(
        self, kind: Kind, _checked: bool = False, link: Link | None = None, pair: Pair | None = None
    ) -> None:
        def judge(pair: Pair, link: Link) -> None:
            self._about = replace(link, kind=kind[0], relation=kind[1]), pair
            self._judging.set_kind(pair, link, *kind)

        self._on(link, pair, judge)

    def _on(self, link: Link | None, pair: Pair | None, judge: Callable[[Pair, Link], object]) -> None:
        """Judges a link, by default the current one; ``pair`` is what it joins, if that may be closed."""
        link = link or self._view.current_link
        if link is not None:
            pair = pair or self._pair(link)
            self._about = link, pair
            judge(pair, link)
            self._about = None
            self.refresh()

    def _ask_kind(self) -> None:
        """Opens the menu of kinds by the current link's passage in the pane that the reader is in."""
        link = self._view.current_link
        if link is None:
            return
        pane = self._view.focused_pane
        end = next((end for end in (link.a, link.b) if end.article == pane), link.a)
        self._actions.kind_menu.popup(place_below(self._view, end.article, end.passage.span))

    # Menus

    def extend_menu(self, menu: QMenu, pane: int, offset: int) -> None:
        """Adds to a text's menu what can be done with the selection and with the links at a code point."""
        alignment = self._reading.alignment
        if alignment is None or len(alignment.articles) < 2:
            return
        menu.addSeparator()
        menu.addAction(self._actions.draw)
        shown = self._view.link_filter
        here = [link for link in _at(alignment.links, pane, offset) if shown.admits(link)]
        for link in here[:_MOST_IN_MENU]:
            own = menu.addMenu(_in_menu(self._name(link, pane)))
            self.fill_menu(own, link)
        for link in list(_at(alignment.rejected, pane, offset))[:_MOST_IN_MENU]:
            name = self._name(link, pane)
            entry = menu.addAction(_in_menu(self.tr("Take back the rejection: {link}").format(link=name)))
            pair = self._pair(link)
            entry.triggered.connect(lambda _checked=False, link=link, pair=pair: self.take_back(link, pair))

    def _link_menu(self, index: int, place: QPoint) -> None:
        """The menu of a band."""
        alignment = self._reading.alignment
        if alignment is None:
            return
        self._view.walk.resume(index)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, alignment.links[index])
        menu.popup(place)

    def fill_menu(self, menu: QMenu, link: Link) -> None:
        """Adds to a menu what can be said of a link of what is open, which may not be open any more then."""
        judge, pair = self._actions, self._pair(link)
        for action, slot in ((judge.confirm, self.confirm), (judge.reject, self.reject)):
            entry = menu.addAction(action.text())
            entry.triggered.connect(lambda _checked=False, slot=slot: slot(link, pair))
        kinds = menu.addMenu(judge.kind_menu.title())
        for kind, action in judge.kinds.items():
            entry = kinds.addAction(action.text())
            entry.setCheckable(True)
            entry.setChecked(kind == (link.kind, link.relation))
            entry.triggered.connect(partial(self._set_kind, kind, link=link, pair=pair))
        if link.judgement is not None:
            entry = menu.addAction(judge.take_back.text())
            entry.triggered.connect(lambda _checked=False: self.take_back(link, pair))
            noting = menu.addAction(judge.note.text())
            noting.triggered.connect(lambda _checked=False: self.note(link))
        self.link_menu_filling.emit(menu, link)

    # In words

    def tell_done(self, words: str) -> None:
        """Says for a while what was done, which is what can be undone now."""
        self._done_at = self._judging.undo_stack.index()
        self.strip.say_done(words)

    def _tell(self, done: str) -> None:
        """Says what was done, and of which link."""
        words = [done]
        if self._about is not None:
            link, pair = self._about
            outlets = " – ".join(filter(None, (self.outlet_of(chosen.article) for chosen in pair)))
            words += filter(None, (kind_words(link), outlets))
        self.tell_done("  ·  ".join(words))

    def _name(self, link: Link, pane: int) -> str:
        other = link.b if link.a.article == pane else link.a
        outlet = self.outlet_of(self._reading.articles[other.article])
        return f"{kind_words(link)} · {outlet}: “{short(other.passage.exact)}”"

    def outlet_of(self, article: int) -> str:
        """What to call the outlet of an article that is open."""
        alignment = self._reading.alignment
        if alignment is None or article not in self._reading.articles:
            return ""
        outlet = alignment.articles[self._reading.articles.index(article)].outlet
        return self._shorts.get(outlet, outlet)

    def _note_undo(self, index: int) -> None:
        """What is offered to be undone is what was done last."""
        if index != self._done_at:
            self._end_telling()

    def _end_telling(self) -> None:
        """Says no more what was done; what is to be done next, if a link is being drawn."""
        if self.drawing.begun is None:
            self.strip.hide()
        else:
            self.drawing.tell(self.drawing.begun)


def _at(links: tuple[Link, ...], pane: int, offset: int) -> Iterator[Link]:
    """The links that have a passage at a code point of a pane's text."""
    for link in links:
        for end in (link.a, link.b):
            if end.article == pane and end.passage.start <= offset < end.passage.end:
                yield link


def _in_menu(words: str) -> str:
    return words.replace("&", "&&")
