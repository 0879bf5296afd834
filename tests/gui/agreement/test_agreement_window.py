"""The window of agreement, by mouse and keys."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.gui.look.theme import ThemeChoice
from reader.model import Strength, UnitKind
from reader.text.sentences import sentences
from tests.gui.conftest import settle


@pytest.fixture
def tagged(library):
    """Two coders tag twelve sentences of one article, and differ on two; a third tags another article."""
    quote = library.add_code("引述").added.codes[0].id
    inner = library.add_code("直接", quote).added.codes[0].id
    first, other, _ = sorted(summary.id for summary in library.articles())
    spans = sentences(library.article(first).text)
    for coder, numbers in (("安", range(12)), ("冰", range(2, 12))):
        library.set_coder(coder)
        for number in numbers:
            library.annotate(first, spans[number].start, spans[number].end, inner if number % 2 else quote)
    library.set_coder("辰")
    library.annotate(other, 0, 4, quote)
    return {"quote": quote, "inner": inner, "article": first, "spans": spans}


@pytest.fixture
def window(make_window, library, tagged):
    return make_window(library)


@pytest.fixture
def agreement(qtbot, window):
    window.actions_.tags.agreement.trigger()
    settle(qtbot, window)
    return window.controls.agreement.open_window


def tick(qtbot, agreement, *names):
    for box in agreement.coders:
        if box.isChecked() != (box.text() in names):
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    settle(qtbot, agreement.parent())


def cells(agreement):
    return [[row.text(at) for at in range(agreement.table.columnCount())] for row in agreement.table.rows()]


def test_two_coders_are_compared_code_by_code(qtbot, agreement, tagged):
    assert [box.text() for box in agreement.coders] == ["冰", "安", "辰"]
    assert "no article in which all" in agreement.empty.text()
    tick(qtbot, agreement, "安", "冰")
    shown = cells(agreement)
    assert [row[0] for row in shown] == ["引述", "引述 › 直接"]
    assert shown[0][5:] == ["10", "0", "2", "19"]
    assert shown[0][3] == "good, by custom"
    assert shown[1][3] == "nothing yet: too few"
    assert agreement.table.rows()[0].data(0, Qt.ItemDataRole.UserRole).strength is Strength.GOOD
    assert agreement.articles.text() == "1 article compared."
    assert "no unitizing alpha" in agreement.caveat.text()
    assert agreement.caveat.isVisible()
    qtbot.mouseClick(agreement.nested, Qt.MouseButton.LeftButton)
    settle(qtbot, agreement.parent())
    assert cells(agreement)[0][5:] == ["5", "0", "1", "25"]
    agreement.unit.setCurrentIndex(agreement.unit.findData(UnitKind.CODE_POINT))
    settle(qtbot, agreement.parent())
    assert int(cells(agreement)[0][5]) > 50


def test_a_place_where_they_differ_is_shown_in_the_text(qtbot, window, agreement, tagged):
    tick(qtbot, agreement, "安", "冰")
    places = agreement.places.rows()
    assert agreement.differ.text() == '1 place where they differ on "引述"'
    assert [(row.text(2), row.text(3)) for row in places] == [("安", "冰")]
    agreement.places.setCurrentItem(places[0])
    qtbot.keyClick(agreement.places, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.articles == [tagged["article"]] or tagged["article"] in window.reading.articles
    assert agreement.isVisible()


def test_the_window_follows_what_is_tagged(qtbot, window, agreement, library, tagged):
    tick(qtbot, agreement, "安", "冰")
    library.set_coder("冰")
    span = tagged["spans"][0]
    edit = library.annotate(tagged["article"], span.start, span.end, tagged["quote"])
    window.hub.changed.emit(edit.changes)
    settle(qtbot, window)
    assert cells(agreement)[0][5:] == ["11", "0", "1", "19"]


def test_the_table_is_copied_and_saved(qtbot, agreement, tmp_path, monkeypatch):
    tick(qtbot, agreement, "安", "冰")
    agreement.table.setFocus()
    qtbot.keyClick(agreement.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert copied[0][:2] == ["Tag", "α"]
    assert copied[1:] == cells(agreement)
    path = tmp_path / "table"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(agreement.save_button, Qt.MouseButton.LeftButton)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "table.csv").read_text("utf-8-sig"))))
    assert [row["code"] for row in rows] == ["引述", "引述 › 直接"]
    assert (rows[0]["all"], rows[0]["only_安"], rows[0]["strength"]) == ("10", "2", "good")
    assert "no unitizing alpha" in rows[0]["note"]


def test_a_file_whose_name_was_completed_is_not_replaced_unasked(qtbot, agreement, tmp_path, monkeypatch):
    tick(qtbot, agreement, "安", "冰")
    path = tmp_path / "table.csv"
    path.write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "table"), ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    qtbot.mouseClick(agreement.save_button, Qt.MouseButton.LeftButton)
    assert path.read_bytes() == b"kept"


def test_too_few_coders_are_told_so(qtbot, agreement):
    tick(qtbot, agreement, "安")
    assert agreement.empty.isVisible()
    assert agreement.empty.text() == "Choose two coders at least."
    assert not agreement.save_button.isEnabled()


def test_a_library_of_one_coder_says_what_to_do(qtbot, make_window, library):
    window = make_window(library)
    window.actions_.tags.agreement.trigger()
    settle(qtbot, window)
    assert "two people" in window.controls.agreement.open_window.empty.text()


def test_it_takes_on_another_theme_and_can_be_opened_again(qtbot, window, agreement):
    window.themes.choose(ThemeChoice.DARK)
    settle(qtbot, window)
    assert agreement.isVisible()
    qtbot.mouseClick(agreement.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controls.agreement.open_window is None)
    window.actions_.tags.agreement.trigger()
    settle(qtbot, window)
    assert window.controls.agreement.open_window is not None


def test_it_may_be_closed_while_it_counts(qtbot, window, agreement):
    agreement.look()
    agreement.close()
    settle(qtbot, window)
    assert window.controls.agreement.open_window is None
