"""The comparisons that were open before, to go back to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.gui import settings as names
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.gui.words import shortened

MOST = 9
_TITLE = 28
"""Characters of a title in the menu."""


class RecentComparisons(QObject):
    """Fills a menu with the comparisons of this library that were open last, the newest on top."""

    def __init__(self, hub: Hub, settings: Settings, reading: Reading, menu: QMenu) -> None:
        super().__init__(menu)
        self._hub, self._settings, self._reading, self._menu = hub, settings, reading, menu
        self._known = _decode(settings.get(names.RECENT_COMPARISONS))
        reading.opened.connect(self._note)
        menu.aboutToShow.connect(self._fill)
        self._enable()

    @property
    def known(self) -> Sequence[tuple[int, ...]]:
        """The ids of the articles of each, the newest first."""
        return tuple(self._known)

    def save(self) -> None:
        """Remembers them for the next start."""
        self._settings.set(names.RECENT_COMPARISONS, _encode(self._known))

    def before(self, but: Collection[tuple[int, ...]] = ()) -> tuple[int, ...] | None:
        """The comparison before the one that is open, or the last if none is; none of those in ``but``."""
        now = tuple(self._reading.articles)
        return next((each for each in self._known if each != now and each not in but), None)

    def _note(self, articles: list[int]) -> None:
        opened = tuple(articles)
        if opened:
            self._known = [opened, *(each for each in self._known if each != opened)][:MOST]
        self._enable()

    def _enable(self) -> None:
        self._menu.setEnabled(bool(self._known))

    def _fill(self) -> None:
        self._menu.clear()
        listed: set[frozenset[int]] = set()
        for articles in self._known:
            # Of several orders of the same articles the last one is enough.
            text = self._name(articles) if frozenset(articles) not in listed else ""
            if text:
                listed.add(frozenset(articles))
                action = self._menu.addAction(text.replace("&", "&&"))
                action.setEnabled(articles != tuple(self._reading.articles))
                action.triggered.connect(partial(self._open, articles))

    def _name(self, articles: Sequence[int]) -> str:
        """Outlets and the first title; nothing if an article is gone."""
        outlets = {outlet.id: outlet.short for outlet in self._hub.library.outlets()}
        try:
            found = [self._hub.library.summary(article) for article in articles]
        except KeyError:
            return ""
        short = shortened(found[0].title, _TITLE)
        return " / ".join(outlets.get(each.outlet, each.outlet) for each in found) + f" · {short}"

    def _open(self, articles: Sequence[int], *_checked: bool) -> None:
        self._reading.open(articles)


def _encode(known: Sequence[Sequence[int]]) -> str:
    return ";".join(" ".join(map(str, articles)) for articles in known)


def _decode(stored: str) -> list[tuple[int, ...]]:
    try:
        return [tuple(map(int, part.split())) for part in stored.split(";") if part.strip()][:MOST]
    except ValueError:
        return []
