"""How a code is named by the way to it in its codebook: ``Actors/Government/Spokesperson``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model.annotation import Code
from reader.model.refusal import RefusalError

_BETWEEN, _ESCAPE = "/", "\\"


def code_path(names: Iterable[str]) -> str:
    r"""The names from the outermost code inwards as one text; a slash in a name becomes ``\/``."""
    return _BETWEEN.join(
        name.replace(_ESCAPE, 2 * _ESCAPE).replace(_BETWEEN, _ESCAPE + _BETWEEN) for name in names
    )


def names_in_path(path: str) -> tuple[str, ...]:
    """The names that ``code_path`` joined, without blanks around them.

    A backslash that stands before anything but a slash or a backslash is one itself.

    Raises:
        ValueError: if a name is empty.
    """
    names, current, at = [], "", 0
    while at < len(path):
        char, after = path[at], path[at + 1 : at + 2]
        if char == _ESCAPE and after in (_ESCAPE, _BETWEEN) and after:
            current += after
            at += 2
            continue
        if char == _BETWEEN:
            names.append(current)
            current = ""
        else:
            current += char
        at += 1
    found = tuple(name.strip() for name in (*names, current))
    if not all(found):
        raise RefusalError("refusal.empty_in_path", path=repr(path))
    return found


def names_of_codes(codes: Sequence[Code]) -> dict[int, tuple[str, ...]]:
    """The names from the outermost code inwards to each of the codes, by its id.

    The way begins where a parent is not among the codes, or where it would go in a circle.
    """
    known = {code.id: code for code in codes}
    found: dict[int, tuple[str, ...]] = {}
    for code in codes:
        way: list[Code] = []
        seen: set[int] = set()
        here: Code | None = code
        while here is not None and here.id not in seen and here.id not in found:
            seen.add(here.id)
            way.append(here)
            here = None if here.parent is None else known.get(here.parent)
        names = found.get(here.id, ()) if here is not None else ()
        for each in reversed(way):
            names = (*names, each.name)
            found[each.id] = names
    return found
