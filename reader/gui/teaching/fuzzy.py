"""How well what was typed fits a label: by letters, by words begun, by Chinese characters or their pinyin.

Nothing of Qt. A match may begin at any word, and leave a word for the next after any letter of it: ``excowe``
fits "Export comparison as web page". Of Chinese each character is a word, which is met by itself in either
script or by the beginning of one of its readings: ``dcwy``, ``daochu`` and ``導出`` all fit 导出对照为网页.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.pinyin import readings
from reader.text.script import simplified_char

_IMPOSSIBLE = float("-inf")
_LETTER, _RUN, _WORD, _FIRST = 1.0, 1.0, 2.0, 3.0
_SKIPPED, _INSIDE, _LENGTH = 0.12, 3.0, 0.01
_OTHER_NAME = 0.5
"""What a match of a name that is not shown is worth, of one that is."""


@dataclass(frozen=True, slots=True)
class Match:
    """How well it fits (more is better; only the order counts), and the places in the label that were met."""

    score: float
    places: tuple[int, ...] = ()


def match(typed: str, label: str, other_name: str = "") -> Match | None:
    """How what was typed fits a label, or a name that is not shown; nothing if some of it fits neither.

    Words of what was typed, parted by spaces, are looked for one by one, in any order.
    """
    score, places = 0.0, set[int]()
    for word in typed.split():
        found = _match_word(word, label)
        hidden = _match_word(word, other_name) if other_name else None
        if hidden is not None and (found is None or hidden.score * _OTHER_NAME > found.score):
            found = Match(hidden.score * _OTHER_NAME)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    return Match(score - _LENGTH * len(label), tuple(sorted(places)))


def ranked(typed: str, labels: Sequence[tuple[str, str]]) -> list[tuple[int, Match]]:
    """The numbers of the labels that fit, best first; each label comes with its other name.

    Those that fit alike keep their order; if nothing was typed, all do.
    """
    if not typed.strip():
        return [(number, Match(0.0)) for number in range(len(labels))]
    found = ((number, match(typed, label, other)) for number, (label, other) in enumerate(labels))
    fitting = [(number, each) for number, each in found if each is not None]
    return sorted(fitting, key=lambda pair: -pair[1].score)


def folded(text: str) -> str:
    """Text for finding words in, blind to case and script, each character in its place."""
    # A letter that becomes several in lower case would shift the places behind it.
    return "".join(simplified_char(low if len(low := char.casefold()) == 1 else char) for char in text)


def _match_word(word: str, label: str) -> Match | None:
    typed = "".join(map(simplified_char, word.casefold()))
    units = folded(label)
    if not _may_fit(typed, units):
        return None
    starts = [_begins_word(label, place) for place in range(len(label))]
    way = _ways(typed, units, starts)
    score, places = way(0, 0, False)
    return Match(score, places) if score > _IMPOSSIBLE else None


def _may_fit(typed: str, units: Sequence[str]) -> bool:
    """A quick look that most labels do not pass: whether the letters come in this order at all."""
    if any(readings(unit) for unit in units):
        return True
    rest = iter(units)
    return all(letter in rest for letter in typed)


def _begins_word(label: str, place: int) -> bool:
    char = label[place]
    if char >= "\u2e80":
        return True
    before = label[place - 1] if place else " "
    return not (before.isalnum() and before < "\u2e80") or (char.isupper() and before.islower())


_Way = tuple[float, tuple[int, ...]]


def _ways(typed: str, units: Sequence[str], starts: Sequence[bool]) -> Callable[[int, int, bool], _Way]:
    """The best way to meet ``typed`` from a letter on, in the label from a place on."""

    @cache
    def way(place: int, letter: int, joined: bool) -> _Way:
        if letter == len(typed):
            return 0.0, ()
        if place == len(units):
            return _IMPOSSIBLE, ()
        cost = _SKIPPED if letter else 0.0
        score, places = way(place + 1, letter, False)
        best = (score - cost, places)
        if joined or starts[place] or letter == 0:
            gain = _LETTER + (_RUN if joined else 0.0) + (_WORD if starts[place] else 0.0)
            gain += _FIRST if place == 0 else 0.0
            gain -= _INSIDE if not joined and not starts[place] else 0.0
            for length in _lengths(typed, letter, units[place]):
                score, places = way(place + 1, letter + length, True)
                total = score + gain + (length - 1) * _LETTER
                if total > best[0]:
                    best = (total, (place, *places))
        return best

    return way


def _lengths(typed: str, letter: int, unit: str) -> set[int]:
    """How many letters of what was typed one character may stand for."""
    if typed.startswith(unit, letter):
        return {len(unit)}
    found = set()
    for reading in readings(unit):
        length = 0
        while length < len(reading) and typed[letter + length : letter + length + 1] == reading[length]:
            length += 1
            found.add(length)
    return found
