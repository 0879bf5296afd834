"""A page of the guide: Markdown with its pictures, as wide as there is room; all of it from one folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from reader.gui.look.theme import Theme
from reader.gui.teaching.fuzzy import folded
from reader.gui.teaching.guide_chapters import slug

_SHARPNESS = 1.5
"""So many pixels of a picture make one of a plain screen."""
_MARGIN = 24
_LINE_HEIGHT = 140
_CELL = 5
_ABOVE = {1: 4.0, 2: 22.0, 3: 14.0}
_BELOW = 8.0
_PICTURE = "\ufffc"
_LIKE_MARKDOWN = QTextDocument.ResourceType.MarkdownResource


class GuidePage(QTextBrowser):
    """Shows one page of a folder of Markdown; links within the folder lead on, others are only told of."""

    link_followed = Signal(str)
    """An address outside of the guide that the reader wants to go to."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._theme = folder.resolve(), theme
        self._at = QUrl()
        """The page that is shown; while it is being loaded, ``source`` names the one before."""
        self._hits: list[QTextCursor] = []
        self._pictures: dict[Path, QImage] = {}
        self.setObjectName("guide")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._dress)

    def show_page(self, path: Path, place: str = "") -> None:
        """Shows a page from its beginning, or from the heading that a link names."""
        url = QUrl.fromLocalFile(str(path))
        if place:
            url.setFragment(place)
        self.setSource(url, _LIKE_MARKDOWN)

    def path(self) -> Path:
        """The file that is shown."""
        return Path(self._at.toLocalFile())

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self._dress(self._at)

    def mark(self, words: str) -> int:
        """Marks all places that have the words, in either script; returns how many there are."""
        text, wanted = folded(self.document().toPlainText()), folded(words.strip())
        self._hits = []
        place = text.find(wanted) if wanted else -1
        while place >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.setPosition(place + len(wanted), QTextCursor.MoveMode.KeepAnchor)
            self._hits.append(cursor)
            place = text.find(wanted, place + len(wanted))
        self._show_marks()
        return len(self._hits)

    def go_to_hit(self, number: int) -> None:
        """Brings a marked place into view, by its number."""
        cursor = QTextCursor(self._hits[number])
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl) -> object:
        """Reads a page or a picture of the folder, and nothing else."""
        path = self._shipped(name)
        if path is None:
            return None
        if QTextDocument.ResourceType(kind) is QTextDocument.ResourceType.ImageResource:
            return self._picture(name.toString())
        self._at = self._at.resolved(name)
        return path.read_text(encoding="utf-8")

    def _shipped(self, name: QUrl) -> Path | None:
        """The file of the folder that an address within the page means."""
        path = Path(self._at.resolved(name).toLocalFile())
        return path if path.is_file() and path.resolve().is_relative_to(self._folder) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the pictures to the room."""
        super().resizeEvent(event)
        self._fit_pictures()

    def _follow(self, url: QUrl) -> None:
        target = self._at.resolved(url)
        if not target.isLocalFile():
            self.link_followed.emit(target.toString())
        elif (path := self._shipped(target)) is not None and path.suffix == ".md":
            self.setSource(target, _LIKE_MARKDOWN)

    def _dress(self, url: QUrl) -> None:
        self._at = url
        for block in _blocks(self.document()):
            self._dress_block(block)
        for table in _tables(self.document().rootFrame()):
            self._dress_table(table)
        self._fit_pictures()
        if url.hasFragment():
            self._scroll_to(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorder(0)
        look.setBorderCollapse(True)
        look.setCellPadding(_CELL)
        look.setCellSpacing(0)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(look)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                lined = cell.format().toTableCellFormat()
                lined.setBottomBorder(1)
                lined.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                lined.setBottomBorderBrush(self._theme.colour("border"))
                cell.setFormat(lined)

    def _dress_block(self, block: QTextBlock) -> None:
        look = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        if level:
            look.setTopMargin(_ABOVE.get(level, _BELOW))
            look.setBottomMargin(_BELOW)
        elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
            look.setBackground(self._theme.colour("header"))
        elif _PICTURE not in block.text():
            look.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).mergeBlockFormat(look)

    def _fit_pictures(self) -> None:
        room = float(self.viewport().width() - 2 * _MARGIN)
        for place, char in enumerate(self.document().toPlainText()):
            if char != _PICTURE or room <= 0:
                continue
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            look = cursor.charFormat().toImageFormat()
            picture = self._picture(look.name())
            if picture.isNull():
                continue
            width = min(room, picture.width() / _SHARPNESS)
            if round(width) != round(look.width()):
                self._lay_picture(look.name(), picture, width)
                look.setWidth(width)
                look.setHeight(picture.height() * width / picture.width())
                cursor.setCharFormat(look)

    def _picture(self, name: str) -> QImage:
        path = self._shipped(QUrl(name))
        if path is None:
            return QImage()
        if path not in self._pictures:
            self._pictures[path] = QImage(str(path))
        return self._pictures[path]

    def _lay_picture(self, name: str, picture: QImage, width: float) -> None:
        """Puts a picture of just this width in place: the text's own scaling is coarse."""
        sharpness = self.devicePixelRatioF()
        fitting = picture.scaledToWidth(round(width * sharpness), Qt.TransformationMode.SmoothTransformation)
        fitting.setDevicePixelRatio(sharpness)
        address = self.document().baseUrl().resolved(QUrl(name))
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, address, fitting)

    def _scroll_to(self, fragment: str) -> None:
        for block in _blocks(self.document()):
            if block.blockFormat().headingLevel() and slug(block.text()) == fragment:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)
                return

    def _show_marks(self) -> None:
        shown = []
        for hit in self._hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = hit
            mark.format.setBackground(self._theme.colour("hit_fill"))
            shown.append(mark)
        self.setExtraSelections(shown)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)
