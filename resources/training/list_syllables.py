"""Lists how letters sound, and which letters transliterated names are written with.

    JIANTING_SHARED=… python resources/training/list_syllables.py

reads what ``learn_names.py`` reads and writes ``resources/tables/syllables.tsv``: a line for each syllable,
without tone, with the letters whose most common reading it is, by pypinyin (MIT); and after ``names`` the
letters that stand for Latin ones often enough. Letters that the corpus hardly has are left out.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from pathlib import Path

from learn_names import RESOURCES
from name_corpus import bracketed, folded_texts
from name_learner import Learner
from pypinyin import lazy_pinyin

TABLE = RESOURCES / "tables" / "syllables.tsv"
FEWEST = 20
FEWEST_IN_NAMES = 8
LEAST_SHARE_IN_NAMES = 0.004
"""Of all places of a letter, those in names that Latin letters follow in brackets: a small part."""


def main() -> None:
    """Reads, counts and writes the table."""
    letters: Counter[str] = Counter()
    mentions = []
    for number, text in enumerate(folded_texts(Path(os.environ["JIANTING_SHARED"]))):
        letters.update(text)
        mentions += bracketed(number, text)
    in_names: Counter[str] = Counter()
    for bearer in Learner(mentions).bearers.values():
        for form, articles in bearer.forms.items():
            in_names.update(dict.fromkeys(form, len(articles)))
    of_names = sorted(
        letter
        for letter, number in in_names.items()
        if number >= FEWEST_IN_NAMES and number >= LEAST_SHARE_IN_NAMES * letters[letter]
    )
    by_syllable: defaultdict[str, list[str]] = defaultdict(list)
    for letter, number in sorted(letters.items()):
        if "\u4e00" <= letter <= "\u9fff" and (number >= FEWEST or letter in of_names):
            by_syllable[lazy_pinyin(letter)[0]].append(letter)
    lines = [f"{syllable}\t{''.join(found)}" for syllable, found in sorted(by_syllable.items())]
    lines.append("names\t" + "".join(of_names))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, by_syllable.values()))} letters, {len(of_names)} of names")


if __name__ == "__main__":
    main()
