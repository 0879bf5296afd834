"""Joins the inspector with the comparison that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from reader.gui.compare.decorations import Mark
from reader.gui.compare.keeping import LinkPlace
from reader.gui.compare.link_words import kind_words
from reader.gui.hub import Hub
from reader.gui.inspector.findings import Findings, Thing, findings_of, witness_names
from reader.gui.inspector.pairs import telling
from reader.gui.inspector.panel import InspectorPanel
from reader.gui.judging.link_controls import LinkControls
from reader.gui.judging.link_drawing import short
from reader.gui.reading import Reading
from reader.model import Link, Row, Span

_POINTING_MS = 250
"""So long the pointer rests before what it points at is told of."""
_MOST_IN_MENU = 12
"""So many links of one thing can be judged in its menu; all can where it is told why."""


class InspectorControls(QObject):
    """Looks into what is open while the inspector is in view, and goes where it leads."""

    def __init__(
        self, hub: Hub, reading: Reading, panel: InspectorPanel, judge: LinkControls, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hub, self._reading, self._panel = hub, reading, panel
        self._view = view = reading.view
        self._judge = judge
        self._pointed: list[int] = []
        self._pointing = QTimer(self)
        self._pointing.setSingleShot(True)
        self._pointing.setInterval(_POINTING_MS)
        self._pointing.timeout.connect(self._tell_pointed)
        reading.opened.connect(self._open)
        reading.relinked.connect(self._follow_judged)
        view.link_activated.connect(lambda *_: self._show_current())
        view.link_left.connect(self._leave)
        view.filter_changed.connect(self._show_filter)
        panel.shown.connect(self._catch_up)
        panel.filter_bar.filter_wanted.connect(view.set_filter)
        panel.filter_bar.mode_wanted.connect(view.set_mode)
        panel.statements.thing_wanted.connect(self._go)
        panel.coverage.cell_wanted.connect(self._go_to_cell)
        for tab in (panel.statements, panel.alone, panel.why):
            tab.place_wanted.connect(self._go_to_place)
        panel.why.pair_wanted.connect(self._go_to_link)
        panel.why.confirm_wanted.connect(judge.confirm)
        panel.why.reject_wanted.connect(judge.reject)
        panel.why.take_back_wanted.connect(judge.take_back)
        for tab in (panel.statements, panel.why):
            tab.judging_wanted.connect(self._offer_judging)

    def _open(self, _articles: list[int]) -> None:
        """Forgets what was told of another comparison, and listens to the new panes."""
        for pane in self._view.panes:
            pane.text.hovered.connect(self._point)
        for link_map in self._view.row.link_maps() if self._view.row else ():
            link_map.band_hovered.connect(self._point)
        self._forget_pointed()
        self._panel.show_findings(None, len(self._reading.articles))
        self._catch_up()

    def _follow_judged(self) -> None:
        """Links have other numbers now."""
        self._forget_pointed()
        self._catch_up()

    def _forget_pointed(self) -> None:
        self._pointing.stop()
        self._pointed = []

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
        if not self._reading.is_aligned:
            if not self._reading.is_comparing:
                panel.show_failure()
            return
        if panel.findings is not None and panel.findings.alignment is alignment:
            return
        library = self._hub.library
        names = witness_names(alignment, {outlet.id: outlet.short for outlet in library.outlets()})

        def done(findings: Findings) -> None:
            if self._reading.alignment is not alignment:
                return
            before, current = panel.why.link, self._view.current_index
            panel.show_findings(findings, len(alignment.articles))
            self._show_filter()
            if current is not None or before is None:
                panel.show_link(current)
            else:
                panel.tell(findings.same(before))

        self._hub.jobs.read("inspect", lambda _job: findings_of(library, alignment, names), done)

    def _leave(self) -> None:
        """Tells of no link; but of one that was just rejected it is told what was said of it."""
        findings = self._panel.findings
        if findings is None or findings.alignment is self._reading.alignment:
            self._panel.show_link(None)

    def _show_filter(self) -> None:
        self._panel.show_filter(self._view.link_filter, self._view.mode)

    def _go(self, thing: Thing) -> None:
        findings = self._panel.findings
        if findings is None:
            return
        link = findings.best_link(thing, self._view.link_filter, self._view.focused_pane)
        wanted = thing.rejected if link is None else findings.alignment.links[link]
        if wanted is not None:
            self._go_to_link(wanted)

    def _go_to_link(self, link: Link, pane: int | None = None) -> None:
        """Makes a link that is told of the current one; of one that is not shown, shows the passages."""
        alignment = self._reading.alignment
        # What is told may be behind what was judged: links are known by what they join.
        now = LinkPlace.of(link).index_in(alignment.links) if alignment is not None else None
        if alignment is not None and now is not None and self._view.link_filter.admits(alignment.links[now]):
            self._view.activate(now, pane)
        else:
            self._view.leave_link()
            self._view.show_level({end.article: end.passage.span for end in (link.a, link.b)})
            self._panel.tell(link)

    def _go_to_cell(self, row: Row, witness: int | None) -> None:
        findings = self._panel.findings
        thing = (
            next((each for each in findings.things if each.group == row.group), None) if findings else None
        )
        if thing is None or findings is None:
            return
        link = findings.best_link(thing, self._view.link_filter, witness)
        if link is not None:
            self._go_to_link(findings.alignment.links[link], witness)
        if witness is not None and self._view.row is not None:
            self._view.row.scroll_to(witness, row.cells[witness].spans[0])

    def _go_to_place(self, witness: int, span: Span) -> None:
        if witness < len(self._view.panes):
            self._view.scroll_to(witness, span)

    def _point(self, mark: Mark | int | None) -> None:
        links = (mark,) if isinstance(mark, int) else mark.links if mark is not None else ()
        alignment, shown = self._reading.alignment, self._view.link_filter
        self._pointed = [link for link in links if alignment and shown.admits(alignment.links[link])]
        self._pointing.start()

    def _tell_pointed(self) -> None:
        """Tells of what the pointer rests on, and again of the current link when it has left."""
        panel, current = self._panel, self._view.current_index
        if panel.findings is None or panel.findings.alignment is not self._reading.alignment:
            return
        if not panel.why.isVisible():
            return
        wanted = current if current in self._pointed else next(iter(self._pointed), current)
        if wanted is not None and panel.why.link is not panel.findings.alignment.links[wanted]:
            panel.show_link(wanted, choose=False)

    def _offer_judging(self, menu: QMenu, links: Sequence[Link]) -> None:
        """Fills a menu with what can be said of a link, or of each of several."""
        if len(links) == 1:
            self._judge.fill_menu(menu, links[0])
            return
        findings = self._panel.findings
        for link in links[:_MOST_IN_MENU] if findings else ():
            outlets = " – ".join(findings.names[end.article] for end in (link.a, link.b))
            words = f"{outlets} · {kind_words(link)}: “{short(telling(link, links))}”"
            self._judge.fill_menu(menu.addMenu(words.replace("&", "&&")), link)
