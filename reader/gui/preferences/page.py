"""A page of the preferences, and the fields that settings are set by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.gui.settings import Setting, Settings

T = TypeVar("T")

_LONGEST_LINE = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Something on a page that can be looked for."""

    words: str
    field: QWidget
    """What has the keyboard when one goes there."""


class Page(QWidget):
    """A form of settings. What is set is remembered and told at once."""

    changed = Signal(object)
    """The ``Setting`` that has a new value."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._shown: dict[Setting[Any], Callable[[], None]] = {}
        self.places: list[Place] = []
        """What can be found here: the settings, and what they can be set to."""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 20, 20, 16)
        self.body.setSpacing(12)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self.form)

    def restore_defaults(self) -> None:
        """Sets everything on the page to what it was when the program was new."""
        for setting in self._shown:
            self.settings.set(setting, setting.default)
        self.show_values()
        for setting in self._shown:
            self.changed.emit(setting)

    def show_values(self) -> None:
        """Shows what is set now."""
        for show in self._shown.values():
            show()

    def add_choice(self, setting: Setting[T], choices: Sequence[tuple[T, str]]) -> QComboBox:
        """A field that offers some values, each with the words for it."""
        box = QComboBox()
        values = [value for value, _ in choices]
        box.addItems([words for _, words in choices])

        def show() -> None:
            value = self.settings.get(setting)
            with QSignalBlocker(box):
                box.setCurrentIndex(values.index(value) if value in values else -1)

        box.currentIndexChanged.connect(lambda row: self._set(setting, values[row]))
        self._add(setting, box, show)
        name = QCoreApplication.translate("Settings", setting.label)
        self.places += [Place(f"{name} › {words}", box) for _, words in choices]
        return box

    def add_number(
        self, setting: Setting[T], bounds: tuple[float, float], step: float, suffix: str
    ) -> QSpinBox | QDoubleSpinBox:
        """A field for a number between two bounds."""
        box = QSpinBox() if setting.type is int else QDoubleSpinBox()
        if isinstance(box, QDoubleSpinBox):
            box.setDecimals(2)
        box.setRange(*bounds)
        box.lineEdit().setTextMargins(4, 0, 0, 0)
        box.setSingleStep(step)
        box.setSuffix(suffix)

        def show() -> None:
            with QSignalBlocker(box):
                box.setValue(self.settings.get(setting))

        box.valueChanged.connect(lambda value: self._set(setting, setting.type(value)))
        self._add(setting, box, show)
        return box

    def add_line(self, setting: Setting[str], instead: str) -> QLineEdit:
        """A line to write in; ``instead`` is shown while it is empty, and holds then."""
        line = QLineEdit()
        line.setPlaceholderText(instead)
        line.setMaxLength(_LONGEST_LINE)
        line.setMinimumWidth(240)

        def show() -> None:
            with QSignalBlocker(line):
                line.setText(self.settings.get(setting))

        line.editingFinished.connect(lambda: self._set(setting, " ".join(line.text().split())))
        self._add(setting, line, show)
        return line

    def add_switch(self, setting: Setting[bool]) -> QCheckBox:
        """A box to tick, named as the setting is."""
        box = QCheckBox(QCoreApplication.translate("Settings", setting.label))

        def show() -> None:
            with QSignalBlocker(box):
                box.setChecked(self.settings.get(setting))

        box.toggled.connect(lambda on: self._set(setting, on))
        self.form.addRow("", box)
        self.places.append(Place(box.text(), box))
        self._shown[setting] = show
        show()
        return box

    def add_note(self, words: str) -> QLabel:
        """An explanation under the field before."""
        label = QLabel(words)
        label.setObjectName("muted")
        label.setWordWrap(True)
        self.form.addRow(label)
        return label

    def _add(self, setting: Setting[Any], field: QWidget, show: Callable[[], None]) -> None:
        name = QCoreApplication.translate("Settings", setting.label)
        field.setAccessibleName(name)
        self.form.addRow(name, field)
        self.places.append(Place(name, field))
        self._shown[setting] = show
        show()

    def _set(self, setting: Setting[T], value: T) -> None:
        if value != self.settings.get(setting):
            self.settings.set(setting, value)
            self.changed.emit(setting)
