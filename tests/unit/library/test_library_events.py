from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.align import events as align_events
from reader.library import Library, gathering
from reader.library import happenings as happenings_module
from reader.model import Event

DAY = 24 * 3600 * 1000
START = 1_900_022_400_000  # the first instant of a day
VOA, BBC, DW = "www.voachinese.com", "www.bbc.com", "www.dw.com"
STRIKE = (
    (
        "奥兰港渡轮工人罢工 要求加薪一成",
        "奥兰港渡轮公司的三百名工人星期一开始罢工，要求加薪百分之十。"
        "工会主席林达说，工人五年没有加过工资。渡轮停航，两万名旅客滞留码头。",
    ),
    (
        "奥兰渡轮停航：三百工人罢工争取加薪",
        "奥兰港口的渡轮星期一全部停航，工会发动三百名工人罢工。"
        "渡轮公司表示愿意谈判，但说加薪百分之十做不到。滞留的旅客在码头过夜。",
    ),
    (
        "奧蘭港渡輪罷工第二天 旅客仍滯留",
        "奧蘭港渡輪工人的罷工進入第二天，工會主席林達說沒有看到公司的誠意。"
        "兩萬名旅客仍滯留碼頭，渡輪公司安排巴士疏運。",
    ),
)
MINE = (
    (
        "翠微山煤矿透水 十二名矿工被困井下",
        "翠微山煤矿星期一凌晨发生透水事故，十二名矿工被困在井下四百米处。"
        "救援人员正在抽水，矿长已被警方控制。",
    ),
    (
        "十二矿工困于翠微山井下 救援抽水进行中",
        "翠微山煤矿的透水事故已过去十个小时，十二名矿工仍被困井下。救援队用六台水泵抽水，家属守候在矿井口。",
    ),
)
MUSEUM = (
    "海澜博物馆展出古代星图",
    "海澜博物馆的新展览展出三十幅古代星图，其中一幅绘在丝绸上，首次与观众见面。",
)

Put = Callable[..., int]


@pytest.fixture
def put(library: Library, write) -> Put:
    """Imports an article of a day and an hour of it; returns its id."""

    def put(number: int, article: tuple[str, str], host: str, day: float = 0, *, suffix: str = "") -> int:
        file = write(
            f"{number}.md",
            article[1] + suffix,
            title=article[0],
            number=number,
            host=host,
            ms=int(START + day * DAY),
        )
        library.import_archive([file])
        return library.find(str(file))

    return put


@pytest.fixture
def strike(put: Put) -> list[int]:
    hosts = (VOA, BBC, DW)
    return [put(n + 1, article, hosts[n], n / 2) for n, article in enumerate(STRIKE)]


def caught_up(library: Library) -> list[Event]:
    library.catch_up(["events"])
    assert library.pending().events == 0
    return library.events()


def groups(library: Library) -> set[frozenset[str]]:
    """The events found, by the names of the articles' files."""
    return {
        frozenset(Path(library.summary(article).path).stem for article in event.articles)
        for event in caught_up(library)
    }


def test_articles_of_several_outlets_on_one_event_are_found(library: Library, strike: list[int], put: Put):
    other = put(9, MUSEUM, VOA, 0.2)
    found = caught_up(library)
    event = library.event_of(strike[0])
    assert event is not None
    assert event.articles == tuple(strike)
    assert set(event.outlets) == {"voa", "bbc", "dw"}
    assert event.first == datetime.fromtimestamp(START / 1000, UTC)
    assert event.last == event.first + timedelta(days=1)
    assert "罢工" in event.label or "罷工" in event.label
    assert not event.by_hand
    assert len(found) == 2
    assert library.event_of(other) == library.event(library.event_of(other).id)
    assert [each.id for each in library.elsewhere(strike[1])] == [strike[0], strike[2]]
    assert library.elsewhere(other) == []


