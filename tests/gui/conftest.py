"""A window as a reader has it, on a library of invented articles."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QLocale, Qt, QThreadPool, QTimer, QTranslator
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu

from reader.faults.unexpected import met_lately
from reader.gui.app import application, open_window
from reader.gui.look.fonts import load_fonts, ui_font
from reader.gui.settings import Settings
from reader.gui.statements.reports_model import REPORT_ROLE
from reader.library import Library
from reader.resources import seeds

STATEMENT = "“河水不认得国界，我们必须先学会互相打电话。”"


SAME_LINE = "记者在现场看到，渡轮上的旗帜在风里转了方向，人们继续等待。"


def article_file(
    folder,
    number,
    *,
    title=None,
    statement=STATEMENT,
    host="www.voachinese.com",
    paragraphs=30,
    line=SAME_LINE,
):
    """An archive file in the common format; its n-th paragraph is a ``line`` told apart by its number.

    Articles of one line are linked all the way down.
    """
    published = datetime(2024, 5, 20, 8, tzinfo=UTC) + timedelta(hours=number)
    lines = [
        f"<!--{int(published.timestamp() * 1000)}-->",
        f"[{title or f'第{number}篇：界河两岸的通知'}](https://{host}/a/{number}.html)",
        "------",
        f"<p>总理奥兰周一在渡轮上说：{statement}</p>",
        *(f"<p>第{number}篇第{i}段，{line}</p>" for i in range(paragraphs)),
    ]
    path = folder / f"{number:03}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def in_a_thread(work):
    """What work returns, or the exception it ends with, in one of Qt's threads."""
    found = []

    def run():
        try:
            found.append(work())
        except Exception as error:
            found.append(error)

    pool = QThreadPool()
    pool.start(run)
    pool.waitForDone()
    return found[0]


@pytest.fixture(scope="session", autouse=True)
def _style(qapp):
    """The style of the program, whatever the machine's is."""
    qapp.setStyle("Fusion")


@pytest.fixture
def faults_expected():
    """Faults of the program are part of the test."""


@pytest.fixture(autouse=True)
def _no_faults(request):
    """A fault that the window tells the reader of fails the test in which it came up."""
    met_lately.clear()
    yield
    found = list(met_lately)
    met_lately.clear()
    if "faults_expected" not in request.fixturenames:
        assert found == [], "the window told of a fault of the program"


@pytest.fixture(autouse=True)
def english(qapp, monkeypatch):
    """The program speaks English, in its own font, whatever the machine is set to."""
    monkeypatch.setenv("JIANTING_LANG", "en")
    QLocale.setDefault(QLocale("en_GB"))
    load_fonts()
    qapp.setFont(ui_font())
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


def archive_of_three(parent):
    """A folder of three articles, of three outlets, that quote one statement."""
    folder = parent / "archive"
    folder.mkdir()
    hosts = ("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com")
    for number in range(3):
        article_file(folder, number, host=hosts[number])
    return folder


def library_file(path, folder):
    """A library file of an archive, of which everything is known."""
    with Library(path, coder="tester") as made:
        made.import_archive([folder])
        made.catch_up()
    return path


@pytest.fixture
def archive(tmp_path):
    return archive_of_three(tmp_path)


@pytest.fixture(scope="session")
def known_three(tmp_path_factory):
    folder = tmp_path_factory.mktemp("three")
    return library_file(folder / "library.sqlite3", archive_of_three(folder))


@pytest.fixture
def library(request, tmp_path):
    """A library of three articles of which everything is known.

    Where a test, or its module, asks for ``archive`` too, its articles are those, just imported.
    """
    path = tmp_path / "library.sqlite3"
    ours = "archive" in request.fixturenames
    if not ours:
        shutil.copy(request.getfixturevalue("known_three"), path)
    with Library(path, coder="tester") as made:
        if ours:
            made.import_archive([request.getfixturevalue("archive")])
        yield made


@pytest.fixture(scope="session")
def known_sample(tmp_path_factory):
    return library_file(tmp_path_factory.mktemp("sample") / "library.sqlite3", seeds())


@pytest.fixture
def sample_library(known_sample, tmp_path):
    path = tmp_path / "sample.sqlite3"
    shutil.copy(known_sample, path)
    with Library(path, coder="tester") as made:
        yield made


@pytest.fixture
def empty_library(tmp_path):
    with Library(tmp_path / "empty.sqlite3", coder="tester") as made:
        yield made


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "window.ini")


@pytest.fixture(scope="session", autouse=True)
def nothing_left_to_paste():
    """Without a screen, what Python puts on the clipboard outlives it and crashes the process as it ends."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture
def make_window(qtbot, settings):
    """Opens windows and closes them at the end, with nothing left running."""
    made = []

    def make(library, *, settings=settings, size=(1280, 800)):
        application([])
        window = open_window(library, settings)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        window.view.set_animated(False)
        settle(qtbot, window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.hub.jobs.shut_down()
        window.close()
    QApplication.clipboard().clear()


@pytest.fixture
def window(make_window, library):
    return make_window(library)


@pytest.fixture
def reading(qtbot, window, library):
    """Three articles side by side; all of them quote one statement."""
    ids = sorted(summary.id for summary in library.articles())
    open_articles(qtbot, window, ids)
    return ids


def settle(qtbot, window):
    """Waits until nothing runs and everything that was asked for is shown."""
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)


def open_articles(qtbot, window, articles):
    """Opens articles as a click on the button would, and waits for them."""
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        window.reading.open(articles)
    settle(qtbot, window)


def drag_over(qtbot, text, start, end):
    """Selects code points of a pane with the mouse, as a hand does."""
    text.clear_selection()  # a press within a selection would begin to drag it away
    text.verticalScrollBar().setValue(max(0, int(text.height_of(start)) - 60))
    points = []
    for place in (start, end):
        cursor = text.textCursor()
        cursor.setPosition(place)
        points.append(text.cursorRect(cursor).center())
    first, last = points
    viewport = text.viewport()
    qtbot.mouseMove(viewport, first)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(viewport, (first + last) / 2)
    qtbot.mouseMove(viewport, last)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)


def type_in(qtbot, line, text):
    """Types Latin text by keys and Chinese as an input method commits it."""
    if text.isascii():
        qtbot.keyClicks(line, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def pick_from(qtbot, button, data):
    """Clicks a button that opens a menu, and in it the entry with this data; returns what all entries say.

    With None as data the menu is closed again.
    """
    said = []

    def press():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        said.extend(action.text() for action in menu.actions() if action.data() is not None)
        action = next((each for each in menu.actions() if data is not None and each.data() == data), None)
        if action is None:
            menu.close()
        else:
            qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(30, press)  # a button's menu runs within the click
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    return said


@pytest.fixture
def statement(library):
    """One that most outlets report."""
    return max(library.statements(), key=lambda each: len({report.outlet for report in each.reports}))


def reports_in(panel):
    """The rows of the panel of reports."""
    return [panel.model.index(row).data(REPORT_ROLE) for row in range(panel.model.rowCount())]


def ask_about(qtbot, window, report):
    """Opens an article, and asks by key where else one of its statements was made."""
    open_articles(qtbot, window, [report.article])
    window.view.panes[0].text.select(report.passage.span)
    qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_W)
    settle(qtbot, window)


def choose(panel, *indexes):
    """Selects rows of a list."""
    selection = panel.view.selectionModel()
    selection.clearSelection()
    for index in indexes:
        selection.select(index, QItemSelectionModel.SelectionFlag.Select)
    selection.setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
    panel.view.setFocus()
