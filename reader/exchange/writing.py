"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex


def write_whole(output: Path, write: Callable[[Path], object]) -> None:
    """Puts what ``write`` makes, at the place it is given, in the place of ``output``.

    A file that was there is replaced only when the new one is complete; where ``output`` is a symbolic link,
    it is what the link leads to. The place has the suffix of ``output``.

    Raises:
        OSError: if the file can't be written.
    """
    target = output.resolve() if output.is_symlink() else output
    if target.is_dir():
        raise IsADirectoryError(21, os.strerror(21), str(output))
    place = target.with_name(f".{target.stem[:80]}-{token_hex(4)}{target.suffix}")
    place.touch(exist_ok=False)
    try:
        write(place)
        place.replace(target)
    except BaseException:
        place.unlink(missing_ok=True)
        raise


def write_text(output: Path, words: str) -> None:
    """Writes a text in UTF-8, whole or not at all; what has no place in UTF-8 becomes a question mark.

    Raises:
        OSError: if the file can't be written.
    """
    data = words.encode("utf-8", errors="replace")
    write_whole(output, lambda place: place.write_bytes(data))
