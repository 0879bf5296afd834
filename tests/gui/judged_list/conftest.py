"""Articles in which something of each sort was said of links."""

import pytest

from reader.gui.app import application
from reader.gui.by_hand_tabs import ByHandTabs
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.look.theme import Theme
from reader.model import LinkKind, Relation, Said, Span, Verdict
from tests.gui.conftest import STATEMENT, settle

WORDS = STATEMENT[1:-1]


def place_of(library, article, words):
    """Where words stand in an article."""
    start = library.article(article).text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def ids(library):
    """The articles, by their ids."""
    return sorted(summary.id for summary in library.articles())


@pytest.fixture
def said(library, ids):
    """The id of a judgement of each sort; that which rejects is on the statement that all articles share."""

    def judge(one, other, words, verdict, kind, relation=None, memo="", was=None):
        places = [place_of(library, ids[number], words(number)) for number in (one, other)]
        pair = (ids[one], ids[other])
        (made,) = library.judge(pair, *places, verdict, kind, relation, memo, was=was).judgements
        return made

    quote, topic, reuse = LinkKind
    found = {
        Said.CONFIRMED: judge(1, 2, lambda _: WORDS, Verdict.CONFIRMED, quote, Relation.VERBATIM),
        Said.CHANGED: judge(0, 2, lambda n: f"第{n}篇第3段", Verdict.CONFIRMED, reuse, was=topic),
        Said.REJECTED: judge(0, 1, lambda _: WORDS, Verdict.REJECTED, quote, memo="不是同一場合"),
    }
    library.set_coder("李")
    found[Said.ADDED] = judge(0, 1, lambda n: f"第{n}篇第20段", Verdict.ADDED, topic)
    library.set_coder("tester")
    return found


@pytest.fixture
def panel(qtbot, library, said):
    """The list by itself; what it asks for is there at once."""
    application([])
    made = ByHandTabs(Hub(library, Jobs(inline=True)), Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    made.activateWindow()
    made.show_judged()
    return made.judged


@pytest.fixture
def in_window(qtbot, make_window, library, said):
    """A window with the list in front, reached by its key."""
    window = make_window(library)
    key = window.actions_.judge.list.shortcut()[0]
    qtbot.keyClick(window, key.key(), key.keyboardModifiers())
    settle(qtbot, window)
    assert window.by_hand.front() is window.by_hand.judged
    assert window.focusWidget() is window.by_hand.judged.view
    assert window.by_hand.judged.view.selected() == [said[Said.ADDED]]
    return window
