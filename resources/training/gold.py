"""The annotated events that the training scripts learn from, as pairs of articles with the right answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from reader.archive import discover, read
from reader.model import Article, Span


@dataclass(frozen=True, slots=True)
class Reported:
    """A statement that both articles report: its id in the event, how they do, and the passages in each."""

    id: str
    relation: str
    a: tuple[Span, ...]
    b: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two articles of one event.

    ``same`` holds the pairs of paragraphs (indices of the articles') that state a topic or report a
    statement together; ``topics`` the same, topic by topic, for those that both articles state in the main;
    ``quotes`` the statements that both report.
    """

    event: str
    a: Article
    b: Article
    same: frozenset[tuple[int, int]]
    topics: tuple[frozenset[tuple[int, int]], ...]
    quotes: tuple[Reported, ...]


def labelled(folder: Path) -> Iterator[Labelled]:
    """The pairs of articles of all events in a folder of the gold."""
    for file in sorted(folder.glob("*.gold.json")):
        yield from _event(folder, file.name.removesuffix(".gold.json"))


def _event(folder: Path, name: str) -> Iterator[Labelled]:
    gold = json.loads((folder / f"{name}.gold.json").read_text("utf-8"))
    cluster = json.loads((folder / f"{name}.articles.json").read_text("utf-8"))
    articles: dict[str, Article] = {}
    paragraphs: dict[str, dict[int, list[int]]] = {}
    for entry in cluster["articles"]:
        (candidate,) = discover([folder / name / Path(entry["path"]).name], lambda problem: None)
        articles[entry["id"]] = read(candidate.load())
        paragraphs[entry["id"]] = own_numbers(articles[entry["id"]], entry["paras"])
    groups = [
        (
            [(m["a"], m["p"]) for m in topic["members"]],
            {m["a"] for m in topic["members"] if m["role"] == "core"},
        )
        for topic in gold["topics"]
    ] + [([(s["a"], s["p"]) for s in quote["spans"]], set()) for quote in gold["quotes"]]
    for x, y in combinations(articles, 2):
        topics: list[frozenset[tuple[int, int]]] = []
        same: set[tuple[int, int]] = set()
        for members, core in groups:
            sides = [
                [
                    own
                    for article, number in members
                    if article == key
                    for own in paragraphs[key].get(number, ())
                ]
                for key in (x, y)
            ]
            found = frozenset((i, j) for i in sides[0] for j in sides[1])
            same |= found
            if {x, y} <= core:
                topics.append(found)
        both = [_reported(quote, articles, x, y) for quote in gold["quotes"]]
        quotes = tuple(quote for quote in both if quote.a and quote.b)
        yield Labelled(name, articles[x], articles[y], frozenset(same), tuple(topics), quotes)


def _reported(quote: dict[str, Any], articles: dict[str, Article], x: str, y: str) -> Reported:
    sides = [
        tuple(
            found
            for span in quote["spans"]
            if span["a"] == key and (found := _place(articles[key].text, span["text"])) is not None
        )
        for key in (x, y)
    ]
    return Reported(quote["id"], quote["relation"], *sides)


def _place(text: str, exact: str) -> Span | None:
    """Where a text has some words, white space aside."""
    at = [place for place, letter in enumerate(text) if not letter.isspace()]
    wanted = "".join(exact.split())
    start = "".join(text[place] for place in at).find(wanted)
    return None if start < 0 or not wanted else Span(at[start], at[start + len(wanted) - 1] + 1)


def own_numbers(article: Article, lines: list[str]) -> dict[int, list[int]]:
    """By the number of a paragraph in the gold, the numbers of those of the article that are (in) it."""
    squeezed = ["".join(line.split()) for line in lines]
    numbers: dict[int, list[int]] = {}
    for own, paragraph in enumerate(article.paragraphs):
        text = "".join(article.text[paragraph.start : paragraph.end].split())
        for number, line in enumerate(squeezed):
            if text and line and (text in line or line in text):
                numbers.setdefault(number, []).append(own)
    return numbers
