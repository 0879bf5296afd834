"""Short names for what several passages share, cut out of the first one's own words."""

from __future__ import annotations

import math
import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from reader.align.commonness import weight
from reader.model import Article, LinkKind, Span
from reader.resources import resource
from reader.text.folding import Folded, fold, fold_plain
from reader.text.names import Mention, Names
from reader.text.segment import words

Member = tuple[int, Span]

_LONGEST, _SHORTEST = 14.0, 4.0
"""Of a label, in Han characters; two Latin letters or digits count as one."""
_ALONE = 9.0
"""A stretch shorter than this can have another beside it."""
_LEAST_BESIDE = 0.3
"""How much, of what the first stretch tells, the second must tell."""
_SPREAD = 5.0
"""How much length costs: by what is told per character a label would be one rare word."""
_AT_EDGE = 1.3
"""How much better a stretch is that begins or ends with a clause: there it needs no neighbour."""
_LONGEST_SPEAKER = 8
_TORN = 0.6
"""What is left of a stretch's worth for each end at which it tears something apart."""
_NAMED = 3.0
"""What a letter of a name tells that the others have too, however they write it."""
_MISLEADS = -math.inf
"""What a figure tells that the others do not have: no label may hold it."""
_LATIN = 0.15
"""What Latin letters tell beside Han ones: names in brackets say again what stands before them."""
_FAR_ENOUGH = 600
"""So many code points of a passage are looked at for words that name it."""
_MOST_STRETCHES = 12
"""So many of the best stretches are tried for one that names no other group."""
_CLAUSE = re.compile(r"[^，。；：！？、…—\n,;:!?()（）\[\]【】|]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
_POINTING = frozenset("这那该每各某本此")
"""What begins a word such as 这艘 or 该国, which says nothing away from its text."""
_NAME_DOTS = frozenset("·•‧・")
_PAIRED = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_CLOSING = frozenset(_PAIRED.values())


@cache
def _edges() -> frozenset[str]:
    """Folded words that no label begins or ends with."""
    table = tomllib.loads(resource("tables", "edge_words.toml").read_text("utf-8"))
    return frozenset(map(fold_plain, table["words"].split()))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of the text in a row, and what of them the other witnesses have, by weight."""

    span: Span
    size: float
    told: float
    worth: float


@lru_cache(maxsize=1 << 15)
def _leans(word: str) -> bool:
    """Whether a word makes no good beginning or end."""
    folded = fold_plain(word)
    return folded in _edges() or (folded[:1] in _POINTING and len(folded) == 2)


class _Text:
    """An article folded paragraph by paragraph, when asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._folded: dict[int, Folded] = {}
        self._names: dict[int, list[Mention]] = {}
        self._words: dict[int, list[Span]] = {}

    def folded(self, number: int) -> Folded:
        """A paragraph in letters alone."""
        if number not in self._folded:
            part = self.article.paragraphs[number]
            self._folded[number] = fold(self.article.text[part.start : part.end], drop_punctuation=True)
        return self._folded[number]

    def letters(self, span: Span) -> str:
        """The letters of a place within a paragraph."""
        number = self.article.paragraph_at(span.start)
        part, folded = self.article.paragraphs[number], self.folded(number)
        inside = folded.folded(span.start - part.start, min(span.end, part.end) - part.start)
        return folded.text[inside.start : inside.end]

    def names(self, number: int) -> list[Mention]:
        """The names in the letters of a paragraph."""
        if number not in self._names:
            self._names[number] = Names.shipped().mentions(self.folded(number).text)
        return self._names[number]

    def words(self, number: int) -> list[Span]:
        """The words of a paragraph, as places in the article."""
        if number not in self._words:
            part, folded = self.article.paragraphs[number], self.folded(number)
            names = [folded.span(name.start, name.end) for name in self.names(number)]
            found = _with_whole_names(words(self.article.text[part.start : part.end]), names)
            self._words[number] = [Span(part.start + w.start, part.start + w.end) for w in found]
        return self._words[number]


def _with_whole_names(found: Sequence[Span], names: Sequence[Span]) -> Iterator[Span]:
    """The words, those that a name reaches into made one with it; both are in order."""
    at = 0
    for name in names:
        while at < len(found) and found[at].end <= name.start:
            yield found[at]
            at += 1
        first = at
        while at < len(found) and found[at].start < name.end:
            at += 1
        if first < at:
            yield Span(found[first].start, found[at - 1].end)
    yield from found[at:]


def _pairs(letters: str) -> frozenset[str]:
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))


@dataclass(frozen=True, slots=True)
class _Other:
    """What another witness has of a group: pairs of letters, numbers, and names in the form for all."""

    pairs: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, parts: Sequence[str]) -> _Other:
        return cls(
            frozenset().union(*map(_pairs, parts)),
            frozenset(number for part in parts for number in _NUMBER.findall(part)),
            frozenset(name.name for part in parts for name in Names.shipped().mentions(part)),
        )


