"""Over the list of judgements: what it can be narrowed to, with counts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.gui.inspector.look import FlowLayout, sheet
from reader.gui.judged_list.judged_words import JudgedWords
from reader.gui.lists.filter_buttons import add_counted, counted, show_chosen, switch, toggled
from reader.gui.lists.search_line import FilterLine
from reader.gui.look.style import menu_button
from reader.gui.look.theme import Theme
from reader.model import JudgedFacets, JudgedFilter, Said

_SHEET = """
QToolButton#segment { padding: 3px 4px; }
QToolButton#segment:focus { padding: 2px 3px; }
"""
"""There are more switches than over other lists: two have to fit into a line of a narrow panel."""


class JudgedFilterBar(QWidget):
    """A line for words, a switch for each thing that can be said of a link, and a menu of coders."""

    chosen = Signal()
    """Something else was chosen."""
    left = Signal()
    """The keyboard is to go on to the list."""

    def __init__(self, words: JudgedWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offer = JudgedFacets((), (), 0)
        self.coders: frozenset[str] = frozenset()
        """Those that are chosen, by name; empty for any."""
        self.line = FilterLine()
        self.line.setPlaceholderText(self.tr("Words in passages, note or titles"))
        self.line.setAccessibleName(self.tr("Filter links by words"))
        self.line.paused.connect(self.chosen)
        self.line.cleared.connect(self._escape)
        self.line.left.connect(self.left)
        self.said = {said: switch() for said in Said}
        """What each says whether links of which this was said are meant; none on, and all are."""
        self.orphans = switch()
        self.coder_button, self.coder_menu = menu_button(self.tr("Filter by who judged"))
        self.coder_menu.aboutToShow.connect(self._fill_coders)
        choices = FlowLayout(spacing=6)
        for button in (*self.said.values(), self.orphans):
            button.toggled.connect(lambda _on: self._choose())
            choices.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.line, 1)
        top.addWidget(self.coder_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(choices)
        self.set_theme(theme)
        self._name_buttons()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.setStyleSheet(sheet(theme) + _SHEET)

    def wanted(self) -> JudgedFilter:
        """What is chosen."""
        return JudgedFilter(
            said=frozenset(said for said, button in self.said.items() if button.isChecked()) or None,
            orphans=self.orphans.isChecked() or None,
            coders=self.coders or None,
            text=self.line.text().strip(),
        )

    def clear(self) -> None:
        """Chooses nothing any more."""
        self.take_up(JudgedFilter())

    def choose_orphans(self) -> None:
        """Chooses what can't be placed, and nothing else."""
        self.take_up(JudgedFilter(orphans=True))

    def kept(self) -> JudgedFilter:
        """What is chosen."""
        return self.wanted()

    def take_up(self, kept: JudgedFilter) -> None:
        """Chooses just this."""
        said = kept.said or frozenset()
        chosen = [(button, each in said) for each, button in self.said.items()]
        for button, on in (*chosen, (self.orphans, bool(kept.orphans))):
            button.blockSignals(True)
            button.setChecked(on)
            button.blockSignals(False)
        self.line.setText(kept.text)
        self.coders = kept.coders or frozenset()
        self._choose()

    def show_offer(self, offer: JudgedFacets) -> None:
        """Takes on how many there are of each by now."""
        self._offer = offer
        self._name_buttons()

    def _choose(self) -> None:
        self.line.settle()
        self._name_buttons()
        self.chosen.emit()

    def _choose_coders(self, coders: frozenset[str]) -> None:
        self.coders = coders
        self._choose()

    def _fill_coders(self) -> None:
        menu, counts = self.coder_menu, dict(self._offer.coders)
        menu.clear()
        menu.addAction(self.tr("All coders")).triggered.connect(lambda: self._choose_coders(frozenset()))
        menu.addSeparator()
        for coder in [*counts, *sorted(self.coders - counts.keys())]:
            text = coder or self.tr("(no name)")
            action = add_counted(menu, text, counts.get(coder, 0), coder, on=coder in self.coders)
            action.triggered.connect(lambda _on, each=coder: self._choose_coders(toggled(self.coders, each)))

    def _escape(self) -> None:
        if self.line.text():
            self.line.clear()
            self._choose()
        else:
            self.left.emit()

    def _name_buttons(self) -> None:
        counts, coders = dict(self._offer.said), sorted(self.coders)
        for said, button in self.said.items():
            button.setText(counted(self._words.said(said), counts.get(said, 0)))
        self.orphans.setText(counted(self.tr("Can't be placed"), self._offer.orphans))
        self.orphans.setVisible(bool(self._offer.orphans) or self.orphans.isChecked())
        one = (coders[0] or self.tr("(no name)")) if coders else self.tr("Coders")
        show_chosen(self.coder_button, one if len(coders) < 2 else self.tr("%n coder(s)", "", len(coders)))
        self.coder_button.setVisible(len(self._offer.coders) > 1 or bool(coders))
