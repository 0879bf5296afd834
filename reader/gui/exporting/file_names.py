"""Names for files that are about to be written; free of Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from reader.model import Alignment

LONGEST = 60
"""How many characters of a title a name takes: short enough for any system."""
_UNSAFE = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def comparison_name(alignment: Alignment) -> str:
    """A name without a suffix: the day and the title of the first article, as every system takes it."""
    first = alignment.articles[0]
    title = safe_name(first.title)[:LONGEST].rstrip(" .")
    day = f"{first.published:%Y-%m-%d} " if first.published is not None else ""
    return f"{day}{title}".strip() or "jianting"


def safe_name(words: str) -> str:
    """The words without what a file's name may not have."""
    shown = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in words)
    name = " ".join(_UNSAFE.sub(" ", shown).split()).strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name


def with_suffix(chosen: str, suffixes: Sequence[str], wanted: str) -> Path:
    """The path that a person chose; without one of ``suffixes`` it gets the ``wanted`` one."""
    path = Path(chosen)
    return path if path.suffix.lower() in suffixes else path.with_name(path.name + wanted)
