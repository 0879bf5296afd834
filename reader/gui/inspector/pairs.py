"""The links of one statement or topic, each a pair of passages to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.compare.link_words import certainty_words, kind_words
from reader.gui.inspector.look import ink_slot, paint_kind
from reader.gui.lists.row_painting import MARGIN_X, ink, paint_ground, paint_line, small_font
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.model import Link

PAIR_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_ABOVE = 4
_BEGINNING = 60
"""So many characters of a passage are more than there is room for."""


class PairsModel(QAbstractListModel):
    """Which outlets each link joins, of what kind it is and how sure."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self.links: list[Link] = []
        self.rejected: frozenset[int] = frozenset()

    def show(self, names: Sequence[str], links: Sequence[Link], *, rejected: bool) -> None:
        """Lists these links."""
        if names == self._names and self.links == list(links):
            return
        self.beginResetModel()
        self._names, self.links = names, list(links)
        self.rejected = frozenset(range(len(links))) if rejected else frozenset()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many links there are."""
        return 0 if parent.isValid() else len(self.links)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A link in words, or as ``PAIR_ROLE``."""
        if not index.isValid():
            return None
        link = self.links[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.outlets(link)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                told = f"{kind_words(link)} · {certainty_words(link)}"
                words = "\n".join((self.outlets(link), told, self.beginning(link)))
                return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
            case _ if role == PAIR_ROLE:
                return link
        return None

    def outlets(self, link: Link) -> str:
        """The outlets that a link joins."""
        return f"{self._names[link.a.article]} – {self._names[link.b.article]}"

    def beginning(self, link: Link) -> str:
        """How the passage begins that tells a link apart from the others."""
        return telling(link, self.links)[:_BEGINNING].replace("\n", " ")


def telling(link: Link, links: Sequence[Link]) -> str:
    """The passage of a link by which links between the same witnesses differ most."""
    witnesses = link.a.article, link.b.article
    alike = [each for each in links if (each.a.article, each.b.article) == witnesses]
    firsts = {each.a.passage.span for each in alike}
    seconds = {each.b.passage.span for each in alike}
    return (link.a if len(firsts) > len(seconds) else link.b).passage.exact


class PairDelegate(QStyledItemDelegate):
    """Two lines: the outlets and how sure the link is, then the beginning of a passage."""

    def __init__(self, model: PairsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model, self.theme = model, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        text, small = QFontMetrics(option.font), QFontMetrics(small_font(option.font))
        return QSize(120, 2 * _ABOVE + text.lineSpacing() + small.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one link."""
        link: Link = index.data(PAIR_ROLE)
        rejected = index.row() in self._model.rejected
        painter.save()
        paint_ground(painter, option, self.theme)
        slot = ink_slot(option, "text_disabled" if rejected else f"link_{link.kind}")
        paint_kind(painter, QRect(option.rect), link.kind, self.theme, slot=slot)
        area = QRect(option.rect).adjusted(MARGIN_X, _ABOVE, -MARGIN_X, -_ABOVE)
        font = QFont(option.font)
        font.setStrikeOut(rejected)
        painter.setFont(font)
        painter.setPen(ink(self.theme, option, "text_muted" if rejected else "text"))
        line = QFontMetrics(font).lineSpacing()
        head = QRect(area.left(), area.top(), area.width(), line)
        taken = paint_line(painter, head, self._model.outlets(link))
        painter.setFont(small_font(option.font))
        painter.setPen(ink(self.theme, option, "text_muted"))
        paint_line(painter, head.adjusted(taken + 8, 0, 0, 0), certainty_words(link), right=True)
        below = QRect(area.left(), area.top() + line, area.width(), area.height() - line)
        paint_line(painter, below, self._model.beginning(link))
        painter.restore()
