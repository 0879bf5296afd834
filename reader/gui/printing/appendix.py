"""The pages after the texts: who covers what, and every shared thing with each outlet's wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.gui.look.theme import Theme
from reader.gui.printing.column import SetText
from reader.gui.printing.pages import single
from reader.library import witness_names
from reader.messages import say, verdict_words
from reader.model import Alignment, Coverage, Link, Share, Span, by_pair, common_relation

TITLE, LABEL, TEXT, SMALL = 24, 17, 16, 13
ROW = 27.0
TABLE_TOP = 84.0
CELL = 110.0
"""The width of an outlet's column in the table."""
SPOT = 4.6
"""The radius of the spot for a topic that is covered in full."""


class Appendix:
    """Coverage and wordings; no pages if nothing is shared."""

    def __init__(
        self,
        alignment: Alignment,
        coverage: Coverage | None,
        outlets: Mapping[str, str],
        size: tuple[float, float],
        theme: Theme,
        font: QFont,
        tongue: str,
    ) -> None:
        self._alignment, self._theme, self._tongue = alignment, theme, tongue
        self._names = witness_names(alignment.articles, outlets, tongue)
        self._width, self._height = size
        self._font = QFont(font)
        rows = list(coverage.rows) if coverage is not None else []
        fitting = max(1, int((self._height - TABLE_TOP - ROW) // ROW))
        self._tables = [rows[start : start + fitting] for start in range(0, len(rows), fitting)]
        self._first_number = fitting
        self._list = SetText(self._wordings(), self._width)
        self._pages = single(self._list.lines, self._height) if alignment.groups or alignment.rejected else []

    @property
    def count(self) -> int:
        """How many pages it has."""
        return len(self._tables) + len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Draws one of its pages, counted from 0."""
        if page < len(self._tables):
            self._paint_table(painter, page)
        else:
            self._list.paint(painter, self._pages[page - len(self._tables)], QPointF(0, 0))

    def _sized(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(size)
        font.setBold(bold)
        return font

    def _paint_table(self, painter: QPainter, page: int) -> None:
        painter.setPen(self._theme.colour("heading"))
        painter.setFont(self._sized(TITLE, bold=True))
        painter.drawText(QPointF(0, TITLE), say("paper.coverage", self._tongue))
        painter.setPen(self._theme.colour("text_muted"))
        painter.setFont(self._sized(SMALL))
        painter.drawText(QPointF(0, TITLE + 26), say("paper.coverage_key", self._tongue))
        cell = min(CELL, self._width / 2 / max(1, len(self._names)))
        left = self._width - cell * len(self._names)
        metrics = QFontMetricsF(painter.font())
        for number, name in enumerate(self._names):
            place = QRectF(left + number * cell, TABLE_TOP - ROW, cell, ROW)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, cell - 6)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        label_font = self._sized(TEXT)
        for place, row in enumerate(self._tables[page]):
            y = TABLE_TOP + place * ROW
            painter.setPen(QPen(self._theme.colour("border"), 0.6))
            painter.drawLine(QPointF(0, y), QPointF(self._width, y))
            painter.setFont(label_font)
            painter.setPen(self._theme.colour("text"))
            words = f"{page * self._first_number + place + 1}　{row.label}"
            kind = say(f"kind.{row.kind}", self._tongue)
            room = left - 110
            shown = QFontMetricsF(label_font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y, room, ROW), Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.setFont(self._sized(SMALL))
            painter.setPen(self._theme.colour("text_muted"))
            painter.drawText(QRectF(left - 104, y, 96, ROW), Qt.AlignmentFlag.AlignLeft | middle, kind)
            for number, each in enumerate(row.cells):
                self._paint_share(painter, each.share, QPointF(left + (number + 0.5) * cell, y + ROW / 2))

    def _paint_share(self, painter: QPainter, share: Share, centre: QPointF) -> None:
        colour = self._theme.colour("accent")
        if share is Share.ABSENT:
            painter.setPen(QPen(self._theme.colour("text_disabled"), 1.0))
            painter.drawLine(centre - QPointF(SPOT, 0), centre + QPointF(SPOT, 0))
            return
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(colour if share is Share.FULL else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, SPOT, SPOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _wordings(self) -> QTextDocument:
        """A heading for each shared thing, and below it each outlet's words."""
        document = QTextDocument()
        document.setDefaultFont(self._sized(TEXT))
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        if self._alignment.groups:
            self._write(cursor, say("report.shared", self._tongue), TITLE, "heading", bold=True, heading=1)
        for number, group in enumerate(self._alignment.groups, start=1):
            links = [self._alignment.links[index] for index in group.links]
            common, pairs = self._told(links)
            about = [say(f"kind.{group.kind}", self._tongue), *common]
            self._write(cursor, f"{number}　{group.label}", LABEL, "heading", bold=True, before=18, heading=2)
            self._add(cursor, f"　{' · '.join(about)}", SMALL, "text_muted")
            for article, span in group.members:
                self._write_passage(cursor, article, span)
            if pairs:
                words = say("why.then", self._tongue).join(pairs)
                self._write(cursor, words, SMALL, "text_muted", indent=27)
        self._write_rejected(cursor)
        return document

    def _told(self, links: Sequence[Link]) -> tuple[list[str], list[str]]:
        """How passages relate and what a person says of it: what holds of all, then what of two alone."""
        relation = common_relation(links)
        verdicts = {verdict_words(link, self._tongue) for link in links}
        verdict = verdicts.pop() if len(verdicts) == 1 else None
        common = [say(f"relation.{relation}", self._tongue)] if relation is not None else []
        pairs = []
        for link in by_pair(links):
            own = []
            if link.relation not in (None, relation):
                own.append(say(f"relation.{link.relation}", self._tongue))
            if verdict is None:
                own.append(verdict_words(link, self._tongue))
            first, second = self._names[link.a.article], self._names[link.b.article]
            if any(own):
                who = say("why.who", self._tongue, first=first, second=second)
                pairs.append(f"{who}　{' · '.join(filter(None, own))}")
        return [*common, *filter(None, [verdict])], list(dict.fromkeys(pairs))

    def _write_rejected(self, cursor: QTextCursor) -> None:
        """The links that a person rejected, and who."""
        if not self._alignment.rejected:
            return
        title, before = say("report.rejected", self._tongue), 36 if self._alignment.groups else 0
        self._write(cursor, title, TITLE, "heading", bold=True, before=before, heading=1)
        for link in self._alignment.rejected:
            about = [say(f"kind.{link.kind}", self._tongue), verdict_words(link, self._tongue)]
            self._write(cursor, " · ".join(about), SMALL, "text_muted", before=18, heading=2)
            for end in (link.a, link.b):
                self._write_passage(cursor, end.article, end.passage.span)

    def _write_passage(self, cursor: QTextCursor, article: int, span: Span) -> None:
        words = self._alignment.articles[article].text[span.start : span.end]
        self._write(cursor, f"{self._names[article]}　", SMALL, "accent", bold=True, indent=27)
        self._add(cursor, words.replace("\n", "　"), TEXT, "text")

    def _write(
        self,
        cursor: QTextCursor,
        words: str,
        size: int,
        slot: str,
        *,
        bold: bool = False,
        before: float = 4,
        indent: float = 0,
        heading: int = 0,
    ) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(before)
        form.setLeftMargin(indent)
        form.setHeadingLevel(heading)
        form.setLineHeight(round(max(size, TEXT) * 1.5), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if cursor.position():
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)
        self._add(cursor, words, size, slot, bold=bold)

    def _add(self, cursor: QTextCursor, words: str, size: int, slot: str, *, bold: bool = False) -> None:
        form = QTextCharFormat()
        form.setFont(self._sized(size, bold=bold))
        form.setForeground(self._theme.colour(slot))
        cursor.insertText(words, form)
