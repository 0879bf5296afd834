"""What the window says and allows of the comparison that is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.status_line import StatusLine
from reader.model import Link


class ComparisonControls(QObject):
    """Joins the comparison view with the actions on what is open, the status line and the window's title."""

    opened = Signal(list)
    """The ids of the articles that are on screen now; the view is ready for them."""

    def __init__(
        self, hub: Hub, reading: Reading, actions: Actions, status: StatusLine, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._reading, self._actions = hub, reading, actions
        self._status, self._window = status, window
        self._view = view = reading.view
        self._shown: set[int] = set()
        for action, slot in (
            (actions.compare.close_comparison, reading.close),
            (actions.links.previous_link, view.previous_link),
            (actions.links.next_link, view.next_link),
            (actions.links.leave_link, view.leave_link),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        reading.opened.connect(self.show_opened)
        reading.relinked.connect(self.show_sum)
        reading.busy_changed.connect(status.show_busy)
        view.link_activated.connect(self._show_link)
        view.link_left.connect(self.show_sum)
        view.filter_changed.connect(self.show_sum)

    def show_opened(self, articles: list[int]) -> None:
        """Says what is open now, and puts the keyboard there unless it was open in part before."""
        self.show_sum()
        self._window.setWindowTitle(self._title(articles))
        self.opened.emit(articles)
        if articles and not self._shown & set(articles):
            self._view.panes[self._view.focused_pane].text.setFocus()
        self._shown = set(articles)

    def show_sum(self) -> None:
        """Says how much of what is shown the open articles share."""
        reading = self._reading
        if reading.is_comparing:
            self._status.show_comparing()
        elif reading.articles and not reading.is_aligned:
            self._status.show_failure()
        elif self._view.current_link is None:
            self._status.show_comparison(self._reading.alignment, self._view.link_filter)
        self.refresh()

    def refresh(self) -> None:
        """Allows what can be done with what is open."""
        count = len(self._reading.articles)
        is_aligned = self._reading.is_aligned
        has_links = count > 1 and self._view.has_links
        links, compare, file = self._actions.links, self._actions.compare, self._actions.file
        for action, allowed in (
            (links.next_link, has_links),
            (links.previous_link, has_links),
            (links.leave_link, self._view.current_link is not None),
            (links.topics, count > 1),
            (compare.sync, count > 1),
            (compare.close_comparison, count > 0),
            (file.export, count > 1 and is_aligned),
            (file.export_png, count > 1 and is_aligned),
            (file.print, is_aligned),
            (file.print_preview, is_aligned),
        ):
            action.setEnabled(allowed)

    def _show_link(self, link: Link, place: int, count: int) -> None:
        self._status.show_link(self._view.describe_current(), place, count)
        self._actions.links.leave_link.setEnabled(True)

    def _title(self, articles: list[int]) -> str:
        alignment = self._reading.alignment
        if not articles or alignment is None:
            return self.tr("Jianting")
        names = {outlet.id: outlet.short for outlet in self._hub.library.outlets()}
        outlets = [names.get(article.outlet, article.outlet) for article in alignment.articles]
        return f"{alignment.articles[0].title} · {' / '.join(outlets)}"
