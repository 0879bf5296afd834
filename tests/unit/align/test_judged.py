from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.align.aligning import align
from reader.align.assembling import assembled
from reader.align.judged import overlaid
from reader.model import (
    Alignment,
    End,
    JudgedEnd,
    Judgement,
    Link,
    LinkKind,
    Passage,
    Relation,
    Span,
    Verdict,
)
from tests.making import article_of, passage_of

SAID = "我们会在月底之前重新开放整个港口，没有一个工人会失去工作。"
SAID_AGAIN = "港口到月底就会全部重新开放，工人一个也不会丢掉饭碗。"
FIRE = "七号仓库的大火烧了十一个小时，三百二十名消防员到场，两艘渔船沉没。"
FIRE_AGAIN = "这场火持续十一小时，共有三百二十名消防员参加扑救，两艘渔船在七号仓库旁沉没。"
BAKERS = "城里的面包店多年来生意都很好。"
SCHOOL = "教育局说学校照常上课。"
LINES = (
    (f"市长林若兰说：“{SAID}”", FIRE, BAKERS),
    (FIRE_AGAIN, f"林若兰对记者说，“{SAID_AGAIN}”她没有回答别的问题。", SCHOOL, "……"),
    (f"据市长林若兰说，{SAID_AGAIN}", FIRE, "渔民在码头上等了一夜。"),
)
IDS = (11, 12, 13)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ARTICLES = tuple(
    article_of(*lines, outlet=outlet) for lines, outlet in zip(LINES, ("voa", "bbc", "nyt"), strict=True)
)


@cache
def found(order: tuple[int, ...] = (0, 1, 2)) -> Alignment:
    return align([ARTICLES[index] for index in order])


def place(witness: int, words: str) -> JudgedEnd:
    return JudgedEnd(IDS[witness], passage_of(ARTICLES[witness].text, words))


def judgement(
    a: JudgedEnd,
    b: JudgedEnd,
    verdict: Verdict = Verdict.CONFIRMED,
    kind: LinkKind = LinkKind.TOPIC,
    number: int = 1,
    relation: Relation | None = None,
    was: LinkKind | None = None,
    coder: str = "甲",
) -> Judgement:
    return Judgement(
        number, f"u{number}", verdict, kind, relation, a, b, "", coder, NOON + timedelta(minutes=number),
        found=was,
    )  # fmt: skip


def on(link: Link, verdict: Verdict, number: int = 1, **more: object) -> Judgement:
    """A judgement on a link that was found."""
    a, b = (JudgedEnd(IDS[end.article], end.passage) for end in (link.a, link.b))
    values = {"kind": link.kind, "relation": link.relation, **more}
    return judgement(a, b, verdict, number=number, **values)


def between(alignment: Alignment, first: str, second: str) -> list[Link]:
    """The links of which the passages hold these words or lie in them."""

    def fits(exact: str, words: str) -> bool:
        return words in exact or exact in words

    return [
        link
        for link in alignment.links
        if fits(link.a.passage.exact, first) and fits(link.b.passage.exact, second)
    ]


def the_fire() -> Link:
    (link,) = between(found(), FIRE, FIRE_AGAIN)
    return link


def test_the_articles_share_what_the_tests_need() -> None:
    assert the_fire().kind is LinkKind.TOPIC
    assert any(link.kind is LinkKind.QUOTE for link in found().links)


def test_nothing_said_changes_nothing() -> None:
    assert overlaid(found(), IDS, []) is found()


def test_a_confirmed_link_is_certain_and_carries_the_judgement() -> None:
    link = the_fire()
    judged = overlaid(found(), IDS, [on(link, Verdict.CONFIRMED, 5)])
    (now,) = between(judged, FIRE, FIRE_AGAIN)
    assert (now.judgement, now.score, now.kind) == (5, 1.0, LinkKind.TOPIC)
    assert now.why == {**link.why, "found_score": link.score, "verdict": "confirmed", "coder": "甲"}
    assert len(judged.links) == len(found().links)
    assert [group.label for group in judged.groups] == [group.label for group in found().groups]
    assert judged.rejected == ()


def test_another_kind_is_that_of_the_person() -> None:
    link = the_fire()
    said = on(link, Verdict.CONFIRMED, kind=LinkKind.QUOTE, relation=Relation.INDIRECT, was=LinkKind.TOPIC)
    judged = overlaid(found(), IDS, [said])
    (now,) = between(judged, FIRE, FIRE_AGAIN)
    assert (now.kind, now.relation) == (LinkKind.QUOTE, Relation.INDIRECT)
    (group,) = [group for group in judged.groups if judged.links.index(now) in group.links]
    assert group.kind is LinkKind.QUOTE


def test_a_rejected_link_is_set_aside_and_its_paragraphs_are_without_counterpart() -> None:
    pair = align(ARTICLES[:2])
    (link,) = between(pair, FIRE, FIRE_AGAIN)
    judged = overlaid(pair, IDS[:2], [on(link, Verdict.REJECTED, 7)])
    assert between(judged, FIRE, FIRE_AGAIN) == []
    (aside,) = judged.rejected
    assert (aside.a, aside.b, aside.judgement, aside.score) == (link.a, link.b, 7, link.score)
    assert aside.why["verdict"] == "rejected"
    alone = {(each.article, each.paragraph) for each in judged.unmatched}
    assert alone - {(each.article, each.paragraph) for each in pair.unmatched} == {(0, 1), (1, 0)}