def test_other_outlets_go_first_elsewhere(library: Library, strike: list[int], put: Put):
    again = put(4, STRIKE[0], VOA, 0.1, suffix="编辑说明。")
    caught_up(library)
    assert [each.id for each in library.elsewhere(strike[0])] == [strike[1], strike[2], again]


def test_what_is_not_placed_yet_has_no_event(library: Library, strike: list[int]):
    assert library.pending().events == 3
    assert library.event_of(strike[0]) is None
    assert library.elsewhere(strike[0]) == []
    with pytest.raises(KeyError):
        library.event_of(99)
    with pytest.raises(KeyError):
        library.event(99)


def test_the_conditions_hold_together(library: Library, strike: list[int], put: Put):
    put(9, MUSEUM, VOA, 5)
    late, early = caught_up(library)
    start = datetime.fromtimestamp(START / 1000, UTC)

    def found(**conditions: object) -> list[int]:
        events = library.events(**conditions)  # type: ignore[arg-type]
        assert library.count_events(**conditions) == len(events)  # type: ignore[arg-type]
        return [event.id for event in events]

    assert found() == [late.id, early.id]
    assert found(outlets=2) == [early.id]
    assert found(outlets=4) == []
    assert found(since=start + timedelta(days=2)) == [late.id]
    assert found(until=start + timedelta(days=2)) == [early.id]
    assert found(since=start + timedelta(days=0.6), until=start + timedelta(days=0.9)) == []
    assert found(since=start + timedelta(days=0.6), until=start + timedelta(days=1.5)) == [early.id]
    assert [event.id for event in library.events(limit=1, offset=1)] == [early.id]


