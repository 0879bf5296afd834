"""Folding: what is written in different ways made alike, for matching, with an exact way back.

A folded text is never shown. ``Folded`` maps any range of it to the range of the original it came from.

What each option of ``fold`` makes alike:

script
    Traditional characters become simplified ones, one by one, without regard to their neighbours: a passage
    folds alike wherever it is cut out, which conversion by phrases does not grant. Where simplified script
    tells two characters apart that traditional script does not (着 and 著), the two become one
    (``resources/tables/variants.toml``).
width
    Full and half width, ligatures and other compatibility forms (NFKC), and case (Ａ and a). Numbers in
    circles, brackets or with a full stop (①, ⑴, ⒈) become (1). Superscript digits and fractions (½) stay,
    since NFKC would let them run into a number before them.
punctuation
    Unified, not dropped: every quotation mark becomes " (an apostrophe too); a comma becomes 、; a full stop
    that is no decimal point 。; rows of dashes one -, ellipses one …; middle dots ·; brackets [ or (; 《〈 <.
    With ``drop_punctuation``, punctuation and white space are left out instead. What belongs to a number
    stays then (3.5, 30%), and one space is left between two numbers that would otherwise run together (3、5).
numerals
    Numbers are written in digits (``reader.text.numerals``): 十二 and 12, 1.2万 and 12,000.

Always: characters that nobody sees (zero-width spaces, soft hyphens, variation selectors, control characters)
are left out. A run of white space (nbsp and U+3000 included) becomes one space between two letters or digits,
or between two numerals (三 百); beside Han characters, punctuation and line breaks it goes. Line breaks stay,
so that no match runs over the end of a paragraph.

``fold(fold(text).text).text == fold(text).text``, for any text and options; with ``drop_punctuation``, which
lets a numeral and a measure word meet, only if numerals are left alone the second time.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reader.model import Span
from reader.text.characters import char_table, continues
from reader.text.numerals import NUMERAL_CHARS, Edit, find_numbers

_Unit = tuple[int, int, int, int]
"""A piece that was not folded character by character: its range in the original, its range in the folded."""


class Folded:
    """A folded text and the way back to its original.

    Attributes:
        text: the folded text.
        original_length: how many code points the original has.
    """

    __slots__ = ("_folded_ends", "_original_ends", "_units", "original_length", "text")

    def __init__(self, text: str, original_length: int, units: Sequence[_Unit] = ()) -> None:
        self.text = text
        self.original_length = original_length
        self._units = units
        self._original_ends = [unit[1] for unit in units]
        self._folded_ends = [unit[3] for unit in units]

    def span(self, start: int, end: int) -> Span:
        """The range of the original that the folded range ``[start, end)`` came from.

        Never empty for a range that is not; what was folded as one piece (十二) is taken whole. Invisible
        characters and white space that folding left out are taken along inside the range, not at its ends.

        Raises:
            IndexError: if the range does not lie within the folded text.
        """
        _check(start, end, len(self.text))
        first = self._original_range(start)[0]
        return Span(first, first if start == end else self._original_range(end - 1)[1])

    def places(self) -> Iterator[tuple[int, int]]:
        """For each folded character in turn, the range of the original that it came from."""
        at = shift = 0
        for original, original_end, folded, folded_end in self._units:
            yield from ((place + shift, place + shift + 1) for place in range(at, folded))
            yield from ((original, original_end) for _ in range(folded, folded_end))
            at, shift = folded_end, original_end - folded_end
        yield from ((place + shift, place + shift + 1) for place in range(at, len(self.text)))

    def folded(self, start: int, end: int) -> Span:
        """The range of the folded text that the original range ``[start, end)`` went into.

        Empty if folding left out all of the range.

        Raises:
            IndexError: if the range does not lie within the original text.
        """
        _check(start, end, self.original_length)
        first = self._folded_range(start)[0]
        return Span(first, first if start == end else self._folded_range(end - 1)[1])

    def _original_range(self, position: int) -> tuple[int, int]:
        return self._counterpart(position, self._folded_ends, 2, 0)

    def _folded_range(self, position: int) -> tuple[int, int]:
        return self._counterpart(position, self._original_ends, 0, 2)

    def _counterpart(self, position: int, ends: Sequence[int], here: int, there: int) -> tuple[int, int]:
        """What a position of one text is in the other; ``here`` and ``there`` index a unit's two starts."""
        index = bisect_right(ends, position)
        if index < len(self._units):
            unit = self._units[index]
            if unit[here] <= position:
                return unit[there], unit[there + 1]
        place = position
        if index:
            before = self._units[index - 1]
            place += before[there + 1] - before[here + 1]
        return place, place + 1


def _check(start: int, end: int, length: int) -> None:
    if not 0 <= start <= end <= length:
        raise IndexError(f"[{start}, {end}) does not lie in a text of {length} code points")


def fold(
    text: str,
    *,
    script: bool = True,
    width: bool = True,
    punctuation: bool = True,
    numerals: bool = True,
    drop_punctuation: bool = False,
) -> Folded:
    """Folds a text for matching; see the module for what each option makes alike.

    ``drop_punctuation`` goes further than ``punctuation`` and includes it.
    """
    folded, units = _fold(text, script, width, punctuation or drop_punctuation, numerals, drop_punctuation)
    return Folded(folded, len(text), units)


