"""Starts the window."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.gui import settings as names
from reader.gui.carrying import CAN_STOP, Carried, leave
from reader.gui.faults.run import Run, watched_run
from reader.gui.faults.start_trouble import StartTrouble
from reader.gui.hub import Hub, words_for
from reader.gui.importing.opened_files import Application
from reader.gui.jobs import Jobs
from reader.gui.look.fonts import load_fonts, ui_font
from reader.gui.look.i18n import chosen_language, install
from reader.gui.look.icons import app_icon
from reader.gui.look.style import BASE
from reader.gui.look.theme import ThemeSwitch
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.gui.teaching.about import versions
from reader.library import Library, LibraryError

UNUSABLE = 3
"""The exit status if the library can't be used."""
FAILED = 1
_PATIENCE_SECONDS = 60
_SOON_MS = 50
_LOADED_MS = 3000
"""By then what a window needs is there."""
_GARBAGE = 10_000
"""After so many new objects Python looks for those that nothing reaches."""


def main(
    library_path: Path | None = None, argv: Sequence[str] | None = None, *, self_test: bool = False
) -> int:
    """Opens the window on a library and runs until it is closed.

    Args:
        library_path: the library's file; by default the user's own.
        argv: arguments for Qt, the program's name first.
        self_test: instead opens the sample in a library of its own, without a screen, prints one line of
            JSON when the comparison is painted, and ends.

    Returns:
        The exit status: 0; 3 if the library can't be used; 1 if a self test failed.
    """
    if self_test:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        with TemporaryDirectory(prefix="jianting-", ignore_cleanup_errors=True) as folder:
            return _self_test(Path(folder), argv)
    with watched_run(prints_qt=bool(os.environ.get("JIANTING_DEBUG"))) as run:
        settings = Settings()
        app = application(argv, settings)
        run.prepare()
        place: Path | None = library_path or Library.default_path()
        status = UNUSABLE
        while place is not None:
            try:
                status, place = _session(app, place, settings, run)
            except LibraryError as error:
                status, place = UNUSABLE, StartTrouble().way_out(error)
        return status


def _session(app: QApplication, place: Path, settings: Settings, run: Run) -> tuple[int, Path | None]:
    """Opens the window on the library at a place, and runs until it is closed.

    Returns:
        The exit status, and the library to open next if the reader goes over to another one.

    Raises:
        LibraryError: if it can't be opened or read.
    """
    with Library(place) as library:
        session = Session(app, library, settings)
        session.begin()
        run.told_by(lambda: session.window.telling if session.window is not None else None)
        QTimer.singleShot(_LOADED_MS, app, leave_alone_what_is_loaded)
        QTimer.singleShot(_LOADED_MS, app, lambda: run.has_begun(library))
        return app.exec(), session.next_library


def leave_alone_what_is_loaded() -> None:
    """Has Python look for garbage only among what is made from now on.

    A look at all that a program of this size has loaded stops the window for a tenth of a second, and every
    few acts there would be one.
    """
    gc.freeze()
    gc.set_threshold(_GARBAGE, 20, 20)


class Session(QObject):
    """The one window on a library; when it is to speak another language, one like it takes its place."""

    def __init__(self, app: QApplication, library: Library, settings: Settings) -> None:
        super().__init__()
        self._app, self._library, self._settings = app, library, settings
        self.window: MainWindow | None = None
        self.next_library: Path | None = None
        """The library that the reader went over to; this session has ended then."""

        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._reopen)
        if isinstance(app, Application):
            app.files_opened.connect(self._import)

    def begin(self) -> None:
        """Opens the window with what was open last.

        Raises:
            LibraryError: if the library can't be read.
        """
        window = self._open()
        QTimer.singleShot(0, window, window.restore_comparison)

    def _open(self, carried: Carried | None = None) -> MainWindow:
        window = open_window(self._library, self._settings, carried=carried)
        # Not within the click on the button, which goes with the window.
        window.controls.frame.reopening_wanted.connect(lambda: self._again.start(0))
        window.controls.libraries.chosen.connect(self._leave_soon)
        window.show()
        self.window = window
        return window

    def _leave_soon(self, library: Path) -> None:
        # Not within the click on the menu, which goes with the window.
        QTimer.singleShot(0, self, lambda: self._leave_for(library))

    def _leave_for(self, library: Path) -> None:
        """Ends this session so that another library can be opened, unless a note could not be stored."""
        if self.window is not None and self.window.close():
            self.next_library = library
            self.window.deleteLater()
            self._app.exit(0)

    def _import(self, files: list[Path]) -> None:
        if self.window is not None:
            self.window.controls.files.import_paths(files)

    def _reopen(self) -> None:
        old = self.window
        if old is None or not old.isVisible():
            return
        if old.hub.jobs.is_altering(but=CAN_STOP):
            self._again.start(_SOON_MS)
            return
        carried = leave(old)
        if carried is None:  # a note in it could not be stored
            return
        speak(self._app, self._settings)
        self._open(carried).activateWindow()
        # It goes once the other is there: nothing flashes, and the program has a window all the while.
        old.hide()
        old.deleteLater()


