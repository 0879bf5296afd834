"""Reporting verbs, and the words by which the speaker is told from the rest of a sentence."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

from reader.model import Span
from reader.resources import resource

MASK = "\ufffc"
"""Stands for each character of a quotation."""
ASIDE = "\ufffb"
"""Stands for each character of a remark in brackets."""

_NUMBER = re.compile(
    r"[\d０-９]+(?:[.:：]\d+)?(?P<time>[年月日号点时分]|多?年|个月|世纪)?|[一二三四五六七八九十]{1,3}(?P<day>[月日])(?!本)"
)
_WEEKDAY = re.compile(r"(?:星期|礼拜|周)[一二三四五六日天末](?!个)")
_TIME_FIRST = frozenset("星周礼0123456789０１２３４５６７８９一二三四五六七八九十")
_WORK = re.compile(r"《[^《》\n]{1,60}》")
_CLAUSE_MARKS = "，。！？；：,!?;:—…\n"


_CLIPPED = frozenset(["问", "促", "批", "斥", "吁", "盼", "讲", "喊", "骂"])
"""Verbs of one character that are more often part of a word, unless another word ends before them."""
_DAO = re.compile(r"道(?:[：，。；:,\ufffc]|$)")
_AFTER_NOUN = frozenset("；、和与及")


_NO_ENDING = ("会上", "会后", "所谓", "长达")
"""They begin with what ends a noun, and do not."""


class Kind(IntEnum):
    """What a word does in a sentence that reports."""

    SAYING = auto()
    STANCE = auto()
    SHOWING = auto()
    JUDGING = auto()
    MARK = auto()
    TIME = auto()
    ADVERB = auto()
    CONJUNCTION = auto()
    PREPOSITION = auto()
    WITH = auto()
    PLACE = auto()
    VERB = auto()
    KEEP = auto()
    TITLE = auto()
    OF = auto()
    NAME = auto()
    OTHER = auto()


REPORTING = frozenset({Kind.SAYING, Kind.STANCE, Kind.SHOWING, Kind.JUDGING})


class Word(NamedTuple):
    """A word of the tables at ``[start, end)`` of a text."""

    start: int
    end: int
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of reporting verbs and of the words around them, in simplified script."""

    kinds: dict[str, Kind]
    longest: dict[str, int]
    """The length of the longest word that begins with these two characters."""
    endings: frozenset[str]
    nominal: frozenset[str]
    noun_before: tuple[str, ...]
    noun_after: tuple[str, ...]
    noun_ending: tuple[str, ...]
    places: frozenset[str]
    reciprocal: frozenset[str]
    documents: frozenset[str]
    abstract: frozenset[str]
    groups: tuple[str, ...]
    titles: frozenset[str]
    called: tuple[str, ...]
    """The titles, for ``str.endswith``."""
    surnames: frozenset[str]
    transliteration: frozenset[str]
    closed_by_place: frozenset[str]
    nobody: frozenset[str]
    things: tuple[str, ...]
    going_on: frozenset[str]
    thinking: frozenset[str]
    closing: frozenset[str]
    continued: tuple[str, ...]
    written_on: frozenset[str]


@cache
def tables() -> Tables:
    """The tables, read at first use."""
    with resource("tables", "cue_verbs.toml").open("rb") as file:
        cues = tomllib.load(file)
    with resource("tables", "attribution.toml").open("rb") as file:
        words = tomllib.load(file)
    kinds: dict[str, Kind] = {"的": Kind.OF}
    for kind, listed in (
        (Kind.PLACE, words["place"]),
        (Kind.VERB, words["verb"]),
        (Kind.PREPOSITION, words["preposition"]),
        (Kind.WITH, words["with"]),
        (Kind.ADVERB, words["adverb"]),
        (Kind.TIME, words["time"]),
        (Kind.CONJUNCTION, words["conjunction"]),
        (Kind.TITLE, words["title"]),
        (Kind.JUDGING, cues["judging"]),
        (Kind.SHOWING, cues["showing"]),
        (Kind.STANCE, cues["stance"]),
        (Kind.SAYING, cues["saying"]),
        (Kind.KEEP, words["keep"]),
        (Kind.KEEP, words["noun"]),
        (Kind.KEEP, cues["nothing"]),
    ):
        kinds.update(dict.fromkeys(listed, kind))
    kinds.update(dict.fromkeys(set(words["title"]), Kind.TITLE))
    longest: dict[str, int] = {}
    for word in kinds:
        longest[word[:2]] = max(longest.get(word[:2], 0), len(word))
    return Tables(
        kinds=kinds,
        longest=longest,
        endings=frozenset(cues["endings"]),
        nominal=frozenset(cues["nominal"]),
        noun_before=tuple(cues["noun_before"]),
        noun_after=tuple(cues["noun_after"]),
        noun_ending=tuple(words["noun_ending"]),
        places=frozenset(words["place"]),
        reciprocal=frozenset(words["reciprocal"]),
        documents=frozenset(words["document"]),
        abstract=frozenset(words["abstract"]),
        groups=tuple(words["group"]),
        titles=frozenset(words["title"]),
        called=tuple(words["title"]),
        surnames=frozenset([*words["surname"], *words["double_surname"]]),
        transliteration=frozenset(words["transliteration"]),
        closed_by_place=frozenset(words["closed_by_place"]),
        nobody=frozenset(words["nobody"]),
        things=tuple(words["thing"]),
        going_on=frozenset(words["going_on"]),
        thinking=frozenset(cues["thinking"]),
        closing=frozenset(cues["closing"]),
        continued=tuple(cues["going_on"]),
        written_on=frozenset(cues["written_on"]),
    )


