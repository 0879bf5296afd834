"""Pictures of the guide: tags, who gave them, and how they are kept and passed on."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from reader.library import Library
from reader.model import Changes
from reader.model.backup import BackupReason
from reader.resources import seeds
from reader.text.quotes import find_quotes
from tests.gui.guide_stage import SLIM, WIDE, Stage

FIRST, SECOND = {"zh": "林青", "en": "Lin"}, {"zh": "周远", "en": "Zhou"}
"""Who tags in the pictures."""
KINDS = {"zh": ("口头", "认同", "书面", "加强"), "en": ("Spoken", "Endorsing", "Written", "Reinforcing")}
"""Tags of the codebook that the pictures show, in turn."""
STARTER = {"zh": "zh-Hans", "en": "en"}
"""The languages of that codebook."""


def _tag(stage: Stage, coder: Library, *, otherwise: bool) -> None:
    """Tags how each open article brings in what was said, as one coder does, or ``otherwise`` at times."""
    reading, codes = stage.window.reading, {code.name: code.id for code in stage.library.codes()}
    changes, kinds = Changes(), KINDS[stage.tongue]
    for article, witness in zip(reading.articles, reading.alignment.articles, strict=True):
        for number, quote in enumerate(find_quotes(witness, 0)):
            if otherwise and number % 5 == 0:
                continue
            kind = kinds[(number + (otherwise and number % 7 == 0)) % len(kinds)]
            place = quote.passage.start, quote.passage.end
            changes |= coder.annotate(article, *place, codes[kind]).changes
    stage.window.hub.changed.emit(changes)
    stage.settle()


def codebook(stage: Stage) -> QImage:
    window = stage.window
    stage.open(2)
    made = stage.library.add_starter("attribution", STARTER[stage.tongue])
    window.hub.changed.emit(made.changes)
    _tag(stage, stage.library, otherwise=False)
    stage.library.back_up(BackupReason.STARTED)
    stage.resize(WIDE)
    stage.show(window.docks.codebook)
    stage.widths(window.docks.codebook, 360)
    names = {code.name: code.id for code in stage.library.codes()}
    window.hub.code_wanted.emit(names[KINDS[stage.tongue][1]])
    return stage.picture(window.docks.codebook)


def tagging(stage: Stage) -> QImage:
    stage.show(stage.window.docks.library)
    stage.widths(stage.window.docks.library, 300)
    stage.open(2)
    stage.window.view.panes[0].text.setFocus()
    return stage.picture()


def tag_palette(stage: Stage) -> QImage:
    window = stage.window
    stage.show()
    stage.resize(SLIM)
    text = window.view.panes[0].text
    text.setFocus()
    cursor = text.cursorForPosition(QPoint(40, 24))
    start = cursor.block().position()
    cursor.setPosition(start)
    cursor.setPosition(start + 22, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    stage.settle()
    window.actions_.tags.tag.trigger()
    stage.settle()
    palette = window.controls.tags.palette
    made = stage.with_popup(palette, text.viewport().mapTo(window, text.cursorRect().bottomLeft()))
    palette.hide()
    cursor.clearSelection()
    text.setTextCursor(cursor)
    return made


def tags_list(stage: Stage) -> QImage:
    window = stage.window
    with Library(stage.library.path, coder=SECOND[stage.tongue]) as other:
        _tag(stage, other, otherwise=True)
    stage.resize(WIDE)
    window.by_hand.setCurrentWidget(window.by_hand.tags)
    stage.show(window.docks.tags)
    stage.widths(window.docks.tags, 420)
    return stage.picture(window.docks.tags)


def statistics(stage: Stage) -> QImage:
    action = stage.window.actions_.tags.statistics
    return stage.opened(action, lambda controls: controls.figures.open_window, (860, 560))


def agreement(stage: Stage) -> QImage:
    action = stage.window.actions_.tags.agreement
    return stage.opened(action, lambda controls: controls.agreement.open_window, (900, 640))


def merging(stage: Stage) -> QImage:
    path = stage.folder / {"zh": "同事的文库.sqlite3", "en": "colleague.sqlite3"}[stage.tongue]
    with Library(path, coder=SECOND[stage.tongue]) as other:
        other.import_archive([seeds()])
        summary = next(iter(other.articles()))
        code = other.add_code({"zh": "人情味", "en": "human interest"}[stage.tongue]).added.codes[0].id
        for start in (40, 120, 300):
            other.annotate(summary.id, start, start + 24, code)
    safety = stage.window.controls.safety
    safety.preview_library(path)
    stage.settle()
    made = stage.picture(safety.preview)
    safety.preview.reject()
    return made


def backups(stage: Stage) -> QImage:
    stage.library.back_up(BackupReason.BY_HAND)
    action = stage.window.actions_.file.backups
    with stage.open_dialog(action, lambda controls: controls.safety.dialog, (760, 420)) as dialog:
        dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
        return stage.picture(dialog)


def export_tags(stage: Stage) -> QImage:
    action = stage.window.actions_.file.export_tags
    return stage.opened(action, lambda controls: controls.exchange.dialog)
