import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.event_signatures import Signature, opened, signature
from reader.align.events import WINDOW_DAYS, Dated, Placed, in_order, place

STRIKE = (
    "奥兰港渡轮工人罢工 要求加薪一成",
    "奥兰港渡轮公司的三百名工人星期一开始罢工，要求加薪百分之十。工会主席林达说，工人五年没有加过工资。"
    "渡轮停航，两万名旅客滞留码头。",
)
STRIKE_TOO = (
    "奧蘭渡輪停航：三百工人罷工爭取加薪",
    "奧蘭港口的渡輪星期一全部停航，工會發動三百名工人罷工。渡輪公司表示願意談判，但說加薪百分之十做不到。"
    "滯留的旅客在碼頭過夜。",
)
QUAKE = (
    "北岭县发生规模5.4地震 多间房屋倒塌",
    "北岭县星期一清晨发生地震，规模5.4，震源深度十公里。县长说，十二间房屋倒塌，三人受伤，山路被落石阻断。",
)
OTHER_QUAKE = (
    "南湾市发生规模6.1地震 跨河大桥断裂",
    "南湾市星期三晚间发生地震，规模6.1，震源深度三十公里。市长说，跨河大桥断裂，电力中断，没有人员伤亡。",
)
CASE = (
    "画家沈若白伪造名画案开庭 画廊索赔三百万",
    "画家沈若白星期一在海澜法院出庭，被控伪造三幅名画并卖给翠微画廊。检察官说，颜料里验出了近年才有的化学成分，"
    "画布也是新的。沈若白说，那是他临摹的习作，画廊老板自己把它们当成真迹卖给了收藏家。法官要求请专家再作鉴定，"
    "翠微画廊索赔三百万元，并要求公开道歉。",
)
OTHER_CASE = (
    "商人陆怀安行贿案开庭 港务局官员出庭作证",
    "商人陆怀安星期一在奥兰法院出庭，被控向港务局官员送钱以取得码头合同。检察官说，现金藏在茶叶盒里，"
    "分六次送到官员家中。陆怀安承认送过茶叶，但说合同是公开招标得来的。港务局前处长作证说，"
    "招标的条件是照着陆怀安的公司写的，其他公司没有机会。",
)
COUNT = (
    "海澜省新增24例流感确诊",
    "海澜省卫生厅通报，全省新增24例流感确诊病例，其中省城十九例，累计七百零二例。",
)
NEXT_COUNT = (
    "海澜省新增31例流感确诊",
    "海澜省卫生厅通报，全省新增31例流感确诊病例，其中省城二十例，累计七百三十三例。",
)


def dated(number: int, at: float, article: tuple[str, str], owner: int | None = None) -> Dated:
    return Dated(number, at, opened(signature(*article)), owner)


def about(*terms: int) -> Signature:
    each = np.full(len(terms), 1 / np.sqrt(len(terms) or 1), np.float32)
    return Signature(np.array(sorted(terms), np.uint32), each, {})


def stream(articles: list[Dated]) -> dict[int, int]:
    """The strand of each article, placed day by day."""
    placed: list[Placed] = []
    for day in sorted({math.floor(item.at) for item in articles}):
        today = sorted((item for item in articles if math.floor(item.at) == day), key=in_order)
        recent = [item for item in placed if day - WINDOW_DAYS <= math.floor(item.dated.at) < day]
        recent.sort(key=lambda item: in_order(item.dated))
        strands = place(today, recent)
        since = {item.strand: item.since for item in placed}
        by_id = {item.article: item for item in today}
        for article, strand in strands.items():
            begun = since.get(strand, by_id[strand].at if strand in by_id else by_id[article].at)
            placed.append(Placed(by_id[article], strand, begun))
    return {item.dated.article: item.strand for item in placed}