def read_words(masked: str, names: Collection[str] = (), terms: Sequence[Span] = ()) -> Words:
    """The words of ``masked`` that the tables know, and its clause marks, in order; none overlap.

    ``masked`` is a text in simplified script with MASK for quotations and ASIDE for brackets. What stands
    between the words is left out. ``names`` are words of this text that shall not be taken apart, nor what
    stands at ``terms``, which are in order. A verb that is a noun where it
    stands (批评者, 一项指控) is given as a noun.
    """
    table = tables()
    kinds, longest = table.kinds, table.longest
    if names:
        kinds = {**kinds, **dict.fromkeys(names, Kind.NAME)}
        longest = dict(longest)
        for name in names:
            longest[name[:2]] = max(longest.get(name[:2], 0), len(name))
    found: list[Word] = []
    at, end = 0, len(masked)
    waiting = list(reversed(terms))
    while at < end:
        if waiting and at >= waiting[-1].start:
            term = waiting.pop()
            if at == term.start:
                found.append(Word(at, term.end, Kind.KEEP, masked[at : term.end]))
                at = term.end
                continue
        char = masked[at]
        word = None
        if char == ASIDE:
            at += 1
            continue
        if char == MASK:
            start = at
            while at < end and masked[at] == MASK:
                at += 1
            found.append(Word(start, at, Kind.MARK, MASK))
            continue
        if char in _CLAUSE_MARKS:
            word = Word(at, at + 1, Kind.MARK, char)
        elif char == "《":
            match = _WORK.match(masked, at)
            word = Word(at, match.end(), Kind.KEEP, match.group()) if match else None
        else:
            for size in range(longest.get(masked[at : at + 2], 1), 0, -1):
                text = masked[at : at + size]
                kind = kinds.get(text)
                if kind is not None:
                    word = Word(at, at + len(text), kind, text)
                    break
        if char in _TIME_FIRST and (word is None or len(word.text) < 2):
            word = _time(masked, at, char) or word
        if word is None:
            at += 1
            continue
        if word.text in _CLIPPED and not (found and found[-1].end == at):
            at += 1
            continue
        word = _noun_or_verb(masked, word, table)
        if word.kind in REPORTING and _DAO.match(masked, word.end):
            word = Word(word.start, word.end + 1, Kind.SAYING, word.text + "道")
        if found and _joins(found[-1], word, table):
            last = found.pop()
            word = Word(last.start, word.end, Kind.SAYING, last.text + word.text)
        found.append(word)
        at = word.end
    return Words(found)


def _time(masked: str, at: int, char: str) -> Word | None:
    if char in "星周礼":
        match = _WEEKDAY.match(masked, at)
        return Word(at, match.end(), Kind.TIME, match.group()) if match else None
    if char.isdigit() or char in "一二三四五六七八九十":
        match = _NUMBER.match(masked, at)
        if match:
            timed = match["time"] or match["day"]
            return Word(at, match.end(), Kind.TIME if timed else Kind.KEEP, match.group())
    return None


def _noun_or_verb(masked: str, word: Word, table: Tables) -> Word:
    """The word, as a noun where it is one: 指控 in 这项指控, 调查 in 调查局."""
    reporting = word.kind in REPORTING
    if not reporting and word.kind is not Kind.VERB:
        return word
    start, end = word.start, word.end
    if reporting and word.text in table.nominal:
        if masked.startswith(table.noun_after, end) or masked[end : end + 1] in _AFTER_NOUN:
            return Word(start, end, Kind.KEEP, word.text)
        if masked.endswith(table.noun_before, max(0, start - 3), start):
            return Word(start, end, Kind.KEEP, word.text)
    compound = word.kind is Kind.VERB and not masked.startswith(_NO_ENDING, end)
    if (compound and masked.startswith(table.noun_ending, end)) or (
        word.text in table.nominal and masked.startswith("者", end)
    ):
        return Word(start, end, Kind.KEEP, word.text)
    if reporting and masked.startswith("的", end) and not masked.startswith(("的是", "的" + MASK), end):
        return Word(start, end, Kind.VERB, word.text)
    return word


def _joins(last: Word, word: Word, table: Tables) -> bool:
    """Whether two words are one reporting verb: 警告说, 评论称, 回应表示."""
    if last.end != word.start or word.kind not in REPORTING or word.text not in table.endings:
        return False
    return last.kind in REPORTING and last.text != word.text


class Words:
    """The words of a text, in order, to be asked for those of a part of it."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._starts = [word.start for word in words]

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, index: int) -> Word:
        return self._words[index]

    def within(self, start: int, end: int) -> Sequence[Word]:
        """The words that lie in ``[start, end)``."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        if high > low and self._words[high - 1].end > end:
            high -= 1
        return self._words[low:high]

    def with_names(self, masked: str, names: Collection[str]) -> Words:
        """The words with each of ``names`` in ``masked``, of two characters at least, as one word.

        A name within a longer word of one piece (a name, a noun) is left there.
        """
        places = sorted(
            (found.start(), found.end()) for name in names for found in re.finditer(re.escape(name), masked)
        )
        words: list[Word] = []
        at = edge = 0
        for start, end in places:
            if start < edge:
                continue
            while at < len(self._words) and self._words[at].end <= start:
                words.append(self._words[at])
                at += 1
            over = self._words[at] if at < len(self._words) else None
            if over and over.start <= start and over.end >= end and over.kind in (Kind.KEEP, Kind.NAME):
                continue
            while at < len(self._words) and self._words[at].start < end:
                at += 1
            words.append(Word(start, end, Kind.NAME, masked[start:end]))
            edge = end
        return Words([*words, *self._words[at:]])
