"""Finds pairs of articles of the corpus in which two outlets report one event.

    python resources/training/pair_articles.py WORK

Reads ``WORK/words.txt`` and ``WORK/counts.tsv``; writes ``WORK/pairs.tsv``, on each line the numbers of two
articles in the corpus and how alike they are: the cosine of their words, weighted by rarity. They appeared a
day apart at most. ``MOST_PAIRS`` are drawn by lot, each article once. A minute, always the same.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from count_words import Counts, counts
from news_texts import work_argument
from scipy import sparse
from segment_corpus import segmented

FEWEST_ARTICLES = 3
LARGEST_SHARE = 0.05
"""Words in more of the articles say nothing about an event."""
LEAST_ALIKE = 0.28
MOST_ALIKE = 0.9
"""Above, one is a copy of the other, from which nothing is learnt."""
MOST_EACH = 4
MOST_PAIRS = 1800


@dataclass(frozen=True, slots=True)
class Pair:
    """The numbers of two articles of different outlets, and how alike they are."""

    a: int
    b: int
    alike: float


def pairs(work: Path) -> list[Pair]:
    """What ``WORK/pairs.tsv`` holds."""
    rows = (line.split("\t") for line in (work / "pairs.tsv").read_text("utf-8").splitlines())
    return [Pair(int(a), int(b), float(alike)) for a, b, alike in rows]


def weighted(articles: Iterator[list[str]], known: Counts) -> sparse.csr_matrix:
    """A row of length 1 for each article: the weights of its words."""
    numbers: dict[str, int] = {}
    rows, columns, weights = [], [], []
    count = 0
    for words in articles:
        for word, times in Counter(words).items():
            having = known.articles[word]
            if FEWEST_ARTICLES <= having <= known.total * LARGEST_SHARE:
                rows.append(count)
                columns.append(numbers.setdefault(word, len(numbers)))
                weights.append((1 + math.log(times)) * math.log(known.total / having))
        count += 1
    shape = count, len(numbers)
    matrix = sparse.csr_matrix((np.array(weights, np.float32), (rows, columns)), shape=shape)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).reshape(-1)) + 1e-6
    return sparse.csr_matrix(sparse.diags(1 / lengths) @ matrix)


def alike(matrix: sparse.csr_matrix, outlets: Sequence[str], days: Sequence[str]) -> list[Pair]:
    """Of each article, the most alike ones of other outlets from its day and the next."""
    of_day: defaultdict[str, list[int]] = defaultdict(list)
    for number, day in enumerate(days):
        of_day[day].append(number)
    found = []
    for day, own in sorted(of_day.items()):
        others = own + of_day.get(str(date.fromisoformat(day) + timedelta(days=1)), [])
        product = (matrix[own] @ matrix[others].T).tocoo()
        best: defaultdict[int, list[Pair]] = defaultdict(list)
        for i, j, value in zip(product.row, product.col, product.data, strict=True):
            a, b = own[i], others[j]
            once = a < b or days[b] != day
            if LEAST_ALIKE <= value < MOST_ALIKE and outlets[a] != outlets[b] and once:
                best[a].append(Pair(a, b, float(value)))
        for number in sorted(best):
            found += sorted(best[number], key=lambda pair: (-pair.alike, pair.b))[:MOST_EACH]
    return found


def drawn(found: Sequence[Pair]) -> list[Pair]:
    """Some of the pairs, no article in two of them."""
    shuffled = list(found)
    random.Random(0).shuffle(shuffled)  # noqa: S311  nobody is kept out by it
    taken: set[int] = set()
    chosen = []
    for pair in shuffled:
        if len(chosen) < MOST_PAIRS and not taken & {pair.a, pair.b}:
            taken |= {pair.a, pair.b}
            chosen.append(pair)
    return chosen


def main() -> None:
    """Finds and writes the pairs."""
    work = work_argument(__doc__).parse_args().work
    outlets, days = [], []

    def words() -> Iterator[list[str]]:
        for article in segmented(work):
            outlets.append(article.outlet)
            days.append(article.date)
            yield [word for paragraph in article.paragraphs for word in paragraph]

    found = alike(weighted(words(), counts(work)), outlets, days)
    chosen = drawn(found)
    lines = [f"{pair.a}\t{pair.b}\t{pair.alike:.4f}\n" for pair in chosen]
    (work / "pairs.tsv").write_text("".join(lines), "utf-8", newline="\n")
    print(f"{len(found)} pairs, {len(chosen)} of them drawn")


if __name__ == "__main__":
    main()
