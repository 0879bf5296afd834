"""Finding articles as a reader does: typing, narrowing by a click, opening at the place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.articles.library_model import HIT_ROLE
from reader.gui.articles.query_words import examples
from reader.gui.look import i18n
from reader.model import Order
from reader.text.query_parser import parse
from tests.gui.conftest import article_file, open_articles, pick_from, settle, type_in


@pytest.fixture
def library(library, archive):
    article_file(archive, 900, title="渡口的早市", host="www.bbc.com/zhongwen/simp")
    article_file(archive, 3, title="另一件事", statement="“灯塔今晚照常亮着。”")
    library.import_archive([archive])
    library.catch_up(["search"])
    return library


@pytest.fixture
def panel(window):
    return window.library_panel


def search(qtbot, window, words):
    panel = window.library_panel
    panel.search_box.line.setFocus()
    panel.search_box.line.selectAll()
    type_in(qtbot, panel.search_box.line, words)
    assert panel.search_box.text() == words
    qtbot.waitUntil(lambda: not panel.search_box.typing.isActive())
    settle(qtbot, window)


def titles(panel):
    return [panel.model.summary(row).title for row in range(panel.model.rowCount())]


def test_words_are_found_in_the_text_with_their_place(qtbot, window, panel, library):
    search(qtbot, window, "灯塔")
    assert titles(panel) == ["另一件事"]
    assert panel.count_label.text() == "1 article"
    hit = panel.model.index(0).data(HIT_ROLE)
    text = library.article(hit.article).text
    assert [text[mark.start : mark.end] for mark in hit.marks] == ["灯塔"]
    assert "灯塔" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_title_is_found_without_a_place(qtbot, window, panel):
    search(qtbot, window, "早市")
    assert titles(panel) == ["渡口的早市"]
    panel.grab()


def test_traditional_script_finds_simplified(qtbot, window, panel):
    search(qtbot, window, "燈塔")
    assert titles(panel) == ["另一件事"]


def test_an_empty_box_shows_the_whole_list_again(qtbot, window, panel):
    search(qtbot, window, "灯塔")
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert panel.model.rowCount() == 5
    assert panel.search_box.text() == ""
    assert panel.model.index(0).data(HIT_ROLE) is None


def test_nothing_found_says_what_to_do(qtbot, window, panel):
    search(qtbot, window, "查无此文")
    assert panel.empty_label.isVisible()
    assert "Esc" in panel.empty_label.text()
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(panel.view.isVisible)


def test_what_cannot_be_understood_is_said_under_the_box(qtbot, window, panel):
    heard = []
    window.hub.failed.connect(heard.append)
    search(qtbot, window, "outlt:bbc")
    label = panel.search_box.error_label
    assert label.isVisible()
    assert "outlt" in label.text()
    assert "outlet" in label.text()
    assert panel.model.rowCount() == 5, "what was shown before stays"
    search(qtbot, window, '"')
    assert label.isVisible()
    assert heard == []
    search(qtbot, window, "灯塔")
    assert not label.isVisible()


def test_outlets_with_counts_narrow_by_a_click(qtbot, window, panel):
    search(qtbot, window, "渡轮")
    assert panel.model.rowCount() == 5
    button = panel.facets.outlet_button
    said = pick_from(qtbot, button, "bbc")
    assert [text.split("\t")[1] for text in said] == ["2", "2", "1"]
    settle(qtbot, window)
    assert panel.model.rowCount() == 2
    assert button.text() == "BBC"
    said = pick_from(qtbot, button, "voa")
    assert len(said) == 3, "the others can still be chosen"
    settle(qtbot, window)
    assert panel.model.rowCount() == 4
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert panel.model.rowCount() == 5


@pytest.mark.parametrize("words", ["渡轮 OR 灯塔", ""])
def test_months_with_counts_narrow_by_a_click(qtbot, window, panel, words):
    if words:
        search(qtbot, window, words)
    said = pick_from(qtbot, panel.facets.month_button, "2024-06")
    assert said == ["Jun 2024\t1", "May 2024\t4"]
    settle(qtbot, window)
    assert titles(panel) == ["渡口的早市"]
    assert panel.facets.month_button.text() == "Jun 2024"
    assert panel.count_label.text() == "1 article"


def test_the_order_can_be_chosen(qtbot, window, panel):
    search(qtbot, window, "渡轮")
    for order, first in ((Order.OLDEST, "第0篇：界河两岸的通知"), (Order.NEWEST, "渡口的早市")):
        pick_from(qtbot, panel.facets.order_button, order)
        settle(qtbot, window)
        assert titles(panel)[0] == first


def test_a_hit_opens_at_its_place_and_is_marked(qtbot, window, panel, library):
    search(qtbot, window, "“灯塔今晚”")
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Down)
    assert window.focusWidget() is panel.view
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    text = window.view.panes[0].text
    marked = [selection.cursor.selectedText() for selection in text.extraSelections()]
    assert marked == ["灯塔今晚"]
    place = text.height_of(text.article.text.index("灯塔")) - text.verticalScrollBar().value()
    assert 0 <= place <= text.viewport().height()
    window.actions_.view.larger.trigger()
    assert [each.cursor.selectedText() for each in text.extraSelections()] == marked
    window.actions_.library.find.trigger()
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert text.extraSelections() == []


def test_all_places_of_all_words_are_marked_in_what_is_opened(qtbot, window, panel, library, archive):
    path = article_file(archive, 12, title="名单之外", paragraphs=0)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n<p>美国国务卿蓬佩奥谈到了海峡，也谈到了台湾。</p>")
        file.writelines(f"\n<p>第{i}天，街上没有人提起他，也没有人提起别的事情。</p>" for i in range(30))
        file.write("\n<p>蓬佩奥最后说：臺灣的事，蓬佩奥自己会说。</p>")
    library.import_archive([archive])
    library.catch_up(["search"])
    search(qtbot, window, "龐培歐 台灣")
    assert titles(panel) == ["名单之外"]
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    text = window.view.panes[0].text
    marked = [selection.cursor.selectedText() for selection in text.extraSelections()]
    assert marked == ["蓬佩奥", "台湾", "蓬佩奥", "臺灣", "蓬佩奥"]


def test_a_place_far_down_is_brought_into_view(qtbot, window, panel, library):
    search(qtbot, window, "第900篇第28段")
    place = panel.view.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(window.reading.articles))
    settle(qtbot, window)
    text = window.view.panes[0].text
    assert text.verticalScrollBar().value() > 0
    place = text.height_of(text.article.text.index("第28段")) - text.verticalScrollBar().value()
    assert 0 <= place <= text.viewport().height()


def test_an_example_of_the_help_is_typed_in(qtbot, window, panel):
    pick_from(qtbot, panel.search_box.help_button, "outlet:bbc")
    settle(qtbot, window)
    assert panel.search_box.text() == "outlet:bbc"
    assert panel.model.rowCount() == 2
    assert window.focusWidget() is panel.search_box.line


def test_escape_in_the_box_does_not_leave_a_shared_passage(qtbot, window, panel, library):
    ids = [summary.id for summary in library.articles()][-2:]
    window.reading.open(ids)
    settle(qtbot, window)
    window.actions_.links.next_link.trigger()
    assert window.view.current_link is not None
    search(qtbot, window, "灯塔")
    qtbot.keyClick(panel.search_box.line, Qt.Key.Key_Escape)
    assert panel.search_box.text() == ""
    assert window.view.current_link is not None


def test_only_what_is_not_open_can_be_added(qtbot, window, panel, library):
    first, second = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, [first])
    for chosen, may in (([first], False), ([first, second], True)):
        panel.select(chosen)
        assert window.actions_.compare.add.isEnabled() == may
        panel.view.customContextMenuRequested.emit(panel.view.visualRect(panel.model.index(0)).center())
        menu = QApplication.activePopupWidget()
        assert menu.actions()[1].isEnabled() == may
        menu.close()


@pytest.mark.parametrize(
    ("language", "title"), [("en", "title:峰会"), ("zh-Hans", "标题:峰会"), ("zh-Hant", "標題:峰會")]
)
def test_the_help_offers_what_is_understood_in_the_readers_words(qapp, language, title):
    i18n.install(qapp, language)
    offered = [query for query, _words in examples()][4:]
    assert offered[0] == title
    english = (
        "title:x",
        "outlet:x",
        "before:2021",
        "on:2021",
        "speaker:x",
        "has:tag",
        "is:unread",
        "event:x",
    )
    assert [type(parse(query)) for query in offered] == [type(parse(query)) for query in english]
