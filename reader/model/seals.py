"""By what a tag in a file tells whether a person edited it there.

What a file knows by name alone, a code that was renamed in the library since, looks like an edited one else.
"""

from __future__ import annotations

import hashlib
import re

_ENDS, _HALVES = re.compile(r"\r\n?"), re.compile("[\ud800-\udfff]")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_SEAL = re.compile(r"[a-p]{10}-[a-p]{10}")
_LENGTH = 10


def seal(uuid: str, said: tuple[str, str, str], place: tuple[str, str, str]) -> str:
    """Two words that follow from what a tag says and from where it lies, whatever ends lines in it.

    ``said`` is its codebook, the path of its code and its note, ``place`` its start, end and words. The two
    are of letters alone: a spreadsheet may take for a number what has digits.
    """
    return "-".join(_word(uuid, *cells) for cells in (said, place))


def is_seal(text: str) -> bool:
    """Whether a text can be a seal."""
    return bool(_SEAL.fullmatch(text))


def compared(one: str, other: str) -> tuple[bool, bool]:
    """Whether two seals tell that what a tag says is as it was, and that its place is."""
    return one[:_LENGTH] == other[:_LENGTH], one[-_LENGTH:] == other[-_LENGTH:]


def _word(*cells: str) -> str:
    plain = "\x1f".join(_HALVES.sub("\ufffd", _ENDS.sub("\n", cell)).strip() for cell in cells)
    return hashlib.sha256(plain.encode()).hexdigest()[:_LENGTH].translate(_LETTERS)
