"""The window of agreement: who is compared, code by code, and where they differ."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.gui.agreement.agreement_table import CodeTable, PlaceList
from reader.gui.agreement.agreement_words import AgreementWords
from reader.gui.exporting.destination import ask_where
from reader.gui.hub import Hub
from reader.gui.inspector.look import FlowLayout, sheet
from reader.gui.look.theme import Theme
from reader.gui.settings import Settings
from reader.gui.tagging.code_words import codebook_name
from reader.gui.tags_list.tag_words import TagWords
from reader.library import agreement_csv, write_text
from reader.model import (
    Agreement,
    AgreementQuestion,
    Changes,
    Code,
    CodeAgreement,
    Codebook,
    Disagreement,
    UnitKind,
)

_BOM = "\ufeff"
"""Without it, Excel takes UTF-8 for another encoding."""
_Known = tuple[list[str], list[Codebook], list[Code]]
_Places = list[tuple[Disagreement, str, str]]


class AgreementWindow(QDialog):
    """Counts anew, in the background, whenever something else is chosen or tagged."""

    place_wanted = Signal(int, int, int)
    """An article, by its id, and the range of a passage that is to be shown."""

    def __init__(self, hub: Hub, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._settings, self._theme = hub, settings, theme
        self._found: Agreement | None = None
        self._words, self._tags = AgreementWords(self), TagWords(hub, self)
        self.setWindowTitle(self.tr("Agreement of coders"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.coders: list[QCheckBox] = []
        self._who = FlowLayout(spacing=12)
        self.codebook, self.unit = QComboBox(), QComboBox()
        # Its codebooks come when the window is there already.
        self.codebook.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.codebook.setAccessibleName(self.tr("Codebook"))
        self.unit.setAccessibleName(self.tr("What is compared"))
        for unit, text in self._words.units().items():
            self.unit.addItem(text, unit)
        self.nested = QCheckBox(self.tr("A tag counts with those nested in it"))
        self.nested.setChecked(True)
        self.some = QCheckBox(self.tr("Also articles that only two worked on"))
        self.table, self.places = CodeTable(), PlaceList()
        self.table.setAccessibleName(self.tr("Agreement by tag"))
        self.places.setAccessibleName(self.tr("Where coders differ"))
        self.differ = QLabel()
        self.differ.setObjectName("heading")
        self.empty = QLabel()
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.articles, self.caveat = QLabel(), QLabel(self._words.caveat())
        self._lay_out()
        self.table.code_chosen.connect(self._list_places)
        self.places.activated_.connect(self._go)
        self.table.activated_.connect(lambda _row: self.places.setFocus())
        for box in (self.codebook, self.unit):
            box.currentIndexChanged.connect(lambda _at: self.count())
        for check in (self.nested, self.some):
            check.toggled.connect(lambda _on: self.count())
        hub.changed.connect(self._follow)
        self.set_theme(theme)
        self.resize(QSize(1040, 700))
        self.look()

    def _lay_out(self) -> None:
        for label in (self.articles, self.caveat):
            label.setObjectName("muted")
            label.setWordWrap(True)
        choices = FlowLayout(spacing=12)
        for widget in (self.codebook, self.unit, self.nested, self.some):
            choices.addWidget(widget)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 8, 0, 0)
        lower.setSpacing(4)
        lower.addWidget(self.differ)
        lower.addWidget(self.places, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([320, 220])
        split.setChildrenCollapsible(False)
        self.stack = QStackedWidget()
        self.stack.addWidget(split)
        self.stack.addWidget(self.empty)
        self.copy_button = QPushButton(self.tr("Copy the table"))
        self.save_button = QPushButton(self.tr("Save the table…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.table.as_text()))
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.articles, 1)
        for button in (self.copy_button, self.save_button, self.close_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(self._who)
        layout.addLayout(choices)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.caveat)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self.setStyleSheet(sheet(theme))
        self._show()

    def look(self) -> None:
        """Looks who has tags, and with which codes; then counts."""
        library = self._hub.library

        def ask(_job: object) -> _Known:
            return library.tag_coders(), library.codebooks(), library.codes()

        self._hub.jobs.read("coders to compare", ask, self._take_known)

    def _take_known(self, known: _Known) -> None:
        coders, books, codes = known
        self._tags.set_codes(codes)
        if [box.text() for box in self.coders] != [_shown(name) for name in coders]:
            chosen = {box.property("coder") for box in self.coders if not box.isChecked()}
            for box in self.coders:
                self._who.removeWidget(box)
                box.deleteLater()
            self.coders = [self._coder_box(name, checked=name not in chosen) for name in coders]
        if [self.codebook.itemData(at) for at in range(1, self.codebook.count())] != [b.id for b in books]:
            before = self.codebook.currentData()
            self.codebook.blockSignals(True)
            self.codebook.clear()
            self.codebook.addItem(self.tr("All codebooks"), None)
            for book in books:
                self.codebook.addItem(codebook_name(book), book.id)
            self.codebook.setCurrentIndex(max(0, self.codebook.findData(before)))
            self.codebook.blockSignals(False)
        self.codebook.setVisible(len(books) > 1)
        self.count()

    def _coder_box(self, name: str, *, checked: bool) -> QCheckBox:
        box = QCheckBox(_shown(name))
        box.setProperty("coder", name)
        box.setChecked(checked)
        box.toggled.connect(lambda _on: self.count())
        self._who.addWidget(box)
        return box

    def question(self) -> AgreementQuestion | None:
        """What is asked for; None as long as there are not two to compare."""
        coders = tuple(box.property("coder") for box in self.coders if box.isChecked())
        if len(coders) < 2:
            return None
        return AgreementQuestion(
            coders,
            self.codebook.currentData(),
            unit=UnitKind(self.unit.currentData()),
            with_descendants=self.nested.isChecked(),
            everyone=len(coders) == 2 or not self.some.isChecked(),
        )

    def count(self) -> None:
        """Counts in the background, and shows it."""
        question, library = self.question(), self._hub.library
        self.some.setVisible(question is not None and len(question.coders) > 2)
        if question is None:
            self._take(None)
            return
        self._hub.jobs.read("agreement", lambda _job: library.agreement(question), self._take)

    def _take(self, found: Agreement | None) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found = self._found
        given = [] if found is None else [each for each in found.codes if each.coded]
        self.stack.setCurrentIndex(0 if given else 1)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(given))
        self.caveat.setVisible(bool(given))
        self.articles.setText("" if found is None else self._words.articles(found))
        if found is None or not given:
            self.empty.setText(self._why_empty())
            return
        rows = [
            (
                each,
                self._tags.slot(each.code),
                self._words.cells(each, self._tags.path(each.code), len(found.coders)),
            )
            for each in given
        ]
        self.table.show_rows(self._words.heads(found.coders), rows, self._theme, self._words.about_strength())

    def _why_empty(self) -> str:
        if len(self.coders) < 2:
            return self.tr(
                "Passages tagged by two people are needed to compare them. Take in another person’s library "
                "or exported tags, then come back."
            )
        if self.question() is None:
            return self.tr("Choose two coders at least.")
        return self.tr("There is no article in which all of these coders tagged a passage.")

    def _list_places(self, each: CodeAgreement) -> None:
        """Looks for the places where coders differ on a code."""
        question, library = self.question(), self._hub.library
        if question is None:
            return

        def ask(_job: object) -> tuple[int, _Places]:
            texts: dict[int, tuple[str, str]] = {}
            found = []
            for place in library.disagreements(question, each.code):
                if place.article not in texts:
                    article = library.article(place.article)
                    texts[place.article] = article.title, article.text
                title, text = texts[place.article]
                found.append((place, title, text[place.span.start : place.span.end]))
            return each.code, found

        self._hub.jobs.read("disagreements", ask, self._show_places)

    def _show_places(self, answer: tuple[int, _Places]) -> None:
        code, found = answer
        name = self._tags.path(code)
        self.differ.setText(
            self.tr("%n place(s) where they differ on “{name}”", "", len(found)).format(name=name)
        )
        self.places.show_places(found)

    def _go(self, place: Disagreement) -> None:
        self.place_wanted.emit(place.article, place.span.start, place.span.end)

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes or changes.codebooks or changes.articles:
            self.look()

    def _save(self) -> None:
        found = self._found
        if found is None:
            return
        kinds = {".csv": self.tr("Table (CSV)")}
        chosen = ask_where(self, self._settings, self.tr("Save"), self.windowTitle(), kinds, ".csv")
        if chosen is None:
            return
        path, _kind = chosen
        paths = {each.code: self._tags.path(each.code) for each in found.codes}
        try:
            write_text(path, _BOM + agreement_csv(found, paths, self._words.caveat()))
        except OSError as error:
            self._hub.failed.emit(error)


def _shown(name: str) -> str:
    return name.replace("&", "&&") or "–"
