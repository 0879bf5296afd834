"""The list of statements that several outlets report."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.gui.hub import Hub
from reader.gui.lists.list_panel import ListPanel, with_number
from reader.gui.lists.row_list import RowList
from reader.gui.look.theme import Theme
from reader.gui.statements.statement_delegate import StatementDelegate
from reader.gui.statements.statements_model import STATEMENT_ROLE, StatementsModel
from reader.model import SharedStatement


class StatementsPanel(ListPanel):
    """A filter box over the statements; one that is clicked shows its reports."""

    chosen = Signal(object)
    """A ``SharedStatement`` whose reports are wanted."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        self.model = StatementsModel(hub)
        super().__init__(self.model, RowList(), parent)
        self.model.setParent(self)
        self.filter_box.setPlaceholderText(self.tr("Filter by words or speaker"))
        self.filter_box.setAccessibleName(self.tr("Filter statements"))
        self.view.setModel(self.model)
        self.delegate = StatementDelegate(self.model, theme, self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.fit_rows()
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Shared statements"))
        self.view.clicked.connect(self._choose)
        self.view.opened.connect(lambda: self._choose(self.view.currentIndex()))
        self._place: tuple[int | None, int] = (None, 0)
        """The statement that was current before the rows were replaced, and how far down the list was."""
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._restore)
        self.model.scanned.connect(self.count)
        self.count()

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self.delegate.set_theme(theme)
        self.view.viewport().update()

    def _remember(self) -> None:
        self.view.fit_rows()
        self._place = (
            self.model.number_at(self.view.currentIndex().row()),
            self.view.verticalScrollBar().value(),
        )

    def _restore(self) -> None:
        current, height = self._place
        self.view.setCurrentIndex(self.model.index_of(current))
        self.view.verticalScrollBar().setValue(height)

    def _choose(self, index: QModelIndex) -> None:
        statement = index.data(STATEMENT_ROLE)
        if isinstance(statement, SharedStatement):
            self.chosen.emit(statement)

    def count_words(self, count: int) -> str:
        """So many statements."""
        words = with_number(self.tr("%n statement(s)", "", count), count)
        return self.tr("{found}, still looking…").format(found=words) if self.model.is_scanning else words

    def pending_words(self, pending: int) -> str:
        """So many articles were not looked into."""
        return with_number(self.tr("%n article(s) not yet looked into", "", pending), pending)

    def why_empty(self, narrowed: bool) -> str:
        """Why no statement is listed."""
        if narrowed:
            if self.model.is_scanning:
                return self.tr("Looking through the statements…")
            return self.tr("No shared statement has these words.")
        if self.pending:
            return self.tr("Shared statements are being looked for.")
        return self.tr(
            "No statement is reported by two outlets.\nImport articles of several outlets on the same days."
        )
