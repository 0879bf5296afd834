"""A library of a certain size to measure on, and what is known of it."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from reader.resources import seeds
from tests.benchmarks.make_archive import article_files, make, real_archive

_FROM = re.compile(r"^from: https?://([^/\s]+)", re.M)
_HEADER = 4096
MONTH_ARTICLES = 3000
MONTH_OUTLETS = 5
_SAME_SIZE = 0.01


class Stand:
    """The archive and library of so many articles, in ``folder``; figures that took long are kept there."""

    def __init__(self, folder: Path, size: int, paths: list[Path], name: str = "library") -> None:
        self.folder = folder
        self.size = size
        self.paths = paths
        self.library = folder / f"{name}-{size}.sqlite3"
        self._notes = self.library.with_suffix(".json")

    @property
    def raw(self) -> int:
        """How many bytes the archive's files have."""
        return sum(file.stat().st_size for path in self.paths for file in _files(path))

    def known(self) -> dict[str, Any]:
        """The figures that were kept, by what they are of."""
        try:
            return dict(json.loads(self._notes.read_text("utf-8")))
        except FileNotFoundError:
            return {}

    def keep(self, name: str, figures: dict[str, Any]) -> None:
        """Keeps figures for a run that finds the library as this one leaves it."""
        self._notes.write_text(json.dumps({**self.known(), name: figures}, indent=1), encoding="utf-8")

    def drop_library(self) -> None:
        """Begins anew."""
        for path in (*self.folder.glob(f"{self.library.name}*"), self._notes):
            path.unlink(missing_ok=True)


def size_on_disk(library: Path) -> int:
    """How many bytes a library's file and its companions have."""
    return sum(path.stat().st_size for path in library.parent.glob(f"{library.name}*"))


def stand(folder: Path, size: int, archive: Path | None, seed: int) -> Stand:
    """The stand of so many articles: out of ``archive``, cut from a larger one or varied from a smaller."""
    source = archive or real_archive()
    files = article_files(source)
    if size <= len(article_files(seeds())):
        return Stand(folder, size, article_files(seeds())[:size])
    if abs(len(files) - size) <= _SAME_SIZE * size:
        return Stand(folder, len(files), [source])
    own = folder / f"archive-{size}"
    if not _is_whole(own):
        shutil.rmtree(own, ignore_errors=True)
        if size < len(files):
            for file in sorted(files, key=lambda file: file.name)[:size]:
                place = own / file.parent.name
                place.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, place / file.name)
        else:
            make(own, source, size, seed)
        _mark_whole(own)
    return Stand(folder, size, [own])


def month(folder: Path, archive: Path | None, seed: int) -> Stand:
    """The stand of one month of five outlets; fewer articles where the archive has no such month."""
    by_month: dict[str, dict[str, list[Path]]] = defaultdict(lambda: defaultdict(list))
    for file in article_files(archive or real_archive()):
        with file.open("rb") as opened:
            found = _FROM.search(opened.read(_HEADER).decode("utf-8", "replace"))
        if found:
            by_month[file.name[:7]][found[1]].append(file)
    counts = {
        own: Counter({outlet: len(files) for outlet, files in outlets.items()}).most_common(MONTH_OUTLETS)
        for own, outlets in by_month.items()
    }
    if not counts:
        return Stand(folder, 0, [])
    best = max(counts, key=lambda own: (sum(count for _, count in counts[own]), own))
    files = sorted(file for outlet, _ in counts[best] for file in by_month[best][outlet])
    chosen = sorted(random.Random(seed).sample(files, min(MONTH_ARTICLES, len(files))))  # noqa: S311
    return Stand(folder, len(chosen), chosen, "month")


def _files(path: Path) -> list[Path]:
    return article_files(path) if path.is_dir() else [path]


def _whole_mark(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.whole")


def _is_whole(folder: Path) -> bool:
    return folder.is_dir() and _whole_mark(folder).exists()


def _mark_whole(folder: Path) -> None:
    _whole_mark(folder).touch()
