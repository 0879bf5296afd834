"""Which codes occur together."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from reader.gui.figures.chart_data import counted_codes, most_given
from reader.gui.figures.count_table import Table
from reader.gui.figures.figure_page import FigurePage
from reader.gui.figures.figure_words import FigureWords
from reader.gui.figures.heat_map import HeatMap
from reader.gui.hub import Hub
from reader.gui.look.theme import Theme
from reader.model import Code, CoOccurrence, TagFilter, Within

MOST_CELLS = 24
"""So many codes fit the map; all of them are in the table."""


class TogetherPage(FigurePage):
    """A heat map with its numbers, and the whole matrix as a table."""

    def __init__(self, hub: Hub, words: FigureWords, theme: Theme) -> None:
        self.map = HeatMap(theme)
        super().__init__(hub, words, self.map, theme)
        self.map.setAccessibleName(self.tr("Map of which tags occur together"))
        self.within = self.choice(words.withins(), self.tr("What two tags share"))
        self.summed = QCheckBox(self.tr("Nested tags count as their outermost"))
        self.choices.addWidget(self.summed)
        self.summed.toggled.connect(lambda _on: self.count())
        self._found = CoOccurrence(Within.PASSAGE, (), ())
        self._shown: list[int] = []
        self._counted = TagFilter()
        self.map.chosen.connect(lambda row, column: self._ask(self._shown[row], self._shown[column]))
        self.table.chosen.connect(self._ask)

    def count(self) -> None:
        """Counts in the background."""
        library, summed, wanted = self.hub.library, self.summed.isChecked(), self.wanted
        within = Within(self.within.currentData())

        def work(_job: object) -> tuple[TagFilter, list[Code], CoOccurrence]:
            codes = library.codes()
            counted = counted_codes(wanted, codes, summed=summed)
            return counted, codes, library.co_occurrence(counted, within)

        self.hub.jobs.read("tags together", work, self._take)

    def _take(self, answer: tuple[TagFilter, list[Code], CoOccurrence]) -> None:
        self._counted, codes, self._found = answer
        found, words = self._found, self.words
        words.set_codes(codes)
        given = [at for at in range(len(found.codes)) if found.counts[at][at]]
        shown = [at for at in most_given(found.counts, MOST_CELLS) if found.counts[at][at]]
        self._shown = shown
        self.map.show_data(
            [found.codes[at] for at in shown],
            [[found.counts[one][other] for other in shown] for one in shown],
            code=words.code,
            slot=words.slot,
            words=lambda row, column: words.cell(found, shown[row], shown[column]),
        )
        said = self.tr(
            "On the diagonal: how often a tag was given at all. That two tags occur together may only mean "
            "that both are frequent; it says nothing of a cause."
        )
        if found.within is not Within.ARTICLE:
            said += " " + self.tr("Tagged passages that can't be placed are left out.")
        if len(given) > len(shown):
            said += " " + self.tr(
                "The map has the %n tag(s) given most; all are in the table.", "", len(shown)
            )
        self.note.setText(said)
        self.show_table(
            Table(
                self.tr("Tag"),
                tuple(words.code(code) for code in found.codes),
                tuple((words.code(code), words.slot(code)) for code in found.codes),
                tuple(tuple(map(float, row)) for row in found.counts),
            )
        )

    def _ask(self, one: int, other: int) -> None:
        """The tags of both codes; in which articles both are is told by the list's own order."""
        codes = self._found.codes
        chosen = {codes[one]} | ({codes[other]} if other >= 0 else set())
        nested = self._counted.with_descendants and self._counted.codes is not None
        self.tags_wanted.emit(
            replace(self._counted, codes=frozenset(chosen), with_descendants=nested, starred=None)
        )
