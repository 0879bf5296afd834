"""The text of a source: from a file of another program to a canonical text, every place carried along.

The standard counts Unicode code points of the plain text from 0. Programs differ in what they take a line
break of two characters, a mark of byte order and a character beyond the basic plane for: which it is in a
file is told by what its selections say that they hold, else by the program's name.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from reader.exchange.refi_xml import check_marks
from reader.model import Span

_LINE = re.compile(r"\r\n|\r|\n|\u2028|\u2029|\x85|\x0b|\x0c")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_SPACE = re.compile(r"\s+")
_ONE_FOR_TWO = ("atlas", "qualcoder")
"""Programs that count a line break as one however their files write it."""
_BY_THE_STANDARD = ("jianting", "qualcoder")
"""Programs of which it is known that they count code points, and no mark of byte order."""
_SLACK = 2
"""How far a selection may reach beyond the text: a line break that a program adds at its end."""
_TELLING = 200
"""How many selections are enough to tell how a program counts."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a selection says: from where to where it reaches, and its words if it has them."""

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source's canonical text: NFC, one line a paragraph, no empty line and no space around one.

    ``length`` is that of the source as its program counts. ``sure`` is False if it may have counted
    otherwise, with some selection elsewhere then, and nothing in the file tells.
    """

    text: str
    _places: Callable[[int], int]
    _map: _Map
    length: int
    sure: bool

    def span(self, start: int, end: int) -> Span | None:
        """The place of what its program has from ``start`` to ``end``; None if nothing of it is left."""
        if not 0 <= start < end or start >= self.length or end > self.length + _SLACK:
            return None
        return self._map.span(self._places(start), self._places(min(end, self.length)))


def canonical(text: str) -> str:
    """The canonical text alone."""
    return _Map.of(text).text


def source_text(data: bytes, origin: str, claims: Sequence[Claim] = ()) -> SourceText:
    """The text of a plain text file, as ``origin``, the program that wrote the project, counts in it.

    Bytes that are no UTF-8 become replacement characters.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text_of(data.decode("utf-16", errors="replace"), origin, claims)
    return text_of(data.decode("utf-8", errors="replace"), origin, claims)


def text_of(raw: str, origin: str, claims: Sequence[Claim] = ()) -> SourceText:
    """The text of a source that is there as words; a mark of byte order at its start may be among them.

    Raises:
        ExchangeError: if it is made to take for ever.
    """
    marked = raw.startswith("\ufeff")
    text = raw.removeprefix("\ufeff")
    check_marks(text)
    whole = _Map.of(text)
    wholes = any(name in origin.casefold() for name in _ONE_FOR_TWO)
    best: tuple[tuple[int, int, int], _Counting] | None = None
    told = claims[:_TELLING]
    countings = _countings(text, marked=marked, wholes=wholes)
    for order, counting in enumerate(countings):
        outside = sum(claim.end > counting.length for claim in claims)
        right = sum(
            _agrees(claim.words, text[counting.place(claim.start) : counting.place(claim.end)])
            for claim in told
            if claim.words and claim.end <= counting.length
        )
        # Words that agree say more than anything; a place beyond the end tells that it is counted otherwise.
        score = (-right, outside, order)
        if best is None or score < best[0]:
            best = score, counting
    assert best is not None  # noqa: S101
    (wrong, _, _), counting = best
    known = wrong < 0 or any(name in origin.casefold() for name in _BY_THE_STANDARD)
    sure = known or all(_places(other, claims) == _places(counting, claims) for other in countings)
    return SourceText(whole.text, counting.place, whole, counting.length, sure)


def _places(counting: _Counting, claims: Sequence[Claim]) -> list[tuple[int, int]]:
    return [(counting.place(claim.start), counting.place(claim.end)) for claim in claims]


@dataclass(frozen=True, slots=True)
class _Counting:
    """A way of counting: ``place`` gives the code point of the text for a number."""

    length: int
    place: Callable[[int], int]


def _countings(text: str, *, marked: bool, wholes: bool) -> list[_Counting]:
    """The ways in which places of a text may be counted, the likeliest first."""
    plain = _Counting(len(text), lambda number: min(number, len(text)))
    found = [plain]
    if "\r\n" in text:
        found.insert(0 if wholes else 1, _counting(text, lambda char, after: char + after != "\r\n"))
    if any(char > "\uffff" for char in text):
        found += [
            _counting(text, lambda char, after: 1 + (char > "\uffff")),
            _counting(text, lambda char, after: (1 + (char > "\uffff")) * (char + after != "\r\n")),
        ]
    if marked:
        found += [_after_mark(each) for each in found]
    return found


