"""How two wordings of one passage differ."""

from __future__ import annotations

import re
from typing import Literal

from diff_match_patch import diff_match_patch

Op = Literal["equal", "delete", "insert"]

_LONGEST = 2000
"""Longer passages are compared by words alone and are not tidied, which would take too long."""
_SECONDS = 0.25
"""diff-match-patch falls back to a coarser answer after this time."""
_WORD = re.compile(r"[A-Za-z]+|\d[\d,.]*|\s+|.", re.DOTALL)
_FIRST_PRIVATE = 0x100000
"""Words of more than one character become one of plane 16, which has no characters of its own."""
_MOST_WORDS = 0xFFFD


def wording_diff(a: str, b: str) -> list[tuple[Op, str]]:
    """How ``b`` is worded where ``a`` is worded otherwise, in the order of the text.

    Each part is ``equal``, or is in ``a`` alone (``delete``) or in ``b`` alone (``insert``): the first two
    joined give ``a``, the first and third ``b``. Latin words and numbers are never split; Han text is
    compared by character. The time is bounded; very different long texts get a coarser answer.
    """
    if a == b:
        return [("equal", a)] if a else []
    words: dict[str, str] = {}
    coded = _code(a, words), _code(b, words)
    if coded[0] is None or coded[1] is None:
        return [part for part in (("delete", a), ("insert", b)) if part[1]]
    differ = diff_match_patch()
    differ.Diff_Timeout = _SECONDS
    parts = differ.diff_main(*coded, False)
    if max(len(a), len(b)) <= _LONGEST:
        differ.diff_cleanupSemantic(parts)
    decoded = {code: word for word, code in words.items()}
    names: dict[int, Op] = {0: "equal", -1: "delete", 1: "insert"}
    return [(names[op], "".join(decoded.get(c, c) for c in text)) for op, text in parts if text]


def _code(text: str, words: dict[str, str]) -> str | None:
    """The text with one character for each word; None if there are too many words to tell apart."""
    coded = []
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) == 1 and ord(word) < _FIRST_PRIVATE:
            coded.append(word)
            continue
        if word not in words:
            if len(words) == _MOST_WORDS:
                return None
            words[word] = chr(_FIRST_PRIVATE + len(words))
        coded.append(words[word])
    return "".join(coded)
