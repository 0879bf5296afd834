"""Stated passages of invented articles: read, compared, gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.stated import (
    Statements,
    is_statement,
    packed,
    statements_of,
    the_passage,
    unpacked,
    vector_of,
)
from reader.align.stated_groups import components, gathered
from reader.align.stated_links import Matcher, relation_of
from reader.align.stated_pairs import Side, pair_features
from reader.align.stated_pool import VALUES, Entry, Known, candidates, seen
from reader.model import Article, QuoteKind, Relation, Span
from reader.text.names import Names
from tests.making import article_of

SAID = "总理欧登玛说：“我们不会抛弃河港市的任何一个家庭。政府将在三十天内重建决口的堤坝。”"
RETOLD = "总理欧登玛表示：“我们绝不抛弃河港市的任何一家人，政府会在30天之内重修决堤之处。”"


def article(*lines: str) -> Article:
    return article_of(*lines, title="河港市遭遇洪水")


def entry(number: int, *lines: str, day: float | None = 0.0) -> Entry:
    (said,) = statements_of([article(*lines)])
    return Entry(Known(number, day, said))


def words(statements: Statements, text: str) -> list[tuple[str, bool]]:
    return [(text[p.span.start : p.span.end], p.whole) for p in statements.passages]


def test_a_statement_is_read_whole_and_by_sentence():
    one = article("河港市的堤坝决口了。", SAID)
    (found,) = statements_of([one])
    assert words(found, one.text) == [
        ("我们不会抛弃河港市的任何一个家庭。政府将在三十天内重建决口的堤坝。", True),
        ("我们不会抛弃河港市的任何一个家庭。", False),
        ("政府将在三十天内重建决口的堤坝。", False),
    ]
    assert {p.speaker for p in found.passages} == {"欧登玛"}
    assert {p.kind for p in found.passages} == {QuoteKind.DIRECT}
    assert len(found.vectors) == 3


def test_several_articles_read_at_once_are_read_as_each_by_itself():
    articles = [article(SAID), article("河边没有人说话。"), article(RETOLD, SAID)]
    together = statements_of(articles)
    for one, found in zip(articles, together, strict=True):
        (alone,) = statements_of([one])
        assert alone.passages == found.passages
        assert np.abs(alone.vectors.astype(int) - found.vectors.astype(int)).max(initial=0) <= 1
        assert (alone.sketch == found.sketch).all()


def test_script_does_not_matter():
    (hans,) = statements_of([article(SAID)])
    (hant,) = statements_of(
        [article("總理歐登瑪說：「我們不會拋棄河港市的任何一個家庭。政府將在三十天內重建決口的堤壩。」")]
    )
    assert [p.words for p in hans.passages] == [p.words for p in hant.passages]
    assert (hans.vectors == hant.vectors).all()


@pytest.mark.parametrize(
    ("said", "is_one"),
    [(("我们", "的", "了"), False), (("新桥",), False), (("政府", "将", "重建", "堤坝"), True), ((), False)],
)
def test_names_and_phrases_of_grammar_say_nothing(said: tuple[str, ...], is_one: bool):
    assert is_statement(said) is is_one


def test_a_place_is_read_as_if_it_were_stated():
    one = article(SAID)
    start = one.text.index("政府")
    passage = the_passage(one, Span(start, start + 8))
    assert passage.kind is QuoteKind.INDIRECT
    assert passage.speaker is None
    assert "".join(passage.words) == "政府将在30天内"
    assert vector_of(passage).shape == (1, 96)


def test_two_translations_match_and_the_surest_pair_stands_for_the_others():
    found = Matcher().matches(entry(1, "洪水淹没了老城区。", SAID), [entry(2, "老城区被洪水淹没。", RETOLD)])
    assert [(match.one[0], match.other) for match in found] == [(1, (2, 0))]
    assert 0.2 < found[0].score < 1


def test_the_further_apart_the_less_likely():
    one = entry(1, "洪水淹没了老城区。", SAID)
    scores = []
    for day in (0.0, 1.0, 6.0, 9.0):
        (match,) = Matcher().matches(one, [entry(2, "老城区被洪水淹没。", SAID, day=day)])
        scores.append(match.score)
    assert scores[0] == scores[1] > scores[2] > scores[3]


def test_articles_without_statements_have_no_candidates():
    empty, one = entry(1, "河边没有人。"), entry(2, SAID)
    assert not len(empty)
    for a, others in ((empty, [one]), (one, [empty]), (one, [])):
        assert candidates(a, others).values.shape == (0, len(VALUES))


def test_candidates_number_the_articles_that_they_were_given():
    one, other = entry(1, "洪水淹没了老城区。", SAID), entry(2, "老城区被洪水淹没。", SAID)
    away = entry(3, "歌剧院的演员说：“我们下周要在海边的剧场里唱三个晚上的新歌剧。”")
    found = candidates(one, [away, entry(4, "没有人。"), other])
    assert set(found.article.tolist()) == {2}
    values = seen(one, [away, other])
    assert values.shape == (11, len(one), len(away) + len(other))


@given(st.lists(st.floats(-1, 1, width=32), min_size=4, max_size=4))
def test_packing_keeps_directions(row: list[float]):
    rows = np.array([row], np.float32)
    size = float(np.linalg.norm(rows))
    back = unpacked(packed(rows))[0]
    if size > 1e-3:
        assert float(back @ rows[0]) / size > 0.99


@pytest.mark.parametrize(
    ("one", "other", "direct", "relation"),
    [
        ("堤坝 将 在 三十天 内 重建", "堤坝 将 在 三十天 内 重建", True, Relation.VERBATIM),
        ("堤坝 将 在 三十天 内 重建", "我们 一个月 修好 大堤", True, Relation.RETRANSLATED),
        ("堤坝 将 在 三十天 内 重建", "堤坝 将 在 三十天 内 重建", False, Relation.INDIRECT),
    ],
)
def test_how_wordings_relate(one: str, other: str, direct: bool, relation: Relation):
    assert relation_of(one.split(), other.split(), direct=direct) is relation


def places(articles: Sequence[int]) -> dict[int, tuple[int, Span]]:
    return {number: (article, Span(0, 20)) for number, article in enumerate(articles)}


def test_a_chain_of_links_is_no_statement():
    chain = [(n, n + 1, 0.6) for n in range(9)]
    found = gathered(places(range(10)), chain, 0.2)
    assert max(len(each.passages) for each in found) <= 3
    assert components(chain) == [list(range(10))]


def test_what_is_linked_all_round_is_one_statement():
    links = [(a, b, 0.7) for a in range(5) for b in range(a + 1, 5)]
    (statement,) = gathered(places(range(5)), links, 0.2)
    assert statement.passages == (0, 1, 2, 3, 4)
    assert statement.score == 0.7


def test_a_statement_needs_two_articles():
    assert gathered({0: (1, Span(0, 9)), 1: (1, Span(30, 39))}, [(0, 1, 0.9)], 0.2) == []


def test_passages_of_one_place_are_one_report():
    where = {0: (1, Span(0, 40)), 1: (1, Span(0, 20)), 2: (2, Span(0, 30))}
    (statement,) = gathered(where, [(0, 2, 0.6), (1, 2, 0.8)], 0.2)
    assert statement.passages == (1, 2)


@given(st.permutations([(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.5), (2, 3, 0.7), (3, 4, 0.95)]))
def test_the_order_of_links_does_not_matter(links: list[tuple[int, int, float]]):
    assert gathered(places(range(5)), links, 0.2) == gathered(places(range(5)), sorted(links), 0.2)


def test_a_passage_without_a_telling_word_can_be_compared():
    (passage,) = statements_of([article(SAID)])[0].passages[:1]
    empty = Side.of(replace(passage, words=()))
    pairs = [(empty, Side.of(passage)), (Side.of(passage), empty), (empty, empty)]
    values = np.zeros((len(pairs), len(VALUES)), np.float32)
    assert np.isfinite(pair_features(pairs, values, Names.shipped())).all()
