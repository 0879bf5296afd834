"""The window of counts: how often, and what together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.gui.exporting.destination import ask_where
from reader.gui.figures.figure_page import FigurePage
from reader.gui.figures.figure_words import FigureWords
from reader.gui.figures.frequency_page import FrequencyPage
from reader.gui.figures.together_page import TogetherPage
from reader.gui.hub import Hub
from reader.gui.inspector.look import sheet
from reader.gui.look.theme import Theme
from reader.gui.settings import Settings
from reader.library import write_text, write_whole
from reader.model import Changes, TagFilter

_BOM = "\ufeff"
"""Without it, Excel takes UTF-8 for another encoding."""


class FiguresWindow(QDialog):
    """Two pages; both count the same tags: all, or those that the list shows."""

    tags_wanted = Signal(object)
    """A ``TagFilter``: the tags behind a number are to be listed."""

    def __init__(
        self, hub: Hub, settings: Settings, theme: Theme, wanted: TagFilter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._settings, self._listed = hub, settings, wanted
        self.setWindowTitle(self.tr("Tag statistics"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.words = FigureWords(hub, self)
        self.frequencies = FrequencyPage(hub, self.words, theme)
        self.together = TogetherPage(hub, self.words, theme)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setDrawBase(False)
        self.pages.addTab(self.frequencies, self.tr("How often"))
        self.pages.addTab(self.together, self.tr("What together"))
        self.only_listed = QCheckBox(self.tr("Only the passages that the list shows"))
        self.only_listed.setChecked(bool(wanted))
        self.only_listed.setEnabled(bool(wanted))
        self.only_listed.toggled.connect(lambda _on: self.count())
        self.picture_button = QPushButton(self.tr("Save the plot…"))
        self.table_button = QPushButton(self.tr("Save the table…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.picture_button.clicked.connect(self._save_picture)
        self.table_button.clicked.connect(self._save_table)
        self.all_button = QPushButton(self.tr("Save all counts…"))
        self.all_button.setToolTip(self.tr("One line for each tag, outlet and month, for other programs"))
        self.all_button.clicked.connect(self._save_all)
        self.close_button.clicked.connect(self.close)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 0, 12, 12)
        bottom.addWidget(self.only_listed, 1)
        for button in (self.picture_button, self.table_button, self.all_button, self.close_button):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.pages, 1)
        layout.addLayout(bottom)
        for page in self._all():
            page.tags_wanted.connect(self.tags_wanted)
            page.counted.connect(self._allow)
        self.pages.currentChanged.connect(lambda _at: self._allow())
        hub.changed.connect(self._follow)
        self.set_theme(theme)
        self.resize(QSize(1000, 680))
        self.count()

    def _all(self) -> tuple[FigurePage, ...]:
        return self.frequencies, self.together

    @property
    def page(self) -> FigurePage:
        """The page in front."""
        return self._all()[self.pages.currentIndex()]

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.setStyleSheet(sheet(theme))
        for page in self._all():
            page.set_theme(theme)

    def set_listed(self, wanted: TagFilter) -> None:
        """The list shows other tags."""
        self._listed = wanted
        self.only_listed.setEnabled(bool(wanted))
        self.only_listed.setChecked(bool(wanted))
        self.count()

    def count(self) -> None:
        """Counts anew."""
        for page in self._all():
            page.wanted = self._listed if self.only_listed.isChecked() else TagFilter()
            page.count()

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes or changes.codebooks or changes.articles or changes.events:
            self.count()

    def _allow(self) -> None:
        has_any = bool(self.page.table.table.rows)
        self.picture_button.setEnabled(has_any)
        self.table_button.setEnabled(has_any)
        self.all_button.setVisible(self.page is self.frequencies)
        self.all_button.setEnabled(has_any)

    def _ask(self, name: str, kinds: dict[str, str]) -> Path | None:
        """Where to put a file of one of the kinds, of which the first is offered."""
        found = ask_where(self, self._settings, self.tr("Save"), name, kinds, next(iter(kinds)))
        return found[0] if found is not None else None

    def _save_picture(self) -> None:
        kinds = {".png": self.tr("Picture"), ".svg": self.tr("Drawing for print")}
        path = self._ask(self.pages.tabText(self.pages.currentIndex()), kinds)
        plot, title = self.page.plot, self.windowTitle()
        if path is not None:
            self._write(lambda: write_whole(path, lambda place: plot.save(place, title)))

    def _save_table(self) -> None:
        path = self._ask(self.pages.tabText(self.pages.currentIndex()), {".csv": self.tr("Table (CSV)")})
        table = self.page.table.table
        if path is not None:
            self._write(lambda: write_text(path, _BOM + table.as_csv()))

    def _save_all(self) -> None:
        path = self._ask(self.windowTitle(), {".csv": self.tr("Table (CSV)")})
        if path is not None:
            self._hub.jobs.read(
                "all counts",
                self.frequencies.all_counts(),
                lambda made: self._write(lambda: write_text(path, _BOM + made)),
            )

    def _write(self, write: object) -> None:
        try:
            write()
        except OSError as error:
            self._hub.failed.emit(error)
