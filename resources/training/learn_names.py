"""Learns which names in Chinese letters are one, from what news outlets put in brackets after them.

    JIANTING_SHARED=… python resources/training/learn_names.py

reads ``corpus/news-2020.jsonl.xz`` (one JSON object with ``title`` and ``text`` a line) and the articles of
``archive`` in that folder, and ``names_by_hand.tsv`` beside this file, and writes
``resources/tables/names.tsv``. It takes a minute or two and half a gigabyte.

斯托尔滕贝格(Jens Stoltenberg) and 史托腾柏格(Jens Stoltenberg) are one name. Where a name begins in running
text is told by its letters (``transliteration.py``) and by the offices that precede it. A form is kept if it
was found in several articles, stands in the main for one Latin name, is no common word or first name, and is
seldom cut out of other words. Forms that no Latin letters follow are added if they sound like another and
stand among the same words (``name_neighbours.py``). Names by hand go before what was learnt.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from name_corpus import bracketed, folded_texts
from name_learner import Bearer, Learner
from name_neighbours import neighbours
from name_words import Words

from reader.text.folding import fold_plain
from reader.text.names import DOT

RESOURCES = Path(__file__).resolve().parents[1]
TABLE = RESOURCES / "tables" / "names.tsv"
BY_HAND = Path(__file__).with_name("names_by_hand.tsv")

_PERSONS = ("person", "surname")
FEWEST_FOR_A_FULL_NAME = 2
FEWEST_FOR_ONE_FORM = 6
"""In how many articles a name without variants must stand in brackets to be worth a line."""
ONE_BEARER = 0.9
"""A surname is one person's if so many of its articles name that person."""
MOST_CUT = 0.04
MOST_AS_FIRST_NAME = 0.1
"""A form is safe if it is cut out of other words, or goes before a dot, in no more of its articles."""
MOST_FULL_NAMES = 12


@dataclass
class Row:
    """A line of the table: a name with all its forms, the first of which stands for all.

    ``articles`` are those that have it in brackets.
    """

    kind: str
    forms: list[str]
    evidence: list[str]
    articles: int = 0

    def is_worth_it(self) -> bool:
        """Whether the line tells two forms for one, or a name that is frequent, or whose full name it is."""
        short = [form for form in self.forms if DOT not in form]
        return len(short) != 1 or self.articles >= FEWEST_FOR_ONE_FORM


class Table:
    """The rows, in which every form stands but once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.rows: list[Row] = []
        self._row: dict[str, Row] = {}

    def add(self, row: Row) -> None:
        """Adds a row, or its forms to the row that has one of them.

        Forms of two rows are left out; so are, of a person's, those that are a place's, a body's or a
        surname's too.
        """
        there = {id(self._row[form]): self._row[form] for form in row.forms if form in self._row}
        new = [form for form in row.forms if form not in self._row]
        alike = [old for old in there.values() if _may_join(row, old)]
        if len(alike) > 1 or not new:
            return
        if alike:
            (old,) = alike
            old.forms += new
            old.evidence += [what for what in row.evidence if what not in old.evidence]
        else:
            old = Row(row.kind, new, row.evidence)
            self.rows.append(old)
        self._row.update(dict.fromkeys(new, old))

    def short_forms(self) -> set[str]:
        """All forms but full names."""
        return {form for form in self._row if DOT not in form}

    def join(self, one: str, other: str, evidence: str) -> None:
        """Makes two forms one name unless both are of rows already."""
        kinds = [self._row[form].kind for form in (other, one) if form in self._row]
        if len(kinds) < 2:
            self.add(Row(kinds[0] if kinds else "name", [other, one], [evidence]))

    def write(self, path: Path, nots: Iterable[str]) -> None:
        """Writes the rows, sorted, and what looks like a name but is none."""
        lines = [
            "\t".join([row.forms[0], " ".join(row.forms[1:]), row.kind, "; ".join(row.evidence)])
            for row in self.rows
        ]
        lines = sorted(lines) + ["\t".join([form, "", "not", ""]) for form in sorted(set(nots))]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _may_join(row: Row, old: Row) -> bool:
    """Whether both are persons or neither is, and a person is not to become one of a surname's."""
    if old.kind == "surname" and row.kind == "person":
        return False
    return (old.kind in _PERSONS) == (row.kind in _PERSONS)


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


