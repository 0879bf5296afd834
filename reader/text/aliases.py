"""Names that compared texts themselves show to be one, without a table.

Two signs are taken. The same Latin name in brackets: 哈尔曼（Otto Harman）in one text, 賀爾曼（Otto Harman）
in the other. And sound: a foreign name of one text that another text lacks sounds like a foreign name that
it has and the first text lacks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.text.folding import fold_plain
from reader.text.names import DOT, Names
from reader.text.offices import OFFICE
from reader.text.sound import distance, is_of_names, sounds_alike

_BRACKETED = re.compile(
    r"([\u4e00-\u9fff·]{2,24})\(([a-zà-öø-ɏ][a-zà-öø-ɏ .'\"-]*[a-zà-öø-ɏ])(?:[、;:][^()]*)?\)"
)
_RUN = re.compile(r"[\u4e00-\u9fff·]+")
_FUNCTION = re.compile("[的和与及是在对向由被把将让为]")
_SHORTEST = 3
_LONGEST = 9
_MOST_NAMES = 300
_MOST_DISTANT = 0.4
"""Names with one Latin name in brackets may sound as different as this, per syllable."""


@dataclass(slots=True)
class _Text:
    """A folded text.

    ``runs`` are the foreign names that the table does not have, and how often they stand; ``latin`` holds, by
    what stands in brackets, what may be the name before it.
    """

    letters: str
    runs: Counter[str]
    latin: dict[str, str]

    def latin_of(self, form: str) -> set[str]:
        """The last words of the Latin names that stand after the form in brackets."""
        return {latin.split()[-1] for latin, words in self.latin.items() if words.endswith(form)}

    def only_here(self, other: _Text) -> list[str]:
        """The foreign names that the other text lacks, but for those that only begin or end with a name."""
        return sorted(
            run
            for run in self.runs
            if run not in other.letters
            and all(
                text.letters.count(part) <= self.letters.count(run)
                for part in (run[:-1], run[1:])
                for text in (self, other)
            )
        )


def aliases_within(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """Groups of forms that are one name by what two or more of the texts say; folded, sorted.

    To be given to ``Names.extended``. What the table knows is not told again.
    """
    read = [_read(fold_plain(text, numerals=False)) for text in texts]
    above: dict[str, str] = {}

    def top(form: str) -> str:
        while above.setdefault(form, form) != form:
            form = above[form]
        return form

    for first, second in combinations(read, 2):
        for one, other in _pairs(first, second):
            known = [name for form in (one, other) if (name := Names.shipped().name_of(form))]
            if len(known) < 2 and all(_stands_alone(form, read) for form in (one, other)):
                above[top(one)] = top(other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(above):
        groups[top(form)].append(form)
    return sorted(tuple(group) for group in groups.values() if len(group) > 1)


def _read(letters: str) -> _Text:
    names = Names.shipped()
    masked = list(letters)
    for mention in names.mentions(letters):
        masked[mention.start : mention.end] = "\n" * (mention.end - mention.start)
    rest = "".join(masked)
    runs: Counter[str] = Counter()
    runs.update(foreign_names(rest))
    latin: dict[str, str] = {}
    for match in _BRACKETED.finditer(letters):
        latin.setdefault(match[2].strip(" .-"), _exact(match[1]))
    return _Text(letters, Counter(dict(runs.most_common(_MOST_NAMES))), latin)


def foreign_names(letters: str) -> Iterator[str]:
    """The runs of a folded text that only have letters of transliterated names; of full names, the last part.

    What stands beside a name and could be of one (林 in 柏林默克尔) is taken along.
    """
    for run in _RUN.finditer(letters):
        start = None
        for place, letter in enumerate(run[0] + " "):
            if is_of_names(letter) or (letter == DOT and start is not None):
                start = place if start is None else start
            elif start is not None:
                last = run[0][start:place].strip(DOT).rpartition(DOT)[2]
                if _SHORTEST <= len(last) <= _LONGEST:
                    yield last
                start = None


def _exact(words: str) -> str:
    """What of the words before a bracket may be the name: after the last office, dot or function word."""
    words = words.rpartition(DOT)[2]
    for pattern in (OFFICE, _FUNCTION):
        for match in pattern.finditer(words):
            if len(words) - match.end() >= 2:
                words = words[match.end() :]
                break
    return words


def _pairs(one: _Text, other: _Text) -> Iterator[tuple[str, str]]:
    for latin in sorted(one.latin.keys() & other.latin.keys()):
        pair = _ends_alike(one.latin[latin], other.latin[latin])
        if pair:
            yield pair
    mine, yours = one.only_here(other), other.only_here(one)
    for form in mine:
        found = [other_form for other_form in yours if sounds_alike(form, other_form)]
        if len(found) != 1 or [f for f in mine if sounds_alike(f, found[0])] != [form]:
            continue
        mine_in_latin, yours_in_latin = one.latin_of(form), other.latin_of(found[0])
        if not mine_in_latin or not yours_in_latin or mine_in_latin & yours_in_latin:
            yield form, found[0]


def _stands_alone(form: str, texts: Sequence[_Text]) -> bool:
    """Whether a form of two letters is never part of a longer name in the texts."""
    if len(form) >= _SHORTEST:
        return True
    for text in texts:
        place = text.letters.find(form)
        while place >= 0:
            around = text.letters[max(0, place - 1) : place] + text.letters[place + 2 : place + 3]
            if any(map(is_of_names, around)):
                return False
            place = text.letters.find(form, place + 1)
    return True


def _ends_alike(one: str, other: str) -> tuple[str, str] | None:
    """The ends of two runs of letters that sound most alike, if they do and differ."""
    best: tuple[float, int, str, str] | None = None
    for first in range(2, min(len(one), _LONGEST) + 1):
        for second in range(max(2, first - 2), min(len(other), _LONGEST, first + 2) + 1):
            a, b = one[-first:], other[-second:]
            apart = distance(a, b)
            if apart <= _MOST_DISTANT and all(map(is_of_names, a + b)):
                found = apart - 0.05 * min(first, second), -first, a, b
                best = found if best is None else min(best, found)
    return None if best is None or best[2] == best[3] else best[2:]
