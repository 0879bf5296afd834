"""How articles are set, with a look at it."""

from __future__ import annotations

from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.gui import settings as names
from reader.gui.compare.typography import body_font, fill_document
from reader.gui.look.reading_type import han_families, typography_of
from reader.gui.look.theme import Theme
from reader.gui.preferences.page import Page
from reader.gui.settings import ParagraphStyle, Setting, Settings
from reader.model import Article, Paragraph, ParagraphKind

_LINES = (
    (ParagraphKind.HEADING, "兼听则明"),
    (ParagraphKind.BODY, "渡船靠岸的时候，雾还没有散。码头上的人说，同一条河，两岸的人讲的是两个故事。"),
    (ParagraphKind.BODY, "把兩份報紙並排放著讀，一句話怎麼說，誰說了，誰沒有說，便看得清楚。（2024年5月）"),
)


class ReadingPage(Page):
    """Family, size and spacing of the text, shown in a few lines."""

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(settings, parent)
        self._theme = theme
        families = [("", self.tr("The program's own")), *((each, each) for each in han_families())]
        kept = settings.get(names.TEXT_FAMILY)
        if kept and kept not in dict(families):
            families.append((kept, kept))
        self.family = self.add_choice(names.TEXT_FAMILY, families)
        self.family.setMaximumWidth(280)
        self.serif = self.add_switch(names.SERIF)
        bounds = (names.SMALLEST_TEXT, names.LARGEST_TEXT)
        self.size = self.add_number(names.TEXT_SIZE, bounds, 1, self.tr(" px"))
        bounds = (names.TIGHTEST_LINES, names.LOOSEST_LINES)
        self.lines = self.add_number(names.LINE_HEIGHT, bounds, 0.1, "")
        bounds = (names.NARROWEST_MEASURE, names.WIDEST_MEASURE)
        self.measure = self.add_number(names.MEASURE, bounds, 1, self.tr(" characters"))
        self.paragraphs = self.add_choice(
            names.PARAGRAPH_STYLE,
            (
                (ParagraphStyle.SPACING, self.tr("A space between them")),
                (ParagraphStyle.INDENT, self.tr("First line set in")),
            ),
        )
        self.animate = self.add_switch(names.ANIMATED)
        self.preview = QTextBrowser()
        self.preview.setObjectName("preview")
        self.preview.setAccessibleName(self.tr("How it looks"))
        self.preview.setMinimumHeight(150)
        self.body.addWidget(self.preview, 1)
        self.changed.connect(self._show)
        self._show(names.TEXT_SIZE)

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self._show(names.TEXT_SIZE)

    def _show(self, _setting: Setting[object]) -> None:
        self.serif.setEnabled(not self.settings.get(names.TEXT_FAMILY))
        typography = typography_of(self.settings)
        document = self.preview.document()
        document.setDocumentMargin(14)
        document.setDefaultFont(body_font(typography, self.font()))
        fill_document(document, _sample(), typography, self._theme)
        self.preview.verticalScrollBar().setValue(0)
        self.preview.setMaximumWidth(round(typography.widest) + 32)


def _sample() -> Article:
    text = "\n".join(line for _, line in _LINES)
    paragraphs, start = [], 0
    for kind, line in _LINES:
        paragraphs.append(Paragraph(kind, start, start + len(line)))
        start += len(line) + 1
    return Article("", _LINES[0][1], text, tuple(paragraphs))
