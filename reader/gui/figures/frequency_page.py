"""How often codes were given: by outlet, month, event or coder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from reader.gui.articles.finding import month_range
from reader.gui.figures.bar_chart import BarChart
from reader.gui.figures.chart_data import (
    MOST_EVENTS,
    Measure,
    bars,
    counted_codes,
    counts_twice,
    measured,
    year_range,
)
from reader.gui.figures.count_table import Table
from reader.gui.figures.figure_page import FigurePage
from reader.gui.figures.figure_words import FigureWords
from reader.gui.hub import Hub
from reader.gui.lists.list_panel import with_number
from reader.gui.look.theme import Theme
from reader.model import Code, Frequencies, GroupBy, TagFilter
from reader.text.cells import csv_text

_UPRIGHT = (GroupBy.MONTH, GroupBy.YEAR)
LONG_COLUMNS = ("code", "outlet", "month", "tags", "articles", "tagged_articles", "characters")
"""Of the table of all counts: the last two are of the articles with any tag."""
_Answer = tuple[TagFilter, list[Code], Frequencies, list[str]]


class FrequencyPage(FigurePage):
    """Bars and a table of codes by group."""

    def __init__(self, hub: Hub, words: FigureWords, theme: Theme) -> None:
        self.chart = BarChart(theme)
        super().__init__(hub, words, self.chart, theme)
        self.chart.setAccessibleName(self.tr("Plot of how often tags were given"))
        self.measure = self.choice(words.measures(), self.tr("What is counted"))
        self.by = self.choice(words.groupings(), self.tr("What it is told apart by"))
        self.outlet = self.choice({"": self.tr("all outlets")}, self.tr("Which outlet"))
        self.summed = QCheckBox(self.tr("Nested tags count as their outermost"))
        self.stacked = QCheckBox(self.tr("Stacked"))
        self.stacked.setChecked(True)
        for box in (self.summed, self.stacked):
            self.choices.addWidget(box)
        self.summed.toggled.connect(lambda _on: self.count())
        self.stacked.toggled.connect(lambda _on: self._show())
        self._found = Frequencies(None, (), (), (), 0, 0)
        self._counted = TagFilter()
        self._codes: list[Code] = []
        self.chart.chosen.connect(self._choose_bar)
        self.table.chosen.connect(self._choose_cell)

    def count(self) -> None:
        """Counts in the background."""
        library, wanted = self.hub.library, self._narrowed()
        everywhere = self.wanted
        # A box hands back the plain text of what it was given.
        by, summed = GroupBy(self.by.currentData()), self.summed.isChecked()

        def work(_job: object) -> _Answer:
            codes = library.codes()
            counted = counted_codes(wanted, codes, summed=summed)
            outlets = sorted(outlet for outlet, _ in library.tag_facets(everywhere).outlets)
            return counted, codes, library.code_frequencies(counted, by), outlets

        self.hub.jobs.read("tag frequencies", work, self._take)

    def _narrowed(self) -> TagFilter:
        """The tags that are meant, of the outlet that was chosen."""
        outlet = self.outlet.currentData()
        return replace(self.wanted, outlets=frozenset({outlet})) if outlet else self.wanted

    def _offer_outlets(self, outlets: list[str]) -> None:
        chosen = self.outlet.currentData()
        self.outlet.blockSignals(True)
        while self.outlet.count() > 1:
            self.outlet.removeItem(1)
        for outlet in dict.fromkeys([*outlets, *([chosen] if chosen else [])]):
            self.outlet.addItem(self.words.outlet(outlet), outlet)
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(chosen)))
        self.outlet.blockSignals(False)

    def all_counts(self) -> Callable[[object], str]:
        """What makes, off the UI thread, one line for each code, outlet and month, as a CSV file has them."""
        library, wanted, words = self.hub.library, self._counted, self.words

        def work(_job: object) -> str:
            rows: list[tuple[object, ...]] = [LONG_COLUMNS]
            for outlet in sorted(outlet for outlet, _ in library.tag_facets(wanted).outlets):
                found = library.code_frequencies(replace(wanted, outlets=frozenset({outlet})), GroupBy.MONTH)
                for cell in found.cells:
                    group = found.groups[cell.group]
                    base = (group.articles, group.characters)
                    rows.append((words.code(cell.code), outlet, group.key, cell.tags, cell.articles, *base))
            return csv_text(rows)

        return work

    def _take(self, answer: _Answer) -> None:
        self._counted, self._codes, self._found, outlets = answer
        self.words.set_codes(self._codes)
        self._offer_outlets(outlets)
        self._show()

    def _show(self) -> None:
        found, words = self._found, self.words
        measure = Measure(self.measure.currentData())
        together = measure.adds_up and not counts_twice(self._counted, self._codes)
        self.stacked.setEnabled(together)
        self.stacked.setToolTip("" if together else self.tr("These counts can't be added up."))
        data = bars(found, measure, stacked=together and self.stacked.isChecked())
        shown = {series.code for series in data.series}
        self._others = frozenset(code for code in found.codes if code not in shown)

        def of_bar(row: int, column: int) -> str:
            code = data.series[row].code
            return words.bar(
                found, [code] if code is not None else [*self._others], code, data.groups[column]
            )

        self.chart.show_data(
            data,
            upright=found.by in _UPRIGHT,
            group=lambda key: words.group(found, key),
            code=words.code,
            slot=words.slot,
            words=of_bar,
        )
        self.note.setText(self._what_it_says())
        self.show_table(self._table(measure))

    def _table(self, measure: Measure) -> Table:
        found = self._found
        rows = {code: [0.0] * len(found.groups) for code in found.codes}
        totals = {code: [0, 0] for code in found.codes}
        for cell in found.cells:
            group = found.groups[cell.group]
            rows[cell.code][cell.group] = measured(
                cell.tags, cell.articles, group.articles, group.characters, measure
            )
            totals[cell.code][0] += cell.tags
            totals[cell.code][1] += cell.articles
        used = [code for code in found.codes if totals[code][0]]
        last = [self.tr("Passages in all")]
        if found.by is not GroupBy.CODER:
            last.append(self.tr("Articles in all"))  # of several coders an article would count twice
        return Table(
            self.tr("Tag"),
            (*(self.words.group(found, group.key) for group in found.groups), *last),
            tuple((self.words.code(code), self.words.slot(code)) for code in used),
            tuple((*rows[code], *map(float, totals[code][: len(last)])) for code in used),
        )

    def _what_it_says(self) -> str:
        found = self._found
        tags = with_number(self.tr("%n tagged passage(s)", "", found.tags), found.tags)
        articles = with_number(self.tr("in %n article(s).", "", found.articles), found.articles)
        words = self.tr("{tags} {articles}").format(tags=tags, articles=articles)
        events = sum(bool(group.key) for group in found.groups)
        if found.by is GroupBy.EVENT and events > MOST_EVENTS:
            shown = self.tr("The plot has the %n event(s) with the most tagged passages.", "", MOST_EVENTS)
            words = f"{words} {shown}"
        return f"{words} " + self.tr(
            "A number says how often somebody gave a tag, not how often there was reason to. Articles "
            "without any tag are not counted, for nothing tells whether they were read; outlets and months "
            "with few tagged articles say little."
        )

    # What is behind a number

    def _choose_bar(self, row: int, column: int) -> None:
        data = self.chart.data
        code = data.series[row].code
        self._ask(frozenset({code}) if code is not None else self._others, data.groups[column])

    def _choose_cell(self, row: int, column: int) -> None:
        found = self._found
        used = [code for code in found.codes if any(cell.code == code for cell in found.cells)]
        group = found.groups[column].key if 0 <= column < len(found.groups) else None
        self._ask(frozenset({used[row]}), group)

    def _ask(self, codes: frozenset[int], key: str | None) -> None:
        wanted = replace(self._counted, codes=codes, starred=None)
        if self._counted.codes is None:
            wanted = replace(wanted, with_descendants=False)
        if key is not None:
            wanted = self._of_group(wanted, key)
        self.tags_wanted.emit(wanted)

    def _of_group(self, wanted: TagFilter, key: str) -> TagFilter:
        match self._found.by:
            case GroupBy.OUTLET:
                return replace(wanted, outlets=frozenset({key}))
            case GroupBy.CODER:
                return replace(wanted, coders=frozenset({key}))
            case GroupBy.EVENT if key:
                return replace(wanted, articles=frozenset(self.hub.library.event(int(key)).articles))
            case GroupBy.MONTH | GroupBy.YEAR if key:
                since, until = month_range(key) if "-" in key else year_range(key)
                return replace(wanted, since=since, until=until)
        return wanted
