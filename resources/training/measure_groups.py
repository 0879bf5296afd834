"""How well links come together in groups: against annotated topics, and against mere chaining.

    python resources/training/measure_groups.py GOLD...

Each GOLD is a folder of annotated events. Links are first the program's own, then the annotators' with every
third left out. Printed are, for links grouped by the program and links chained (whatever is joined is one):
precision and recall of 'these two linked paragraphs of different articles are in one topic', B-cubed
precision and recall over the links that are right, the number of groups and the largest.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from gold import own_numbers

from reader.align.aligning import align
from reader.align.groups import groups
from reader.archive import discover, read
from reader.model import Article, End, Link, LinkKind, Passage

Place = tuple[int, int]
"""An article and a paragraph of it."""
Grouping = Callable[[Sequence[Article], Sequence[Link]], list[list[int]]]


@dataclass(frozen=True, slots=True)
class Event:
    """The articles of an event, and the annotators' topics that each paragraph states."""

    articles: tuple[Article, ...]
    topics: Mapping[Place, frozenset[str]]

    def places(self, link: Link) -> tuple[Place, Place]:
        """The paragraphs that a link joins."""
        a, b = (
            (end.article, self.articles[end.article].paragraph_at(end.passage.start))
            for end in (link.a, link.b)
        )
        return min(a, b), max(a, b)

    def together(self, places: tuple[Place, Place]) -> frozenset[str]:
        """The topics that two paragraphs state both."""
        none: frozenset[str] = frozenset()
        return self.topics.get(places[0], none) & self.topics.get(places[1], none)

    def found(self) -> list[Link]:
        """The program's links of topics."""
        return [link for link in align(self.articles).links if link.kind is not LinkKind.QUOTE]

    def drawn(self, chance: random.Random) -> list[Link]:
        """The annotators' links, a third of them left out."""
        links = []
        for a, b in combinations(sorted(self.topics), 2):
            if a[0] == b[0] or not self.together((a, b)) or chance.random() < 1 / 3:
                continue
            spans = [self.articles[article].paragraphs[number].span for article, number in (a, b)]
            if all(spans):
                ends = [
                    End(article, Passage.of(self.articles[article].text, span.start, span.end))
                    for (article, _), span in zip((a, b), spans, strict=True)
                ]
                links.append(Link(LinkKind.TOPIC, chance.uniform(0.6, 0.97), *ends))
        return links


def events(folder: Path) -> Iterator[Event]:
    """The events of a folder, read from their articles' files."""
    for file in sorted(folder.glob("*.gold.json")):
        name = file.name.removesuffix(".gold.json")
        gold = json.loads(file.read_text("utf-8"))
        cluster = json.loads((folder / f"{name}.articles.json").read_text("utf-8"))
        articles, numbers, index = [], [], {}
        for entry in cluster["articles"]:
            (candidate,) = discover([folder / name / Path(entry["path"]).name], lambda problem: None)
            index[entry["id"]] = len(articles)
            articles.append(read(candidate.load()))
            numbers.append(own_numbers(articles[-1], entry["paras"]))
        topics: dict[Place, set[str]] = defaultdict(set)
        for topic in gold["topics"]:
            for member in topic["members"]:
                article = index[member["a"]]
                for own in numbers[article].get(member["p"], ()):
                    topics[article, own].add(topic["id"])
        yield Event(tuple(articles), {place: frozenset(found) for place, found in topics.items()})


def grouped(articles: Sequence[Article], links: Sequence[Link]) -> list[list[int]]:
    """The links in the program's groups."""
    return [list(group.links) for group in groups(articles, links)]


def chained(articles: Sequence[Article], links: Sequence[Link]) -> list[list[int]]:
    """The links in groups of all that hang together."""
    event = Event(tuple(articles), {})
    leader: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while leader.setdefault(place, place) != place:
            place = leader[place]
        return place

    for link in links:
        a, b = event.places(link)
        leader[root(a)] = root(b)
    found: dict[Place, list[int]] = defaultdict(list)
    for index, link in enumerate(links):
        found[root(event.places(link)[0])].append(index)
    return list(found.values())


def measure(material: Sequence[tuple[Event, Sequence[Link]]], grouping: Grouping) -> str:
    """The figures for one way of grouping, in a line."""
    right = told = known = 0
    precision = recall = links_right = 0.0
    sizes = []
    for event, links in material:
        predicted, linked = set(), set()
        group_of = {}
        for number, own in enumerate(grouping(event.articles, links)):
            places = {place for index in own for place in event.places(links[index])}
            group_of |= dict.fromkeys(own, number)
            sizes.append(len(places))
            linked |= places
            predicted |= {(a, b) for a, b in combinations(sorted(places), 2) if a[0] != b[0]}
        gold = {(a, b) for a, b in combinations(sorted(linked), 2) if a[0] != b[0] and event.together((a, b))}
        right, told, known = right + len(predicted & gold), told + len(predicted), known + len(gold)
        topics = {index: event.together(event.places(links[index])) for index in group_of}
        sound = [index for index, found in topics.items() if found]
        for index in sound:
            mine = [other for other in sound if group_of[other] == group_of[index]]
            same = [other for other in sound if topics[other] & topics[index]]
            both = sum(1 for other in mine if topics[other] & topics[index])
            precision, recall, links_right = (
                precision + both / len(mine),
                recall + both / len(same),
                links_right + 1,
            )
    p, r = right / told, right / known
    b, c = precision / links_right, recall / links_right
    return (
        f"pairs P {p:.3f} R {r:.3f} F {2 * p * r / (p + r):.3f}   "
        f"B-cubed P {b:.3f} R {c:.3f} F {2 * b * c / (b + c):.3f}   "
        f"groups {len(sizes)} largest {max(sizes)}"
    )


def main(folders: Sequence[str]) -> None:
    """Prints the figures for each folder of annotated events."""
    for folder in folders:
        found = list(events(Path(folder)))
        chance = random.Random(1)  # noqa: S311 - which links are left out is no secret
        for name, material in (
            ("program's links", [(event, event.found()) for event in found]),
            ("annotators' links", [(event, event.drawn(chance)) for event in found]),
        ):
            for grouping in (chained, grouped):
                print(f"{folder} {name:18} {grouping.__name__:8} {measure(material, grouping)}")


if __name__ == "__main__":
    main(sys.argv[1:])
