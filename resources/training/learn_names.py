"""Learns which names in Chinese letters are one, from what news outlets put in brackets after them.

    JIANTING_SHARED=… python resources/training/learn_names.py

reads ``corpus/news-2020.jsonl.xz`` (one JSON object with ``title`` and ``text`` a line) and the articles of
``archive`` in that folder, and ``names_by_hand.tsv`` beside this file, and writes
``resources/tables/names.tsv``. Needs pypinyin (MIT) besides what the program needs.

斯托尔滕贝格(Jens Stoltenberg) and 史托腾柏格(Jens Stoltenberg) are one name. Where a name begins in running
text is told by its letters (``transliteration.py``) and by the offices that precede it. A form is kept if it
was found in several articles, stands in the main for one Latin name, is no common word, and is seldom cut
out of other words. Names by hand go before what was learnt.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from name_corpus import Mentioned, bracketed, folded_texts
from name_words import Words
from transliteration import Transliteration, fitted

from reader.text.folding import fold_plain

RESOURCES = Path(__file__).resolve().parents[1]
TABLE = RESOURCES / "tables" / "names.tsv"
BY_HAND = Path(__file__).with_name("names_by_hand.tsv")

LEAST_PER_LETTER = 0.9
"""How well the letters of a form must go with the Latin ones, per Latin letter, and ..."""
LEAST_SCORE = 4.0
"""... in all."""
LEAST_FOR_A_FIRST_NAME = 1.2
"""How much better the whole of a Latin name must go, per letter more, than its last word."""
FEWEST_ARTICLES = 2
FEWEST_FOR_ONE_FORM = 6
"""In how many articles a name without variants must stand in brackets to be worth a line."""
MAIN_SHARE = 0.85
"""A form belongs to the Latin name that it stands for in this part of the articles."""
ONE_BEARER = 0.9
"""A surname is one person's if so many of its articles name that person."""
MOST_CUT = 0.04
MOST_FULL_NAMES = 12
LONGEST_FORM = 9


@dataclass
class Bearer:
    """One Latin name: the forms of its surname and of its first names, with the articles they stand in."""

    name: str
    latin: str
    forms: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    full: defaultdict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    hints: Counter[str] = field(default_factory=Counter)

    @property
    def first(self) -> str:
        """The first word of the name, if there are several."""
        return self.name.split()[0] if " " in self.name else ""

    def articles(self) -> int:
        """In how many articles the name stands in brackets."""
        return len(set().union(*self.forms.values()))


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
        for bearer in self.bearers.values():
            _tidy(bearer)

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

    def groups(self) -> list[list[str]]:
        """Forms that stand for one Latin name, in groups; each belongs to one Latin name in the main."""
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
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(above):
            groups[top(form)].append(form)
        return sorted(groups.values())


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


def _tidy(bearer: Bearer) -> None:
    """Gives the articles of a form with a letter too much in front to the form without it."""
    for form in sorted(bearer.forms, key=len, reverse=True):
        for start in range(1, len(form) - 1):
            shorter = form[start:]
            if shorter in bearer.forms and len(bearer.forms[shorter]) >= len(bearer.forms[form]):
                bearer.forms[shorter] |= bearer.forms.pop(form)
                break


@dataclass
class Row:
    """A line of the table: a name with all its forms, the first of which stands for all."""

    kind: str
    forms: list[str]
    evidence: list[str]


