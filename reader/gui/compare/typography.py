"""How an article is set: sizes, spacing and measure, and the document made to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.gui.compare.punctuation import halved
from reader.gui.look.theme import Theme
from reader.model import Article, Paragraph, ParagraphKind

# QTextCursor.insertText breaks a paragraph at these or gives them a meaning of its own. Each is replaced by
# one character, so that offsets hold; copying takes the article's text, not the document's.
_UNSAFE = str.maketrans({"\r": " ", "\u2029": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\0": "\ufffd"})


COMFORTABLE = 22
"""A pane of fewer characters' width, its margins included, is narrow."""
EVEN = 31
"""From this width on, likewise, lines are set even at both sides: shorter ones would be torn apart for it."""
NARROW_SIZE = 0.88
"""The size of text in a narrow pane, as a part of the size that was asked for."""
LEAST_SIZE = 14
"""Text is not set smaller than this for want of room, in pixels."""


@dataclass(frozen=True, slots=True)
class Typography:
    """What a reader may set.

    ``family`` is a font family, empty for the application's. ``size`` is that of the body in pixels;
    ``line_height`` and ``measure`` (the widest a line of text gets) are multiples of it. ``indented`` says
    that the first line of a paragraph of running text is set in by two characters, in place of the space
    between paragraphs. ``narrow`` says that panes have little room: margins shrink, and headers keep to what
    is needed. ``even`` says that lines of running text end level.
    """

    family: str = ""
    size: int = 17
    line_height: float = 1.7
    measure: float = 40.0
    indented: bool = False
    narrow: bool = False
    even: bool = True

    @property
    def widest(self) -> float:
        """The widest a column of text gets, in pixels."""
        return self.size * self.measure

    def fitted(self, pane: float) -> Typography:
        """The same for a pane of this width: where it is narrow, a step smaller, but never too small to read.

        A size that the reader set below that is left alone.
        """
        if pane >= self.size * COMFORTABLE:
            return replace(self, even=pane >= self.size * EVEN)
        size = max(min(self.size, LEAST_SIZE), round(self.size * NARROW_SIZE))
        return replace(self, size=size, line_height=self.line_height - 0.08, narrow=True, even=False)


@dataclass(frozen=True, slots=True)
class _Style:
    """How one kind of paragraph differs from the body; lengths are multiples of the body's size."""

    slot: str = "text"
    size: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    before: float = 0.0
    after: float = 0.85
    indent: float = 0.0
    first_line: float = 0.0
    """How far the first line is set in beyond the others."""


_STYLES = {
    ParagraphKind.BODY: _Style(),
    ParagraphKind.HEADING: _Style("heading", 1.16, QFont.Weight.Bold, before=0.9, after=0.45),
    ParagraphKind.STANDFIRST: _Style("heading", 1.06, after=1.15),
    ParagraphKind.CAPTION: _Style("caption", 0.82, before=0.1, after=1.15, indent=1.0),
    ParagraphKind.LIST_ITEM: _Style(after=0.4, indent=1.3),
    ParagraphKind.QUOTE: _Style("text", indent=1.6),
    ParagraphKind.NOTE: _Style("text_muted", 0.88, before=0.2, after=1.0),
}

_INDENTED = _STYLES | {
    ParagraphKind.BODY: _Style(after=0.0, first_line=2.0),
    ParagraphKind.HEADING: replace(_STYLES[ParagraphKind.HEADING], before=1.3, after=0.6),
    ParagraphKind.CAPTION: replace(_STYLES[ParagraphKind.CAPTION], before=0.9, after=0.9),
    ParagraphKind.LIST_ITEM: replace(_STYLES[ParagraphKind.LIST_ITEM], before=0.3, after=0.3),
    ParagraphKind.QUOTE: replace(_STYLES[ParagraphKind.QUOTE], before=0.7, after=0.7),
    ParagraphKind.NOTE: replace(_STYLES[ParagraphKind.NOTE], before=0.9),
}
"""Where first lines are set in: what is not running text needs a space of its own before it."""
_IDEOGRAPHIC_SPACE = "\u3000"


