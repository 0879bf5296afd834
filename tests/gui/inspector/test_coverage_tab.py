"""Which outlet reports what, and what it leaves out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.gui.inspector.coverage_model import CELL_ROLE, ROW_ROLE
from reader.model import Share

ORDER = [Share.FULL, Share.MENTION, Share.ABSENT]


@pytest.fixture
def tab(panel):
    panel.bring_forward(panel.coverage)
    return panel.coverage


def shares(tab, column):
    return [tab.model.index(row, column).data(CELL_ROLE).share for row in range(tab.model.rowCount())]


def choose_order(qtbot, combo, words):
    """Chooses from the list with the keyboard."""
    combo.setFocus()
    number = next(n for n in range(combo.count()) if combo.itemText(n) == words)
    while combo.currentIndex() != number:
        down = combo.currentIndex() < number
        qtbot.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


class TestGoing:
    def test_a_click_on_a_cell_asks_for_its_passage(self, qtbot, tab, click):
        row = next(n for n, share in enumerate(shares(tab, 2)) if share is Share.FULL)
        index = tab.model.index(row, 2)
        with qtbot.waitSignal(tab.cell_wanted) as wanted:
            click(tab.view, index)
        assert wanted.args == [index.data(ROW_ROLE), 1]

    def test_enter_is_a_click(self, qtbot, tab):
        tab.view.setCurrentIndex(tab.model.index(1, 0))
        with qtbot.waitSignal(tab.cell_wanted) as wanted:
            qtbot.keyClick(tab.view, Qt.Key.Key_Return)
        assert wanted.args == [tab.model.rows[1], None]

    def test_what_is_not_there_leads_to_those_who_have_it(self, qtbot, tab, click):
        row = next(n for n, share in enumerate(shares(tab, 1)) if share is Share.ABSENT)
        with qtbot.waitSignal(tab.cell_wanted) as wanted:
            click(tab.view, tab.model.index(row, 1))
        assert wanted.args == [tab.model.rows[row], None]


class TestOrder:
    def test_at_first_it_is_that_of_the_first_text(self, tab):
        places = [row.cells[0].spans[0].start for row in tab.model.rows if row.cells[0].spans]
        assert places == sorted(places)
        assert all(not row.cells[0].spans for row in tab.model.rows[len(places) :])

    def test_a_head_sorts_by_what_its_outlet_has_and_again_by_what_it_lacks(self, qtbot, tab, findings):
        header = tab.view.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert shares(tab, 1) == sorted(shares(tab, 1), key=ORDER.index)
        assert tab.order.currentText() == f"What {findings.names[0]} has first"
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert shares(tab, 1) == sorted(shares(tab, 1), key=ORDER.index, reverse=True)
        assert tab.order.currentText() == f"What {findings.names[0]} leaves out first"

    def test_the_order_of_another_text_by_the_list(self, qtbot, tab, findings):
        choose_order(qtbot, tab.order, f"In the order of {findings.names[2]}")
        places = [row.cells[2].spans[0].start for row in tab.model.rows if row.cells[2].spans]
        assert places == sorted(places)
        assert tab.view.horizontalHeader().sortIndicatorSection() not in range(tab.model.columnCount())

    def test_most_outlets_first_by_the_list(self, qtbot, tab):
        choose_order(qtbot, tab.order, "Most outlets first")
        column = tab.model.columnCount() - 1
        counts = [int(tab.model.index(row, column).data()) for row in range(tab.model.rowCount())]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] > counts[-1]

    def test_what_is_chosen_stays_chosen(self, qtbot, tab):
        tab.view.setCurrentIndex(tab.model.index(2, 1))
        row = tab.model.rows[2]
        choose_order(qtbot, tab.order, "Fewest outlets first")
        assert tab.view.currentIndex().data(ROW_ROLE) is row


class TestTelling:
    def test_a_head_tells_how_much_an_outlet_has(self, tab, findings):
        have = sum(share is not Share.ABSENT for share in shares(tab, 1))
        words = tab.model.headerData(1, Qt.Orientation.Horizontal)
        assert words.split() == [*findings.names[0].split(), str(have), "/", str(tab.model.rowCount())]

    def test_cells_are_told_in_words(self, tab):
        told = {
            tab.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole).split("\n")[0]
            for row in range(tab.model.rowCount())
            for column in range(1, tab.model.columnCount() - 1)
        }
        for words in ("in full", "a side mention", "not there"):
            assert any(words in each for each in told)

    def test_the_keys_copy_a_table_for_a_spreadsheet(self, qtbot, tab, findings):
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
        assert lines[0] == ["Topic or statement", *findings.names, "Outlets"]
        assert len(lines) == 1 + tab.model.rowCount()
        assert {len(line) for line in lines} == {len(findings.names) + 2}
        assert lines[1][1] == "in full"
        assert QApplication.clipboard().mimeData().hasFormat("text/tab-separated-values")

    def test_model(self, qtmodeltester, tab):
        qtmodeltester.check(tab.model)


class TestRoom:
    def test_eight_rows_are_in_view_in_a_low_panel(self, panel, tab):
        panel.resize(1200, 288)
        QApplication.processEvents()
        assert tab.view.viewport().height() >= 8 * tab.view.rowHeight(0)

    def test_all_columns_are_in_view_in_a_narrow_panel(self, panel, tab):
        panel.resize(360, 640)
        QApplication.processEvents()
        assert tab.view.horizontalHeader().length() <= tab.view.viewport().width()
        assert "\n" in tab.model.headerData(1, Qt.Orientation.Horizontal)
