"""Where quotation marks open and close, in the marks and with the mistakes of real articles."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Span

_CLOSING = {"“": "”", "「": "」", "『": "』", "‘": "’", "﹁": "﹂", "﹃": "﹄", "〝": "〞"}
_OPENING_OF = {closing: opening for opening, closing in _CLOSING.items()}
_STRAIGHT = frozenset('"＂')
_SINGLE = frozenset("‘’")
_AFTER_CLOSING = frozenset("，。！？；：、）)】》」』”’,.!?;:…—")
_BEFORE_OPENING = frozenset("，。！？；：、（(【《「『“‘,.!?;:—")
_DEEPEST = 8
"""Marks that would open a quotation within this many others are taken for stray."""
_LOOK_AHEAD = 4000
"""How many code points ahead a counterpart is looked for."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, within one paragraph.

    ``inner`` is what stands between the marks, ``outer`` includes them. ``depth`` counts the quotations
    around it. ``closed`` is false where no mark closes it: it then ends with its paragraph, or just before
    the mark that closes the quotation around it. ``continues`` says that the next paragraph takes the
    unclosed quotation up again with an opening mark.
    """

    inner: Span
    outer: Span
    depth: int
    closed: bool
    continues: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    wrong_way: bool = False

    @property
    def closing(self) -> str:
        if self.wrong_way or self.mark in _STRAIGHT:
            return self.mark
        return _CLOSING[self.mark]


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quotations of ``text[start:end]``, in the order in which they open, outer before inner.

    None runs over a line feed. Apostrophes are no quotation marks; straight marks pair by position; an
    opening mark in a closing mark's place closes, and the other way round. Never raises: a range that
    reaches beyond the text is cut to it.
    """
    stop = len(text) if end is None else max(0, min(end, len(text)))
    begin = max(0, min(start, stop))
    found: list[Quotation] = []
    while begin <= stop:
        line_end = text.find("\n", begin, stop)
        if line_end < 0:
            line_end = stop
        found += _Line(text, begin, line_end).quotations(_first_mark(text, line_end + 1, stop))
        begin = line_end + 1
    return found


def _first_mark(text: str, at: int, stop: int) -> str:
    """The character with which the paragraph at ``at`` opens, white space aside."""
    while at < stop and text[at] != "\n" and text[at].isspace():
        at += 1
    return text[at] if at < stop else ""


class _Line:
    """One paragraph, read mark by mark with a stack of the quotations still open."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._stack: list[_Open] = []
        self._found: list[Quotation] = []

    def quotations(self, next_mark: str) -> list[Quotation]:
        for at in range(self._start, self._end):
            mark = self._text[at]
            if mark in _STRAIGHT:
                self._straight(at, mark)
            elif mark in _CLOSING:
                self._opening(at, mark)
            elif mark in _OPENING_OF:
                self._closing(at, mark)
        while self._stack:
            continues = len(self._stack) == 1 and self._stack[0].mark == next_mark and next_mark in _CLOSING
            self._pop(self._end, closed=False, continues=continues)
        self._found.sort(key=lambda q: (q.outer.start, q.depth))
        return self._found

    def _pop(self, at: int, *, closed: bool, continues: bool = False) -> None:
        opened = self._stack.pop()
        outer = Span(opened.at, at + 1 if closed else at)
        self._found.append(
            Quotation(Span(opened.at + 1, at), outer, len(self._stack), closed=closed, continues=continues)
        )

    def _close(self, level: int, at: int) -> None:
        """Close the quotation at ``level`` of the stack; those within it were left open."""
        while len(self._stack) > level + 1:
            self._pop(at, closed=False)
        self._pop(at, closed=True)

    def _level_closed_by(self, mark: str) -> int | None:
        for level in range(len(self._stack) - 1, -1, -1):
            if self._stack[level].closing == mark:
                return level
        return None

    def _opening(self, at: int, mark: str) -> None:
        if mark in _SINGLE and self._is_latin(at - 1):
            return
        if any(opened.mark == mark for opened in self._stack) and self._stands_as_closing(at):
            self._close(max(i for i, o in enumerate(self._stack) if o.mark == mark), at)
        elif len(self._stack) < _DEEPEST:
            self._stack.append(_Open(mark, at))

    def _closing(self, at: int, mark: str) -> None:
        level = self._level_closed_by(mark)
        if mark in _SINGLE and (level is None or (self._is_latin(at - 1) and self._is_latin(at + 1))):
            return
        if level is not None:
            self._close(level, at)
        elif self._stack:
            if not any(self._follows(opened.closing, at) for opened in self._stack):
                self._close(len(self._stack) - 1, at)
        elif self._stands_as_opening(at) and self._opens_wrong_way(at, mark):
            self._stack.append(_Open(mark, at, wrong_way=True))

    def _straight(self, at: int, mark: str) -> None:
        level = self._level_closed_by(mark)
        if level is not None:
            self._close(level, at)
        elif self._follows(mark, at):
            if len(self._stack) < _DEEPEST:
                self._stack.append(_Open(mark, at))
        elif self._stack:
            if not any(self._follows(opened.closing, at) for opened in self._stack):
                self._close(len(self._stack) - 1, at)
        elif not self._is_digit(at - 1):
            self._stack.append(_Open(mark, at))

    def _follows(self, mark: str, at: int) -> bool:
        return self._text.find(mark, at + 1, min(self._end, at + _LOOK_AHEAD)) >= 0

    def _opens_wrong_way(self, at: int, mark: str) -> bool:
        """Whether the next double mark is the same closing one, so that the two can be a pair."""
        for later in range(at + 1, min(self._end, at + _LOOK_AHEAD)):
            if self._text[later] == mark:
                return True
            if self._text[later] == _OPENING_OF[mark]:
                return False
        return False

    def _stands_as_closing(self, at: int) -> bool:
        """Whether the place of the mark is one where only a closing mark can stand."""
        before = self._text[at - 1] if at > self._start else ""
        after = self._text[at + 1] if at + 1 < self._end else ""
        if before in ("", "：", ":", "（", "("):
            return False
        if after == "" or after.isspace() or after in _AFTER_CLOSING:
            return True
        opening = self._text[at]
        closing = _CLOSING[opening]
        stop = self._text.find(opening, at + 1, min(self._end, at + _LOOK_AHEAD))
        rest = self._text[at + 1 : stop if stop >= 0 else min(self._end, at + _LOOK_AHEAD)]
        return before not in _BEFORE_OPENING and closing not in rest

    def _stands_as_opening(self, at: int) -> bool:
        """Whether the mark stands where a quotation may begin."""
        before = self._text[at - 1] if at > self._start else ""
        after = self._text[at + 1] if at + 1 < self._end else ""
        begins = before == "" or before.isspace() or before in _BEFORE_OPENING
        return begins and after != "" and not after.isspace() and after not in _AFTER_CLOSING

    def _is_latin(self, at: int) -> bool:
        return self._start <= at < self._end and self._text[at].isalpha() and self._text[at] < "\u0250"

    def _is_digit(self, at: int) -> bool:
        return self._start <= at < self._end and self._text[at].isdigit()