def _counting(text: str, width: Callable[[str, str], int]) -> _Counting:
    widths = (width(char, after) for char, after in zip(text, [*text[1:], ""], strict=True))
    ends = list(accumulate(widths, initial=0))

    def place(number: int) -> int:
        at = bisect_right(ends, number) - 1
        # Where a character counts nothing, the place before it and that after it have one number.
        while at > 0 and ends[at - 1] == number:
            at -= 1
        return at

    return _Counting(ends[-1], place)


def _after_mark(counting: _Counting) -> _Counting:
    return _Counting(counting.length + 1, lambda number: counting.place(max(0, number - 1)))


def _agrees(words: str, found: str) -> bool:
    """Whether a text begins with the words that a selection goes by, if they are cut as many programs do."""
    said = _SPACE.sub("", words.removesuffix("...").removesuffix("…"))
    return bool(said) and _SPACE.sub("", found).startswith(said)


@dataclass(slots=True)
class _Map:
    """From a text's code points to those of its canonical form, by lines."""

    text: str = ""
    _from: list[int] = field(default_factory=list)
    """Where the words of each kept line begin in the source."""
    _until: list[int] = field(default_factory=list)
    _to: list[int] = field(default_factory=list)
    """Where the line begins in the canonical text."""
    _lines: list[_Line] = field(default_factory=list)
    _identical: bool = False

    @classmethod
    def of(cls, text: str) -> _Map:
        """The map of a text."""
        made = cls()
        words = []
        at = start = 0
        for line_break in [*_LINE.finditer(text), None]:
            end = line_break.start() if line_break else len(text)
            line = _Line.of(text[start:end])
            if line.text:
                made._from.append(start)
                made._until.append(end)
                made._to.append(at)
                made._lines.append(line)
                words.append(line.text)
                at += len(line.text) + 1
            start = line_break.end() if line_break else end
        made.text = "\n".join(words)
        made._identical = made.text == text
        return made

    def span(self, start: int, end: int) -> Span | None:
        """The place of a range; None if nothing of it is left."""
        if self._identical:
            return Span(start, end)
        first = bisect_right(self._until, start)
        last = bisect_right(self._from, end - 1) - 1
        if first >= len(self._lines) or last < first:
            return None
        from_line, to_line = self._lines[first], self._lines[last]
        low = from_line.place(max(0, start - self._from[first]), after=False)
        high = to_line.place(min(end, self._until[last]) - self._from[last], after=True)
        # In the space behind a line's words, or before them, the range begins or ends with another line.
        if low == len(from_line.text):
            first, low = first + 1, 0
        if high == 0:
            last -= 1
            high = len(self._lines[last].text)
        if (first, low) >= (last, high):
            return None
        return Span(self._to[first] + low, self._to[last] + high)


@dataclass(slots=True)
class _Line:
    """A line in canonical form; ``_before`` and ``_after`` tell for each place of the source where it is now.

    Where characters became one, a range that begins or ends among them takes all of them. Both are None if
    nothing but the spaces around it went.
    """

    text: str
    _cut: int = 0
    _before: list[int] | None = None
    _after: list[int] | None = None

    @classmethod
    def of(cls, line: str) -> _Line:
        """The form of a line."""
        if unicodedata.is_normalized("NFC", line) and not _UNSEEN.search(line):
            text = line.strip()
            return cls(text, len(line) - len(line.lstrip()))
        before, after, words = [], [], []
        at = 0
        for cluster in _clusters(line):
            form = unicodedata.normalize("NFC", _UNSEEN.sub("", cluster))
            before += [at] * len(cluster)
            at += len(form)
            after += [at] * len(cluster)
            words.append(form)
        form = "".join(words)
        text = form.strip()
        if unicodedata.normalize("NFC", text) != text:
            text = unicodedata.normalize("NFC", text)
            return cls(text, 0, [0] * (len(line) + 1), [0, *[len(text)] * len(line)])
        cut = len(form) - len(form.lstrip())
        return cls(text, cut, [*before, at], [0, *after])

    def place(self, number: int, *, after: bool) -> int:
        """Where a range that begins (or ends) there begins (or ends) now."""
        known = self._after if after else self._before
        place = number if known is None else known[min(number, len(known) - 1)]
        return min(max(0, place - self._cut), len(self.text))


def _clusters(line: str) -> list[str]:
    """A line in parts that become canonical each for itself."""
    parts: list[str] = []
    part = ""
    for char in line:
        if part and not unicodedata.combining(char) and _stand_apart(part, char):
            parts.append(part)
            part = ""
        part += char
    return [*parts, part] if part else parts


def _stand_apart(part: str, char: str) -> bool:
    if char < "\u0300":
        return True
    form = unicodedata.normalize("NFC", part)
    return unicodedata.normalize("NFC", form + char) == form + unicodedata.normalize("NFC", char)
