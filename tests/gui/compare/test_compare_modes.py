"""What is shown and what steps back: filters and modes of reading, in the view."""

import pytest
from PySide6.QtCore import QPoint

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.gui.look.theme import Theme
from reader.model import LinkKind, Relation, Span

QUOTES = LinkFilter(kinds=frozenset({LinkKind.QUOTE}))


def darkest(view, pane: int, span: Span) -> int:
    """The lightness of the darkest pixel of a passage, scrolled into view."""
    text = view.panes[pane].text
    text.verticalScrollBar().setValue(max(0, int(text.height_of(span.start)) - 200))
    image = text.viewport().grab().toImage()
    cursor = text.textCursor()
    levels = []
    for place in range(span.start, span.end):
        cursor.setPosition(place)
        rect = text.cursorRect(cursor)
        for x in range(rect.x() + 1, rect.x() + 16):
            levels += [image.pixelColor(x, y).lightness() for y in range(rect.top() + 4, rect.bottom() - 2)]
    return min(levels)


def test_other_links_are_told_and_shown(make_view, qtbot):
    view = make_view(2)
    with qtbot.waitSignal(view.filter_changed):
        view.set_filter(QUOTES)
    assert view.link_filter == QUOTES
    assert view.panes[0].text.extents.keys() == {0}
    with qtbot.assertNotEmitted(view.filter_changed):
        view.set_filter(QUOTES)
    view.set_alignment(view.alignment)
    assert view.panes[0].text.extents.keys() == {0}


def test_a_link_that_is_shown_no_more_is_left(make_view, qtbot):
    view = make_view(3)
    view.activate(3)
    assert view.current_index == 3
    with qtbot.waitSignal(view.link_left):
        view.set_filter(LinkFilter(relations=frozenset({Relation.VERBATIM})))
    assert view.current_index is None
    view.next_link()
    assert view.current_index == 0


def test_a_mode_dims_passages_without_moving_a_line(make_view, qtbot):
    view = make_view(2)
    shared = view.alignment.links[1].a.passage.span
    alone = Span(shared.start - 7, shared.start - 3)  # words of the heading before
    heights = dict(view.panes[0].text.extents)
    plain = darkest(view, 0, alone)
    with qtbot.waitSignal(view.filter_changed):
        view.set_mode(ReadingMode.SHARED)
    assert view.mode is ReadingMode.SHARED
    assert darkest(view, 0, alone) > plain + 30
    assert darkest(view, 0, shared) < plain + 20
    view.set_mode(ReadingMode.ONLY_HERE)
    assert darkest(view, 0, alone) == plain
    assert darkest(view, 0, shared) > plain + 30
    assert view.panes[0].text.extents == heights


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_is_dimmed_has_the_colour_that_the_theme_says(make_view, name):
    view = make_view(2)
    theme = Theme.load(name)
    view.set_theme(theme)
    view.set_mode(ReadingMode.SHARED)
    text = view.panes[1].text
    image = text.viewport().grab().toImage()
    (first, *_) = text.dimmed
    placed = text.cursorRect(text.textCursor())
    levels = [
        image.pixelColor(x, y).lightness()
        for x in range(placed.x(), placed.x() + 200)
        for y in range(placed.top(), placed.bottom())
    ]
    assert first.start == 0
    limit = theme.colour("text_dimmed").lightness()
    assert (max(levels) if theme.dark else min(levels)) == pytest.approx(limit, abs=2)


def test_a_mode_holds_for_the_next_comparison_and_for_other_links(make_view):
    view = make_view(2)
    view.set_mode(ReadingMode.ONLY_HERE)
    before = list(view.panes[0].text.dimmed)
    view.set_filter(QUOTES)
    fewer = list(view.panes[0].text.dimmed)
    assert len(fewer) < len(before)
    view.set_alignment(view.alignment)
    assert list(view.panes[0].text.dimmed) == fewer


def test_links_are_lit_up_from_elsewhere(make_view):
    view = make_view(3)
    view.hover_links([4])
    assert all(pane.text._layer.lit == {0, 3, 4} for pane in view.panes)
    view.hover_links([])
    assert all(not pane.text._layer.lit for pane in view.panes)


def test_going_to_a_passage_lights_it_up_for_a_moment_and_selects_nothing(make_view, qtbot):
    view = make_view(2, long=20)
    text = view.panes[0].text
    span = Span(len(text.article.text) - 60, len(text.article.text) - 20)
    before = view.panes[1].text.verticalScrollBar().value()
    view.scroll_to(0, span)
    top = text.height_of(span.start) - text.verticalScrollBar().value()
    assert 0 <= top <= text.viewport().height() * 0.8
    assert text.selected_span() is None
    assert view.panes[1].text.verticalScrollBar().value() > before
    lit = text.viewport().grab().toImage()
    qtbot.waitUntil(lambda: text.viewport().grab().toImage() != lit, timeout=4000)


def test_a_passage_in_view_is_lit_up_where_it_stands(make_view):
    view = make_view(2, long=20)
    text = view.panes[1].text
    text.verticalScrollBar().setValue(300)
    place = text.position_at(QPoint(100, 200))
    view.scroll_to(1, Span(place, place + 10))
    assert text.verticalScrollBar().value() == 300


def test_where_the_rest_is_read_links_are_seen_only_while_they_are_lit(make_view):
    view = make_view(3)
    text, link_map = view.panes[0].text, view.row.link_maps()[0]
    box = next(placed for placed in text.placed if 0 in placed.mark.links).boxes[0]

    def ground() -> str:
        """The colour of the ground at the beginning of the quote, above its first character."""
        image = text.viewport().grab().toImage()
        y = int(box.y - text.verticalScrollBar().value())
        return image.pixelColor(int(box.x) + 1, y + 1).name()

    text.verticalScrollBar().setValue(int(box.y) - 100)
    assert ground() != view._theme.colour("pane").name()
    view.set_mode(ReadingMode.ONLY_HERE)
    assert ground() == view._theme.colour("pane").name()
    assert link_map.bands() == []
    chip = next(placed for placed in text.placed if placed.chips).chips[0]
    place = QPoint(int(chip.x + 5), int(chip.y + 5 - text.verticalScrollBar().value()))
    assert text.mark_at(place) != 3
    view.hover_links([0])
    assert ground() != view._theme.colour("pane").name()
    assert {source.link for source, _ in link_map.bands()} == {0}
    assert text.mark_at(place) == 3