class Labels:
    """Labels for the groups of one comparison, no two of which are alike, nor like those ``taken``."""

    def __init__(self, articles: Sequence[Article], taken: Iterable[str] = ()) -> None:
        self._texts = [_Text(article) for article in articles]
        self._used: set[str] = set()
        for label in taken:
            self._take(label)
        self._repeated: dict[str, int] = {}

    def of(self, kind: LinkKind, members: Sequence[Member], speaker: str | None = None) -> str:
        """A label of some four to fourteen characters, in the words of the first member.

        It is made of what the other witnesses' members have too, the rarest first, and begins and ends where
        words do. That of a statement begins with its ``speaker``, if the first member's witness names one.
        """
        first = members[0][0]
        text = self._texts[first].article.text
        lead = f"{self._short(speaker)}：" if kind is LinkKind.QUOTE and speaker else ""
        own = [span for article, span in members if article == first]
        others = self._others(members, first)
        stretches = sorted(
            (stretch for span in own for stretch in self._stretches(first, span, others)),
            key=lambda stretch: (-stretch.worth, stretch.span),
        )
        for label in self._wordings(text, stretches, own[0], first):
            if self._take(lead + label):
                return lead + label
        label = lead + next(self._wordings(text, stretches, own[0], first))
        number = self._repeated.get(label, 2)
        while not self._take(f"{label} {number}"):
            number += 1
        self._repeated[label] = number + 1
        return f"{label} {number}"

    def _take(self, label: str) -> bool:
        key = fold_plain(label, drop_punctuation=True) or label
        if key in self._used:
            return False
        self._used.add(key)
        return True

    def _wordings(self, text: str, stretches: Sequence[_Stretch], own: Span, article: int) -> Iterator[str]:
        """Labels from the best to the last resort, which is how the passage begins."""
        telling = [stretch for stretch in stretches[:_MOST_STRETCHES] if stretch.told > 0]
        for stretch in telling:
            beside = self._beside(text, stretch, stretches)
            both = sorted([stretch.span, beside.span] if beside else [stretch.span])
            yield " ".join(_clean(text[span.start : span.end]) for span in both)
        yield self._opening(own, article)

    def _beside(self, text: str, first: _Stretch, stretches: Sequence[_Stretch]) -> _Stretch | None:
        """What goes with a short stretch because it tells nearly as much, and other things."""
        if first.size >= _ALONE:
            return None
        known = _pairs(text[first.span.start : first.span.end])
        for other in stretches:
            if (
                not other.span.overlap(first.span)
                and other.size + first.size <= _LONGEST
                and other.told >= first.told * _LEAST_BESIDE
                and known.isdisjoint(_pairs(text[other.span.start : other.span.end]))
            ):
                return other
        return None

    def _opening(self, own: Span, article: int) -> str:
        """The first words of a passage, as many as a label has room for."""
        source = self._texts[article]
        text, end, size = source.article.text, own.start, 0.0
        for word in source.words(source.article.paragraph_at(own.start)):
            if word.start < own.start:
                continue
            size += _size(text[word.start : word.end])
            if word.start >= own.end or (size > _LONGEST and end > own.start):
                break
            end = word.end
        return _clean(text[own.start : min(end, own.end)])[: 2 * int(_LONGEST)] or "…"

    def _short(self, speaker: str) -> str:
        """A speaker's name without titles where these make it long."""
        speaker = _clean(speaker)
        if len(speaker) <= _LONGEST_SPEAKER:
            return speaker
        kept = ""
        for word in reversed(words(speaker)):
            if kept and len(kept) + len(word) > _LONGEST_SPEAKER:
                break
            kept = speaker[word.start : word.end] + kept
        return kept.strip()

    @cached_property
    def _places(self) -> tuple[Counter[str], int]:
        """In how many paragraphs each pair of letters stands, and how many there are."""
        places: Counter[str] = Counter()
        total = 0
        for text in self._texts:
            for number in range(len(text.article.paragraphs)):
                letters = text.folded(number).text
                places.update(_pairs(letters))
                total += 1
        return places, total

    def _others(self, members: Sequence[Member], first: int) -> list[_Other]:
        """What each witness but the first has."""
        return [
            _Other.of([self._texts[article].letters(span) for where, span in members if where == article])
            for article in sorted({article for article, _ in members} - {first})
        ]

    def _told(self, letters: str, names: Sequence[Mention], others: Sequence[_Other]) -> list[float]:
        """What each letter tells of what the others have too: the rarer and the more have it, the more."""
        places, total = self._places
        told = [0.0] * len(letters)
        most = math.log(1 + total)
        for at in range(len(letters) - 1):
            pair = letters[at : at + 2]
            share = sum(pair in other.pairs for other in others) / len(others)
            if share:
                local = math.log(1 + total / places[pair]) / most
                each = weight(pair) * local * local * share * share / 2
                if pair.isascii() and pair.isalpha():
                    each *= _LATIN
                told[at] += each
                told[at + 1] += each
        for name in names:
            share = sum(name.name in other.names for other in others) / len(others)
            local = math.log(1 + total / places[letters[name.start : name.start + 2]]) / most
            for at in range(name.start, name.end):
                told[at] = max(told[at], _NAMED * local * local * share * share)
        for number in _NUMBER.finditer(letters):
            if not any(number.group() in other.numbers for other in others):
                told[number.start() : number.end()] = [_MISLEADS if len(number[0]) > 1 else 0.0] * len(
                    number[0]
                )
        return told

    def _stretches(self, article: int, own: Span, others: Sequence[_Other]) -> Iterator[_Stretch]:
        source = self._texts[article]
        text = source.article.text
        number = source.article.paragraph_at(own.start)
        part, folded = source.article.paragraphs[number], source.folded(number)
        end = min(own.end, part.end, own.start + _FAR_ENOUGH)
        seen = folded.folded(own.start - part.start, end - part.start)
        names = [
            Mention(name.start - seen.start, name.end - seen.start, name.name)
            for name in source.names(number)
            if seen.start <= name.start and name.end <= seen.end
        ]
        told = self._told(folded.text[seen.start : seen.end], names, others)
        is_han = _has_han(text[own.start : end])

        def worth_of(span: Span) -> float:
            inside = folded.folded(span.start - part.start, span.end - part.start)
            return math.fsum(told[inside.start - seen.start : inside.end - seen.start])

        known = source.words(number)
        for clause in _CLAUSE.finditer(text, own.start, end):
            first = bisect_left(known, clause.start(), key=_start)
            last = bisect_right(known, clause.end(), lo=first, key=_end)
            here = known[first:last]
            for stretch in _windows(text, here, [worth_of(word) for word in here]):
                if not is_han or _has_han(text[stretch.span.start : stretch.span.end]):
                    yield stretch


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _windows(text: str, clause: Sequence[Span], told: Sequence[float]) -> Iterator[_Stretch]:
    """The runs of words of a clause that can be a label."""
    sizes = [_size(text[word.start : word.end]) for word in clause]
    for first in range(len(clause)):
        if not _can_begin(text[clause[first].start : clause[first].end]):
            continue
        size = total = 0.0
        for last in range(first, len(clause)):
            size += sizes[last]
            total += told[last]
            if size > _LONGEST:
                break
            span = Span(clause[first].start, clause[last].end)
            if size < _SHORTEST or total <= 0 or (not told[last] and last + 1 < len(clause)):
                continue
            if not _can_end(text[clause[last].start : clause[last].end]) or not _balanced(text, span):
                continue
            worth = total / (size + _SPREAD)
            worth *= _AT_EDGE if first == 0 else 1.0
            worth *= _AT_EDGE if last + 1 == len(clause) else 1.0
            worth *= _TORN ** (_tears(text, clause, first) + _tears(text, clause, last + 1))
            yield _Stretch(span, size, total, worth)


