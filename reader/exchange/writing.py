"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj
from tempfile import TemporaryDirectory


def write_whole(output: Path, write: Callable[[Path], object]) -> None:
    """Puts what ``write`` makes, at the place it is given, in the place of ``output``.

    A file that was there is replaced only when the new one is complete; where ``output`` is a symbolic link,
    it is what the link leads to. A pipe or a device stays what it is: the file is written into it once it is
    complete, and must then be awaited by whoever reads there. The place has the suffix of ``output``.

    Raises:
        OSError: if the file can't be written.
    """
    if _takes_a_stream(output):
        _write_through(output, write)
        return
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


def _takes_a_stream(output: Path) -> bool:
    try:
        mode = output.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _write_through(output: Path, write: Callable[[Path], object]) -> None:
    with TemporaryDirectory() as folder:
        place = Path(folder, f"whole{output.suffix}")
        place.touch()
        write(place)
        with place.open("rb") as made, output.open("wb", buffering=0) as stream:
            copyfileobj(made, stream)


def write_text(output: Path, words: str) -> None:
    """Writes a text in UTF-8, whole or not at all; what has no place in UTF-8 becomes a question mark.

    Raises:
        OSError: if the file can't be written.
    """
    data = words.encode("utf-8", errors="replace")
    write_whole(output, lambda place: place.write_bytes(data))
