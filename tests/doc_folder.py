"""The folder in which the commands of the documents run, made as ``docs/shell.md`` tells its readers to."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from reader.align import aligning
from reader.faults import installation
from reader.model import Alignment, Article
from tests.doc_shell import run
from tests.documents import ROOT, Shown, lines_of, shown_in

SHELL = ROOT / "docs" / "shell.md"
FOLLOW_ALONG = "## To follow along"
COPIES = {
    "voa.md": "2024-05-20-【示例】两国在渡轮上签署界河协定 上游放水须提前七十二小时通知.md",
    "bbc.md": "2024-05-20-【示例】泰索尼亚与奥登马尔签署界河协定.md",
}
"""Articles of the sample under names that are quickly typed."""


def make(folder: Path) -> None:
    """Lays out what the documents suppose: the project's seeds, an archive in the home, two files."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "news-archive").mkdir()
    for article in (ROOT / "seeds").glob("20*.md"):
        shutil.copy(article, folder / "news-archive")
    for name, original in COPIES.items():
        shutil.copy(ROOT / "seeds" / original, folder / name)


def follow(folder: Path) -> None:
    """Runs what docs/shell.md has its readers run first."""
    with within(folder):
        for shown in filter(is_setting_up, shown_in(SHELL)):
            ran = run(shown.command, folder)
            assert ran.status == shown.status, f"{shown}\n{ran.output}"


def is_setting_up(shown: Shown) -> bool:
    """Whether a command is one of those that every page's folder is made by."""
    if shown.document != SHELL or shown.kind != "block":
        return False
    headings = [line for line in lines_of(SHELL)[: shown.line] if line.startswith("## ")]
    return bool(headings) and headings[-1] == FOLLOW_ALONG


@contextmanager
def within(folder: Path, language: str = "en") -> Iterator[None]:
    """The folder is the current one and the home, and the library lies in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in {
            "HOME": str(folder),
            "USERPROFILE": str(folder),
            "JIANTING_LIBRARY": str(folder / "library.sqlite3"),
            "JIANTING_LANG": language,
            "JIANTING_CODER": "林",
        }.items():
            patch.setenv(name, value)
        patch.setattr(aligning, "align", _aligned)
        # It starts a process, which takes long; its own tests do so.
        patch.setattr(installation, "check_workers", list)
        yield


def _aligned(articles: Sequence[Article], own_names: Iterable[Sequence[str]] = ()) -> Alignment:
    """What the program finds, found once: the pages compare the same few articles again and again."""
    return _found(tuple(articles), tuple(map(tuple, own_names)))


_found = cache(aligning.align)
