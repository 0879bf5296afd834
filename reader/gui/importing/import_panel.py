"""Taking archives in: the strip that shows how far an import has come, and its outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from reader.gui.hub import Hub
from reader.gui.importing.anchored_words import AnchoredWords
from reader.gui.importing.import_report import ReportDialog
from reader.gui.jobs import Job
from reader.gui.lists.list_panel import with_number
from reader.gui.status_line import ElidedLabel
from reader.gui.words import duration
from reader.library import ImportProgress
from reader.model import Changes, ImportReport
from reader.resources import seeds

IMPORT = "import"
"""The topic of its jobs."""
_ARRIVAL_SECONDS = 2.0
"""How often arriving articles are shown at most."""
_GOOD_NEWS_MS = 8000
"""How long the outcome of an import without problems stays."""


class After(Enum):
    """What is to be done once an import ran to its end."""

    NOTHING = auto()
    SHOW_SAMPLE = auto()
    WATCH = auto()


class Ongoing(NamedTuple):
    """An import that goes on while the window that began it gives way to another."""

    job: Job | None
    paths: tuple[Path, ...]
    after: After
    waiting: tuple[tuple[tuple[Path, ...], After], ...]
    report: ImportReport | None
    folder: Path | None


class ImportPanel(QFrame):
    """A strip under the texts: progress with rate and time left while importing, then the outcome."""

    arriving = Signal()
    """Some seconds of an import went by, and there are new articles to show."""
    imported = Signal(object, object)
    """The ``ImportReport`` and the ``Changes`` of an import that ended or was stopped."""
    completed = Signal(object, object)
    """An import ran to its end: its paths, and what is to be done ``After`` it."""
    lost_wanted = Signal(object)
    """What lost its place in changed texts is to be listed: an ``Anchored``."""
    watch_wanted = Signal(object, bool)
    """A folder (``Path``) is to be watched for new articles, or no longer."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._hub = hub
        self._job: Job | None = None
        self._paths: tuple[Path, ...] = ()
        self._after = After.NOTHING
        self._waiting: list[tuple[tuple[Path, ...], After]] = []
        self.report: ImportReport | None = None
        """The account of the last import, None before the first one ended."""
        self._folder: Path | None = None
        """The folder that the report is of, if it is of one and no more."""
        self.is_watched: Callable[[Path], bool] = lambda _folder: False
        """Whether a folder is watched."""
        self._shown, self._shown_at = 0, 0.0
        self.label = ElidedLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setMinimumWidth(1)  # a long line is cut rather than widening the window
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop the import; what is done is kept"))
        self.lost_button = QPushButton(self.tr("Show them"))
        self.lost_button.setToolTip(self.tr("List what can't be placed in the changed texts"))
        self.details_button = QPushButton(self.tr("Report…"))
        self.close_button = QPushButton(self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 10, 6)
        layout.addWidget(self.label, 1)
        buttons = (self.cancel_button, self.lost_button, self.details_button, self.close_button)
        for widget in (self.bar, *buttons):
            layout.addWidget(widget)
        for button in buttons:
            # The strip goes soon: a click is not to take the keyboard out of the texts.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(self.cancel)
        self.lost_button.clicked.connect(self._show_lost)
        self.details_button.clicked.connect(self.show_report)
        self.close_button.clicked.connect(self.hide)
        self._hide_soon = QTimer(self)
        self._hide_soon.setSingleShot(True)
        self._hide_soon.setInterval(_GOOD_NEWS_MS)
        self._hide_soon.timeout.connect(self.hide)
        self.hide()

    def start(self, paths: Sequence[Path], after: After = After.NOTHING) -> None:
        """Imports files, folders and zip files; ``completed`` tells ``after`` if it ran to its end.

        While one import runs, the next waits.
        """
        if self._job is not None:
            self._waiting.append((tuple(paths), after))
            return
        library = self._hub.library

        def work(job: Job) -> tuple[ImportReport, Changes]:
            return library.import_archive(paths, progress=job.report, cancelled=job.is_cancelled)

        self._begin(paths, after)
        self._job = self._hub.jobs.write(IMPORT, work, self._done, self._failed, self._progress)
        if not self._hub.jobs.is_busy(IMPORT):  # an inline job has ended by now
            self._job = None

    def _begin(self, paths: Sequence[Path], after: After) -> None:
        self._paths, self._after = tuple(paths), after
        self._shown, self._shown_at = 0, 0.0
        self._hide_soon.stop()
        self._running(True)
        self._say(self.tr("Looking for articles…"))
        self.bar.setRange(0, 0)
        self.show()

    def _done(self, outcome: tuple[ImportReport, Changes]) -> None:
        paths, after = self._paths, self._after
        is_folder = len(paths) == 1 and paths[0].is_dir() and paths[0] != seeds()
        self._folder = paths[0] if is_folder else None
        self._end(*outcome)
        if not outcome[0].cancelled:
            self.completed.emit(paths, after)
        self._next()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self.hide()
        self._hub.failed.emit(error)
        self._next()

    def kept(self) -> Ongoing:
        """What another window has to go on with."""
        waiting = tuple(self._waiting)
        return Ongoing(self._job, self._paths, self._after, waiting, self.report, self._folder)

    def take_up(self, kept: Ongoing) -> None:
        """Goes on with what was begun in another window."""
        self.report, self._folder = kept.report, kept.folder
        self._waiting = list(kept.waiting)
        if kept.job is not None:
            self._begin(kept.paths, kept.after)
            self._job = kept.job
            self._job.be_heard_by(self._done, self._failed, self._progress)

    def cancel(self) -> None:
        """Stops the import and forgets those that wait."""
        self._waiting.clear()
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self._job.cancel()

    def show_report(self) -> None:
        """Opens the account of the last import, file by file."""
        if self.report is None:
            return
        dialog = ReportDialog(self.report, self.window())
        dialog.lost_wanted.connect(self.lost_wanted)
        folder = self._folder
        if folder is not None:
            dialog.offer_watching(self.is_watched(folder))
            dialog.watch_box.toggled.connect(lambda on: self.watch_wanted.emit(folder, on))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def tell(self, report: ImportReport) -> None:
        """Shows the outcome of an import that went on elsewhere, unless one goes on here."""
        if self._job is None:
            self._folder = None
            self._show_outcome(report)
            self.show()

    def _show_lost(self) -> None:
        if self.report is not None:
            self.lost_wanted.emit(self.report.anchored)

    def _progress(self, progress: ImportProgress) -> None:
        number = QLocale().toString
        if progress.total:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            text = self.tr("Importing: {done} of {total}").format(
                done=number(progress.done), total=number(progress.total)
            )
        else:
            text = self.tr("Importing: {done}").format(done=number(progress.done))
        if progress.rate:
            text += " · " + self.tr("{rate} files a second").format(rate=number(round(progress.rate)))
        if progress.seconds_left:
            text += " · " + self.tr("{time} left").format(time=duration(progress.seconds_left))
        taken = progress.report.new + progress.report.changed
        if taken > self._shown and progress.seconds - self._shown_at >= _ARRIVAL_SECONDS:
            self._shown, self._shown_at = taken, progress.seconds
            self.arriving.emit()
        if progress.report.failed:
            text += " · " + self.tr("%n problem(s)", "", progress.report.failed)
        self._say(text)

    def _say(self, words: str) -> None:
        self.label.setText(words)
        self.label.setToolTip(words)

    def _end(self, report: ImportReport, changes: Changes) -> None:
        self._job = None
        self._show_outcome(report)
        if changes:
            self._hub.changed.emit(changes)
        self.imported.emit(report, changes)

    def _show_outcome(self, report: ImportReport) -> None:
        self.report = report
        self._running(False)
        self._hide_soon.stop()
        if not report.failed and not report.cancelled and not report.anchored.lost:
            self._hide_soon.start()
        self._say(self._outcome(report))

    def _outcome(self, report: ImportReport) -> str:
        parts = [with_number(self.tr("%n new", "", report.new), report.new)]
        if report.changed:
            words = self.tr("%n other version(s)", "", report.changed)
            parts.append(with_number(words, report.changed))
        if report.unchanged:
            parts.append(with_number(self.tr("%n unchanged", "", report.unchanged), report.unchanged))
        if report.failed:
            parts.append(with_number(self.tr("%n could not be read", "", report.failed), report.failed))
        parts += AnchoredWords().lines(report.anchored)
        counts = " · ".join(parts)
        words = self.tr("Import stopped: {counts}") if report.cancelled else self.tr("Import done: {counts}")
        return words.format(counts=counts)

    def _running(self, running: bool) -> None:
        self.cancel_button.setEnabled(True)
        self.cancel_button.setVisible(running)
        self.bar.setVisible(running)
        self.lost_button.setVisible(not running and self.report is not None and self.report.anchored.lost > 0)
        self.details_button.setVisible(not running)
        self.close_button.setVisible(not running)

    def _next(self) -> None:
        if self._waiting and self._job is None:
            self.start(*self._waiting.pop(0))
