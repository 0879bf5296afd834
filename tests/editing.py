"""Texts that are edited as news sites edit theirs, with a record of where each code point has gone."""

from __future__ import annotations

import difflib
import random
from collections.abc import Callable
from dataclasses import dataclass

import opencc

from reader.model import Span
from reader.text.sentences import sentences

Origin = tuple[int, int, bool] | None
"""The range of the first text that a code point stands for, and whether it is a copy of what stood for it;
None for one that was put in. A copy stands for nothing as long as the original is there."""

PUT_IN = (
    "渡口的灯塔昨夜重新点亮，守塔人说这是十年来的头一回。",
    "港务局补充说，相关数字将在下周公布。",
    "合唱团在码头边演出，听众一直站到散场。",
    "当地气象台预计，未来三天仍有阵雨。",
    "修船厂的工人表示，他们已经准备好恢复开工。",
)
NOTES = (
    "更正：此前版本中的人数有误，现已改正。",
    "编者按：本文在发布后作了更新。",
    "更新：加入了有关各方的回应。",
)
WORDS = ("与此同时", "日前", "有关部门", "进一步", "据介绍", "随后", "公开", "相当程度上")
_MARKS = {
    "，": ",",
    "。": ".",
    "“": "「",
    "”": "」",
    ",": "，",
    "「": "“",
    "」": "”",
    "：": ":",
    "（": "(",
    "）": ")",
    "、": "，",
    "；": "。",
}


@dataclass(slots=True)
class EditedText:
    """A text and where each of its code points comes from."""

    text: str
    origins: list[Origin]

    @classmethod
    def of(cls, text: str) -> EditedText:
        """The text as it is before any edit."""
        return cls(text, [(place, place + 1, False) for place in range(len(text))])

    def replace(self, start: int, end: int, words: str) -> None:
        """Puts words in the place of ``[start, end)``; they stand for all that was there."""
        ranges = [origin for origin in self.origins[start:end] if origin is not None]
        if len(words) == end - start:
            origins = self.origins[start:end]
        elif ranges:
            copied = all(each[2] for each in ranges)
            whole = (min(each[0] for each in ranges), max(each[1] for each in ranges), copied)
            origins = [whole] * len(words)
        else:
            origins = [None] * len(words)
        self.text = self.text[:start] + words + self.text[end:]
        self.origins[start:end] = origins

    def put_in(self, at: int, words: str) -> None:
        """Inserts words that stand for nothing."""
        self.text = self.text[:at] + words + self.text[at:]
        self.origins[at:at] = [None] * len(words)

    def cut(self, start: int, end: int) -> tuple[str, list[Origin]]:
        """Takes ``[start, end)`` out."""
        taken = self.text[start:end], self.origins[start:end]
        self.text = self.text[:start] + self.text[end:]
        del self.origins[start:end]
        return taken

    def paste(self, at: int, taken: tuple[str, list[Origin]]) -> None:
        """Puts in what was cut out."""
        self.text = self.text[:at] + taken[0] + self.text[at:]
        self.origins[at:at] = taken[1]

    def lines(self) -> list[Span]:
        """The paragraphs."""
        found, start = [], 0
        for line in self.text.split("\n"):
            found.append(Span(start, start + len(line)))
            start += len(line) + 1
        return found

    def verdict(self, tag: Span, found: Span) -> str:
        """``right`` if ``found`` is where the tag's text went, else ``wrong`` and how.

        It must begin and end with text that stands for the tag's, hold all of that which stands together
        (at least half of the tag), and no text that stood beside it, unless that was moved into its midst.
        """
        inside = self.inside(tag)
        # A line break at an end is no loss: a sentence may have gone to another paragraph.
        places = [place for place in range(found.start, found.end) if self.text[place] != "\n"]
        if not places:
            return "wrong: nothing"
        first, last = places[0], places[-1]
        if "out" in (inside[first], inside[last]):
            return "wrong: reaches too far"
        if "new" in (inside[first], inside[last]):
            return "wrong: takes in what was put in"
        if 2 * inside[first : last + 1].count("in") < len(tag):
            return "wrong: lost"
        while first > 0 and self.text[first - 1] == "\n":
            first -= 1
        while last + 1 < len(self.text) and self.text[last + 1] == "\n":
            last += 1
        beside = inside[max(0, first - 1) : first] + inside[last + 1 : last + 2]
        if "in" in beside:
            return "wrong: too short"
        return "right"

    def place_of(self, tag: Span) -> Span | None:
        """Where the tag's text stands now, if nearly all of it does and stands together; else None."""
        places = [place for place, kind in enumerate(self.inside(tag)) if kind == "in"]
        if len(places) < 0.8 * len(tag) or places[-1] + 1 - places[0] > 1.25 * len(places):
            return None
        return Span(places[0], places[-1] + 1)

    def inside(self, tag: Span) -> list[str]:
        """Of each code point, whether it stands for one of the tag: ``in``, ``partly``, ``out``, ``new``."""
        live = self._live()
        return [_of(tag, origin, live) for origin in self.origins]

    def survives(self, tag: Span) -> float:
        """The share of the tag's code points that are left, in whatever place."""
        left = self._live() | {
            point for origin in self.origins if origin is not None for point in range(*origin[:2])
        }
        return len(left & set(range(tag.start, tag.end))) / len(tag)

    def _live(self) -> set[int]:
        """The places of the first text of which the original is left."""
        kept = (origin for origin in self.origins if origin is not None and not origin[2])
        return {point for origin in kept for point in range(*origin[:2])}


