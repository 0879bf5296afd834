"""Asking who else reports a statement, and going to what is found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.gui.statements.report_words import ReportRow
from reader.gui.statements.reports_model import rows_of
from reader.gui.statements.statements_panel import StatementsPanel
from reader.gui.statements.where_else_panel import WhereElsePanel
from reader.gui.words import shortened
from reader.model import Changes, LinkKind, SharedStatement, Span

_WORDS = 40
"""Characters of a statement that name it."""


class StatementControls(QObject):
    """Joins the selected passage or current link with the panel of reports, and the list of statements."""

    panel_wanted = Signal()
    """The panel of reports is to be shown."""

    def __init__(
        self,
        hub: Hub,
        reading: Reading,
        panels: tuple[StatementsPanel, WhereElsePanel],
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hub, self._reading, self._actions = hub, reading, actions
        self._statements, self._panel = panels
        self._listed: tuple[str, Callable[[], list[ReportRow]]] | None = None
        """What the reports that are listed are called, and how they are found."""
        self.pending = 0
        """How many articles were not looked into as yet."""
        actions.library.where_else.triggered.connect(lambda: self.ask())
        for signal in (reading.view.selection_changed, reading.view.link_left):
            signal.connect(self.refresh)
        reading.view.link_activated.connect(lambda *_: self.refresh())
        reading.opened.connect(lambda _articles: self.refresh())
        self._panel.place_wanted.connect(reading.show_place)
        self._panel.alone_wanted.connect(self._show_alone)
        self._panel.comparison_wanted.connect(self._compare)
        self._panel.can_add = reading.can_add
        self._panel.add_wanted.connect(reading.add)
        self._statements.chosen.connect(self._show_statement)
        hub.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Allows asking while there is a text to ask about."""
        self._actions.library.where_else.setEnabled(bool(self._reading.articles))

    def ask(self) -> None:
        """Lists who else reports the selected passage, or the statement that is the current link.

        Without either it says what to do; what was listed before would be taken for an answer.
        """
        target = self._target()
        alignment = self._reading.alignment
        if alignment is None:
            return
        if target is None:
            self._listed = None
            self._panel.show_hint()
            self.panel_wanted.emit()
            return
        article, span = target
        text = alignment.articles[self._reading.articles.index(article)].text
        words = shortened(text[span.start : span.end], _WORDS)
        library, place = self._hub.library, (article, span.start, span.end)

        self._panel.show_busy(words)
        self.panel_wanted.emit()
        self._list(words, lambda: rows_of(library, library.where_else(*place), place))

    def _list(self, words: str, find: Callable[[], list[ReportRow]]) -> None:
        self._listed = asked = words, find

        def done(rows: list[ReportRow]) -> None:
            if self._listed is asked:
                self._panel.show_reports(words, rows, self.pending)

        def failed(error: Exception) -> None:
            self._panel.show_hint()
            self._hub.failed.emit(error)

        self._hub.jobs.read("where else", lambda _job: find(), done, failed)

    def kept(self) -> tuple[str, Callable[[], list[ReportRow]]] | None:
        """What the reports that are listed are called, and how they are found; None if none are."""
        return self._listed if self._panel.model.rows else None

    def take_up(self, kept: tuple[str, Callable[[], list[ReportRow]]] | None) -> None:
        """Lists reports that were listed before."""
        if kept is not None:
            self._list(*kept)

    def _follow(self, changes: Changes) -> None:
        """Lists the reports anew once a person has judged some."""
        if changes.judgements and self._listed is not None and self._panel.model.rows:
            self._list(*self._listed)

    def _target(self) -> tuple[int, Span] | None:
        selected = self._reading.selection()
        if selected is not None:
            return selected
        link = self._reading.view.current_link
        if link is None or link.kind is LinkKind.TOPIC or not self._reading.articles:
            return None
        focused = self._reading.view.walk.focused
        end = link.b if link.b.article == focused else link.a
        return self._reading.articles[end.article], end.passage.span

    def _show_statement(self, statement: SharedStatement) -> None:
        library, words = self._hub.library, shortened(statement.reports[0].passage.exact, _WORDS)

        first = statement.reports[0]

        def find() -> list[ReportRow]:
            for found in library.statements_by_id([statement.id]):
                return rows_of(library, (*found.reports, *found.rejected), None)
            place = first.article, first.passage.start, first.passage.end
            return rows_of(library, library.where_else(*place), place)

        self.panel_wanted.emit()
        self._list(words, find)

    def _compare(self, places: list[tuple[int, int, int]]) -> None:
        """Sets articles side by side, each with its wording in view."""

        def show() -> None:
            with self._reading.view.row.sync.held():  # each pane goes to its own wording
                for place in reversed(places):
                    self._reading.glance(*place)

        self._reading.open([article for article, _start, _end in places], show)

    def _show_alone(self, article: int, start: int, end: int) -> None:
        self._reading.open([article], lambda: self._reading.show_place(article, start, end))
