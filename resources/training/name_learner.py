"""Which forms stand for one Latin name, from the names that Latin letters follow in brackets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from name_corpus import Mentioned
from rapidfuzz.distance import Levenshtein
from transliteration import Transliteration, fitted

from reader.text.offices import OFFICE

LEAST_PER_LETTER = 0.9
"""How well the letters of a form must go with the Latin ones, per Latin letter, and ..."""
LEAST_SCORE = 4.0
"""... in all."""
LEAST_FOR_A_FIRST_NAME = 1.2
"""How much better the whole of a Latin name must go, per letter more, than its last word."""
FEWEST_ARTICLES = 2
FEWEST_IF_UNLIKE = 4
"""In how many articles a form must stand for a person if its letters do not go with the Latin ones."""
MAIN_SHARE = 0.85
"""A form belongs to the Latin name that it stands for in this part of the articles."""
LONGEST_FORM = 9


_NO_PERSON = re.compile(
    r"\b(?:of|and|the|for|in|university|college|institute|school|bank|news|times|post|group|securities|capital"
    "|research|city|islands?|river|lake|reef|sea|ocean|valley|street|park|north|south|east|west|new|party|front"
    "|union|council|committee|welle|stanley|sachs|lines|air|rights|resist|instituto|uss|chicago|jazeera|berman|house|court|airport|act|project|forces?|international|national|world|dr|general)"
    r"\b"
)
_NAME_ONLY = re.compile("[^\\W\\da-z的所局院署会部党社报网号机法案]{2,5}")


@dataclass
class Bearer:
    """One Latin name, with the articles that its forms stand in.

    ``latin`` are the letters of the surname, ``forms`` transliterate it; ``full`` are first names with such a
    form, ``unlike`` what stands for the person without sounding like it. ``person`` is the same for names of
    one person: Tim and Timothy, Jorg and Joerg.
    """

    name: str
    latin: str
    forms: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    full: defaultdict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    unlike: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    hints: Counter[str] = field(default_factory=Counter)
    person: tuple[str, str] = ("", "")

    @property
    def first(self) -> str:
        """The first word of the name, if there are several."""
        return self.name.split()[0] if " " in self.name else ""

    def articles(self) -> int:
        """In how many articles the name stands in brackets."""
        return len(set().union(*self.forms.values(), *self.unlike.values()))


class Learner:
    """From names in brackets to groups of forms."""

    def __init__(self, mentions: list[Mentioned]) -> None:
        self._model: Transliteration = fitted(lessons(mentions))
        self._found: dict[tuple[str, tuple[str, ...]], tuple[str, str] | None] = {}
        self.bearers: dict[str, Bearer] = {}
        for mention in mentions:
            found = self._surname(mention.tail, mention.latin)
            if found is None:
                continue
            form, latin = found
            name = " ".join(mention.latin)
            bearer = self.bearers.setdefault(name, Bearer(name, latin))
            if bearer.latin != latin:
                continue
            bearer.forms[form].add(mention.article)
            bearer.hints[mention.hint] += 1
            given = self._given(mention.given, mention.latin)
            if given:
                bearer.full[given, form].add(mention.article)
        for (latin, form), articles in _exact_forms(mentions).items():
            if self._surname(form, latin) is None:
                name = " ".join(latin)
                bearer = self.bearers.setdefault(name, Bearer(name, latin[-1]))
                bearer.unlike[form] |= articles
        for bearer in self.bearers.values():
            _tidy(bearer)
        _tell_persons(self.bearers.values())
        self._drop_shared_unlike()

    def _surname(self, tail: str, latin: tuple[str, ...]) -> tuple[str, str] | None:
        """The end of ``tail`` that stands for the last words of a Latin name, and these words."""
        key = tail, latin
        if key in self._found:
            return self._found[key]
        best = None
        last = len(latin[-1])
        for number in range(1, min(3, len(latin)) + 1):
            letters = "".join(latin[-number:])
            score, pieces = self._model.align(tail, letters, whole=False)
            while pieces and not pieces[-1][1]:
                pieces.pop()
            form = "".join(char for char, _ in pieces)
            if (
                score < max(LEAST_SCORE, LEAST_PER_LETTER * len(letters))
                or not 2 <= len(form) <= LONGEST_FORM
            ):
                continue
            score -= LEAST_FOR_A_FIRST_NAME * max(0, len(letters) - last)
            if best is None or score > best[0]:
                best = score, form, letters
        self._found[key] = best and best[1:]
        return self._found[key]

    def _given(self, before: str, latin: tuple[str, ...]) -> str | None:
        """The first names at the end of ``before`` that stand for the first word of a Latin name."""
        if not before or len(latin) < 2:
            return None
        first, dot, rest = before.partition("·")
        score, pieces = self._model.align(first[-7:], latin[0], whole=False)
        if score < LEAST_PER_LETTER * len(latin[0]):
            return None
        return "".join(char for char, _ in pieces) + dot + rest

    def _drop_shared_unlike(self) -> None:
        """Drops the forms unlike their names that do not belong to one person in the main."""
        uses: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for bearer in self.bearers.values():
            for forms in (bearer.forms, bearer.unlike):
                for form, articles in forms.items():
                    uses[form][bearer.person] += len(articles)
        for bearer in self.bearers.values():
            for form in list(bearer.unlike):
                if uses[form][bearer.person] < MAIN_SHARE * uses[form].total():
                    del bearer.unlike[form]

    def groups(self) -> list[tuple[str, list[str]]]:
        """Surnames in Latin letters and the forms that stand for each in the main, in groups.

        Forms are in one group if somebody has both.
        """
        bearing: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for bearer in self.bearers.values():
            for form, articles in bearer.forms.items():
                bearing[form][bearer.latin] += len(articles)
        above: dict[str, str] = {}

        def top(form: str) -> str:
            while above.setdefault(form, form) != form:
                form = above[form]
            return form

        main = {}
        for form, latins in bearing.items():
            latin, articles = latins.most_common(1)[0]
            if articles >= MAIN_SHARE * latins.total():
                main[form] = latin
        for bearer in self.bearers.values():
            kept = [
                form
                for form, articles in bearer.forms.items()
                if main.get(form) == bearer.latin
                and (len(articles) >= FEWEST_ARTICLES or bearing[form][bearer.latin] > FEWEST_ARTICLES)
            ]
            for one, other in combinations(kept, 2):
                above[top(one)] = top(other)
            for form in kept:
                top(form)
        groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for form in sorted(above):
            groups[main[form], top(form)].append(form)
        return sorted((latin, forms) for (latin, _), forms in groups.items())


def lessons(mentions: Iterable[Mentioned]) -> set[tuple[str, str]]:
    """Parts of names that are set off on both sides: 亨利·基辛格, Henry Kissinger."""
    found = set()
    for mention in mentions:
        parts = [*mention.given.split("·"), mention.tail] if mention.given else []
        if len(parts) == len(mention.latin):
            for han, latin in list(zip(parts, mention.latin, strict=True))[1:]:
                if 1 <= len(han) <= 7 and len(latin) >= 2:
                    found.add((han, latin))
    return found


def _exact_forms(mentions: Iterable[Mentioned]) -> dict[tuple[tuple[str, ...], str], set[int]]:
    """Forms of persons that stand by themselves before Latin names, whatever they sound like."""
    found: defaultdict[tuple[tuple[str, ...], str], set[int]] = defaultdict(set)
    for mention in mentions:
        person = mention.exact and len(mention.latin) > 1 and not _NO_PERSON.search(" ".join(mention.latin))
        if person and _NAME_ONLY.fullmatch(mention.tail):
            found[mention.latin, mention.tail].add(mention.article)
    kept = {key: articles for key, articles in found.items() if len(articles) >= FEWEST_IF_UNLIKE}
    return {
        (latin, form): articles
        for (latin, form), articles in sorted(kept.items())
        if not OFFICE.search(form) and not any((latin, form[start:]) in kept for start in range(1, len(form)))
    }


def _tell_persons(bearers: Iterable[Bearer]) -> None:
    """Sets who is who, by first names that are spelt alike or that one other is short for."""
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for bearer in bearers:
        firsts[bearer.latin].add(bearer.first)
    for bearer in bearers:
        first = bearer.first
        others = sorted(other for other in firsts[bearer.latin] - {first} if first and other)
        longer = [other for other in others if len(first) > 2 and other.startswith(first)]
        spelt = [other for other in others if min(len(first), len(other)) > 3 and _apart(first, other) < 2]
        if len(longer) == 1:
            first = longer[0]
        elif len(spelt) == 1:
            first = min(first, spelt[0])
        bearer.person = first, bearer.latin


def _apart(one: str, other: str) -> int:
    return int(Levenshtein.distance(one, other))


def _tidy(bearer: Bearer) -> None:
    """Gives the articles of a form with a letter too much in front to the form without it."""
    for form in sorted(bearer.forms, key=len, reverse=True):
        for start in range(1, len(form) - 1):
            shorter = form[start:]
            if shorter in bearer.forms and len(bearer.forms[shorter]) >= len(bearer.forms[form]):
                bearer.forms[shorter] |= bearer.forms.pop(form)
                break
