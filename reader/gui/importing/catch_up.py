"""Making new articles known to search, events and statements, quietly, while the reader reads."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStatusBar

from reader.gui.hub import Hub, words_for
from reader.gui.jobs import Job
from reader.gui.progress_strip import ProgressStrip
from reader.gui.words import duration
from reader.library import CatchUpProgress, Pending
from reader.model import Changes

CATCH_UP = "catch up"
"""The topic of this work."""
_STEADY_SECONDS = 2.0
"""After how long a time left means something."""
_AFTER_START_MS = 400
"""The window comes first."""
_MESSAGE_MS = 8000


class CatchUp(QObject):
    """Runs ``Library.catch_up`` in the background, with a line in the status bar that can stop it.

    What is done is kept; the rest is taken up at the next start, or after the next import.
    """

    pending_changed = Signal(object)
    """The ``Pending`` of the library."""
    advanced = Signal(str)
    """A stage (``search``, ``events``, ``statements``) knows more articles now, or all of them."""

    def __init__(self, hub: Hub, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._hub, self._bar = hub, bar
        self._job: Job | None = None
        self._again = False
        self._stage = ""
        self.strip = ProgressStrip(bar)
        self.strip.set_names(
            self.tr("Progress of preparing the library"),
            self.tr("Stop preparing the library"),
            self.tr("Stop for now; what is done is kept, the rest comes at the next start"),
        )
        self.strip.stopped.connect(self.stop)
        self._start_soon = QTimer(self)
        self._start_soon.setSingleShot(True)
        self._start_soon.setInterval(_AFTER_START_MS)
        self._start_soon.timeout.connect(self.start)

    def start_soon(self) -> None:
        """Starts when the window is there."""
        self._start_soon.start()

    def start(self) -> None:
        """Makes known what is pending; while that runs, once more after it."""
        if self._job is not None:
            self._again = True
            return
        library = self._hub.library

        def work(job: Job) -> tuple[Changes, Pending]:
            changes, pending = Changes(), library.pending()
            job.report(pending)
            if pending:
                changes = library.catch_up(progress=job.report, cancelled=job.is_cancelled)
            return changes, library.pending()

        self._stage = ""
        self._job = self._hub.jobs.background(CATCH_UP, work, self._done, self._failed, self._progress)
        if not self._hub.jobs.is_busy(CATCH_UP):  # an inline job has ended by now
            self._job = None

    def stop(self) -> None:
        """Stops for now."""
        self._start_soon.stop()
        self._again = False
        if self._job is not None:
            self.strip.stop_button.setEnabled(False)
            self._job.cancel()

    def _progress(self, progress: Pending | CatchUpProgress) -> None:
        if isinstance(progress, Pending):
            self.pending_changed.emit(progress)
        else:
            self._show_progress(progress)

    def _show_progress(self, progress: CatchUpProgress) -> None:
        if self._stage and self._stage != progress.stage:
            self.advanced.emit(self._stage)
        self._stage = progress.stage
        words = self._words()[progress.stage]
        if progress.seconds > _STEADY_SECONDS and 0 < progress.done < progress.total:
            left = (progress.total - progress.done) * progress.seconds / progress.done
            words += " · " + self.tr("{time} left").format(time=duration(left))
        self.strip.tell(words, progress.done, progress.total)

    def _words(self) -> dict[str, str]:
        return {
            "search": self.tr("Preparing search: {done} of {total}"),
            "events": self.tr("Finding events: {done} of {total}"),
            "statements": self.tr("Finding shared statements: {done} of {total}"),
        }

    def _done(self, outcome: tuple[Changes, Pending]) -> None:
        changes, pending = outcome
        stage, self._job = self._stage, None
        self.strip.hide()
        self.pending_changed.emit(pending)
        if changes.events:
            self._hub.changed.emit(Changes(events=changes.events))
        if stage:
            self.advanced.emit(stage)
        if self._again:
            self._again = False
            self.start()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._again = False
        self.strip.hide()
        # Nobody asked for this work: it is told in passing, and taken up again at the next start.
        self._bar.showMessage(words_for(error), _MESSAGE_MS)
