"""A window keeps up with what is done to its library elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reader.library import Library
from tests.gui.conftest import article_file, drag_over, open_articles, settle


@pytest.fixture
def other(library):
    """The library as another program has it open."""
    with Library(library.path, coder="other") as opened:
        yield opened


def test_what_another_program_does_is_shown(qtbot, window, library, other, archive):
    ids = [summary.id for summary in library.articles()][:2]
    open_articles(qtbot, window, ids)
    keeping_up = window.controls.keeping_up
    keeping_up.look()
    settle(qtbot, window)
    window.tags_dock.show()
    settle(qtbot, window)
    other.annotate(ids[0], 0, 4, "外面")
    keeping_up.look()
    settle(qtbot, window)
    (tag,) = library.annotations()
    assert window.view.panes[0].text.tag_ids() == [tag.id]
    assert window.tags_panel.model.total == 1
    assert window.controls.tags.digits.codes[1].name == "外面"
    other.remove_codes([tag.code])
    keeping_up.look()
    settle(qtbot, window)
    assert window.view.panes[0].text.tag_ids() == []
    assert not window.actions_.tags.recent[0].isVisible()


def test_what_this_window_did_is_not_told_again_and_nothing_is_read_for_nothing(
    qtbot, window, library, monkeypatch
):
    article = library.articles()[0].id
    keeping_up = window.controls.keeping_up
    keeping_up.look()
    settle(qtbot, window)
    told = []
    assert window.tagging.tag(article, 0, 4, "自己")
    window.hub.changed.connect(lambda changes: told.append(changes.annotations | changes.codes))
    keeping_up.look()
    settle(qtbot, window)
    assert not any(told)  # what is found in the background may be told of
    monkeypatch.setattr("reader.library.elsewhere.standing", None)  # would fail if it were called
    failures = []
    window.hub.failed.connect(failures.append)
    last = keeping_up._last
    keeping_up.look()
    settle(qtbot, window)
    assert keeping_up._last is last
    assert failures == []


def test_articles_that_another_program_imports_are_listed(qtbot, window, library, other, archive):
    keeping_up = window.controls.keeping_up
    keeping_up.look()
    settle(qtbot, window)
    before = window.library_panel.model.rowCount()
    article_file(archive, 7, title="外面来的一篇")
    other.import_archive([archive])
    (new,) = [each.id for each in library.articles() if each.title == "外面来的一篇"]
    told = []
    window.hub.changed.connect(told.append)
    keeping_up.look()
    settle(qtbot, window)
    assert [changes.articles for changes in told] == [{new}]
    assert window.library_panel.model.rowCount() == before + 1
    keeping_up.look()
    settle(qtbot, window)
    assert len(told) == 1


def test_a_text_that_changed_elsewhere_is_shown_anew(qtbot, window, library, other, archive):
    ids = sorted(summary.id for summary in library.articles())[:2]
    open_articles(qtbot, window, ids)
    window.controls.keeping_up.look()
    settle(qtbot, window)
    article_file(archive, 0, statement="“别的话。”", host="www.voachinese.com")
    other.import_archive([archive])
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        window.controls.keeping_up.look()
    assert "别的话" in window.view.panes[0].text.article.text


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_S])
def test_what_is_tagged_in_a_text_that_changed_is_refused_in_plain_words_and_the_text_read_anew(
    qtbot, window, library, other, archive, key
):
    (article,) = [each.id for each in library.articles() if each.outlet == "voa"]
    open_articles(qtbot, window, [article])
    text = window.view.panes[0].text
    old = text.article.text
    at = old.index("第0篇第2段")
    assert window.tagging.tag(article, at, at + 5, "段")
    settle(qtbot, window)
    window.controls.keeping_up.look()
    settle(qtbot, window)
    article_file(archive, 0, statement="“别的话，长了一些。”", host="www.voachinese.com")
    other.import_archive([archive])
    drag_over(qtbot, text, at + 6, at + 10)
    with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
        qtbot.keyClick(text, key)
    (box,) = window.findChildren(QMessageBox)
    assert "has changed since it was opened" in box.text()
    assert "select the passage once more" in box.text()
    box.accept()
    window.activateWindow()
    settle(qtbot, window)
    text = window.view.panes[0].text
    (tag,) = library.annotations()
    assert "别的话" in text.article.text
    assert text.article.text[tag.passage.start : tag.passage.end] == old[at : at + 5]
    assert text.annotations_at(tag.passage.start) == [tag.id]
    drag_over(qtbot, text, tag.passage.start + 6, tag.passage.start + 10)
    qtbot.keyClick(text, key)
    settle(qtbot, window)
    assert len(library.annotations()) == 2


def test_a_tag_that_was_deleted_elsewhere_is_refused_by_its_name(qtbot, window, library, other):
    article = library.articles()[0].id
    assert window.tagging.tag(article, 0, 4, "带情绪")
    (tag,) = library.annotations()
    open_articles(qtbot, window, [article])
    window.controls.keeping_up.look()
    settle(qtbot, window)
    other.remove_codes([tag.code])
    drag_over(qtbot, window.view.panes[0].text, 20, 30)
    qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_1)
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == 'The tag "带情绪" is no longer in the codebook.'
    box.accept()
    settle(qtbot, window)
    assert window.view.panes[0].text.tag_ids() == []
    assert not window.actions_.tags.recent[0].isVisible()
