"""The inspector as a reader uses it, on the sample archive."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.inspector.coverage_model import CELL_ROLE, ROW_ROLE
from reader.gui.inspector.findings import Thing, findings_of, witness_names
from reader.gui.inspector.look import FlowLayout
from reader.gui.inspector.statements_model import WORDED_ROLE
from reader.model import LinkKind, Relation, Share


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)


def open_articles(qtbot, window, articles):
    with qtbot.waitSignal(window.reading.opened, timeout=20_000):
        window.reading.open(articles)
    settle(qtbot, window)


@pytest.fixture
def articles(sample_library):
    """The articles of the event that most outlets of the sample report."""
    event = max(sample_library.events(), key=lambda event: len(event.outlets))
    by_outlet = {sample_library.summary(article).outlet: article for article in event.articles}
    return list(by_outlet.values())[:4]


@pytest.fixture
def window(make_window, sample_library):
    return make_window(sample_library)


@pytest.fixture
def panel(qtbot, window, articles):
    open_articles(qtbot, window, articles)
    window.docks.inspector.show()
    settle(qtbot, window)
    assert window.inspector.findings is not None
    return window.inspector


def click(qtbot, view, index):
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


class TestDock:
    def test_a_key_shows_and_hides_it(self, qtbot, window, articles):
        open_articles(qtbot, window, articles)
        assert not window.inspector.isVisible()
        assert window.inspector.findings is None  # nothing is computed that nobody looks at
        qtbot.keyClick(window, Qt.Key.Key_F12)
        settle(qtbot, window)
        assert window.inspector.isVisible()
        assert window.inspector.findings.alignment is window.reading.alignment
        qtbot.keyClick(window, Qt.Key.Key_F12)
        assert not window.inspector.isVisible()

    def test_it_stands_beneath_the_texts_and_leaves_them_room(self, window, panel):
        view, dock = window.view, window.docks.inspector
        assert dock.mapTo(window, QPoint(0, 0)).y() > view.mapTo(window, QPoint(0, 0)).y()
        assert view.height() > dock.height()

    def test_docked_at_the_right_it_is_narrow_and_whole(self, qtbot, window, panel):
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.docks.inspector)
        window.resizeDocks([window.docks.inspector], [320], Qt.Orientation.Horizontal)
        settle(qtbot, window)
        assert panel.width() < 420
        assert panel.statements.splitter.orientation() is Qt.Orientation.Vertical
        assert panel.filter_bar.height() > 60  # the controls stand in several lines
        for tab in (panel.statements, panel.coverage, panel.alone, panel.why):
            panel.bring_forward(tab)
            assert not panel.grab().isNull()
        panel.bring_forward(panel.coverage)
        assert panel.coverage.view.horizontalHeader().length() <= panel.coverage.view.viewport().width()

    def test_empty_it_says_what_to_do(self, qtbot, window, articles):
        window.docks.inspector.show()
        assert "side by side" in window.inspector.statements.empty.text()
        open_articles(qtbot, window, articles[:1])
        for tab in (window.inspector.statements, window.inspector.coverage, window.inspector.alone):
            assert "second article" in tab.empty.text()
            assert tab.empty.isVisibleTo(tab)
        assert not window.inspector.filter_bar.isEnabled()

    def test_articles_that_share_nothing(self, qtbot, make_window, library):
        window = make_window(library)
        ids = [1, 2]
        open_articles(qtbot, window, ids)
        window.docks.inspector.show()
        settle(qtbot, window)
        window.view.set_filter(LinkFilter(least_score=1.0, kinds=frozenset()))
        assert "filter hides" in window.inspector.statements.empty.text()


class TestStatements:
    def test_a_click_goes_there_and_unfolds_the_wordings(self, qtbot, window, panel):
        tab = panel.statements
        statements = [thing for thing in tab.things.shown if thing.kind is LinkKind.QUOTE]
        assert statements
        assert tab.things.shown[: len(statements)] == statements
        click(qtbot, tab.list, tab.things.index(len(statements) - 1))
        settle(qtbot, window)
        assert tab.chosen is statements[-1]
        assert window.view.current_index in statements[-1].links
        assert [row.wording for row in tab.wordings.rows] == list(statements[-1].wordings)

    def test_the_arrows_walk_through_and_the_panes_follow(self, qtbot, window, panel):
        tab = panel.statements
        tab.list.setFocus()
        tab.list.setCurrentIndex(tab.things.index(0))
        qtbot.keyClick(tab.list, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: window.view.current_index in tab.things.shown[1].links)
        assert tab.list.hasFocus()

    def test_what_differs_from_the_base_is_marked(self, qtbot, window, panel):
        tab = panel.statements
        thing = next(each for each in tab.things.shown if len({w.text for w in each.wordings}) > 1)
        tab.choose(thing)
        settle(qtbot, window)
        assert [row.base for row in tab.wordings.rows].count(True) == 1
        assert not any(piece.marked for piece in tab.wordings.rows[0].pieces)
        assert any(piece.marked for row in tab.wordings.rows[1:] for piece in row.pieces)
        for row in tab.wordings.rows:
            assert "".join(piece.text for piece in row.pieces) == row.wording.text
        click(qtbot, tab.table, tab.wordings.index(1))
        settle(qtbot, window)
        assert [row.base for row in tab.wordings.rows][1]
        assert not any(piece.marked for piece in tab.wordings.rows[1].pieces)

    def test_speaker_and_verb_are_told(self, qtbot, window, panel):
        tab = panel.statements
        thing = next(each for each in tab.things.shown if any(w.cues for w in each.wordings))
        tab.choose(thing)
        worded = next(row for row in tab.wordings.rows if row.wording.cues)
        assert worded.wording.cues[0] in tab.wordings.speaking(worded.wording)

    def test_going_in_the_panes_chooses_it_here(self, qtbot, window, panel):
        window.view.next_link()
        settle(qtbot, window)
        assert window.view.current_index in panel.statements.chosen.links
        chosen = panel.coverage.view.currentIndex().data(ROW_ROLE)
        assert chosen is None or chosen.group == panel.statements.chosen.group

    def test_models(self, qtmodeltester, panel):
        for model in (panel.coverage.model, panel.alone.model, panel.statements.things):
            qtmodeltester.check(model)
        qtmodeltester.check(panel.statements.wordings)
        index = panel.statements.wordings.index(0)
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert index.data(WORDED_ROLE).wording.text in words


class TestCoverage:
    def test_a_click_on_a_cell_goes_to_its_passage(self, qtbot, window, panel):
        panel.bring_forward(panel.coverage)
        model = panel.coverage.model
        for row in range(model.rowCount()):
            index = model.index(row, 2)
            if index.data(CELL_ROLE).spans:
                break
        click(qtbot, panel.coverage.view, index)
        settle(qtbot, window)
        span = index.data(CELL_ROLE).spans[0]
        text = window.view.panes[1].text
        top = text.height_of(span.start) - text.verticalScrollBar().value()
        assert -40 <= top <= text.viewport().height()
        group = index.data(ROW_ROLE).group
        assert window.view.current_index in panel.findings.alignment.groups[group].links

    def test_enter_is_a_click(self, qtbot, window, panel):
        panel.bring_forward(panel.coverage)
        panel.coverage.view.setCurrentIndex(panel.coverage.model.index(1, 0))
        with qtbot.waitSignal(panel.coverage.cell_wanted):
            qtbot.keyClick(panel.coverage.view, Qt.Key.Key_Return)

    def test_headers_sort_and_tell_sums(self, qtbot, panel):
        panel.bring_forward(panel.coverage)
        model, header = panel.coverage.model, panel.coverage.view.horizontalHeader()
        x = header.sectionViewportPosition(1) + 20
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))
        ranks = [model.index(row, 1).data(CELL_ROLE).share for row in range(model.rowCount())]
        order = [Share.FULL, Share.MENTION, Share.ABSENT]
        assert ranks == sorted(ranks, key=order.index)
        have = sum(share is not Share.ABSENT for share in ranks)
        assert model.headerData(1, Qt.Orientation.Horizontal).endswith(f"{have} / {len(ranks)}")

    def test_the_order_of_a_text(self, qtbot, panel):
        panel.bring_forward(panel.coverage)
        combo, model = panel.coverage.order, panel.coverage.model
        combo.setFocus()
        combo.setCurrentIndex(2)
        combo.activated.emit(2)
        places = [row.cells[0].spans[0].start for row in model.rows if row.cells[0].spans]
        assert places == sorted(places)
        assert all(not row.cells[0].spans for row in model.rows[len(places) :])

    def test_cells_are_told_in_words(self, panel):
        model = panel.coverage.model
        told = {
            model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole).split("\n")[0]
            for row in range(model.rowCount())
            for column in range(1, model.columnCount() - 1)
        }
        assert any("in full" in words for words in told)
        assert any("not there" in words for words in told)


class TestOnlyHere:
    def test_passages_are_listed_by_outlet_and_gone_to(self, qtbot, window, panel):
        panel.bring_forward(panel.alone)
        lines = panel.alone.model.lines
        listed = [(line.witness, line.span.start) for line in lines if line.span]
        unmatched = [(each.article, each.start) for each in panel.findings.alignment.unmatched]
        assert sorted(listed) == sorted(unmatched)
        number = next(n for n, line in enumerate(lines) if line.span and line.witness == lines[-1].witness)
        with qtbot.waitSignal(panel.alone.place_wanted) as wanted:
            click(qtbot, panel.alone.view, panel.alone.model.index(number))
        assert wanted.args == [lines[number].witness, lines[number].span]

    def test_the_filter_does_not_make_shared_passages_alone(self, window, panel):
        before = list(panel.alone.model.lines)
        window.view.set_filter(LinkFilter(kinds=frozenset({LinkKind.QUOTE})))
        assert panel.alone.model.lines == before


class TestWhy:
    def test_the_current_link_is_explained(self, qtbot, window, panel):
        window.view.activate(0)
        panel.bring_forward(panel.why)
        settle(qtbot, window)
        link = window.reading.alignment.links[0]
        text = panel.why.page.toPlainText()
        assert link.a.passage.exact[:10] in text
        assert link.b.passage.exact[:10] in text
        assert f"{link.score:.2f}" in text

    def test_what_is_pointed_at_is_explained_while_there_is_no_current_link(self, qtbot, window, panel):
        window.view.leave_link()
        panel.bring_forward(panel.why)
        mark = next(mark for mark in window.view.panes[0].text.marks if mark.links)
        window.view.panes[0].text.hovered.emit(mark)
        link = window.reading.alignment.links[mark.links[0]]
        qtbot.waitUntil(lambda: link.a.passage.exact[:10] in panel.why.page.toPlainText())
        assert window.view.current_index is None

    def test_without_a_link_it_says_what_to_do(self, window, panel):
        window.view.leave_link()
        panel.show_link(None)
        assert "shared passage" in panel.why.empty.text()


class TestFilter:
    def test_a_kind_is_hidden_by_a_click_in_list_and_panes(self, qtbot, window, panel):
        bar = panel.filter_bar
        qtbot.mouseClick(bar.kinds[LinkKind.TOPIC], Qt.MouseButton.LeftButton)
        assert LinkKind.TOPIC not in window.view.link_filter.kinds
        assert all(thing.kind is not LinkKind.TOPIC or thing.links for thing in panel.statements.things.shown)
        assert "hidden" in bar.count.text()
        qtbot.mouseClick(bar.reset, Qt.MouseButton.LeftButton)
        assert window.view.link_filter == LinkFilter()
        assert "hidden" not in bar.count.text()

    def test_the_slider_asks_for_surer_links(self, qtbot, window, panel):
        bar = panel.filter_bar
        bar.least.setFocus()
        for _ in range(20):
            qtbot.keyClick(bar.least, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: window.view.link_filter.least_score == 1.0)
        assert "almost certain" in bar.least_words.text()
        assert len(panel.statements.things.shown) < len(panel.findings.things)

    def test_relation_and_speaker(self, qtbot, window, panel):
        bar = panel.filter_bar
        bar.relations[Relation.INDIRECT].trigger()
        assert Relation.INDIRECT not in window.view.link_filter.relations
        name = bar.speaker.itemData(1)
        assert name
        bar.speaker.setCurrentIndex(1)
        bar.speaker.activated.emit(1)
        assert window.view.link_filter.speaker == name
        links = panel.findings.alignment.links
        for thing in panel.statements.things.shown:
            ends = [end for number in thing.links for end in (links[number].a, links[number].b)]
            assert name in {end.speaker for end in ends}

    def test_modes_are_the_view_s(self, qtbot, window, panel):
        bar = panel.filter_bar
        qtbot.mouseClick(bar.modes[ReadingMode.ONLY_HERE], Qt.MouseButton.LeftButton)
        assert window.view.mode is ReadingMode.ONLY_HERE
        window.view.set_mode(ReadingMode.SHARED)
        assert bar.modes[ReadingMode.SHARED].isChecked()


class TestRejected:
    def test_a_rejected_link_is_listed_last_and_crossed_out(self, window, panel):
        from dataclasses import replace

        alignment = window.reading.alignment
        judged = replace(alignment, rejected=(alignment.links[0],))
        outlets = {outlet.id: outlet.short for outlet in window.hub.library.outlets()}
        found = findings_of(window.hub.library, judged, witness_names(judged, outlets))
        panel.show_findings(found, len(judged.articles))
        last = panel.statements.things.shown[-1]
        assert isinstance(last, Thing)
        assert last.rejected == alignment.links[0]
        assert panel.statements.things.about(last).startswith("Rejected")


def test_outlets_with_several_articles_are_numbered(panel):
    alignment = panel.findings.alignment
    assert len(set(panel.findings.names)) == len(alignment.articles)


def test_a_flow_layout_breaks_lines(qtbot):
    from PySide6.QtWidgets import QPushButton, QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, 4)
    for number in range(4):
        button = QPushButton(str(number))
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    assert flow.heightForWidth(1000) < flow.heightForWidth(220)
    flow.setGeometry(QRect(0, 0, 220, 100))
    assert flow.itemAt(2).geometry().top() > flow.itemAt(1).geometry().top()
    assert flow.takeAt(9) is None
