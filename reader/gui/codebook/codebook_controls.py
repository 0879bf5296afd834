"""Joins the panel of the codebook with the library, the texts and the actions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.asking import ask, ask_name
from reader.gui.codebook.along import Along
from reader.gui.codebook.code_acts import CodeActs
from reader.gui.codebook.code_controls import CodeControls
from reader.gui.codebook.code_tree import CodeTree
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.faults.expected import Told
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.gui.tagging.code_words import code_name, codebook_name
from reader.gui.tagging.memo_editor import MemoEditor
from reader.gui.tagging.tagging import Tagging
from reader.model import Changes, Codebook, CodeCount

_TOLD_MS = 6000


class CodebookControls(QObject):
    """Keeps the panel up to date, says which codebook is worked with, and alters codebooks as a whole."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        tagging: Tagging,
        reading: Reading,
        panel: CodebookPanel,
        actions: Actions,
        theme: Theme,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._tagging, self._panel = hub, settings, tagging, panel
        self._actions, self._window = actions, window
        self._codebooks: dict[int, Codebook] = {}
        self._counts: Mapping[int, CodeCount] = {}
        self._acts = CodeActs(hub, tagging.undo_stack, self)
        self.codes = CodeControls(hub, self._acts, tagging, reading, panel, actions, theme, window)
        """What is done with codes."""
        actions.codes.book_menu.aboutToShow.connect(self._offer_starters)
        panel.empty.seen.connect(self._offer_starters)
        for action, slot in (
            (actions.codes.new_book, self.new_book),
            (actions.codes.rename_book, self.rename_book),
            (actions.codes.note_book, self.note_book),
            (actions.codes.delete_book, self.delete_book),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        panel.codebook_chosen.connect(self.work_with)
        panel.empty.starter_wanted.connect(self.add_starter)
        panel.empty.new_wanted.connect(actions.codes.new.trigger)
        tagging.active_codebook_changed.connect(self._show)
        hub.changed.connect(self._follow)
        hub.code_wanted.connect(self.show_code)
        self._read()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.codes.set_theme(theme)

    @property
    def codebook(self) -> Codebook | None:
        """The codebook that is worked with."""
        return self._codebooks.get(self._tagging.active_codebook or 0)

    def work_with(self, codebook: int) -> None:
        """Works with another codebook from now on."""
        self._panel.note.leave()
        self._tagging.set_active_codebook(codebook)
        if codebook in self._codebooks:
            self._settings.set(names.ACTIVE_CODEBOOK, self._codebooks[codebook].uuid)

    def show_code(self, code: int) -> None:
        """Chooses a code in the panel, in whichever codebook it is; nothing if it is gone."""
        try:
            found = self._hub.library.code(code)
        except KeyError:
            return
        if found.codebook != self._tagging.active_codebook:
            self.work_with(found.codebook)
        if code not in self._panel.model.tree:
            self._panel.find_all()
        self._panel.view.open_to(code)
        self._panel.view.choose([code])

    # Keeping up

    def _read(self) -> None:
        """Reads which codebooks there are; for one that is worked with and is gone, another steps in."""
        self._codebooks = {each.id: each for each in self._hub.library.codebooks()}
        if self.codebook is None:
            wanted = self._settings.get(names.ACTIVE_CODEBOOK)
            known = [each.id for each in self._codebooks.values() if each.uuid == wanted]
            self._tagging.set_active_codebook(next(iter([*known, *self._codebooks]), None))
        self._show()

    def _show(self) -> None:
        active = self._tagging.active_codebook
        self._panel.show_codebooks(list(self._codebooks.values()), active)
        for action in (
            self._actions.codes.rename_book,
            self._actions.codes.note_book,
            self._actions.codes.delete_book,
        ):
            action.setEnabled(active is not None)
        self._show_codes()
        self._count()

    def _show_codes(self) -> None:
        active = self._tagging.active_codebook
        codes = self._hub.library.codes(active) if active is not None else []
        self._panel.show_codes(CodeTree(codes, self._counts, code_name))
        self.codes.set_codebooks(list(self._codebooks.values()))

    def _count(self) -> None:
        """Counts the tags in the background."""
        library, active = self._hub.library, self._tagging.active_codebook

        def work(_job: object) -> Mapping[int, CodeCount]:
            known = {each.id for each in library.codebooks()}
            return library.code_counts(active) if active in known else {}

        self._hub.jobs.read("code counts", work, self._take_counts)

    def _take_counts(self, counts: Mapping[int, CodeCount]) -> None:
        self._counts = counts
        whole = self._panel.model.whole
        self._panel.show_codes(CodeTree(list(whole.codes.values()), counts, code_name))

    def _follow(self, changes: Changes) -> None:
        if changes.codebooks or (changes.codes and self.codebook is None):
            self._read()
        elif changes.codes:
            self._show_codes()
            self._count()
        elif changes.annotations or changes.articles:
            self._count()

    # Codebooks as a whole

    def _offer_starters(self) -> None:
        """Lists the ready codebooks, once somebody looks."""
        starters = self._hub.library.starter_codebooks(tongue())
        self._panel.empty.offer([(each.key, each.name, each.memo) for each in starters])
        menu = self._actions.codes.starter_menu
        menu.clear()
        for each in starters:
            action = menu.addAction(each.name.replace("&", "&&"))
            action.setToolTip(each.memo.strip())
            action.triggered.connect(partial(self._add_starter, each.key))
        menu.setEnabled(bool(starters))

    def _add_starter(self, key: str, *_checked: bool) -> None:
        self.add_starter(key)

    def add_starter(self, key: str) -> None:
        """Adds a ready codebook, or what of it was deleted meanwhile, and works with it."""
        starters = self._hub.library.starter_codebooks(tongue())
        starter = next(each for each in starters if each.key == key)
        was_there = any(each.uuid == starter.uuid for each in self._codebooks.values())
        added = self._acts.add_starter(key, starter.name, was_there=was_there)
        if added is None:
            return
        there = next(each for each in self._codebooks.values() if each.uuid == starter.uuid)
        self._work_with_new(there.id)
        if was_there:
            words = self.tr("“{name}” is here already, with all its tags").format(name=codebook_name(there))
            if added:
                put_back = self.tr("%n deleted tag(s) put back in “{name}”", "", added)
                words = put_back.format(name=codebook_name(there))
            self._window.statusBar().showMessage(words, _TOLD_MS)

    def new_book(self) -> None:
        """Asks for the name of a codebook to be made."""
        label = self.tr("Name of the codebook")
        ask_name(self._window, self.tr("New codebook"), label, "", self._make_book)

    def _make_book(self, name: str) -> None:
        if self._is_free(name):
            self._work_with_new(self._acts.add_book(name))

    def _work_with_new(self, codebook: int | None) -> None:
        if codebook is not None:
            self.work_with(codebook)
            self._panel.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def rename_book(self) -> None:
        """Asks for another name of the codebook."""
        book = self.codebook
        if book is not None:
            label = self.tr("Name of the codebook")
            ask_name(
                self._window,
                self.tr("Rename codebook"),
                label,
                codebook_name(book),
                partial(self._rename, book),
            )

    def _rename(self, book: Codebook, name: str) -> None:
        if name and self._is_free(name):
            self._acts.rename_book(book, name)

    def _is_free(self, name: str) -> bool:
        if all(each.name != name for each in self._codebooks.values()):
            return True
        self._hub.failed.emit(Told(self.tr("There is a codebook “{name}” already.").format(name=name)))
        return False

    def note_book(self) -> None:
        """Asks for the note on the codebook."""
        book = self.codebook
        if book is not None:
            label = self.tr("Note on the codebook “{name}”").format(name=codebook_name(book))
            MemoEditor(label, book.memo, partial(self._note, book), self._window).open()

    def _note(self, book: Codebook, memo: str) -> bool:
        return self._acts.note_book(book, memo)

    def delete_book(self) -> None:
        """Asks whether the codebook is to go, with all its codes and what is tagged with them."""
        book = self.codebook
        if book is None:
            return
        use = self._hub.library.codebook_use(book.id)
        if not use.codes and not book.memo.strip():
            self._acts.remove_book(book)
            return
        along = Along().with_codebook(use, noted=bool(book.memo.strip()))
        ask(
            self._window,
            self.tr("Delete codebook"),
            self.tr("Delete the codebook “{name}”?").format(name=codebook_name(book)),
            along + "\n\n" + self.tr("Undo brings everything back."),
            self.tr("Delete"),
            lambda: self._acts.remove_book(book),
        )