def fold_plain(
    text: str,
    *,
    script: bool = True,
    width: bool = True,
    punctuation: bool = True,
    numerals: bool = True,
    drop_punctuation: bool = False,
) -> str:
    """The folded text alone, without the way back: ``fold(text, …).text``."""
    return _fold(text, script, width, punctuation or drop_punctuation, numerals, drop_punctuation)[0]


def _fold(
    text: str, script: bool, width: bool, punctuation: bool, numerals: bool, drop: bool
) -> tuple[str, list[_Unit]]:
    table = char_table(script=script, width=width, punctuation=punctuation)
    current = text.translate(table)
    units: list[_Unit] = []
    if not table.irregular.isdisjoint(text):
        current, units = _apply(current, table.clusters(text), units)
    if punctuation:
        current = _DOT.sub(_dot, current)
        current = _COMMA_BUT_OF_THOUSANDS.sub("、", current)
    current, units = _apply(current, _runs(current, punctuation), units)
    if numerals:
        current, units = _apply(current, find_numbers(current), units)
    if drop:
        current, units = _apply(current, dropped(current), units)
    return current, units


_COMMA_BUT_OF_THOUSANDS = re.compile(",(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))")
_DOT = re.compile("[.·]")
_HAN = re.compile("[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_RUNS = re.compile("[-…。](?: *[-…。])+| +")
_SPACES = re.compile(" +")
_NO_WORD = re.compile(r"\W+")
_DIGITS = frozenset("0123456789")


def _dot(match: re.Match[str]) -> str:
    """A decimal point between digits, a name's dot between Han characters, else a full stop."""
    text, position = match.string, match.start()
    before, after = text[max(0, position - 1) : position], text[position + 1 : position + 2]
    if before in _DIGITS and after in _DIGITS:
        return "."
    return "·" if match[0] == "·" or (_HAN.match(before) and _HAN.match(after)) else "。"


def _runs(text: str, punctuation: bool) -> Iterator[Edit]:
    """White space that goes, and rows of dashes and dots that become one."""
    for match in (_RUNS if punctuation else _SPACES).finditer(text):
        start, end = match.span()
        if match[0][0] == " ":
            space = " " if _parts(text, start, end, punctuation) else ""
            if space != match[0]:
                yield start, end, space
        elif "…" in match[0] or "。" in match[0]:
            yield start, end, "…"
        else:
            yield start, end, "-"


def _parts(text: str, start: int, end: int, punctuation: bool) -> bool:
    """Whether the white space at ``[start, end)`` keeps two words or numbers apart."""
    if start == 0 or end == len(text):
        return False
    before, after = text[start - 1], text[end]
    if continues(after) or (before in NUMERAL_CHARS and after in NUMERAL_CHARS):
        return True
    if before == "\n" or after == "\n" or _HAN.match(before) or _HAN.match(after):
        return False
    return not punctuation or (_is_of_word(before) and _is_of_word(after))


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char in NUMERAL_CHARS or continues(char)


def dropped(text: str) -> Iterator[Edit]:
    """Where ``drop_punctuation`` leaves something out of an otherwise folded text, and what stays there."""
    for match in _NO_WORD.finditer(text):
        start, end = match.span()
        if match[0] == "." and start and text[start - 1] in _DIGITS and text[end : end + 1] in _DIGITS:
            continue
        place = start
        while place < end:
            if _has_meaning(text[place]):
                place += 1
                continue
            first = place
            while place < end and not _has_meaning(text[place]):
                place += 1
            before, after = text[max(0, first - 1) : first], text[place : place + 1]
            apart = before in NUMERAL_CHARS and after in NUMERAL_CHARS
            space = " " if apart or (before and after and continues(after)) else ""
            if space != text[first:place]:
                yield first, place, space


@cache
def _has_meaning(char: str) -> bool:
    """Whether a character that is no letter or digit is no punctuation either: a sign, a mark, an emoji."""
    return char in "%‰+" or unicodedata.category(char) in ("Mn", "Mc", "Me", "Sc", "So", "Co", "Cn", "Cs")


def _apply(text: str, edits: Iterable[Edit], units: list[_Unit]) -> tuple[str, list[_Unit]]:
    """Carries out edits on a folded text; returns the new text and the units from the original to it."""
    pieces: list[str] = []
    changes: list[_Unit] = []
    place = length = 0
    for start, end, replacement in edits:
        pieces += (text[place:start], replacement)
        length += start - place
        changes.append((start, end, length, length + len(replacement)))
        length += len(replacement)
        place = end
    if not changes:
        return text, units
    pieces.append(text[place:])
    return "".join(pieces), _compose(units, changes) if units else changes


def _compose(first: list[_Unit], second: list[_Unit]) -> list[_Unit]:
    """The units of two foldings, one upon the other; those that overlap become one."""
    # Each is a range of the text between the two foldings, and how much it was shortened by each of them.
    middle = [(unit[2], unit[3], unit[1] - unit[0] - unit[3] + unit[2], 0) for unit in first]
    middle += [(unit[0], unit[1], 0, unit[1] - unit[0] - unit[3] + unit[2]) for unit in second]
    middle.sort()
    units: list[_Unit] = []
    shift_before = shift_after = 0
    index = 0
    while index < len(middle):
        start, end, before, after = middle[index]
        index += 1
        while index < len(middle) and middle[index][0] < end:
            end = max(end, middle[index][1])
            before += middle[index][2]
            after += middle[index][3]
            index += 1
        units.append(
            (
                start + shift_before,
                end + shift_before + before,
                start - shift_after,
                end - shift_after - after,
            )
        )
        shift_before += before
        shift_after += after
    return units
