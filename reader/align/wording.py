"""How two wordings of one passage differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from diff_match_patch import diff_match_patch

from reader.model import Span
from reader.text.folding import fold
from reader.text.script import to_simplified
from reader.text.segment import words
from reader.text.vocabulary import is_function_word

Op = Literal["equal", "delete", "insert"]

_LONGEST = 20_000
"""In longer texts every Han character is a word of its own."""
_SECONDS = 0.25
"""diff-match-patch falls back to a coarser answer after this time."""
_WHOLE = re.compile(
    r"[^\W\d_\u2e80-\U0003ffff]+(?:['’\-][^\W\d_\u2e80-\U0003ffff]+)*|\d+(?:[.,．]\d+)*[%％]?|\s+"
)
"""What is one word whatever a dictionary says: Latin words, numbers, white space."""
_FIRST_PRIVATE = 0x100000
"""Each word becomes a character of plane 16, which has none of its own."""
_MOST_WORDS = 0xFFFD


class Part(NamedTuple):
    """A stretch that two wordings share, or that one has alone.

    ``a`` and ``b`` are the two texts' own letters; one of them is empty unless ``op`` is ``equal``. They
    differ in an equal part if what they differ in does not count.
    """

    op: Op
    a: str
    b: str


def wording_diff(a: str, b: str, *, plain: bool = False) -> list[tuple[Op, str]]:
    """How ``b`` is worded where ``a`` is worded otherwise, in the order of the text.

    Each part is ``equal``, or is in ``a`` alone (``delete``) or in ``b`` alone (``insert``): the first two
    joined give ``a``, the first and third ``b``; but with ``plain`` equal parts are as ``b`` has them. For
    the rest see ``wording_parts``.
    """
    parts = (
        (part.op, part.a if part.op == "delete" else part.b) for part in wording_parts(a, b, plain=plain)
    )
    return [(op, words) for op, words in parts if words]


def wording_parts(a: str, b: str, *, plain: bool = False) -> list[Part]:
    """How two texts are worded alike and otherwise, in their order, word by word.

    All ``a`` joined give the one text, all ``b`` the other. Words are jieba's; Latin words and numbers are
    never split. With ``plain``, simplified or traditional script, full or half width (and case), punctuation
    and white space do not count, as ``reader.text.folding`` defines them; a mark goes with the word before
    it. The time is bounded; very different long texts get a coarser answer.
    """
    left, right = _units(a, plain=plain), _units(b, plain=plain)
    if a == b or (plain and _folded(left) == _folded(right)):
        return [Part("equal", a, b)] if a or b else []
    coded = _coded(left, right)
    if coded is None:
        return _merged([_Block(left, right, same=False)])
    differ = diff_match_patch()
    differ.Diff_Timeout = _SECONDS
    found = differ.diff_main(*coded, False)
    blocks = _tidied(_blocks(found, left, right))
    return _merged(_settled(blocks) if plain else blocks)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word as it is written, with what follows it and does not count; ``folded`` is what counts of it."""

    text: str
    folded: str

    @property
    def key(self) -> str:
        """What is compared: the space that keeps two words apart is neither's."""
        return self.folded.strip(" ") or self.folded


@dataclass(frozen=True, slots=True)
class _Block:
    """Words that the two texts have at the same place, which are the ``same`` or not."""

    a: Sequence[_Unit]
    b: Sequence[_Unit]
    same: bool


def _units(text: str, *, plain: bool) -> list[_Unit]:
    spans = _cut(text)
    exact = [text[span.start : span.end] for span in spans]
    if not plain:
        return [_Unit(word, word) for word in exact]
    folded = fold(text, numerals=False, drop_punctuation=True)
    letters = [""] * len(spans)
    at = 0
    for letter, (start, _) in zip(folded.text, folded.places(), strict=True):
        while spans[at].end <= start:
            at += 1
        letters[at] += letter
    units: list[_Unit] = []
    waiting = ""
    for word, counted in zip(exact, letters, strict=True):
        if counted.strip(" ") or (not units and counted):
            units.append(_Unit(waiting + word, counted))
            waiting = ""
        elif units:
            units[-1] = _Unit(units[-1].text + word, units[-1].folded + counted)
        else:
            waiting += word
    return [*units, _Unit(waiting, "")] if waiting else units


