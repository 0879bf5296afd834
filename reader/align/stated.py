"""What an article reports as somebody's words, made ready for comparison across a whole library.

Everything that a later comparison needs is kept, so that an article is read once: the words of each stated
passage, its vector, and what the article as a whole is about.
"""

from __future__ import annotations

import math
import re
import zlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.align.encoder import Encoder
from reader.align.lexicon import Floats, Lexicon
from reader.align.likeness import directions
from reader.align.occasions import says_earlier
from reader.model import Article, Paragraph, ParagraphKind, Quote, QuoteKind, Span
from reader.resources import resource
from reader.text.names import Names
from reader.text.quotes import find_quotes
from reader.text.sentences import sentences
from reader.text.vocabulary import is_function_word, normal_form, words_of

SKETCH = 256
"""So many numbers say what an article is about."""
_SHORTEST = 5
"""Passages of fewer letters state nothing that could be told apart."""
_FEWEST_TELLING = 2
_TELLING = 2.0
"""A word tells something if fewer than one article in seven has it."""
_LONGEST = 1200
"""Of a longer statement only the sentences are looked at."""
_LEFT_OUT = frozenset({ParagraphKind.NOTE})
_RUNNING_COPY = ("报道", "报导")
"""What follows 据某社报道 is an agency's running text, no statement of somebody's."""
_NO_LETTER = re.compile(r"[^\w%]")


Bytes = NDArray[np.int8]
Axes = tuple[Floats, Floats]
"""The mean of the encoder's vectors of statements, and the axes, in columns, on which these differ most."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A passage that an article reports as somebody's words, whole or one sentence of it.

    ``words`` are in the normal form of ``reader.text.vocabulary``, in order; ``earlier`` says that by the
    sentence around it, it was said on an earlier occasion.
    """

    span: Span
    kind: QuoteKind
    whole: bool
    speaker: str | None
    cue: str | None
    words: tuple[str, ...]
    earlier: bool


@dataclass(frozen=True, slots=True)
class Statements:
    """The stated passages of an article, in order, their vectors, and a sketch of what it is about.

    ``vectors`` has a row for each passage. ``sketch`` holds the article's telling words, each thrown on
    one of ``SKETCH`` places (Charikar et al., 2002). Of both only the direction tells something.
    """

    passages: tuple[Stated, ...]
    vectors: Bytes
    sketch: Bytes


def statements_of(
    articles: Sequence[Article], names: Names | None = None, axes: Axes | None = None
) -> list[Statements]:
    """The statements that each of some articles reports; it is quicker to read several at once.

    ``axes`` are those that come with the program, unless others are given.
    """
    known = names or Names.shipped()
    read = [_Reading(article, known) for article in articles]
    encoder = Encoder.shipped()
    texts = [[piece.words for piece in text] for reading in read for text in reading.texts]
    states = encoder.states(texts)
    found, first = [], 0
    for reading in read:
        ranges = [range(first + low, first + high) for low, high in reading.ranges]
        first += sum(map(len, reading.texts))
        vectors = reduced(encoder.vectors(states, ranges), axes or shipped_axes())
        found.append(Statements(tuple(reading.passages), packed(vectors), packed(sketch(reading.counts))))
    return found


def the_passage(
    article: Article,
    span: Span,
    kind: QuoteKind = QuoteKind.INDIRECT,
    speaker: str | None = None,
    cue: str | None = None,
) -> Stated:
    """A place of an article's text as a passage that is stated there."""
    words = tuple(words_of(normal_form(article.text[span.start : span.end])))
    paragraph = article.paragraphs[article.paragraph_at(span.start)]
    earlier = says_earlier(article.text, paragraph, span)
    return Stated(span, kind, True, speaker, cue, words, earlier)


