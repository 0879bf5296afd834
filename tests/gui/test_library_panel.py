import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from reader.gui.articles.finding import Query
from reader.gui.articles.library_model import CHUNK, LibraryModel
from reader.gui.articles.library_panel import LibraryPanel
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.lists.row_painting import cut_lines
from reader.gui.look.fonts import ui_font
from reader.gui.look.theme import Theme
from reader.library import ArticleSummary
from reader.model import Changes, Facets, Found, Hit, Order, Outlet, QueryError, QueryProblem, Span

MANY = 100_000
FIRST = datetime(2024, 1, 1, tzinfo=UTC)


class ManyArticles:
    """As much of a library as a list asks for, with a hundred thousand articles."""

    def __init__(self):
        self.asked = []
        self.gate = threading.Event()
        self.gate.set()
        self.pending = 0
        self.refuse = False

    def outlets(self):
        return (Outlet("voa", "美国之音", "VOA"), Outlet("bbc", "BBC中文", "BBC"))

    def count(self, *, outlets=(), since=None, until=None):
        self.gate.wait(5)
        return MANY

    def articles(self, *, outlets=(), since=None, until=None, limit=None, offset=0):
        assert threading.current_thread() is not threading.main_thread()
        self.asked.append(("", tuple(outlets), limit, offset))
        return [self._summary(number) for number in range(offset, min(offset + limit, MANY))]

    def summary(self, article):
        return self._summary(article - 1)

    def summaries(self, articles):
        return [self.summary(article) for article in articles]

    def matching(self, query, *, order=Order.NEWEST, limit=None, offset=0):
        assert threading.current_thread() is not threading.main_thread()
        self.gate.wait(5)
        self.asked.append((query, order, limit, offset))
        return MANY, [self._summary(number) for number in range(offset, min(offset + limit, MANY))]

    def codes(self):
        return []

    def search(self, query, *, order=Order.RANK, limit=50, offset=0):
        assert threading.current_thread() is not threading.main_thread()
        self.gate.wait(5)
        if self.refuse:
            raise QueryError(QueryProblem.UNKNOWN_TAG, 0, "x")
        self.asked.append((query, order, limit, offset))
        total = MANY if query.startswith("all") else 3 if query.startswith("three") else 0
        return Found(total, tuple(map(self._hit, range(offset, min(offset + limit, total)))), self.pending)

    def facets(self, query):
        return Facets((("bbc", 700), ("voa", 5)), (("2023-12", 2), ("2024-01", 703)))

    def _hit(self, number):
        snippet = "渡轮上的旗帜在风里转了方向"
        return Hit(number + 1, Span(100, 102), snippet, 96, (Span(100, 102),), 1.0)

    def _summary(self, number):
        published = FIRST - timedelta(minutes=number)
        title = f"第{number}篇：一个相当长的标题，两行也许放不下，于是末尾要用省略号来代替余下的文字"
        return ArticleSummary(
            number + 1,
            "bbc" if number % 2 else "voa",
            title,
            "记者",
            published,
            False,
            None,
            f"/a/{number}.txt",
            900,
            None,
            None,
            0,
        )


@pytest.fixture
def many():
    return ManyArticles()


