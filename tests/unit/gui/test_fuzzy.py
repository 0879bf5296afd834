import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.teaching.fuzzy import match, ranked

EXPORT = "Export comparison as web page"
LABELS = [
    (EXPORT, "export html"),
    ("Export comparison as picture", "export png"),
    ("Next shared passage", "next link"),
    ("Show shared topics", "topics"),
    ("Import folder", "import folder"),
    ("Report a problem", "report"),
    ("导出对照为网页", "export html"),
    ("重做", "redo"),
    ("下一处共有内容", "next link"),
]


def best(typed):
    return [LABELS[number][0] for number, _ in ranked(typed, LABELS)]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("excowe", EXPORT),
        ("web exp", EXPORT),
        ("NSP", "Next shared passage"),
        ("topi", "Show shared topics"),
        ("import", "Import folder"),
        ("repo", "Report a problem"),
        ("dcdz", "导出对照为网页"),
        ("daochu", "导出对照为网页"),
        ("導出", "导出对照为网页"),
        ("网页", "导出对照为网页"),
        ("czuo", "重做"),
        ("zz", "重做"),
        ("xycgy", "下一处共有内容"),
    ],
)
def test_the_label_meant_comes_first(typed, label):
    assert best(typed)[0] == label


def test_an_english_name_finds_a_chinese_label_after_those_that_show_it():
    assert best("export html") == ["Export comparison as web page", "导出对照为网页"]
    assert match("redo", "重做", "redo").places == ()


@pytest.mark.parametrize("typed", ["zq", "xport9", "web zebra", "页网"])
def test_what_does_not_fit_is_left_out(typed):
    assert best(typed) == []


def test_letters_scattered_inside_words_do_not_fit():
    assert match("xtc", EXPORT) is None
    assert match("port", EXPORT).places == (2, 3, 4, 5)


def test_the_places_met_are_told():
    assert match("cwe", EXPORT).places == (7, 21, 22)
    assert match("照wy", "导出对照为网页").places == (3, 5, 6)


def test_nothing_typed_fits_everything_in_order():
    assert [number for number, _ in ranked(" ", LABELS)] == list(range(len(LABELS)))


@given(st.text(max_size=12), st.text(max_size=24))
def test_places_lie_in_the_label_and_never_more_than_typed(typed, label):
    found = match(typed, label)
    if found is not None:
        assert all(0 <= place < len(label) for place in found.places)
        assert len(found.places) <= sum(map(len, typed.casefold().split()))


@given(st.text(alphabet="abc 导出对照", min_size=1, max_size=20), st.data())
def test_any_part_of_a_label_fits_it(label, data):
    start = data.draw(st.integers(0, len(label) - 1))
    end = data.draw(st.integers(start + 1, len(label)))
    assert match(label[start:end], label) is not None
