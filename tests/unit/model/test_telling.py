"""What several links say of one passage, and of one pair of witnesses."""

from itertools import permutations

from reader.model import End, Link, LinkKind, Passage, Relation, by_pair, common_relation, most_faithful

TEXT = "同一段文字"


def link(relation: Relation | None, *pair: int, score: float = 0.5, judgement: int | None = None) -> Link:
    kind = LinkKind.TOPIC if relation is None else LinkKind.QUOTE
    a, b = (End(article, Passage.of(TEXT, 0, 4)) for article in pair or (0, 1))
    return Link(kind, score, a, b, relation, judgement=judgement)


def test_a_passage_is_told_as_by_its_most_faithful_link_however_sure_the_others_are():
    told = [
        link(Relation.VERBATIM, score=0.2),
        link(Relation.RETRANSLATED, score=0.6),
        link(Relation.INDIRECT, score=1.0),
        Link(LinkKind.REUSE, 1.0, link(None).a, link(None).b),
        link(None, score=1.0),
    ]
    for first, faithful in enumerate(told):
        assert all(most_faithful(order) is faithful for order in permutations(told[first:]))


def test_links_have_a_relation_in_common_only_if_all_have_it():
    assert common_relation([link(Relation.VERBATIM), link(Relation.VERBATIM)]) is Relation.VERBATIM
    assert common_relation([link(Relation.VERBATIM), link(Relation.INDIRECT)]) is None
    assert common_relation([link(None)]) is None


def test_every_pair_is_told_by_its_surest_link_of_each_relation_and_every_judged_one():
    low, high = link(Relation.VERBATIM, 0, 1, score=0.3), link(Relation.VERBATIM, 0, 1, score=0.9)
    other = link(Relation.INDIRECT, 0, 1, score=1.0)
    far = link(Relation.VERBATIM, 1, 2)
    judged = link(Relation.VERBATIM, 1, 2, score=0.1, judgement=7)
    assert by_pair([far, other, low, judged, high]) == [high, other, far, judged]
