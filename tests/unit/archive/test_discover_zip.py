"""Archives in zip files."""

import os
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from reader.archive.candidate import MAX_ARTICLE_BYTES
from reader.archive.discover import discover
from reader.archive.errors import ArchiveError
from reader.model import Problem, ProblemCode
from tests.found_files import Found


def make_zip(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def rename_in_zip(path: Path, old: bytes, new: bytes) -> None:
    assert len(old) == len(new)
    path.write_bytes(path.read_bytes().replace(old, new))


def test_a_zip_file_gives_its_articles(tmp_path: Path):
    file = make_zip(
        tmp_path / "news.zip",
        {"b/2.md": b"two", "a.txt": b"one", "README.md": b"", "p.jpg": b"", ".git/x.md": b"", "in.zip": b""},
    )
    for found in (Found(file), Found(tmp_path)):
        assert [c.path for c in found.candidates] == [f"{file}/a.txt", f"{file}/b/2.md"]
        assert [c.load().data for c in found.candidates] == [b"one", b"two"]
        assert found.problems == []
        assert len(found.skipped) == 3


def test_members_load_while_the_zip_file_is_walked(tmp_path: Path):
    file = make_zip(tmp_path / "news.zip", {"a.md": b"one", "b.md": b"two"})
    assert [c.load().data for c in discover([file], pytest.fail)] == [b"one", b"two"]


def test_a_zip_file_under_another_name_is_known_by_its_signature(tmp_path: Path):
    file = make_zip(tmp_path / "archive.dat", {"a.md": b"one"})
    assert [c.path for c in Found(file).candidates] == [f"{file}/a.md"]
    assert Found(tmp_path).skipped == [str(file)]


def test_names_that_lead_out_are_reported_and_nothing_is_written(tmp_path: Path):
    names = ["../up.md", "in/../../up.md", "/abs.md", "C:/win.md", "c:rel.md", "..\\back.md", "\\\\unc\\x.md"]
    file = make_zip(tmp_path / "evil.zip", {"good.md": b"good", **dict.fromkeys(names, b"bad")})
    before = sorted(tmp_path.rglob("*"))
    found = Found(file)
    assert [c.load().data for c in found.candidates] == [b"good"]
    assert {p.code for p in found.problems} == {ProblemCode.UNSAFE_NAME}
    assert sorted(p.path for p in found.problems) == sorted(
        f"{file}/{name}".replace("\\", "/") for name in names
    )
    assert sorted(tmp_path.rglob("*")) == before


def test_a_control_character_in_a_name_is_refused_and_shown_escaped(tmp_path: Path):
    file = make_zip(tmp_path / "evil.zip", {"a\x1b[2Jb.md": b"bad"})
    assert Found(file).problems == [Problem(f"{file}/a\\x1b[2Jb.md", ProblemCode.UNSAFE_NAME)]


def test_folders_written_with_backslashes_are_folders(tmp_path: Path):
    file = make_zip(tmp_path / "win.zip", {"in_a.md": b"text"})
    rename_in_zip(file, b"in_a.md", b"in\\a.md")
    assert [c.path for c in Found(file).candidates] == [f"{file}/in/a.md"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp437"])
def test_names_without_the_flag_for_utf8_are_understood(tmp_path: Path, encoding: str):
    name = "café" if encoding == "cp437" else "文章标题"
    raw = name.encode(encoding)
    file = make_zip(tmp_path / "old.zip", {"x" * len(raw) + ".md": b"text"})
    rename_in_zip(file, b"x" * len(raw), raw)
    (candidate,) = Found(file).candidates
    assert candidate.path == f"{file}/{name}.md"
    assert candidate.load().data == b"text"


@pytest.mark.parametrize(("crc_of", "shown"), [(b"plain.md", "文章.md"), (b"other.md", "plain.md")])
def test_the_unicode_name_beside_a_plain_one_is_taken(tmp_path: Path, crc_of: bytes, shown: str):
    body = b"\x01" + struct.pack("<I", zlib.crc32(crc_of)) + "文章.md".encode()
    info = zipfile.ZipInfo("plain.md")
    info.extra = struct.pack("<HH", 0x7075, len(body)) + body
    with zipfile.ZipFile(tmp_path / "info.zip", "w") as archive:
        archive.writestr(info, b"text")
    assert [Path(c.path).name for c in Found(tmp_path / "info.zip").candidates] == [shown]


def test_a_broken_zip_file_is_reported(tmp_path: Path):
    whole = make_zip(tmp_path / "whole.zip", {"a.md": b"text" * 100}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:60])
    (tmp_path / "empty.zip").write_bytes(b"")
    (tmp_path / "text.zip").write_bytes(b"this is no zip file")
    found = Found(tmp_path)
    assert found.reasons(tmp_path) == dict.fromkeys(
        ("cut.zip", "empty.zip", "text.zip"), ProblemCode.BROKEN_ZIP
    )
    assert [Path(c.path).name for c in found.candidates] == ["a.md"]


def test_any_damage_to_a_zip_file_is_reported_and_nothing_worse(tmp_path: Path):
    whole = make_zip(tmp_path / "whole.zip", {"a.md": b"text" * 100, "b.md": os.urandom(50)}).read_bytes()
    file = tmp_path / "damaged.zip"
    for position in range(len(whole)):
        file.write_bytes(whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :])
        for candidate in Found(file).candidates:
            try:
                candidate.load()
            except ArchiveError as error:
                assert error.code in {  # noqa: PT017
                    ProblemCode.BROKEN_ZIP,
                    ProblemCode.UNREADABLE,
                    ProblemCode.TOO_LARGE,
                    ProblemCode.ZIP_BOMB,
                }


