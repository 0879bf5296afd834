"""What is looked for in a library: queries and quotations out of its own texts, the same for a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.library import Library
from reader.model import Article, Order, QuoteKind
from reader.text.quotes import find_quotes
from reader.text.script import to_simplified

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
LITERAL = ("1 character", "2 characters", "3-4 characters", "5-6 characters", "other script", "phrase")
"""The kinds of query of which a plain scan can tell what they must find."""
KINDS = (*LITERAL, "two words", "outlet and dates", "exclusion", "newest first", "facets")
_OUTLETS = 5


@dataclass(frozen=True, slots=True)
class Query:
    """``text`` is what a person would type; ``literal``, where given, what each article found must hold."""

    kind: str
    text: str
    literal: str = ""
    order: Order = Order.RANK


class Sample:
    """Draws articles of a library by chance."""

    def __init__(self, library: Library, seed: int) -> None:
        """Draws the same for the same seed.

        Raises:
            ValueError: if there is nothing to draw.
        """
        self._library = library
        self._choice = random.Random(seed)  # noqa: S311
        self._total = library.count()
        if not self._total:
            raise ValueError("the library has no article")

    def articles(self) -> Iterator[tuple[int, Article]]:
        """Articles with their ids, without end."""
        while True:
            number = self._choice.randint(1, self._total)
            try:
                yield number, self._library.article(number)
            except KeyError:
                continue

    def queries(self, each: int) -> list[Query]:
        """So many queries of each kind, mixed."""
        found = [self._query(kind) for kind in KINDS for _ in range(each)]
        self._choice.shuffle(found)
        return found

    def places(self, number: int) -> list[tuple[int, int, int]]:
        """Direct quotations: article, start and end of each."""
        found: list[tuple[int, int, int]] = []
        for identity, article in self.articles():
            quotes = [quote for quote in find_quotes(article) if quote.kind is QuoteKind.DIRECT]
            if quotes:
                span = self._choice.choice(quotes).passage.span
                found.append((identity, span.start, span.end))
            if len(found) >= number:
                return found
        return found

    def _query(self, kind: str) -> Query:
        match kind:
            case "1 character":
                return _literal(kind, self._words(1, 1))
            case "2 characters":
                return _literal(kind, self._words(2, 2))
            case "3-4 characters":
                return _literal(kind, self._words(3, 4))
            case "5-6 characters":
                return _literal(kind, self._words(5, 6))
            case "other script":
                words = self._words(2, 4)
                return Query(kind, _other_script(words), words)
            case "phrase":
                words = self._words(7, 12)
                return Query(kind, f'"{words}"', words)
            case "two words":
                return Query(kind, f"{self._words(2, 3)} {self._words(2, 3)}")
            case "outlet and dates":
                identity, article = next(self._dated())
                del identity
                since = f"{article.published:%Y-%m}" if article.published else "2020"
                return Query(
                    kind, f"outlet:{article.outlet} after:{since} {_cut(article, 2, 3, self._choice)}"
                )
            case "exclusion":
                return Query(kind, f"{self._words(2, 3)} -{self._words(2, 2)}")
            case "newest first":
                return Query(kind, self._words(2, 3), order=Order.NEWEST)
        return Query(kind, self._words(2, 3))

    def _dated(self) -> Iterator[tuple[int, Article]]:
        return ((identity, article) for identity, article in self.articles() if article.published)

    def _words(self, least: int, most: int) -> str:
        for _, article in self.articles():
            found = _cut(article, least, most, self._choice)
            if found:
                return found
        raise AssertionError("articles never end")


def _literal(kind: str, words: str) -> Query:
    return Query(kind, words, words)


def _cut(article: Article, least: int, most: int, choice: random.Random) -> str:
    """Some characters that stand next to each other in the article; "" if it has none."""
    runs = [match[0] for match in _RUN.finditer(article.text) if len(match[0]) >= most]
    if not runs:
        return ""
    run = choice.choice(runs)
    length = choice.randint(least, most)
    start = choice.randint(0, len(run) - length)
    return run[start : start + length]


def _other_script(words: str) -> str:
    simplified = to_simplified(words)
    if simplified != words:
        return simplified
    import opencc

    return str(opencc.OpenCC("s2t").convert(words))
