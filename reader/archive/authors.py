"""Names in bylines and footers."""

import re
from collections.abc import Iterable

from reader.archive.outlets import is_outlet_name
from reader.archive.text import clean

JOINT = "、"
MOST_NAMES = 60
"""More are no byline."""

_HAN = "\u3400-\u9fff"
# A name in another script stays: 甲（A. Name）.
_NOTE = re.compile(rf"[（(\[【][^（()）\[\]【】{_HAN}]*[{_HAN}][^（()）\[\]【】]*[）)\]】]")
_WORK = re.compile(r"(?:综合|綜合|摘编|摘編|摘译|摘譯|编译|編譯|报道|報道|报导|報導)+$")
_LABEL = re.compile(
    r"^(?:null\s+|(?:作者|撰文|(?:采访|採訪)?(?:记者|記者))\s*[:：/）)]?\s*|文\s*[:：/]\s*|By\s+)", re.I
)
_JOINTS = re.compile(r"[、，/／\\;；&]|,(?=\S)|\s+(?:和|与|與|及|and)\s+")
_TWO_WORDS = re.compile(r"(?!THE\b)\S+\s+\S+", re.I)
_SHOUTED = re.compile(r"[A-Z][A-Z.'’\-]+")
_LONGEST_NAME = 300
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def join_names(names: Iterable[str]) -> str | None:
    """The names of a byline as one string, each once and in order, outlets left out; None if none is left."""
    found: dict[str, str] = {}
    for name in names:
        tidy = tidy_name(name)
        if tidy and not is_outlet_name(tidy):
            found.setdefault(tidy.casefold(), tidy)
    return JOINT.join(found.values()) or None


def tidy_name(name: str) -> str:
    """``name`` without labels and notes on the work (``（综合报道）``), white space and case tidied.

    What is far longer than any name is none, and empty.
    """
    if len(name) > _LONGEST_NAME:
        return ""
    name = clean(_NOTE.sub("", name)) or clean(name)
    name = _WORK.sub("", _LABEL.sub("", name)).strip(" ,，、;；:：/|")
    return re.sub(rf"(?<=[{_HAN}]) (?=[{_HAN}])", "", name)


def split_names(text: str) -> list[str]:
    """The names of a byline, whatever joins them.

    A comma with a space may be part of a name (``JANE, DUCHESS OF …``): it parts only what could be two names
    of two words each. What is far longer than any name is left out.
    """
    names: list[str] = []
    for part in _JOINTS.split(text):
        pieces = [piece.strip() for piece in part.split(", ")]
        names += pieces if all(_TWO_WORDS.match(piece) for piece in pieces) else [part.strip()]
    return [name for name in names if name and len(name) <= _LONGEST_NAME]


def spell(name: str, text: str) -> str:
    """``name`` as ``text`` spells it, if it is written in capitals there or nowhere, in plain title case.

    ``DAVID PIERSON`` becomes ``David Pierson``; a name that is not shouted stays.
    """
    if not any(len(word.strip(".")) > 1 and _SHOUTED.fullmatch(word) for word in name.split()):
        return name
    for match in re.finditer(re.escape(name), text, re.I):
        if not match[0].isupper():
            return match[0]
    return _WORD.sub(lambda match: _capital(match[0]), name)


def _capital(word: str) -> str:
    if not word.isupper():
        return word
    if word.startswith("MC") and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    return "’".join("'".join(part.capitalize() for part in piece.split("'")) for piece in word.split("’"))
