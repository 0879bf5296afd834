"""What goes out of the window: the comparison as a file or on paper, and bibliographies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.exporting.destination import ask_where
from reader.gui.exporting.file_names import comparison_name
from reader.gui.exporting.written_notice import WrittenNotice
from reader.gui.hub import Hub
from reader.gui.jobs import Job
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import ThemeSwitch
from reader.gui.printing.meter import Meter, Stopped
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.library import CitationForm, write_whole
from reader.model import Alignment

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PAGE, PDF, PICTURE = ".html", ".pdf", ".png"
SHARP_PICTURE = "@2x.png"
"""Not a suffix of its own, but what the dialog's entry for twice as many pixels stands for."""


class ExportControls(QObject):
    """Asks for a place and writes what is shown there, or prints it."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        themes: ThemeSwitch,
        reading: Reading,
        panel: LibraryPanel,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._themes = hub, settings, themes
        self._reading, self._panel, self._window = reading, panel, window
        self._outlets = {outlet.id: outlet.name for outlet in hub.library.outlets()}
        self.notice = WrittenNotice(window.statusBar())
        for action, slot in (
            (actions.file.export, self.export),
            (actions.file.export_png, self.export_picture),
            (actions.file.export_citations, self.export_citations),
            (actions.file.print, self.print),
            (actions.file.print_preview, self.preview),
        ):
            action.triggered.connect(partial(_without_arguments, slot))

    # The comparison as a file

    def export(self) -> None:
        """Asks for a place and a kind of file, and writes the comparison there."""
        self._export(self._settings.get(names.EXPORT_KIND))

    def export_picture(self) -> None:
        """The same, with a picture as the kind that is offered."""
        self._export(PICTURE)

    def _export(self, offered: str) -> None:
        shown = self._reading.shown_alignment()
        if shown is None:
            return
        kinds = {
            PAGE: self.tr("Web page"),
            PDF: self.tr("PDF, for print"),
            PICTURE: self.tr("Picture"),
            SHARP_PICTURE: self.tr("Picture of twice the sharpness"),
        }
        offered = offered if offered in kinds else PAGE
        title, name = self.tr("Export comparison"), comparison_name(shown)
        found = ask_where(self._window, self._settings, title, name, kinds, offered)
        if found is None:
            return
        path, kind = found
        self._settings.set(names.EXPORT_KIND, kind)
        if path.suffix.lower() == PAGE:
            self._write_page(shown, path)
        elif path.suffix.lower() == PDF:
            self._write_pdf(shown, path)
        else:
            self._write_picture(shown, path, 2 if kind == SHARP_PICTURE else 1)

    def _write_page(self, shown: Alignment, path: Path) -> None:
        articles, library, words = list(self._reading.articles), self._hub.library, tongue()
        self._write(path, lambda _meter: library.export_html(shown, path, articles, tongue=words))

    def _write_pdf(self, shown: Alignment, path: Path) -> None:
        library, outlets, words = self._hub.library, self._outlets, tongue()

        def work(meter: Meter) -> None:
            from reader.gui.printing.pdf import render_pdf

            coverage = library.coverage(shown)
            write_whole(
                path,
                lambda place: render_pdf(
                    shown, place, coverage=coverage, outlets=outlets, tongue=words, meter=meter
                ),
            )

        self._write(path, work)

    def _write_picture(self, shown: Alignment, path: Path, scale: int) -> None:
        theme, outlets, words = self._themes.theme.name, self._outlets, tongue()
        told = self.tr("Too long for one picture: the end is cut. A PDF has all of it.")

        def work(meter: Meter) -> str:
            from reader.gui.exporting.snapshot import render_png

            cut: list[int] = []

            def draw(place: Path) -> None:
                cut.append(
                    render_png(
                        shown, place, theme=theme, outlets=outlets, scale=scale, tongue=words, meter=meter
                    )
                )

            write_whole(path, draw)
            return told if any(cut) else ""

        self._write(path, work)

    def _write(self, path: Path, work: Callable[[Meter], str | None]) -> None:
        """Writes a file in a thread of its own; ``work`` returns what there is to say of it."""

        def run(job: Job) -> str | None:
            """None if it was stopped."""
            try:
                return work(Meter(job.report, job.is_cancelled)) or ""
            except Stopped:
                return None
            except Exception as error:
                # Its frames hold documents, which must go in the thread that they were made in.
                raise error.with_traceback(None) from None

        def done(told: str | None) -> None:
            if told is None:
                self.notice.drop(path)
            else:
                self.notice.tell(path, told)

        def failed(error: Exception) -> None:
            self.notice.drop(path)
            self._fail(path, error)

        self.notice.begin(path)
        job = self._hub.jobs.read(f"export {path}", run, done, failed, partial(self.notice.advance, path))
        job.alters = True
        self.notice.may_stop(path, job.cancel)

    def _fail(self, path: Path, error: Exception) -> None:
        """Tells of an error by the name that the reader gave, not by that of a file in between."""
        if isinstance(error, OSError):
            error = OSError(error.errno, error.strerror or str(error), str(path))
        self._hub.failed.emit(error)

    # Bibliographies

    def export_citations(self) -> None:
        """Writes a bibliography: of what is selected in the list, else open, else of all that is listed."""
        kinds = {CitationForm.BIBTEX.suffix: "BibTeX", CitationForm.CSLJSON.suffix: "CSL-JSON"}
        chosen = self._panel.selected()
        articles = chosen if len(chosen) > 1 or not self._reading.articles else self._reading.articles
        title, name = self.tr("Export citations"), self.tr("citations")
        offered = CitationForm.BIBTEX.suffix
        found = ask_where(self._window, self._settings, title, name, kinds, offered)
        if found is None:
            return
        path, kind = found
        form = next(form for form in CitationForm if form.suffix == kind)
        library, listed, words = self._hub.library, self._panel.model.all_articles(), tongue()

        def work(job: Job) -> int:
            wanted = list(articles) or listed()
            return library.export_citations(wanted, path, form, tongue=words, cancelled=job.is_cancelled)

        def done(count: int) -> None:
            self.notice.tell(path, self.tr("%n article(s)", "", count))

        self._hub.jobs.read(f"export {path}", work, done, partial(self._fail, path)).alters = True

    # Paper

    def print(self) -> None:
        """Asks for a printer and prints what is shown."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._printer()
        if printer is None:
            return
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec():
            self._paint(printer)
        dialog.deleteLater()

    def preview(self) -> None:
        """Shows the pages before they are printed."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = self._printer()
        if printer is None:
            return
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print preview"))
        dialog.resize(self._window.size() * 0.9)
        dialog.paintRequested.connect(self._paint)
        dialog.exec()
        dialog.deleteLater()

    def _printer(self) -> QPrinter | None:
        """A printer with paper as the comparison wants it."""
        from PySide6.QtPrintSupport import QPrinter

        from reader.gui.printing.pdf import page_layout

        shown = self._reading.shown_alignment()
        if shown is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(len(shown.articles)))
        printer.setDocName(shown.articles[0].title)
        printer.setCreator("Jianting")
        return printer

    def _paint(self, printer: QPrinter) -> None:
        from reader.gui.printing.pdf import paint_pages

        shown = self._reading.shown_alignment()
        if shown is None:
            return
        pages = range(printer.fromPage() - 1, printer.toPage()) if printer.fromPage() else None
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            coverage = self._hub.library.coverage(shown)
            paint_pages(printer, shown, coverage, self._outlets, tongue(), pages)
        except OSError as error:
            self._hub.failed.emit(error)
        finally:
            QApplication.restoreOverrideCursor()


def _without_arguments(slot: Callable[[], None], *_checked: bool) -> None:
    slot()
