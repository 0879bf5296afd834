"""What counts of tags are called on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from reader.dates import month_words
from reader.gui.figures.chart_data import Measure
from reader.gui.hub import Hub
from reader.gui.look.i18n import tongue
from reader.gui.tags_list.tag_words import TagWords
from reader.model import Code, CoOccurrence, Frequencies, GroupBy, Within


class FigureWords(QObject):
    """Groups, measures, bars and cells in words."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._tags = TagWords(hub, self)

    def set_codes(self, codes: Sequence[Code]) -> None:
        """Takes on the codes as they are by now."""
        self._tags.set_codes(codes)

    def code(self, code: int | None) -> str:
        """A code by its path; None for all the others together."""
        return self.tr("All others") if code is None else self._tags.path(code)

    def slot(self, code: int) -> int:
        """A code's colour slot."""
        return self._tags.slot(code)

    def outlet(self, outlet: str) -> str:
        """An outlet by its id."""
        return self._tags.outlet(outlet)

    def groupings(self) -> dict[GroupBy, str]:
        """What counts can be told apart by."""
        return {
            GroupBy.OUTLET: self.tr("by outlet"),
            GroupBy.MONTH: self.tr("by month"),
            GroupBy.YEAR: self.tr("by year"),
            GroupBy.EVENT: self.tr("by event"),
            GroupBy.CODER: self.tr("by coder"),
        }

    def measures(self) -> dict[Measure, str]:
        """What a bar can say."""
        return {
            Measure.TAGS: self.tr("Tagged passages"),
            Measure.ARTICLES: self.tr("Articles with the tag"),
            Measure.PER_ARTICLE: self.tr("Tagged passages per article"),
            Measure.PER_LENGTH: self.tr("Tagged passages per 10,000 characters"),
        }

    def withins(self) -> dict[Within, str]:
        """What two codes can share."""
        return {
            Within.PASSAGE: self.tr("in overlapping passages"),
            Within.PARAGRAPH: self.tr("in the same paragraph"),
            Within.ARTICLE: self.tr("in the same article"),
        }

    def group(self, found: Frequencies, key: str) -> str:
        """A group by its key."""
        if not key:
            nothing = {GroupBy.EVENT: self.tr("no event"), GroupBy.CODER: self.tr("(no name)")}
            return nothing.get(found.by, self.tr("no date")) if found.by is not None else ""
        if found.by is GroupBy.OUTLET:
            return self._tags.outlet(key)
        if found.by is GroupBy.EVENT:
            return next((group.name for group in found.groups if group.key == key), key)
        return month_words(key, tongue()) if found.by is GroupBy.MONTH else key

    def bar(self, found: Frequencies, codes: Sequence[int], code: int | None, key: str) -> str:
        """All that is known of a bar: of a code, or of the ``codes`` that share one."""
        group = next((each for each in found.groups if each.key == key), None)
        number = next((at for at, each in enumerate(found.groups) if each.key == key), -1)
        cells = [cell for cell in found.cells if cell.group == number and cell.code in codes]
        tags = sum(cell.tags for cell in cells)
        lines = [f"{self.code(code)} · {self.group(found, key)}", self._tags.count(tags)]
        if len(cells) == 1:
            lines.append(self.tr("in %n article(s)", "", cells[0].articles))
        if group is not None:
            lines.append(self.tr("of %n article(s) with any tag", "", group.articles))
            if group.articles and group.characters:
                per_article = QLocale().toString(tags / group.articles, "f", 2)
                per_length = QLocale().toString(tags * 10_000 / group.characters, "f", 2)
                lines.append(
                    self.tr("{article} per article, {length} per 10,000 characters").format(
                        article=per_article, length=per_length
                    )
                )
        return "\n".join(lines)

    def cell(self, found: CoOccurrence, one: int, other: int) -> str:
        """What a cell of the matrix says; both are places among its codes."""
        count = found.counts[one][other]
        first, second = self.code(found.codes[one]), self.code(found.codes[other])
        if one == other:
            alone = {
                Within.PASSAGE: self.tr("on %n passage(s)", "", count),
                Within.PARAGRAPH: self.tr("in %n paragraph(s)", "", count),
                Within.ARTICLE: self.tr("in %n article(s)", "", count),
            }
            return f"{first}\n{alone[found.within]}"
        together = {
            Within.PASSAGE: self.tr("%n pair(s) of passages overlap", "", count),
            Within.PARAGRAPH: self.tr("together in %n paragraph(s)", "", count),
            Within.ARTICLE: self.tr("together in %n article(s)", "", count),
        }
        return f"{first} + {second}\n{together[found.within]}"
