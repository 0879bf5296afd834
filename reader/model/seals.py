"""By what a tag in a file tells whether a person edited it there, and of when it is.

What a file knows by name alone, a code that was renamed in the library since, looks like an edited one else;
and spreadsheets write dates in their own ways, which leave out what they do not show.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta

_ENDS, _HALVES = re.compile(r"\r\n?"), re.compile("[\ud800-\udfff]")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_SEAL = re.compile(r"[a-p]{10}-[a-p]{10}(?:-[a-p]{1,16}){0,2}")
_LENGTH = 10
_DIGITS = str.maketrans("abcdefghijklmnop", "0123456789abcdef")
_BEGINNING, _UNIT = datetime.min.replace(tzinfo=UTC), timedelta(microseconds=1)


def seal(
    uuid: str,
    said: tuple[str, str, str],
    place: tuple[str, str, str],
    dates: tuple[datetime, datetime | None] | None = None,
) -> str:
    """Words that follow from what a tag says, where it lies, and when it was made and last altered.

    ``said`` is its codebook, the path of its code and its note, ``place`` its start, end and words; what ends
    lines in them does not matter. All is of letters: a spreadsheet may take for a number what has digits.
    """
    words = [_word(uuid, *cells) for cells in (said, place)]
    return "-".join(words + [_stamp(when) for when in dates or () if when is not None])


def is_seal(text: str) -> bool:
    """Whether a text can be a seal."""
    return bool(_SEAL.fullmatch(text))


def compared(one: str, other: str) -> tuple[bool, bool]:
    """Whether two seals tell that what a tag says is as it was, and that its place is."""
    (said, place), (other_said, other_place) = (each.split("-")[:2] for each in (one, other))
    return said == other_said, place == other_place


def dates_in(text: str) -> tuple[datetime, datetime | None] | None:
    """When a tag with this seal was made and last altered, if the seal tells."""
    stamps = text.split("-")[2:] if is_seal(text) else []
    try:
        dates = [_BEGINNING + int(each.translate(_DIGITS), 16) * _UNIT for each in stamps]
    except OverflowError:
        return None
    return (dates[0], dates[1] if len(dates) > 1 else None) if dates else None


def _stamp(when: datetime) -> str:
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return f"{(aware - _BEGINNING) // _UNIT:x}".translate(_LETTERS)


def _word(*cells: str) -> str:
    plain = "\x1f".join(_HALVES.sub("\ufffd", _ENDS.sub("\n", cell)).strip() for cell in cells)
    return hashlib.sha256(plain.encode()).hexdigest()[:_LENGTH].translate(_LETTERS)
