"""Where the chosen codes were given in the open texts: those passages are lit up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.hub import Hub
from reader.gui.reading import Reading
from reader.model import Changes, TagFilter


class TagLighting(QObject):
    """Follows what is chosen in the codebook while its panel is in view.

    A code that is chosen stands for all that are nested in it too.
    """

    def __init__(self, hub: Hub, reading: Reading, panel: CodebookPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._reading, self._panel = hub, reading, panel
        panel.view.chosen_changed.connect(self.light)
        panel.shown.connect(self.light)
        panel.model.modelReset.connect(self.light)
        reading.opened.connect(lambda _articles: self.light())
        hub.changed.connect(self._follow)

    def light(self) -> None:
        """Lights up the passages of the chosen codes, and no others."""
        panel, articles = self._panel, self._reading.articles
        known = panel.model.whole.codes
        chosen = frozenset(code for code in panel.view.chosen() if code in known)
        lit: frozenset[int] = frozenset()
        if chosen and articles and panel.isVisible():
            wanted = TagFilter(codes=chosen, orphans=False, articles=frozenset(articles))
            lit = frozenset(self._hub.library.tag_index(wanted).tags)
        for pane in self._reading.view.panes:
            pane.text.light_tags(lit)
        panel.show_lit(len(lit))

    def _follow(self, changes: Changes) -> None:
        if changes.annotations or changes.codes or changes.codebooks:
            self.light()
