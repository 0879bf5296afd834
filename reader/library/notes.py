"""What several people, or one at several times, noted on one thing: nothing of it lost, nothing twice."""

from __future__ import annotations

import re


def joined(*notes: str) -> str:
    """Several notes as one, none of them twice: one that stands in another is left out."""
    whole, *others = notes or ("",)
    for note in others:
        if _stands_in(note, whole):
            continue
        whole = note if _stands_in(whole, note) else f"{whole}\n\n{note}"
    return whole


def both(here: str, there: str, *, later: bool = False, earlier: bool = True) -> str:
    """What is noted here and there, no paragraph of it twice: the note from there first if it is ``later``.

    If it is not, it counts only with ``earlier``, or if there is none here.
    """
    if here and not later and not earlier:
        return here
    first, second = (there, here) if later else (here, there)
    whole = joined(first, second)
    return whole if whole in (first, second) else joined(first, *second.split("\n\n"))


def _stands_in(note: str, other: str) -> bool:
    """Whether the paragraphs of a note follow one another in another note."""
    inner, outer = _paragraphs(note), _paragraphs(other)
    return any(outer[start : start + len(inner)] == inner for start in range(len(outer) - len(inner) + 1))


def _paragraphs(note: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", note) if part.strip()]
