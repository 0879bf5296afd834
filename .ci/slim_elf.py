"""Makes Linux libraries small: without the symbols that only debuggers and linkers read.

What is left is checked: the bytes that a process loads are the same, at the same addresses. ``strip`` is
known to break some libraries that were patched for their wheel; of those only what is loaded is kept.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

_LOAD = 1
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTIONS = slice(40, 48), slice(60, 64)
"""Where the header tells the place of the table of sections, and their number."""


@dataclass(frozen=True)
class _Segment:
    """An entry of the table of what is loaded, as ``elf.h`` has it."""

    kind: int
    rights: int
    start: int
    address: int
    physical: int
    length: int
    in_memory: int
    aligned: int

    FORM = struct.Struct("<IIQQQQQQ")

    def packed(self) -> bytes:
        numbers = (self.kind, self.rights, self.start, self.address, self.physical)
        return self.FORM.pack(*numbers, self.length, self.in_memory, self.aligned)

    def holds(self, other: _Segment) -> bool:
        return self.start <= other.start and other.start + other.length <= self.start + self.length


def slim_elf(library: Path, target: Path) -> bool:
    """Writes ``library`` without symbols to ``target``; False, and nothing, if that would change it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    data = library.read_bytes()
    shutil.copy(library, target)
    command = ["strip", "--strip-unneeded", str(target)]
    done = subprocess.run(command, check=False, capture_output=True).returncode == 0
    if done and is_same(data, target.read_bytes()):
        return True
    try:
        target.write_bytes(compact(data))
    except (struct.error, ValueError):
        target.unlink()
        return False
    if is_same(data, target.read_bytes()):
        return True
    target.unlink()
    return False


def compact(data: bytes) -> bytes:
    """The library's segments alone, moved together in the file; what else it has no process loads.

    Raises:
        ValueError: if it is no 64-bit library of this byte order, or its header is not loaded.
    """
    segments = _segments(data)
    loaded = sorted((each for each in segments if each.kind == _LOAD), key=lambda each: each.start)
    if not loaded or loaded[0].start:
        raise ValueError("the header is not loaded")
    moved, written = {}, bytearray()
    for segment in loaded:
        # A loader maps whole pages: the place in the file and the address must agree within one.
        gap = (segment.address - len(written)) % max(segment.aligned, 1)
        written += bytes(gap)
        moved[segment] = len(written)
        written += data[segment.start : segment.start + segment.length]
    table = b""
    for segment in segments:
        home = next((each for each in loaded if segment.length and each.holds(segment)), None)
        start = moved[home] + segment.start - home.start if home else segment.start
        table += replace(segment, start=start).packed()
    begin = _HEADER.unpack_from(data)[5]
    written[begin : begin + len(table)] = table
    for place in _SECTIONS:
        written[place] = bytes(place.stop - place.start)
    return bytes(written)


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
    segments = _segments(data)
    begin = _HEADER.unpack_from(data)[5]
    # The header and its table tell where in the file things are, which differs.
    told = [(0, _HEADER.size), (begin, begin + len(segments) * _Segment.FORM.size)]
    found = []
    for segment in segments:
        if segment.kind != _LOAD:
            continue
        if segment.aligned > 1 and (segment.start - segment.address) % segment.aligned:
            raise ValueError("a segment is not aligned")
        content = bytearray(data[segment.start : segment.start + segment.length])
        if len(content) != segment.length:
            raise ValueError("a segment is cut short")
        for first, last in told if segment.start == 0 else ():
            content[first:last] = bytes(last - first)
        found.append((segment.address, segment.in_memory, segment.rights, bytes(content)))
    return found


def _segments(data: bytes) -> list[_Segment]:
    header = _HEADER.unpack_from(data)
    if header[0][:6] != b"\x7fELF\x02\x01" or header[9] != _Segment.FORM.size:
        raise ValueError("not a 64-bit library in this machine's byte order")
    table, size, count = header[5], header[9], header[10]
    return [_Segment(*_Segment.FORM.unpack_from(data, table + number * size)) for number in range(count)]
