import pytest

from reader.model import Alignment, Changes, End, Group, Link, LinkKind, Passage, Span
from tests.making import article_of

TEXT = "他说会来。"
ARTICLE = article_of(TEXT)


def link(a=0, b=1, score=0.5, text=TEXT):
    return Link(LinkKind.QUOTE, score, End(a, Passage.of(text, 2, 4)), End(b, Passage.of(text, 2, 4)))


def test_a_link_joins_two_witnesses():
    with pytest.raises(ValueError, match="two different"):
        link(1, 1)


@pytest.mark.parametrize("score", [-0.1, 1.01, float("nan")])
def test_a_score_lies_between_nought_and_one(score):
    with pytest.raises(ValueError, match="score"):
        link(score=score)


def test_an_alignment_refuses_a_link_that_points_elsewhere():
    assert Alignment((ARTICLE, ARTICLE), (link(),), ()).links[0].a.passage.exact == "会来"
    with pytest.raises(ValueError, match="does not fit"):
        Alignment((ARTICLE, ARTICLE), (link(text="她说不来。"),), ())


def test_changes_add_up():
    assert not Changes()
    both = Changes(articles=frozenset({1})) | Changes(articles=frozenset({2}), codes=frozenset({3}))
    assert both == Changes(articles=frozenset({1, 2}), codes=frozenset({3}))
    assert both


def group(kind=LinkKind.TOPIC, label="谁会来", score=0.5, links=(0,), members=((0, (2, 4)), (1, (2, 4)))):
    return Group(kind, label, score, links, tuple((article, Span(*span)) for article, span in members))


def test_a_group_names_links_and_passages_of_its_alignment():
    assert Alignment((ARTICLE, ARTICLE), (link(),), (), (group(),)).groups[0].label == "谁会来"
    with pytest.raises(ValueError, match="there is not"):
        Alignment((ARTICLE, ARTICLE), (link(),), (), (group(links=(1,)),))
    with pytest.raises(ValueError, match="one group"):
        Alignment((ARTICLE, ARTICLE), (link(),), (), (group(), group(kind=LinkKind.QUOTE)))
    with pytest.raises(ValueError, match="does not fit"):
        Alignment((ARTICLE, ARTICLE), (link(),), (), (group(members=((0, (2, 4)), (1, (2, 9)))),))


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"kind": LinkKind.REUSE}, "statement or a topic"),
        ({"label": " "}, "label"),
        ({"score": 1.5}, "score"),
        ({"links": ()}, "links"),
        ({"links": (1, 0)}, "links"),
        ({"members": ((0, (0, 1)), (0, (2, 4)))}, "two different"),
        ({"members": ((1, (2, 4)), (0, (2, 4)))}, "in order"),
        ({"members": ((0, (0, 3)), (0, (2, 4)), (1, (2, 4)))}, "not overlap"),
    ],
)
def test_a_group_is_sound_in_itself(wrong, what):
    with pytest.raises(ValueError, match=what):
        group(**wrong)
