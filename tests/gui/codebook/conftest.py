"""A codebook of three levels in a window of its own, seen at work."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMessageBox, QSplitter

from reader.gui.actions import Actions
from reader.gui.app import application
from reader.gui.codebook.codebook_controls import CodebookControls
from reader.gui.codebook.codebook_panel import CodebookPanel
from reader.gui.compare import ComparisonView
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.look.style import style_sheet
from reader.gui.look.theme import Theme
from reader.gui.reading import Reading
from reader.gui.tagging.tagging import Tagging
from reader.library import Library
from tests.gui.conftest import article_file, settle, type_in

CODES = (
    "说法",
    "说法/中性",
    "说法/中性/表示",
    "说法/中性/指出",
    "说法/带立场",
    "说法/带立场/声称",
    "框架",
    "情绪",
)


class Bench(QMainWindow):
    """The texts and the codebook beside each other, without the rest of the program's window."""

    def __init__(self, library, settings):
        super().__init__()
        theme = Theme.load("light")
        self.setStyleSheet(style_sheet(theme))
        self.hub = Hub(library, Jobs(self), self)
        self.tagging = Tagging(self.hub, self)
        self.actions_ = Actions(self.tagging.undo_stack, self)
        self.view = ComparisonView(theme)
        self.view.set_animated(False)
        self.reading = Reading(self.hub, self.view, self)
        self.codebook_panel = CodebookPanel(theme, self.actions_)
        self.codebook = CodebookControls(
            self.hub,
            settings,
            self.tagging,
            self.reading,
            self.codebook_panel,
            self.actions_,
            theme,
            self,
        )
        parts = QSplitter()
        parts.addWidget(self.view)
        parts.addWidget(self.codebook_panel)
        self.setCentralWidget(parts)
        self.failures = []
        self.hub.failed.connect(self.failures.append)


@pytest.fixture(scope="session")
def known_articles(tmp_path_factory):
    """A library file of three short articles."""
    folder = tmp_path_factory.mktemp("known articles")
    with Library(folder / "library.sqlite3", coder="tester") as made:
        for number in range(3):
            article_file(folder, number, paragraphs=3)
        made.import_archive([folder])
    return folder / "library.sqlite3"


@pytest.fixture
def library(known_articles, tmp_path):
    path = tmp_path / "library.sqlite3"
    shutil.copy(known_articles, path)
    with Library(path, coder="tester") as made:
        yield made


@pytest.fixture
def codes(library):
    """The ids of the codes by their paths."""
    made = {}
    for path in CODES:
        above, _, name = path.rpartition("/")
        made[path] = library.add_code(name, made.get(above)).added.codes[0].id
    return made


@pytest.fixture
def open_bench(qtbot, library, settings):
    """Opens a bench; at the end nothing is left running."""
    made = []

    def open_it():
        application([])  # which speaks the language of the test
        bench = Bench(library, settings)
        qtbot.addWidget(bench)
        bench.resize(900, 700)
        bench.show()
        bench.activateWindow()
        settle(qtbot, bench)
        made.append(bench)
        return bench

    yield open_it
    for bench in made:
        bench.hub.jobs.shut_down()
        bench.close()


@pytest.fixture
def window(codes, open_bench):
    """A bench with the codes of ``CODES``."""
    return open_bench()


@pytest.fixture
def panel(window):
    """The panel, with the keyboard in the list."""
    window.codebook_panel.view.setFocus()
    return window.codebook_panel


def outline(library, codebook=None):
    """The codes as lines, each indented by what it is nested in."""
    depth, lines = {}, []
    for code in library.codes(codebook):
        depth[code.id] = depth.get(code.parent, -1) + 1
        lines.append("  " * depth[code.id] + code.name)
    return lines


def rows(panel, parent=None):
    """What stands in the rows that can be seen, with the depth of each."""
    view, model, found = panel.view, panel.model, []

    def walk(above, depth):
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            found.append("  " * depth + str(index.data() or ""))
            if view.isExpanded(index):
                walk(index, depth + 1)

    walk(view.rootIndex(), 0)
    return found


def click(qtbot, panel, code, modifier=Qt.KeyboardModifier.NoModifier):
    """Clicks the row of a code."""
    index = panel.model.index_of(code)
    panel.view.scrollTo(index)
    place = panel.view.visualRect(index).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, pos=place)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Presses a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def drag(panel, data, target, *, part=0.5, modifier=Qt.KeyboardModifier.NoModifier):
    """Drops something on the row of a code, ``part`` of its height down; whether it was taken."""
    viewport = panel.view.viewport()
    rect = panel.view.visualRect(panel.model.index_of(target))
    place = QPoint(rect.left() + 30, rect.top() + int(rect.height() * part))
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(viewport, QDragEnterEvent(place, actions, data, left, modifier))
    over = QDragMoveEvent(place, actions, data, left, modifier)
    QApplication.sendEvent(viewport, over)
    dropped = QDropEvent(place, actions, data, left, modifier)
    QApplication.sendEvent(viewport, dropped)
    return over.isAccepted() and dropped.isAccepted()


def dragged(panel, *codes):
    """What is dragged when the rows of some codes are."""
    data = panel.model.mimeData([panel.model.index_of(code) for code in codes])
    assert isinstance(data, QMimeData)
    return data


@pytest.fixture
def undo(qtbot, window):
    def undo():
        window.actions_.edit.undo.trigger()
        settle(qtbot, window)

    return undo


def name(qtbot, words, key=Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.NoModifier):
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName()
    type_in(qtbot, line, words)
    qtbot.keyClick(line, key, modifier)


def answer(qtbot, button):
    """Presses a button of the question that is asked; returns all that it says."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    said = f"{box.text()}\n{box.informativeText()}"
    wanted = next(each for each in box.buttons() if each.text().replace("&", "") == button)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)
    return said