def _of(tag: Span, origin: Origin, live: set[int]) -> str:
    if origin is None or (origin[2] and origin[0] in live):
        return "new"
    low, high, _ = origin
    if high <= tag.start or tag.end <= low:
        return "out"
    return "in" if tag.start <= low and high <= tag.end else "partly"


Edit = Callable[[EditedText, random.Random], None]


def _paragraph(text: EditedText, order: random.Random) -> Span:
    full = [line for line in text.lines() if len(line)]
    return order.choice(full or [Span(0, len(text.text))])


def _sentence(text: EditedText, order: random.Random, least: int = 4) -> Span | None:
    found = [each for each in sentences(text.text) if len(each) >= least]
    return order.choice(found) if found else None


def insert_paragraph(text: EditedText, order: random.Random) -> None:
    """Somebody adds a paragraph."""
    line = _paragraph(text, order)
    words = "".join(order.sample(PUT_IN, order.randint(1, 3)))
    text.put_in(line.start, words + "\n")


def insert_sentence(text: EditedText, order: random.Random) -> None:
    """Somebody adds a sentence to a paragraph."""
    sentence = _sentence(text, order)
    if sentence is not None:
        text.put_in(sentence.end, order.choice(PUT_IN))


def mend_typos(text: EditedText, order: random.Random) -> None:
    """Some characters are exchanged for others, or added."""
    for _ in range(order.randint(1, 4)):
        places = [place for place, char in enumerate(text.text) if "一" <= char <= "鿿"]
        if not places:
            return
        place = order.choice(places)
        if order.random() < 0.75:
            text.replace(place, place + 1, order.choice("迩卅屿砼橹舢"))
        else:
            text.put_in(place + 1, order.choice("的了已也"))


def move_sentence(text: EditedText, order: random.Random) -> None:
    """A sentence goes to another place between two sentences."""
    found = [each for each in sentences(text.text) if len(each) >= 6]
    if len(found) < 3:
        return
    sentence = order.choice(found)
    targets = [each.end for each in found if each.start > sentence.end or each.end < sentence.start]
    if targets:
        at = order.choice(targets)
        taken = text.cut(sentence.start, sentence.end)
        text.paste(at - len(sentence) if at > sentence.start else at, taken)


def move_paragraph(text: EditedText, order: random.Random) -> None:
    """A paragraph goes to another place."""
    lines = text.lines()
    if len(lines) < 3:
        return
    here, there = order.sample(range(len(lines) - 1), 2)
    taken = text.cut(lines[here].start, lines[here].end + 1)
    text.paste(text.lines()[there].start, taken)


def remove_paragraph(text: EditedText, order: random.Random) -> None:
    """A paragraph is struck out."""
    line = _paragraph(text, order)
    if len(line) < len(text.text):
        end = min(len(text.text), line.end + 1)
        text.cut(line.start if end > line.end else max(0, line.start - 1), end)


def remove_sentence(text: EditedText, order: random.Random) -> None:
    """A sentence is struck out."""
    sentence = _sentence(text, order)
    if sentence is not None and len(sentence) < len(text.text):
        text.cut(sentence.start, sentence.end)


def add_note(text: EditedText, order: random.Random) -> None:
    """A correction is noted, above or below."""
    note = order.choice(NOTES)
    if order.random() < 0.5:
        text.put_in(0, note + "\n")
    else:
        text.put_in(len(text.text), "\n" + note)


def change_marks(text: EditedText, order: random.Random) -> None:
    """Marks of one sort become those of another, everywhere or here and there."""
    share = order.choice((0.05, 0.3, 1.0))
    sort = order.choice(("，", "。", "“”", "「」", "，。：", "、", "；", ",", "（）"))
    for place, char in enumerate(text.text):
        if char in sort and order.random() < share:
            text.replace(place, place + 1, _MARKS[char])