def test_an_encrypted_member_is_reported(tmp_path: Path):
    file = make_zip(tmp_path / "secret.zip", {"a.md": b"text", "b.md": b"text"})
    data = bytearray(file.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(data)
    found = Found(file)
    assert found.problems == [Problem(f"{file}/a.md", ProblemCode.ENCRYPTED_ZIP)]
    assert [c.load().data for c in found.candidates] == [b"text"]


def test_a_member_that_unfolds_without_measure_is_reported(tmp_path: Path):
    file = make_zip(
        tmp_path / "bomb.zip", {"a.md": bytes(3 * 1024**2), "big.md": bytes(2 * MAX_ARTICLE_BYTES)}
    )
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("noise.bin", os.urandom(64 * 1024))
    codes = []
    for candidate in Found(file).candidates:
        with pytest.raises(ArchiveError) as error:
            candidate.load()
        codes.append(error.value.code)
    assert codes == [ProblemCode.ZIP_BOMB, ProblemCode.TOO_LARGE]


def test_a_zip_file_of_many_bombs_is_refused_whole(tmp_path: Path):
    file = make_zip(tmp_path / "bombs.zip", {f"{n}.md": bytes(1024**2) for n in range(12)})
    assert Found(file).problems == [Problem(str(file), ProblemCode.ZIP_BOMB)]
    assert Found(file).candidates == []


def test_members_that_share_their_data_are_refused(tmp_path: Path):
    file = tmp_path / "overlap.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.md", b"text")
        twin = zipfile.ZipInfo("b.md")
        for field in ("header_offset", "file_size", "compress_size", "CRC"):
            setattr(twin, field, getattr(archive.filelist[0], field))
        archive.filelist.append(twin)
    assert Found(file).problems == [Problem(str(file), ProblemCode.ZIP_BOMB)]


def test_a_member_that_lies_about_its_size_is_broken(tmp_path: Path):
    file = make_zip(tmp_path / "liar.zip", {"a.md": bytes(20_000_000)})
    file.write_bytes(file.read_bytes().replace(struct.pack("<I", 20_000_000), struct.pack("<I", 1000)))
    (candidate,) = Found(file).candidates
    with pytest.raises(ArchiveError) as error:
        candidate.load()
    assert error.value.code == ProblemCode.BROKEN_ZIP


def test_a_compression_that_can_not_be_bounded_is_refused(tmp_path: Path):
    file = make_zip(tmp_path / "odd.zip", {"a.md": b"text"}, zipfile.ZIP_BZIP2)
    with pytest.raises(ArchiveError) as error:
        Found(file).candidates[0].load()
    assert (error.value.code, error.value.detail) == (ProblemCode.UNREADABLE, "compression 12")


def test_a_link_in_a_zip_file_is_no_article(tmp_path: Path):
    link = zipfile.ZipInfo("link.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "links.zip", "w") as archive:
        archive.writestr(link, b"../../secret.md")
    found = Found(tmp_path / "links.zip")
    assert (found.candidates, len(found.skipped)) == ([], 1)
