"""What the panel of the codebook shows, and finds."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reader.gui.codebook.code_tree import CodeTree
from reader.gui.codebook.codebook_model import CodebookModel
from tests.gui.codebook.conftest import CODES, click, press, rows
from tests.gui.conftest import open_articles, settle, type_in


def test_all_codes_are_shown_as_they_are_nested(panel):
    assert rows(panel) == ["  " * path.count("/") + path.rpartition("/")[2] for path in CODES]
    assert panel.count_label.text() == "8 tags · 0 tagged passages"


def test_a_model_of_many_codes_is_sound(library):
    model = CodebookModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for number in range(5):
        above = library.add_code(f"{number}").added.codes[0].id
        for inner in range(3):
            below = library.add_code(f"{inner}", above).added.codes[0].id
            library.add_code("x" * 60, below)
    model.show_tree(CodeTree(library.codes()))
    model.narrow("xx")
    model.narrow("")
    model.begin_new(above)
    model.drop_new()
    library.remove_codes([above])
    model.show_tree(CodeTree(library.codes()))
    assert model.rowCount() == 4
    del tester


def test_what_is_typed_narrows_the_tree_and_escape_shows_all(qtbot, panel, codes):
    panel.filter_box.setFocus()
    type_in(qtbot, panel.filter_box, "shengcheng")
    qtbot.waitUntil(lambda: rows(panel) == ["说法", "  带立场", "    声称"])
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.view
    assert panel.view.chosen() == [codes["说法/带立场/声称"]]
    panel.filter_box.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert len(rows(panel)) == len(CODES)
    assert panel.view.chosen() == [codes["说法/带立场/声称"]]
    type_in(qtbot, panel.filter_box, "没有这个")
    qtbot.waitUntil(panel.nothing_label.isVisible)
    assert "没有这个" in panel.nothing_label.text()


def test_what_is_closed_and_chosen_stays_so_while_tags_come(qtbot, panel, codes, library, window):
    click(qtbot, panel, codes["说法/带立场"])
    press(qtbot, Qt.Key.Key_Left)
    assert "    声称" not in rows(panel)
    article = library.articles()[0].id
    edit = library.annotate(article, 0, 4, codes["说法/带立场/声称"])
    window.hub.changed.emit(edit.changes)
    settle(qtbot, window)
    library.add_code("新的", codes["说法/中性"])
    window.hub.changed.emit(library.add_code("更新的").changes)
    settle(qtbot, window)
    assert "    声称" not in rows(panel)
    assert "    新的" in rows(panel)
    assert panel.view.chosen() == [codes["说法/带立场"]]
    index = panel.model.index_of(codes["说法/带立场"])
    assert panel.view.delegate._count(index, panel.model.code(index)) == "Σ 1"
    assert "1 with the tags nested in it" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_passages_of_a_chosen_code_are_lit_up_in_the_texts(qtbot, panel, codes, library, window):
    article = library.articles()[0].id
    for start, path in ((3, "说法/中性/表示"), (12, "框架")):
        library.annotate(article, start, start + 6, codes[path])
    open_articles(qtbot, window, [article])
    text = window.view.panes[0].text
    by_code = {each.code: each.id for each in library.annotations()}
    assert text.lit_tags == frozenset()
    click(qtbot, panel, codes["说法"])
    assert text.lit_tags == {by_code[codes["说法/中性/表示"]]}
    assert panel.count_label.text() == "1 passage lit up in the open texts"
    lit = text.viewport().grab().toImage()
    click(qtbot, panel, codes["框架"])
    assert text.lit_tags == {by_code[codes["框架"]]}
    assert text.viewport().grab().toImage() != lit
    press(qtbot, Qt.Key.Key_Escape)
    assert text.lit_tags == frozenset()


def test_long_names_stay_within_little_room(qtbot, panel, codes, library, window):
    library.add_code(
        "A name so long that no panel can hold it, whatever its width may be", codes["说法/中性"]
    )
    window.hub.changed.emit(library.add_code("超" * 60).changes)
    panel.setFixedWidth(220)
    settle(qtbot, window)
    assert panel.view.horizontalScrollBar().maximum() == 0 or not panel.view.horizontalScrollBar().isVisible()
    assert all(panel.view.visualRect(panel.model.index_of(code)).right() <= 220 for code in codes.values())


def test_a_first_code_is_offered_where_there_is_none(qtbot, open_bench):
    window = open_bench()
    panel = window.codebook_panel
    assert panel.empty.isVisible()
    qtbot.mouseClick(panel.empty.new_button, Qt.MouseButton.LeftButton)
    line = QApplication.focusWidget()
    type_in(qtbot, line, "第一")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert [code.name for code in window.hub.library.codes()] == ["第一"]
    assert panel.view.isVisible()
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert window.hub.library.codebooks() == []
    assert panel.empty.isVisible()
