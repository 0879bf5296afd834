"""Measures the window on a library, without a screen: ``python -m tests.benchmarks.window LIBRARY``.

The program itself is started, as its command starts it; what is measured hangs on its events. Times count
from the moment at which the process was asked for (BENCHMARK_BEGAN, by the clock of the wall). Unless it is
to be ``--busy``, nothing is made known in the background meanwhile: that is how a library is on most days.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_BEGAN = float(os.environ.get("BENCHMARK_BEGAN", time.time()))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

STEPS = 250
STEP_MS = 16
LETTERS_MS = 90
PATIENCE_MS = 120_000
ANSWER_SECONDS = 20.0
NOTICEABLE_SECONDS = 0.05


class Watch:
    """Waits for what happens in the window, then scrolls and types, and notes how long it was blocked."""

    def __init__(self, window: Any, typed: str, *, only_start: bool) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer
        from PySide6.QtWidgets import QApplication, QLineEdit

        self.told: dict[str, Any] = {}
        self._window = window
        self._list = window.library_panel.view
        self._model = window.library_panel.model
        self._box = window.library_panel.findChild(QLineEdit)
        self._typed = typed
        self._only_start = only_start
        self._application = QApplication.instance()
        watch = self

        class Filter(QObject):
            """Sees each event of the program before it is dealt with."""

            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
                if event.type() == QEvent.Type.Paint:
                    watch.painted(watched)
                return False

        self._filter = Filter()
        self._application.installEventFilter(self._filter)
        self._timer = QTimer(self._filter)
        self._beat = QTimer(self._filter)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._note_beat)
        self._last = 0.0
        self._last_own = 0.0
        self._blocks: list[float] = []
        self._own: list[float] = []
        self._step = 0
        QTimer.singleShot(PATIENCE_MS, self._filter, self._end)

    def painted(self, widget: Any) -> None:
        """Notes the first paint of all, and the first of the list with an article in it."""
        now = time.time() - _BEGAN
        if "first_paint" not in self.told:
            self.told["first_paint"] = now
        if "list_shown" in self.told or widget is not self._list.viewport():
            return
        if self._model.summary(0) is not None:
            self.told["list_shown"] = now
            self._later(self._type_first)

    def _later(self, action: Callable[[], None], delay: int = 0) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(delay, self._filter, action)

    def _press(self, letter: str) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        self._box.setFocus()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            self._application.sendEvent(self._box, event)

    def _type_first(self) -> None:
        self._press("a")
        if not self._box.text():
            raise RuntimeError("the box takes no letters")
        self._box.clear()
        self.told["typing_accepted"] = time.time() - _BEGAN
        self.told["typing_accepted_own"] = time.process_time()
        self.told["rows"] = self._model.rowCount()
        self._later(self._end if self._only_start else self._scroll, 1500)

    def _note_beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        if self._last:
            self._blocks.append(now - self._last)
            self._own.append(own - self._last_own)
        self._last, self._last_own = now, own

    def _measure(self) -> None:
        self._blocks, self._own, self._last = [], [], 0.0
        self._beat.start()

    def _scroll(self) -> None:
        self._measure()
        self._step = 0
        self._timer.timeout.connect(self._scroll_on)
        self._timer.start(STEP_MS)

    def _scroll_on(self) -> None:
        bar = self._list.verticalScrollBar()
        self._step += 1
        if self._step <= STEPS:
            bar.setValue(bar.value() + 3 * bar.singleStep())  # the wheel
        elif self._step <= 2 * STEPS:
            bar.setValue(bar.maximum() * (self._step - STEPS) // STEPS)  # the handle, from top to bottom
        else:
            self._timer.stop()
            self._timer.timeout.disconnect(self._scroll_on)
            self._keep_blocks("scrolling")
            bar.setValue(0)
            self._later(self._to_the_middle, 500)

    def _to_the_middle(self) -> None:
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.maximum() // 3)
        self._scrolled = time.perf_counter()
        self._await_rows()

    def _await_rows(self) -> None:
        row = self._list.indexAt(self._list.viewport().rect().center()).row()
        if self._model.summary(row) is None and time.perf_counter() - self._scrolled < ANSWER_SECONDS:
            self._later(self._await_rows, 1)
            return
        self.told["jump"] = time.perf_counter() - self._scrolled
        self._list.verticalScrollBar().setValue(0)
        self._later(self._filter_list, 1000)

    def _filter_list(self) -> None:
        self._measure()
        self._model.counted.connect(self._answered)
        for place, letter in enumerate(self._typed):
            self._later(lambda letter=letter: self._press(letter), place * LETTERS_MS)
        self._later(self._typed_all, len(self._typed) * LETTERS_MS)

    def _typed_all(self) -> None:
        self._typed_at = time.perf_counter()
        self._later(self._after_typing, 3000)

    def _answered(self, _total: int) -> None:
        self._answer_at = time.perf_counter()

    def _after_typing(self) -> None:
        answered = getattr(self, "_answer_at", None)
        if answered is None and time.perf_counter() - self._typed_at < ANSWER_SECONDS:
            self._later(self._after_typing, 500)
            return
        if answered is not None:
            self.told["typing_answered"] = max(0.0, answered - self._typed_at)
        self._keep_blocks("typing")
        self._end()

    def _keep_blocks(self, name: str) -> None:
        self._beat.stop()
        self.told[f"{name}_longest"] = max(self._blocks)
        # What the window's own thread did; the rest of a block it waited, for a core on a busy machine too.
        self.told[f"{name}_own"] = max(self._own)
        self.told[f"{name}_over"] = sum(block > NOTICEABLE_SECONDS for block in self._blocks)

    def _end(self) -> None:
        self._application.removeEventFilter(self._filter)
        self._window.close()
        self._application.quit()


def main() -> None:
    """Starts the program, measures, and prints what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("--typed", default="中国")
    options.add_argument("--only-start", action="store_true")
    options.add_argument("--busy", action="store_true")
    given = options.parse_args()
    import reader.cli
    import reader.gui.app as app
    from reader.gui.importing.catch_up import CatchUp

    if not given.busy:
        CatchUp.start = CatchUp.start_soon = lambda _catch_up: None
    watches: list[Watch] = []
    open_window = app.open_window

    def watched_window(*arguments: Any, **named: Any) -> Any:
        window = open_window(*arguments, **named)
        watches.append(Watch(window, given.typed, only_start=given.only_start))
        return window

    app.open_window = watched_window
    with tempfile.TemporaryDirectory() as folder:
        # A window that was never opened before, whatever the user's own looks like.
        os.environ["XDG_CONFIG_HOME"] = folder
        status = reader.cli.main(["--library", str(given.library)])
    if status or not watches:
        sys.exit(f"the window ended with {status}")
    print(json.dumps(watches[0].told))  # noqa: T201


if __name__ == "__main__":
    main()
