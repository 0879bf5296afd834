"""What became of a backup that was restored, or of another library that was merged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from reader.gui.look.i18n import tongue
from reader.gui.safety.merge_dialog import articles_list
from reader.gui.safety.words import Safety
from reader.gui.words import shortened
from reader.messages import has_words, say
from reader.model import TagName, TakenIn

_MOST_NAMED, _WORDS = 8, 18


class OutcomeDialog(QDialog):
    """The counts, what has no place in its text, and the articles that are not here; and the way back."""

    def __init__(
        self, title: str, taken: TakenIn, undo: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        """``undo`` takes back what is told of; if it was anything, the dialog offers that, by key too."""
        super().__init__(parent)
        self._undo = undo
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, counts in (
            (self.tr("Tagged passages"), taken.annotations),
            (self.tr("Tags"), taken.codes),
            (self.tr("Notes on articles"), taken.memos),
            (self.tr("Judgements"), taken.judgements),
            (self.tr("Own names"), taken.names),
        ):
            if counts.new or counts.changed or counts.unchanged:
                form.addRow(name, QLabel(Safety().tally(counts)))
        layout.addLayout(form)
        self.words = QLabel("\n\n".join(self._lines(taken)))
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setVisible(bool(self.words.text()))
        layout.addWidget(self.words)
        if taken.unknown:
            layout.addWidget(articles_list(taken.unknown), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if undo is not None and taken.alteration:
            layout.addWidget(self._make_way_back(undo, buttons))
        layout.addWidget(buttons)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()  # who goes on at once undoes nothing
        self.resize(520, 420 if taken.unknown else layout.totalHeightForWidth(520))

    def _make_way_back(self, undo: QAction, buttons: QDialogButtonBox) -> QLabel:
        self.undo_button = buttons.addButton(self.tr("&Undo"), QDialogButtonBox.ButtonRole.ActionRole)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self._take_back)
        for keys in undo.shortcuts():
            QShortcut(keys, self).activated.connect(self._take_back)
        words = QLabel(
            self.tr("Undo ({keys}) takes it back: here, or later in the window.").format(
                keys=undo.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        return words

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo.trigger()
        self.accept()

    def _lines(self, taken: TakenIn) -> list[str]:
        lines = []
        kinds = (taken.annotations, taken.codes, taken.memos, taken.judgements, taken.names)
        if not any(each.new or each.changed or each.unchanged for each in kinds) and not taken.unknown:
            lines.append(self.tr("There was nothing in it."))
        if taken.removed:
            lines.append(
                self.tr(
                    "%n that came later are no longer here; the backup before has them.", "", taken.removed
                )
            )
        if taken.orphans:
            lines.append(
                self.tr(
                    "%n passage(s) could not be found in the texts here; they are listed as without a place.",
                    "",
                    taken.orphans,
                )
            )
        if taken.contested:
            words = self.tr(
                "%n tagged passage(s) differ, and it is not sure that the other word is the newer; what is "
                "here stays, with both notes:",
                "",
                len(taken.contested),
            )
            lines.append(_named(words, taken.contested))
        if taken.unplaced:
            words = self.tr(
                "%n tagged passage(s) have other words there that are not in the text; they stay where they "
                "were:",
                "",
                len(taken.unplaced),
            )
            lines.append(_named(words, taken.unplaced))
        for loss, count in taken.losses:
            if has_words(loss):
                lines.append(say(loss, tongue(), count=count))
        if taken.unknown:
            lines.append(
                self.tr(
                    "%n article(s) are not in this library, and what is said of them was left out. Import "
                    "the archive, then do this again: it will find its place. The file is kept.",
                    "",
                    len(taken.unknown),
                )
            )
        return lines


def _named(words: str, tags: Sequence[TagName]) -> str:
    """Words with the tags that they are about, a line each."""
    lines = [
        f"    {shortened(each.exact, _WORDS)} – {shortened(each.article.title, _WORDS)}"
        for each in tags[:_MOST_NAMED]
    ]
    return "\n".join((words, *lines, *(["    …"] if tags[_MOST_NAMED:] else [])))
