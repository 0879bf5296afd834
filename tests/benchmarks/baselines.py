"""Simple ways of aligning articles, to measure ours against, by the command that a scorer of alignments runs.

    python tests/benchmarks/baselines.py METHOD FILE…

prints links as ``jianting align FILE… --format json`` does. METHOD is one of

tfidf
    Topics: each paragraph and the one nearest to it by the cosine of tf-idf weights, if both choose each
    other. Quotes: each quotation and the sentence of the other article that is nearest to it.
difflib, rapidfuzz
    Quotes alone: each quotation and the sentence or quotation that is most alike in letters, by
    ``difflib.SequenceMatcher`` or by ``rapidfuzz``'s best place of the shorter in the longer.

Words are cut by jieba from the folded text; the weights are those of the compared articles' paragraphs alone.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from reader.archive import discover, read
from reader.model import Article, ParagraphKind, Passage, Quote, QuoteKind, Span
from reader.text.folding import fold_plain
from reader.text.quotes import find_quotes
from reader.text.segment import cut
from reader.text.sentences import sentences

LEAST_TOPIC = 0.15
LEAST_QUOTE = 0.3
LEAST_ALIKE = 0.5
SHORTEST = 6
LEFT_OUT = frozenset({ParagraphKind.HEADING, ParagraphKind.NOTE})

Vector = dict[str, float]


@dataclass(frozen=True, eq=False)
class Text:
    """An article's paragraphs, quotations and sentences."""

    article: Article
    paragraphs: list[Span]
    quotes: list[Quote]
    sentences: list[Span]

    @classmethod
    def of(cls, path: str, number: int) -> Text:
        """The article in a file of an archive."""
        (candidate,) = discover([Path(path)], lambda problem: None)
        article = read(candidate.load())
        own = [p for p in article.paragraphs if p.kind not in LEFT_OUT]
        quotes = [q for q in find_quotes(article, number) if len(q.passage.exact) >= SHORTEST]
        inner = [each for p in own for each in sentences(article.text, p.start, p.end)]
        return cls(article, [p.span for p in own], quotes, inner)

    @lru_cache(maxsize=1 << 12)  # noqa: B019  the program ends with its one comparison
    def letters(self, span: Span) -> str:
        """The folded letters of a place."""
        return fold_plain(self.article.text[span.start : span.end], drop_punctuation=True)


def weighed(letters: str, places: Counter[str], total: int) -> Vector:
    """The tf-idf weights of the words of a text, at length 1."""
    counts = Counter(word for word in cut(letters) if word.strip())
    found = {word: count * math.log((1 + total) / (1 + places[word])) for word, count in counts.items()}
    length = math.sqrt(math.fsum(value * value for value in found.values())) or 1.0
    return {word: value / length for word, value in found.items()}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    return math.fsum(value * other.get(word, 0.0) for word, value in one.items())


def link(kind: str, score: float, a: Text, i: int, x: Span, b: Text, j: int, y: Span) -> dict[str, Any]:
    """A link as the command prints it."""
    ends = []
    for text, number, span in ((a, i, x), (b, j, y)):
        passage = Passage.of(text.article.text, span.start, span.end)
        ends.append(
            {
                "article": number,
                "start": passage.start,
                "end": passage.end,
                "exact": passage.exact,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
            }
        )
    return {"kind": kind, "score": round(min(1.0, score), 3), "a": ends[0], "b": ends[1]}


def by_tfidf(texts: Sequence[Text]) -> list[dict[str, Any]]:
    """Links by the words that two passages share, the rare ones first."""
    letters = [text.letters(span) for text in texts for span in text.paragraphs]
    places = Counter(word for own in letters for word in set(cut(own)))
    weights: dict[str, Vector] = {}

    def vector(text: Text, span: Span) -> Vector:
        own = text.letters(span)
        if own not in weights:
            weights[own] = weighed(own, places, len(letters))
        return weights[own]

    found = []
    for (i, a), (j, b) in combinations(enumerate(texts), 2):
        if not a.paragraphs or not b.paragraphs:
            continue
        scores = [[cosine(vector(a, x), vector(b, y)) for y in b.paragraphs] for x in a.paragraphs]
        for row, x in zip(scores, a.paragraphs, strict=True):
            column = max(range(len(row)), key=row.__getitem__)
            if row[column] >= LEAST_TOPIC and row[column] == max(own[column] for own in scores):
                found.append(link("topic", row[column], a, i, x, b, j, b.paragraphs[column]))
    return found + by_best(texts, lambda a, x, b, y: cosine(vector(a, x), vector(b, y)), LEAST_QUOTE)


def by_best(
    texts: Sequence[Text], alike: Callable[[Text, Span, Text, Span], float], least: float
) -> list[dict[str, Any]]:
    """Each quotation of an article and the passage of another that is most like it."""
    found = []
    for (i, a), (j, b) in combinations(enumerate(texts), 2):
        for one, m, other, n in ((a, i, b, j), (b, j, a, i)):
            candidates = sorted({*(quote.passage.span for quote in other.quotes), *other.sentences})
            for quote in one.quotes:
                if quote.kind is not QuoteKind.DIRECT or not candidates:
                    continue
                scores = [alike(one, quote.passage.span, other, span) for span in candidates]
                best = max(range(len(scores)), key=scores.__getitem__)
                if scores[best] >= least:
                    found.append(
                        link("quote", scores[best], one, m, quote.passage.span, other, n, candidates[best])
                    )
    return found


def by_difflib(a: Text, x: Span, b: Text, y: Span) -> float:
    """How alike two passages are, by difflib."""
    return SequenceMatcher(None, a.letters(x), b.letters(y), autojunk=False).ratio()


def by_rapidfuzz(a: Text, x: Span, b: Text, y: Span) -> float:
    """How well the shorter of two passages fits into the longer; too short ones fit everywhere."""
    one, other = a.letters(x), b.letters(y)
    if min(len(one), len(other)) < SHORTEST:
        return 0.0
    return fuzz.partial_ratio(one, other) / 100


def main() -> None:
    """Prints the links of one method."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("method", choices=["tfidf", "difflib", "rapidfuzz"])
    options.add_argument("file", nargs="+")
    given = options.parse_args()
    texts = [Text.of(path, number) for number, path in enumerate(given.file)]
    if given.method == "tfidf":
        links = by_tfidf(texts)
    else:
        alike = by_difflib if given.method == "difflib" else by_rapidfuzz
        links = by_best(texts, alike, LEAST_ALIKE)
    articles = [{"path": path} for path in given.file]
    json.dump({"articles": articles, "links": links, "unmatched": []}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
