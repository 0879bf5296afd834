"""The ways to tag: key, menu, digits, the palette; and to take tags off or note something on them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.look.code_chip import code_chip
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.tag_palette import TagPalette
from reader.gui.tagging.tagging import Tagging
from reader.model import Annotation, Changes, Code, Span


class TagControls(QObject):
    """Joins what is selected in the texts with the tagging operations."""

    menu_opening = Signal(object, int, int)
    """The menu of a text that is about to open, its pane, and the code point that it is about."""

    def __init__(
        self, hub: Hub, tagging: Tagging, reading: Reading, actions: Actions, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._hub, self._tagging, self._reading, self._actions = hub, tagging, reading, actions
        self._window = window
        self._theme = theme
        # The article, the passage, and its words as they were when it was chosen.
        self._target: tuple[int, Span, str] | None = None
        self.palette = TagPalette(theme, window)
        self.palette.chosen.connect(self._apply)
        actions.tags.tag.triggered.connect(lambda: self.ask())
        for number, action in enumerate(actions.tags.recent):
            action.triggered.connect(partial(self._apply_recent, number))
        reading.view.selection_changed.connect(self.refresh)
        reading.view.context_menu_requested.connect(self._menu)
        reading.view.tags_clicked.connect(self._tag_menu)
        reading.opened.connect(lambda _articles: self.refresh())
        hub.changed.connect(self._follow)
        self.name_recent()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.palette.set_theme(theme)
        self.name_recent()

    def ask(self) -> None:
        """Opens the palette by the selected passage."""
        self._target = self._selected()
        if self._target is None:
            return
        article, _span, _words = self._target
        text = self._reading.view.panes[self._reading.articles.index(article)].text
        place = text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 6))
        self.palette.ask(self._tagging.recent(), self._tagging.codes(), place)

    def refresh(self) -> None:
        """Allows tagging just while a passage is selected."""
        selected = self._reading.selection() is not None
        self._actions.tags.tag.setEnabled(selected)
        for number, action in enumerate(self._actions.tags.recent):
            action.setEnabled(selected and number < self._known)

    def name_recent(self) -> None:
        """Writes the codes used last into the menu."""
        recent = self._tagging.recent()
        self._known = len(recent)
        for number, action in enumerate(self._actions.tags.recent):
            action.setVisible(number < len(recent))
            if number < len(recent):
                action.setText(recent[number].name.replace("&", "&&"))
                action.setIcon(code_chip(recent[number].slot, self._theme))
        self.refresh()

    def edit_memo(self, annotation: Annotation, begun: str | None = None) -> None:
        """Asks for the note on a tag, and again if it can't be stored, so that what was typed is kept."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Note"))
        dialog.setLabelText(self.tr("Note on “{passage}”").format(passage=annotation.passage.exact[:40]))
        dialog.setTextValue(annotation.memo if begun is None else begun)
        dialog.resize(420, 240)

        def accept(memo: str) -> None:
            if memo != annotation.memo and not self._tagging.set_memo(annotation, memo):
                self.edit_memo(annotation, memo)

        QShortcut(QKeySequence("Ctrl+Return"), dialog, dialog.accept)
        dialog.textValueSelected.connect(accept)
        dialog.open()

    def _apply(self, code: Code | str) -> None:
        if self._target is not None:
            article, span, words = self._target
            self._tagging.tag(article, span.start, span.end, code, words)

    def _selected(self) -> tuple[int, Span, str] | None:
        selection = self._reading.selection()
        alignment = self._reading.alignment
        if selection is None or alignment is None:
            return None
        article, span = selection
        text = alignment.articles[self._reading.articles.index(article)].text
        return article, span, text[span.start : span.end]

    def _apply_recent(self, number: int) -> None:
        self._target = self._selected()
        recent = self._tagging.recent()
        if number < len(recent):
            self._apply(recent[number])

    def _menu(self, pane: int, place: QPoint, span: Span | None) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = self._reading.view.panes[pane].text
        copying = menu.addAction(self.tr("Copy"))
        copying.setEnabled(span is not None)
        copying.triggered.connect(text.copy)
        menu.addAction(self._actions.edit.copy_cited)
        menu.addSeparator()
        menu.addAction(self._actions.tags.tag)
        for action in self._actions.tags.recent:
            if action.isVisible() and action.isEnabled():
                menu.addAction(action)
        menu.addSeparator()
        menu.addActions([self._actions.library.where_else, self._actions.library.same_event])
        offset = text.position_at(text.viewport().mapFromGlobal(place))
        self.menu_opening.emit(menu, pane, offset)
        there = text.annotations_at(offset)
        if there:
            menu.addSeparator()
            self._add_tags(menu, there)
        menu.popup(place)

    def _tag_menu(self, pane: int, annotations: tuple[int, ...]) -> None:
        text = self._reading.view.panes[pane].text
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_tags(menu, list(annotations))
        menu.popup(text.cursor().pos())

    def _add_tags(self, menu: QMenu, numbers: list[int]) -> None:
        names = {code.id: code for code in self._hub.library.codes()}
        for number in numbers:
            annotation = self._hub.library.annotation(number)
            name = names[annotation.code].name
            removing = menu.addAction(self.tr("Remove tag “{name}”").format(name=name))
            removing.triggered.connect(partial(self._remove, number))
            noting = menu.addAction(self.tr("Note on “{name}”…").format(name=name))
            noting.triggered.connect(partial(self._edit, annotation))

    def _remove(self, number: int, *_checked: bool) -> None:
        self._tagging.remove([number])

    def _edit(self, annotation: Annotation, *_checked: bool) -> None:
        self.edit_memo(annotation)

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes:
            self.name_recent()
