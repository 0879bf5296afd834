"""Codes merged, deleted, and given to passages with mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.codebook.conftest import answer, click, drag, dragged, outline, press
from tests.gui.conftest import open_articles, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


class TestMergingAndDeleting:
    def test_dragged_onto_another_with_control(self, qtbot, panel, codes, library, window, undo):
        article = library.articles()[0].id
        library.annotate(article, 0, 4, codes["说法/带立场"], "备注")
        library.annotate(article, 6, 9, codes["说法/中性"])
        before = outline(library), library.annotations()
        drag(panel, dragged(panel, codes["说法/带立场"]), codes["说法/中性"], modifier=CONTROL)
        said = answer(qtbot, "Merge")
        assert 'Merge "带立场" into "中性"?' in said
        assert '1 tagged passage becomes "中性"' in said
        assert "1 tag nested there moves along" in said
        assert outline(library)[:5] == ["说法", "  中性", "    表示", "    指出", "    声称"]
        assert {each.code for each in library.annotations()} == {codes["说法/中性"]}
        assert panel.view.chosen() == [codes["说法/中性"]]
        undo()
        assert (outline(library), library.annotations()) == before
        assert window.reading.articles == []

    def test_into_one_that_is_looked_for_by_pinyin(self, qtbot, panel, codes, library, window):
        click(qtbot, panel, codes["情绪"])
        window.actions_.codes.merge.trigger()
        line = QApplication.focusWidget()
        qtbot.keyClicks(line, "kuang")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        answer(qtbot, "Cancel")
        assert "情绪" in outline(library)
        window.actions_.codes.merge.trigger()
        qtbot.keyClicks(QApplication.focusWidget(), "kuang")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        answer(qtbot, "Merge")
        assert "情绪" not in outline(library)
        assert panel.view.chosen() == [codes["框架"]]

    def test_deleting_says_what_goes_along(self, qtbot, panel, codes, library, undo):
        for number, article in enumerate(library.articles()):
            library.annotate(
                article.id, number, 5 + number, codes["说法/中性/表示"], "备注" if number else ""
            )
        library.set_coder("other")
        library.annotate(article.id, 20, 25, codes["说法/带立场"])
        before = outline(library), library.annotations()
        click(qtbot, panel, codes["说法"])
        press(qtbot, Qt.Key.Key_Delete)
        said = answer(qtbot, "Cancel")
        for words in (
            'Delete the tag "说法"?',
            "5 tags nested in it",
            "4 tagged passages in 3 articles",
            "2 of them with a note",
            "Tagged by other, tester",
        ):
            assert words in said.replace(" and ", ", ")
        assert outline(library) == before[0]
        press(qtbot, Qt.Key.Key_Delete)
        answer(qtbot, "Delete")
        assert outline(library) == ["框架", "情绪"]
        assert library.annotations() == []
        assert panel.view.chosen() == [codes["框架"]]
        undo()
        assert (outline(library), library.annotations()) == before
        assert panel.view.chosen() == [codes["说法"]]

    def test_what_nothing_hangs_on_goes_at_once(self, qtbot, panel, codes, library, undo):
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Delete)
        assert QApplication.activeModalWidget() is None
        assert "情绪" not in outline(library)
        undo()
        assert outline(library)[-1] == "情绪"


class TestTagging:
    @pytest.fixture
    def text(self, qtbot, panel, library, window):
        open_articles(qtbot, window, [library.articles()[0].id])
        return window.view.panes[0].text

    def test_enter_and_a_double_click_tag_the_selected_passage(
        self, qtbot, panel, codes, library, window, text
    ):
        from reader.model import Span

        text.select(Span(3, 8))
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_Return)
        text.select(Span(12, 15))
        index = panel.model.index_of(codes["情绪"])
        place = panel.view.visualRect(index).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(qtbot, window)
        made = [(each.code, each.passage.start, each.passage.end) for each in library.annotations()]
        assert made == [(codes["框架"], 3, 8), (codes["情绪"], 12, 15)]

    def test_without_a_passage_enter_says_what_to_do(self, qtbot, panel, codes, library, window, text):
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_Return)
        assert window.statusBar().currentMessage() == "First select a passage in a text."
        assert library.annotations() == []

    def test_a_passage_dropped_on_a_code_is_tagged(self, qtbot, panel, codes, library, window, text):
        from PySide6.QtCore import QMimeData

        from reader.gui.tagging.passage_mime import DraggedPassage, add_passage, dragged_passage
        from reader.model import Span

        article = window.reading.articles[0]
        words = library.article(article).text[4:9]
        data = QMimeData()
        add_passage(data, DraggedPassage(article, Span(4, 9), words))
        assert dragged_passage(data) == DraggedPassage(article, Span(4, 9), words)
        assert drag(panel, data, codes["说法/中性/指出"])
        settle(qtbot, window)
        (tag,) = library.annotations()
        assert (tag.code, tag.passage.exact) == (codes["说法/中性/指出"], words)
