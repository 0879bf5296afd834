"""The rows on the pages of a damaged SQLite file, found without the tree that leads to them.

A tree whose root or branch is lost still has its leaves, and each leaf tells by itself what rows it holds
(sqlite.org/fileformat2.html, 1.6 and 2.1). Which table they are of is for the caller to tell by their shape.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_PAGE_SIZE = 4096
"""That of every library; asked of the file where its head can be read."""
_TABLE_LEAF, _INDEX_LEAF, _INDEX_BRANCH = 0x0D, 0x0A, 0x02
_CELLS_AT = {_TABLE_LEAF: 8, _INDEX_LEAF: 8, _INDEX_BRANCH: 12}
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes a number of each kind takes up."""
_MOST_BYTES = 1 << 28
"""No value of a library is longer."""

Values = tuple[object, ...]


def rows_on_pages(path: Path) -> Iterator[tuple[int | None, Values]]:
    """The rows of all leaves, with their number (None where a table has none), by page and place on it.

    Texts are ``str``, blobs ``bytes``. Pages that the file says are free are left out. A log beside the file
    that could not be merged into it is taken to be.
    """
    with path.open("rb") as file:
        pages = _Pages(file.read())
    pages.take_log(path.with_name(path.name + "-wal"))
    free = pages.free()
    for number in range(2, pages.count + 1):
        if number not in free:
            yield from _rows(pages, number)


class _Pages:
    """A file as numbered pages, the first being 1."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._later: dict[int, memoryview] = {}
        has_head = data.startswith(_MAGIC)
        size = int.from_bytes(data[16:18], "big") if has_head else 0
        size = 65536 if size == 1 else size
        self.size = size if size >= 512 and not size & (size - 1) else _PAGE_SIZE
        self.count = -(-len(data) // self.size)

    def __getitem__(self, number: int) -> memoryview:
        found = self._later.get(number)
        return self._data[(number - 1) * self.size : number * self.size] if found is None else found

    def take_log(self, log: Path) -> None:
        """Lays the pages of a log over those of the file; of the pages themselves nothing is checked."""
        try:
            data = memoryview(log.read_bytes())
        except OSError:
            return
        salts = bytes(data[16:24])
        for at in range(32, len(data) - self.size - 23, self.size + 24):
            if data[at + 8 : at + 16] == salts:
                number = int.from_bytes(data[at : at + 4], "big")
                if 0 < number < 1 << 31:
                    self._later[number] = data[at + 24 : at + 24 + self.size]
        self.count = max(self.count, min(max(self._later, default=0), self.count + len(self._later)))

    def free(self) -> set[int]:
        """The pages that hold what was deleted, as far as the file tells."""
        found: set[int] = set()
        head = self[1]
        if bytes(head[:16]) != _MAGIC:
            return found
        trunk = int.from_bytes(head[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self[trunk]
            many = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            found.update(int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + many * 4, 4))
            trunk = int.from_bytes(page[:4], "big")
        return found


def _rows(pages: _Pages, number: int) -> Iterator[tuple[int | None, Values]]:
    page = pages[number]
    kind = page[0] if len(page) == pages.size else -1
    if kind not in _CELLS_AT:
        return
    start = _CELLS_AT[kind]
    many = min(int.from_bytes(page[3:5], "big"), (pages.size - start) // 2)
    for index in range(many):
        at = int.from_bytes(page[start + index * 2 : start + index * 2 + 2], "big")
        with suppress(ValueError, IndexError, struct.error):  # half a row, or none
            row: int | None = None
            if kind == _INDEX_BRANCH:
                at += 4
            length, at = _varint(page, at)
            if kind == _TABLE_LEAF:
                row, at = _varint(page, at)
                row -= (row >> 63) << 64
            yield row, _record(_payload(pages, page, at, length, is_table=kind == _TABLE_LEAF))


def _payload(pages: _Pages, page: memoryview, at: int, length: int, *, is_table: bool) -> bytes:
    """A row as it is stored, put together from its page and those that it flows over to.

    Raises:
        ValueError: if some of it is not there.
    """
    size = pages.size
    most = size - 35 if is_table else (size - 12) * 64 // 255 - 23
    if length > _MOST_BYTES:
        raise ValueError(length)
    if length <= most:
        here = length
    else:
        least = (size - 12) * 32 // 255 - 23
        here = least + (length - least) % (size - 4)
        here = here if here <= most else least
    if at + here > size:
        raise ValueError(at)
    parts = [bytes(page[at : at + here])]
    if here == length:
        return parts[0]
    following, left = int.from_bytes(page[at + here : at + here + 4], "big"), length - here
    while left > 0:
        if not 1 < following <= pages.count:
            raise ValueError(following)
        next_page = pages[following]
        parts.append(bytes(next_page[4 : 4 + min(left, size - 4)]))
        if not parts[-1]:
            raise ValueError(following)
        left -= len(parts[-1])
        following = int.from_bytes(next_page[:4], "big")
    return b"".join(parts)


def _record(data: bytes) -> Values:
    """The values of a row.

    Raises:
        ValueError, IndexError, struct.error: if these bytes are none.
    """
    view = memoryview(data)
    end, at = _varint(view, 0)
    if end > len(data):
        raise ValueError(end)
    kinds = []
    while at < end:
        kind, at = _varint(view, at)
        kinds.append(kind)
    values: list[object] = []
    at = end
    for kind in kinds:
        if kind in (0, 8, 9):
            values.append(None if kind == 0 else kind - 8)
            continue
        if kind in (10, 11):
            raise ValueError(kind)
        length = _INTEGERS.get(kind, 8 if kind == 7 else (kind - 12) // 2)
        part = data[at : at + length]
        if len(part) != length:
            raise ValueError(length)
        at += length
        if kind in _INTEGERS:
            values.append(int.from_bytes(part, "big", signed=True))
        elif kind == 7:
            values.append(struct.unpack(">d", part)[0])
        else:
            values.append(part.decode("utf-8") if kind % 2 else part)
    if at != len(data) or not kinds:
        raise ValueError(at)
    return tuple(values)


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    """A number of SQLite's own form, and what follows it."""
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9
