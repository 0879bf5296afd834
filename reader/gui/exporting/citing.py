"""Copying a passage together with where it is from."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.reading import Reading
from reader.gui.settings import CitationChoice, Setting, Settings
from reader.library import CitationStyle, citation_line, cited_passage


class CiteControls(QObject):
    """Puts passages and citations on the clipboard, as plain text and as HTML."""

    def __init__(
        self, hub: Hub, settings: Settings, reading: Reading, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._reading, self._window = hub, settings, reading, window
        self._action = actions.edit.copy_cited
        self._action.triggered.connect(lambda: self.copy())
        self._styles = actions.edit.citation_styles
        self.follow(names.CITATION_STYLE)
        self._styles.triggered.connect(self._choose)
        reading.opened.connect(lambda articles: self._action.setEnabled(bool(articles)))
        self._action.setEnabled(False)

    @property
    def style(self) -> CitationStyle:
        """How citations are written now."""
        choice = self._settings.get(names.CITATION_STYLE)
        if choice is CitationChoice.LANGUAGE:
            return CitationStyle.of_language(tongue())
        return CitationStyle(choice.value)

    def follow(self, setting: Setting[object]) -> None:
        """Shows in the menu what was set elsewhere."""
        if setting == names.CITATION_STYLE:
            for action in self._styles.actions():
                action.setChecked(action.data() == self._settings.get(names.CITATION_STYLE))

    def copy(self) -> None:
        """Copies the selected passage and its citation; without one, the citation alone."""
        alignment = self._reading.alignment
        if alignment is None:
            return
        selected = self._reading.selection()
        data = QMimeData()
        if selected is None:
            article = self._reading.articles[self._reading.view.walk.focused]
            data.setText(citation_line(self._hub.library.citations([article])[0], self.style))
            told = self.tr("Copied the citation")
        else:
            article, span = selected
            text = alignment.articles[self._reading.articles.index(article)].text
            citation = self._hub.library.citations([article])[0]
            plain, page = cited_passage(text[span.start : span.end], citation, self.style)
            data.setText(plain)
            data.setHtml(page)
            told = self.tr("Copied the passage with its citation")
        QApplication.clipboard().setMimeData(data)
        self._window.statusBar().showMessage(told, 4000)

    def _choose(self, action: QAction) -> None:
        self._settings.set(names.CITATION_STYLE, CitationChoice(action.data()))
