"""Articles' statements between the store's rows and what compares them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from reader.align.stated import (
    Stated,
    Statements,
    hashed,
    letters_of,
    rarity,
    statements_of,
)
from reader.align.stated_pool import Known
from reader.model import QuoteKind, Span
from reader.store.rows import to_article, to_microseconds
from reader.store.statement_rows import KnownRow, PendingRow, ReadingRow, StatedRow
from reader.text.folding import fold_plain
from reader.text.names import Names

DAY = 86_400_000_000
"""Microseconds."""
_TELLING = 5.0
"""A word finds a statement again if fewer than one article in 150 has it."""
_MOST_WORDS = 4
_PRINT = 8
"""So many letters in a row are a print."""
_PRINTS = 4
_LEAST_PRINTED = 10
"""Quotations of fewer letters are not found by their prints: anybody may say so much again."""


def read_articles(rows: Sequence[PendingRow]) -> list[ReadingRow]:
    """The statements of articles, ready for the store."""
    articles = [to_article(row.fields, row.text) for row in rows]
    found = []
    for row, article, said in zip(rows, articles, statements_of(articles), strict=True):
        found.append(
            ReadingRow(
                row.article,
                row.revision,
                to_microseconds(article.published),
                tuple(map(_to_row, said.passages)),
                said.vectors.tobytes(),
                said.sketch.tobytes(),
                index_of(said.passages),
            )
        )
    return found


def to_known(row: KnownRow) -> Known:
    """A reading from the store, ready for comparison."""
    reading = row.reading
    passages = tuple(_from_row(each) for each in reading.stated)
    vectors = np.frombuffer(reading.vectors, np.int8).reshape(len(passages), -1 if passages else 0)
    said = Statements(passages, vectors, np.frombuffer(reading.sketch, np.int8))
    day = None if reading.published is None else reading.published / DAY
    return Known(reading.article, day, said)


def _to_row(passage: Stated) -> StatedRow:
    direct = passage.kind is QuoteKind.DIRECT
    return StatedRow(
        passage.span.start,
        passage.span.end,
        direct,
        passage.whole,
        passage.earlier,
        passage.speaker,
        None if passage.speaker is None else folded_speaker(passage.speaker),
        passage.cue,
        " ".join(word.replace("\n", "") for word in passage.words),
        tuple(prints_of(letters_of(passage.words))) if direct and passage.whole else (),
    )


def _from_row(row: StatedRow) -> Stated:
    kind = QuoteKind.DIRECT if row.direct else QuoteKind.INDIRECT
    span = Span(row.start, row.stop)
    return Stated(span, kind, row.whole, row.speaker, row.cue, tuple(row.words.split(" ")), row.earlier)


@lru_cache(maxsize=1 << 12)
def folded_speaker(name: str) -> str:
    """A speaker's name folded, known names in the form that stands for all of their forms."""
    return Names.shipped().canonical(fold_plain(name, numerals=False))


def index_of(passages: Iterable[Stated]) -> str:
    """The words by which statements are found again, as the store's index takes them."""
    return " ".join(sorted({index_word(word) for p in passages for word in telling_words(p.words)}))


def telling_words(words: Iterable[str]) -> list[str]:
    """The few words of a statement that tell most, the most telling first."""
    telling = sorted({word for word in words if rarity(word) >= _TELLING}, key=lambda w: (-rarity(w), w))
    return telling[:_MOST_WORDS]


def index_word(word: str) -> str:
    """A word as the store's index has it."""
    return f"{hashed(word):x}"


def prints_of(letters: str) -> list[int]:
    """A few of the runs of letters of a quotation, the same wherever it stands (Broder, 1997)."""
    if len(letters) < _LEAST_PRINTED:
        return []
    runs = {hashed(letters[at : at + _PRINT]) for at in range(len(letters) - _PRINT + 1)}
    return sorted(runs)[:_PRINTS]
