"""The words of a text as they are matched: one script, one vocabulary, one form of every name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from reader.text.folding import fold_plain
from reader.text.names import Names
from reader.text.script import to_simplified
from reader.text.segment import cut

_WORD = re.compile(r"\w")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FUNCTION_WORDS = frozenset(
    "的了是在和与及或将对被为有也就都而由从以于向到后前并且其这那已会可要称说个们中之他她它我你等把上下不没还又再很更最"
)
"""Words of one letter that every sentence has."""


@cache
def _converters() -> tuple[Any, Any]:
    import opencc

    return opencc.OpenCC("s2twp"), opencc.OpenCC("tw2sp")


def normal_form(text: str, names: Names | None = None) -> str:
    """The text folded, with Taiwan's words in the mainland's (資訊 is 信息) and names in one form.

    What two ways of writing have in common comes out alike: ``normal_form`` of a text and of the same text
    in traditional script with Taiwan's vocabulary hardly ever differ. The result's length is its own, so
    that it gives no offsets. ``names`` are those of the program, unless others are given.
    """
    to_taiwan, to_mainland = _converters()
    # There and back: words that the way back would change in a mainland text are so changed in both.
    plain = to_mainland.convert(to_taiwan.convert(to_simplified(_SURROGATE.sub("\ufffd", text))))
    return (names or Names.shipped()).canonical(fold_plain(plain))


def words_of(normal: str) -> list[str]:
    """The words of a text in its normal form, in order, without punctuation."""
    return [word for word in cut(normal) if _is_word(word)]


def is_function_word(word: str) -> bool:
    """Whether a word tells nothing of what its sentence is about."""
    return word in _FUNCTION_WORDS


@lru_cache(maxsize=1 << 16)
def _is_word(text: str) -> bool:
    return _WORD.search(text) is not None
