"""Makes ICU's data small: of its 32 MB, Qt asks for what orders and folds text, and little else.

Qt's wheel brings the data of every language: names of countries, currencies, units and time zones, encodings
of former times, dictionaries. ICU takes what is missing from its root, so that the library stays sound.
Linux only: elsewhere Qt uses what the system has. The layout is that of ICU's ``ucmndata.h``.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path

_SYMBOL = re.compile(r"^([0-9a-f]+) g .*\s([0-9a-f]+)\s+(?:\S+\s+)?(icudt\d+_dat)$", re.MULTILINE)
_LOCALE = r"(root|pool|res_index|(en|zh)(_\w+)?)\.res"
_KEPT = re.compile(
    rf"(coll/({_LOCALE}|ucadata\.icu)|{_LOCALE}|(?!unames)\w+\.(icu|nrm)|[a-z]+[A-Z0-9][A-Za-z0-9]*\.res)"
)
"""Ordering; and of the main tables the program's languages, and those of no language, with joined names."""
_ALIGNMENT = 16


def slim_icu(library: Path, target: Path) -> bool:
    """Writes ``library`` with less data to ``target``; False, and nothing, if its layout is unknown."""
    data = library.read_bytes()
    found = _SYMBOL.search(_tool("objdump", "-T", str(library)))
    section = re.search(r"\.rodata\s+\S+\s+(\S+)\s+\S+\s+(\S+)", _tool("objdump", "-h", str(library)))
    if not found or not section:
        return False
    address, size, symbol = int(found[1], 16), int(found[2], 16), found[3]
    start = address - int(section[1], 16) + int(section[2], 16)
    slim = slimmed(data[start : start + size] if size else data[start:])
    target.parent.mkdir(parents=True, exist_ok=True)
    table = target.with_suffix(".dat")
    table.write_bytes(slim)
    source = (
        f".section .rodata\n.balign {_ALIGNMENT}\n.globl {symbol}\n.type {symbol},@object\n"
        f'{symbol}: .incbin "{table}"\n.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",@progbits\n'
    )
    parts = target.with_suffix(".o")
    subprocess.run(["as", "-o", str(parts), "-"], input=source, text=True, check=True)
    _tool("ld", "-shared", "-soname", library.name, "-o", str(target), str(parts))
    return True


def slimmed(data: bytes) -> bytes:
    """ICU's common data with the items that are kept, in their order."""
    header, magic = struct.unpack_from("<HH", data)
    if magic != 0x27DA or data[12:16] != b"CmnD":
        raise ValueError("not ICU's common data in this machine's byte order")
    (count,) = struct.unpack_from("<I", data, header)
    entries = [struct.unpack_from("<II", data, header + 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in entries[1:]] + [len(data) - header]
    kept = []
    for (name_at, start), end in zip(entries, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if _KEPT.fullmatch(name.decode("ascii").partition("/")[2]):
            kept.append((name + b"\0", data[header + start : header + end]))
    names_at = 4 + 8 * len(kept)
    place = _aligned(names_at + sum(len(name) for name, _ in kept))
    contents, names, body = struct.pack("<I", len(kept)), b"", b""
    for name, item in kept:
        contents += struct.pack("<II", names_at + len(names), place + len(body))
        names += name
        body += item + b"\xaa" * (_aligned(len(item)) - len(item))
    gap = b"\xaa" * (place - names_at - len(names))
    return data[:header] + contents + names + gap + body


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _tool(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
