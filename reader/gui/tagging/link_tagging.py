"""Tagging both sides of a link in one act, or its statement in all outlets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui.actions import Actions
from reader.gui.judging.link_controls import LinkControls
from reader.gui.judging.link_drawing import place_below
from reader.gui.reading import Reading
from reader.gui.tagging.tag_controls import TagControls
from reader.gui.tagging.tag_palette import Target
from reader.gui.tagging.tagging import Place, Tagging
from reader.model import Code, Link, Span

_TOLD_MS = 6000


class LinkTagging(QObject):
    """Puts one tag on the two passages of a link, or on all passages of what it belongs to.

    The link is that of a menu, else the current one, else the one under the mouse.
    """

    def __init__(
        self,
        tags: TagControls,
        tagging: Tagging,
        links: LinkControls,
        reading: Reading,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._tags, self._tagging, self._links = tags, tagging, links
        self._reading, self._view, self._actions = reading, reading.view, actions.tags
        self._status = window.statusBar()
        self._actions.both_sides.triggered.connect(lambda: self.ask())
        self._actions.all_outlets.triggered.connect(lambda: self.ask(whole=True))
        tags.nothing_selected.connect(self._tag_current)
        links.link_menu_filling.connect(self._extend_menu)
        self._view.link_activated.connect(lambda *_: self.refresh())
        self._view.link_left.connect(self.refresh)
        reading.opened.connect(lambda _articles: self.refresh())
        reading.relinked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Allows tagging of links while there are some."""
        has_links = len(self._reading.articles) > 1 and self._view.has_links
        self._actions.both_sides.setEnabled(has_links)
        self._actions.all_outlets.setEnabled(has_links)
        self._tags.has_link = has_links and self._view.current_link is not None
        self._tags.refresh()

    def link_at_hand(self) -> Link | None:
        """The current link, else the one under the mouse."""
        link, pointed = self._view.current_link, self._view.walk.pointed
        alignment = self._reading.alignment
        if link is None and pointed is not None and alignment is not None:
            return alignment.links[pointed]
        return link

    def ask(self, link: Link | None = None, *, whole: bool = False) -> None:
        """Asks for the tag of both sides; ``whole`` says that all outlets are meant rather."""
        link = link or self.link_at_hand()
        if link is None:
            self._status.showMessage(
                self.tr("Go to a shared passage, or point at one, to tag both sides of it"), _TOLD_MS
            )
            return
        targets = self._targets(link)
        if whole:
            targets.reverse()
        self._tags.ask_for(targets, self._beside(link))

    def _targets(self, link: Link) -> list[Target]:
        """Both sides, and the whole that the link belongs to if that has more."""
        both = self._places([(end.article, end.passage.span) for end in (link.a, link.b)])
        words = self.tr("Both sides: {outlets}").format(outlets=self._outlets(both))
        found = [Target(words, partial(self._tag, both))]
        group = self._places(self._members(link))
        if len(group) > len(both):
            words = self.tr("All %n passages: {outlets}", "", len(group)).format(outlets=self._outlets(group))
            found.append(Target(words, partial(self._tag, group)))
        return found

    def _members(self, link: Link) -> list[tuple[int, Span]]:
        """All passages of the statement or topic that a link belongs to."""
        alignment = self._reading.alignment
        if alignment is None or link not in alignment.links:
            return []
        index = alignment.links.index(link)
        own = (group for group in alignment.groups if index in group.links)
        return list(dict.fromkeys(member for group in own for member in group.members))

    def _places(self, passages: Sequence[tuple[int, Span]]) -> list[Place]:
        found = (self._tags.place_of(pane, span) for pane, span in passages)
        return [each[1] for each in found if each is not None]

    def _outlets(self, places: Sequence[Place]) -> str:
        names = (self._links.outlet_of(article) for article, _, _ in places)
        return " – ".join(dict.fromkeys(filter(None, names)))

    def _tag(self, places: Sequence[Place], code: Code | str) -> None:
        before = self._tagging.undo_stack.index()
        if not self._tagging.tag_all(places, code):
            return
        outlets = self._outlets(places)
        if self._tagging.undo_stack.index() == before:
            self._status.showMessage(self.tr("All of them have this tag already"), _TOLD_MS)
        else:
            done = self._tagging.undo_stack.undoText()
            self._links.tell_done(f"{done}  ·  {outlets}")

    def _tag_current(self, code: Code | None) -> None:
        """With nothing selected, T and the digits speak of the current link."""
        link = self._view.current_link
        if link is None:
            return
        if code is None:
            self.ask(link)
        else:
            self._tag(self._places([(end.article, end.passage.span) for end in (link.a, link.b)]), code)

    def _beside(self, link: Link) -> QPoint:
        pane = self._view.focused_pane
        end = next((end for end in (link.a, link.b) if end.article == pane), link.a)
        return place_below(self._view, end.article, end.passage.span)

    def _extend_menu(self, menu: QMenu, link: Link) -> None:
        menu.addSeparator()
        entries: list[tuple[str, Callable[[], None]]] = [
            (self._actions.both_sides.text(), partial(self.ask, link)),
        ]
        if len(self._members(link)) > 2:
            entries.append((self._actions.all_outlets.text(), partial(self.ask, link, whole=True)))
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
