"""The palette finds codes by path, in either script and by pinyin, and makes what is not there."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import settle, type_in
from tests.gui.tagging_acts import choose, listed, name_of, palette_line, press, select, tag

KEY = Qt.Key


def added(library, name, parent=None, **more):
    (code,) = library.add_code(name, parent, **more).added.codes
    return code


@pytest.fixture
def codes(library, window, reading):
    """Two frames and a verb; the verb has a key of its own."""
    frame = added(library, "框架")
    found = {
        "框架": frame,
        "冲突": added(library, "冲突", frame.id),
        "经济": added(library, "经济", frame.id),
        "承认": added(library, "承认", digit=4),
    }
    window.tagging.digits_changed.emit()
    return found


@pytest.fixture
def palette(qtbot, window, codes, reading):
    _, start, end = reading
    select(qtbot, window, 0, start, end)
    press(qtbot, window, KEY.Key_T)
    return palette_line(window)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("冲突", "框架 › 冲突"),
        ("衝突", "框架 › 冲突"),
        ("chongtu", "框架 › 冲突"),
        ("kjjj", "框架 › 经济"),
        ("框架/经", "框架 › 经济"),
        ("框架", "框架"),
    ],
)
def test_codes_are_found_by_what_is_typed(qtbot, window, palette, typed, first):
    type_in(qtbot, palette, typed)
    assert listed(window)[0] == first


def test_a_code_is_made_where_its_path_says(qtbot, window, library, codes, palette):
    type_in(qtbot, palette, "框架/人情味/家人")
    assert listed(window)[-1] == 'New tag "框架 › 人情味 › 家人"'
    choose(qtbot, window, "")
    by_name = {code.name: code for code in library.codes()}
    assert by_name["家人"].parent == by_name["人情味"].id
    assert by_name["人情味"].parent == codes["框架"].id
    (made,) = library.annotations()
    assert made.code == by_name["家人"].id
    window.tagging.undo_stack.undo()
    assert {code.name for code in library.codes()} == set(codes)


def test_a_code_that_is_refused_its_tag_is_not_left_behind(window, library, codes, reading):
    ids, start, end = reading
    window.hub.failed.disconnect(window.tell)
    assert not window.tagging.tag(ids[0], start, end, "新/更新", "别的字")
    assert {code.name for code in library.codes()} == set(codes)
    assert not window.tagging.undo_stack.canUndo()


def test_keys_stay_where_they_are_while_codes_are_used(qtbot, window, library, codes, reading):
    _, start, end = reading
    tag(qtbot, window, 0, start, end, "经济")
    tag(qtbot, window, 0, start, end - 1, "冲突")
    applied = {digit: code.name for digit, code in window.tagging.digits().items()}
    assert applied == {1: "框架", 2: "冲突", 3: "经济", 4: "承认"}
    assert [action.text() for action in window.actions_.tags.recent if action.isVisible()] == [
        "框架",
        "冲突",
        "经济",
        "承认",
    ]
    select(qtbot, window, 0, start, end - 2)
    press(qtbot, window, KEY.Key_4)
    assert name_of(library, library.annotations()[-1]) in {"承认", "冲突", "经济"}
    assert {name_of(library, each) for each in library.annotations()} == {"冲突", "经济", "承认"}


def test_the_active_codebook_has_the_keys(window, library, codes):
    (other,) = library.add_codebook("另一套").added.codebooks
    added(library, "甲", codebook=other.id, digit=1)
    window.tagging.set_active_codebook(other.id)
    digits = {digit: code.name for digit, code in window.tagging.digits().items()}
    assert digits[1] == "甲"
    assert set(digits.values()) == {"甲", *codes}
    assert window.tagging.codes()[0].name == "甲"


def test_a_star_by_key_and_again_under_the_caret(qtbot, window, library, reading):
    _, start, end = reading
    text = select(qtbot, window, 0, start, end)
    press(qtbot, window, KEY.Key_S)
    (star,) = library.annotations()
    assert star.passage.exact == text.article.text[start:end]
    assert not library.summary(star.article).starred
    made = tag(qtbot, window, 0, start + 30, start + 36, "风")
    text.put_caret(made.passage.start + 1)
    press(qtbot, window, KEY.Key_S)
    assert [each.passage.span for each in library.annotations() if each.code == star.code] == [
        star.passage.span,
        made.passage.span,
    ]
    text.put_caret(0)
    press(qtbot, window, KEY.Key_S)
    settle(qtbot, window)
    assert library.summary(star.article).starred
