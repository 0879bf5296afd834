"""What is done with the codes that are chosen in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.codebook.code_acts import CodeActs
from reader.gui.codebook.code_merging import CodeMerging
from reader.gui.codebook.code_moving import CodeMoving
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.codebook.lighting import TagLighting
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.code_words import codebook_name
from reader.gui.tagging.passage_mime import DraggedPassage
from reader.gui.tagging.rescued_note import rescue
from reader.gui.tagging.tagging import Tagging
from reader.model import STAR, Code, Codebook


class CodeControls(QObject):
    """Makes, names, colours and applies codes; says which acts the chosen ones allow."""

    tags_wanted = Signal(int)
    """The list of tags is to show those of a code."""

    def __init__(
        self,
        hub: Hub,
        acts: CodeActs,
        tagging: Tagging,
        reading: Reading,
        panel: CodebookPanel,
        actions: Actions,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hub, self._acts, self._tagging, self._reading = hub, acts, tagging, reading
        self._panel, self._view, self._model = panel, panel.view, panel.model
        self._actions, self._window = actions.codes, window
        self._codebooks: Sequence[Codebook] = ()
        self._merging = CodeMerging(hub, acts, panel, theme, window)
        self._moving = CodeMoving(hub, acts, tagging, panel, self._merging.merge, self)
        self._lighting = TagLighting(hub, reading, panel, self)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        codes, view, moving, merging = self._actions, self._view, self._moving, self._merging
        for action, slot in (
            (codes.new, lambda: self.make(nested=False)),
            (codes.new_nested, lambda: self.make(nested=True)),
            (codes.rename, self.rename),
            (codes.note, self._panel.edit_note),
            (codes.move_up, lambda: moving.step(-1)),
            (codes.move_down, lambda: moving.step(1)),
            (codes.nest, moving.nest),
            (codes.unnest, moving.unnest),
            (codes.merge, merging.ask_merge),
            (codes.delete, merging.delete),
            (codes.apply, self.apply),
            (codes.show_tags, self.show_tags),
            (codes.no_key, lambda: self.give_key(None)),
            *((action, partial(self.recolour, slot)) for slot, action in enumerate(codes.colours)),
            *((action, partial(self.give_key, digit)) for digit, action in enumerate(codes.keys, 1)),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        codes.key_menu.aboutToShow.connect(self._name_keys)
        view.chosen_changed.connect(self.refresh)
        view.named.connect(self._take_name)
        view.applied.connect(lambda _code: self.apply())
        view.passage_dropped.connect(self._tag_dropped)
        self._model.modelReset.connect(self.refresh)
        self._model.dataChanged.connect(lambda *_: self.refresh())
        self._panel.note.save_with(self._store_note)
        self._panel.note.ended.connect(self._acts.end_sitting)
        self._reading.view.selection_changed.connect(self._allow_tagging)
        self._reading.opened.connect(lambda _articles: self._allow_tagging())

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._merging.set_theme(theme)

    def set_codebooks(self, codebooks: Sequence[Codebook]) -> None:
        """Takes on which codebooks there are, to move codes to."""
        self._codebooks = codebooks
        self._list_codebooks()
        self.refresh()

    # What is chosen

    def _chosen(self) -> list[Code]:
        return [self._model.whole.codes[code] for code in self._view.chosen()]

    def _outermost(self) -> list[int]:
        """The chosen codes without those that lie in another of them."""
        return self._model.whole.outermost(self._view.chosen())

    def refresh(self) -> None:
        """Allows what the chosen codes allow, and ticks their colour and key."""
        codes, chosen, tree = self._actions, self._chosen(), self._model.whole
        one = self._view.code() if len(chosen) == 1 else None
        outermost = self._outermost()
        first = tree.codes[outermost[0]] if outermost else None
        beside = tree.children(first.parent) if first is not None else ()
        row = tree.row(first.id) if first is not None else 0
        last = tree.row(outermost[-1]) if outermost else 0
        alike = len({tree.codes[code].parent for code in outermost}) == 1
        for action, allowed in (
            (codes.new_nested, one is not None),
            (codes.rename, one is not None and one.uuid != STAR),
            (codes.note, one is not None),
            (codes.move_up, alike and row > 0),
            (codes.move_down, alike and last < len(beside) - 1),
            (codes.nest, alike and row > 0),
            (codes.unnest, alike and first is not None and first.parent is not None),
            (codes.merge, bool(chosen) and len(tree) > len(chosen)),
            (codes.delete, bool(chosen)),
            (codes.show_tags, one is not None),
        ):
            action.setEnabled(allowed)
        self._allow_tagging()
        codes.colour_menu.setEnabled(bool(chosen))
        codes.key_menu.setEnabled(one is not None)
        for action in (*codes.colours, *codes.keys, codes.no_key):
            action.setEnabled(bool(chosen) if action in codes.colours else one is not None)
        slots = {code.slot % len(codes.colours) for code in chosen}
        for slot, action in enumerate(codes.colours):
            action.setChecked(slots == {slot})
        for digit, action in enumerate(codes.keys, 1):
            action.setChecked(one is not None and one.digit == digit)
        codes.no_key.setChecked(one is not None and one.digit is None)
        codes.move_menu.setEnabled(bool(chosen) and not codes.move_menu.isEmpty())

    def _allow_tagging(self) -> None:
        """Allows tagging with the chosen code just while a passage is selected."""
        one = len(self._view.chosen()) == 1
        self._actions.apply.setEnabled(one and self._reading.selection() is not None)

    def _list_codebooks(self) -> None:
        menu, here = self._actions.move_menu, self._tagging.active_codebook
        menu.clear()
        for book in self._codebooks:
            if book.id != here:
                action = menu.addAction(codebook_name(book).replace("&", "&&"))
                action.triggered.connect(partial(self._move_to, book.id))

    def _move_to(self, codebook: int, *_checked: bool) -> None:
        self._moving.move_to(codebook)

    def _name_keys(self) -> None:
        """Says in the menu which code has which key."""
        for digit, action in enumerate(self._actions.keys, 1):
            holder = self._model.whole.with_digit(digit)
            name = self._model.whole.name(holder).replace("&", "&&") if holder is not None else ""
            action.setText(f"&{digit}   {name}" if name else f"&{digit}")

    # Acts

    def make(self, *, nested: bool) -> None:
        """Asks for the name of a new code, beside or in the one that has the keyboard."""
        code = self._view.code()
        self._window_shows_panel()
        if self._model.is_narrowed:
            self._panel.find_all()
        self._view.make_in((code.id if nested else code.parent) if code is not None else None)

    def _window_shows_panel(self) -> None:
        dock = self._panel.parentWidget()
        if dock is not None and self._panel.visibleRegion().isEmpty():
            dock.show()
            dock.raise_()

    def _take_name(self, code: int | None, name: str, parent: int | None, key: Qt.Key | None) -> None:
        whole = self._model.whole
        if code is not None:
            is_new = code in whole and name != whole.codes[code].name
            if is_new and not self._acts.rename(whole.codes[code], name):
                self._view.rename(code, name)
            return
        made = self._acts.add(name, parent, self._tagging.active_codebook)
        if made is None:
            self._view.make_in(parent, name)
            return
        self._view.open_to(made)
        self._view.choose([made])
        if key == Qt.Key.Key_Return:
            self._view.make_in(parent)
        elif key == Qt.Key.Key_Tab:
            self._view.make_in(made)

    def rename(self) -> None:
        """Asks for another name in the row."""
        code = self._view.code()
        if code is not None and code.uuid != STAR:
            self._view.rename(code.id)

    def recolour(self, slot: int) -> None:
        """Gives the chosen codes a colour."""
        self._acts.recolour(self._chosen(), slot)
        self.refresh()

    def give_key(self, digit: int | None) -> None:
        """Gives the chosen code a digit, and takes it from the code that had it."""
        code = self._view.code()
        if code is not None and code.digit != digit:
            self._acts.give_key(code, digit)
        self.refresh()

    def _store_note(self, code: int, was: str, memo: str) -> bool:
        try:
            return self._acts.note(self._hub.library.code(code), was, memo)
        except KeyError:
            rescue(self._hub, memo)
            return True
        except Exception as error:  # any failure of the store is told, and what was written stays
            self._hub.failed.emit(error)
            return False

    def apply(self) -> None:
        """Tags the selected passage with the chosen code."""
        code, chosen = self._view.code(), self._reading.selection()
        alignment = self._reading.alignment
        if code is None:
            return
        if chosen is None or alignment is None:
            self._window.statusBar().showMessage(self.tr("First select a passage in a text."), 5000)
            return
        article, span = chosen
        text = alignment.articles[self._reading.articles.index(article)].text
        self._tagging.tag(article, span.start, span.end, code, text[span.start : span.end])

    def _tag_dropped(self, code: int, passage: DraggedPassage) -> None:
        target = self._model.whole.codes.get(code)
        if target is not None:
            span = passage.span
            self._tagging.tag(passage.article, span.start, span.end, target, passage.words)

    def show_tags(self) -> None:
        """Has the list of tags show those of the chosen code."""
        code = self._view.code()
        if code is not None:
            self.tags_wanted.emit(code.id)
