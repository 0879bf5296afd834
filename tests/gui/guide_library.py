"""Pictures of the guide: what comes into a library, and what is found in it."""

from __future__ import annotations

import os
import shutil

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.resources import seeds
from tests.gui.guide_stage import LOW, WIDE, Stage

SEARCHED = "大坝 下游"
ARCHIVE = {"zh": ("新闻存档", "读书笔记.txt"), "en": ("news archive", "reading notes.txt")}


def report(stage: Stage) -> QImage:
    name, note = ARCHIVE[stage.tongue]
    archive = stage.folder / name
    archive.mkdir()
    for path in seeds().glob("2023*.md"):
        shutil.copy(path, archive)
    (archive / note).write_text("", encoding="utf-8")
    window = stage.window
    os.chdir(stage.folder)  # so that no path of a machine is in the picture
    window.controls.files.import_paths([archive.relative_to(stage.folder)])
    stage.settle()
    window.import_panel.show_report()
    stage.settle()
    dialog = QApplication.activeModalWidget()
    dialog.resize(760, 380)
    made = stage.picture(dialog)
    dialog.close()
    window.import_panel.hide()
    return made


def search(stage: Stage) -> QImage:
    window = stage.window
    stage.resize(WIDE)
    stage.show(window.docks.library)
    window.actions_.library.find.trigger()
    window.library_panel.search_box.line.setText(SEARCHED)
    stage.settle()
    stage.widths(window.docks.library, 400)
    return stage.picture(window.docks.library)


def events(stage: Stage) -> QImage:
    window = stage.window
    window.library_panel.search_box.line.setText("")
    stage.settle()
    window.actions_.library.show_events.trigger()
    stage.resize(LOW)
    stage.widths(window.docks.library, 400)
    return stage.picture(window.docks.library)


def timeline(stage: Stage) -> QImage:
    window = stage.window
    window.tabs.events.timeline_button.setChecked(True)
    stage.widths(window.docks.library, 640)
    made = stage.picture(window.docks.library)
    window.tabs.events.timeline_button.setChecked(False)
    stage.widths(window.docks.library, 400)
    return made


def statements(stage: Stage) -> QImage:
    stage.resize(WIDE)
    stage.window.actions_.library.show_statements.trigger()
    return stage.picture(stage.window.docks.library)


def where_else(stage: Stage) -> QImage:
    window = stage.window
    window.actions_.library.show_articles.trigger()
    stage.open(1)
    stage.show(window.docks.where_else)
    stage.open(2)
    window.view.panes[0].text.setFocus()
    stage.go_to_statement()
    window.actions_.library.where_else.trigger()
    stage.settle()
    stage.widths(window.docks.where_else, 420)
    return stage.picture(window.docks.where_else)
