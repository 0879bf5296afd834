"""Which links to see: kind, relation, how sure, speaker, and what comes to the fore."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.compare.link_words import score_words
from reader.gui.inspector.findings import Findings
from reader.gui.inspector.look import FlowLayout
from reader.gui.look.style import menu_button
from reader.model import LinkKind, Relation

_LOWEST, _STEP = 40, 5
"""The slider's lowest place, which shows everything, and its step, in hundredths."""


class FilterBar(QWidget):
    """The controls of a filter; it holds no filter of its own but shows the view's."""

    filter_wanted = Signal(object)
    """A ``LinkFilter``."""
    mode_wanted = Signal(object)
    """A ``ReadingMode``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = LinkFilter()
        flow = FlowLayout(self, 12)
        flow.setContentsMargins(10, 6, 10, 6)
        self.modes = {
            ReadingMode.ALL: self._segment(self.tr("All"), self.tr("Show the whole text")),
            ReadingMode.SHARED: self._segment(
                self.tr("Shared only"), self.tr("Dim what only one outlet has")
            ),
            ReadingMode.ONLY_HERE: self._segment(self.tr("Only here"), self.tr("Dim what outlets share")),
        }
        group = QButtonGroup(self)
        for mode, button in self.modes.items():
            group.addButton(button)
            button.clicked.connect(lambda _on=False, mode=mode: self.mode_wanted.emit(mode))
        flow.addWidget(_row(list(self.modes.values())))
        self.kinds = {
            LinkKind.QUOTE: self._segment(self.tr("Statements"), self.tr("Show shared statements")),
            LinkKind.TOPIC: self._segment(self.tr("Topics"), self.tr("Show shared topics")),
            LinkKind.REUSE: self._segment(self.tr("Same text"), self.tr("Show running text taken over")),
        }
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda on, kind=kind: self._want(self._filter.with_kind(kind, shown=on)))
        flow.addWidget(_row(list(self.kinds.values())))
        self.relation_button, menu = menu_button(self.tr("Relation"))
        self.relations: dict[Relation, QAction] = {}
        for relation, words in (
            (Relation.VERBATIM, self.tr("Word for word")),
            (Relation.RETRANSLATED, self.tr("In other words")),
            (Relation.INDIRECT, self.tr("In reported speech")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(lambda on, relation=relation: self._want_relation(relation, on=on))
            self.relations[relation] = action
        flow.addWidget(self.relation_button)
        flow.addWidget(self._sureness())
        self.speaker = QComboBox()
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.speaker.setToolTip(self.tr("Show what this speaker says"))
        self.speaker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.speaker.setMinimumContentsLength(9)
        self.speaker.activated.connect(
            lambda number: self._want(replace(self._filter, speaker=self.speaker.itemData(number)))
        )
        flow.addWidget(self.speaker)
        self.reset = QToolButton()
        self.reset.setObjectName("segment")
        self.reset.setText(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Show everything again"))
        self.reset.clicked.connect(self._reset)
        flow.addWidget(self.reset)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.setMinimumHeight(24)
        flow.addWidget(self.count)

    def _segment(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("segment")
        button.setText(text)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _sureness(self) -> QWidget:
        self.least = QSlider(Qt.Orientation.Horizontal)
        self.least.setRange(_LOWEST // _STEP, 100 // _STEP)
        self.least.setPageStep(2)
        self.least.setFixedWidth(96)
        self.least.setAccessibleName(self.tr("How sure a link must be"))
        self.least.setToolTip(self.tr("How sure a link must be"))
        self.least_words = QLabel()
        self.least_words.setObjectName("muted")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(60)
        self._settle.timeout.connect(
            lambda: self._want(replace(self._filter, least_score=_score(self.least.value())))
        )
        self.least.valueChanged.connect(self._tell_least)
        self.least.valueChanged.connect(lambda _value: self._settle.start())
        texts = [self._least_text(value) for value in range(self.least.minimum(), self.least.maximum() + 1)]
        widest = max(self.least_words.fontMetrics().horizontalAdvance(text) for text in texts)
        self.least_words.setMinimumWidth(widest)
        self._tell_least(self.least.value())
        return _row([self.least, self.least_words], spacing=6)

    def _least_text(self, value: int) -> str:
        score = _score(value)
        if not score:
            return self.tr("however sure")
        return self.tr("{sure} ≥ {score}").format(sure=score_words(score), score=f"{score:.2f}")

    def _tell_least(self, value: int) -> None:
        self.least_words.setText(self._least_text(value))

    def _want(self, wanted: LinkFilter) -> None:
        if wanted != self._filter:
            self.filter_wanted.emit(wanted)

    def _want_relation(self, relation: Relation, *, on: bool) -> None:
        known = self._filter.relations
        self._want(replace(self._filter, relations=known | {relation} if on else known - {relation}))

    def _reset(self) -> None:
        self._settle.stop()
        self.mode_wanted.emit(ReadingMode.ALL)
        self.filter_wanted.emit(LinkFilter())

    def show_filter(self, shown: LinkFilter, mode: ReadingMode, findings: Findings | None) -> None:
        """Takes on what the view shows."""
        self._filter = shown
        self.setEnabled(findings is not None)
        self.modes[mode].setChecked(True)
        for kind, button in self.kinds.items():
            button.setChecked(kind in shown.kinds)
        for relation, action in self.relations.items():
            action.setChecked(relation in shown.relations)
        all_relations = len(shown.relations) == len(Relation)
        chosen = [action.text() for relation, action in self.relations.items() if relation in shown.relations]
        words = self.tr("Any relation") if all_relations else ", ".join(chosen) or self.tr("No relation")
        self.relation_button.setText(words)
        with QSignalBlocker(self.least):
            self.least.setValue(max(_LOWEST, round(shown.least_score * 100)) // _STEP)
        self._tell_least(self.least.value())
        with QSignalBlocker(self.speaker):
            self.speaker.clear()
            self.speaker.addItem(self.tr("Any speaker"), "")
            speakers = findings.speakers() if findings else []
            for name in dict.fromkeys([*speakers, *filter(None, [shown.speaker])]):
                self.speaker.addItem(name, name)
            self.speaker.setCurrentIndex(max(0, self.speaker.findData(shown.speaker)))
        self.reset.setEnabled(shown != LinkFilter() or mode is not ReadingMode.ALL)
        self._tell_count(findings)

    def _tell_count(self, findings: Findings | None) -> None:
        if findings is None:
            self.count.setText("")
            return
        things = [thing for thing in findings.things if thing.rejected is None]
        shown = sum(1 for thing in things if findings.shown(thing, self._filter))
        words = self.tr("%n shown", "", shown)
        if shown < len(things):
            words += " · " + self.tr("%n hidden", "", len(things) - shown)
        self.count.setText(words)
        self.count.updateGeometry()


def _score(value: int) -> float:
    """The least score at a place of the slider; at the lowest, none is asked for."""
    return 0.0 if value <= _LOWEST // _STEP else value * _STEP / 100


def _row(widgets: list[QWidget], spacing: int = 2) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return row
