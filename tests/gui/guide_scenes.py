"""What the pictures of the user's guide show: the window on the sample archive, one state after another."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.look.theme import ThemeChoice
from reader.gui.main_window import MainWindow
from reader.library import Library
from reader.model import Changes, LinkKind
from reader.model.backup import BackupReason
from reader.resources import seeds
from reader.text.quotes import find_quotes

WIDE, SLIM, LOW = (1140, 680), (1000, 640), (1000, 470)
FIRST, SECOND = {"zh": "林青", "en": "Lin"}, {"zh": "周远", "en": "Zhou"}
"""Who tags in the pictures."""
OVER = 40
"""So far below the window's edge the palette of commands comes up, halved."""
KINDS = {"zh": ("口头", "认同", "书面", "加强"), "en": ("Spoken", "Endorsing", "Written", "Reinforcing")}
"""Tags of the codebook that the pictures show, in turn."""
STARTER = {"zh": "zh-Hans", "en": "en"}
"""The languages of that codebook."""
SEARCHED, TYPED = "大坝 下游", {"zh": "daochu", "en": "export"}
ARCHIVE = {"zh": ("新闻存档", "读书笔记.txt"), "en": ("news archive", "reading notes.txt")}


@dataclass
class Stage:
    """A window, and what the scenes need beside it."""

    window: MainWindow
    folder: Path
    """For files of the pictures' own."""
    tongue: str

    @property
    def library(self) -> Library:
        return self.window.hub.library

    def settle(self) -> None:
        """Lets the window work until nothing is under way."""
        _wait(150)
        while self.window.hub.jobs.is_busy():
            _wait(40)
        _wait(150)

    def show(self, *docks: QWidget) -> None:
        """Shows these panels alone."""
        of_window = self.window.docks
        of_all = (of_window.library, of_window.where_else, of_window.codebook, of_window.tags)
        for dock in (*of_all, of_window.inspector):
            dock.setVisible(dock in docks)
        self.settle()

    def resize(self, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.settle()

    def widths(self, dock: QWidget, width: int) -> None:
        self.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self.settle()

    def open(self, count: int) -> None:
        """Sets the first of the sample's four articles side by side."""
        self.window.reading.open(self.four[:count])
        self.settle()

    def go_to_statement(self) -> None:
        """Goes to the statement that most outlets have."""
        groups = [each for each in self.window.view.alignment.groups if each.kind is LinkKind.QUOTE]
        chosen = max(groups, key=lambda group: len({article for article, _ in group.members}))
        self.window.view.activate(chosen.links[0], 0)
        self.settle()

    def picture(self, part: QWidget | None = None) -> QImage:
        """The window, or a part of it."""
        self.settle()
        return (part or self.window).grab().toImage()

    def with_popup(self, popup: QWidget, place: QPoint) -> QImage:
        """The window with what has popped up over it, at the place where it would on a screen of any size."""
        self.settle()
        whole = self.window.grab()
        painter = QPainter(whole)
        painter.drawPixmap(place, popup.grab())
        painter.end()
        return whole.toImage()

    four: tuple[int, ...] = ()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def welcome(stage: Stage) -> QImage:
    stage.resize(SLIM)
    stage.show()
    return stage.picture(stage.window.welcome)


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


def sample(stage: Stage) -> QImage:
    window = stage.window
    loop = QEventLoop()
    window.reading.aligned.connect(lambda _articles: loop.quit())
    window.controls.files.open_sample()
    loop.exec()
    stage.settle()
    stage.four = tuple(window.reading.articles)
    window.import_panel.hide()
    window.hints.hide()
    stage.resize(WIDE)
    stage.show(window.docks.library)
    stage.open(2)
    stage.go_to_statement()
    return stage.picture()


def four(stage: Stage) -> QImage:
    stage.show()
    stage.open(4)
    stage.go_to_statement()
    return stage.picture()


def dark(stage: Stage) -> QImage:
    themes = {action.data(): action for action in stage.window.actions_.view.themes.actions()}
    themes[ThemeChoice.DARK].trigger()
    made = stage.picture()
    themes[ThemeChoice.LIGHT].trigger()
    stage.settle()
    return made


def marks(stage: Stage) -> QImage:
    legend = stage.window.controls.walk.legend
    stage.window.controls.walk.show_legend()
    stage.settle()
    made = legend.grab().toImage()
    legend.hide()
    return made


def shared_only(stage: Stage) -> QImage:
    stage.window.actions_.links.read_alone.trigger()
    stage.open(2)
    made = stage.picture(stage.window.view)
    stage.window.actions_.links.read_everything.trigger()
    return made


def _inspector(number: int) -> Callable[[Stage], QImage]:
    def show(stage: Stage) -> QImage:
        window = stage.window
        stage.resize((1180, 800))
        if list(window.reading.articles) != list(stage.four):
            stage.open(4)
        stage.show(window.docks.inspector)
        window.resizeDocks([window.docks.inspector], [470], Qt.Orientation.Vertical)
        stage.go_to_statement()
        window.inspector.bar.setCurrentIndex(number)
        return stage.picture(window.docks.inspector)

    return show


def judging(stage: Stage) -> QImage:
    stage.resize(LOW)
    stage.show()
    stage.open(2)
    stage.window.view.panes[0].text.setFocus()
    stage.go_to_statement()
    stage.window.actions_.judge.confirm.trigger()
    return stage.picture()


def judged_links(stage: Stage) -> QImage:
    window = stage.window
    window.actions_.links.next_statement.trigger()
    stage.settle()
    window.actions_.judge.reject.trigger()
    stage.settle()
    window.actions_.judge.list.trigger()
    stage.resize(WIDE)
    stage.show(window.docks.tags)
    stage.widths(window.docks.tags, 420)
    return stage.picture(window.docks.tags)


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
    stage.window.actions_.tags.statistics.trigger()
    stage.settle()
    opened = stage.window.controls.figures.open_window
    opened.resize(860, 560)
    made = stage.picture(opened)
    opened.close()
    return made


def agreement(stage: Stage) -> QImage:
    stage.window.actions_.tags.agreement.trigger()
    stage.settle()
    opened = stage.window.controls.agreement.open_window
    opened.resize(900, 640)
    made = stage.picture(opened)
    opened.close()
    return made


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
    stage.window.actions_.file.backups.trigger()
    stage.settle()
    dialog = stage.window.controls.safety.dialog
    dialog.resize(760, 420)
    stage.settle()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    made = stage.picture(dialog)
    dialog.close()
    return made


def export_tags(stage: Stage) -> QImage:
    stage.window.actions_.file.export_tags.trigger()
    stage.settle()
    dialog = stage.window.controls.exchange.dialog
    made = stage.picture(dialog)
    dialog.close()
    return made


def preferences(stage: Stage) -> QImage:
    stage.window.actions_.edit.preferences.trigger()
    stage.settle()
    dialog = stage.window.controls.frame.preferences
    made = stage.picture(dialog)
    dialog.close()
    return made


def commands(stage: Stage) -> QImage:
    stage.resize(SLIM)
    stage.show()
    palette = stage.window.controls.frame.palette
    palette.ask()
    palette.line.setText(TYPED[stage.tongue])
    place = QPoint((stage.window.width() - palette.width()) // 2, 2 * OVER)
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
    "wordings": _inspector(0),
    "coverage": _inspector(1),
    "why": _inspector(3),
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
