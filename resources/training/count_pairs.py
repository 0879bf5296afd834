"""Counts in how many articles of a news corpus each pair of neighbouring letters stands, and how firmly.

    JIANTING_SHARED=… python resources/training/count_pairs.py

reads ``corpus/news-2020.jsonl.xz`` of that folder (one JSON object with ``text`` a line) and writes
``resources/tables/letter_pairs.txt.gz``. The texts are folded as they are for matching. Each line of the
table holds two levels and, one after the other, the pairs that have them. The first is how rare the pair is:
one of level n stands in one of 2 ** (n / 2) articles. The second is how firmly its letters hang together:
they meet 2 ** (n / 2) times as often as they would by chance. Pairs in fewer than ``FEWEST`` articles are
left out. The last lines, with a dash for the second level, give the letters themselves: one of level n is
one of 2 ** (n / 2) letters of the running text.
"""

from __future__ import annotations

import gzip
import json
import lzma
import math
import os
from collections import Counter
from pathlib import Path

from reader.text.folding import fold_plain

FEWEST = 24
TABLE = Path(__file__).resolve().parents[1] / "tables" / "letter_pairs.txt.gz"


def pairs(text: str) -> list[str]:
    """The pairs of neighbouring letters of every line of ``text``, folded."""
    found = []
    for line in text.split("\n"):
        letters = "".join(fold_plain(line, drop_punctuation=True).split())
        found += [letters[i : i + 2] for i in range(len(letters) - 1)]
    return found


def _level(times: float) -> int:
    return round(2 * math.log2(times))


def main() -> None:
    """Counts and writes the table."""
    corpus = Path(os.environ["JIANTING_SHARED"]) / "corpus" / "news-2020.jsonl.xz"
    in_articles: Counter[str] = Counter()
    in_all: Counter[str] = Counter()
    articles = 0
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = pairs(json.loads(line)["text"])
            in_all.update(found)
            in_articles.update(set(found))
            articles += 1
    letters: Counter[str] = Counter()
    for pair, number in in_all.items():
        letters[pair[0]] += number
    total = letters.total()
    levels: dict[tuple[int, int], list[str]] = {}
    for pair, number in in_articles.items():
        if number >= FEWEST:
            by_chance = letters[pair[0]] / total * max(1, letters[pair[1]])
            level = _level(articles / number), _level(in_all[pair] / by_chance)
            levels.setdefault(level, []).append(pair)
    table = [f"{rare}\t{firm}\t{''.join(sorted(found))}" for (rare, firm), found in sorted(levels.items())]
    by_level: dict[int, list[str]] = {}
    for letter, number in letters.items():
        if number >= FEWEST:
            by_level.setdefault(_level(total / number), []).append(letter)
    table += [f"{level}\t-\t{''.join(sorted(found))}" for level, found in sorted(by_level.items())]
    TABLE.write_bytes(gzip.compress("\n".join(table).encode("utf-8"), 9, mtime=0))
    print(f"{articles} articles, {sum(map(len, levels.values()))} pairs, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
