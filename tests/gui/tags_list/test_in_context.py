"""Short passages of a list, told apart by the words around them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics

from reader.gui.app import application
from reader.gui.tags_list.in_context import in_lines
from reader.model import Passage

TEXT = "市政府周三宣布，大桥将于明年动工。反对者说，大桥的造价太高，\n大桥也没有必要。"


@pytest.fixture(scope="module")
def metrics():
    application([])
    return QFontMetrics(QFont("Noto Sans CJK SC", 10))


def place(at):
    start = -1
    for _ in range(at):
        start = TEXT.index("大桥", start + 1)
    return Passage.of(TEXT, start, start + 2)


def test_the_same_word_is_told_apart(metrics):
    rows = [in_lines(place(at), metrics, 220, 2) for at in (1, 2, 3)]
    for row in rows:
        assert [run.text for line in row for run in line if run.is_passage] == ["大桥"]
        assert any(run.is_passage for run in row[0])
    said = ["".join(run.text for line in row for run in line) for row in rows]
    assert len(set(said)) == 3
    assert "宣布，大桥将于" in said[0]
    assert "造价太高， 大桥也没有" in said[2]


def test_a_long_passage_stands_alone(metrics):
    (first, second) = in_lines(Passage.of(TEXT, 0, 30), metrics, 120, 2)
    assert all(run.is_passage for run in (*first, *second))
    assert first[0].text == TEXT[: len(first[0].text)]


@settings(max_examples=60, deadline=None)
@given(
    st.text("大桥ab ，。\n“", min_size=1, max_size=60),
    st.tuples(st.integers(0, 59), st.integers(0, 59)),
    st.integers(30, 300),
)
def test_no_word_is_taken_for_one_of_the_passage(metrics, text, ends, width):
    start, end = sorted(min(at, len(text)) for at in ends)
    passage = Passage.of(text, start, end)
    lines = in_lines(passage, metrics, width, 9)
    shown = "".join(run.text for line in lines for run in line if run.is_passage)
    assert (
        "".join(shown.split()).rstrip("…")
        == "".join(passage.exact.split())[: len("".join(shown.split()).rstrip("…"))]
    )
    for line in lines:
        assert metrics.horizontalAdvance("".join(run.text for run in line)) <= width or len(line) == 1
