"""Links gathered into groups: one statement or one topic each, across all witnesses.

Passages that are the same place of one article are one node. A link is evidence that its two nodes belong
together; that two nodes of different articles were compared and not linked is evidence against it; two
places of one article belong together only as far as they have counterparts in common. Clusters merge as
long as the evidence over all their pairs speaks for it, so that links do not chain everything into one. A
passage that is linked to much of another group besides its own is a member of both.
"""

from __future__ import annotations

import math
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.align.clusters import Evidence, Pair, clusters
from reader.align.labels import Labels
from reader.align.own_order import ranks
from reader.model import Article, Group, Link, LinkKind, Span

_SAME_PLACE = 0.5
"""Passages of one article are one place if they share more than this part of the shorter one."""
_LEAST, _MOST = 0.8, 1.6
"""The evidence of the least and of the most certain link, as log-odds.

These weights were chosen on annotated events, so that the program's own links and the annotators', a third of
them left out, come together in the annotators' topics.
"""
_ABSENT = -0.7
"""That of two passages of different articles that were compared and not linked."""
_APART = -1.2
"""That of two places of one article without a counterpart in common."""
_ONE_IN_COMMON, _EACH_MORE, _ADJACENT = -0.9, 0.5, 0.5
"""That of two with one counterpart in common; what each more adds, and neighbouring paragraphs."""
_MOST_IN_COMMON = 4
_MOST_COUNTERPARTS = 24
"""So many counterparts of a passage, the surest, are looked at for places that share them."""
_MEMBER_TOO = 0.1
"""The mean evidence that makes a passage of one group a member of another too."""
Members = tuple[tuple[int, Span], ...]
"""The passages of a group by witness, as ``Group.members``."""
_FAMILIES = (frozenset({LinkKind.QUOTE}), frozenset({LinkKind.TOPIC, LinkKind.REUSE}))
"""Kinds of links that make groups together: text that is taken over states the same topic."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A place of an article where links end: ``span`` holds all their passages."""

    article: int
    paragraph: int
    span: Span


def groups(
    articles: Sequence[Article],
    links: Sequence[Link],
    known: Mapping[tuple[LinkKind, Members], str] | None = None,
) -> tuple[Group, ...]:
    """The links in groups, in the order of the text of the first witness; every link is in exactly one.

    A passage may be in several groups. A group has passages of at least two articles. The answer does not
    depend on the order of the links or of the witnesses, but for the numbers by which it names them and for
    labels, which are in the words of the first. A group of a kind and of passages that are ``known`` keeps
    the label that it has there: making labels takes most of the time.
    """
    found: list[tuple[LinkKind, tuple[int, ...], Members]] = []
    for family in _FAMILIES:
        own = [index for index, link in enumerate(links) if link.kind in family]
        kind = LinkKind.QUOTE if LinkKind.QUOTE in family else LinkKind.TOPIC
        found += [(kind, *rest) for rest in _grouped(articles, links, own)]
    found.sort(key=lambda each: (each[2], each[0], each[1]))
    kept = [(known or {}).get((kind, members)) for kind, _, members in found]
    labels = Labels(articles, filter(None, kept))
    return tuple(
        Group(
            kind,
            label or labels.of(kind, members, _speaker(links, own, members[0])),
            _score(links, own),
            own,
            members,
        )
        for (kind, own, members), label in zip(found, kept, strict=True)
    )


def _speaker(links: Sequence[Link], own: Sequence[int], member: tuple[int, Span]) -> str | None:
    """Who speaks in a group's passage, by the surest of its links that says so."""
    article, span = member
    named = (
        (-links[index].score, end.speaker)
        for index in own
        for end in (links[index].a, links[index].b)
        if end.speaker and end.article == article and end.passage.span.overlap(span)
    )
    return min(named, default=(0.0, None))[1]


def _score(links: Sequence[Link], own: Sequence[int]) -> float:
    """How sure the group is: the mean of its links' scores."""
    return round(math.fsum(links[index].score for index in own) / len(own), 3)


def _grouped(
    articles: Sequence[Article], links: Sequence[Link], own: Sequence[int]
) -> list[tuple[tuple[int, ...], Members]]:
    nodes, ends = _nodes(articles, links, own)
    joined: dict[Pair, list[int]] = defaultdict(list)
    for index in own:
        a, b = ends[index]
        joined[min(a, b), max(a, b)].append(index)
    evidence = _evidence(nodes, joined, links)
    found = _with_second_members(evidence, clusters(evidence))
    return [
        (
            tuple(sorted(index for pair in pairs for index in joined[pair])),
            _members(nodes[node] for node in {node for pair in pairs for node in pair}),
        )
        for pairs in found
    ]


