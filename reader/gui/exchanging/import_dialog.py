"""What a file of another program would bring, before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.exchanging.incoming import UNKNOWN_OUTLET, Incoming
from reader.gui.look.i18n import tongue
from reader.gui.safety.merge_dialog import articles_list
from reader.messages import refused_reason, say
from reader.model import ArticleName
from reader.model.exchanging import Losses

_WIDTH, _SIDE = 520, 20
_REFUSED_HEIGHT, _LOSSES_HEIGHT = 120, 160
_MOST_LISTED = 200
"""How many refused rows are listed."""


class ImportTagsDialog(QDialog):
    """Tags by whom, codes, notes; what is not taken in; the articles that are not in the library."""

    def __init__(self, name: str, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self.setWindowTitle(self.tr("Import tags"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 16)
        layout.setSpacing(12)
        self.words = _label(self.tr("“{name}” holds:").format(name=name))
        layout.addWidget(self.words)
        self.counts = _label("\n".join(self._counts()))
        layout.addWidget(self.counts)
        self.losses = _label(losses_in_words(incoming.project.losses))
        if incoming.project.losses:
            layout.addWidget(_label(self.tr("Not taken in, or otherwise than it was:")))
            layout.addWidget(_scrolled(self.losses))
        self.refused = self._refused()
        if incoming.refused:
            layout.addWidget(_label(self.tr("%n part(s) can't be read:", "", len(incoming.refused))))
            layout.addWidget(self.refused)
        self.add_articles = QCheckBox(
            self.tr("&Make articles of the texts in the file (%n)", "", incoming.texts)
        )
        unknown = incoming.difference.unknown
        if unknown:
            layout.addWidget(
                _label(
                    self.tr(
                        "%n article(s) are not in this library; what is said of them is left out:",
                        "",
                        len(unknown),
                    )
                )
            )
            self.articles = articles_list(tuple(_without_unknown_outlet(each) for each in unknown))
            self.articles.setMinimumHeight(_REFUSED_HEIGHT)
            layout.addWidget(self.articles, 1)
            if incoming.texts:
                layout.addWidget(self.add_articles)
        about = _label(
            self.tr(
                "Nothing of yours is removed; of what is here already the later word counts. "
                "A backup is made before, and the import can be undone."
            )
        )
        about.setObjectName("muted")
        layout.addWidget(about)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = QPushButton(self.tr("&Import"))
        box.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout.addWidget(box)
        self.import_button.setDefault(True)
        self.add_articles.toggled.connect(lambda _on: self._allow())
        self._allow()
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _allow(self) -> None:
        self.import_button.setEnabled(
            self._incoming.brings_something or (self.add_articles.isChecked() and bool(self._incoming.texts))
        )

    def _counts(self) -> list[str]:
        project, found = self._incoming.project, self._incoming.difference
        coders = Counter(each.coder for each in project.annotations)
        lines = [
            self.tr("%n tagged passage(s) by {name}", "", many).format(name=coder or self.tr("(no name)"))
            for coder, many in coders.most_common()
        ]
        number = QLocale().toString
        for many, said in (
            (len(project.codes), self.tr("Tags: {number}")),
            (len(project.memos), self.tr("Notes on articles: {number}")),
            (len(project.judgements), self.tr("Judgements on links: {number}")),
        ):
            if many:
                lines.append(said.format(number=number(many)))
        kinds = (found.annotations, found.codes, found.notes, found.judgements)
        new = sum(each.missing for each in kinds)
        altered = sum(each.changed for each in kinds)
        if not lines:
            lines.append(self.tr("Nothing that can be taken in."))
        elif not new and not altered and not found.out_of_reach:
            lines.append(self.tr("All of it is here already."))
        if new:
            lines.append(self.tr("New of these: {number}").format(number=number(new)))
        if altered:
            lines.append(self.tr("Here, but otherwise: {number}").format(number=number(altered)))
        return lines

    def _refused(self) -> QListWidget:
        view = QListWidget()
        view.setObjectName("plain")
        view.setAccessibleName(self.tr("What can't be read"))
        view.setWordWrap(True)
        view.setMaximumHeight(_REFUSED_HEIGHT)
        for each in self._incoming.refused[:_MOST_LISTED]:
            view.addItem(f"{each.number}: {refused_reason(each, tongue())}")
        return view


class LossesDialog(QDialog):
    """What a file that was written can't hold."""

    def __init__(self, name: str, losses: Losses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export tags"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 16)
        layout.setSpacing(12)
        layout.addWidget(_label(self.tr("“{name}” is written. It can't hold everything:").format(name=name)))
        self.losses = _label(losses_in_words(losses))
        layout.addWidget(_scrolled(self.losses), 1)
        about = _label(self.tr("All of it stays in your library."))
        about.setObjectName("muted")
        layout.addWidget(about)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout.addWidget(box)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))


def losses_in_words(losses: Losses) -> str:
    """What is lost, a line each."""
    number = QLocale().toString
    return "\n".join(f"• {say(loss, tongue(), count=number(count))}" for loss, count in losses)


def _scrolled(label: QLabel) -> QScrollArea:
    """A label that keeps its words in a window that is too low for all of them."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(label)
    area.viewport().setAutoFillBackground(False)
    label.setAutoFillBackground(False)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    height = label.heightForWidth(_WIDTH - 2 * _SIDE)
    area.setMinimumHeight(min(height, _LOSSES_HEIGHT) + 4)
    return area


def _without_unknown_outlet(name: ArticleName) -> ArticleName:
    return replace(name, outlet="") if name.outlet == UNKNOWN_OUTLET else name


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