def test_the_order_in_which_articles_come_makes_no_difference(library: Library, tmp_path: Path, write):
    articles = [*STRIKE, *MINE, MUSEUM]
    files = [
        write(f"{n}.md", text, title=title, number=n, host=(VOA, BBC, DW)[n % 3], ms=START + n * DAY // 2)
        for n, (title, text) in enumerate(articles)
    ]
    library.import_archive(files)
    at_once = groups(library)
    assert {len(group) for group in at_once} == {3, 2, 1}
    with Library(tmp_path / "halves.sqlite3") as halves:
        halves.import_archive(files[1::2])
        groups(halves)
        halves.import_archive(files[0::2])
        assert groups(halves) == at_once
    with Library(tmp_path / "backwards.sqlite3") as backwards:
        for file in reversed(files):
            backwards.import_archive([file])
            groups(backwards)
        assert groups(backwards) == at_once


def test_an_event_keeps_its_number_when_articles_come(library: Library, put: Put):
    first = put(1, STRIKE[0], VOA, 1)
    caught_up(library)
    number = library.event_of(first).id
    put(2, STRIKE[1], BBC, 2)
    put(9, MUSEUM, VOA, 0)
    caught_up(library)
    assert library.event_of(first).id == number
    assert len(library.event(number).articles) == 2


def test_a_changed_article_may_move(library: Library, strike: list[int], put: Put):
    caught_up(library)
    assert put(2, MUSEUM, BBC, 0.5) == strike[1]
    assert library.pending().events == 1
    assert groups(library) == {frozenset({"1", "3"}), frozenset({"2"})}


def test_an_article_of_another_date_moves_with_it(library: Library, strike: list[int], put: Put):
    caught_up(library)
    assert put(2, STRIKE[1], BBC, 40) == strike[1]
    assert groups(library) == {frozenset({"1", "3"}), frozenset({"2"})}
    assert put(2, STRIKE[1], BBC, 41, suffix="更正。") == strike[1]
    assert put(1, STRIKE[0], VOA, 41.2) == strike[0]
    assert groups(library) == {frozenset({"1", "2"}), frozenset({"3"})}


def test_articles_without_a_date_are_never_one_event(library: Library, archive: Path):
    for n in range(3):
        (archive / f"u{n}.md").write_text(f"# {STRIKE[0][0]}\n\n{STRIKE[0][1]}第{n}版。\n", "utf-8")
    library.import_archive([archive])
    found = caught_up(library)
    assert len(found) == 3
    assert all(event.first is None for event in found)
    library.merge_events([event.id for event in found])
    assert len(caught_up(library)) == 1


def test_merged_events_stay_merged_and_attract_what_either_would(
    library: Library, strike: list[int], put: Put
):
    mine = put(5, MINE[0], VOA, 0.3)
    caught_up(library)
    kept, gone = library.event_of(strike[0]).id, library.event_of(mine).id
    changes = library.merge_events([kept, gone])
    assert changes.events == {kept, gone}
    with pytest.raises(KeyError):
        library.event(gone)
    put(6, MINE[1], BBC, 0.8)
    put(7, STRIKE[2], VOA, 1.5, suffix="读者来函。")
    assert groups(library) == {frozenset({"1", "2", "3", "5", "6", "7"})}
    assert library.event(kept).by_hand


def test_articles_split_off_are_never_pulled_back(library: Library, strike: list[int], put: Put):
    caught_up(library)
    event = library.event_of(strike[0]).id
    changes = library.split_event(event, [strike[1]])
    (new,) = changes.events - {event}
    assert library.event(new).articles == (strike[1],)
    put(7, STRIKE[2], VOA, 1.5, suffix="读者来函。")
    put(8, STRIKE[0], DW, -0.5, suffix="前一天的消息。")
    caught_up(library)
    assert library.event_of(strike[1]).id == new
    assert set(library.event(event).articles) >= {strike[0], strike[2]}
    put(2, STRIKE[1], BBC, 0.6, suffix="更正。")
    caught_up(library)
    assert library.event_of(strike[1]).id == new


def test_a_name_stays(library: Library, strike: list[int], put: Put):
    caught_up(library)
    event = library.event_of(strike[0])
    assert library.rename_event(event.id, "  奥兰  渡轮罢工 ").events == {event.id}
    put(7, STRIKE[2], VOA, 1.5, suffix="读者来函。")
    caught_up(library)
    named = library.event(event.id)
    assert (named.label, len(named.articles), named.by_hand) == ("奥兰 渡轮罢工", 4, True)
    library.rename_event(event.id, " ")
    assert "罢工" in library.event(event.id).label or "罷工" in library.event(event.id).label


@pytest.mark.parametrize("make", [2, 7])
def test_decisions_outlive_another_way_of_placing(
    library: Library, strike: list[int], put: Put, monkeypatch: pytest.MonkeyPatch, make: int
):
    mine = put(5, MINE[0], VOA, 0.3)
    museum = put(9, MUSEUM, VOA, 0.2)
    caught_up(library)
    merged = library.event_of(museum).id
    library.merge_events([merged, library.event_of(mine).id])
    library.rename_event(merged, "星图与煤矿")
    split = library.event_of(strike[0]).id
    (new,) = library.split_event(split, [strike[2]]).events - {split}
    before = {event.id: event for event in library.events()}
    for module in (gathering, align_events):
        monkeypatch.setattr(module, "MAKE", make)
    monkeypatch.setattr(happenings_module, "MAKE_OF_EVENTS", make)
    assert library.pending().events == 5
    assert {event.id: event for event in caught_up(library)} == before
    assert library.event(merged).label == "星图与煤矿"
    assert library.event(new).articles == (strike[2],)


def test_the_version_is_the_same_in_both_places():
    assert happenings_module.MAKE_OF_EVENTS == align_events.MAKE


def test_every_decision_can_be_undone_and_redone(library: Library, strike: list[int], put: Put):
    mine = put(5, MINE[0], VOA, 0.3)
    caught_up(library)
    one, other = library.event_of(strike[0]).id, library.event_of(mine).id

    def undone(change: Callable[[], object], *events: int) -> None:
        before, listed = library.event_states(events), library.events()
        changes = change()
        after, changed = library.event_states(sorted(changes.events)), library.events()
        assert changed != listed
        assert library.restore_events(before).events >= set(events)
        # What a change has made is no more: ask about it too.
        missing = [each for each in after.asked if each not in before.asked]
        assert library.events() == listed or missing
        for each in missing:
            with pytest.raises(KeyError):
                library.event(each)
        assert library.events() == listed
        library.restore_events(after)
        assert library.events() == changed
        library.restore_events(before)
        assert library.events() == listed

    undone(lambda: library.merge_events([one, other]), one, other)
    undone(lambda: library.rename_event(one, "罢工"), one)
    undone(lambda: library.split_event(one, strike[:1]), one)


def test_what_came_meanwhile_survives_an_undo(library: Library, strike: list[int], put: Put):
    mine = put(5, MINE[0], VOA, 0.3)
    caught_up(library)
    one, other = library.event_of(mine).id, library.event_of(strike[0]).id
    before = library.event_states([one, other])
    library.merge_events([one, other])
    late = put(7, STRIKE[2], VOA, 1.5, suffix="读者来函。")
    caught_up(library)
    library.restore_events(before)
    assert library.event(other).articles == tuple(strike)
    assert library.event_of(late) is not None
    caught_up(library)


def test_wrong_decisions_are_refused(library: Library, strike: list[int], put: Put):
    museum = put(9, MUSEUM, VOA, 0.2)
    caught_up(library)
    event, other = library.event_of(strike[0]).id, library.event_of(museum).id
    before = library.events()
    for wrong in ([], [event], [event, event]):
        with pytest.raises(ValueError, match="merged"):
            library.merge_events(wrong)
    for some in ([], strike, [museum], [strike[0], museum]):
        with pytest.raises(ValueError, match="articles"):
            library.split_event(event, some)
    for change in (
        lambda: library.merge_events([event, 99]),
        lambda: library.split_event(99, [1]),
        lambda: library.rename_event(99, "名"),
    ):
        with pytest.raises(KeyError):
            change()
    assert library.events() == before
    assert library.event(other).by_hand is False


def test_what_is_done_by_a_cancel_is_kept(library: Library, put: Put):
    for n in range(8):
        put(n, (f"{MUSEUM[0]}第{n}号", MUSEUM[1] + f"第{n}号展品来自奥兰。"), VOA, n * 10)
    told: list[int] = []
    library.catch_up(
        ["events"], progress=lambda progress: told.append(progress.done), cancelled=lambda: len(told) > 0
    )
    left = library.pending().events
    assert 0 < left < 8
    assert len(caught_up(library)) == 8


def test_a_person_may_change_events_while_articles_are_placed(
    library: Library, strike: list[int], put: Put, monkeypatch: pytest.MonkeyPatch
):
    caught_up(library)
    event = library.event_of(strike[0]).id
    put(7, STRIKE[2], VOA, 1.5, suffix="读者来函。")
    place, times = gathering.place, []

    def meddle(*arguments):
        if not times:
            library.split_event(event, [strike[0]])
        times.append(1)
        return place(*arguments)

    monkeypatch.setattr(gathering, "place", meddle)
    caught_up(library)
    assert len(times) > 1
    assert library.event_of(strike[0]).articles[0] == strike[0]
    assert strike[1] not in library.event_of(strike[0]).articles


def test_many_articles_are_signed_by_several_processes(
    library: Library, strike: list[int], monkeypatch: pytest.MonkeyPatch
):
    asked: list[int] = []

    def at_once(function, items, processes):
        asked.append(processes)
        yield from map(function, items)

    monkeypatch.setattr(gathering, "_WORTH_PROCESSES", 3)
    monkeypatch.setattr(gathering, "in_processes", at_once)
    assert groups(library) == {frozenset({"1", "2", "3"})}
    assert asked[0] >= 1
