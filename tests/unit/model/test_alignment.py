import pytest

from reader.model import (
    Alignment,
    Article,
    Changes,
    End,
    Link,
    LinkKind,
    Paragraph,
    ParagraphKind,
    Passage,
)

TEXT = "他说会来。"
ARTICLE = Article("bbc", "标题", TEXT, (Paragraph(ParagraphKind.BODY, 0, len(TEXT)),))


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
