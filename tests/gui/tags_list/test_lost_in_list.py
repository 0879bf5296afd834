"""Tags that lost their place, in the list: told apart, and put back with one click."""

import pytest
from PySide6.QtCore import Qt

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


def test_a_lost_tag_is_found_and_put_back(qtbot, lost, library):
    window, tag = lost
    panel, box = window.tags_panel, window.tags_panel.orphan
    assert panel.filter.orphans.text() == "Can't be placed 1"
    qtbot.mouseClick(panel.filter.orphans, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert panel.model.total == 1
    assert "can't be placed" in panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    panel.filter.clear()
    settle(qtbot, window)

    panel.view.setFocus()
    panel.view.go_to(panel.model.row_of(tag))
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.reading.selection() is None  # no wrong words as if they were the tag's

    assert box.isVisible()
    assert box.words.text().startswith(f"“{WORDS[:12]}")
    qtbot.mouseClick(box.buttons[0], Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    placed = library.annotation(tag)
    assert (placed.orphan, placed.memo) == (False, "备注")
    assert placed.passage.exact in NOW
    text = window.view.panes[0].text
    assert text.selected_span() == placed.passage.span
    assert not box.isVisible()

    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.annotation(tag).orphan
    assert box.isVisible()
    start = text.article.text.index("河流")
    text.select(Span(start, start + 6))
    assert window.actions_.tags.place_here.isEnabled()
    window.actions_.tags.place_here.trigger()
    settle(qtbot, window)
    assert library.annotation(tag).passage.exact == "河流从来不认"
