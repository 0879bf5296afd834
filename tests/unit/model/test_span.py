import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import CONTEXT_LENGTH, Passage, Span


@given(st.text(), st.data())
def test_a_passage_carries_exactly_what_stands_around_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Passage.of(text, start, end)
    assert text[passage.start : passage.end] == passage.exact
    assert text[:start].endswith(passage.prefix)
    assert text[end:].startswith(passage.suffix)
    assert len(passage.prefix) == min(start, CONTEXT_LENGTH)
    assert len(passage.suffix) == min(len(text) - end, CONTEXT_LENGTH)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 4)])
def test_a_passage_outside_its_text_is_refused(start, end):
    with pytest.raises(ValueError, match="does not lie"):
        Passage.of("三个字", start, end)


def test_a_passage_must_fit_its_words():
    with pytest.raises(ValueError, match="does not fit"):
        Passage(0, 3, "两字")


def test_spans_overlap_and_contain():
    assert Span(2, 6).overlap(Span(4, 9)) == 2
    assert Span(2, 4).overlap(Span(4, 9)) == 0
    assert Span(2, 6).contains(Span(2, 6))
    assert not Span(2, 6).contains(Span(1, 3))


@pytest.mark.parametrize(
    ("span", "seen"),
    [
        ((0, 5), (2, 4)),
        ((2, 4), (2, 4)),
        ((3, 5), (3, 4)),
        ((4, 5), (5, 5)),
        ((0, 2), (2, 2)),
        ((3, 3), (3, 3)),
    ],
)
def test_a_span_without_the_blanks_at_its_ends(span, seen):
    assert Span(*span).trimmed("\u3000\n河水\n") == Span(*seen)


def test_a_span_cannot_run_backwards():
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)
