"""What can be done with the panes of a comparison: leaving, moving, coming, and the way to the original."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.opening import WebOpening, in_lines
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.model import MOST_WITNESSES, Article
from reader.text.web_address import web_address


class PaneControls(QObject):
    """Joins panes' headers, drags and the Compare menu with what is open."""

    def __init__(
        self, hub: Hub, settings: Settings, reading: Reading, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._reading, self._actions, self._window = hub, reading, actions, window
        self._view = view = reading.view
        self.opening = WebOpening(settings, window)
        compare = actions.compare
        for action, slot in (
            (compare.remove_pane, lambda: reading.remove(view.focused_pane)),
            (compare.open_alone, lambda: reading.rearrange([view.focused_pane])),
            (compare.pane_left, lambda: reading.move(view.focused_pane, view.focused_pane - 1)),
            (compare.pane_right, lambda: reading.move(view.focused_pane, view.focused_pane + 1)),
            (compare.open_original, lambda: self.open_original(view.focused_pane)),
            *((action, lambda n=n: self._go_to(n)) for n, action in enumerate(compare.go_to_panes)),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        window.addActions(compare.go_to_panes)  # a key acts only for what is in a menu or in the window
        view.open_requested.connect(self.open_original)
        view.remove_requested.connect(reading.remove)
        view.pane_menu_requested.connect(self._show_menu)
        view.focused_pane_changed.connect(lambda _pane: self.refresh())
        reading.opened.connect(lambda _articles: self.refresh())
        view.dragging.moved.connect(reading.move)
        view.dragging.dropped.connect(self._insert)
        view.dragging.replaced.connect(self._replace)
        self.refresh()

    def refresh(self) -> None:
        """Allows what can be done with the pane that the reader is in."""
        count, pane, compare = len(self._reading.articles), self._view.focused_pane, self._actions.compare
        article = self._article(pane)
        address = web_address(article.url) if article is not None else None
        for action, allowed in (
            (compare.remove_pane, count > 0),
            (compare.open_alone, count > 1),
            (compare.pane_left, count > 1 and pane > 0),
            (compare.pane_right, pane < count - 1),
            (compare.open_original, address is not None),
            *((action, number < count) for number, action in enumerate(compare.go_to_panes)),
        ):
            action.setEnabled(allowed)
        # Where it lies, to be seen before it is opened.
        compare.open_original.setStatusTip(in_lines(address) if address is not None else "")

    def open_original(self, pane: int) -> None:
        """Shows where the article's page lies, and opens it in the browser if that is wanted."""
        article = self._article(pane)
        if article is not None:
            own = {each.id: each.hosts for each in self._hub.library.outlets()}.get(article.outlet)
            self.opening.open(article.url, own or None)

    def _article(self, pane: int) -> Article | None:
        alignment = self._reading.alignment
        articles = alignment.articles if alignment is not None else ()
        return articles[pane] if pane < len(articles) else None

    def _go_to(self, pane: int) -> None:
        self._view.panes[pane].text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_menu(self, pane: int, place: QPoint) -> None:
        """The pane's menu; what is chosen there acts on it, so the reader is taken there first."""
        self._go_to(pane)
        menu = QMenu(self._window)
        for item in [*self._actions.compare.of_pane(), None, self._actions.library.same_event]:
            if item is None:
                menu.addSeparator()
            else:
                menu.addAction(item)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _insert(self, articles: list[int], place: int) -> None:
        """Sets dropped articles between panes; one that is open already moves there."""
        now = self._reading.articles
        if len(articles) == 1 and articles[0] in now:
            pane = now.index(articles[0])
            self._reading.move(pane, place - (place > pane))
        else:
            self._reading.add(articles, place)

    def _replace(self, articles: list[int], pane: int) -> None:
        """Shows the first of the dropped articles in place of a pane's, the others beside it."""
        if len(articles) == 1:
            self._reading.replace(pane, articles[0])
            return
        now = self._reading.articles
        before, after = (
            [each for each in side if each not in articles] for side in (now[:pane], now[pane + 1 :])
        )
        self._reading.open([*before, *articles, *after][:MOST_WITNESSES])
