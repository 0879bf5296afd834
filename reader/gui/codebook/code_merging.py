"""Codes that become one, and codes that go: asked first, in words that say what goes along."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from reader.gui.asking import ask
from reader.gui.codebook.along import Along
from reader.gui.codebook.code_acts import CodeActs
from reader.gui.codebook.code_palette import CodePalette
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.gui.tagging.code_words import code_name, code_path, codebook_name
from reader.model import Code


class CodeMerging(QObject):
    """Merges and deletes the chosen codes."""

    def __init__(self, hub: Hub, acts: CodeActs, panel: CodebookPanel, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._acts, self._window = hub, acts, window
        self._view, self._model = panel.view, panel.model
        self._palette = CodePalette(theme, window)
        self._view.merge_wanted.connect(self.merge)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._palette.set_theme(theme)

    def ask_merge(self) -> None:
        """Asks which code the chosen ones are to become one with."""
        codes = self._view.chosen()
        every = {code.id: code for code in self._hub.library.codes()}
        books = {book.id: codebook_name(book) for book in self._hub.library.codebooks()}
        offered = [
            (code.id, code.slot, self._path(code, every, books))
            for code in every.values()
            if code.id not in codes
        ]
        view = self._view
        place = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft() + QPoint(12, 4))
        question = self.tr("Merge %n tag(s) into which?", "", len(codes))
        if len(codes) == 1:
            question = self.tr("Merge “{name}” into which tag?").format(name=code_name(every[codes[0]]))
        self._palette.ask(question, offered, lambda into: self.merge(codes, into), place)

    def _path(self, code: Code, every: dict[int, Code], books: dict[int, str]) -> str:
        path = code_path(code, every)
        return path if len(books) < 2 else f"{path} · {books[code.codebook]}"

    def merge(self, codes: list[int], into: int, reason: str = "") -> None:
        """Asks whether codes are to become one with another; ``reason`` is why it is offered."""
        library = self._hub.library
        every = {code.id: code for code in library.codes()}
        going = [code for code in codes if code in every and code != into]
        if not going or into not in every:
            return
        quoted = self.tr("“{words}”")
        named = " · ".join(quoted.format(words=_told(every[code], every)) for code in going[:4])
        named += "…" if going[4:] else ""
        target = _told(every[into], every)
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
        tree = self._model.whole
        chosen = [tree.codes[code] for code in tree.outermost(self._view.chosen())]
        if not chosen:
            return
        uses = [self._hub.library.code_use(code.id) for code in chosen]
        if not any(use.codes or use.annotations or use.noted for use in uses):
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


def _told(code: Code, every: dict[int, Code]) -> str:
    """A code's name, after those that it is nested in if another is called so too."""
    is_unique = sum(each.name == code.name for each in every.values()) == 1
    return code_name(code) if is_unique else code_path(code, every)
