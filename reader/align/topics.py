"""Links between paragraphs that state the same specific fact, claim, figure or position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.align.evidence import why
from reader.align.lexicon import Floats
from reader.align.pairing import Cut, Judged
from reader.model import End, Link, LinkKind, Passage, Span

NEVER_CERTAIN = 0.97
_TELLING = 0.75
"""A sentence is part of a passage if it is so near to the other paragraph, by what the nearest one is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """From which score on paragraphs are linked.

    ``first`` if neither is linked yet; the more they are, the nearer to ``further``, by the factor ``fade``.
    """

    first: float
    further: float
    fade: float


RULE = Rule(0.46, 0.66, 0.4)


def topic_links(a: Cut, b: Cut, judged: Judged) -> list[Link]:
    """The paragraphs that state the same topic, at most one link for each pair of paragraphs.

    A link joins the sentences that carry the evidence, all within one paragraph. Nothing is inferred from
    other links: two paragraphs linked to a third are not thereby linked to each other.
    """
    return [_link(a, i, b, j, judged, score) for i, j, score in chosen(judged.topics, RULE)]


def chosen(pairs: Iterable[tuple[int, int, float]], rule: Rule) -> list[tuple[int, int, float]]:
    """The pairs of parts to link, the likeliest first; each is the numbers of both, and the score.

    The first link of a paragraph tells a reader most. Each further one must be surer.
    """
    rows: defaultdict[int, float] = defaultdict(float)
    columns: defaultdict[int, float] = defaultdict(float)
    found = []
    for i, j, score in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        linked = rows[i] + columns[j]
        if score >= rule.first and score >= rule.further - (rule.further - rule.first) * rule.fade**linked:
            found.append((i, j, score))
            rows[i] += score
            columns[j] += score
    return found


def _link(a: Cut, i: int, b: Cut, j: int, judged: Judged, score: float) -> Link:
    near = a.sentence_vectors(i) @ b.sentence_vectors(j).T
    a_span, b_span = _telling(a, i, near.max(1)), _telling(b, j, near.max(0))
    return Link(
        LinkKind.TOPIC,
        round(min(NEVER_CERTAIN, score), 3),
        End(a.witness.index, Passage.of(a.witness.article.text, a_span.start, a_span.end)),
        End(b.witness.index, Passage.of(b.witness.article.text, b_span.start, b_span.end)),
        None,
        why(a.witness, a_span, b.witness, b_span, judged.background),
    )


def _telling(cut: Cut, number: int, near: Floats) -> Span:
    """The sentences of a part that carry what it shares with the other, from the first to the last."""
    sentences = cut.parts[number].sentences
    telling = [s.span for s, own in zip(sentences, near, strict=True) if own >= near.max() * _TELLING]
    return Span(telling[0].start, telling[-1].end)
