"""Reporting verbs, such as 表示, 宣称 and 警告."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.resources import resource


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb at ``[start, end)`` of a text; ``saying`` if a clause after it is what was said."""

    start: int
    end: int
    verb: str
    saying: bool


@cache
def _tables() -> tuple[re.Pattern[str], frozenset[str]]:
    with resource("tables", "cue_verbs.toml").open("rb") as file:
        table = tomllib.load(file)
    saying = frozenset(table["saying"])
    nothing = sorted(table["not"], key=len, reverse=True)
    verbs = sorted(saying.union(table["judging"]), key=len, reverse=True)
    pattern = f"(?P<no>{'|'.join(map(re.escape, nothing))})|(?P<verb>{'|'.join(map(re.escape, verbs))})"
    return re.compile(pattern), saying


def find_cues(simplified: str, start: int, end: int) -> Iterator[Cue]:
    """The reporting verbs of ``simplified[start:end]``, in order; the text must be in simplified script.

    They do not overlap; of two that begin together the longer is taken.
    """
    pattern, saying = _tables()
    for match in pattern.finditer(simplified, start, end):
        verb = match["verb"]
        if verb:
            yield Cue(match.start(), match.end(), verb, verb in saying)
