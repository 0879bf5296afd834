"""What is done with the codes that are chosen in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.codebook.code_acts import CodeActs
from reader.gui.codebook.code_palette import CodePalette
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.codebook.lighting import TagLighting
from reader.gui.codebook.questions import Along, ask
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.code_words import code_name, code_path
from reader.gui.tagging.passage_mime import DraggedPassage
from reader.gui.tagging.tagging import Tagging
from reader.model import STAR, Code, Codebook


class CodeControls(QObject):
    """Makes, names, colours, nests, merges, deletes and applies codes."""

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
        self._palette = CodePalette(theme, window)
        self._lighting = TagLighting(hub, reading, panel, self)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        codes, view = self._actions, self._view
        for action, slot in (
            (codes.new, lambda: self.make(nested=False)),
            (codes.new_nested, lambda: self.make(nested=True)),
            (codes.rename, self.rename),
            (codes.note, self._panel.edit_note),
            (codes.move_up, lambda: self.step(-1)),
            (codes.move_down, lambda: self.step(1)),
            (codes.nest, self.nest),
            (codes.unnest, self.unnest),
            (codes.merge, self.ask_merge),
            (codes.delete, self.delete),
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
        view.moved.connect(self._place)
        view.merge_wanted.connect(self._merge)
        self._model.modelReset.connect(self.refresh)
        self._model.dataChanged.connect(lambda *_: self.refresh())
        self._panel.note.written.connect(self._store_note)
        self._panel.note.ended.connect(self._acts.end_sitting)
        self._reading.view.selection_changed.connect(self.refresh)
        self._reading.opened.connect(lambda _articles: self.refresh())

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._palette.set_theme(theme)

    def set_codebooks(self, codebooks: Sequence[Codebook]) -> None:
        """Takes on which codebooks there are, to move codes to."""
        self._codebooks = codebooks
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
        selected = self._reading.selection() is not None
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
            (codes.apply, one is not None and selected),
            (codes.show_tags, one is not None),
        ):
            action.setEnabled(allowed)
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
        self._list_codebooks(bool(chosen))

    def _list_codebooks(self, allowed: bool) -> None:
        menu, here = self._actions.move_menu, self._tagging.active_codebook
        menu.clear()
        for book in self._codebooks:
            if book.id != here:
                action = menu.addAction(book.name.replace("&", "&&"))
                action.triggered.connect(partial(self._move_to, book.id))
        menu.setEnabled(allowed and not menu.isEmpty())

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
        if dock is not None and not self._panel.isVisible():
            dock.show()

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

    def _store_note(self, code: int, memo: str) -> None:
        whole = self._model.whole
        if code in whole and not self._acts.note(whole.codes[code], memo):
            self._panel.note.take_back(whole.codes[code].memo)

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

    # Places in the tree

    def step(self, by: int) -> None:
        """Moves the chosen codes among those beside them, up (-1) or down (1)."""
        chosen, tree = self._outermost(), self._model.whole
        if not chosen:
            return
        parent = tree.codes[chosen[0]].parent
        beside = [code for code in tree.children(parent) if code not in chosen]
        above = sum(tree.row(code) < tree.row(chosen[0]) for code in beside)
        at = max(0, min(len(beside), above + by))
        self._place(chosen, parent, beside[at] if at < len(beside) else None)

    def nest(self) -> None:
        """Moves the chosen codes into the code above them."""
        chosen, tree = self._outermost(), self._model.whole
        if chosen and tree.row(chosen[0]) > 0:
            above = tree.children(tree.codes[chosen[0]].parent)[tree.row(chosen[0]) - 1]
            self._place(chosen, above, None)

    def unnest(self) -> None:
        """Moves the chosen codes out of the code that they lie in, to behind it."""
        chosen, tree = self._outermost(), self._model.whole
        parent = tree.codes[chosen[0]].parent if chosen else None
        if parent is not None:
            beside = tree.children(tree.codes[parent].parent)
            after = tree.row(parent) + 1
            before = beside[after] if after < len(beside) else None
            self._place(chosen, tree.codes[parent].parent, before)

    def _place(self, codes: list[int], parent: int | None, before: int | None) -> None:
        book = self._tagging.active_codebook
        if book is not None and not self._clash(codes, parent):
            chosen = self._view.chosen()
            if parent is not None:
                self._view.setExpanded(self._model.index_of(parent), True)
            self._acts.place(codes, parent, before, book)
            if parent is not None:
                self._view.setExpanded(self._model.index_of(parent), True)
            self._view.choose(chosen)

    def _move_to(self, codebook: int, *_checked: bool) -> None:
        codes = self._outermost()
        there = {code.name: code.id for code in self._hub.library.codes(codebook) if code.parent is None}
        taken = next((code for code in codes if self._model.whole.codes[code].name in there), None)
        if taken is not None:
            self._offer_merge(taken, there[self._model.whole.codes[taken].name])
        else:
            self._acts.place(codes, None, None, codebook)

    def _clash(self, codes: Sequence[int], parent: int | None) -> bool:
        """Whether a code of the same name is where one is to go; then merging the two is offered."""
        tree = self._model.whole
        for code in codes:
            other = tree.called(tree.codes[code].name, parent, code)
            if other is not None:
                self._offer_merge(code, other)
                return True
        return False

    def _offer_merge(self, code: int, other: int) -> None:
        name = self._model.whole.name(code)
        reason = self.tr("There is a tag “{name}” already where this one is to go.").format(name=name)
        self._merge([code], other, reason)

    # Merging and deleting

    def ask_merge(self) -> None:
        """Asks which code the chosen ones are to become one with."""
        codes = self._view.chosen()
        every = {code.id: code for code in self._hub.library.codes()}
        offered = [
            (code.id, code.slot, self._path(code, every)) for code in every.values() if code.id not in codes
        ]
        view = self._view
        place = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft() + QPoint(12, 4))
        question = self.tr("Merge %n tag(s) into which?", "", len(codes))
        if len(codes) == 1:
            question = self.tr("Merge “{name}” into which tag?").format(name=code_name(every[codes[0]]))
        self._palette.ask(question, offered, lambda into: self._merge(codes, into), place)

    def _path(self, code: Code, every: dict[int, Code]) -> str:
        book = next((each.name for each in self._codebooks if each.id == code.codebook), "")
        path = code_path(code, every)
        return path if len(self._codebooks) < 2 else f"{path} · {book}"

    def _merge(self, codes: list[int], into: int, reason: str = "") -> None:
        library = self._hub.library
        every = {code.id: code for code in library.codes()}
        going = [code for code in codes if code in every and code != into]
        if not going or into not in every:
            return
        named = " · ".join(f"“{code_name(every[code])}”" for code in going[:4]) + ("…" if going[4:] else "")
        target = code_name(every[into])
        nested = [each for each in every.values() if each.parent in going and each.id not in (*going, into)]
        tags = sum(library.code_counts()[code].tags for code in going)
        said = [reason] if reason else []
        lines = [self.tr("%n tagged passage(s) become “{target}”", "", tags).format(target=target)]
        if nested:
            lines.append(self.tr("%n tag(s) nested there move along", "", len(nested)))
        if any(every[code].memo for code in going):
            lines.append(self.tr("The notes are joined"))
        said.append("\n".join(f"• {line}" for line in lines))
        said.append(self.tr("Undo parts them again."))
        ask(
            self._window,
            self.tr("Merge tags"),
            self.tr("Merge {names} into “{target}”?").format(names=named, target=target),
            "\n\n".join(said),
            self.tr("Merge"),
            lambda: self._merge_now(going, every[into]),
        )

    def _merge_now(self, codes: list[int], into: Code) -> None:
        if self._acts.merge(codes, into):
            self._hub.code_wanted.emit(into.id)

    def delete(self) -> None:
        """Removes the chosen codes; asks first if anything goes along."""
        chosen = [self._model.whole.codes[code] for code in self._outermost()]
        if not chosen:
            return
        uses = [self._hub.library.code_use(code.id) for code in chosen]
        if not any(use.codes or use.annotations for use in uses):
            self._remove(chosen)
            return
        many = self.tr("Delete %n tag(s)?", "", len(chosen))
        question = self.tr("Delete the tag “{name}”?").format(name=code_name(chosen[0]))
        if len(chosen) == 1:
            details = Along().with_code(uses[0])
        else:
            question = many
            details = "\n\n".join(
                f"{code_name(code)}\n{Along().with_code(use)}".rstrip()
                for code, use in zip(chosen, uses, strict=True)
            )
        ask(
            self._window,
            self.tr("Delete tag"),
            question,
            self.tr("With it go:") + "\n" + details + "\n\n" + self.tr("Undo brings everything back."),
            self.tr("Delete"),
            lambda: self._remove(chosen),
        )

    def _remove(self, codes: list[Code]) -> None:
        next_one = self._neighbour(codes)
        if self._acts.remove(codes) and next_one is not None:
            self._view.choose([next_one])

    def _neighbour(self, codes: list[Code]) -> int | None:
        """The code that is chosen once these are gone: the one after, before or above the first."""
        tree, going = self._model.whole, {code.id for code in codes}
        beside = [code for code in tree.children(codes[0].parent) if code not in going]
        row = tree.row(codes[0].id)
        after = next((code for code in beside if tree.row(code) > row), None)
        return after if after is not None else (beside[-1] if beside else codes[0].parent)
