"""The news that the encoder learns from, without the articles that links are learnt from and measured on."""

from __future__ import annotations

import argparse
import json
import lzma
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.archive import ArchiveError, discover, read
from reader.model import Article, ParagraphKind

_GOLD = ("dev", "train")
_TEXT = frozenset({ParagraphKind.BODY, ParagraphKind.STANDFIRST, ParagraphKind.CAPTION})
_SHORTEST_ARTICLE = 300
"""Of shorter articles in the archive little is left but the title and links."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article of the corpus. ``date`` is its day, as 2020-10-31; each line of ``text`` is a paragraph."""

    outlet: str
    date: str
    title: str
    text: str


def shared_folder() -> Path:
    """The folder of training material, named by JIANTING_SHARED."""
    place = os.environ.get("JIANTING_SHARED")
    if not place or not Path(place).is_dir():
        raise SystemExit("JIANTING_SHARED does not name the folder of training material")
    return Path(place)


def work_argument(description: str | None) -> argparse.ArgumentParser:
    """What all scripts that make the encoder ask for: the folder that each finds the last's work in."""
    parser = argparse.ArgumentParser(description=(description or "").split("\n", 1)[0])
    parser.add_argument("work", type=Path, help="folder of intermediate files")
    return parser


def stories(shared: Path, most: int | None = None) -> Iterator[Story]:
    """The articles of the corpus by date, the first ``most`` of them; never an annotated one."""
    annotated = _annotated_titles(shared)
    with lzma.open(shared / "corpus" / "news-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        kept = (
            Story(entry["outlet"], entry["date"][:10], entry["title"], entry["text"])
            for entry in map(json.loads, lines)
            if entry["title"].strip() not in annotated
        )
        yield from islice(kept, most)


def archive_texts(shared: Path, seed: int) -> Iterator[str]:
    """The texts of the archive's articles, in an order that the seed gives; never an annotated one's."""
    annotated = {file.name for part in _GOLD for file in (shared / "gold" / part).glob("*/*")}
    titles = _annotated_titles(shared)
    files = sorted(
        file
        for file in (shared / "archive").rglob("*")
        if file.suffix in (".md", ".txt") and file.name not in annotated
    )
    random.Random(seed).shuffle(files)  # noqa: S311  nobody is kept out by it
    for file in files:
        article = _read(file)
        if article is not None and len(article.text) > _SHORTEST_ARTICLE and article.title not in titles:
            yield "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.kind in _TEXT)


def _annotated_titles(shared: Path) -> frozenset[str]:
    return frozenset(
        entry["title"].strip()
        for part in _GOLD
        for file in (shared / "gold" / part).glob("*.articles.json")
        for entry in json.loads(file.read_text("utf-8"))["articles"]
    )


def _read(file: Path) -> Article | None:
    try:
        (candidate,) = discover([file], lambda problem: None)
        return read(candidate.load())
    except (ArchiveError, ValueError):
        return None
