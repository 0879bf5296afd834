"""All that a search found is tagged in one act."""

from threading import Event

from PySide6.QtCore import Qt

from tests.gui.conftest import settle, type_in
from tests.gui.tagging_acts import choose, name_of, press, undo

KEY, WORD = Qt.Key, "渡轮"


def places(library, articles):
    found = []
    for article in articles:
        text = library.article(article).text
        found += [(article, at, at + 2) for at in range(len(text)) if text.startswith(WORD, at)]
    return found


def tagged(library):
    return sorted((each.article, each.passage.start, each.passage.end) for each in library.annotations())


def test_all_hits_in_the_open_articles_are_tagged_from_the_bar(qtbot, window, library, reading):
    ids, *_ = reading
    window.view.panes[0].text.clear_selection()
    press(qtbot, window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.find_bar
    assert not bar.tag_button.isEnabled()
    type_in(qtbot, bar.line, WORD)
    qtbot.mouseClick(bar.tag_button, Qt.MouseButton.LeftButton)
    wanted = sorted(places(library, ids))
    about = window.controls.tags.palette.about.text()
    assert str(len(wanted)) in about
    assert "2 articles" in about
    choose(qtbot, window, "船")
    assert tagged(library) == wanted
    undo(qtbot, window)
    assert tagged(library) == []


def search(qtbot, window):
    line, model = window.library_panel.search_box.line, window.library_panel.model
    line.clear()
    qtbot.waitUntil(lambda: model.shown.text == "", timeout=10_000)
    type_in(qtbot, line, WORD)
    qtbot.waitUntil(lambda: model.shown.text == WORD, timeout=10_000)
    settle(qtbot, window)


def test_all_hits_in_the_library_are_counted_before_and_tagged_in_the_background(qtbot, window, library):
    library.catch_up()
    assert not window.actions_.tags.library_hits.isEnabled()
    search(qtbot, window)
    window.actions_.tags.library_hits.trigger()
    settle(qtbot, window)
    wanted = sorted(places(library, [summary.id for summary in library.articles()]))
    about = window.controls.tags.palette.about.text()
    assert str(len(wanted)) in about
    assert "3 articles" in about
    assert library.annotations() == []
    choose(qtbot, window, "交通/船")
    assert tagged(library) == wanted
    assert {name_of(library, each) for each in library.annotations()} == {"船"}
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert (library.annotations(), library.codes()) == ([], [])


def test_looking_for_all_places_tells_how_far_it_is_and_can_be_stopped(qtbot, window, library, monkeypatch):
    search(qtbot, window)
    go_on, looked = Event(), library.places

    def places_after_a_while(*args):
        go_on.wait(30)
        return looked(*args)

    monkeypatch.setattr(library, "places", places_after_a_while)
    window.actions_.tags.library_hits.trigger()
    strip = window.controls.hit_tagging.strip
    assert strip.isVisible()
    assert strip.label.text() == "Looking for all places…"
    qtbot.waitUntil(lambda: strip.label.text() == "Looking for all places: 0 of 3 articles")
    qtbot.mouseClick(strip.stop_button, Qt.MouseButton.LeftButton)
    go_on.set()
    settle(qtbot, window)
    assert not strip.isVisible()
    assert not window.controls.tags.palette.isVisible()
    window.actions_.tags.library_hits.trigger()
    settle(qtbot, window)
    assert not strip.isVisible()
    assert window.controls.tags.palette.isVisible()
    assert library.annotations() == []
