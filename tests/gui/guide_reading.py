"""Pictures of the guide: articles side by side, what they share, and what a person says of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reader.gui.look.theme import ThemeChoice
from tests.gui.guide_stage import LOW, WIDE, Stage
from tests.gui.waiting import open_sample


def sample(stage: Stage) -> QImage:
    window = stage.window
    open_sample(window)
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


def inspector(number: int) -> Callable[[Stage], QImage]:
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