def _tears(text: str, clause: Sequence[Span], at: int) -> bool:
    """Whether a cut before the word at ``at`` parts a number from its unit, or a name that is two words."""
    if not 0 < at < len(clause):
        return False
    before = text[clause[at - 1].start : clause[at - 1].end]
    after = text[clause[at].start : clause[at].end]
    if before[-1].isdigit() or after[0].isdigit():
        return before[-1].isdigit()
    if not _NAME_DOTS.isdisjoint((before, after)):
        return True
    return any(len(word) == 1 and word.isalpha() and not _leans(word) for word in (before, after))


def _can_begin(word: str) -> bool:
    return (word[0].isalnum() or word in _PAIRED) and not _leans(word)


def _can_end(word: str) -> bool:
    return (word[-1].isalnum() or word[-1] == "%" or word in _CLOSING) and not _leans(word)


def _balanced(text: str, span: Span) -> bool:
    """Whether each quotation mark in the span has its other half there."""
    open_: list[str] = []
    inside = text[span.start : span.end]
    if any(inside.count(mark) % 2 for mark in '"＂'):
        return False
    for char in inside:
        if char in _PAIRED:
            open_.append(_PAIRED[char])
        elif char in _CLOSING and (not open_ or open_.pop() != char):
            return False
    return not open_


def _has_han(text: str) -> bool:
    return any(char > "\u2e7f" for char in text)


def _size(text: str) -> float:
    """The length of a text in Han characters."""
    return sum(1.0 if char > "\u2e7f" else 0.5 for char in text)


def _clean(text: str) -> str:
    return " ".join(text.split()).strip("，。；：！？、,;:!?— ")
