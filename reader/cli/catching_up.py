"""Making a library's articles known to what a command asks for, with progress on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.long_work import clear_progress, clock, show_progress, stoppable
from reader.cli.output import say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library import CatchUpProgress, Library


def catch_up(library: Library, *stages: str) -> bool:
    """Makes all articles known to some stages (``search``, ``events``, ``statements``); false if stopped."""
    with stoppable() as stopped:
        library.catch_up(stages, progress=_show, cancelled=stopped.is_set)
    clear_progress()
    if stopped.is_set():
        say_aside(say("catch_up.stopped"))
    return not stopped.is_set()


def _show(progress: CatchUpProgress) -> None:
    rate = progress.done / progress.seconds if progress.seconds > 0 else 0.0
    left = clock((progress.total - progress.done) / rate if rate else 0.0)
    show_progress(say("catch_up.progress", done=progress.done, total=progress.total, rate=rate, left=left))
