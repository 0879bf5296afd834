"""Counts in how many articles of the segmented corpus each word stands, and chooses the words to know.

    python resources/training/count_words.py WORK

Reads ``WORK/words.txt``. Writes ``WORK/counts.tsv``: the number of articles; then each word, in how many
articles it stands, and how many times, the most frequent first. And, alike, ``WORK/lexicon.tsv``: only the
``MOST_WORDS`` most frequent words, and the letters that stand alone ``FEWEST_TIMES`` times, by which words
that the lexicon does not have are read. Less than a minute, always the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from news_texts import work_argument
from segment_corpus import segmented

MOST_WORDS = 50_000
FEWEST_TIMES = 20


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many of ``total`` articles each word stands, and how often, the most frequent first."""

    total: int
    articles: dict[str, int]
    times: dict[str, int]


def counts(work: Path, name: str = "counts.tsv") -> Counts:
    """What ``WORK/counts.tsv`` or ``WORK/lexicon.tsv`` holds."""
    total, *lines = (work / name).read_text("utf-8").splitlines()
    articles, times = {}, {}
    for line in lines:
        word, having, often = line.split("\t")
        articles[word], times[word] = int(having), int(often)
    return Counts(int(total), articles, times)


def count(work: Path) -> Counts:
    """Counts the words of ``WORK/words.txt``."""
    total = 0
    articles: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for article in segmented(work):
        total += 1
        words = [word for paragraph in article.paragraphs for word in paragraph]
        times.update(words)
        articles.update(set(words))
    ordered = sorted(times, key=lambda word: (-times[word], word))
    return Counts(total, dict(articles), {word: times[word] for word in ordered})


def lexicon(found: Counts) -> list[str]:
    """The words that the program will know, the most frequent first."""
    words = list(found.times)
    letters = [word for word in words if _is_letter(word) and found.times[word] >= FEWEST_TIMES]
    return list(dict.fromkeys(words[:MOST_WORDS] + letters))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and "\u4e00" <= word <= "\u9fff"


def _write(file: Path, found: Counts, words: list[str]) -> None:
    lines = [str(found.total), *(f"{word}\t{found.articles[word]}\t{found.times[word]}" for word in words)]
    file.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def main() -> None:
    """Counts and writes both tables."""
    work = work_argument(__doc__).parse_args().work
    found = count(work)
    words = lexicon(found)
    _write(work / "counts.tsv", found, list(found.times))
    _write(work / "lexicon.tsv", found, words)
    print(f"{found.total} articles, {len(found.times)} words, {len(words)} of them in the lexicon")


if __name__ == "__main__":
    main()
