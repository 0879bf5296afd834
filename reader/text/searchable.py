"""What of a text can be searched for: its letters, as one who looks for a word sees them.

Two foldings serve. The *plain* one (``plain_of``) makes script, width and the forms of marks alike; a quoted
phrase is looked for in it, with the marks inside it. The *letters* (``letters_of``) lack punctuation and
white space too; a word is looked for in them, so that 背靠背 is found in 背-靠-背, “背靠”背 and 背 靠背. Both
stay within a paragraph: no match runs over a line break.

Numerals are left as they are: how a number is read depends on what stands beside it, so that 十 would not be
found in 十二, nor 三 in 三名. Letters of any script count one by one, and a word is found within a longer
one: what a scan of the folded text finds is found.

The tokens of the index are pairs of letters that stand side by side (国会议 makes 国会 会议 议): a word of
two letters is one token, so that common words need no work with positions, and a longer one is a run of
tokens. The last letter of each line stands for itself, and so keeps the lines apart. Single letters, and the
pairs that punctuation parts (``|`` between them), are kept as sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.folding import dropped, fold_plain

INDEX_VERSION = 1
"""Of the tokens. To be raised whenever these rules, or folding, give other tokens for the same text."""
SPACE = "~"
"""Stands for the space that folding leaves between two numbers; the letters never hold this character."""
PARTED = "|"
"""Stands between two letters that have punctuation between them; the letters never hold it either."""
TOKEN_MARKS = "$%+._" + SPACE + PARTED
"""All that tokens hold of ASCII besides letters and digits."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the index is given for one part of an article, separated by spaces.

    ``pairs`` are in their order; ``singles`` is the set of single letters and parted pairs.
    """

    pairs: str
    singles: str


@dataclass(frozen=True, slots=True)
class Searchable:
    """What the index is given for an article."""

    body: Tokens
    title: Tokens
    author: Tokens


def plain_of(text: str) -> str:
    """The text as quoted phrases are looked for in it."""
    return fold_plain(text, numerals=False)


def letters_of(text: str) -> str:
    """The letters of a word or of one line, as words are looked for in them."""
    return fold_plain(text, numerals=False, drop_punctuation=True).strip().replace(" ", SPACE)


def pairs_of(letters: str) -> list[str]:
    """Each letter with the next."""
    return list(map(str.__add__, letters, letters[1:]))


def parted_pairs(plain: str) -> Iterator[str]:
    """The pairs of letters of a folded line that something lies between which ``letters_of`` leaves out."""
    for start, end, replacement in dropped(plain):
        if not replacement and start > 0 and end < len(plain):
            yield plain[start - 1] + PARTED + plain[end]


def searchable(title: str, author: str | None, text: str) -> Searchable:
    """What the index is given for an article."""
    return Searchable(_tokens(text), _tokens(title), _tokens(author or ""))


def _tokens(text: str) -> Tokens:
    pairs: list[str] = []
    singles: set[str] = set()
    for plain in plain_of(text).split("\n"):
        pieces: list[str] = []
        done = 0
        for start, end, replacement in dropped(plain):
            pieces += (plain[done:start], SPACE if replacement else "")
            if not replacement and start > 0 and end < len(plain):
                singles.add(plain[start - 1] + PARTED + plain[end])
            done = end
        pieces.append(plain[done:])
        letters = "".join(pieces).replace(" ", SPACE)
        if letters:
            pairs += map(str.__add__, letters, letters[1:])
            pairs.append(letters[-1])
            singles.update(letters)
    return Tokens(" ".join(pairs), " ".join(singles))


def phrase_of(text: str) -> str:
    """What of a quoted phrase must stand in the folded text: the marks within it, not those around it."""
    plain = plain_of(text)
    start, end = 0, len(plain)
    while start < end and not letters_of(plain[start]):
        start += 1
    while start < end and not letters_of(plain[end - 1]):
        end -= 1
    return plain[start:end]