def _members(nodes: Iterable[_Node]) -> Members:
    """The places of nodes in order, those that overlap made one."""
    members: list[tuple[int, Span]] = []
    for node in sorted(nodes, key=lambda node: (node.article, node.span)):
        article, last = members[-1] if members else (-1, node.span)
        if article == node.article and node.span.start < last.end:
            members[-1] = article, Span(last.start, max(last.end, node.span.end))
        else:
            members.append((node.article, node.span))
    return tuple(members)


def _nodes(
    articles: Sequence[Article], links: Sequence[Link], own: Iterable[int]
) -> tuple[list[_Node], dict[int, Pair]]:
    """The places where links end, in the witnesses' own order, and for each link its two.

    All passages of a place overlap each other: a short one within a long one joins it, two short ones within
    it that do not overlap do not meet there.
    """
    spans: dict[int, set[Span]] = defaultdict(set)
    for index in own:
        for end in (links[index].a, links[index].b):
            spans[end.article].add(end.passage.span)
    nodes: list[_Node] = []
    node_of: dict[tuple[int, Span], int] = {}
    rank = ranks(articles)
    for article in sorted(spans, key=lambda article: rank[article]):
        places: list[list[Span]] = []
        open_: list[list[Span]] = []
        for span in sorted(spans[article]):
            open_ = [place for place in open_ if max(each.end for each in place) > span.start]
            fitting = [(_overlap(place, span), at) for at, place in enumerate(open_)]
            best, at = max(fitting, default=(0.0, 0), key=lambda each: (each[0], -each[1]))
            if best > _SAME_PLACE:
                open_[at].append(span)
            else:
                places.append([span])
                open_.append(places[-1])
        for place in sorted(places):
            whole = Span(place[0].start, max(span.end for span in place))
            for span in place:
                node_of[article, span] = len(nodes)
            nodes.append(_Node(article, articles[article].paragraph_at(whole.start), whole))
    ends = {}
    for index in own:
        a, b = links[index].a, links[index].b
        ends[index] = node_of[a.article, a.passage.span], node_of[b.article, b.passage.span]
    return nodes, ends


def _overlap(place: Iterable[Span], span: Span) -> float:
    """Which part of the shorter one the span shares with every passage of a place, at least."""
    return min(each.overlap(span) / max(1, min(len(each), len(span))) for each in place)


def _evidence(
    nodes: Sequence[_Node], joined: Mapping[Pair, Sequence[int]], links: Sequence[Link]
) -> Evidence:
    weights = {pair: max(_weight(links[index]) for index in own) for pair, own in joined.items()}
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (a, b), weight in sorted(weights.items()):
        insort(near[a], (-weight, b))
        insort(near[b], (-weight, a))
    common: dict[Pair, int] = defaultdict(int)
    for counterparts in near.values():
        nearest = sorted(node for _, node in counterparts[:_MOST_COUNTERPARTS])
        for one, other in combinations(nearest, 2):
            if nodes[one].article == nodes[other].article:
                common[one, other] += 1
    places = {}
    for (one, other), count in common.items():
        adjacent = nodes[other].paragraph - nodes[one].paragraph <= 1
        more = min(count, _MOST_IN_COMMON) - 1
        places[one, other] = _ONE_IN_COMMON + _EACH_MORE * more + _ADJACENT * adjacent
    return Evidence([node.article for node in nodes], weights, places, _ABSENT, _APART)


def _weight(link: Link) -> float:
    score = min(max(link.score, 0.01), 0.99)
    return min(max(math.log(score / (1 - score)), _LEAST), _MOST)


def _with_second_members(evidence: Evidence, found: Sequence[Sequence[int]]) -> list[list[Pair]]:
    """The linked pairs of each group: those within a cluster, then those that lead from one to another.

    A node with links to another cluster becomes a member of it too if the mean evidence allows, the surest
    first; links that are left over are groups of two.
    """
    cluster_of = {node: number for number, members in enumerate(found) for node in members}
    members = [set(cluster) for cluster in found]
    pairs: list[list[Pair]] = [[] for _ in found]
    left: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in sorted(evidence.links):
        a, b = pair
        if cluster_of[a] == cluster_of[b]:
            pairs[cluster_of[a]].append(pair)
        else:
            left[a, cluster_of[b]].append(pair)
            left[b, cluster_of[a]].append(pair)
    offers = sorted(
        (-evidence.mean(node, found[number]), node, number)
        for (node, number) in left
        if len(found[number]) > 1
    )
    taken: set[Pair] = set()
    for mean, node, number in offers:
        own = [pair for pair in left[node, number] if pair not in taken]
        if own and -mean > _MEMBER_TOO and evidence.mean(node, sorted(members[number])) > _MEMBER_TOO:
            members[number].add(node)
            pairs[number] += own
            taken.update(own)
    alone = {pair for own in left.values() for pair in own} - taken
    return [sorted(own) for own in pairs if own] + [[pair] for pair in sorted(alone)]
