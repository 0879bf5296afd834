"""One witness on screen: header, text and overview bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.gui.compare.header import PaneHeader
from reader.gui.compare.overview_bar import OverviewBar
from reader.gui.compare.text_pane import TextPane
from reader.gui.compare.typography import Typography
from reader.gui.look.theme import Theme
from reader.model import Article


class Pane(QWidget):
    """A column of the comparison, with its overview bar at the right, where a scroll bar would be."""

    def __init__(
        self,
        article: Article,
        outlet: str,
        short: str,
        number: int,
        theme: Theme,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.header = PaneHeader(article, outlet, short, theme, number)
        self.text = TextPane(theme, typography)
        self.text.set_article(article)
        self.overview = OverviewBar(self.text, theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.header, 0, 0, 1, 2)
        grid.addWidget(self.text, 1, 0)
        grid.addWidget(self.overview, 1, 1)
        grid.setRowStretch(1, 1)
        self.text.laid_out.connect(lambda: self.header.set_column(*self.text.column))
        self.text.focused.connect(lambda: self.header.set_focused(True))
        self.text.blurred.connect(lambda: self.header.set_focused(False))

    def minimumSizeHint(self) -> QSize:
        """The least in which the text can be read."""
        least = self.text.minimumSizeHint()
        return QSize(least.width() + self.overview.sizeHint().width(), least.height())

    def set_appearance(self, theme: Theme, typography: Typography) -> None:
        """Changes colours and type."""
        self.header.set_theme(theme)
        self.header.set_narrow(typography.narrow)
        self.overview.set_theme(theme)
        self.text.set_appearance(theme, typography)
        self.updateGeometry()

    def set_lit(self, lit: frozenset[int], current: frozenset[int]) -> None:
        """Which links to show lit up, and which as the current ones."""
        self.text.set_lit(lit, current)
        self.overview.set_lit(lit | current)
