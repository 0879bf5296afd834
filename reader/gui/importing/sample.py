"""The sample archive: what a first start offers."""

from __future__ import annotations

import tomllib

from reader.library import Library
from reader.resources import seeds

_MARK = "【示例】"
_MOST = 4


def sample_articles(library: Library) -> list[int]:
    """The articles of the sample that belong side by side, by library id; empty if it is not imported.

    ``seeds/sample.toml`` names them. If it is gone, or names files that are not there, the newest articles
    whose title is marked as a sample take their place.
    """
    found = []
    for name in _named():
        for wanted in (str(seeds() / name), name):
            try:
                found.append(library.find(wanted))
            except KeyError:
                continue
            break
    if len(found) < 2:
        found = [summary.id for summary in library.articles(text=_MARK, limit=_MOST)]
    return found[:_MOST]


def _named() -> list[str]:
    try:
        data = tomllib.loads((seeds() / "sample.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    names = data.get("compare")
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
