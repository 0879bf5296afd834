"""What is open and how the window stands, kept while one works: the program may end at any moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.gui import settings as names
from reader.gui.compare.article_browser import Place
from reader.gui.compare.steady_browser import Anchor
from reader.gui.history import Spot
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.recent import RecentComparisons
from reader.gui.settings import Settings

AFTER_MS = 2000
"""So long after a change the session is written: not with every step of a window that is drawn wider."""


class SessionKeeping(QObject):
    """Writes the session as soon as other articles are open, and soon after the window changed."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        reading: Reading,
        recent: RecentComparisons,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._reading = hub, settings, reading
        self._recent, self._window = recent, window
        self._has_opened = self._is_closed = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.save)
        # Once all who follow have taken note of it.
        reading.opened.connect(lambda _articles: self._note_opened())
        for dock in window.findChildren(QDockWidget):
            dock.visibilityChanged.connect(lambda _is_visible: self.note())
            dock.dockLocationChanged.connect(lambda _area: self.note())
            dock.installEventFilter(self)
        window.installEventFilter(self)

    def note(self) -> None:
        """The window changed: has the session written soon, in one go with what else changes by then."""
        if not self._soon.isActive() and not self._is_closed:
            self._soon.start(AFTER_MS)

    def close(self) -> None:
        """Writes the session for the last time: what becomes of a window that closes is none of it."""
        self._is_closed = True
        self.save()

    def save(self) -> None:
        """Writes the session: place and panels of the window, what is open, and what was."""
        self._soon.stop()
        window, settings = self._window, self._settings
        settings.set(names.GEOMETRY, bytes(window.saveGeometry().data()))
        settings.set(names.LAYOUT, bytes(window.saveState().data()))
        if self._has_opened or self._is_closed:
            settings.set(names.LAST_LIBRARY, str(self._hub.library.path))
            settings.set(names.LAST_COMPARISON, tuple(self._reading.wanted))
            settings.set(names.LAST_PLACES, self._places())
            self._recent.save()
        settings.save()

    def last_spot(self) -> Spot | None:
        """What was open when this library was read last, and where; what is gone since is left out."""
        wanted, places = self._settings.get(names.LAST_COMPARISON), self._settings.get(names.LAST_PLACES)
        found = self._hub.library.summaries(wanted)
        read_at = dict(zip(wanted, places, strict=True)) if len(places) == len(wanted) else {}
        tops = [
            Anchor(top) if 0 <= (top := read_at.get(each.id, -1)) < each.length else Anchor()
            for each in found
        ]
        starts = tuple(Place(top, top.code_point or 0, None, ()) for top in tops)
        return Spot(tuple(each.id for each in found), starts) if found else None

    def _places(self) -> tuple[int, ...]:
        """The code point at the top of each pane; nothing while other articles are on their way."""
        reading = self._reading
        if reading.wanted != reading.articles or len(reading.view.panes) != len(reading.articles):
            return ()
        tops = (pane.text.place().top.code_point for pane in reading.view.panes)
        return tuple(-1 if top is None else top for top in tops)

    def _note_opened(self) -> None:
        # Before, what was open last is yet to be brought back.
        self._has_opened = True
        if not self._is_closed:
            self._soon.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears of the window and its panels being moved and drawn larger."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange):
            self.note()
        return super().eventFilter(watched, event)
