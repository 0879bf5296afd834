"""Simplified and traditional Chinese script."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any, Literal

Script = Literal["hans", "hant", "none"]

LANGUAGE_TAGS: dict[Script, str] = {"hans": "zh-Hans", "hant": "zh-Hant", "none": "zh"}
"""The BCP 47 tags of Chinese in each script."""


@cache
def _converter(way: str = "t2s") -> Any:
    """The converter, loaded at first use: it reads its dictionaries from disk."""
    import opencc

    return opencc.OpenCC(way)


def _convert(text: str, way: str = "t2s") -> str:
    converter = _converter(way)
    try:
        return str(converter.convert(text))
    except UnicodeEncodeError:
        return "".join(char if "\ud800" <= char <= "\udfff" else converter.convert(char) for char in text)


@cache
def simplified_char(char: str) -> str:
    """The simplified form of one character, or the character itself; always one character long."""
    if char < "\u2e80" or "\ud800" <= char <= "\udfff":
        return char
    converted = _convert(char)
    return converted if len(converted) == 1 else char


def to_simplified(text: str) -> str:
    """The text in simplified script, phrase by phrase (乾隆 stays, 乾淨 becomes 干净); as long as before.

    Offsets of the result are offsets of ``text``. For matching, use ``reader.text.folding``: it converts each
    character without regard to its neighbours, so that a passage folds alike wherever it is cut out.
    """
    converted = _convert(text)
    if len(converted) == len(text):
        return converted
    lines = []
    for line in text.split("\n"):
        converted = _convert(line)
        if len(converted) != len(line):
            converted = "".join(map(simplified_char, line))
        lines.append(converted)
    result = "\n".join(lines)
    if len(result) != len(text):
        raise AssertionError("the conversion to simplified script changed the length of a text")
    return result


def mainland_words(text: str) -> str:
    """The text in simplified script and with the words of the mainland: 資訊 and 信息 both become 信息.

    It may be shorter or longer than ``text``.
    """
    return _convert(text, "tw2sp")


@cache
def _leaning(char: str) -> int:
    """1 for a character that only traditional script has, -1 for simplified alone, 0 for all others."""
    if char < "\u3400":
        return 0
    in_gb, in_big5 = _encodable(char, "gb2312"), _encodable(char, "big5")
    if in_gb and not in_big5:
        return -1
    return 1 if not in_gb and simplified_char(char) != char else 0


def _encodable(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def script_of(text: str) -> Script:
    """Which script most of the text's telling characters belong to; "none" if no character tells.

    A telling character is used in one script alone (国, 國); 中, 后 or 台 tell nothing.
    """
    balance = told = 0
    for char, count in Counter(text).items():
        leaning = _leaning(char)
        balance += leaning * count
        told += abs(leaning)
    if not told:
        return "none"
    return "hant" if balance > 0 else "hans"
