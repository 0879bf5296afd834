"""The library: where it lies, what is noted and fetched while reading, and how it is cited."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from reader.gui import settings as names
from reader.gui.look.tips import plain_tip
from reader.gui.opening import open_local
from reader.gui.preferences.page import Page
from reader.gui.settings import CitationChoice, PictureChoice, Settings
from reader.library import default_coder
from reader.library.pictures import Pictures


class LibraryPage(Page):
    """Where the articles are kept, two matters of consent, and the style of citations."""

    def __init__(
        self, settings: Settings, library: Path, kept: Pictures, parent: QWidget | None = None
    ) -> None:
        """``kept`` are the pictures that were fetched before."""
        super().__init__(settings, parent)
        self.place = QLineEdit(str(library))
        self.place.setReadOnly(True)
        self.place.setMinimumWidth(360)
        self.place.setAccessibleName(self.tr("Library"))
        self.form.addRow(self.tr("Library"), self.place)
        self.folder_button = QPushButton(self.tr("Show its folder"))
        self.folder_button.clicked.connect(lambda: open_local(library.parent))
        self.form.addRow("", self.folder_button)
        self.add_note(
            self.tr(
                "Another library is opened with File ▸ Open another library, and made by starting with: "
                "jianting --library FILE"
            )
        )
        self.coder = self.add_line(names.CODER, default_coder(without_name=True))
        self.add_note(
            self.tr(
                "It signs the passages that you tag, and the notes and judgements that you make from now on."
            )
        )
        self.mark_read = self.add_switch(names.MARK_READ)
        self.pictures = self.add_choice(
            names.PICTURES,
            (
                (PictureChoice.ASK, self.tr("Ask each time")),
                (PictureChoice.ALWAYS, self.tr("Always fetch")),
                (PictureChoice.NEVER, self.tr("Never fetch")),
            ),
        )
        self.add_note(self.tr("Pictures come from the outlets' servers, which learn that you look at them."))
        self._kept = kept
        self.forget_button = QPushButton()
        self.forget_button.clicked.connect(self._forget)
        self.form.addRow("", self.forget_button)
        self._show_kept()
        self.ask_again_button = QPushButton()
        self.ask_again_button.clicked.connect(self._ask_again)
        self.form.addRow(self.tr("Originals"), self.ask_again_button)
        self.show_values()
        self.citations = self.add_choice(
            names.CITATION_STYLE,
            (
                (CitationChoice.LANGUAGE, self.tr("Like the language of the window")),
                (CitationChoice.GBT7714, self.tr("Chinese (GB/T 7714)")),
                (CitationChoice.ENGLISH, self.tr("English")),
            ),
        )
        self.body.addStretch(1)

    def show_values(self) -> None:
        """Shows what was set elsewhere meanwhile."""
        super().show_values()
        hosts = self.settings.get(names.OPENED_HOSTS).split()
        words = self.tr("Ask again before opening pages of %n site(s)", "", len(hosts))
        self.ask_again_button.setText(words)
        self.ask_again_button.setToolTip(plain_tip("\n".join(hosts)))
        self.ask_again_button.setEnabled(bool(hosts))

    def _ask_again(self) -> None:
        self.settings.set(names.OPENED_HOSTS, "")
        self.show_values()

    def _forget(self) -> None:
        self._kept.forget_all()
        self._show_kept()

    def _show_kept(self) -> None:
        size = self._kept.size()
        said = QLocale().formattedDataSize(size)
        self.forget_button.setText(self.tr("Delete the pictures that are kept ({size})").format(size=said))
        self.forget_button.setEnabled(size > 0)
