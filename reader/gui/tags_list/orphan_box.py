"""Beneath a list: what can't be placed, and the places that its words may have gone to."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.look.tips import plain_tip
from reader.gui.words import shortened
from reader.model.placing import Candidate, CandidateReason

_SHOWN = 3
_WORDS = 48
"""Characters of the lost words; the row over the box has more of them."""


class OrphanBox(QWidget):
    """The last known words of what lost its place, with a button for each place that is like them."""

    place_chosen = Signal(object, object)
    """What was lost, by the name that it was shown under, is to be placed at a ``Passage``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lost: Hashable = None
        """What is shown, by its name; None for nothing."""
        self.why = QLabel()
        self.why.setObjectName("error")
        self.why.setWordWrap(True)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(self.why)
        layout.addWidget(self.words)
        layout.addLayout(self._places)
        layout.addWidget(self.hint)
        self.hide()

    def show_lost(self, lost: Hashable, words: str, places: Sequence[Candidate] | None) -> None:
        """Shows what can't be placed; its ``places`` are None while they are looked for."""
        self.lost = lost
        self.why.setText(self.tr("The article has changed, and these words were not found in it again:"))
        self.words.setToolTip(plain_tip(words))
        self.words.setText(f"“{shortened(words, _WORDS)}”")
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(lost, place) for place in (places or ())[:_SHOWN]]
        for before, after in pairwise([self.words, *self.buttons]):
            # What is made later would come after everything else in the window.
            self.setTabOrder(before, after)
        if places is None:
            self.hint.setText(self.tr("Looking for similar words…"))
        elif places:
            self.hint.setText(self.tr("Is it one of these? Or select the passage in the text and press P."))
        else:
            self.hint.setText(
                self.tr("Nothing similar was found. Select the passage in the text and press P.")
            )
        self.show()

    def show_none(self) -> None:
        """There is nothing to place."""
        self.lost = None
        self.hide()

    def _button(self, lost: Hashable, candidate: Candidate) -> QPushButton:
        button, place = QPushButton(), candidate.passage
        button.setObjectName("row")
        text = button.fontMetrics().elidedText(
            place.exact.replace("\n", " "), Qt.TextElideMode.ElideMiddle, max(120, self.width() - 60)
        )
        button.setText("→ " + text.replace("&", "&&"))
        name = self.tr("Place it here: {words}").format(words=place.exact[:200])
        button.setAccessibleName(name)
        around = f"…{place.prefix}【{place.exact[:300]}】{place.suffix}…".replace("\n", " ")
        button.setToolTip(plain_tip(f"{self._reason(candidate.reason)}\n{around}"))
        button.clicked.connect(lambda: self.place_chosen.emit(lost, place))
        self._places.addWidget(button)
        return button

    def _reason(self, reason: CandidateReason) -> str:
        return {
            CandidateReason.SAME_WORDS: self.tr("The same words, elsewhere"),
            CandidateReason.SAME_PLACE: self.tr("Other words, in the same place"),
            CandidateReason.SIMILAR_WORDS: self.tr("Similar words"),
        }[reason]
