"""How single Chinese characters are read aloud, in Latin letters."""

from __future__ import annotations

import os
from functools import cache
from typing import Any


@cache
def readings(char: str) -> tuple[str, ...]:
    """Every reading of a character in Mandarin, in plain letters without tones; none for what is not Han.

    ``重`` gives ``zhong`` and ``chong``; ``ü`` is written ``v``, as it is typed. The table is loaded at the
    first use.
    """
    if len(char) != 1 or char < "\u3400":
        return ()
    library = _library()
    found = library.pinyin(char, style=library.Style.NORMAL, heteronym=True, errors="ignore")
    syllables = found[0] if found else []
    return tuple(dict.fromkeys(each for each in syllables if each.isascii() and each.isalpha()))


@cache
def _library() -> Any:
    # Readings of whole phrases are most of what it would load, and of no use for characters one by one.
    kept = os.environ.get("PYPINYIN_NO_PHRASES")
    os.environ["PYPINYIN_NO_PHRASES"] = "true"
    try:
        import pypinyin
    finally:
        if kept is None:
            del os.environ["PYPINYIN_NO_PHRASES"]
        else:
            os.environ["PYPINYIN_NO_PHRASES"] = kept
    return pypinyin
