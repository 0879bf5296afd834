"""What another person's library would bring, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.safety.words import Safety
from reader.model import ArticleName, Difference

_WIDTH, _HEIGHT = 520, 420


class MergeDialog(QDialog):
    """New tags by whom, new names of tags, notes and judgements; articles that are not here."""

    def __init__(self, name: str, found: Difference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge tags from another library"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        title = QLabel(self.tr("“{name}” would bring:").format(name=name))
        title.setWordWrap(True)
        layout.addWidget(title)
        self.words = QLabel("\n".join(self._lines(found)))
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.words)
        self.articles = articles_list(found.unknown)
        if found.unknown:
            absent = QLabel(
                self.tr(
                    "%n article(s) are not in this library, and what is said of them is left out. Import "
                    "them first, or merge again later.",
                    "",
                    len(found.unknown),
                )
            )
            absent.setWordWrap(True)
            layout.addWidget(absent)
            layout.addWidget(self.articles, 1)
        about = QLabel(
            self.tr(
                "Nothing of yours is removed, and the other library is not altered. A backup is made before; "
                "the merge can be undone."
            )
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        layout.addWidget(about)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge_button = QPushButton(self.tr("&Merge"))
        self.merge_button.setEnabled(bool(self._counts(found)))
        buttons.addButton(self.merge_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.merge_button.setDefault(True)
        self.resize(_WIDTH, _HEIGHT if found.unknown else layout.totalHeightForWidth(_WIDTH))

    def _counts(self, found: Difference) -> int:
        kinds = (found.annotations, found.codes, found.notes, found.judgements)
        return sum(each.missing + each.changed for each in kinds)

    def _lines(self, found: Difference) -> list[str]:
        number = QLocale().toString
        lines = []
        for coder, many in found.coders:
            who = Safety().whose((coder,))
            lines.append(self.tr("%n tagged passage(s) by {name}", "", many).format(name=who))
        for delta, said in (
            (found.codes, self.tr("New tags: {number}")),
            (found.notes, self.tr("Notes on articles: {number}")),
            (found.judgements, self.tr("Judgements on links: {number}")),
        ):
            if delta.missing:
                lines.append(said.format(number=number(delta.missing)))
        altered = found.annotations.changed + found.notes.changed + found.judgements.changed
        if altered:
            lines.append(
                self.tr("%n are here, but differ: the later word counts, both notes are kept.", "", altered)
            )
        return lines or [self.tr("Nothing that is not here already.")]


def articles_list(articles: tuple[ArticleName, ...]) -> QListWidget:
    """The titles of articles that are not in the library."""
    view = QListWidget()
    view.setObjectName("plain")
    view.setAccessibleName(QCoreApplication.translate("Safety", "Articles that are not in this library"))
    for each in articles:
        view.addItem(Safety().article(each))
    return view