def test_a_rejected_link_of_one_kind_leaves_that_of_another() -> None:
    link = the_fire()
    drawn = on(link, Verdict.ADDED, 1, kind=LinkKind.REUSE, relation=None)
    judged = overlaid(found(), IDS, [drawn, on(link, Verdict.REJECTED, 2)])
    assert [each.kind for each in between(judged, FIRE, FIRE_AGAIN)] == [LinkKind.REUSE]
    assert [each.kind for each in judged.rejected] == [LinkKind.TOPIC]


def test_a_drawn_link_is_there() -> None:
    judged = overlaid(found(), IDS, [judgement(place(0, BAKERS), place(1, SCHOOL), Verdict.ADDED, number=3)])
    (link,) = between(judged, BAKERS, SCHOOL)
    assert (link.judgement, link.score, dict(link.why)) == (3, 1.0, {"verdict": "added", "coder": "甲"})
    gone = set(found().unmatched) - set(judged.unmatched)
    assert {(each.article, each.paragraph) for each in gone} == {(0, 2), (1, 2)}
    assert [group for group in judged.groups if judged.links.index(link) in group.links]


def test_a_confirmed_link_that_is_no_longer_found_is_still_there() -> None:
    said = judgement(place(0, BAKERS), place(1, SCHOOL), Verdict.CONFIRMED)
    (link,) = between(overlaid(found(), IDS, [said]), BAKERS, SCHOOL)
    assert link.judgement == 1


def test_a_passage_over_several_paragraphs_touches_them_all() -> None:
    text = ARTICLES[1].text
    whole = JudgedEnd(12, Passage.of(text, text.index(SCHOOL) - 5, len(text)))
    judged = overlaid(found(), IDS, [judgement(place(0, BAKERS), whole, Verdict.ADDED)])
    assert not [each for each in judged.unmatched if each.article == 1 and each.paragraph >= 2]


@pytest.mark.parametrize("cut", [0, 3])
def test_a_judgement_speaks_of_the_same_place_by_and_large(cut: int) -> None:
    link = the_fire()
    a = place(0, link.a.passage.exact[cut:])
    b = place(1, link.b.passage.exact)
    judged = overlaid(found(), IDS, [judgement(a, b)])
    (now,) = between(judged, FIRE[cut:], FIRE_AGAIN)
    assert now.a.passage == a.passage
    assert len(judged.links) == len(found().links)


