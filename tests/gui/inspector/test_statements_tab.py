"""What is shared, and how each outlet words it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.inspector.statements_model import WORDED_ROLE
from reader.model import LinkKind


@pytest.fixture
def tab(panel):
    panel.bring_forward(panel.statements)
    return panel.statements


class TestList:
    def test_statements_come_first_and_a_click_goes_there(self, qtbot, tab, click):
        statements = [thing for thing in tab.things.shown if thing.kind is LinkKind.QUOTE]
        assert statements
        assert tab.things.shown[: len(statements)] == statements
        with qtbot.waitSignal(tab.thing_wanted) as wanted:
            click(tab.list, tab.things.index(len(statements) - 1))
        assert wanted.args == [statements[-1]]
        assert tab.chosen is statements[-1]
        assert [row.wording for row in tab.wordings.rows] == list(statements[-1].wordings)
        assert tab.heading.label.text() == statements[-1].label

    def test_the_arrows_walk_through(self, qtbot, tab):
        tab.list.setFocus()
        tab.list.setCurrentIndex(tab.things.index(0))
        with qtbot.waitSignal(tab.thing_wanted) as wanted:
            qtbot.keyClick(tab.list, Qt.Key.Key_Down)
        assert wanted.args == [tab.things.shown[1]]
        assert tab.list.hasFocus()

    def test_what_was_chosen_stays_when_less_is_shown(self, panel, tab):
        topic = next(thing for thing in tab.things.shown if thing.kind is LinkKind.TOPIC)
        tab.choose(topic)
        kinds = LinkFilter(kinds=frozenset({LinkKind.TOPIC}))
        panel.show_filter(kinds, ReadingMode.ALL)
        assert tab.chosen == topic
        panel.show_filter(LinkFilter(kinds=frozenset({LinkKind.QUOTE})), ReadingMode.ALL)
        assert tab.chosen in tab.things.shown
        assert tab.chosen.kind is LinkKind.QUOTE


class TestWordings:
    def test_what_differs_from_the_base_is_marked(self, tab, click):
        tab.choose(next(each for each in tab.things.shown if len({w.text for w in each.wordings}) > 1))
        assert [row.base for row in tab.wordings.rows].count(True) == 1
        assert not any(piece.marked for piece in tab.wordings.rows[0].pieces)
        assert any(piece.marked for row in tab.wordings.rows[1:] for piece in row.pieces)
        for row in tab.wordings.rows:
            assert "".join(piece.text for piece in row.pieces) == row.wording.text
        click(tab.table, tab.wordings.index(1))
        assert tab.wordings.rows[1].base
        assert not any(piece.marked for piece in tab.wordings.rows[1].pieces)

    def test_speaker_and_verb_are_told(self, tab):
        tab.choose(next(each for each in tab.things.shown if any(w.cues for w in each.wordings)))
        worded = next(row for row in tab.wordings.rows if row.wording.cues)
        assert worded.wording.cues[0] in tab.wordings.speaking(worded.wording)

    def test_script_counts_if_it_is_asked_for(self, qtbot, tab, findings):
        def marked():
            return sum(len(p.text) for row in tab.wordings.rows for p in row.pieces if p.marked)

        traditional = next(n for n, each in enumerate(findings.alignment.articles) if "協定" in each.text)
        tab.choose(next(each for each in tab.things.shown if {0, traditional} <= set(each.witnesses)))
        before = marked()
        assert tab.plain.isChecked()
        qtbot.mouseClick(tab.plain, Qt.MouseButton.LeftButton, pos=QPoint(8, tab.plain.height() // 2))
        assert marked() > before

    def test_the_keys_copy_the_table_in_words(self, qtbot, tab):
        tab.table.setFocus()
        qtbot.keyClick(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        text = QApplication.clipboard().text()
        assert text.startswith(tab.chosen.label)
        for row in tab.wordings.rows:
            assert f"{tab.wordings.who(row)}\n{row.wording.text}" in text

    def test_the_menu_of_a_wording_judges_its_links(self, qtbot, tab, click):
        tab.choose(next(each for each in tab.things.shown if len(each.witnesses) > 2))
        offered = []
        tab.judging_wanted.connect(lambda _menu, links: offered.append(links))
        place = tab.table.visualRect(tab.wordings.index(0)).center()
        tab.table.customContextMenuRequested.emit(place)
        QApplication.activePopupWidget().close()
        witness = tab.wordings.rows[0].wording.witness
        assert offered[0]
        assert all(witness in (link.a.article, link.b.article) for link in offered[0])
        tab.judge_button.menu().aboutToShow.emit()
        assert len(offered[1]) == len(tab.chosen.links)


def test_where_there_is_little_room_the_wordings_stand_beneath(panel, tab):
    assert tab.splitter.orientation() is Qt.Orientation.Horizontal
    panel.resize(360, 640)
    assert tab.splitter.orientation() is Qt.Orientation.Vertical
    assert tab.plain.mapTo(tab, QPoint()).y() > tab.heading.label.mapTo(tab, QPoint()).y()


def test_models(qtmodeltester, tab):
    for model in (tab.things, tab.wordings):
        qtmodeltester.check(model)
    index = tab.wordings.index(0)
    assert index.data(WORDED_ROLE).wording.text in index.data(Qt.ItemDataRole.AccessibleTextRole)
