"""Fills the first page with what a reader may go on with, and shows the hints of a first look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from reader.gui import settings as names
from reader.gui.events.events_model import day
from reader.gui.hub import Hub
from reader.gui.importing.file_controls import FileControls
from reader.gui.look.theme import Theme
from reader.gui.middle import Middle
from reader.gui.reading import Reading
from reader.gui.recent import RecentComparisons
from reader.gui.settings import Settings
from reader.library import Library
from reader.model import Changes, Event

_MOST = 5
_OUTLETS = 2

_Recent = list[tuple[tuple[int, ...], str, str]]


class StartControls(QObject):
    """Joins the first page and the strip of hints with the library and what is open."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        middle: Middle,
        reading: Reading,
        recent: RecentComparisons,
        files: FileControls,
        compare: Callable[[Event], None],
        parent: QObject,
    ) -> None:
        """``compare`` opens an event side by side."""
        super().__init__(parent)
        self._hub, self._settings = hub, settings
        self._page, self._hints = page, hints = middle.welcome, middle.hints
        self._reading, self._recent = reading, recent
        page.sample_wanted.connect(files.open_sample)
        page.import_wanted.connect(files.import_folder)
        page.comparison_wanted.connect(reading.open)
        page.event_wanted.connect(compare)
        hints.closed.connect(self._close_hints)
        files.sample_opened.connect(self._show_hints)
        reading.opened.connect(self._follow_reading)
        hub.changed.connect(self._follow)
        self.load()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._page.set_theme(theme)
        self._hints.set_theme(theme)

    def load(self) -> None:
        """Reads in the background what the page lists."""
        library, known = self._hub.library, self._recent.known[:_MOST]

        def work(_job: object) -> tuple[_Recent, list[tuple[Event, str]]]:
            return _recent(library, known), _events(library)

        def done(found: tuple[_Recent, list[tuple[Event, str]]]) -> None:
            recent, events = found
            self._page.show_recent(recent)
            self._page.show_events(events)

        self._hub.jobs.read("start page", work, done)

    def _follow(self, changes: Changes) -> None:
        if (changes.events or changes.articles) and not self._reading.articles:
            self.load()

    def _follow_reading(self, articles: list[int]) -> None:
        if not articles:
            self._hints.hide()
            self.load()

    def _show_hints(self) -> None:
        self._hints.setVisible(not self._settings.get(names.HINTS_SEEN))

    def _close_hints(self) -> None:
        self._settings.set(names.HINTS_SEEN, True)
        self._hints.hide()
        if self._reading.articles:
            self._reading.view.panes[0].text.setFocus()


def _recent(library: Library, known: Sequence[tuple[int, ...]]) -> _Recent:
    short = {outlet.id: outlet.short for outlet in library.outlets()}
    found: _Recent = []
    for articles in known:
        try:
            summaries = [library.summary(article) for article in articles]
        except KeyError:  # one of them is gone
            continue
        outlets = " / ".join(short.get(each.outlet, each.outlet) for each in summaries)
        found.append((articles, summaries[0].title, outlets))
    return found


def _events(library: Library) -> list[tuple[Event, str]]:
    short = {outlet.id: outlet.short for outlet in library.outlets()}
    found = []
    for event in library.events(outlets=_OUTLETS, limit=_MOST):
        parts = [" / ".join(short.get(each, each) for each in event.outlets)]
        if event.last is not None:
            parts.insert(0, day(event.last))
        found.append((event, "  ·  ".join(parts)))
    return found
