"""Which links are shown, what an alignment of these alone is, and what steps back for them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.compare.dimming import dimmed_spans
from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.model import Alignment, End, Group, Link, LinkKind, Passage, Relation, Span, Unmatched
from tests.making import article_of, end_of

ARTICLE = article_of("导语先说一句。", "“甲乙丙丁，”她说，“戊己庚辛。”", "，。", "只有这里才有的一段。")
PAIR = (ARTICLE, ARTICLE)
TEXT = ARTICLE.text
QUOTE, TOPIC, REUSE = LinkKind.QUOTE, LinkKind.TOPIC, LinkKind.REUSE
LINKS = (
    Link(
        QUOTE,
        0.9,
        end_of(PAIR, 0, "甲乙丙丁", "她"),
        end_of(PAIR, 1, "甲乙丙丁", "她"),
        relation=Relation.VERBATIM,
    ),
    Link(QUOTE, 0.6, end_of(PAIR, 0, "戊己庚辛"), end_of(PAIR, 1, "甲乙丙丁"), relation=Relation.INDIRECT),
    Link(TOPIC, 0.3, end_of(PAIR, 0, "导语先说一句。"), end_of(PAIR, 1, "导语先说一句。")),
    Link(REUSE, 0.7, end_of(PAIR, 0, "先说一句"), end_of(PAIR, 1, "先说一句")),
)


def group(kind: LinkKind, *own: int) -> Group:
    members = {
        (each.article, each.passage.span) for index in own for each in (LINKS[index].a, LINKS[index].b)
    }
    kept = [m for m in members if not any(m != o and m[0] == o[0] and o[1].contains(m[1]) for o in members)]
    return Group(kind, "件", 0.5, own, tuple(sorted(kept)))


ALIGNMENT = Alignment(PAIR, LINKS, (Unmatched(0, 3, 30, 40),), (group(TOPIC, 2, 3), group(QUOTE, 0, 1)))


def words(spans: list[Span]) -> list[str]:
    return [TEXT[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("shown", "admitted"),
    [
        (LinkFilter(), [0, 1, 2, 3]),
        (LinkFilter(kinds=frozenset({QUOTE})), [0, 1]),
        (LinkFilter(relations=frozenset({Relation.VERBATIM})), [0, 2, 3]),
        (LinkFilter(least_score=0.65), [0, 3]),
        (LinkFilter(speaker="她"), [0]),
    ],
)
def test_a_link_is_shown_if_it_meets_all_conditions(shown, admitted):
    assert [at for at, link in enumerate(LINKS) if shown.admits(link)] == admitted


def test_a_judged_link_is_shown_whatever_its_score():
    assert LinkFilter(least_score=1.0).admits(replace(LINKS[2], judgement=7))


def test_kinds_are_added_and_taken_away():
    without = LinkFilter().with_kind(TOPIC, shown=False)
    assert without.kinds == {QUOTE, REUSE}
    assert without.with_kind(TOPIC, shown=True) == LinkFilter()


def test_an_alignment_of_what_is_shown_has_these_links_and_their_groups_alone():
    shown = LinkFilter(kinds=frozenset({REUSE, QUOTE}), least_score=0.65).restrict(ALIGNMENT)
    assert shown.links == (LINKS[0], LINKS[3])
    topic, quote = shown.groups
    assert (topic.links, topic.kind, topic.score) == ((1,), TOPIC, 0.7)
    assert (quote.links, quote.score) == ((0,), 0.9)
    assert [words([span]) for _, span in quote.members] == [["甲乙丙丁"], ["甲乙丙丁"]]
    assert shown.unmatched == ALIGNMENT.unmatched
    assert LinkFilter().restrict(ALIGNMENT) is ALIGNMENT


@given(
    st.builds(
        LinkFilter,
        kinds=st.frozensets(st.sampled_from(LinkKind)),
        relations=st.frozensets(st.sampled_from(Relation)),
        least_score=st.sampled_from([0.0, 0.5, 0.8]),
        speaker=st.sampled_from(["", "她", "他"]),
    )
)
def test_every_restriction_is_an_alignment_with_each_link_in_its_group(shown):
    found = shown.restrict(ALIGNMENT)
    assert all(map(shown.admits, found.links))
    assert sorted(at for each in found.groups for at in each.links) == list(range(len(found.links)))


def test_in_full_nothing_steps_back():
    assert dimmed_spans(ALIGNMENT, LinkFilter(), ReadingMode.ALL) == [[], []]


def test_what_is_shared_steps_back_with_the_punctuation_around_it():
    first, second = dimmed_spans(ALIGNMENT, LinkFilter(), ReadingMode.ONLY_HERE)
    assert words(first) == ["导语先说一句。", "“甲乙丙丁", "戊己庚辛。”"]
    assert words(second) == ["导语先说一句。", "“甲乙丙丁"]


def test_what_nobody_shares_steps_back():
    first, second = dimmed_spans(ALIGNMENT, LinkFilter(), ReadingMode.SHARED)
    assert words(first) == ["，”她说，“", "，。", "只有这里才有的一段。"]
    assert words(second) == ["，”她说，“戊己庚辛。”", "，。", "只有这里才有的一段。"]


def test_only_links_that_are_shown_count():
    verbatim = LinkFilter(kinds=frozenset({QUOTE}), least_score=0.8)
    first, _ = dimmed_spans(ALIGNMENT, verbatim, ReadingMode.ONLY_HERE)
    assert words(first) == ["“甲乙丙丁"]


def test_neighbouring_passages_step_back_as_one():
    text = "一二，三四。五六"
    whole = article_of(text)
    ends = [
        (End(0, Passage.of(text, a, b)), End(1, Passage.of(text, a, b))) for a, b in ((0, 2), (3, 5), (6, 8))
    ]
    alignment = Alignment((whole, whole), tuple(Link(TOPIC, 0.5, a, b) for a, b in ends), ())
    assert dimmed_spans(alignment, LinkFilter(), ReadingMode.ONLY_HERE)[0] == [Span(0, 8)]
    assert dimmed_spans(alignment, LinkFilter(), ReadingMode.SHARED)[0] == []


spans = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    .map(lambda x: Span(min(x), max(x)))
    .filter(len),
    max_size=6,
)


@given(spans)
def test_the_two_modes_leave_no_word_out_and_dim_none_twice(found):
    links = tuple(
        Link(TOPIC, 0.5, *(End(at, Passage.of(TEXT, span.start, span.end)) for at in (0, 1)))
        for span in found
    )
    alignment = Alignment(PAIR, links, ())
    one, other = (
        dimmed_spans(alignment, LinkFilter(), mode)[0] for mode in (ReadingMode.SHARED, ReadingMode.ONLY_HERE)
    )
    dimmed = [place for span in (*one, *other) for place in range(span.start, span.end)]
    assert len(dimmed) == len(set(dimmed))
    assert set(dimmed) == {place for place, char in enumerate(TEXT) if char != "\n"} or not links