def vector_of(passage: Stated) -> Bytes:
    """The vector of one passage, as the only row."""
    encoder = Encoder.shipped()
    states = encoder.states([[passage.words]])
    return packed(reduced(encoder.vectors(states, [range(1)]), shipped_axes()))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch that no statement and no sentence of one cuts."""

    span: Span
    words: tuple[str, ...]


class _Reading:
    """One article being read.

    ``texts`` are what the encoder reads, each statement in pieces; ``ranges`` say which pieces, counted
    through all texts, make up each of ``passages``; ``counts`` are all the article's telling words.
    """

    def __init__(self, article: Article, names: Names) -> None:
        self._article = article
        self._names = names
        self.passages: list[Stated] = []
        self.texts: list[list[_Piece]] = []
        self.ranges: list[tuple[int, int]] = []
        self.counts: Counter[str] = Counter(_telling(words_of(normal_form(article.title, names))))
        self._pieces = 0
        quotes = [quote for quote in find_quotes(article) if not _is_running_copy(quote)]
        quotes.sort(key=lambda quote: (quote.passage.start, -quote.passage.end))
        starts = [quote.passage.start for quote in quotes]
        for paragraph in article.paragraphs:
            if paragraph.kind in _LEFT_OUT:
                continue
            first, last = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
            self._read(paragraph, [q for q in quotes[first:last] if q.passage.end <= paragraph.end])

    def _read(self, paragraph: Paragraph, quotes: Sequence[Quote]) -> None:
        text = self._article.text
        inner = [sentences(text, quote.passage.start, quote.passage.end) for quote in quotes]
        edges = {paragraph.start, paragraph.end}
        for quote, parts in zip(quotes, inner, strict=True):
            edges |= {quote.passage.start, quote.passage.end}
            edges |= {edge for part in parts for edge in (part.start, part.end)}
        pieces = []
        for start, end in pairwise(sorted(edges)):
            words = tuple(words_of(normal_form(text[start:end], self._names)))
            if words:
                pieces.append(_Piece(Span(start, end), words))
                self.counts.update(_telling(words))
        taken: set[Span] = set()
        for quote, parts in zip(quotes, inner, strict=True):
            own = _within(pieces, quote.passage.span)
            if quote.passage.span in taken or not own:
                continue
            earlier = says_earlier(text, paragraph, quote.passage.span)
            spans = [quote.passage.span] if len(quote.passage.exact) <= _LONGEST else []
            spans += parts if len(parts) > 1 else []
            kept = []
            for span in spans:
                held = _within(own, span)
                words = tuple(word for piece in held for word in piece.words)
                if span in taken or not is_statement(words):
                    continue
                taken.add(span)
                first = self._pieces + own.index(held[0])
                kept.append((first, first + len(held)))
                whole = span == quote.passage.span
                self.passages.append(
                    Stated(span, quote.kind, whole, quote.speaker, quote.cue, words, earlier)
                )
            if kept:
                self.ranges += kept
                self.texts.append(own)
                self._pieces += len(own)


def is_statement(words: Sequence[str]) -> bool:
    """Whether words say something, and are not just a name or a term."""
    telling = [word for word in dict.fromkeys(words) if rarity(word) >= _TELLING]
    return len(letters_of(words)) >= _SHORTEST and len(telling) >= _FEWEST_TELLING


def letters_of(words: Sequence[str]) -> str:
    """The letters of words in a row."""
    return _NO_LETTER.sub("", "".join(words))


@lru_cache(maxsize=1 << 16)
def rarity(word: str) -> float:
    """What a word tells by the news at large, from 0 to 11; 0 for words of grammar."""
    return 0.0 if is_function_word(word) else Lexicon.shipped().rarity(word)


def hashed(word: str) -> int:
    """A number of 32 bits for a word, the same everywhere and always."""
    return zlib.crc32(word.encode("utf-8", "replace"))


def _telling(words: Sequence[str]) -> Iterator[str]:
    return (word for word in words if rarity(word) >= _TELLING)


def sketch(counts: Mapping[str, float]) -> Floats:
    """Words thrown on as many places as a sketch has, each with a sign, so that chance evens out."""
    found = np.zeros(SKETCH, np.float32)
    for word, count in counts.items():
        number = hashed(word)
        found[number % SKETCH] += math.sqrt(count) * rarity(word) * (1 if number & 1 << 31 else -1)
    return found


def reduced(vectors: Floats, axes: Axes) -> Floats:
    """Vectors of the encoder seen from the mean of all, along the axes on which they differ most."""
    mean, directions_of_axes = axes
    found: Floats = (vectors - mean) @ directions_of_axes
    return found


def packed(rows: Floats) -> Bytes:
    """The directions of rows in whole numbers of 8 bits."""
    greatest = np.abs(rows).max(-1, keepdims=True, initial=1e-9)
    found: Bytes = np.rint(rows * (127 / greatest)).astype(np.int8)
    return found


def unpacked(rows: Bytes) -> Floats:
    """The rows at length 1."""
    return directions(np.atleast_2d(rows).astype(np.float32))


def _within(pieces: Sequence[_Piece], span: Span) -> list[_Piece]:
    first = bisect_left(pieces, span.start, key=lambda piece: piece.span.start)
    last = bisect_right(pieces, span.end, key=lambda piece: piece.span.end)
    return list(pieces[first:last])


def _is_running_copy(quote: Quote) -> bool:
    return quote.kind is QuoteKind.INDIRECT and (quote.cue or "").startswith(_RUNNING_COPY)


@cache
def shipped_axes() -> Axes:
    """The axes that come with the program, read once."""
    with np.load(resource("model", "statements.npz")) as file:
        return file["mean"].astype(np.float32), file["axes"].astype(np.float32)
