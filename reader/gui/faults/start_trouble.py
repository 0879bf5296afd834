"""When the library can't be opened at the start: what is the matter, and what can be done right here."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPushButton

from reader.faults.log import Level, note
from reader.gui.asking import ask_for_library
from reader.gui.faults.boxes import details_of, trouble_box
from reader.gui.hub import words_for
from reader.gui.safety.words import Safety
from reader.library import LibraryError
from reader.library.reviving import backups_beside, revive
from reader.model import Backup, LibraryProblem

_MAY_PASS = {
    LibraryProblem.LOCKED,
    LibraryProblem.DISK_FULL,
    LibraryProblem.DISK_ERROR,
    LibraryProblem.GONE,
    LibraryProblem.NO_PERMISSION,
    LibraryProblem.UNUSABLE,
}
"""What may be over as soon as the reader has done something about it."""
_BEYOND_USE = {LibraryProblem.DAMAGED, LibraryProblem.NOT_A_LIBRARY, LibraryProblem.MIGRATION_FAILED}
"""What a backup can be put in the place of."""


class Choice(Enum):
    """What the reader wants done."""

    AGAIN = auto()
    OTHER = auto()
    BACKUP = auto()
    QUIT = auto()


class StartTrouble(QObject):
    """Asks the reader what to do about a library that can't be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.box: QMessageBox | None = None
        """The box, while it is open."""

    def way_out(self, error: LibraryError) -> Path | None:
        """The library to open instead, or the same once more; None to quit."""
        note("window.no_library", Level.ERROR, error)
        while True:
            match self._ask(error):
                case Choice.AGAIN:
                    return error.path
                case Choice.OTHER:
                    other = ask_for_library(None, self.tr("Choose another library"), error.path.parent)
                    if other is not None:
                        return other
                case Choice.BACKUP:
                    if self._restore(error.path):
                        return error.path
                case Choice.QUIT:
                    return None

    def _ask(self, error: LibraryError) -> Choice:
        self.box = box = trouble_box(
            None, words_for(error), details_of(error), icon=QMessageBox.Icon.Critical, has_log=True
        )
        box.removeButton(box.button(QMessageBox.StandardButton.Ok))
        choices: dict[QPushButton, Choice] = {}

        def offer(words: str, choice: Choice, role: QMessageBox.ButtonRole) -> QPushButton:
            button = box.addButton(words, role)
            choices[button] = choice
            return button

        role = QMessageBox.ButtonRole.AcceptRole
        first = None
        if error.code in _MAY_PASS:
            first = offer(self.tr("Try again"), Choice.AGAIN, role)
        if error.code in _BEYOND_USE and backups_beside(error.path):
            more = self.tr("There are backups of what you tagged and noted.")
            box.setInformativeText(more)
            first = offer(self.tr("Restore a backup…"), Choice.BACKUP, role)
        other = offer(self.tr("Choose another library…"), Choice.OTHER, role)
        stop = offer(self.tr("Quit"), Choice.QUIT, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(first or other)
        box.setEscapeButton(stop)
        loop = QEventLoop()
        chosen = [Choice.QUIT]
        box.buttonClicked.connect(lambda button: chosen.append(choices.get(button, chosen[-1])))
        box.finished.connect(loop.quit)
        box.open()
        loop.exec()
        self.box = None
        return chosen[-1]

    def _restore(self, path: Path) -> bool:
        """Begins a library anew from the backup that the reader chooses; false if none was chosen."""
        backups = backups_beside(path)
        chosen = self._chosen(backups)
        if chosen is None:
            return False
        try:
            _, aside = revive(path, chosen.path)
        except (OSError, LibraryError) as error:
            note("window.not_revived", Level.ERROR, error)
            self._say(QMessageBox.Icon.Warning, words_for(error))
            return False
        note("window.revived", Level.WARNING, library=path)
        words = self.tr(
            "A new library was begun with what the backup holds. The old file was kept as it is: {name}. Now "
            "import your articles again; tags on articles that are not here yet are placed when you restore "
            "the backup once more after that."
        )
        self._say(QMessageBox.Icon.Information, words.format(name=aside.name if aside else "–"))
        return True

    def _chosen(self, backups: list[Backup]) -> Backup | None:
        words = Safety()
        lines = [f"{words.when(each.made)} · {words.parts(each.holding)}" for each in backups]
        title = self.tr("Restore a backup")
        question = self.tr("The unusable file is kept. Begin a new library with the backup of:")
        line, is_chosen = QInputDialog.getItem(None, title, question, lines, 0, False)
        return backups[lines.index(line)] if is_chosen else None

    def _say(self, icon: QMessageBox.Icon, words: str) -> None:
        box = QMessageBox(icon, QCoreApplication.translate("Faults", "Jianting"), words)
        box.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like HTML
        box.exec()
