import pytest

from reader.gui.words import duration


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0:01"), (59.7, "1:00"), (125, "2:05"), (3599.4, "59:59"), (3600, "1:00:00"), (20956, "5:49:16")],
)
def test_a_span_of_time_is_told_as_clocks_tell_it(seconds, words):
    assert duration(seconds) == words