def parts(strands: dict[int, int]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for article, strand in strands.items():
        groups.setdefault(strand, set()).add(article)
    return {frozenset(group) for group in groups.values()}


def test_two_reports_of_one_event_join_whatever_their_script():
    found = stream([dated(1, 100.2, STRIKE), dated(2, 100.6, STRIKE_TOO), dated(3, 100.4, QUAKE)])
    assert parts(found) == {frozenset({1, 2}), frozenset({3})}
    assert found[2] == 1, "a strand goes by its first article"


def test_a_report_of_the_next_day_joins_too():
    assert parts(stream([dated(1, 100.2, STRIKE), dated(2, 101.6, STRIKE_TOO)])) == {frozenset({1, 2})}


def test_after_the_window_nothing_joins():
    late = 100.2 + WINDOW_DAYS + 1
    assert len(parts(stream([dated(1, 100.2, STRIKE), dated(2, late, STRIKE_TOO)]))) == 2


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [(QUAKE, OTHER_QUAKE, 2.5), (CASE, OTHER_CASE, 0.1), (CASE, OTHER_CASE, 1.0)],
)
def test_events_that_share_a_vocabulary_stay_apart(one, other, days):
    assert len(parts(stream([dated(1, 100.1, one), dated(2, 100.1 + days, other)]))) == 2


def test_reports_of_every_day_that_differ_in_their_numbers_alone_stay_apart():
    assert len(parts(stream([dated(1, 100.1, COUNT), dated(2, 101.1, COUNT)]))) == 1
    assert len(parts(stream([dated(1, 100.1, COUNT), dated(2, 101.1, NEXT_COUNT)]))) == 2
    assert len(parts(stream([dated(1, 100.1, COUNT), dated(2, 100.3, NEXT_COUNT)]))) == 1


def test_a_story_that_goes_on_for_weeks_does_not_become_one_event():
    daily = [dated(day, 100.5 + day, STRIKE) for day in range(60)]
    groups = parts(stream(daily))
    assert max(max(group) - min(group) for group in groups) < 28
    assert len(groups) >= 3


def test_one_article_between_two_events_does_not_make_them_one():
    first, second = range(20), range(100, 120)
    articles = [Dated(n, 100.1 + n / 100, about(*first)) for n in range(4)]
    articles += [Dated(10 + n, 100.1 + n / 100, about(*second)) for n in range(4)]
    between = Dated(20, 100.5, about(*range(10), *range(100, 110)))
    groups = parts(stream([*articles, between]))
    assert len(groups) == 2
    assert {len(group) for group in groups} == {4, 5}


def test_a_chain_is_not_an_event():
    links = [Dated(n, 100 + n / 50, about(*range(10 * n, 10 * n + 14))) for n in range(40)]
    assert max(map(len, parts(stream(links)))) <= 8


def test_what_a_person_put_in_different_events_is_never_joined():
    articles = [dated(1, 100.1, STRIKE, 7), dated(2, 100.2, STRIKE, 8), dated(3, 101.2, STRIKE_TOO)]
    found = stream(articles)
    assert found[1] != found[2]
    assert found[3] in (found[1], found[2])
    free = stream([dated(1, 100.1, STRIKE, 7), dated(2, 100.2, STRIKE), dated(3, 101.2, STRIKE_TOO, 8)])
    assert free[1] == free[2] != free[3]


def test_an_owner_found_in_joining_keeps_out_the_others():
    items = [dated(1, 100.1, STRIKE, 7), dated(2, 100.2, STRIKE), dated(3, 100.3, STRIKE, 8)]
    items += [dated(4, 100.4, STRIKE)]
    found = stream(items)
    assert found[1] != found[3]
    assert len(parts(found)) == 2


def test_articles_without_words_are_events_of_their_own():
    empty = [Dated(n, 100.0, opened(signature("", ""))) for n in range(3)]
    assert len(parts(stream([*empty, dated(9, 100.1, STRIKE)]))) == 4


def test_a_day_without_articles_is_none():
    assert place([], []) == {}


@given(st.permutations(range(12)), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_coming_in_makes_no_difference(order, random):
    texts = [STRIKE, STRIKE_TOO, QUAKE, OTHER_QUAKE, CASE, OTHER_CASE]
    articles = [dated(n, 100 + n * 0.37, texts[n % 6]) for n in range(12)]
    assert parts(stream([articles[at] for at in order])) == parts(stream(articles))