def test_a_part_is_not_the_whole() -> None:
    """What a person rejects of a long passage's beginning says nothing of the rest of it."""
    link = the_fire()
    a = place(0, link.a.passage.exact[: len(link.a.passage.exact) // 2 - 1])
    judged = overlaid(found(), IDS, [judgement(a, place(1, FIRE_AGAIN), Verdict.REJECTED)])
    assert judged.links == found().links
    assert judged.rejected == ()


def test_the_last_word_holds() -> None:
    link = the_fire()
    no, yes = on(link, Verdict.REJECTED, 1, coder="甲"), on(link, Verdict.CONFIRMED, 2, coder="乙")
    judged = overlaid(found(), IDS, [yes, no])
    (now,) = between(judged, FIRE, FIRE_AGAIN)
    assert (now.judgement, now.why["coder"], judged.rejected) == (2, "乙", ())
    earlier = on(link, Verdict.CONFIRMED, 0, coder="乙")
    judged = overlaid(found(), IDS, [earlier, no])
    assert between(judged, FIRE, FIRE_AGAIN) == []
    assert [each.judgement for each in judged.rejected] == [1]


def test_orphans_and_other_wordings_speak_of_nothing() -> None:
    link = the_fire()
    a, b = (JudgedEnd(IDS[end.article], end.passage) for end in (link.a, link.b))
    lost = JudgedEnd(a.article, a.passage, orphan=True)
    old = Passage(a.passage.start, a.passage.end, "旧" * len(a.passage.exact))
    stale = JudgedEnd(a.article, old)
    for end in (lost, stale):
        for verdict in Verdict:
            assert overlaid(found(), IDS, [judgement(end, b, verdict)]) is found()


def test_a_witness_that_is_not_there_is_left_out() -> None:
    assert overlaid(found((0, 2)), (11, 13), [judgement(place(0, BAKERS), place(1, SCHOOL))]) is found((0, 2))


orders = st.permutations([0, 1, 2]).map(tuple)
SPANS = tuple(
    (witness, start, end)
    for witness, each in enumerate(ARTICLES)
    for start in range(0, len(each.text), 4)
    for end in range(start + 1, len(each.text) + 1, 5)
)


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    said = []
    for number in range(draw(st.integers(1, 5))):
        verdict = draw(st.sampled_from(Verdict))
        kind = draw(st.sampled_from(LinkKind))
        relation = draw(st.sampled_from(Relation)) if kind is LinkKind.QUOTE else None
        if draw(st.booleans()):
            was = draw(st.sampled_from(LinkKind))
            link = draw(st.sampled_from(found().links))
            said.append(on(link, verdict, number, kind=kind, relation=relation, was=was))
            continue
        first = draw(st.sampled_from([each for each in SPANS if each[0] < 2]))
        second = draw(st.sampled_from([each for each in SPANS if each[0] > first[0]]))
        a, b = (
            JudgedEnd(IDS[where], Passage.of(ARTICLES[where].text, start, end))
            for where, start, end in (first, second)
        )
        said.append(judgement(a, b, verdict, kind, number, relation))
    return said


@st.composite
def moved(draw: st.DrawFn, end: End) -> End:
    """The end of a link with other boundaries that are, by and large, the same place."""
    text, span = ARTICLES[end.article].text, end.passage.span
    slack = len(span) // 2
    start = draw(st.integers(max(0, span.start - slack), span.start + slack))
    stop = draw(st.integers(start + 1, min(len(text), span.end + slack)))
    assume(Span(start, stop).coincides(span))
    return replace(end, passage=Passage.of(text, start, stop))


@given(st.data(), st.sampled_from(Verdict), st.floats(0, 1))
@settings(max_examples=80, deadline=None)
def test_a_judgement_holds_wherever_the_boundaries_of_its_link_are_found_to_lie(
    data: st.DataObject, verdict: Verdict, score: float
) -> None:
    """Another version of what finds links puts them elsewhere, in another order, surer or less so."""
    link = data.draw(st.sampled_from(found().links))
    said = on(link, verdict, 7)
    now = replace(link, a=data.draw(moved(link.a)), b=data.draw(moved(link.b)), score=score)
    links = data.draw(st.permutations([now if each is link else each for each in found().links]))
    judged = overlaid(assembled(ARTICLES, links), IDS, [said])
    assert len(judged.links) + len(judged.rejected) == len(links)
    own = [each for each in (*judged.links, *judged.rejected) if each.judgement == 7]
    assert all((each.why["coder"], each.why["verdict"]) == ("甲", verdict.value) for each in own)
    assert all(each.why["found_score"] == score for each in own)
    if verdict is Verdict.REJECTED:
        assert judged.rejected == tuple(own)
        assert [(each.a, each.b) for each in own] == [(now.a, now.b)]
    else:
        assert judged.rejected == ()
        assert [(each.a, each.b, each.score) for each in own] == [(link.a, link.b, 1.0)]


def told(alignment: Alignment, links: Sequence[Link], order: Sequence[int]) -> set[tuple[object, ...]]:
    """Links without regard to which witness comes first, but for evidence that is told of one of them."""
    return {
        (
            frozenset((order[end.article], end.passage) for end in (link.a, link.b)),
            link.kind, link.relation, link.judgement, link.why["verdict"],
        )
        for link in links
        if link.judgement is not None
    }  # fmt: skip


@given(judgements(), orders)
@settings(max_examples=60, deadline=None)
def test_whatever_is_said_makes_a_sound_alignment(said: list[Judgement], order: tuple[int, ...]) -> None:
    ids = [IDS[index] for index in order]
    judged = overlaid(found(order), ids, said)
    assert judged == overlaid(found(order), ids, list(reversed(said)))
    assert all(link.a.article < link.b.article for link in (*judged.links, *judged.rejected))
    places = [(link.a.article, link.a.passage.start) for link in judged.links]
    assert places == sorted(places)
    grouped = sorted(index for group in judged.groups for index in group.links)
    assert grouped == list(range(len(judged.links)))
    touched = {
        (end.article, paragraph)
        for link in judged.links
        for end in (link.a, link.b)
        for paragraph, part in enumerate(judged.articles[end.article].paragraphs)
        if Span(part.start, part.end).overlap(end.passage.span)
    }
    assert touched.isdisjoint((each.article, each.paragraph) for each in judged.unmatched)
    last = max(said, key=lambda each: each.spoken)
    if last.verdict is not Verdict.REJECTED:
        (own,) = [link for link in judged.links if link.judgement == last.id]
        assert (own.kind, own.relation, own.score) == (last.kind, last.relation, 1.0)
    else:
        spans = {end.article: end.passage.span for end in last.ends}
        assert not [
            link
            for link in judged.links
            if link.kind in last.kinds
            and all(
                ids[end.article] in spans and spans[ids[end.article]].coincides(end.passage.span)
                for end in (link.a, link.b)
            )
        ]


@given(judgements(), orders)
@settings(max_examples=60, deadline=None)
def test_what_a_person_says_does_not_depend_on_the_order_of_witnesses(
    said: list[Judgement], order: tuple[int, ...]
) -> None:
    there, here = overlaid(found(order), [IDS[index] for index in order], said), overlaid(found(), IDS, said)
    assert told(there, there.links, order) == told(here, here.links, (0, 1, 2))
    assert told(there, there.rejected, order) == told(here, here.rejected, (0, 1, 2))
    assert len(there.links) == len(here.links)
    assert len(there.groups) == len(here.groups)
