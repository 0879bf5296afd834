"""The panels at the sides of the window, before they are docked."""

from __future__ import annotations

from typing import NamedTuple

from reader.gui.actions import Actions
from reader.gui.articles.library_tabs import LibraryTabs
from reader.gui.by_hand_tabs import ByHandTabs
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.hub import Hub
from reader.gui.inspector import InspectorPanel
from reader.gui.look.theme import Theme
from reader.gui.statements.where_else_panel import WhereElsePanel


class Panels(NamedTuple):
    """What there is beside the texts."""

    tabs: LibraryTabs
    where_else: WhereElsePanel
    by_hand: ByHandTabs
    inspector: InspectorPanel
    codebook: CodebookPanel


def make_panels(hub: Hub, theme: Theme, actions: Actions) -> Panels:
    """The panels of one window."""
    return Panels(
        LibraryTabs(hub, theme, actions),
        WhereElsePanel(hub, theme),
        ByHandTabs(hub, theme),
        InspectorPanel(hub, theme),
        CodebookPanel(theme, actions),
    )
