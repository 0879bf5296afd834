"""Sentences of running Chinese text, with some Latin in it."""

from __future__ import annotations

import re
import string
from collections import deque

from reader.model import Span

_STRAIGHT = "\"'＂＇"
_TITLES = "〉》"
_BRACKETS = ")）]］】〕〗"
_CLOSERS = "”’」』﹂﹄〞〟»›" + _TITLES + _BRACKETS
_CANDIDATE = re.compile("[。｡！？!?‼⁇⁈⁉….]+")
# A name before an @ begins where no name goes on, so that a long word is looked through once.
_WEB = re.compile(r"(?:https?://|www\.)[!-;=?-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+", re.ASCII)
_GOES_ON = re.compile("[，、；：,;:的地]|——|—")
"""What never begins a sentence: after it, a closed quotation was only a part of one."""
_LATIN = frozenset(string.ascii_letters + ".")
_LONGEST_NUMBER = 64
_SEEN = re.compile(r"\S")
_ABBREVIATIONS = re.compile(
    "mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|sen|rep|gov|pres|st|mt|jr|sr|vs|etc|inc|ltd|co|corp|dept|no|vol|fig|al"
    "|eg|ie|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|rev|hon",
    re.IGNORECASE,
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, in order, without the white space around them.

    Together they hold all that is not white space; none crosses a line feed. A sentence ends after
    。！？!? or an ellipsis that closes a line or a quotation, together with the closing quotation marks and
    brackets that follow; after a Latin full stop only before white space. It does not end at ；, within 《》,
    at a decimal point, in a web address, after an initial or abbreviation, or where a closed quotation is but
    a part of its sentence (“……吗？”的问题).

    Raises:
        IndexError: if the range does not lie within the text.
    """
    stop = len(text) if end is None else end
    if not 0 <= start <= stop <= len(text):
        raise IndexError(f"[{start}, {stop}) does not lie in a text of {len(text)} code points")
    found: list[Span] = []
    while start < stop:
        line_end = text.find("\n", start, stop)
        if line_end < 0:
            line_end = stop
        _split_line(text, start, line_end, found)
        start = line_end + 1
    return found


def _split_line(text: str, start: int, end: int, found: list[Span]) -> None:
    webs = deque(match.span() for match in _WEB.finditer(text, start, end))
    line = _Line(text, start, end)
    for match in _CANDIDATE.finditer(text, start, end):
        # A web address may end in the full stop of the sentence.
        while webs and webs[0][1] - 1 <= match.start():
            webs.popleft()
        if webs and webs[0][0] <= match.start():
            continue
        after = line.closed(match.end())
        if line.ends(match, after):
            _add(text, line.begin, after, found)
            line.begin_at(after)
    _add(text, line.begin, end, found)


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    start += len(piece) - len(piece.lstrip())
    found.append(Span(start, start + len(stripped)))


class _Line:
    """A line that is looked through from left to right, and remembers what it has seen.

    Without that, a line of a megabyte would be looked through again for each of its marks.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._quotes = dict.fromkeys(_STRAIGHT, (start, 0))
        self._opened = -1
        self._looked = start
        self._closing = dict.fromkeys(_TITLES, 0)
        self.begin_at(start)

    def begin_at(self, place: int) -> None:
        """A sentence begins at ``place``, or after the white space there."""
        seen = _SEEN.search(self._text, place, self._end)
        self.begin = seen.start() if seen else self._end

    def closed(self, place: int) -> int:
        """Where the closing marks that follow ``place`` end."""
        while place < self._end:
            char = self._text[place]
            if char in _STRAIGHT:
                if self._straight_before(char, place) % 2 == 0:
                    break
            elif char not in _CLOSERS:
                break
            place += 1
        return place

    def _straight_before(self, mark: str, place: int) -> int:
        counted_to, count = self._quotes[mark]
        count += self._text.count(mark, counted_to, place)
        self._quotes[mark] = place, count
        return count

    def ends(self, match: re.Match[str], after: int) -> bool:
        """Whether these marks, with closing marks up to ``after``, end the sentence."""
        if after == self._end:
            return True
        marks, closers, following = match[0], self._text[match.end() : after], self._text[after]
        if _GOES_ON.match(self._text, after, self._end) or self._in_title(match.start()):
            return False
        stops = marks.endswith(("。", "｡", "."))
        if closers and (closers[-1] in _TITLES or (closers[-1] in _BRACKETS and not stops)):
            return False
        if not marks.strip(".…"):
            separate = bool(closers) or following.isspace()
            return separate and (marks != "." or not self._abbreviates(match.start(), after))
        if marks[-1] in "!?":
            return not (following.isascii() and (following.isalnum() or following in "=&/%#"))
        return True

    def _in_title(self, place: int) -> bool:
        opened = max(self._text.rfind(mark, self._looked, place) for mark in "《〈")
        self._opened = max(self._opened, opened)
        self._looked = place
        if self._opened < self.begin:
            return False
        closing = "》" if self._text[self._opened] == "《" else "〉"
        if 0 <= self._closing[closing] <= self._opened:
            self._closing[closing] = self._text.find(closing, self._opened, self._end)
        return self._closing[closing] >= place

    def _abbreviates(self, place: int, after: int) -> bool:
        """Whether the full stop at ``place`` belongs to an initial, an abbreviation or a list's number."""
        if place - self.begin <= _LONGEST_NUMBER and self._text[self.begin : place].isdigit():
            return True
        start = place
        while start > self.begin and self._text[start - 1] in _LATIN:
            start -= 1
        word = self._text[start:place].lstrip(".")
        if not word:
            return False
        if len(word) == 1 or "." in word or _ABBREVIATIONS.fullmatch(word):
            return True
        return self._text[after : after + 8].lstrip()[:1].islower()
