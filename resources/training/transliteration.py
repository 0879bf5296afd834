"""Which Latin letters each Chinese character stands for in transliterated names, learnt from pairs of both.

Names whose parts are set off on both sides (亨利·基辛格, Henry Kissinger) show which letters go with which
characters, up to the order: a model that lets every character stand for up to ``LONGEST`` letters, in order,
is fitted to them by turns of alignment and counting. With it, where a name begins in running text can be
told from where its letters begin: 国务卿 stands for no part of Blinken, 布林肯 does.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

LONGEST = 5
ROUNDS = 5
_PRIOR = 3.0
_EMPTY = -2.0
_UNKNOWN = -1.5
_IMPOSSIBLE = -1e9
_SPLIT = re.compile(r"[ .·-]+")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d"})


def latin_tokens(name: str) -> list[str]:
    """The words of a Latin name in lower case without accents, apostrophes, hyphens and stops."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return [token for token in _SPLIT.split(re.sub("[\"']", "", plain.translate(_SPECIAL))) if token]


class Transliteration:
    """How likely a character stands for some letters, against any character standing for them."""

    def __init__(self) -> None:
        self.chunks: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._all: Counter[str] = Counter()
        self._total = 0.0
        self._known: dict[tuple[str, str], float] = {}

    def add(self, char: str, letters: str, times: float = 1.0) -> None:
        """Counts that ``char`` stood for ``letters``."""
        self.chunks[char][letters] += times  # type: ignore[assignment]
        self._all[letters] += times  # type: ignore[assignment]
        self._total += times

    def score(self, char: str, letters: str) -> float:
        """The logarithm of how many times likelier the character stands for the letters than any other."""
        key = char, letters
        value = self._known.get(key)
        if value is None:
            chunks = self.chunks.get(char, Counter())
            total = chunks.total()
            chance = (self._all[letters] + 0.01 * 30.0 ** -len(letters)) / (self._total + 1)
            value = math.log((chunks[letters] + _PRIOR * chance) / (total + _PRIOR) / chance)
            value += _UNKNOWN if total < _PRIOR else 0.0
            value += 0.0 if letters else _EMPTY
            self._known[key] = value
        return value

    def align(self, han: str, latin: str, *, whole: bool) -> tuple[float, list[tuple[str, str]]]:
        """The best score of an end of ``han`` (all of it if ``whole``) for ``latin``, and what is what."""
        rows, columns = len(han), len(latin)
        best = [[_IMPOSSIBLE] * (columns + 1) for _ in range(rows + 1)]
        taken = [[0] * (columns + 1) for _ in range(rows + 1)]
        best[rows][columns] = 0.0
        for row in range(rows - 1, -1, -1):
            below = best[row + 1]
            for column in range(columns + 1):
                for length in range(min(LONGEST, columns - column) + 1):
                    rest = below[column + length]
                    if rest == _IMPOSSIBLE:
                        continue
                    value = rest + self.score(han[row], latin[column : column + length])
                    if value > best[row][column]:
                        best[row][column] = value
                        taken[row][column] = length
        starts = [0] if whole else [row for row in range(rows) if taken[row][0]]
        start = max(starts, key=lambda row: best[row][0], default=0)
        if not rows or best[start][0] == _IMPOSSIBLE:
            return _IMPOSSIBLE, []
        column, pieces = 0, []
        for row in range(start, rows):
            pieces.append((han[row], latin[column : column + taken[row][column]]))
            column += taken[row][column]
        return best[start][0], pieces


def fitted(pairs: Iterable[tuple[str, str]]) -> Transliteration:
    """The model fitted to pairs of a part of a name in characters and in letters."""
    lessons = sorted(set(pairs))
    model = Transliteration()
    for han, latin in lessons:
        for index, char in enumerate(han):
            middle = round(index * len(latin) / len(han))
            for start in range(max(0, middle - 1), middle + 2):
                for length in range(1, LONGEST):
                    if start + length <= len(latin):
                        model.add(char, latin[start : start + length], 0.1)
    for turn in range(ROUNDS):
        counted = Transliteration()
        for han, latin in lessons:
            score, pieces = model.align(han, latin, whole=True)
            if score > (0.0 if turn > 1 else _IMPOSSIBLE):
                for char, letters in pieces:
                    counted.add(char, letters)
        model = counted
    return model
