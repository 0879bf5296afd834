"""Passages that are lit up from elsewhere: told from the link at hand by their form."""

import pytest

from reader.gui.compare.decorations import Mark
from reader.gui.compare.text_pane import TextPane
from reader.gui.compare.typography import Typography
from reader.model import LinkKind, Span
from tests.making import article_of

TAGGED, LINKED = Span(2, 6), Span(8, 12)
CURRENT = frozenset((0,))


@pytest.fixture
def pane(qtbot, light):
    made = TextPane(light, Typography())
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.set_article(article_of("河上的風今天轉了方向人們繼續等"))
    made.set_marks([Mark(TAGGED, annotation=7, slot=3), Mark(LINKED, LinkKind.QUOTE, (0,))])
    made.set_lit(frozenset(), CURRENT)
    made.light_tags(frozenset((7,)))
    made.show()
    return made


def colours(pane, x, top, bottom):
    """What stands one below the other at an x."""
    picture = pane.viewport().grab().toImage()
    return [picture.pixelColor(round(x), y) for y in range(round(top), round(bottom))]


def is_like(colour, other):
    pairs = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(one - two) < 8 for one, two in pairs)


def test_what_is_lit_up_stands_in_brackets_of_its_codes_colour(pane, light):
    (box,) = pane.lines_of(TAGGED)
    for is_lit in (True, False):
        pane.light_tags(frozenset((7,)) if is_lit else frozenset())
        for edge in (box.x, box.right):
            lines = [colours(pane, edge + by, box.y + 2, box.bottom - 2) for by in (-1, 0)]
            reach = max(sum(is_like(each, light.code(3)) for each in line) / len(line) for line in lines)
            assert (reach > 0.6) is is_lit  # letters lie over it


def test_the_ground_of_a_link_at_hand_is_of_no_tag(pane, light):
    grounds = []
    for span in (TAGGED, LINKED):
        (box,) = pane.lines_of(span)
        grounds += colours(pane, box.x + 7, box.y + 2, box.y + 3)
    assert not is_like(*grounds)
