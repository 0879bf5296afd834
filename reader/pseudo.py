"""English made to look foreign, to see which words of the program can't be translated or have no room."""

from __future__ import annotations

import re
from itertools import cycle, islice

TAG = "x-pseudo"
"""What JIANTING_LANG says for it; it is no language that a person would choose."""
OPEN, CLOSE = "⟦", "⟧"
_LONGER = 0.4
"""So much longer than English others get; German and Finnish are."""
_FOREIGN = str.maketrans(
    "ABCDEFGHIJKLMNOPRSTUWYZabcdefghijklmnoprstuwyz", "ÁßÇÐÉFĜĤÍĴĶĹMŃÓPŔŠŤÚŴÝŽáƀçðéfĝĥíĵķĺmńóþŕšťúŵýž"
)
_KEPT = re.compile(r"\{[^{}]*\}|%n|%L?\d+|&(?:\w+;|#\d+;|&|(?=\w))|<[^<>]+>|\(\*[^)]*\)|\n|\t")
"""What is no word: placeholders, access keys, markup, patterns of files, ends of lines."""


def pseudo(words: str) -> str:
    """Some English words with accents, two fifths longer, in brackets that show whether both ends are seen.

    Every line gets brackets of its own; what a program puts in or takes as markup stays as it is.
    """
    if not words.strip():
        return words
    return "\n".join(map(_line, words.split("\n")))


def _line(line: str) -> str:
    if not line.strip():
        return line
    made, last, letters = [], 0, 0
    for kept in _KEPT.finditer(line):
        between = line[last : kept.start()]
        letters += len(between)
        made += [between.translate(_FOREIGN), kept[0]]
        last = kept.end()
    rest = line[last:]
    letters += len(rest)
    made.append(rest.translate(_FOREIGN))
    more = "".join(islice(cycle("~ōĺōńĝ "), round(letters * _LONGER))).rstrip()
    return f"{OPEN}{''.join(made)}{more}{CLOSE}"
