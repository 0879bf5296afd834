"""Walking on from links that were judged."""

import pytest
from PySide6.QtCore import Qt

from reader.model import LinkKind, Verdict
from tests.gui.conftest import article_file, open_articles
from tests.gui.judging_acts import go_to_link, only, press, undo

CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


@pytest.fixture
def many(qtbot, window, library, archive):
    """Two articles that share many statements."""
    for number in (7, 8):
        path = article_file(archive, number, host="www.bbc.com/zhongwen/simp")
        with path.open("a", encoding="utf-8") as file:
            for count, thing in enumerate("船桥塔钟井炉"):
                file.write(
                    f"\n<p>第{number}篇补记{count}。{SPEAKERS[count]}说：“{SAYINGS[count]}，{thing}。”</p>"
                )
                file.write(f"\n<p>第{number}篇补记{count}之后，街上的人各自回家，没有再说什么。</p>" * 3)
    _, changes = library.import_archive([archive])
    window.hub.changed.emit(changes)
    texts = {each.id: library.article(each.id).text for each in library.articles()}
    open_articles(qtbot, window, [number for number, text in texts.items() if "补记" in text])
    return window


SPEAKERS = ("船长", "桥工", "守塔人", "钟匠", "挑水的妇人", "铁匠")
SAYINGS = (
    "潮水会自己回来，灯塔可不会自己亮起来",
    "木头记得每一个从它身上走过去的人",
    "夜里看得最远的不是灯，是等船的眼睛",
    "时间坏了可以修，耽误的日子修不好",
    "水井越深，说话的声音就越要放轻一些",
    "打铁先要把自己的手烤热，再去管那块铁",
)


@pytest.mark.parametrize("modifier", ["alt", "alt+shift"])
@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_after_a_rejection_the_walk_goes_on_from_there(qtbot, many, library, modifier, key, by):
    keys = Qt.KeyboardModifier.AltModifier
    if modifier == "alt+shift":
        keys |= Qt.KeyboardModifier.ShiftModifier
    places = []
    many.view.link_activated.connect(lambda _link, place, count: places.append((place, count)))
    visited = []
    for _ in range(5):
        press(qtbot, many, Qt.Key.Key_Down, keys)
        visited.append(many.view.current_link)
    press(qtbot, many, Qt.Key.Key_Up, keys)
    assert many.view.current_link == visited[3]
    place, count = places[-1]
    press(qtbot, many, Qt.Key.Key_N)
    judge = many.actions_.judge
    assert many.view.current_link is None
    assert not any(each.isEnabled() for each in (judge.confirm, judge.reject, judge.choose_kind))
    press(qtbot, many, Qt.Key.Key_Y)
    assert only(library).verdict is REJECTED
    press(qtbot, many, key, keys)
    now = many.view.current_link
    assert (now.a, now.b) == (visited[3 + by].a, visited[3 + by].b)
    assert places[-1][1] == count - 1
    if modifier == "alt":
        assert places[-1][0] == (place if by > 0 else place - 1)
    undo(qtbot, many)
    assert many.view.current_link == visited[3]
    assert judge.confirm.isEnabled()


def test_another_link_of_the_same_passages_does_not_become_current(qtbot, window, library, reading):
    link = go_to_link(qtbot, window)
    pair = tuple(reading[end.article] for end in (link.a, link.b))
    spans = [end.passage.span for end in (link.a, link.b)]
    other = TOPIC if link.kind is not TOPIC else REUSE
    window.hub.changed.emit(library.judge(pair, *spans, ADDED, other))
    assert window.view.current_link == link
    press(qtbot, window, Qt.Key.Key_N)
    assert any(each.kind is other and each.a == link.a for each in window.reading.alignment.links)
    assert window.view.current_link is None
    press(qtbot, window, Qt.Key.Key_Y)
    assert {said.verdict for said in library.judgements()} == {ADDED, REJECTED}