def speak(app: QApplication, settings: Settings | None = None) -> None:
    """Makes everything that is made from now on speak the language that the settings ask for."""
    install(app, chosen_language(settings))
    app.setApplicationDisplayName(QCoreApplication.translate("MainWindow", "Jianting"))


def application(argv: Sequence[str] | None = None, settings: Settings | None = None) -> QApplication:
    """The one QApplication, with its style, fonts, icon, and the language that the settings ask for."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application(argv or sys.argv[:1])
        app.setStyle("Fusion")  # polishes every widget anew, so not where there are some already
        app.setStyleSheet(BASE)
    app.setApplicationName("jianting")
    app.setDesktopFileName("jianting")
    speak(app, settings)
    load_fonts()
    app.setFont(ui_font())
    app.setWindowIcon(app_icon())
    return app


def open_window(
    library: Library, settings: Settings, *, inline: bool = False, carried: Carried | None = None
) -> MainWindow:
    """A window on a library, to go on with what was ``carried`` over from another one if there was one.

    ``inline`` does without threads (for tests).

    Raises:
        LibraryError: if the library can't be read.
    """
    themes = ThemeSwitch(settings.get(names.THEME))
    hub = Hub(library, carried.jobs if carried else Jobs(inline=inline))
    window = MainWindow(hub, settings, themes, carried.undo_stack if carried else None)
    for owned in (themes, hub.jobs, hub):
        owned.setParent(window)
    if carried is not None:
        carried.take_up(window)
    return window


def _parts() -> dict[str, object]:
    """What a bundle has to bring along though nothing names it before it is used."""
    from PySide6.QtGui import QImageReader
    from PySide6.QtPrintSupport import QPrinter

    from reader.gui.teaching.guide_chapters import chapters
    from reader.text.pinyin import readings

    return {
        "guide": {language: len(chapters(language)) for language in ("en", "zh-Hans")},
        "pictures": sorted(bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()),
        "paper": QPrinter().pageLayout().pageSize().name(),
        "pinyin": readings("重"),
        "qt": QCoreApplication.translate("QPlatformTheme", "Cancel"),
    }


def _self_test(folder: Path, argv: Sequence[str] | None) -> int:
    begin = time.monotonic()
    app = application(argv)
    with Library(folder / "library.sqlite3") as library:
        window = open_window(library, Settings(folder / "window.ini"))
        window.resize(1440, 900)
        window.show()
        errors: list[str] = []
        window.hub.failed.disconnect(window.tell)
        window.hub.failed.connect(lambda error: (errors.append(words_for(error)), app.exit(FAILED)))

        def report(articles: list[int]) -> None:
            if not articles:
                return
            picture = window.grab()
            alignment = window.reading.alignment
            outcome = {
                "ok": not picture.isNull(),
                "versions": versions(),
                "panes": len(window.view.panes),
                "links": len(alignment.links) if alignment else 0,
                "parts": _parts(),
                "seconds": round(time.monotonic() - begin, 2),
            }
            print(json.dumps(outcome, ensure_ascii=False))  # noqa: T201 - the line is the answer
            app.exit(0 if outcome["ok"] and outcome["panes"] > 1 and outcome["links"] else FAILED)

        window.reading.aligned.connect(report)
        QTimer.singleShot(_PATIENCE_SECONDS * 1000, window, lambda: app.exit(FAILED))
        QTimer.singleShot(0, window, window.controls.files.open_sample)
        status = app.exec()
        for error in errors:
            print(error, file=sys.stderr)  # noqa: T201 - there is no screen to say it on
        window.close()
        return status