def reword(text: EditedText, order: random.Random) -> None:
    """Parts of a sentence are said in other words, or left out."""
    sentence = _sentence(text, order, 12)
    if sentence is None:
        return
    for _ in range(order.randint(1, 3)):
        length = order.randint(2, 6)
        at = order.randrange(sentence.start, max(sentence.start + 1, sentence.end - length))
        if at + length > len(text.text) or "\n" in text.text[at : at + length]:
            continue
        if order.random() < 0.3:
            text.cut(at, at + length)
            sentence = Span(sentence.start, sentence.end - length)
        else:
            words = order.choice(WORDS)
            text.replace(at, at + length, words)
            sentence = Span(sentence.start, sentence.end - length + len(words))


def repeat_paragraph(text: EditedText, order: random.Random) -> None:
    """A paragraph is there twice, as a standing line or a mishap."""
    line = _paragraph(text, order)
    copied = [
        None if origin is None else (*origin[:2], True) for origin in text.origins[line.start : line.end]
    ]
    at = order.choice(text.lines()).start
    text.paste(at, (text.text[line.start : line.end] + "\n", [*copied, None]))


def convert(way: str) -> Edit:
    """Another script, by OpenCC, line by line; where a line's length changes, word by word."""

    def edit(text: EditedText, _: random.Random) -> None:
        converter = opencc.OpenCC(way)
        same = opencc.OpenCC("s2t" if way.startswith("s2") else "t2s")
        pieces: list[str] = []
        origins: list[Origin] = []
        for line in text.lines():
            words = text.text[line.start : line.end]
            into, plain = converter.convert(words), same.convert(words)
            own = text.origins[line.start : line.end]
            if len(plain) != len(words):
                plain = words
            matcher = difflib.SequenceMatcher(None, plain, into, autojunk=False)
            for tag, a, b, c, d in matcher.get_opcodes():
                if tag == "equal" or b - a == d - c:
                    origins += own[a:b]
                elif b > a:
                    ranges = [origin for origin in own[a:b] if origin is not None]
                    whole = (ranges[0][0], ranges[-1][1], ranges[0][2]) if ranges else None
                    origins += [whole] * (d - c)
                else:
                    beside = [origin for origin in own[max(0, a - 1) : a + 1] if origin is not None]
                    whole = (beside[0][0], beside[-1][1], beside[0][2]) if beside else None
                    origins += [whole] * (d - c)
            pieces.append(into)
            origins += text.origins[line.end : line.end + 1]
        text.text, text.origins = "\n".join(pieces), origins

    return edit


EDITS: dict[str, Edit] = {
    "paragraph put in": insert_paragraph,
    "sentence put in": insert_sentence,
    "typos": mend_typos,
    "sentence moved": move_sentence,
    "paragraph moved": move_paragraph,
    "paragraph removed": remove_paragraph,
    "sentence removed": remove_sentence,
    "note": add_note,
    "marks": change_marks,
    "reworded": reword,
    "paragraph repeated": repeat_paragraph,
    "s2t": convert("s2t"),
    "t2s": convert("t2s"),
    "s2twp": convert("s2twp"),
}


def some_edits(order: random.Random, *, several: bool) -> list[str]:
    """The names of one edit, or of two to four."""
    names = order.sample(list(EDITS), order.randint(2, 4) if several else 1)
    if "paragraph repeated" in names:
        # A copy in the place that the original has left can't be told from it, by whatever means.
        names = [name for name in names if not name.endswith("moved")]
    return names


def tags_of(text: str, order: random.Random, number: int) -> list[Span]:
    """Passages as people tag them: words that come again, sentences, parts of these, whole paragraphs."""
    found: list[Span] = []
    pieces = sentences(text)
    lines = [line for line in EditedText.of(text).lines() if len(line)]
    if not pieces:
        return found
    for count in range(number):
        kind = count % 6
        piece = order.choice(pieces)
        if kind == 0:
            length = order.randint(2, 4)
            start = order.randrange(piece.start, max(piece.start + 1, piece.end - length))
            words = text[start : start + length]
            again = [at for at in range(len(text)) if text.startswith(words, at)]
            start = order.choice(again)
            found.append(Span(start, start + length))
        elif kind == 1:
            found.append(piece)
        elif kind == 2:
            start = order.randrange(piece.start, piece.end)
            found.append(Span(start, order.randint(start + 1, piece.end)))
        elif kind == 3:
            first = order.randrange(len(lines))
            last = min(len(lines) - 1, first + order.randint(0, 3))
            found.append(Span(lines[first].start, lines[last].end))
        elif kind == 4:
            other = order.choice(pieces)
            low, high = min(piece, other), max(piece, other)
            found.append(Span(low.start, min(high.end, low.start + 400)))
        else:
            length = min(len(text), order.choice((2, 3, 10, 40)))
            start = order.choice((0, len(text) - length))
            found.append(Span(start, start + length))
    return [tag for tag in found if tag.end <= len(text) and text[tag.start : tag.end].strip()]
