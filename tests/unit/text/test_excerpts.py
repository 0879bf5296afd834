from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.excerpts import SNIPPET_LENGTH, Excerpt, Sought, excerpt, places_of
from reader.text.searchable import letters_of, phrase_of, plain_of

FILLER = "这里写的都是别的事情。" * 40
TEXT = st.text(st.sampled_from("桥橋港，。\n「」12.5% ①é😀𠀀\u200b\u3000")) | st.text()


def marked(text: str, found: Excerpt) -> list[str]:
    return [text[mark.start : mark.end] for mark in found.marks]


def test_the_line_with_most_of_what_is_sought_is_chosen():
    text = f"桥。{FILLER}\n港在桥边。{FILLER}\n桥与港。"
    found = excerpt(text, [Sought(("桥",)), Sought(("港",))])
    assert found.best == Span(text.index("港"), text.index("港") + 1)
    assert found.text.startswith("港在桥边。")
    assert marked(text, found) == ["港", "桥"]


def test_a_snippet_begins_and_ends_where_a_clause_does():
    text = f"{FILLER}桥{FILLER}"
    found = excerpt(text, [Sought(("桥",))])
    assert text[found.start - 1] == "。"
    assert found.text[-1] == "。"
    assert len(found.text) <= SNIPPET_LENGTH + 1


def test_a_long_match_is_shown_whole():
    text = "桥" * 300
    found = excerpt(text, [Sought((text,))])
    assert (found.text, found.marks) == (text, (Span(0, 300),))


def test_known_places_are_shown_where_no_word_is_found():
    text = f"{FILLER}\n他说，桥通了。{FILLER}"
    place = Span(text.index("桥"), text.index("桥") + 4)
    found = excerpt(text, [Sought(("没有",))], [place])
    assert (found.best, found.marks) == (place, (place,))
    assert excerpt(text, []).text == text[: len(excerpt(text, []).text)]
    assert excerpt("", [Sought(("桥",))]) == Excerpt(None, 0, "", ())


def test_all_places_of_a_text_are_told():
    text = "桥通了。\n" + "没有人来。\n" * 40 + "桥又断了，桥。"
    last = text.rindex("\n") + 1
    known = [Span(6, 8), Span(5, 7)]
    found = places_of(text, [Sought(("桥",)), Sought(("断了", "又断"))], known)
    assert found == (Span(0, 1), Span(last, last + 1), Span(last + 1, last + 4), Span(last + 5, last + 6))
    assert places_of(text, [Sought(("河",))], known) == (Span(5, 8),)


@given(TEXT, TEXT, st.booleans())
def test_marks_hold_what_is_sought(text, piece, literal):
    form = phrase_of(piece) if literal else letters_of(piece.replace("\n", ""))
    if not form:
        return
    found = excerpt(text, [Sought((form,), literal)])
    lines = text.split("\n")
    is_there = any(form in (plain_of(line) if literal else letters_of(line)) for line in lines)
    assert (found.best is not None) == is_there
    assert text[found.start : found.start + len(found.text)] == found.text
    if found.best is not None:
        assert found.marks
        assert found.start <= found.best.start < found.best.end <= found.start + len(found.text)
    last = found.start
    for mark in found.marks:
        assert last <= mark.start < mark.end <= found.start + len(found.text)
        last = mark.end
        held = text[mark.start : mark.end]
        assert "\n" not in held
