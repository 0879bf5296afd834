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
    lines = [best, *_lines(text, sought, best.end + 1, end)]
    inside = [span for line in lines for span, _ in line.found if start <= span.start and span.end <= end]
    return Excerpt(first, start, text[start:end], tuple(_apart(inside)))


def places_of(text: str, sought: Sequence[Sought], places: Sequence[Span] = ()) -> tuple[Span, ...]:
    """All places in a text that hold something of what is sought, in order; they do not overlap.

    Where nothing is found, these are the ``places`` known beforehand.
    """
    found = [span for line in _lines(text, sought, 0, len(text)) for span, _ in line.found]
    return tuple(_apart(found or places))


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
    """The lines that begin in the range and hold something, with what they hold."""
    while start < end:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        found = _found(text[start:stop], start, sought)
        if found:
            yield _Line(start, stop, found)
        start = stop + 1


def _found(line: str, start: int, sought: Sequence[Sought]) -> tuple[tuple[Span, int], ...]:
    """The places of a line, which begins at ``start``, that hold what is sought."""
    table = char_table(script=True, width=True, punctuation=True)
    quick = line.translate(table)
    is_regular = table.irregular.isdisjoint(line)
    foldings: dict[bool, Folded] = {}
    found: list[tuple[Span, int]] = []
    for which, each in enumerate(sought):
        # Most lines, and most places, are told apart without folding the line exactly: letters that stand
        # side by side do so in all foldings.
        places = [place for form in each.forms for place in _places(quick, form)] if is_regular else []
        if not places and (not is_regular or _may_hold(quick, each)):
            folding = foldings.get(each.literal)
            if folding is None:
                folding = fold(line, numerals=False, drop_punctuation=not each.literal)
                foldings[each.literal] = folding
            letters = folding.text if each.literal else folding.text.replace(" ", SPACE)
            places = [
                (span.start, span.end)
                for form in each.forms
                for first, last in _places(letters, form, exactly=True)
                for span in [folding.span(first, last)]
            ]
        found += [(Span(start + first, start + last), which) for first, last in places]
    return tuple(sorted(found))


def _places(letters: str, form: str, *, exactly: bool = False) -> Iterator[tuple[int, int]]:
    """Where a form stands in a line; unless the line is folded ``exactly``, only one that has no marks."""
    if not exactly and not form.isalnum():
        return
    place = letters.find(form)
    while place >= 0:
        yield place, place + len(form)
        place = letters.find(form, place + len(form))


def _may_hold(quick: str, sought: Sought) -> bool:
    """Whether all letters of a form are in a line, though not side by side."""
    return any(all(char in quick for char in form if char.isalnum()) for form in sought.forms)


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
