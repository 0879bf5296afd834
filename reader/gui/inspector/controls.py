"""Joins the inspector with the comparison that is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.gui.compare.decorations import Mark
from reader.gui.hub import Hub
from reader.gui.inspector.findings import Findings, Thing, findings_of, witness_names
from reader.gui.inspector.panel import InspectorPanel
from reader.gui.reading import Reading
from reader.model import Row, Span

_POINTING_MS = 120
"""So long a passage is pointed at before it is told of."""


class InspectorControls(QObject):
    """Looks into what is open while the inspector is in view, and goes where it leads."""

    def __init__(self, hub: Hub, reading: Reading, panel: InspectorPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._reading, self._panel = hub, reading, panel
        self._view = view = reading.view
        self._pointed: int | None = None
        self._pointing = QTimer(self)
        self._pointing.setSingleShot(True)
        self._pointing.setInterval(_POINTING_MS)
        self._pointing.timeout.connect(self._tell_pointed)
        reading.opened.connect(self._open)
        reading.relinked.connect(self._catch_up)
        view.link_activated.connect(lambda *_: self._show_current())
        view.link_left.connect(lambda: self._panel.show_link(None))
        view.filter_changed.connect(self._show_filter)
        panel.shown.connect(self._catch_up)
        panel.filter_bar.filter_wanted.connect(view.set_filter)
        panel.filter_bar.mode_wanted.connect(view.set_mode)
        panel.statements.thing_wanted.connect(self._go)
        panel.coverage.cell_wanted.connect(self._go_to_cell)
        for tab in (panel.statements, panel.alone, panel.why):
            tab.place_wanted.connect(self._go_to_place)

    def _open(self, _articles: list[int]) -> None:
        """Forgets what was told of another comparison, and listens to the new panes."""
        for pane in self._view.panes:
            pane.text.hovered.connect(self._point)
        self._panel.show_findings(None, len(self._reading.articles))
        self._catch_up()

    def _show_current(self) -> None:
        """Tells of the current link, if it is one of those that were looked into."""
        findings = self._panel.findings
        if findings is None or findings.alignment is self._reading.alignment:
            self._panel.show_link(self._view.current_index)

    def _catch_up(self) -> None:
        """Looks into the comparison, unless nobody looks or it is done."""
        alignment, panel = self._reading.alignment, self._panel
        if alignment is None or len(alignment.articles) < 2 or not panel.isVisible():
            return
        if panel.findings is not None and panel.findings.alignment is alignment:
            return
        library = self._hub.library
        names = witness_names(alignment, {outlet.id: outlet.short for outlet in library.outlets()})

        def done(findings: Findings) -> None:
            if self._reading.alignment is alignment:
                panel.show_findings(findings, len(alignment.articles))
                self._show_filter()
                panel.show_link(self._view.current_index)

        self._hub.jobs.read("inspect", lambda _job: findings_of(library, alignment, names), done)

    def _show_filter(self) -> None:
        self._panel.show_filter(self._view.link_filter, self._view.mode)

    def _go(self, thing: Thing) -> None:
        findings = self._panel.findings
        if findings is None:
            return
        link = findings.best_link(thing, self._view.link_filter, self._view.focused_pane)
        if link is not None:
            self._view.activate(link)
        elif thing.wordings:
            for wording in thing.wordings:
                self._go_to_place(wording.witness, wording.spans[0])

    def _go_to_cell(self, row: Row, witness: int | None) -> None:
        findings = self._panel.findings
        thing = (
            next((each for each in findings.things if each.group == row.group), None) if findings else None
        )
        if thing is None or findings is None:
            return
        link = findings.best_link(thing, self._view.link_filter, witness)
        if link is not None:
            self._view.activate(link, witness)
        if witness is not None:
            self._go_to_place(witness, row.cells[witness].spans[0])

    def _go_to_place(self, witness: int, span: Span) -> None:
        if witness < len(self._view.panes):
            self._view.scroll_to(witness, span)

    def _point(self, mark: Mark | int | None) -> None:
        links = (mark,) if isinstance(mark, int) else mark.links if mark is not None else ()
        self._pointed = links[0] if links else None
        if self._view.current_index is None:
            self._pointing.start()

    def _tell_pointed(self) -> None:
        if self._view.current_index is None and self._pointed is not None and self._panel.findings:
            self._panel.show_link(self._pointed, choose=False)
