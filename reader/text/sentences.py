"""Sentences of running Chinese text, with some Latin in it."""

from __future__ import annotations

import re
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
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z.]*\Z")
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
    begin = start
    for match in _CANDIDATE.finditer(text, start, end):
        # A web address may end in the full stop of the sentence.
        while webs and webs[0][1] - 1 <= match.start():
            webs.popleft()
        if webs and webs[0][0] <= match.start():
            continue
        after = _closed(text, start, match.end(), end)
        if _ends(text, begin, match, after, end):
            _add(text, begin, after, found)
            begin = after
    _add(text, begin, end, found)


def _closed(text: str, line: int, place: int, end: int) -> int:
    """Where the closing marks that follow ``place`` end, in the line that starts at ``line``."""
    while place < end:
        char = text[place]
        if char in _STRAIGHT:
            if text.count(char, line, place) % 2 == 0:
                break
        elif char not in _CLOSERS:
            break
        place += 1
    return place


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    start += len(piece) - len(piece.lstrip())
    found.append(Span(start, start + len(stripped)))


def _ends(text: str, begin: int, match: re.Match[str], after: int, end: int) -> bool:
    """Whether these marks, with closing marks up to ``after``, end the sentence that starts at ``begin``."""
    if after == end:
        return True
    marks, closers, following = match[0], text[match.end() : after], text[after]
    if _GOES_ON.match(text, after, end) or _in_title(text, begin, match.start(), end):
        return False
    stops = marks.endswith(("。", "｡", "."))
    if closers and (closers[-1] in _TITLES or (closers[-1] in _BRACKETS and not stops)):
        return False
    if not marks.strip(".…"):
        if marks == ".":
            return (bool(closers) or following.isspace()) and not _abbreviates(
                text, begin, match.start(), after
            )
        return bool(closers) or following.isspace()
    if marks[-1] in "!?":
        return not (following.isascii() and (following.isalnum() or following in "=&/%#"))
    return True


def _in_title(text: str, begin: int, place: int, end: int) -> bool:
    opened = max(text.rfind("《", begin, place), text.rfind("〈", begin, place))
    if opened < 0:
        return False
    closing = "》" if text[opened] == "《" else "〉"
    return text.find(closing, opened, place) < 0 <= text.find(closing, place, end)


def _abbreviates(text: str, begin: int, place: int, after: int) -> bool:
    """Whether the full stop at ``place`` belongs to an initial, an abbreviation or a list's number."""
    before = text[begin:place].lstrip()
    if before.isdigit():
        return True
    word = _LATIN_WORD.search(before)
    if word is None:
        return False
    if len(word[0]) == 1 or "." in word[0] or _ABBREVIATIONS.fullmatch(word[0]):
        return True
    return text[after : after + 8].lstrip()[:1].islower()