@pytest.fixture
def panel(qtbot, many):
    hub = Hub(many, Jobs())
    made = LibraryPanel(hub, Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    made.model.search(Query())
    qtbot.waitUntil(lambda: made.model.rowCount() == MANY)
    yield made
    many.gate.set()
    hub.jobs.shut_down()


def wait(qtbot, panel):
    qtbot.waitUntil(lambda: not panel._hub.jobs.is_busy() and not panel.search_box.typing.isActive())


def test_the_model_keeps_qts_rules(qtbot, many, qtmodeltester):
    hub = Hub(many, Jobs())
    model = LibraryModel(hub)
    with qtbot.waitSignal(model.counted):
        model.search(Query("three"))
    qtmodeltester.check(model)
    hub.jobs.shut_down()


def test_only_what_is_looked_at_is_fetched(qtbot, panel, many):
    wait(qtbot, panel)
    assert {offset for _, _, _, offset in many.asked} == {0}
    panel.view.scrollToBottom()
    panel.grab()
    qtbot.waitUntil(lambda: panel.model.summary(MANY - 1) is not None)
    assert panel.model.summary(MANY - 1).id == MANY
    assert {limit for _, _, limit, _ in many.asked} == {CHUNK}
    assert len(many.asked) <= 4


def test_scrolling_through_everything_keeps_few_rows(qtbot, panel, many):
    bar = panel.view.verticalScrollBar()
    for step in range(0, 101, 2):
        bar.setValue(bar.maximum() * step // 100)
        panel.grab()
    qtbot.waitUntil(lambda: bool(panel.grab()) and panel.model.summary(MANY - 1) is not None)
    assert len(panel.model._chunks.articles()) <= 50 * CHUNK


def test_typing_never_waits_for_the_library(qtbot, panel, many):
    many.gate.clear()
    qtbot.keyClicks(panel.search_box.line, "three")
    assert panel.search_box.line.text() == "three"
    panel.view.scrollToBottom()
    panel.grab()
    assert panel.model.rowCount() == MANY
    many.gate.set()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert panel.count_label.text().startswith("3 ")


def test_what_was_typed_meanwhile_is_asked_once(qtbot, panel, many):
    wait(qtbot, panel)
    many.asked.clear()
    many.gate.clear()
    qtbot.keyClicks(panel.search_box.line, "all three")
    many.gate.set()
    wait(qtbot, panel)
    assert panel.model.shown.text == "all three"
    assert [query for query, *_ in many.asked] == ["a", "all three"], "none of what came between"


def test_what_is_half_typed_is_no_mistake_before_the_reader_rests(qtbot, panel, many):
    many.refuse = True
    line, label = panel.search_box.line, panel.search_box.error_label
    with qtbot.waitSignal(panel.model.refused):
        qtbot.keyClicks(line, "x")
    assert not label.isVisible()
    qtbot.waitUntil(label.isVisible)
    many.refuse = False
    with qtbot.waitSignal(panel.model.counted):
        qtbot.keyClicks(line, "y")
    assert not label.isVisible(), "that all is well is said at once"


def test_a_late_answer_is_dropped(qtbot, panel, many):
    many.gate.clear()
    panel.model.search(Query("none"))
    panel.model.search(Query("three"))
    counted = []
    panel.model.counted.connect(counted.append)
    many.gate.set()
    wait(qtbot, panel)
    qtbot.waitUntil(lambda: counted == [3])


def test_outlets_can_be_chosen(qtbot, panel, many):
    wait(qtbot, panel)
    menu, button = panel.facets.outlet_menu, panel.facets.outlet_button
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()[2:]] == ["BBC  BBC中文\t700", "VOA  美国之音\t5"]
    next(each for each in menu.actions() if each.data() == "bbc").trigger()
    wait(qtbot, panel)
    assert panel.model.query.outlets == ("bbc",)
    assert button.text() == "BBC"
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    wait(qtbot, panel)
    assert panel.model.query.outlets == ()


def test_what_cannot_be_searched_yet_is_told(qtbot, panel, many):
    many.pending = 1234
    qtbot.keyClicks(panel.search_box.line, "three")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert panel.count_label.text().endswith("\n1,234 not yet searched")
    many.pending = 0
    panel.model.refresh()
    qtbot.waitUntil(lambda: "searched" not in panel.count_label.text())


def test_two_to_four_can_be_compared(qtbot, panel):
    selection = panel.view.selectionModel()
    assert not panel.compare_button.isEnabled()
    for row in range(5):
        selection.select(panel.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        assert panel.compare_button.isEnabled() == (row < 4)
        if row == 2:
            with qtbot.waitSignal(panel.open_wanted) as asked:
                qtbot.mouseClick(panel.compare_button, Qt.MouseButton.LeftButton)
            assert asked.args == [[1, 2, 3]]
            with qtbot.waitSignal(panel.open_wanted) as asked:
                qtbot.keyClick(panel.view, Qt.Key.Key_Return)
            assert asked.args == [[1, 2, 3]]
            with qtbot.waitSignal(panel.open_wanted) as asked:
                qtbot.keyClick(panel.view, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
            assert asked.args == [[1, 2, 3]]


def test_the_selection_outlives_a_change_of_the_library(qtbot, panel):
    panel.select([2, 4])
    assert panel.selected() == [2, 4]
    panel._hub.changed.emit(Changes(articles=frozenset({9})))
    wait(qtbot, panel)
    assert panel.selected() == [2, 4]


def test_rows_read_before_the_library_changed_are_dropped(qtbot, panel, many, monkeypatch):
    wait(qtbot, panel)
    read, began, gate = many.articles, threading.Event(), threading.Event()

    def slow(*, offset=0, **others):
        if not offset or began.is_set():
            return read(offset=offset, **others)
        began.set()
        rows = [replace(row, title="before") for row in read(offset=offset, **others)]
        gate.wait(5)
        return rows

    monkeypatch.setattr(many, "articles", slow)
    panel.view.scrollToBottom()
    panel.grab()
    qtbot.waitUntil(began.is_set)
    with qtbot.waitSignal(panel.model.counted):
        panel._hub.changed.emit(Changes(articles=frozenset({9})))
    gate.set()
    qtbot.waitUntil(lambda: bool(panel.grab()) and panel.model.summary(MANY - 1) is not None)
    wait(qtbot, panel)
    assert panel.model.summary(MANY - 1).title != "before"


@pytest.mark.parametrize("query", [Query(marked="unread"), Query("is:unread")])
def test_no_row_is_left_out_if_some_answer_no_longer(qtbot, panel, many, monkeypatch, query):
    read = set()

    def unread(_query, *, limit=None, offset=0, **_others):
        left = [number for number in range(3 * CHUNK) if number + 1 not in read]
        return len(left), [many._summary(number) for number in left[offset : offset + limit]]

    monkeypatch.setattr(many, "matching", unread)
    panel.model.search(query)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3 * CHUNK)
    read.update(range(1, 11))
    panel._hub.changed.emit(Changes(flags=frozenset(read)))
    wait(qtbot, panel)
    assert panel.model.summary(0).id == 1, "what was just read stays in view"
    for row in (CHUNK + 5, CHUNK + 5, 3 * CHUNK - 11):
        panel.view.scrollTo(panel.model.index(row))
        panel.grab()
        QApplication.processEvents()
        wait(qtbot, panel)
    assert panel.model.rowCount() == 3 * CHUNK - 10
    assert panel.model.summary(CHUNK + 5).id == CHUNK + 16


def test_a_row_tells_a_screen_reader_all_it_shows(panel):
    text = panel.model.data(panel.model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "BBC" in text
    assert "31 Dec 2023" in text
    assert "第1篇" in text


def test_a_title_that_looks_like_markup_is_shown_as_it_is(panel, many, monkeypatch):
    made = replace(many._summary(0), title="<b>渡口</b>")
    monkeypatch.setattr(panel.model, "summary", lambda _row: made)
    tip = panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[0] == "<b>渡口</b>"
    assert panel.model.index(0).data() == "<b>渡口</b>"


def test_a_title_takes_two_lines_at_most(english):
    metrics = QFontMetrics(ui_font())
    title = "一二三四五六七八九十，" * 8
    lines = cut_lines(title, metrics, 200, 2)
    assert len(lines) == 2
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines)
    assert lines[1].endswith("…")
    assert not lines[1].startswith("，")
    assert cut_lines("短", metrics, 200, 2) == ["短"]
    for words in ("短", "A", "短短", "AB"):
        assert len(cut_lines(words, metrics, 1, 3)) <= 3, "there may be no room even for one character"
    assert (
        "".join(cut_lines("甲乙丙丁 wonderful", metrics, metrics.horizontalAdvance("甲乙丙丁 wond"), 2))
        == "甲乙丙丁wonderful"
    )
    for width in range(40, 200):
        assert not cut_lines("界河协定：“我们要比「洪水」先开口”", metrics, width, 2)[0].endswith(("“", "「"))


def test_an_empty_library_says_what_to_do(qtbot, make_window, empty_library):
    panel = make_window(empty_library).library_panel
    assert panel.empty_label.isVisible()
    assert "import" in panel.empty_label.text()
    assert not panel.view.isVisible()
