import pytest

from reader.gui.words import duration, shortened


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0:01"), (59.7, "1:00"), (125, "2:05"), (3599.4, "59:59"), (3600, "1:00:00"), (20956, "5:49:16")],
)
def test_a_span_of_time_is_told_as_clocks_tell_it(seconds, words):
    assert duration(seconds) == words


def test_words_are_cut_to_one_line():
    assert shortened("两行\n  的词", 5) == "两行 的词"
    assert shortened("一二三四五六", 5) == "一二三四…"
    assert shortened("", 5) == ""