def body_font(typography: Typography, base: QFont) -> QFont:
    """The font of body text: the reader's family, else that of ``base``."""
    font = QFont(base)
    if typography.family:
        font.setFamilies([typography.family, *base.families()])
    font.setPixelSize(typography.size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def reading_palette(palette: QPalette, theme: Theme) -> QPalette:
    """A palette with the theme's colours for text that is read."""
    palette = QPalette(palette)
    for role, slot in (
        (QPalette.ColorRole.Base, "pane"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Highlight, "selection"),
        (QPalette.ColorRole.HighlightedText, "selection_text"),
    ):
        palette.setColor(role, theme.colour(slot))
    return palette


def fill_document(document: QTextDocument, article: Article, typography: Typography, theme: Theme) -> None:
    """Makes ``document`` hold the article's text, one block a paragraph.

    Block i is paragraph i, and with each paragraph separator read as a line feed the document's raw text
    has the article's code points at their places.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for index, paragraph in enumerate(article.paragraphs):
        style = (_INDENTED if typography.indented else _STYLES)[paragraph.kind]
        text = article.text[paragraph.start : paragraph.end].translate(_UNSAFE)
        if text.startswith(_IDEOGRAPHIC_SPACE):
            style = replace(style, first_line=0.0)  # the text sets itself in
        block_format = _block_format(style, typography, text, is_first=index == 0)
        if index:
            cursor.insertBlock(block_format)
        else:
            cursor.setBlockFormat(block_format)
        for start, end, slot in _runs(paragraph, style.slot):
            char_format = _char_format(style, slot, typography, theme)
            _insert(cursor, text[start:end], char_format, begins=start == 0)
    cursor.endEditBlock()


def _insert(cursor: QTextCursor, text: str, char_format: QTextCharFormat, *, begins: bool) -> None:
    """Sets a stretch of text, its punctuation close."""
    start = 0
    for place in halved(text, begins=begins):
        if place > start:
            cursor.insertText(text[start:place], char_format)
        half = QTextCharFormat(char_format)
        half.merge(_half_width())
        cursor.insertText(text[place], half)
        start = place + 1
    if start < len(text):
        cursor.insertText(text[start:], char_format)


@cache
def _half_width() -> QTextCharFormat:
    """A format that asks the font for the narrow form of a mark; one without such forms sets it wide."""
    font = QFont()
    font.setFeature(QFont.Tag("halt"), 1)
    half = QTextCharFormat()
    half.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    return half


def _runs(paragraph: Paragraph, slot: str) -> list[tuple[int, int, str]]:
    """The stretches of a paragraph that are set alike, from its beginning, with their colour slots."""
    length = paragraph.end - paragraph.start
    if paragraph.credit is None:
        return [(0, length, slot)]
    first, last = paragraph.credit.start - paragraph.start, paragraph.credit.end - paragraph.start
    runs = [(0, first, slot), (first, last, "text_muted"), (last, length, slot)]
    return [run for run in runs if run[0] < run[1]]


def _block_format(style: _Style, typography: Typography, text: str, *, is_first: bool) -> QTextBlockFormat:
    em = typography.size
    block_format = QTextBlockFormat()
    # A fixed height keeps lines even where a character comes from another font than its neighbours.
    block_format.setLineHeight(
        round(em * style.size * typography.line_height), QTextBlockFormat.LineHeightTypes.FixedHeight.value
    )
    block_format.setTopMargin(0 if is_first else style.before * em)
    block_format.setBottomMargin(style.after * em)
    block_format.setLeftMargin(style.indent * em)
    block_format.setTextIndent(style.first_line * em)
    if style.slot == "text" and typography.even and not typography.narrow and " " not in text:
        # Qt puts all that a line lacks into its spaces, where Chinese text has one between Latin words alone.
        block_format.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return block_format


def _char_format(style: _Style, slot: str, typography: Typography, theme: Theme) -> QTextCharFormat:
    char_format = QTextCharFormat()
    char_format.setForeground(theme.colour(slot))
    char_format.setProperty(QTextCharFormat.Property.FontPixelSize, round(typography.size * style.size))
    char_format.setFontWeight(style.weight)
    return char_format
