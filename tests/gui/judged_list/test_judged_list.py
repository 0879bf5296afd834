"""The list of judgements by itself: what its rows say, and narrowing it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester

from reader.gui.by_hand_tabs import ByHandTabs
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.judged_list.said_mark import paint_said
from reader.gui.look.theme import Theme
from reader.model import Said
from tests.gui.conftest import pick_from, type_in
from tests.gui.judged_list.conftest import WORDS


def shown(panel):
    return [panel.model.id_in(row) for row in range(panel.model.rowCount())]


def row_words(panel, judgement):
    index = panel.model.index(panel.model.row_of(judgement))
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_rows_say_all_that_is_known_the_last_word_first(panel, library, said):
    assert shown(panel) == [said[each] for each in (Said.ADDED, Said.REJECTED, Said.CHANGED, Said.CONFIRMED)]
    assert panel.count_label.text() == "4 links"
    told = row_words(panel, said[Said.REJECTED])
    titles = [article.title for article in library.listed_judgements([said[Said.REJECTED]])[0].articles]
    for part in ("Rejected", "Same statement", "VOA", "BBC", WORDS, *titles, "note: 不是同一場合", "tester"):
        assert part in told
    assert row_words(panel, said[Said.CHANGED]).startswith("Changed，Same running text")
    assert row_words(panel, said[Said.ADDED]).startswith("Drawn，Same topic")
    assert "李" in row_words(panel, said[Said.ADDED])


def test_signs_are_told_apart_by_form():
    seen = []
    for each in Said:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_said(painter, QPointF(8, 8), each, QColor("black"), QColor("white"))
        painter.end()
        seen.append(bytes(image.constBits()))
    assert len(set(seen)) == len(Said)


def test_the_list_is_a_sound_model_and_follows_changes(panel, library, said):
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    panel.view.go_to(2)
    panel.hub.changed.emit(library.remove_judgement(said[Said.ADDED]))
    assert panel.model.total == 3
    assert panel.view.selected() == [said[Said.CHANGED]]
    panel.filter.line.setText("同一场合")
    panel.filter.chosen.emit()
    assert shown(panel) == [said[Said.REJECTED]]
    tester.deleteLater()


def test_words_narrow_in_either_script_and_escape_widens(qtbot, panel, said):
    line = panel.filter.line
    line.setFocus()
    type_in(qtbot, line, "同一场合")
    qtbot.waitUntil(lambda: shown(panel) == [said[Said.REJECTED]])
    assert panel.count_label.text() == "1 link"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.view
    assert panel.note.edit.toPlainText() == "不是同一場合"
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert panel.model.total == 4
    type_in(qtbot, line, "没有的词")
    qtbot.waitUntil(lambda: panel.model.total == 0)
    assert panel.empty_label.text() == "Nothing like this was said of a link."
    qtbot.mouseClick(panel.all_button, Qt.MouseButton.LeftButton)
    assert (panel.model.total, line.text()) == (4, "")


def test_switches_and_coders_narrow_and_count(qtbot, panel, said):
    bar = panel.filter
    texts = [button.text() for button in bar.said.values()]
    assert texts == ["Confirmed 1", "Changed 1", "Drawn 1", "Rejected 1"]
    assert not bar.orphans.isVisible()
    qtbot.mouseClick(bar.said[Said.REJECTED], Qt.MouseButton.LeftButton)
    assert shown(panel) == [said[Said.REJECTED]]
    qtbot.mouseClick(bar.said[Said.ADDED], Qt.MouseButton.LeftButton)
    assert shown(panel) == [said[Said.ADDED], said[Said.REJECTED]]
    assert pick_from(qtbot, bar.coder_button, "李") == ["tester\t1", "李\t1"]
    assert shown(panel) == [said[Said.ADDED]]
    assert bar.coder_button.text() == "李"
    bar.said[Said.ADDED].setFocus()
    qtbot.keyClick(bar.said[Said.ADDED], Qt.Key.Key_Space)
    assert panel.model.total == 0
    bar.clear()
    assert (panel.model.total, bar.coder_button.text()) == (4, "Coders")


def test_a_library_without_judgements_says_how_to_begin(qtbot, empty_library):
    made = ByHandTabs(Hub(empty_library, Jobs(inline=True)), Theme.load("light"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.bar.setFocus()
    qtbot.keyClick(made.bar, Qt.Key.Key_Right)
    panel = made.judged
    assert panel.isVisible()
    assert "Y to confirm" in panel.empty_label.text()
    assert not panel.all_button.isVisible()
    assert made.list_in_view() is made.bar
