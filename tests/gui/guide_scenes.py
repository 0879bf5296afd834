"""What the pictures of the user's guide show: the window on the sample archive, one state after another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from tests.gui.guide_library import events, report, search, statements, timeline, where_else
from tests.gui.guide_reading import dark, four, inspector, judged_links, judging, marks, sample, shared_only
from tests.gui.guide_stage import SLIM, Stage
from tests.gui.guide_tags import (
    agreement,
    backups,
    codebook,
    export_tags,
    merging,
    statistics,
    tag_palette,
    tagging,
    tags_list,
)

BELOW = 80
"""So many pixels below the window's upper edge the palette of commands comes up."""
TYPED = {"zh": "daochu", "en": "export"}


def welcome(stage: Stage) -> QImage:
    stage.resize(SLIM)
    stage.show()
    return stage.picture(stage.window.welcome)


def preferences(stage: Stage) -> QImage:
    action = stage.window.actions_.edit.preferences
    return stage.opened(action, lambda controls: controls.frame.preferences)


def commands(stage: Stage) -> QImage:
    stage.resize(SLIM)
    stage.show()
    palette = stage.window.controls.frame.palette
    palette.ask()
    palette.line.setText(TYPED[stage.tongue])
    place = QPoint((stage.window.width() - palette.width()) // 2, BELOW)
    made = stage.with_popup(palette, place)
    palette.hide()
    return made


SCENES: dict[str, Callable[[Stage], QImage]] = {
    "welcome": welcome,
    "import-report": report,
    "sample": sample,
    "four": four,
    "dark": dark,
    "marks": marks,
    "only-here": shared_only,
    "wordings": inspector(0),
    "coverage": inspector(1),
    "why": inspector(3),
    "judging": judging,
    "judged-links": judged_links,
    "search": search,
    "events": events,
    "timeline": timeline,
    "statements": statements,
    "where-else": where_else,
    "codebook": codebook,
    "tagging": tagging,
    "tag-palette": tag_palette,
    "tags-list": tags_list,
    "statistics": statistics,
    "agreement": agreement,
    "merging": merging,
    "backups": backups,
    "export-tags": export_tags,
    "preferences": preferences,
    "commands": commands,
}
"""The pictures by name, in an order in which each finds what it needs."""