def learnt(learner: Learner, words: Words) -> list[Row]:
    """What the brackets teach, as rows; first the surnames and single names, then full names."""
    of_latin: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in learner.bearers.values():
        of_latin[bearer.latin].append(bearer)
    rows: list[Row] = []
    own: dict[tuple[str, str], list[str]] = {}
    for latin, group in learner.groups():
        forms = [form for form in group if _is_safe(form, words)]
        forms.sort(key=lambda form: (-words.articles[form], form))
        bearers = [b for b in of_latin[latin] if any(form in b.forms for form in forms)]
        articles = {form: sum(len(b.forms.get(form, ())) for b in bearers) for form in forms}
        forms = [form for form in forms if articles[form] > 3 or words.places_of(form) > articles[form]]
        kind = _kind(bearers)
        if kind == "person":
            forms = [form for form in forms if not words.is_place(form)]
        if not forms:
            continue
        total = sum(articles.values())
        persons: defaultdict[tuple[str, str], list[Bearer]] = defaultdict(list)
        for bearer in bearers:
            if bearer.first and bearer.latin != bearer.name.replace(" ", ""):
                persons[bearer.person].append(bearer)
        sizes = {person: sum(b.articles() for b in found) for person, found in persons.items()}
        main = max(sizes, key=lambda person: (sizes[person], person), default=("", ""))
        alone = bool(sizes) and sizes[main] >= ONE_BEARER * sum(sizes.values())
        if persons and (kind == "person" or sum(sizes.values()) > total / 2):
            kind = "person" if alone else "surname"
        written = list(forms)
        for person, found in sorted(persons.items()):
            names = _full_names(found, forms)
            if person == main and alone:
                written += names
                own[person] = written
            elif names and sizes[person] >= FEWEST_FOR_A_FULL_NAME:
                rows.append(Row("person", names, [f"{found[0].name} {sizes[person]}"], sizes[person]))
                own[person] = names
        evidence = [f"{b.name} {b.articles()}" for b in sorted(bearers, key=lambda b: -b.articles())[:3]]
        rows.append(Row(kind, written, evidence, total))
    rows += _unlike(learner, words, own)
    rows.sort(key=lambda row: DOT in row.forms[0])
    return [row for row in rows if row.is_worth_it()]


def _unlike(learner: Learner, words: Words, own: dict[tuple[str, str], list[str]]) -> Iterable[Row]:
    """Adds forms that do not sound like a person's name to the person's others, or makes rows of them."""
    persons: defaultdict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in learner.bearers.values():
        if bearer.unlike:
            persons[bearer.person].append(bearer)
    for person, bearers in sorted(persons.items()):
        found = {form for bearer in bearers for form in bearer.unlike}
        found = {form for form in found if _is_safe(form, words) and not words.is_place(form)}
        forms = sorted(found, key=lambda form: (-words.articles[form], form))
        size = sum(bearer.articles() for bearer in bearers)
        if person in own:
            own[person] += [form for form in forms if form not in own[person]]
        elif forms:
            yield Row("person", forms, [f"{bearers[0].name} {size}"], size)


def _is_safe(form: str, words: Words) -> bool:
    first_name = words.first_names[form] > MOST_AS_FIRST_NAME * words.articles[form]
    return not words.is_common(form) and not first_name and words.cuts(form)[0] <= MOST_CUT


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
    if any(DOT not in given for given, _ in seen):
        # John Quincy Adams is not John Adams.
        seen = Counter({pair: number for pair, number in seen.items() if DOT not in pair[0]})
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
    forms = {form for _, group in learner.groups() for form in group}
    forms |= {form for bearer in learner.bearers.values() for form in bearer.unlike}
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
    ambiguous = {form for b in learner.bearers.values() for form in b.forms if len(b.forms[form]) > 1}
    for alike, one, other in neighbours(texts, table.short_forms(), lambda form: form not in ambiguous):
        table.join(one, other, f"sound and context {alike:.2f}")
    for row in table.rows:
        for form in row.forms:
            share, around = words.cuts(form)
            if share > MOST_CUT:
                print(f"{form} is often cut out of other words ({share:.0%}): {around.most_common(5)}")
    table.write(TABLE, nots)
    print(f"{len(texts)} articles, {len(table.rows)} names, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
