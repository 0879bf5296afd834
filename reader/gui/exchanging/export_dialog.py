"""Which tags go out, and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.exchanging.forms import Form, forms
from reader.model import TagFilter

_WIDTH = 560
_INDENT = 24
"""How far what a format is good for stands in from its name: the width of the button before it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Some tags that may be wanted, by a name, and how many they are."""

    name: str
    wanted: TagFilter
    count: int


class ExportTagsDialog(QDialog):
    """Asks for both; a file is asked for after that."""

    def __init__(self, scopes: Sequence[Scope], form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export tags"))
        self._scopes = list(scopes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        self.scopes = QComboBox()
        self.scopes.setAccessibleName(self.tr("Which passages"))
        for scope in self._scopes:
            count = self.tr("%n tagged passage(s)", "", scope.count).replace(
                str(scope.count), QLocale().toString(scope.count)
            )
            self.scopes.addItem(f"{scope.name} · {count}")
        self.scopes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scopes.setToolTip(self.scopes.currentText())
        self.scopes.currentTextChanged.connect(self.scopes.setToolTip)
        self.buttons: dict[str, QRadioButton] = {}
        self._forms = {each.key: each for each in forms()}
        self._group = QButtonGroup(self)
        which = QGridLayout()
        which.setHorizontalSpacing(12)
        which.addWidget(QLabel(self.tr("Which passages")), 0, 0)
        which.addWidget(self.scopes, 0, 1)
        which.setColumnStretch(1, 1)
        layout.addLayout(which)
        layout.addLayout(self._choices(form))
        about = QLabel(self.tr("What a format can't hold is told when the file is written."))
        about.setObjectName("muted")
        about.setWordWrap(True)
        layout.addWidget(about)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton(self.tr("&Export…"))
        box.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout.addWidget(box)
        self.export_button.setDefault(True)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    @property
    def form(self) -> Form:
        """The format that is chosen."""
        return next(self._forms[key] for key, button in self.buttons.items() if button.isChecked())

    @property
    def scope(self) -> Scope:
        """The tags that are chosen."""
        return self._scopes[self.scopes.currentIndex()]

    def _choices(self, chosen: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        for key, form in self._forms.items():
            button = QRadioButton(f"{form.name} ({form.suffix})")
            button.setAccessibleDescription(form.about)
            button.setChecked(key == chosen)
            self._group.addButton(button)
            self.buttons[key] = button
            words = QLabel(form.about)
            words.setObjectName("muted")
            words.setWordWrap(True)
            words.setContentsMargins(_INDENT, 0, 0, 0)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            both = QVBoxLayout()
            both.setSpacing(4)
            both.addWidget(button)
            both.addWidget(words)
            column.addLayout(both)
        if self._group.checkedButton() is None:
            next(iter(self.buttons.values())).setChecked(True)
        return column
