"""Files that Qt wrote, or did not: it tells neither why not, nor of every failure."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

_NO_ROOM = 1 << 20
"""A disk with fewer bytes left took no picture, most likely because it is full."""
_ENDS = {".pdf": b"%%EOF", ".svg": b"</svg>", ".png": b"IEND"}
_TAIL = 64


def unwritten(path: Path) -> OSError:
    """What to raise where Qt could not write a file."""
    try:
        is_full = shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        is_full = False
    code = errno.ENOSPC if is_full else errno.EIO
    return OSError(code, os.strerror(code), str(path))


def check_written(path: Path) -> None:
    """Looks whether a picture or a PDF has an end.

    Raises:
        OSError: if it has none, so that it is not put in the place of one that is whole.
    """
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
        if _ENDS[path.suffix.lower()] not in file.read():
            raise unwritten(path)
