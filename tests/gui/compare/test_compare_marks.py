"""Marks lie where their words are, and tell themselves apart by form."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from reader.gui.compare.decorations import BADGE_WIDTH, Mark, stripe_room
from reader.gui.compare.marks import link_marks
from reader.model import End, LinkKind, Passage, Span


@pytest.fixture
def pane(make_view):
    return make_view(2).panes[0].text


@pytest.mark.parametrize("width", [900, 1280, 1900])
def test_every_character_of_a_mark_lies_in_its_boxes(make_view, width):
    view = make_view(2, width=width)
    for shown in view.panes:
        text = shown.text
        for placed in text.placed:
            for place in range(placed.mark.span.start, placed.mark.span.end):
                cursor = QTextCursor(text.document())
                cursor.setPosition(place)
                caret = text.cursorRect(cursor).translated(0, text.verticalScrollBar().value())
                x, y = caret.center().x() + 5, caret.center().y()
                at_line_end = not any(box.y <= y < box.bottom and x < box.right for box in placed.boxes)
                assert placed.contains(x, y) or at_line_end


def test_marks_reach_the_even_edge_of_lines_that_are_filled(make_view):
    view = make_view(1, width=700)
    text = view.panes[0].text
    paragraph = max(text.article.paragraphs, key=lambda each: each.end - each.start)
    text.set_marks([Mark(paragraph.span, LinkKind.QUOTE, (0,))])
    boxes = text.placed[0].boxes
    assert len(boxes) > 1
    assert [box.right for box in boxes[:-1]] == pytest.approx([text.column[1]] * (len(boxes) - 1), abs=1)
    assert boxes[-1].right < text.column[1]


def test_marks_do_not_reach_the_words_beside_them(pane):
    placed = next(p for p in pane.placed if p.mark.kind is LinkKind.QUOTE)
    cursor = QTextCursor(pane.document())
    cursor.setPosition(placed.mark.span.start - 2)
    caret = pane.cursorRect(cursor)
    assert pane.mark_at(QPoint(caret.center().x() + 4, caret.center().y())) is None


def test_only_a_topic_and_a_tag_have_a_bar(pane):
    pane.set_marks(
        [
            Mark(Span(0, 5), LinkKind.QUOTE, (0,)),
            Mark(Span(3, 9), LinkKind.REUSE, (1,)),
            Mark(Span(20, 30), LinkKind.TOPIC, (2,)),
            Mark(Span(20, 30), annotation=7, slot=2),
        ]
    )
    bars = {placed.mark.kind: placed.bar for placed in pane.placed}
    left, right = pane.column
    assert bars[LinkKind.QUOTE] is None
    assert bars[LinkKind.REUSE] is None
    assert bars[LinkKind.TOPIC].right < left
    assert bars[None].x > right


def test_overlapping_marks_have_lanes_of_their_own(pane):
    pane.set_marks([Mark(Span(0, 9), LinkKind.QUOTE, (0,)), Mark(Span(3, 12), LinkKind.REUSE, (1,))])
    assert sorted(placed.lane for placed in pane.placed) == [0, 1]


def test_of_nested_marks_the_inner_one_is_hit(pane):
    pane.set_marks([Mark(Span(0, 14), LinkKind.QUOTE, (0,)), Mark(Span(4, 8), LinkKind.REUSE, (1,))])
    inner = next(placed for placed in pane.placed if placed.mark.links == (1,))
    outer = next(placed for placed in pane.placed if placed.mark.links == (0,))
    box = inner.boxes[0]
    assert pane.mark_at(QPoint(int(box.x + 4), int(box.y + 8))).links == (1,)
    assert pane.mark_at(QPoint(int(outer.boxes[0].x + 4), int(box.y + 8))).links == (0,)


def test_quotes_and_tags_lie_over_the_topic_of_their_paragraph(pane):
    quote, tag = Mark(Span(0, 14), LinkKind.QUOTE, (0,)), Mark(Span(20, 24), annotation=3)
    pane.set_marks([Mark(Span(0, 40), LinkKind.TOPIC, (1,)), quote, tag])
    for mark in (quote, tag):
        box = next(placed for placed in pane.placed if placed.mark == mark).boxes[0]
        assert pane.mark_at(QPoint(int(box.x + 4), int(box.y + 8))) == mark


def test_the_topics_of_a_paragraph_share_one_bar(pane):
    pane.set_marks([Mark(Span(0, 14), LinkKind.TOPIC, (0,)), Mark(Span(4, 8), LinkKind.TOPIC, (1,))])
    first, second = (placed.bar for placed in pane.placed)
    assert (first.x, first.width) == (second.x, second.width)


def test_the_words_of_a_topic_look_plain_until_it_is_lit(pane):
    def words():
        image = pane.viewport().grab().toImage()
        placed = pane.placed[0] if pane.placed else None
        box = placed.boxes[0] if placed else box_before
        return box, image.copy(int(box.x), int(box.y), int(box.width), int(box.height))

    pane.set_marks([Mark(Span(20, 60), LinkKind.TOPIC, (2,))])
    box_before, marked = words()
    pane.set_lit(frozenset({2}), frozenset())
    assert words()[1] != marked
    pane.set_lit(frozenset(), frozenset())
    pane.set_marks([])
    assert words()[1] == marked


def test_the_chips_of_a_topic_are_there_while_it_is_lit(pane):
    pane.set_marks([Mark(Span(20, 60), LinkKind.TOPIC, (2,), chips=((2, 1),))])
    box = pane.placed[0].chips[0]
    point = QPoint(int(box.x + 5), int(box.y + 5))
    assert pane.mark_at(point) != 2
    pane.set_lit(frozenset({2}), frozenset())
    assert pane.mark_at(point) == 2


def test_a_mark_without_characters_is_not_placed(pane):
    pane.set_marks([Mark(Span(4, 4), LinkKind.QUOTE, (0,))])
    assert pane.placed == []
    assert pane.extents == {}


def test_a_passage_with_two_links_is_one_mark(make_view):
    marks = link_marks(make_view(3).alignment)
    promise = [mark for mark in marks[0] if mark.kind is LinkKind.QUOTE]
    assert [mark.links for mark in promise] == [(0, 3)]


def test_links_beyond_the_neighbour_bear_one_number_on_both_sides(make_view):
    view = make_view(3)
    chips = [chip for pane in link_marks(view.alignment) for mark in pane for chip in mark.chips]
    assert chips == [(3, 1), (3, 1)]
    for number in (0, 2):
        text = view.panes[number].text
        placed = next(placed for placed in text.placed if placed.chips)
        box = placed.chips[0]
        assert box.x > text.column[1]
        assert box.right <= text.viewport().width()
        text.verticalScrollBar().setValue(int(box.y) - 50)
        point = QPoint(int(box.x + 5), int(box.y + 5 - text.verticalScrollBar().value()))
        assert text.mark_at(point) == 3


def test_marks_move_with_the_width(make_view):
    view = make_view(2)
    text = view.panes[0].text
    before = dict(text.extents)
    view.resize(800, 800)
    assert text.extents[0][0] > before[0][0]


def test_the_tags_of_a_place_are_named_shortest_first(pane):
    pane.set_marks([Mark(Span(0, 9), annotation=4), Mark(Span(2, 5), annotation=9)])
    assert pane.annotations_at(3) == [9, 4]
    assert pane.annotations_at(8) == [4]
    assert pane.annotations_at(20) == []


def test_overlapping_passages_of_one_group_are_one_mark(make_view):
    alignment = make_view(3).alignment
    links = alignment.links
    end = links[3].a
    start = end.passage.start + 4
    shorter = replace(links[3], a=End(0, Passage.of(alignment.articles[0].text, start, end.passage.end)))
    altered = (*links[:3], shorter, *links[4:])
    marks = link_marks(replace(alignment, links=altered))
    assert [mark.links for mark in marks[0] if mark.kind is LinkKind.QUOTE] == [(0, 3)]
    apart = link_marks(replace(alignment, links=altered, groups=()))
    assert [mark.links for mark in apart[0] if mark.kind is LinkKind.QUOTE] == [(0,), (3,)]


def test_the_passages_of_a_group_bear_one_number(make_view):
    alignment = make_view(3).alignment
    again = replace(alignment.links[3], score=0.5)
    (first, quote, *rest) = alignment.groups
    groups = (first, replace(quote, links=(*quote.links, 5)), *rest)
    marks = link_marks(replace(alignment, links=(*alignment.links, again), groups=groups))
    assert [mark.chips for pane in marks for mark in pane if mark.chips] == [((3, 1),), ((3, 1),)]


@pytest.mark.parametrize("width", [1280, 700])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
def test_the_stripes_of_tags_and_the_chips_beside_them_lie_within_the_pane(make_view, width, count):
    view = make_view(3, width=width)
    view.set_annotations(0, [(number, Span(60 + number, 90 + number), number) for number in range(count)])
    text = view.panes[0].text
    own = [placed for placed in text.placed if placed.mark.annotation is not None and placed.bar is not None]
    heaped = {number for heap in text.heaps for number in heap.annotations}
    stripes = [*(placed.bar for placed in own), *(heap.box for heap in text.heaps)]
    chips = [box for placed in text.placed for box in placed.chips]
    badge = [bar.x + bar.width / 2 + BADGE_WIDTH / 2 for bar in stripes]
    assert {placed.mark.annotation for placed in own} | heaped == set(range(count))
    assert len(own) + len(heaped) == count
    assert chips
    assert max(badge) <= min(box.x for box in chips)
    assert max(box.right for box in chips) < text.viewport().width()
    view.set_annotations(1, [(9, Span(10, 20), 0)])
    alone = view.panes[1].text
    assert alone.viewport().width() - alone.column[1] >= stripe_room([Span(10, 20)])
