"""Tags that lost their place, in the list: told apart, and put back with one click."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.tags_list.tags_model import TAG_ROLE
from reader.model import Span
from tests.gui.conftest import STATEMENT, article_file, settle

WORDS = STATEMENT[1:-1]
NOW = "“河流从来不认得什么国界，大家总得先学着彼此打个电话。”"


@pytest.fixture
def lost(qtbot, make_window, library, archive):
    """A window on a library in which an article lost the words of a tag; the tag."""
    article = min(summary.id for summary in library.articles())
    start = library.article(article).text.index(WORDS)
    (code,) = library.add_code("引述").added.codes
    (tag,) = library.annotate(article, start, start + len(WORDS), code.id, "备注").added.annotations
    library.annotate(article, 0, 4, code.id)
    article_file(archive, 0, statement=NOW, host="www.voachinese.com")
    library.import_archive([archive])
    assert library.annotation(tag.id).orphan
    window = make_window(library)
    window.tags_dock.show()
    settle(qtbot, window)
    return window, tag.id


def test_a_lost_tag_says_so_and_is_found_by_a_switch(qtbot, lost):
    window, tag = lost
    panel = window.tags_panel
    assert panel.filter.orphans.text() == "Can't be placed 1"
    qtbot.mouseClick(panel.filter.orphans, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert panel.model.total == 1
    assert "can't be placed" in panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel.model.index(1).data(TAG_ROLE).annotation.id == tag


def test_opening_a_lost_tag_shows_no_wrong_words(qtbot, lost):
    window, tag = lost
    panel = window.tags_panel
    panel.view.setFocus()
    panel.view.go_to(panel.model.row_of(tag))
    with qtbot.waitSignal(window.reading.opened):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.selection() is None


def test_a_lost_tag_is_put_where_its_words_went_with_one_click(qtbot, lost, library):
    window, tag = lost
    panel = window.tags_panel
    panel.view.setFocus()
    panel.view.go_to(panel.model.row_of(tag))
    settle(qtbot, window)
    box = panel.orphan
    assert box.isVisible()
    assert WORDS in box.words.text()
    assert box.buttons
    qtbot.mouseClick(box.buttons[0], Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    placed = library.annotation(tag)
    assert not placed.orphan
    assert placed.memo == "备注"
    assert placed.passage.exact in NOW
    assert window.view.panes[0].text.selected_span() == placed.passage.span
    assert not box.isVisible()
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.annotation(tag).orphan
    assert box.isVisible()


def test_what_is_selected_in_the_text_takes_the_lost_tag(qtbot, lost, library):
    window, tag = lost
    panel = window.tags_panel
    panel.view.setFocus()
    panel.view.go_to(panel.model.row_of(tag))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    text = window.view.panes[0].text
    start = text.article.text.index("河流")
    text.select(Span(start, start + 6))
    assert window.actions_.tags.place_here.isEnabled()
    window.actions_.tags.place_here.trigger()
    settle(qtbot, window)
    assert library.annotation(tag).passage.exact == "河流从来不认"
