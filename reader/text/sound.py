"""How Chinese letters sound, to tell transliterations of one foreign name: 斯托尔滕贝格 and 史托腾柏格.

The table (``resources/tables/syllables.tsv``) gives the most common reading of a letter, without its tone,
and the letters that transliterated names are written with.
"""

from __future__ import annotations

import re
from functools import cache

from reader.resources import resource

_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?")
_LIKE_INITIALS = (
    "b p",
    "d t",
    "g k",
    "g j",
    "k q",
    "h k",
    "z c s zh ch sh",
    "j q x zh ch sh",
    "x s h",
    "l r",
    "l n",
    "m n",
    "f h",
    "f w",
    "b w",
    "w y",
    "r y",
)
_LIKE_VOWELS = (
    "e o uo ou",
    "ei e ai i",
    "ai ei",
    "a e",
    "a ia ua",
    "i ie e u",
    "u o uo ou iu",
    "i y",
    "ao o ou",
    "ue ie u",
    "a ai",
)
_FAINT = frozenset(("er", "te", "de", "si", "ke", "mu", "fu", "bu", "ge", "pu", "le", "shi", "hu", "ci"))
"""Syllables for lone consonants, which one transliteration writes and another leaves out."""
_LIKE = 0.3
_UNLIKE = 1.0
_NASAL = 0.15
_LEFT_OUT = 0.35
_ALIKE = 0.22
_ALIKE_IF_SHORT = 0.08
"""Names whose syllables differ by no more than this on average sound alike: of four or more, of three."""


@cache
def _tables() -> tuple[dict[str, str], frozenset[str]]:
    syllables: dict[str, str] = {}
    of_names = frozenset[str]()
    for line in resource("tables", "syllables.tsv").read_text("utf-8").splitlines():
        syllable, _, letters = line.partition("\t")
        if syllable == "names":
            of_names = frozenset(letters)
        else:
            syllables.update(dict.fromkeys(letters, syllable))
    return syllables, of_names


def syllables(letters: str) -> list[str]:
    """The syllables of folded letters; one without a reading stands for itself, a dot for nothing."""
    known = _tables()[0]
    return [known.get(letter, letter) for letter in letters if letter != "·"]


def is_of_names(letter: str) -> bool:
    """Whether transliterated names are written with the folded letter."""
    return letter in _tables()[1]


def distance(one: str, other: str) -> float:
    """How differently two names in folded letters sound, per syllable: 0 for alike, 1 for nothing alike."""
    a, b = syllables(one), syllables(other)
    if not a or not b:
        return 1.0
    above = [0.0]
    for syllable in b:
        above.append(above[-1] + _dropped(syllable))
    for mine in a:
        row = [above[0] + _dropped(mine)]
        for column, yours in enumerate(b):
            row.append(
                min(
                    above[column] + _between(mine, yours),
                    above[column + 1] + _dropped(mine),
                    row[column] + _dropped(yours),
                )
            )
        above = row
    return min(1.0, above[-1] / max(len(a), len(b)))


def sounds_alike(one: str, other: str) -> bool:
    """Whether two names in folded letters may be transliterations of one: they begin and go on alike.

    Their numbers of syllables differ by one at most. Short names sound alike by chance, so those of two
    syllables must sound the same.
    """
    a, b = syllables(one), syllables(other)
    if min(len(a), len(b)) < 2 or abs(len(a) - len(b)) > 1:
        return False
    if min(len(a), len(b)) == 2:
        return a == b
    most = _ALIKE_IF_SHORT if max(len(a), len(b)) == 3 else _ALIKE
    return _between(a[0], b[0]) <= _LIKE and distance(one, other) <= most


def _dropped(syllable: str) -> float:
    return _LEFT_OUT if syllable in _FAINT else _UNLIKE


@cache
def _between(one: str, other: str) -> float:
    if one == other:
        return 0.0
    first, second = _parts(one), _parts(other)
    if first is None or second is None:
        return _UNLIKE
    initials = _compare(first[0], second[0], _LIKE_INITIALS)
    vowels = _compare(first[1], second[1], _LIKE_VOWELS)
    nasals = 0.0 if first[2] == second[2] else _NASAL
    return min(1.0, (initials + vowels) / 2 + nasals)


def _compare(one: str, other: str, like: tuple[str, ...]) -> float:
    if one == other:
        return 0.0
    return _LIKE if any(one in group.split() and other in group.split() for group in like) else _UNLIKE


def _parts(syllable: str) -> tuple[str, str, str] | None:
    """Initial, vowels and final nasal; None for what is no syllable."""
    if not syllable.isascii() or not syllable.isalpha():
        return None
    initial = _INITIAL.match(syllable)
    start = initial.end() if initial else 0
    rest = syllable[start:]
    nasal = "n" if rest.endswith(("n", "ng")) else ""
    return syllable[:start], rest.removesuffix("g").removesuffix("n") if nasal else rest, nasal
