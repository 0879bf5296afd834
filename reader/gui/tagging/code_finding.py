"""Finding the code that is meant by what was typed, or the one that is to be made."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.gui.tagging.code_words import code_name, code_path
from reader.gui.teaching.fuzzy import ranked
from reader.model import Code
from reader.text.script import to_simplified

PATH_SEPARATORS = "/›"


@dataclass(frozen=True, slots=True)
class Choice:
    """A code as the palette offers it; ``digit`` is the key that applies it, None if none does."""

    code: Code
    path: str
    digit: int | None = None


def choices_of(codes: Sequence[Code], first: Sequence[int], digits: Mapping[int, Code]) -> list[Choice]:
    """All codes as choices: those of ``first`` (ids) before the others, which keep their order."""
    known = {code.id: code for code in codes}
    keys = {code.id: digit for digit, code in digits.items()}
    order = [each for each in dict.fromkeys([*first, *known]) if each in known]
    return [Choice(known[each], code_path(known[each], known), keys.get(each)) for each in order]


def fitting(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that what was typed fits, best first: by letters, in either script, or by pinyin.

    The parts of a path may be parted by a slash. A code whose own name begins so goes before one that is
    only nested in such a code.
    """
    wanted = _plain(typed)
    words = " ".join(parts_of(typed))
    found = [choices[number] for number, _ in ranked(words, [(each.path, "") for each in choices])]

    def rank(choice: Choice) -> int:
        name = _plain(code_name(choice.code))
        whole = wanted in (name, _plain(choice.path))
        return 0 if whole else 1 if name.startswith(wanted) else 2 if wanted in name else 3

    return sorted(found, key=rank) if wanted else found


def parts_of(typed: str) -> list[str]:
    """The names in a path that was typed, the outermost first."""
    for separator in PATH_SEPARATORS[1:]:
        typed = typed.replace(separator, PATH_SEPARATORS[0])
    parts = (" ".join(part.split()) for part in typed.split(PATH_SEPARATORS[0]))
    return [unicodedata.normalize("NFC", part) for part in parts if part]


def named(typed: str, codes: Sequence[Code], codebook: int | None) -> Code | None:
    """The code that has exactly this path, in the codebook before all others."""
    known = {code.id: code for code in codes}
    wanted = _path_key(parts_of(typed))
    same = [each for each in codes if _path_key(_names(each, known)) == wanted]
    same.sort(key=lambda each: each.codebook != codebook)
    return same[0] if same else None


def to_be_made(typed: str, codes: Sequence[Code], codebook: int | None) -> tuple[Code | None, list[str]]:
    """Where a code that was typed by its path would lie: the nearest code there is, and the names to add."""
    parts = parts_of(typed)
    own = [code for code in codes if code.codebook == codebook]
    parent: Code | None = None
    for number, part in enumerate(parts):
        inside = parent.id if parent is not None else None
        found = next((each for each in own if each.parent == inside and each.name == part), None)
        if found is None:
            return parent, parts[number:]
        parent = found
    return parent, []


def _names(code: Code, known: Mapping[int, Code]) -> list[str]:
    names = [code_name(code)]
    while code.parent is not None and code.parent in known:
        code = known[code.parent]
        names.append(code_name(code))
    return names[::-1]


def _path_key(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)


def _plain(words: str) -> str:
    joined = "/".join(parts_of(words))
    return to_simplified(joined).casefold()
