"""Notes on articles as wholes: one's own is written, those of other coders are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.dates import short_day
from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.reading import Reading
from reader.gui.tagging.memo_editor import MemoEditor
from reader.gui.tagging.note_in_hand import kept_beside
from reader.gui.tagging.tag_commands import EditCommand
from reader.gui.undoing import PassagePlace, Said
from reader.model import ArticleMemo, Changes, Edit

_OTHERS_HEIGHT = 110


class ArticleMemoCommand(EditCommand):
    """The note on an article was altered."""

    def __init__(self, hub: Hub, text: str, edit: Edit, article: int) -> None:
        super().__init__(hub, text, edit)
        self._article = article

    def places(self) -> Sequence[PassagePlace]:
        """The beginning of the article."""
        return [(self._article, 0, 0)]


class ArticleMemoEditor(MemoEditor):
    """A place for one's own note, under the notes of others if there are any."""

    def __init__(
        self, about: str, memo: str, others: str, save: Callable[[str], bool], parent: QWidget
    ) -> None:
        super().__init__(about, memo, save, parent)
        self.others = QPlainTextEdit(others)
        self.others.setObjectName("note")
        self.others.setReadOnly(True)
        self.others.setTabChangesFocus(True)
        self.others.setMaximumHeight(_OTHERS_HEIGHT)
        self.others.setAccessibleName(self.tr("What others noted"))
        own = QLabel(self.tr("Your own note"))
        own.setObjectName("muted")
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.others)
            column.insertWidget(2, own)
        for widget in (self.others, own):
            widget.setVisible(bool(others))


class ArticleMemos(QObject):
    """Opens the note on the article that the reader is in, and shows in its header that there is one."""

    def __init__(
        self, hub: Hub, undo_stack: QUndoStack, reading: Reading, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._undo_stack, self._reading, self._window = hub, undo_stack, reading, window
        self._action = actions.compare.note
        self._action.triggered.connect(lambda: self.edit(reading.view.focused_pane))
        reading.view.note_requested.connect(self.edit)
        reading.opened.connect(lambda _articles: self._show())
        hub.changed.connect(self._follow)
        self._show()

    def edit(self, pane: int) -> None:
        """Asks for the note on the article of a pane."""
        alignment = self._reading.alignment
        if alignment is None or pane >= len(self._reading.articles):
            return
        article, library = self._reading.articles[pane], self._hub.library
        memos = library.article_memos(article)
        own = self._own(article)
        others = [each for each in memos if each.coder != library.coder]
        about = self.tr("Note on the article “{title}”").format(title=alignment.articles[pane].title)
        editor = ArticleMemoEditor(
            about, own, told(others), lambda text: self._store(article, own, text), self._window
        )
        editor.open()

    def _store(self, article: int, was: str, text: str) -> bool:
        try:
            there = self._own(article)
            edit = self._hub.library.set_article_memo(article, kept_beside(there, was, text))
        except Exception as error:  # any failure of the store is told, and nothing is shown as done
            self._hub.failed.emit(error)
            return False
        if edit:
            words = Said(lambda: self.tr("Note on an article"))
            self._undo_stack.push(ArticleMemoCommand(self._hub, words, edit, article))
            self._hub.changed.emit(edit.changes)
        return True

    def _own(self, article: int) -> str:
        library = self._hub.library
        return next((each.text for each in library.article_memos(article) if each.coder == library.coder), "")

    def _follow(self, changes: Changes) -> None:
        if changes.memos:
            self._show()

    def _show(self) -> None:
        self._action.setEnabled(bool(self._reading.articles))
        for pane, article in zip(self._reading.view.panes, self._reading.articles, strict=False):
            pane.header.set_notes(told(self._hub.library.article_memos(article)))


def told(memos: Sequence[ArticleMemo]) -> str:
    """Notes one after another, each with its coder and day."""
    blocks = []
    for memo in memos:
        day = short_day((memo.modified or memo.created).astimezone(), tongue())
        blocks.append(f"{memo.coder} · {day}\n{memo.text}" if memo.coder else f"{day}\n{memo.text}")
    return "\n\n".join(blocks)