class Table:
    """The rows, in which every form stands but once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.rows: list[Row] = []
        self._row: dict[str, Row] = {}

    def add(self, row: Row) -> None:
        """Adds a row, or its forms to the row that has one of them; those of two rows are left out."""
        there = {id(self._row[form]): self._row[form] for form in row.forms if form in self._row}
        if len(there) > 1:
            return
        new = [form for form in row.forms if form not in self._row]
        if there:
            (old,) = there.values()
            old.forms += new
            old.evidence += row.evidence
        else:
            old = row
            self.rows.append(row)
        self._row.update(dict.fromkeys(new, old))

    def write(self, path: Path, nots: Iterable[str]) -> None:
        """Writes the rows, sorted, and what looks like a name but is none."""
        lines = [
            "\t".join([row.forms[0], " ".join(row.forms[1:]), row.kind, "; ".join(row.evidence)])
            for row in self.rows
        ]
        lines = sorted(lines) + ["\t".join([form, "", "not", ""]) for form in sorted(set(nots))]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def by_hand() -> list[Row]:
    """The names of the list by hand."""
    rows = []
    for line in BY_HAND.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, forms = line.split("\t")
            folded = [
                fold_plain(form, numerals=numerals) for form in forms.split() for numerals in (False, True)
            ]
            rows.append(Row(kind, list(dict.fromkeys(folded)), ["by hand"]))
    return rows


def learnt(learner: Learner, words: Words) -> Iterable[Row]:
    """What the brackets teach, as rows; first the surnames and single names, then full names."""
    of_latin: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in learner.bearers.values():
        of_latin[bearer.latin].append(bearer)
    full: list[Row] = []
    for group in learner.groups():
        forms = [form for form in group if _is_safe(form, words)]
        forms.sort(key=lambda form: (-words.articles[form], form))
        if not forms:
            continue
        latin = next(b.latin for b in learner.bearers.values() if forms[0] in b.forms)
        bearers = [b for b in of_latin[latin] if any(form in b.forms for form in forms)]
        articles = {form: sum(len(b.forms.get(form, ())) for b in bearers) for form in forms}
        forms = [form for form in forms if articles[form] > 3 or words.places_of(form) > articles[form]]
        total = sum(articles.values())
        if not forms or (len(forms) == 1 and total < FEWEST_FOR_ONE_FORM):
            continue
        persons: defaultdict[str, list[Bearer]] = defaultdict(list)
        for bearer in bearers:
            if bearer.first and bearer.latin != bearer.name.replace(" ", ""):
                persons[bearer.first].append(bearer)
        sizes = {first: sum(b.articles() for b in found) for first, found in persons.items()}
        main = max(sizes, key=lambda first: (sizes[first], first), default="")
        alone = main and sizes[main] >= ONE_BEARER * sum(sizes.values())
        kind = _kind(bearers)
        if persons and (kind == "person" or sum(sizes.values()) > total / 2):
            kind = "person" if alone else "surname"
        evidence = [f"{b.name} {b.articles()}" for b in sorted(bearers, key=lambda b: -b.articles())[:3]]
        for first, found in sorted(persons.items()):
            names = _full_names(found, forms)
            if first == main and alone:
                forms += names
            elif names and sizes[first] >= FEWEST_ARTICLES:
                full.append(Row("person", names, [f"{found[0].name} {sizes[first]}"]))
        yield Row(kind, forms, evidence)
    yield from full


def _is_safe(form: str, words: Words) -> bool:
    return not words.is_common(form) and words.cuts(form)[0] <= MOST_CUT


def _kind(bearers: Iterable[Bearer]) -> str:
    hints: Counter[str] = Counter()
    for bearer in bearers:
        hints.update(bearer.hints)
    del hints[""]
    return max(sorted(hints), key=lambda kind: hints[kind], default="person")


def _full_names(bearers: Iterable[Bearer], forms: list[str]) -> list[str]:
    """First names and surnames of one person, as found and in every combination."""
    seen: Counter[tuple[str, str]] = Counter()
    for bearer in bearers:
        for (given, form), articles in bearer.full.items():
            if form in forms:
                seen[given, form] += len(articles)
    names = [
        f"{given}·{form}" for (given, form), _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    ]
    givens: Counter[str] = Counter()
    for (given, _), number in seen.items():
        givens[given] += number
    for given, _ in sorted(givens.items(), key=lambda item: (-item[1], item[0])):
        names += [f"{given}·{form}" for form in forms]
    return list(dict.fromkeys(names))[:MOST_FULL_NAMES]


def main() -> None:
    """Reads, learns and writes the table."""
    shared = Path(os.environ["JIANTING_SHARED"])
    texts = list(folded_texts(shared))
    learner = Learner([m for number, text in enumerate(texts) for m in bracketed(number, text)])
    hand = by_hand()
    forms = {form for group in learner.groups() for form in group}
    forms |= {form for row in hand for form in row.forms}
    words = Words(forms)
    for text in texts:
        words.read(text)
    table = Table(words)
    nots = [form for row in hand if row.kind == "not" for form in row.forms]
    for row in hand:
        if row.kind != "not":
            table.add(row)
    for row in learnt(learner, words):
        table.add(row)
    for row in table.rows:
        for form in row.forms:
            share, around = words.cuts(form)
            if share > MOST_CUT:
                print(f"{form} is often cut out of other words ({share:.0%}): {around.most_common(5)}")
    table.write(TABLE, nots)
    print(f"{len(texts)} articles, {len(table.rows)} names, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
