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

import re
import sys
from array import array
from dataclasses import dataclass
from itertools import chain, pairwise

from reader.text.characters import char_table
from reader.text.folding import dropped, fold_plain
from reader.text.numerals import NUMERAL_CHARS

INDEX_VERSION = 1
"""Of the tokens. To be raised whenever these rules, or folding, give other tokens for the same text."""
SPACE = "~"
"""Stands for the space that folding leaves between two numbers; the letters never hold this character."""
PARTED, SOMETIMES_PARTED = "|", "||"
"""Stand between two letters that have punctuation between them wherever an article has them one after the
other, or in some places only; the letters never hold this character either."""
TOKEN_MARKS = "$%+._" + SPACE + PARTED
"""All that tokens hold of ASCII besides letters and digits."""


_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_MARKS = re.compile(r"\W+")
_NUMERALS = "".join(sorted(NUMERAL_CHARS))
_INTRICATE = re.compile(
    # Numbers that marks keep apart, and all that punctuation is but a part of.
    rf"[{_NUMERALS}]\W+[{_NUMERALS}]|[^\w\s\-…。、,;:?!\"·()\[\]<>/~|—'*#&=@]|[\u1100-\u11ff]"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the index is given for one part of an article, separated by spaces.

    ``pairs`` are in their order; ``singles`` is the set of single letters, and in the body that of the parted
    pairs of the whole article.
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


def stands_in(text: str, plain: str) -> bool:
    """Whether ``plain`` is in ``plain_of(text)``, told without folding most of the text."""
    table = char_table(script=True, width=True, punctuation=True)
    quick = text.translate(table)
    if plain.isalnum() and plain in quick:
        return True
    letters = set(filter(str.isalnum, plain))
    return any(
        plain in plain_of(line)
        for line, roughly in zip(text.split("\n"), quick.split("\n"), strict=True)
        if all(letter in roughly for letter in letters) or not table.irregular.isdisjoint(line)
    )


def pairs_of(letters: str) -> list[str]:
    """Each letter with the next."""
    return list(map(str.__add__, letters, letters[1:]))


def parted_pairs(plain: str) -> list[str]:
    """The pairs of letters of a folded line that something lies between which ``letters_of`` leaves out."""
    return _read(plain)[1]


def searchable(title: str, author: str | None, text: str) -> Searchable:
    """What the index is given for an article."""
    folded = [plain_of(part) for part in (text, title, author or "")]
    lines = [[_read(line) for line in plain.split("\n")] for plain in folded]
    parted = {pair for part in lines for _, pairs in part for pair in pairs}
    whole = "\n".join(folded)
    beside = set(pairwise(whole))
    marked = (
        one + (SOMETIMES_PARTED if (one, other) in beside else PARTED) + other
        for one, other in map(tuple, sorted(parted))
    )
    body, title_words, author_words = (
        Tokens(
            " ".join(_paired(letters) for letters, _ in part if letters),
            " ".join(chain(set("".join(letters for letters, _ in part)), marked if part is lines[0] else ())),
        )
        for part in lines
    )
    return Searchable(body, title_words, author_words)


def _paired(letters: str) -> str:
    """The pairs of letters and the last letter, separated by spaces: ``国会 会议 议``.

    Each article is indexed in this way when it is imported, and done so it takes a tenth of the time that as
    many strings take.
    """
    codes = array("I", letters.encode(_UTF_32))
    spaced = array("I", [ord(" ")]) * (3 * len(codes) - 2)
    spaced[::3] = codes
    spaced[1::3] = codes[1:]
    return spaced.tobytes().decode(_UTF_32)


def _read(plain: str) -> tuple[str, list[str]]:
    """The letters of a folded line, and its parted pairs."""
    if not _INTRICATE.search(plain):
        pieces = _MARKS.split(plain)
        if not pieces[0]:
            del pieces[0]
        if pieces and not pieces[-1]:
            del pieces[-1]
        return "".join(pieces), [one[-1] + other[0] for one, other in pairwise(pieces)]
    pieces, parted = [], []
    done = 0
    for start, end, replacement in dropped(plain):
        pieces += (plain[done:start], replacement)
        if not replacement and start > 0 and end < len(plain):
            parted.append(plain[start - 1] + plain[end])
        done = end
    pieces.append(plain[done:])
    return "".join(pieces).strip().replace(" ", SPACE), parted


def phrase_of(text: str) -> str:
    """What of a quoted phrase must stand in the folded text: the marks within it, not those around it."""
    plain = plain_of(text.replace("\n", " "))
    start, end = 0, len(plain)
    while start < end and not letters_of(plain[start]):
        start += 1
    while start < end and not letters_of(plain[end - 1]):
        end -= 1
    return plain[start:end]
