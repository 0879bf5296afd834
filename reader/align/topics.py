"""Links between paragraphs that state the same specific fact, claim, figure or position."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.align.topic_evidence import why_topic
from reader.align.topic_features import FEATURES, pairs
from reader.align.topic_parts import Part, Weights
from reader.align.witness import Witness
from reader.model import End, Link, LinkKind, Passage, Span
from reader.resources import resource

SURE_ENOUGH = 0.58
"""Pairs scored lower are no links."""
_NEVER_CERTAIN = 0.97
_TELLING = 0.4
"""A sentence is part of a passage if it shares so much of what the most telling one shares."""


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over ``FEATURES``."""

    constant: float
    weights: tuple[float, ...]

    @classmethod
    @cache
    def shipped(cls) -> Model:
        """The one whose weights ship with the program."""
        table = tomllib.loads(resource("tables", "topic_weights.toml").read_text("utf-8"))
        return cls(table["constant"], tuple(table["weights"][name] for name in FEATURES))

    def score(self, features: Sequence[float]) -> float:
        """The probability that two paragraphs with these features state the same topic."""
        total = self.constant + math.fsum(w * f for w, f in zip(self.weights, features, strict=True))
        return min(_NEVER_CERTAIN, 1 / (1 + math.exp(-total)))


def topic_links(a: Witness, a_parts: Sequence[Part], b: Witness, b_parts: Sequence[Part]) -> list[Link]:
    """The paragraphs that state the same topic, at most one link for each pair of paragraphs.

    ``a_parts`` and ``b_parts`` are the witnesses' ``parts``. A link joins the sentences that carry the
    evidence, all within one paragraph. Nothing is inferred from other links: two paragraphs linked to a
    third are not thereby linked to each other.
    """
    weights = Weights(a_parts, b_parts)
    model = Model.shipped()
    links = []
    for pair in pairs(a_parts, b_parts, weights):
        score = model.score(pair.features)
        if score >= SURE_ENOUGH:
            links.append(_link(a, a_parts[pair.a], b, b_parts[pair.b], weights, score))
    return links


def _link(a: Witness, a_part: Part, b: Witness, b_part: Part, weights: Weights, score: float) -> Link:
    a_span, b_span = _telling(a_part, b_part, weights), _telling(b_part, a_part, weights)
    return Link(
        LinkKind.TOPIC,
        round(score, 3),
        End(a.index, Passage.of(a.article.text, a_span.start, a_span.end)),
        End(b.index, Passage.of(b.article.text, b_span.start, b_span.end)),
        None,
        why_topic(a, a_span, b, b_span, weights),
    )


def _telling(part: Part, other: Part, weights: Weights) -> Span:
    """The sentences of a paragraph that carry what it shares with the other, from the first to the last."""
    shared = [weights.total(sentence.grams & other.grams) for sentence in part.sentences]
    if not shared or not max(shared):
        return part.span
    least = max(shared) * _TELLING
    telling = [sentence.span for sentence, own in zip(part.sentences, shared, strict=True) if own >= least]
    return Span(telling[0].start, telling[-1].end)
