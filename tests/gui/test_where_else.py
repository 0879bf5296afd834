"""Asking who else reports a statement, and the list of shared statements."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.look.theme import Theme
from reader.gui.statements.report_words import place_words, standing_words, time_words, who_words
from reader.gui.statements.reports_model import rows_of
from reader.gui.statements.statements_model import PAGE, StatementsModel
from reader.gui.statements.statements_panel import StatementsPanel
from reader.model import LinkKind, Passage
from tests.gui.conftest import ask_about, open_articles, reports_in, settle, type_in


@pytest.fixture
def library(sample_library):
    return sample_library


def test_the_key_without_a_passage_tells_what_to_do(qtbot, window, statement):
    ask_about(qtbot, window, statement.reports[0])
    panel, text = window.where_else_panel, window.view.panes[0].text
    assert reports_in(panel)
    window.docks.where_else.hide()
    text.clear_selection()
    window.view.leave_link()
    qtbot.keyClick(text, Qt.Key.Key_W)
    settle(qtbot, window)
    assert panel.isVisible()
    assert not reports_in(panel), "they would be taken for an answer"
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("Select a passage") for words in said)


def test_a_selected_passage_lists_its_reports_oldest_first(qtbot, window, library, statement):
    assert not window.actions_.library.where_else.isEnabled()
    ask_about(qtbot, window, statement.reports[0])
    panel = window.where_else_panel
    assert panel.isVisible()
    rows = reports_in(panel)
    assert {row.report.outlet for row in rows} >= {report.outlet for report in statement.reports}
    dates = [row.report.published for row in rows if row.report.published is not None]
    assert dates == sorted(dates)
    assert [row.asked for row in rows].count(True) == 1
    assert f"{len(rows)} reports" in panel.label.text()
    words = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert rows[1].report.passage.exact in words
    window.grab()


def test_a_report_opens_at_its_place(qtbot, window, library, statement):
    ask_about(qtbot, window, statement.reports[0])
    panel = window.where_else_panel
    row = next(n for n, each in enumerate(reports_in(panel)) if not each.asked)
    report = reports_in(panel)[row].report
    place = panel.view.visualRect(panel.model.index(row)).center()
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)
    assert window.reading.articles == [statement.reports[0].article, report.article]
    assert window.reading.selection() == (report.article, report.passage.span)


def test_a_report_can_be_shown_alone(qtbot, window, library, statement):
    ask_about(qtbot, window, statement.reports[0])
    panel = window.where_else_panel
    row = next(n for n, each in enumerate(reports_in(panel)) if not each.asked)
    report = reports_in(panel)[row].report
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(panel.model.index(row)).center())
    menu = QApplication.activePopupWidget()
    with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
        menu.actions()[1].trigger()
    menu.close()
    assert window.reading.articles == [report.article]


def test_the_current_shared_statement_is_asked_about(qtbot, window, library, statement):
    first, second = (
        statement.reports[0],
        next(each for each in statement.reports if each.outlet != statement.reports[0].outlet),
    )
    open_articles(qtbot, window, [first.article, second.article])
    window.actions_.links.topics.trigger()
    while window.view.current_link is None or window.view.current_link.kind is not LinkKind.QUOTE:
        window.actions_.links.next_link.trigger()
    assert window.actions_.library.where_else.isEnabled()
    window.actions_.library.where_else.trigger()
    settle(qtbot, window)
    assert reports_in(window.where_else_panel)


def test_words_that_nobody_else_has_say_so(qtbot, window, library):
    open_articles(qtbot, window, [1])
    text = window.view.panes[0].text
    paragraph = text.article.paragraphs[0]
    text.select(type(paragraph.span)(paragraph.start, paragraph.start + 3))
    window.actions_.library.where_else.trigger()
    settle(qtbot, window)
    panel = window.where_else_panel
    assert all(row.asked for row in reports_in(panel))
    assert "No other report" in panel.label.text()


def test_what_is_told_is_never_surer_than_it_is(library, statement):
    reports = library.where_else(
        statement.reports[0].article, statement.reports[0].passage.start, statement.reports[0].passage.end
    )
    rows = rows_of(library, reports, None)
    assert sum(row.first for row in rows) <= 1
    for row in rows:
        sure = "almost certain" in standing_words(row)
        assert sure == (row.report.score >= 0.85)
        assert time_words(row).startswith("≈") == row.summary.published_inferred
    undated = [reports[0], reports[0]]
    assert not any(row.first for row in rows_of(library, undated, None)), "two at one time: neither was first"
    named = next(each for each in reports if each.speaker)
    assert named.speaker in who_words(named)


def test_a_report_is_added_to_the_comparison(qtbot, window, library, statement):
    ask_about(qtbot, window, statement.reports[0])
    panel = window.where_else_panel
    asked = [each.asked for each in reports_in(panel)]
    own, other = asked.index(True), asked.index(False)
    for row, may in ((own, False), (other, True)):
        index = panel.model.index(row)
        panel.view.setCurrentIndex(index)
        panel.view.customContextMenuRequested.emit(panel.view.visualRect(index).center())
        menu = QApplication.activePopupWidget()
        (adding,) = [each for each in menu.actions() if each.text() == "Add to the comparison"]
        assert adding.isEnabled() == may
        if may:
            adding.trigger()
        menu.close()
    settle(qtbot, window)
    article = reports_in(panel)[other].report.article
    assert window.reading.articles == [statement.reports[0].article, article]


class TestList:
    @pytest.fixture
    def panel(self, qtbot, window):
        window.actions_.library.show_statements.trigger()
        settle(qtbot, window)
        return window.tabs.statements

    def test_all_are_listed_the_latest_first(self, window, panel, library):
        statements = library.statements()
        assert panel.model.rowCount() == len(statements) > 2
        first = panel.model.index(0).data()
        dated = [each.reports[0] for each in statements if each.reports[0].published is not None]
        latest = max(report.published for report in dated)
        assert first in [report.passage.exact for report in dated if report.published == latest]
        assert panel.count_label.text() == f"{len(statements)} statements"
        window.grab()

    def test_typing_filters_by_words_and_speaker(self, qtbot, window, panel, library):
        speaker = next(each.speaker for each in library.statements() if each.speaker)
        type_in(qtbot, panel.filter_box, speaker)
        qtbot.waitUntil(lambda: 0 < panel.model.rowCount() < len(library.statements()))
        qtbot.keyClick(panel.filter_box, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: panel.model.rowCount() == len(library.statements()))
        panel.filter_box.setText("查无此言")
        qtbot.waitUntil(panel.empty_label.isVisible)

    def test_one_that_is_chosen_shows_its_reports(self, qtbot, window, panel, statement):
        panel.filter_box.setText(statement.reports[0].passage.exact[:8])
        qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
        qtbot.keyClick(panel.filter_box, Qt.Key.Key_Down)
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        settle(qtbot, window)
        rows = reports_in(window.where_else_panel)
        assert [row.report for row in rows] == list(statement.reports)


class ManyStatements:
    """As much of a library as the list asks for, with thousands of statements."""

    def __init__(self, statement):
        self.statement, self.asked, self.gone = statement, [], set()

    def outlets(self):
        return ()

    def latest_statements(self):
        return list(range(1, 5001))

    def statements_by_id(self, numbers):
        assert threading.current_thread() is not threading.main_thread()
        self.asked.append(list(numbers))
        return [self._made(number) for number in numbers if number not in self.gone]

    def _made(self, number):
        report = self.statement.reports[0]
        words = f"第{number}句"
        passage = Passage(0, len(words), words)
        return replace(self.statement, id=number, reports=(replace(report, passage=passage),))


class TestPages:
    @pytest.fixture
    def many(self, statement):
        return ManyStatements(statement)

    @pytest.fixture
    def panel(self, qtbot, many):
        hub = Hub(many, Jobs())
        panel = StatementsPanel(hub, Theme.load("light"))
        qtbot.addWidget(panel)
        panel.resize(320, 700)
        panel.show()
        qtbot.waitUntil(lambda: panel.model.rowCount() == 5000)
        yield panel
        hub.jobs.shut_down()

    def test_the_model_keeps_qts_rules(self, qtbot, many, qtmodeltester):
        model = StatementsModel(Hub(many, Jobs()))
        with qtbot.waitSignal(model.loaded):
            model.load()
        qtmodeltester.check(model)

    def test_only_what_is_looked_at_is_read(self, qtbot, panel, many):
        assert [len(asked) for asked in many.asked] == [PAGE]
        panel.view.scrollToBottom()
        qtbot.waitUntil(lambda: bool(panel.grab()) and panel.model.index(4999).data() == "第5000句")
        assert sum(map(len, many.asked)) <= 4 * PAGE

    def test_words_are_found_in_all(self, qtbot, panel, many):
        type_in(qtbot, panel.filter_box, "第4321句")
        qtbot.waitUntil(lambda: not panel.model.is_scanning and panel.model.rowCount() == 1)
        qtbot.waitUntil(lambda: panel.model.index(0).data() == "第4321句")
        asked = len(many.asked)
        panel.filter_box.setText("第432")
        qtbot.waitUntil(lambda: panel.model.rowCount() == 11)
        words = [numbers for numbers in many.asked[asked:] if len(numbers) > PAGE]
        assert words == [], "what was looked through once is known"
        assert panel.count_label.text().startswith("11 ")

    def test_the_list_stays_where_it_is_when_it_is_read_anew(self, qtbot, panel):
        panel.view.setCurrentIndex(panel.model.index(2000))
        height = panel.view.verticalScrollBar().value()
        assert height
        with qtbot.waitSignal(panel.model.loaded):
            panel.model.load()
        assert panel.view.currentIndex().row() == 2000
        assert panel.view.verticalScrollBar().value() == height

    def test_what_was_read_before_the_list_was_is_dropped(self, qtbot, panel, many, monkeypatch):
        read, gate, began = many.statements_by_id, threading.Event(), threading.Event()

        def late(numbers):
            if 5000 not in numbers or began.is_set():
                return read(numbers)
            began.set()
            gate.wait(5)
            return []

        monkeypatch.setattr(many, "statements_by_id", late)
        panel.view.scrollToBottom()
        panel.grab()
        qtbot.waitUntil(began.is_set)
        with qtbot.waitSignal(panel.model.loaded):
            panel.model.load()
        gate.set()
        qtbot.waitUntil(lambda: bool(panel.grab()) and panel.model.index(4999).data() == "第5000句")
        assert panel.model.rowCount() == 5000

    def test_rows_that_are_shared_no_longer_go(self, qtbot, panel, many):
        many.gone = {4990, 4995}
        panel.view.scrollToBottom()
        qtbot.waitUntil(lambda: bool(panel.grab()) and panel.model.rowCount() == 4998)
        assert panel.count_label.text().startswith("4,998 ")


class TestTimeline:
    @pytest.fixture
    def panel(self, qtbot, window, statement):
        ask_about(qtbot, window, statement.reports[0])
        panel = window.where_else_panel
        assert panel.model.rowCount() > 2
        return panel

    def test_each_tells_how_long_after_the_first_it_came(self, panel, library):
        found = (rows_of(library, each.reports, None) for each in library.statements())
        panel.model.show_rows(next(rows for rows in found if len(rows) > 1 and rows[0].first))
        rows = reports_in(panel)
        assert place_words(rows[0]) == "first in the library"
        for row in rows[1:]:
            assert row.after == row.report.published - rows[0].report.published
            assert "later" in place_words(row)
            assert place_words(row) in panel.model.index(rows.index(row)).data(
                Qt.ItemDataRole.AccessibleTextRole
            )

    def test_what_differs_from_the_first_wording_is_marked(self, qtbot, window, panel):
        rows = reports_in(panel)
        assert rows[0].base
        for row in rows[1:]:
            assert "".join(piece.text for piece in row.pieces) == row.report.passage.exact
        differing = [row for row in rows if any(piece.marked for piece in row.pieces)]
        assert differing
        own = next(piece.text for piece in differing[0].pieces if piece.marked)
        assert own.strip() not in rows[0].report.passage.exact

    def test_another_wording_can_be_the_base(self, qtbot, window, panel):
        place = panel.view.visualRect(panel.model.index(1)).center()
        panel.view.customContextMenuRequested.emit(place)
        menu = QApplication.activePopupWidget()
        menu.actions()[-1].trigger()
        menu.close()
        settle(qtbot, window)
        assert [row.base for row in reports_in(panel)].index(True) == 1
        assert "baseline" in standing_words(reports_in(panel)[1])

    def test_the_marks_stand_in_the_order_of_time(self, panel):
        places = [centre.x() for centre, _row in panel.axis.marks()]
        assert len(places) == sum(row.report.published is not None for row in reports_in(panel))
        assert places == sorted(places)
        assert all(0 <= x <= panel.axis.width() for x in places)
        panel.axis.grab()

    def test_a_click_on_a_mark_chooses_its_report(self, qtbot, panel):
        centre, row = panel.axis.marks()[-1]
        qtbot.mouseClick(panel.axis, Qt.MouseButton.LeftButton, pos=centre.toPoint())
        assert panel.view.currentIndex().row() == row == panel.axis.current
        assert reports_in(panel)[row].report.passage.exact in panel.axis.accessibleDescription()

    def test_keys_go_from_mark_to_mark(self, qtbot, panel):
        panel.axis.setFocus()
        for key, row in (
            (Qt.Key.Key_Home, 0),
            (Qt.Key.Key_Right, 1),
            (Qt.Key.Key_Left, 0),
            (Qt.Key.Key_End, panel.axis.marks()[-1][1]),
        ):
            qtbot.keyClick(panel.axis, key)
            assert panel.view.currentIndex().row() == row
        with qtbot.waitSignal(panel.place_wanted):
            qtbot.keyClick(panel.axis, Qt.Key.Key_Return)

    def test_several_are_opened_side_by_side(self, qtbot, window, panel):
        rows = reports_in(panel)[:2]
        viewport = panel.view.viewport()
        panel.view.setCurrentIndex(panel.model.index(0))
        place = panel.view.visualRect(panel.model.index(1)).center()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place)
        assert panel.compare_button.text() == "Compare 2"
        with qtbot.waitSignal(window.reading.aligned, timeout=30_000):
            qtbot.mouseClick(panel.compare_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.reading.articles == [row.report.article for row in rows]

    def test_what_is_selected_is_opened_and_not_what_was_clicked_last(self, qtbot, panel):
        viewport, control = panel.view.viewport(), Qt.KeyboardModifier.ControlModifier
        panel.view.setCurrentIndex(panel.model.index(0))
        place = panel.view.visualRect(panel.model.index(1)).center()
        for _ in range(2):
            qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, control, pos=place)
        (row,) = panel.selected()
        with qtbot.waitSignal(panel.place_wanted) as asked:
            qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        assert asked.args[:2] == [row.report.article, row.report.passage.start]
        assert row == reports_in(panel)[0]

    def test_more_than_four_do_not_fit(self, qtbot, panel):
        report = reports_in(panel)[0]
        panel.model.show_rows([replace(report, report=replace(report.report, article=n)) for n in range(5)])
        panel.view.selectAll()
        assert not panel.compare_button.isEnabled()
        assert "Four" in panel.chosen_label.text()


@pytest.mark.parametrize(
    ("after", "by_day", "words"),
    [
        (timedelta(), False, "at the same time"),
        (timedelta(seconds=20), False, "1 min later"),
        (timedelta(minutes=59), False, "59 min later"),
        (timedelta(hours=3, minutes=5), False, "3 h 5 min later"),
        (timedelta(hours=2), False, "2 h later"),
        (timedelta(days=3, hours=1), False, "3 d later"),
        (timedelta(), True, "the same day"),
        (timedelta(days=1), True, "≈ 1 d later"),
    ],
)
def test_how_long_after_is_said_as_exactly_as_it_is_known(qtbot, window, statement, after, by_day, words):
    row = rows_of(window.hub.library, statement.reports[:1], None)[0]
    assert place_words(row) == ""
    assert place_words(replace(row, after=after, by_day=by_day)) == words
