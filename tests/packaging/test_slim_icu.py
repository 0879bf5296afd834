"""ICU's table of data with fewer items in it."""

import struct

import pytest

from tests.packaging.ci_modules import ci_module


@pytest.fixture(scope="module")
def slimmed():
    return ci_module("slim_icu").slimmed


def table(items: dict[str, bytes]) -> bytes:
    """The layout of ``ucmndata.h``: a header, pairs of offsets from its end, names, and the items."""
    header = struct.pack("<HHH6x4s", 32, 0x27DA, 20, b"CmnD").ljust(32, b"\0")
    place = 4 + 8 * len(items)
    names = b"".join(name.encode() + b"\0" for name in items)
    start = -(-(place + len(names)) // 16) * 16
    contents, body = struct.pack("<I", len(items)), b""
    for name, item in items.items():
        contents += struct.pack("<II", place, start + len(body))
        place += len(name) + 1
        body += item.ljust(-(-len(item) // 16) * 16, b"\xaa")
    return header + (contents + names).ljust(start, b"\xaa") + body


def items_of(data: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from("<I", data, 32)
    pairs = [struct.unpack_from("<II", data, 36 + 8 * number) for number in range(count)]
    ends = [start for _, start in pairs[1:]] + [len(data) - 32]
    names = [data[32 + at : data.index(b"\0", 32 + at)].decode() for at, _ in pairs]
    return {name: data[32 + at : 32 + end] for name, (_, at), end in zip(names, pairs, ends, strict=True)}


def test_the_items_that_are_kept_are_as_they_were_and_in_their_order(slimmed):
    whole = table(
        {
            "icudt73l/af.res": b"a" * 40,
            "icudt73l/cnvalias.icu": b"b" * 16,
            "icudt73l/coll/root.res": b"c" * 50,
            "icudt73l/coll/sv.res": b"d" * 70,
            "icudt73l/curr/zh.res": b"e" * 20,
            "icudt73l/fr_CA.res": b"f" * 20,
            "icudt73l/likelySubtags.res": b"g" * 33,
            "icudt73l/unames.icu": b"h" * 90,
            "icudt73l/zh_Hant.res": b"i" * 7,
        }
    )
    before, after = items_of(whole), items_of(slimmed(whole))
    kept = ["cnvalias.icu", "coll/root.res", "likelySubtags.res", "zh_Hant.res"]
    assert list(after) == [f"icudt73l/{name}" for name in kept]
    assert all(after[name] == before[name] for name in after)


def test_every_item_begins_where_it_may(slimmed):
    whole = table({f"icudt73l/x{number}.nrm": b"x" * number for number in range(1, 40)})
    (count,) = struct.unpack_from("<I", slimmed(whole), 32)
    starts = [struct.unpack_from("<II", slimmed(whole), 36 + 8 * number)[1] for number in range(count)]
    assert count == 39
    assert all((32 + start) % 16 == 0 for start in starts)


def test_what_is_no_such_table_is_refused(slimmed):
    with pytest.raises(ValueError, match="common data"):
        slimmed(b"\0" * 64)
