"""The user's guide in a window of its own: chapters, pages, words to be found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.lists.search_line import FilterLine
from reader.gui.look.key_names import key_of
from reader.gui.look.theme import Theme
from reader.gui.teaching.fuzzy import folded
from reader.gui.teaching.guide_chapters import Chapter
from reader.gui.teaching.guide_page import GuidePage

_SIZE = 1040, 760
_CONTENTS = 230


class GuideWindow(QWidget):
    """Contents on the left, the page on the right; what is typed over the contents is found in all pages."""

    def __init__(
        self, chapters: Sequence[Chapter], folder: Path, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._chapters = list(chapters)
        self._hit = -1
        """The number of the place that was gone to last, in the page that is shown."""
        self.setWindowTitle(self.tr("User's guide"))
        self.page = GuidePage(folder, theme)
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self.line = FilterLine()
        self.line.setPlaceholderText(self.tr("Find in the guide"))
        self.line.setAccessibleName(self.tr("Find in the guide"))
        self.contents = QListWidget()
        self.contents.setObjectName("plain")
        self.contents.setAccessibleName(self.tr("Chapters"))
        self.none = QLabel(self.tr("No chapter has these words."))
        self.none.setObjectName("muted")
        self.none.setWordWrap(True)
        self.none.hide()
        self.back = _button(self.tr("Back"), self.page.backward)
        self.forward = _button(self.tr("Forward"), self.page.forward)
        self.page.backwardAvailable.connect(self.back.setEnabled)
        self.page.forwardAvailable.connect(self.forward.setEnabled)
        self._lay_out()
        for chapter in self._chapters:
            item = QListWidgetItem(chapter.title, self.contents)
            item.setToolTip(chapter.title)
        self.contents.currentRowChanged.connect(self._open)
        self.contents.itemActivated.connect(lambda _item: self.page.setFocus())
        self.page.sourceChanged.connect(self._follow)
        self.line.paused.connect(self._find)
        self.line.left.connect(self.contents.setFocus)
        self.line.cleared.connect(self.line.clear)
        self._add_keys()
        self.set_theme(theme)
        self.resize(*_SIZE)
        self.contents.setCurrentRow(0)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 8, 8)
        ways = QHBoxLayout()
        for button in (self.back, self.forward):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addWidget(self.line)
        column.addWidget(self.none)
        column.addWidget(self.contents, 1)
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.page)
        parts.setSizes([_CONTENTS, _SIZE[0] - _CONTENTS])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)

    def _add_keys(self) -> None:
        standard = QKeySequence.StandardKey
        keys: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (standard.Back, self.page.backward),
            (standard.Forward, self.page.forward),
            (standard.Find, self.line.setFocus),
            (standard.FindNext, lambda: self.next_hit()),
            (standard.Close, self.close),
        )
        for key, act in keys:
            QShortcut(key_of(key), self).activated.connect(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.page.set_theme(theme)

    def next_hit(self) -> None:
        """Goes to the next place that has what was typed, at the end of a chapter to the next."""
        words, number = self.line.text(), self._hit + 1
        count = self.page.mark(words)
        if number >= count:
            rows = [n for n in range(self.contents.count()) if not self.contents.item(n).isHidden()]
            if not words.strip() or not rows:
                return
            later = [n for n in rows if n > self.contents.currentRow()]
            self.contents.setCurrentRow((later or rows)[0])
            count, number = self.page.mark(words), 0
        if count:
            self._hit = number
            self.page.go_to_hit(number)

    def _open(self, row: int) -> None:
        if row >= 0 and self._chapters[row].path != self.page.path():
            self.page.show_page(self._chapters[row].path)

    def _follow(self, _url: QUrl) -> None:
        """Shows in the contents which chapter a link, or the way back, has led to."""
        paths = [chapter.path for chapter in self._chapters]
        row = paths.index(self.page.path()) if self.page.path() in paths else -1
        if row != self.contents.currentRow():
            self.contents.setCurrentRow(row)
        self._hit = -1
        self.page.mark(self.line.text())

    def _find(self) -> None:
        words = folded(self.line.text().strip())
        found = [words in _folded_page(chapter.path) for chapter in self._chapters]
        for row, fits in enumerate(found):
            self.contents.item(row).setHidden(not fits)
        self.none.setVisible(not any(found))
        self._hit = -1
        if not self.page.mark(self.line.text()) and words and any(found):
            self.contents.setCurrentRow(found.index(True))
        if words:
            self.next_hit()


@cache
def _folded_page(path: Path) -> str:
    return folded(path.read_text(encoding="utf-8"))


def _button(text: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setText(text)
    button.setEnabled(False)
    button.clicked.connect(act)
    return button
