"""Where in a text a search is answered, and the lines around that place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Span
from reader.text.characters import char_table
from reader.text.folding import Folded, fold
from reader.text.searchable import SPACE

SNIPPET_LENGTH = 120
"""About how many code points of text a snippet has."""
_LEAD = 32
"""How many of them stand before the first place that is marked, at most."""
_SLACK = 24
"""How far a snippet gives way to begin or end where a clause does."""
_MOST_FOLDED = 20_000
"""So much text is looked through for a better place, once one is found."""
_CLAUSE_ENDS = frozenset("，。！？；：、…,!?;:」』”）)》\n")


@dataclass(frozen=True, slots=True)
class Sought:
    """A word, or with ``literal`` a phrase: in any of these folded forms (``reader.text.searchable``)."""

    forms: tuple[str, ...]
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text from ``start`` on, the places in it that were looked for, and the best of them."""

    best: Span | None
    start: int
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a text, and what was looked for in it: each place and the index of what it answers."""

    start: int
    end: int
    found: tuple[tuple[Span, int], ...]

    @property
    def worth(self) -> int:
        """How much of what was looked for is in the line."""
        return len({which for _, which in self.found})


def excerpt(text: str, sought: Sequence[Sought], places: Sequence[Span] = ()) -> Excerpt:
    """The piece of the text that holds most of what was looked for, the first of several.

    Its marks lie within it and do not overlap. Where nothing is found, it is around the first of ``places``,
    known beforehand; without any, it is the beginning of the text.
    """
    best = _best_line(text, sought)
    if best is None and places:
        return _around(text, sorted(places))
    if best is None:
        return Excerpt(None, 0, text[: _end(text, 0, SNIPPET_LENGTH)], ())
    first = _densest(best)
    start = _start(text, best.start, first.start)
    end = max(first.end, _end(text, start, max(start + SNIPPET_LENGTH, first.end)))
    lines = [best if line.start == best.start else line for line in _lines(text, sought, best.start, end)]
    inside = [span for line in lines for span, _ in line.found if start <= span.start and span.end <= end]
    return Excerpt(first, start, text[start:end], tuple(_apart(inside)))


def _around(text: str, places: Sequence[Span]) -> Excerpt:
    first = places[0]
    start = _start(text, text.rfind("\n", 0, first.start) + 1, first.start)
    end = _end(text, start, start + SNIPPET_LENGTH)
    inside = [Span(span.start, min(span.end, end)) for span in places if start <= span.start < end]
    return Excerpt(first, start, text[start:end], tuple(_apart(inside)))


def _best_line(text: str, sought: Sequence[Sought]) -> _Line | None:
    best: _Line | None = None
    folded = 0
    for line in _lines(text, sought, 0, len(text)):
        if line.worth > (best.worth if best else 0):
            best = line
        folded += line.end - line.start
        if best and (best.worth == len(sought) or folded > _MOST_FOLDED):
            break
    return best


def _lines(text: str, sought: Sequence[Sought], start: int, end: int) -> Iterator[_Line]:
    """The lines that begin in the range and may hold something, with what they hold."""
    table = char_table(script=True, width=True, punctuation=True)
    while start < end or start == 0:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        line = text[start:stop]
        # Most lines are told apart without folding them exactly.
        quick = line.translate(table)
        is_regular = table.irregular.isdisjoint(line)
        likely = [
            which
            for which, each in enumerate(sought)
            if not is_regular or any(all(char in quick for char in set(form)) for form in _first_parts(each))
        ]
        if likely:
            yield _Line(start, stop, tuple(_found(line, start, sought, likely)))
        start = stop + 1
        if stop == len(text):
            break


def _first_parts(sought: Sought) -> Iterator[str]:
    """Of each form, what is in any line that holds it: not what folding makes of several characters."""
    for form in sought.forms:
        yield "".join(char for char in form if char.isalnum())


def _found(
    line: str, start: int, sought: Sequence[Sought], likely: Sequence[int]
) -> Iterator[tuple[Span, int]]:
    foldings: dict[bool, Folded] = {}
    found: list[tuple[Span, int]] = []
    for which in likely:
        literal = sought[which].literal
        if literal not in foldings:
            foldings[literal] = fold(line, numerals=False, drop_punctuation=not literal)
        folding = foldings[literal]
        letters = folding.text if literal else folding.text.replace(" ", SPACE)
        for form in sought[which].forms:
            place = letters.find(form)
            while place >= 0:
                span = folding.span(place, place + len(form))
                found.append((Span(start + span.start, start + span.end), which))
                place = letters.find(form, place + len(form))
    return iter(sorted(found))


def _densest(line: _Line) -> Span:
    """The place in a line around which most of what was looked for stands."""

    def near(index: int) -> int:
        first = line.found[index][0].start
        return len(
            {which for span, which in line.found[index:] if span.end <= first + SNIPPET_LENGTH - _LEAD}
        )

    return line.found[max(range(len(line.found)), key=lambda index: (near(index), -index))][0]


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those that overlap made one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is None:
            last = span
        elif span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    if last is not None:
        yield last


def _start(text: str, line: int, place: int) -> int:
    """Where a snippet begins that shows ``place`` of a line: at its start, or after the end of a clause."""
    if place - line <= _LEAD:
        return line
    earliest = place - _LEAD
    for at in range(earliest, min(place, earliest + _SLACK)):
        if text[at - 1] in _CLAUSE_ENDS:
            return at
    return earliest


def _end(text: str, start: int, end: int) -> int:
    """Where a snippet ends that goes about up to ``end``: behind the end of a clause if one is near."""
    if end >= len(text):
        return len(text)
    for at in range(end, max(start + 1, end - _SLACK), -1):
        if text[at - 1] in _CLAUSE_ENDS:
            return at - 1 if text[at - 1] == "\n" else at
    return end
