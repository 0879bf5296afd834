"""The chapters of the user's guide, as its first page lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reader.resources import documents

FIRST_PAGE = "index.md"
_FOLDERS = {"en": "en", "zh-Hans": "zh", "zh-Hant": "zh"}
_LISTED = re.compile(r"\[([^\]]+)\]\(([\w-]+\.md)\)")
_MARKUP = re.compile(r"[`*]")
_NOT_IN_SLUG = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the guide."""

    title: str
    path: Path


def chapters(language: str) -> list[Chapter]:
    """The first page and all that it lists, in its order.

    Args:
        language: a BCP 47 tag that the window speaks.

    Raises:
        OSError: if the guide is missing from this installation.
    """
    folder = documents() / "guide" / _FOLDERS.get(language, "en")
    first = folder / FIRST_PAGE
    text = first.read_text(encoding="utf-8")
    found = {FIRST_PAGE: Chapter(heading(text), first)}
    for title, name in _LISTED.findall(text):
        if not (folder / name).is_file():
            continue
        found.setdefault(name, Chapter(title, folder / name))
    return list(found.values())


def heading(text: str) -> str:
    """The title of a page: its first heading."""
    return next(line for line in text.splitlines() if line.startswith("# ")).removeprefix("# ").strip()


def slug(title: str) -> str:
    """How a link names a heading, as the places where Markdown is read on the web make it."""
    plain = _MARKUP.sub("", title)
    return _NOT_IN_SLUG.sub("", plain.casefold()).strip().replace(" ", "-")
