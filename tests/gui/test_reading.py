"""What is open, while something else is on its way or the library changes beneath it."""

import pytest

from reader.model import Changes
from tests.gui.conftest import article_file, open_articles, settle


@pytest.fixture
def ids(library):
    return sorted(summary.id for summary in library.articles())


def test_what_was_on_its_way_does_not_come_after_all_was_closed(qtbot, window, ids):
    open_articles(qtbot, window, ids[:1])
    window.reading.open(ids)
    window.actions_.compare.close_comparison.trigger()
    settle(qtbot, window)
    assert window.reading.articles == []
    assert window.stack.currentWidget() is window.welcome
    assert not window.status.busy_bar.isVisible()


def test_articles_that_are_added_one_by_one_all_come(qtbot, window, ids):
    open_articles(qtbot, window, ids[:1])
    window.reading.add([ids[1]])
    window.reading.add([ids[2]])
    settle(qtbot, window)
    assert window.reading.articles == ids


def test_an_article_that_changes_on_its_way_is_read_again(qtbot, window, library, archive, ids):
    came = []
    window.reading.open(ids[:2], lambda: came.append(window.reading.articles))
    qtbot.waitUntil(lambda: not window.hub.jobs._readers.activeThreadCount())  # read, not shown yet
    article_file(archive, 1, host="www.bbc.com/zhongwen/simp", statement="“我们等一等再说，大家都不要着急。”")
    _, changes = library.import_archive([archive])
    window.hub.changed.emit(changes)
    settle(qtbot, window)
    assert window.reading.articles == ids[:2]
    assert [article.text for article in window.reading.alignment.articles] == [
        library.article(number).text for number in ids[:2]
    ]
    assert came == [ids[:2]]


def test_what_was_asked_for_comes_though_what_is_open_changes(qtbot, window, ids):
    open_articles(qtbot, window, ids[:2])
    window.reading.open(ids[2:])
    window.hub.changed.emit(Changes(articles=frozenset(ids[:1])))
    settle(qtbot, window)
    assert window.reading.articles == ids[2:]


def test_a_tag_that_moved_with_its_text_is_not_set_on_the_old_one(qtbot, window, library, archive, ids):
    open_articles(qtbot, window, ids[:1])
    text = window.reading.alignment.articles[0].text
    (tag,) = library.annotate(ids[0], len(text) - 30, len(text) - 4, "船").changes.annotations
    article_file(archive, 0, statement=f"“{'我们还要谈很久。' * 300}”")
    library.import_archive([archive])
    assert library.annotation(tag).passage.end > len(text)
    window.hub.changed.emit(Changes(annotations=frozenset({tag})))
    assert [mark for mark in window.view.panes[0].text.marks if mark.annotation is not None] == []
