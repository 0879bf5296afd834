"""Makes Linux libraries small: without the symbols that only debuggers and linkers read.

What ``strip`` leaves is checked: the bytes that a process loads are the same, in the same places. It is known
to break some libraries that were patched for their wheel; those stay as they are.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

_LOAD = 1
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")


def slim_elf(library: Path, target: Path) -> bool:
    """Writes ``library`` without symbols to ``target``; False, and nothing, if that would change it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(library, target)
    command = ["strip", "--strip-unneeded", str(target)]
    if subprocess.run(command, check=False, capture_output=True).returncode == 0 and is_same(
        library.read_bytes(), target.read_bytes()
    ):
        return True
    target.unlink()
    return False


def is_same(one: bytes, other: bytes) -> bool:
    """Whether both 64-bit libraries load the same bytes, from places in the file that a loader takes."""
    try:
        mine, theirs = _loaded(one), _loaded(other)
    except (struct.error, ValueError):
        return False
    return bool(mine) and mine == theirs


def _loaded(data: bytes) -> list[tuple[int, int, int, bytes]]:
    """Of each loaded segment its address, size in memory, rights and content, without the file's header.

    Raises:
        ValueError: if it is no 64-bit library of this byte order, or a segment lies where no loader takes it.
    """
    header = _HEADER.unpack_from(data)
    if header[0][:6] != b"\x7fELF\x02\x01":
        raise ValueError("not a 64-bit library in this machine's byte order")
    table, size, count = header[5], header[9], header[10]
    found = []
    for number in range(count):
        kind, rights, start, address, _, length, in_memory, aligned = _SEGMENT.unpack_from(
            data, table + number * size
        )
        if kind != _LOAD:
            continue
        if aligned > 1 and (start - address) % aligned:
            raise ValueError("a segment is not aligned")
        content = data[start : start + length]
        if len(content) != length:
            raise ValueError("a segment is cut short")
        # The header tells where the sections are, which are fewer afterwards; nothing loads it for that.
        found.append((address, in_memory, rights, content[_HEADER.size :] if start == 0 else content))
    return found
