"""How much is seen of tags, and what a crowd of them looks like."""

from PySide6.QtCore import QPoint, Qt

from reader.gui import settings as names
from reader.gui.look.tags_shown import TagsShown
from reader.gui.tagging.passage_mime import DraggedPassage, dragged_passage
from reader.model import Span
from tests.gui.conftest import open_articles
from tests.gui.tagging_acts import in_view, placed, select, tag


def show(window, shown):
    for action in window.actions_.view.tags_shown.actions():
        if action.data() == shown:
            action.trigger()


def test_tags_step_back_to_the_margin_and_out_of_sight(qtbot, window, library, settings, reading):
    ids, start, end = reading
    open_articles(qtbot, window, ids[:1])
    made = tag(qtbot, window, 0, start, end, "风")
    text = window.view.panes[0].text
    text.clear_selection()
    mark = placed(window, 0, made.id)
    box, bar, right = mark.boxes[0], mark.bar, text.column[1]
    on_words = in_view(text, box.x + box.width / 2, box.y + box.height * 0.7)
    on_stripe = in_view(text, bar.x + 2, bar.y + 3)

    def picture(place):
        return text.viewport().grab().toImage().copy(place.x() - 4, place.y() - 4, 9, 9)

    marked, striped = picture(on_words), picture(on_stripe)
    assert text.mark_at(on_words).annotation == text.mark_at(on_stripe).annotation == made.id
    show(window, TagsShown.STRIPES)
    assert picture(on_words) != marked
    assert picture(on_stripe) == striped
    assert getattr(text.mark_at(on_words), "annotation", None) is None
    assert text.mark_at(on_stripe).annotation == made.id
    show(window, TagsShown.HIDDEN)
    assert picture(on_stripe) != striped
    assert text.mark_at(on_stripe) is None
    assert text.column[1] >= right
    assert settings.get(names.TAGS_SHOWN) is TagsShown.HIDDEN
    open_articles(qtbot, window, ids[::-1])
    assert [each for each in window.view.panes[1].text.placed if each.mark.annotation is not None] == []
    show(window, TagsShown.ALL)
    assert placed(window, 1, made.id).mark.label == "风"


def test_a_heap_tells_of_all_its_tags_when_it_is_clicked(qtbot, window, library, reading):
    ids, start, _ = reading
    for number in range(9):
        library.annotate(ids[0], start + 120, start + 121 + number, f"第{number}")
    window.hub.changed.emit(library.annotate(ids[0], start + 120, start + 131, "最后").changes)
    text = window.view.panes[0].text
    (heap,) = text.heaps
    text.verticalScrollBar().setValue(max(0, int(heap.box.y) - 200))
    point = in_view(text, heap.box.x + 2, heap.box.y + 4)
    assert text.describe(text.mark_at(point)).endswith("And 1 more")
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    card = window.controls.tags.taken_up.card
    assert card.numbers == heap.annotations
    assert len(card.numbers) == 7
    assert window.view.rect().contains(card.geometry())
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not card.isVisible()


def test_what_is_dragged_out_of_a_text_is_a_passage_of_its_article(qtbot, window, library, reading):
    ids, start, end = reading
    text = select(qtbot, window, 1, start, end)
    data = text.createMimeDataFromSelection()
    words = text.article.text[start:end]
    assert dragged_passage(data) == DraggedPassage(ids[1], Span(start, end), words)
    assert data.text() == words