def _cut(text: str) -> list[Span]:
    """The words of a text, which they tile."""
    plain = to_simplified(text)
    spans: list[Span] = []
    at = 0
    for match in _WHOLE.finditer(plain):
        spans += _han(plain, at, match.start())
        spans.append(Span(*match.span()))
        at = match.end()
    return spans + _han(plain, at, len(plain))


def _han(text: str, start: int, end: int) -> list[Span]:
    if start == end:
        return []
    if len(text) > _LONGEST:
        return [Span(place, place + 1) for place in range(start, end)]
    return [Span(start + word.start, start + word.end) for word in words(text[start:end])]


def _folded(units: Iterable[_Unit]) -> str:
    return "".join(unit.folded for unit in units).strip(" ")


def _coded(*texts: Sequence[_Unit]) -> list[str] | None:
    """The texts with one character for each word; None if there are too many words to tell apart."""
    codes: dict[str, str] = {}
    for key in dict.fromkeys(unit.key for units in texts for unit in units):
        if len(key) == 1 and ord(key) < _FIRST_PRIVATE:
            codes[key] = key
        elif len(codes) < _MOST_WORDS:
            codes[key] = chr(_FIRST_PRIVATE + len(codes))
        else:
            return None
    return ["".join(codes[unit.key] for unit in units) for units in texts]


def _blocks(found: Iterable[tuple[int, str]], a: Sequence[_Unit], b: Sequence[_Unit]) -> list[_Block]:
    """What diff-match-patch found, as the words it stands for."""
    blocks = []
    left = right = 0
    for same, parts in groupby(found, key=lambda part: part[0] == 0):
        in_a = in_b = 0
        for op, text in parts:
            in_a += len(text) if op <= 0 else 0
            in_b += len(text) if op >= 0 else 0
        blocks.append(_Block(a[left : left + in_a], b[right : right + in_b], same))
        left, right = left + in_a, right + in_b
    return blocks


def _tidied(blocks: Sequence[_Block]) -> list[_Block]:
    """The blocks, with equal ones that tell nothing, between two that differ, taken into these."""
    tidied: list[_Block] = []
    for at, block in enumerate(blocks):
        inside = 0 < at < len(blocks) - 1
        same = block.same and not (inside and not any(_tells(unit.key) for unit in block.b))
        if tidied and tidied[-1].same == same:
            last = tidied.pop()
            block = _Block([*last.a, *block.a], [*last.b, *block.b], same)
        tidied.append(_Block(block.a, block.b, same))
    return tidied


def _tells(key: str) -> bool:
    return any(char.isalnum() for char in key) and not is_function_word(key)


def _settled(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """The blocks, with what in those that differ is only cut into other words made the same."""
    for block in blocks:
        if block.same or not (block.a and block.b):
            yield block
            continue
        head = _common(block.a, block.b)
        a, b = block.a[head[0] :], block.b[head[1] :]
        tail = _common(a[::-1], b[::-1], backwards=True)
        ends = len(a) - tail[0], len(b) - tail[1]
        yield _Block(block.a[: head[0]], block.b[: head[1]], same=True)
        yield _Block(a[: ends[0]], b[: ends[1]], same=False)
        yield _Block(a[ends[0] :], b[ends[1] :], same=True)


def _common(a: Sequence[_Unit], b: Sequence[_Unit], *, backwards: bool = False) -> tuple[int, int]:
    """How many words of both, from their beginning, have the same letters, however they are cut."""
    best = (0, 0)
    i = j = 0
    left = right = ""
    while i < len(a) or j < len(b):
        if len(left) <= len(right) and i < len(a):
            left = a[i].folded + left if backwards else left + a[i].folded
            i += 1
        elif j < len(b):
            right = b[j].folded + right if backwards else right + b[j].folded
            j += 1
        else:
            break
        if left.strip(" ") == right.strip(" "):
            best = i, j
        else:
            short, long = sorted((left.strip(" "), right.strip(" ")), key=len)
            if not (long.endswith(short) if backwards else long.startswith(short)):
                break
    return best


def _merged(blocks: Iterable[_Block]) -> list[Part]:
    """The blocks as parts, neighbours of one kind joined."""
    parts: list[Part] = []
    for same, run in groupby((block for block in blocks if block.a or block.b), key=lambda block: block.same):
        together = list(run)
        a = "".join(unit.text for block in together for unit in block.a)
        b = "".join(unit.text for block in together for unit in block.b)
        if same:
            parts.append(Part("equal", a, b))
        else:
            parts += [part for part in (Part("delete", a, ""), Part("insert", "", b)) if part.a or part.b]
    return parts
