"""An article cut into what can be linked: paragraphs, their sentences, and the statements it reports."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.align.witness import Witness
from reader.model import Paragraph, ParagraphKind, Quote, QuoteKind, Span
from reader.text.names import Names
from reader.text.sentences import sentences
from reader.text.vocabulary import is_function_word, normal_form, words_of

_NO_LETTER = re.compile(r"[^\w%]")
_NUMBER = re.compile(
    r"(\d+(?:\.\d+)?)([万亿千百兆十]*)(%|年|月|日|点|岁|人|名|元|美元|公里|吨|个|小时|天|分)?"
)
_TIMES = {"十": 10.0, "百": 100.0, "千": 1000.0, "万": 1e4, "亿": 1e8, "兆": 1e12}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_LEFT_OUT = frozenset({ParagraphKind.NOTE, ParagraphKind.HEADING})
_SHORTEST = 5
"""Passages of fewer letters state nothing that could be told apart."""
_RUNNING_COPY = ("报道", "报导")
"""What follows 据某社报道 is an agency's running text, no statement of somebody's."""
_COVERED = 0.5
"""A sentence of which statements cover so much is no passage of its own."""

Number = tuple[float, str]
"""A number's value and what it counts, as far as it is told: 30 and "%"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage ready for comparison, in the normal form of ``reader.text.vocabulary``.

    ``letters`` have no punctuation; ``grams`` are their pairs; ``words`` are all its words in order,
    ``terms`` those that tell something, each once. ``atoms`` are the numbers of the article's atoms that it
    is made of: pieces that no sentence and no statement cuts.
    """

    span: Span
    letters: str
    grams: frozenset[str]
    words: tuple[str, ...]
    terms: tuple[str, ...]
    numbers: frozenset[Number]
    atoms: range

    @classmethod
    def atom(cls, text: str, span: Span, number: int, names: Names) -> Unit:
        """The piece ``text[span.start:span.end]``."""
        normal = normal_form(text[span.start : span.end], names)
        letters = _NO_LETTER.sub("", normal)
        words = tuple(words_of(normal))
        numbers = frozenset(_numbers(normal))
        return cls(span, letters, _grams(letters), words, _telling(words), numbers, range(number, number + 1))

    @classmethod
    def joined(cls, span: Span, atoms: Sequence[Unit]) -> Unit:
        """The passage that these atoms, one or more in a row, make up."""
        if len(atoms) == 1:
            return replace(atoms[0], span=span)
        words = tuple(word for atom in atoms for word in atom.words)
        return cls(
            span,
            "".join(atom.letters for atom in atoms),
            frozenset().union(*(atom.grams for atom in atoms)),
            words,
            _telling(words),
            frozenset().union(*(atom.numbers for atom in atoms)),
            range(atoms[0].atoms.start, atoms[-1].atoms.stop),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph that can state a topic.

    ``place`` is where in the article it begins, from 0 to 1. ``quoted`` and ``reported`` say which part of
    it is quoted directly, and which is reported in one way or the other; ``speakers`` who says so.
    """

    whole: Unit
    sentences: tuple[Unit, ...]
    kind: ParagraphKind
    place: float
    quoted: float
    reported: float
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be one side of a quote link: a reported statement or a sentence of it, or a plain sentence.

    ``quote`` is None for a plain sentence; ``whole`` is false for a sentence of a longer statement. ``part``
    is the number of its paragraph among the parts.
    """

    unit: Unit
    quote: Quote | None
    whole: bool
    part: int

    @property
    def directness(self) -> int:
        """2 for a direct quotation, 1 for an indirect one, 0 for a plain sentence."""
        if self.quote is None:
            return 0
        return 2 if self.quote.kind is QuoteKind.DIRECT else 1


@dataclass(slots=True)
class Passages:
    """What of an article can be linked, in order. ``atoms`` are given by paragraph."""

    atoms: list[tuple[Unit, ...]]
    parts: list[Part]
    statements: list[Statement]

    @classmethod
    def of(cls, witness: Witness) -> Passages:
        """The passages of a witness: its text and captions, without headings and notes."""
        found = cls([], [], [])
        number = 0
        for paragraph in witness.article.paragraphs:
            if paragraph.kind not in _LEFT_OUT:
                own = _Paragraph(witness, paragraph, number)
                if sum(len(atom.letters) for atom in own.atoms) >= _SHORTEST:
                    number += len(own.atoms)
                    found.atoms.append(tuple(own.atoms))
                    found.statements += own.statements(len(found.parts))
                    found.parts.append(own.part())
        return found


class _Paragraph:
    """One paragraph, cut at the ends of its sentences and statements."""

    def __init__(self, witness: Witness, paragraph: Paragraph, number: int) -> None:
        self._witness = witness
        self._kind = paragraph.kind
        text = witness.article.text
        end = paragraph.end
        if paragraph.credit is not None and paragraph.credit.end >= end - 1:
            end = paragraph.credit.start
        self._span = Span(paragraph.start, end)
        self._sentences = sentences(text, paragraph.start, end)
        self._quotes = [
            quote
            for kind in QuoteKind
            for quote in witness.quoted_in(self._span, kind)
            if self._span.contains(quote.passage.span) and not _is_running_copy(quote)
        ]
        self._inner = {
            quote.passage.span: sentences(text, quote.passage.start, quote.passage.end)
            for quote in self._quotes
        }
        spans = [
            self._span,
            *self._sentences,
            *self._inner,
            *(s for inner in self._inner.values() for s in inner),
        ]
        cuts = sorted({edge for span in spans for edge in (span.start, span.end)})
        self.atoms: list[Unit] = []
        for start, stop in pairwise(cuts):
            atom = Unit.atom(text, Span(start, stop), number + len(self.atoms), witness.names)
            if atom.letters:
                self.atoms.append(atom)

    def _unit(self, span: Span) -> Unit | None:
        first = bisect_left(self.atoms, span.start, key=lambda atom: atom.span.start)
        last = bisect_right(self.atoms, span.end, key=lambda atom: atom.span.end)
        return Unit.joined(span, self.atoms[first:last]) if first < last else None

    def part(self) -> Part:
        """The paragraph as what can state a topic."""
        direct = _share(self._span, [q for q in self._quotes if q.kind is QuoteKind.DIRECT])
        indirect = _share(self._span, [q for q in self._quotes if q.kind is QuoteKind.INDIRECT])
        return Part(
            Unit.joined(self._span, self.atoms),
            tuple(unit for unit in map(self._unit, self._sentences) if unit is not None),
            self._kind,
            self._span.start / len(self._witness.article.text),
            direct,
            min(1.0, direct + indirect),
            tuple(dict.fromkeys(quote.speaker for quote in self._quotes if quote.speaker)),
        )

    def statements(self, part: int) -> list[Statement]:
        """The statements, whole and by sentence, and the other sentences."""
        found: dict[Span, Statement] = {}
        for quote in self._quotes:
            span = quote.passage.span
            inner = self._inner[span]
            for each in (span, *(inner if len(inner) > 1 else ())):
                self._add(found, each, quote, part, whole=each == span)
        for span in self._sentences:
            if _share(span, self._quotes) < _COVERED:
                self._add(found, span, None, part, whole=True)
        return [found[span] for span in sorted(found)]

    def _add(
        self, found: dict[Span, Statement], span: Span, quote: Quote | None, part: int, *, whole: bool
    ) -> None:
        unit = None if span in found else self._unit(span)
        if unit is not None and len(unit.letters) >= _SHORTEST and unit.terms:
            found[span] = Statement(unit, quote, whole, part)


def _is_running_copy(quote: Quote) -> bool:
    return quote.kind is QuoteKind.INDIRECT and (quote.cue or "").startswith(_RUNNING_COPY)


def _share(span: Span, quotes: Iterable[Quote]) -> float:
    """Which part of a passage these statements are, counted twice where two overlap."""
    covered = sum(max(0, min(q.passage.end, span.end) - max(q.passage.start, span.start)) for q in quotes)
    return covered / max(1, len(span))


def _grams(letters: str) -> frozenset[str]:
    """The pairs of neighbouring letters."""
    return frozenset(letters[i : i + 2] for i in range(len(letters) - 1))


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if not is_function_word(word)))


def _numbers(normal: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(_THOUSANDS.sub("", normal)):
        value = float(match[1])
        for times in match[2]:
            value *= _TIMES[times]
        yield value, match[3] or ""
