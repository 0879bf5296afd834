"""The way to a code, written as one text and read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.code_path import code_path, names_in_path

names = st.text(alphabet=st.sampled_from("/\\ a政"), min_size=1, max_size=6).filter(
    lambda name: name == name.strip()
)


@given(st.lists(names, min_size=1, max_size=4))
def test_a_way_that_is_written_is_read_again(way):
    assert names_in_path(code_path(way)) == tuple(way)


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("A/B/C", ("A", "B", "C")),
        (" 人物 / 发言人 ", ("人物", "发言人")),
        (r"24\/7/on", ("24/7", "on")),
        ("C:\\temp", ("C:\\temp",)),
        ("end\\", ("end\\",)),
    ],
)
def test_a_path_is_read_as_a_person_writes_it(path, way):
    assert names_in_path(path) == way


@pytest.mark.parametrize("path", ["", " ", "/A", "A//B", "A/ /B", "A/"])
def test_a_way_without_a_name_on_it_is_none(path):
    with pytest.raises(ValueError, match="empty name"):
        names_in_path(path)
