"""Links of stated passages gathered into statements, each one utterance.

As in ``reader.align.groups``: two places that were compared and not linked speak against belonging together,
so that links do not chain phrases into a pile.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.align.clusters import Evidence, clusters
from reader.model import Span

_SAME_PLACE = 0.5
"""Passages of one article are one place if they share more than this part of the shorter one."""
_LEAST, _MOST = 0.8, 1.6
"""The evidence of the least and of the most certain link, as log-odds."""
_ABSENT = -0.7
_APART = -1.2
_IN_COMMON, _EACH_MORE = -0.9, 0.5
"""That of two places of one article with one counterpart in common, and what each more adds."""


@dataclass(frozen=True, slots=True)
class Reported:
    """One statement: the passages that report it, one for each place, and how sure it is."""

    passages: tuple[int, ...]
    score: float


def components(links: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """The passages that links join directly or through others."""
    parent: dict[int, int] = {}

    def root(item: int) -> int:
        while parent.setdefault(item, item) != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, other, _ in links:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    found = defaultdict(list)
    for item in sorted(parent):
        found[root(item)].append(item)
    return [found[key] for key in sorted(found)]


def gathered(
    places: Mapping[int, tuple[int, Span]], links: Sequence[tuple[int, int, float]], least: float
) -> list[Reported]:
    """The statements that linked passages report; ``places`` gives the article and place of each.

    ``least`` is the score of the least certain link. The answer does not depend on the order of the links.
    """
    surest: dict[int, float] = defaultdict(float)
    for one, other, score in links:
        for passage in (one, other):
            surest[passage] = max(surest[passage], score)
    nodes = _nodes(places, surest)
    node_of = {passage: number for number, node in enumerate(nodes) for passage in node}
    evidence: dict[tuple[int, int], float] = {}
    sure: dict[tuple[int, int], float] = {}
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other, score in links:
        first, second = sorted((node_of[one], node_of[other]))
        weight = _LEAST + (_MOST - _LEAST) * max(0.0, score - least) / (1 - least)
        evidence[first, second] = max(weight, evidence.get((first, second), 0.0))
        sure[first, second] = max(score, sure.get((first, second), 0.0))
        beside[first].add(second)
        beside[second].add(first)
    articles = [places[node[0]][0] for node in nodes]
    known = Evidence(articles, evidence, _in_common(articles, beside), _ABSENT, _APART)
    found = []
    for cluster in clusters(known):
        inner = [score for (a, b), score in sure.items() if a in cluster and b in cluster]
        if len({articles[node] for node in cluster}) > 1 and inner:
            passages = tuple(sorted(nodes[node][0] for node in cluster))
            found.append(Reported(passages, round(math.fsum(inner) / len(inner), 3)))
    return sorted(found, key=lambda each: each.passages)


def _nodes(places: Mapping[int, tuple[int, Span]], surest: Mapping[int, float]) -> list[list[int]]:
    """Passages that are one place of their article, the one with the surest link first."""
    by_article: dict[int, list[int]] = defaultdict(list)
    for passage in sorted(surest, key=lambda p: (-surest[p], p)):
        by_article[places[passage][0]].append(passage)
    found = []
    for article in sorted(by_article):
        own: list[list[int]] = []
        for passage in by_article[article]:
            span = places[passage][1]
            for node in own:
                other = places[node[0]][1]
                shared = min(span.end, other.end) - max(span.start, other.start)
                if shared > _SAME_PLACE * min(len(span), len(other)):
                    node.append(passage)
                    break
            else:
                own.append([passage])
        found += own
    return found


def _in_common(articles: Sequence[int], beside: Mapping[int, set[int]]) -> dict[tuple[int, int], float]:
    """The evidence of places of one article that have counterparts in common."""
    found: dict[tuple[int, int], float] = {}
    for near in beside.values():
        for one, other in combinations(sorted(near), 2):
            if articles[one] == articles[other] and (one, other) not in found:
                common = len(beside[one] & beside[other])
                found[one, other] = _IN_COMMON + _EACH_MORE * (common - 1)
    return found
