"""Learns vectors of words from the words beside them (word2vec, skip-gram: Mikolov et al., 2013).

    python resources/training/train_vectors.py WORK [--workers 1]

Reads ``WORK/words.txt`` and ``WORK/lexicon.tsv``; writes ``WORK/vectors.npy``, a row of length 1 for each
word of the lexicon in order, or of zeros if the word is too rare to learn. The encoder starts from them. Some
15 minutes with one worker, which alone gives the same vectors every time; 7.5 with two.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from count_words import counts
from gensim.models import Word2Vec
from news_texts import work_argument
from segment_corpus import segmented

DIMENSIONS = 128
_LONGEST = 2000
"""gensim passes over what lies behind its first 10,000 words of a line."""


class _Lines:
    """The paragraphs of the corpus, as often as they are asked for."""

    def __init__(self, work: Path) -> None:
        self._work = work

    def __iter__(self) -> Iterator[list[str]]:
        for article in segmented(self._work):
            for words in article.paragraphs:
                for start in range(0, len(words), _LONGEST):
                    yield words[start : start + _LONGEST]


def main() -> None:
    """Learns and writes the vectors."""
    parser = work_argument(__doc__)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    model = Word2Vec(
        _Lines(options.work),
        vector_size=DIMENSIONS,
        window=6,
        min_count=5,
        sg=1,
        negative=8,
        sample=1e-4,
        epochs=4,
        workers=options.workers,
        seed=1,
    )
    words = list(counts(options.work, "lexicon.tsv").articles)
    vectors = np.zeros((len(words), DIMENSIONS), np.float32)
    for row, word in enumerate(words):
        if word in model.wv:
            vectors[row] = model.wv.get_vector(word, norm=True)
    np.save(options.work / "vectors.npy", vectors)
    print(f"{int(vectors.any(1).sum())} of {len(words)} words have a vector")


if __name__ == "__main__":
    main()
