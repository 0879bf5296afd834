"""Damaged articles in what archives come in: folders, zip files, Git repositories, whole or damaged too."""

import io
import os
import random
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from reader.archive.candidate import is_article_name

_NAMES = (
    "甲镇.md",
    "a'b\"c.md",
    "-rf.md",
    " .md",
    "a.MD",
    "x.txt",
    "é.md",
    "e\u0301.md",
    "😀.md",
    "\u202egpj.md",
    "line\nbreak.md",
    "tab\t.md",
    "%s{0}$x.md",
    "con.md",
    "長" * 60 + ".md",
    "2020-01-01-x.md",
    "README.md",
    "index.txt",
    "picture.jpg",
    "no-suffix",
    ".hidden.md",
    "deep/er/than/that.md",
    ".git-like/x.md",
)
_UNDECODABLE = b"bytes-\xff\xfe.md"


@dataclass(frozen=True)
class Archive:
    """What is to be imported; ``articles`` are the paths that must come back in a report or the library.

    ``counted`` is how many files there are; None where damage leaves that open.
    """

    path: Path
    articles: frozenset[str] = frozenset()
    counted: int | None = None


def named(rng: random.Random, files: list[bytes]) -> dict[str, bytes]:
    """The files under names such as people, programs and enemies give."""
    found: dict[str, bytes] = {}
    for number, data in enumerate(files):
        name = rng.choice(_NAMES) if rng.random() < 0.5 else f"{number}.md"
        found.setdefault(name if name not in found else f"{number}-{name}".replace("/", "-"), data)
    return found


def folder(rng: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A folder; a name that the system does not take is left out."""
    place.mkdir()
    articles, counted = set[str](), 0
    for name, data in files.items():
        path = place / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError:
            continue
        if not any(part.startswith(".") for part in Path(name).parts):
            counted += 1
            if is_article_name(path.name):
                articles.add(str(path))
    if rng.random() < 0.3 and os.name == "posix":
        Path(os.fsdecode(os.fsencode(place) + b"/" + _UNDECODABLE)).write_bytes(b"")
        counted += 1
    return Archive(place, frozenset(articles), counted)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def zip_file(_: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A zip file, as it should be."""
    path = place.with_suffix(".zip")
    path.write_bytes(_zipped(files))
    return Archive(path)


def damaged_zip(rng: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A zip file with some bytes changed, most of them where it says what is in it."""
    data = bytearray(_zipped(files))
    directory = max(0, data.rfind(b"PK\x01\x02"))
    for _ in range(rng.choice((1, 5, 40))):
        first = directory if rng.random() < 0.6 else 0
        data[rng.randrange(first, len(data))] = rng.randrange(256)
    cut = rng.randrange(len(data)) if rng.random() < 0.2 else len(data)
    path = place.with_suffix(".zip")
    path.write_bytes(data[:cut])
    return Archive(path)


def hostile_zip(rng: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A zip file whose names lead elsewhere, whose entries swell, are twice there, links, or zip files."""
    path = place.with_suffix(".zip")
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in files.items():
            archive.writestr(rng.choice(("", "../", "/", "C:\\", "a\\..\\", "\x01", "//x/")) + name, data)
        archive.writestr("bomb.md", b"a" * rng.choice((1000, 3_000_000, 6_000_000)))
        archive.writestr("again.zip", _zipped(files))
        archive.writestr("twice.md", b"one")
        archive.writestr("twice.md", b"two")
        link = zipfile.ZipInfo("link.md")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return Archive(path)


def _committed(place: Path, files: Mapping[str, bytes]) -> None:
    place.mkdir()
    with Repo.init_bare(str(place)) as repository:
        tree = Tree()
        for name, data in files.items():
            blob = Blob.from_string(data)
            repository.object_store.add_object(blob)
            tree.add(name.replace("/", "-").encode(), 0o100644, blob.id)
        commit = Commit()
        commit.tree = tree.id
        commit.author = commit.committer = b"A <a@example.org>"
        commit.commit_time = commit.author_time = 1_900_000_000
        commit.commit_timezone = commit.author_timezone = 0
        commit.message = b"One"
        repository.object_store.add_object(tree)
        repository.object_store.add_object(commit)
        repository.refs[b"HEAD"] = commit.id


def repository(_: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A bare repository, as it should be."""
    _committed(place, files)
    return Archive(place)


def damaged_repository(rng: random.Random, place: Path, files: Mapping[str, bytes]) -> Archive:
    """A repository with some of its files changed, cut short or gone."""
    _committed(place, files)
    inner = sorted(path for path in place.rglob("*") if path.is_file())
    for path in rng.sample(inner, min(len(inner), rng.choice((1, 2, 5)))):
        path.chmod(0o600)
        data = bytearray(path.read_bytes())
        match rng.randrange(3):
            case 0:
                path.unlink()
            case 1:
                path.write_bytes(data[: rng.randrange(len(data) + 1)])
            case _:
                for _ in range(rng.choice((1, 10))):
                    if data:
                        data[rng.randrange(len(data))] = rng.randrange(256)
                path.write_bytes(data)
    return Archive(place)


CONTAINERS = (
    folder,
    folder,
    folder,
    zip_file,
    damaged_zip,
    hostile_zip,
    repository,
    damaged_repository,
)
