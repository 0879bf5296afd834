"""A small library whose passages are tagged by two people, for tests of the shell."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reader.library import Library

BRIDGE = "河港新桥今早通车，数千市民到场。"
SPEECH = "市长林远山说：“这座桥让两岸的人近了一个小时。”"
CRITICS = "反对者指出，工程超支两成，噪音没有解决，𠮷野区尤其如此。"
FERRY = "渡轮公司表示，新桥通车后航班将减半。"


def write(file: Path, *paragraphs: str, outlet: str = "voachinese", day: int = 1) -> Path:
    """An archive file of invented text; ``day`` is one of March 2030."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    stamp = (1898553600 + day * 86400) * 1000
    head = f"<!--{stamp}-->\n[【示例】{file.stem}](https://www.{outlet}.com/{file.stem}.html)\n------\n\n"
    file.write_text(head + body + "\n", "utf-8")
    return file


@cache
def _made() -> bytes:
    with TemporaryDirectory() as place:
        folder = Path(place)
        files = [
            write(folder / "a.md", BRIDGE, SPEECH, CRITICS),
            write(folder / "b.md", FERRY, outlet="bbc", day=20),
        ]
        with Library(folder / "library.sqlite3") as library:
            library.import_archive(files, processes=1)
        return (folder / "library.sqlite3").read_bytes()


def filled(folder: Path) -> Path:
    """A library of two invented articles, a of VOA and b of BBC, without tags."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "library.sqlite3"
    path.write_bytes(_made())
    return path


def tag(
    path: Path, words: str, code: str, memo: str = "", *, coder: str = "甲", parent: str | None = None
) -> int:
    """Tags words where they first stand, and gives the tag's id; the code is made if need be."""
    with Library(path, coder=coder) as library:
        above = None
        if parent is not None:
            known = {each.name: each.id for each in library.codes()}
            above = known.get(parent) or library.add_code(parent).added.codes[0].id
        known = {each.name: each.id for each in library.codes()}
        used = known.get(code) or library.add_code(code, above).added.codes[0].id
        for summary in library.articles():
            start = library.article(summary.id).text.find(words)
            if start >= 0:
                edit = library.annotate(summary.id, start, start + len(words), used, memo)
                return edit.after.annotations[0].id
    raise ValueError(words)


def listed(run: Callable[..., tuple[int, str, str]], *arguments: object) -> list[dict[str, Any]]:
    """What ``jianting tags list`` prints with these arguments."""
    status, out, _ = run("tags", "list", *arguments, "--format", "json")
    assert status == 0
    return json.loads(out)["annotations"]


def words(run: Callable[..., tuple[int, str, str]], *arguments: object) -> set[str]:
    """The tagged passages in it."""
    return {each["exact"] for each in listed(run, *arguments)}
