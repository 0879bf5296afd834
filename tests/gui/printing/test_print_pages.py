"""Which lines stand on which page."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.compare.typography import Typography
from reader.gui.exporting.snapshot import ensure_application
from reader.gui.look.theme import Theme
from reader.gui.printing.column import Column, spread_out
from reader.gui.printing.pages import Line, Stretch, paginate, single
from tests.making import article_of

STEP = 10.0


def text(*paragraphs: int) -> list[Line]:
    """Paragraphs of so many lines, ten units a line."""
    lines: list[Line] = []
    for count in paragraphs:
        for number in range(count):
            top = len(lines) * STEP
            lines.append(Line(top, top + STEP, number == 0))
    return lines


def test_pages_are_filled_one_after_the_other():
    assert single(text(1, 1, 1, 1, 1), 20) == [Stretch(0, 2), Stretch(2, 4), Stretch(4, 5)]


def test_neither_first_nor_last_line_of_a_paragraph_stands_alone():
    assert single(text(2, 4), 30)[0] == Stretch(0, 2)
    assert single(text(4), 30) == [Stretch(0, 2), Stretch(2, 4)]


def test_a_heading_stays_with_what_it_heads():
    lines = [Line(0, 10, True), Line(10, 20, True, keeps=True), Line(20, 30, True)]
    assert single(lines, 20) == [Stretch(0, 1), Stretch(1, 3)]


def test_a_text_waits_for_what_belongs_beside_it():
    left, right = text(1, 1, 1, 1), text(*[1] * 8)
    pages = paginate([left, right], [[(2, 5, 1.0)]], 40)
    assert pages[0] == [Stretch(0, 2), Stretch(0, 4)]
    assert pages[1] == [Stretch(2, 4), Stretch(4, 8)]


def test_a_text_does_not_wait_if_its_column_would_stay_empty():
    left, right = text(1, 1, 1, 1), text(*[1] * 8)
    assert paginate([left, right], [[(1, 5, 1.0)]], 40)[0] == [Stretch(0, 4), Stretch(0, 4)]


def test_a_line_higher_than_a_page_has_one_to_itself():
    assert single([Line(0, 50, True), Line(50, 60, True)], 20) == [Stretch(0, 1), Stretch(1, 2)]


def test_nothing_needs_no_page():
    assert paginate([[], []], [[]], 20) == []


def is_whole(pages, texts):
    """Whether every line stands on just one page, in order."""
    for number, lines in enumerate(texts):
        stretches = [page[number] for page in pages]
        if any(a.last != b.first for a, b in pairwise(stretches)):
            return False
        if lines and (stretches[0].first, stretches[-1].last) != (0, len(lines)):
            return False
    return True


@st.composite
def comparisons(draw):
    texts = [text(*draw(st.lists(st.integers(1, 6), max_size=12))) for _ in range(draw(st.integers(1, 4)))]
    anchors = []
    for left, right in pairwise(texts):
        if not left or not right:
            anchors.append([])
            continue
        pair = st.tuples(st.integers(0, len(left) - 1), st.integers(0, len(right) - 1), st.floats(0.1, 3))
        anchors.append(draw(st.lists(pair, max_size=8)))
    return texts, anchors


@given(comparisons(), st.floats(5, 120))
def test_every_line_stands_on_one_page_in_order_and_fits(comparison, height):
    texts, anchors = comparison
    pages = paginate(texts, anchors, height)
    assert is_whole(pages, texts)
    for page in pages:
        assert any(page)
        for lines, stretch in zip(texts, page, strict=True):
            if len(stretch) > 1:
                assert lines[stretch.last - 1].bottom - lines[stretch.first].top <= height + 1e-6


# Numbers beside the lines


def test_numbers_that_have_no_room_beside_their_line_go_on_beside_the_next():
    found = spread_out({3: [1, 9, 29], 4: [2], 9: [5, 5]}, lambda own: len(own) <= 2)
    assert found == {3: [1, 9], 4: [29, 2], 9: [5]}
    found = spread_out({0: [1, 2, 3], 1: [4]}, lambda own: len(own) <= 1)
    assert found == {0: [1], 1: [2], 2: [3], 3: [4]}


def test_a_number_too_wide_for_its_margin_stands_there_alone():
    assert spread_out({0: [100, 2]}, lambda own: sum(own) < 100) == {0: [100], 1: [2]}


@pytest.mark.parametrize("narrow", [False, True])
def test_numbers_stay_in_the_margin_beside_the_text(qapp, narrow):
    ensure_application()
    numbers = {0: [11, 12, 1, 2, 38]}
    column = Column(
        article_of("渡口的钟声在雾里响了三次。" * 20),
        (),
        300,
        Typography(narrow=narrow),
        Theme.load("light"),
        qapp.font(),
        numbers,
    )
    text = column.width - column.margins[1]
    placed = list(column.numbers())
    assert " ".join(words.replace("·", " ") for _, words, _ in placed) == "11 12 1 2 38"
    for _line, _words, (start, end) in placed:
        assert text < start < end <= column.width


@given(
    st.dictionaries(st.integers(0, 30), st.lists(st.integers(1, 60), min_size=1, max_size=5)),
    st.integers(1, 3),
)
def test_every_number_stands_beside_its_line_or_below_it(numbers, most):
    found = spread_out(numbers, lambda own: len(own) <= most)
    assert all(0 < len(own) <= most for own in found.values())
    for start, own in numbers.items():
        for number in own:
            assert any(line >= start and number in there for line, there in found.items())
