"""Libraries without symbols: only what loads as it did before is taken."""

import struct
import sys

import pytest

from tests.packaging.ci_modules import ci_module

slim_elf = ci_module("slim_elf")
PAGE = 0x1000


def library(content: bytes, *, address: int = 0, sections: int = 0, behind: bytes = b"") -> bytes:
    """A library of one segment, which begins with the file's header, and of what lies behind it."""
    start = 64 + 56
    ident = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head = struct.pack("<16sHHIQQQIHHHHHH", ident, 3, 62, 1, 0, 64, sections, 0, 64, 56, 1, 64, 0, 0)
    size = start + len(content)
    segment = struct.pack("<IIQQQQQQ", 1, 5, 0, address, address, size, size, PAGE)
    return head + segment + content + behind


def test_what_lies_behind_the_segments_and_where_is_all_the_same():
    assert slim_elf.is_same(library(b"code", sections=200, behind=b"symbols"), library(b"code", sections=90))


def test_other_bytes_or_another_place_are_not_the_same():
    assert not slim_elf.is_same(library(b"code"), library(b"cods"))
    assert not slim_elf.is_same(library(b"code"), library(b"code", address=PAGE))


def test_a_segment_that_no_loader_takes_is_not_the_same():
    crooked = library(b"code", address=8)
    assert not slim_elf.is_same(crooked, crooked)


def test_what_is_cut_short_or_no_library_is_not_the_same():
    cut = library(b"code")[:-1]
    assert not slim_elf.is_same(cut, cut)
    assert not slim_elf.is_same(b"MZ" * 90, b"MZ" * 90)
    assert not slim_elf.is_same(b"", b"")


def patched() -> bytes:
    """A library as a wheel's makers patch it: a second segment behind symbols that nothing loads."""
    start, place = 64 + 2 * 56, 0x3010
    ident = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head = struct.pack("<16sHHIQQQIHHHHHH", ident, 3, 62, 1, 0, 64, 0x2000, 0, 64, 56, 2, 64, 5, 4)
    first = struct.pack("<IIQQQQQQ", 1, 5, 0, 0, 0, start + 4, start + 4, PAGE)
    second = struct.pack("<IIQQQQQQ", 1, 6, place, 0x8010, 0x8010, 5, 50, PAGE)
    return (head + first + second + b"code" + b"symbols").ljust(place, b"s") + b"moved"


def test_what_is_loaded_is_moved_together_and_stays_what_it_is():
    whole = patched()
    small = slim_elf.compact(whole)
    assert len(small) < len(whole) - PAGE
    assert small.endswith(b"moved")
    assert b"symbols" not in small
    assert slim_elf.is_same(whole, small)
    assert slim_elf.compact(small) == small


def test_what_does_not_load_its_header_is_not_moved():
    with pytest.raises(ValueError, match="header"):
        slim_elf.compact(library(b"code").replace(struct.pack("<IIQ", 1, 5, 0), struct.pack("<IIQ", 1, 5, 8)))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strip is for Linux")
def test_what_strip_can_do_nothing_with_stays_and_leaves_nothing(tmp_path):
    source, target = tmp_path / "one.so", tmp_path / "slim" / "one.so"
    source.write_bytes(b"no library at all")
    assert not slim_elf.slim_elf(source, target)
    assert not target.exists()
