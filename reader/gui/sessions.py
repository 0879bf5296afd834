"""What was open in which library, while another one is read."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reader.gui import settings as names
from reader.gui.settings import Settings

_MOST = 20
"""So many other libraries are remembered, those that were read last."""


@dataclass(frozen=True, slots=True)
class LastOpen:
    """What was open last, where it was read, and what was open before that, all as the settings have it."""

    comparison: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    recent: str = ""


def take_up_session(settings: Settings, library: str) -> None:
    """Makes what was last open in ``library`` the session, and puts that of another library aside."""
    last = settings.get(names.LAST_LIBRARY)
    if last == library:
        return
    aside = _read(settings.get(names.OTHER_SESSIONS))
    mine = aside.pop(library, LastOpen())
    if last:
        before = LastOpen(
            settings.get(names.LAST_COMPARISON),
            settings.get(names.LAST_PLACES),
            settings.get(names.RECENT_COMPARISONS),
        )
        aside.pop(last, None)
        aside = {last: before, **aside}
    settings.set(names.OTHER_SESSIONS, _write(aside))
    settings.set(names.LAST_LIBRARY, library)
    settings.set(names.LAST_COMPARISON, mine.comparison)
    settings.set(names.LAST_PLACES, mine.places)
    settings.set(names.RECENT_COMPARISONS, mine.recent)


def other_libraries(settings: Settings) -> list[str]:
    """The files of the libraries that were read before this one, the last first."""
    return list(_read(settings.get(names.OTHER_SESSIONS)))


def _write(sessions: dict[str, LastOpen]) -> str:
    rows = [
        [library, list(each.comparison), list(each.places), each.recent] for library, each in sessions.items()
    ]
    return json.dumps(rows[:_MOST], ensure_ascii=True)


def _read(stored: str) -> dict[str, LastOpen]:
    """What was put aside; nothing if somebody has written something else there."""
    try:
        rows = json.loads(stored) if stored else []
        return {
            str(library): LastOpen(tuple(map(int, comparison)), tuple(map(int, places)), str(recent))
            for library, comparison, places, recent in rows
        }
    except (ValueError, TypeError):
        return {}
