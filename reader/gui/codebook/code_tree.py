"""The codes of a codebook as a tree: what lies where, what is tagged, what fits some words. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from reader.gui.teaching.fuzzy import match
from reader.model import Code, CodeCount

_NO_TAGS = CodeCount()


class CodeTree:
    """Codes by what they are nested in, in the order in which they are given."""

    def __init__(
        self,
        codes: Sequence[Code] = (),
        counts: Mapping[int, CodeCount] | None = None,
        name: Callable[[Code], str] = attrgetter("name"),
    ) -> None:
        """``counts`` are by code, ``name`` is what a code is called on screen."""
        self.codes = {code.id: code for code in codes}
        self._counts, self._name = counts or {}, name
        self._children: dict[int | None, list[int]] = {}
        for code in codes:
            self._children.setdefault(code.parent, []).append(code.id)
        self._rows = {code: row for there in self._children.values() for row, code in enumerate(there)}

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def children(self, parent: int | None) -> Sequence[int]:
        """The codes right under one, or the outermost."""
        return self._children.get(parent, ())

    def row(self, code: int) -> int:
        """The place of a code among those with the same parent, from 0."""
        return self._rows[code]

    def name(self, code: int) -> str:
        """What a code is called on screen."""
        return self._name(self.codes[code])

    def count(self, code: int) -> CodeCount:
        """How many tags it has."""
        return self._counts.get(code, _NO_TAGS)

    def above(self, code: int) -> Iterator[int]:
        """The codes that a code is nested in, the nearest first."""
        parent = self.codes[code].parent
        while parent is not None and parent in self.codes:
            yield parent
            parent = self.codes[parent].parent

    def below(self, code: int) -> Iterator[int]:
        """The codes that are nested in a code, depth first."""
        for child in self.children(code):
            yield child
            yield from self.below(child)

    def outermost(self, codes: Collection[int]) -> list[int]:
        """Those of some codes that lie in none of the others, in the order of the tree."""
        chosen = set(codes)
        return [code for code in self.codes if code in chosen and chosen.isdisjoint(self.above(code))]

    def called(self, name: str, parent: int | None, but: int | None = None) -> int | None:
        """The code of a name right under another, if there is one; ``but`` is not meant."""
        there = self.children(parent)
        return next((code for code in there if code != but and self.codes[code].name == name), None)

    def with_digit(self, digit: int) -> int | None:
        """The code whose key is a digit."""
        return next((code.id for code in self.codes.values() if code.digit == digit), None)

    def tags(self) -> int:
        """How many tags there are in all."""
        return sum(self.count(code).tags for code in self.codes)

    def narrowed(self, typed: str) -> Narrowed:
        """The tree of the codes that fit what was typed, with those above and below them."""
        if not typed.strip():
            return Narrowed(self, {}, frozenset())
        found = {code: fit.places for code in self.codes if (fit := match(typed, self.name(code)))}
        opened = {each for code in found for each in self.above(code)}
        shown = found.keys() | opened | {each for code in found for each in self.below(code)}
        codes = [code for code in self.codes.values() if code.id in shown]
        return Narrowed(CodeTree(codes, self._counts, self._name), found, frozenset(opened))


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A part of a tree: what fits some words, with the places that were met in each name.

    ``opened`` are the codes that have to be open for all of it to be seen.
    """

    tree: CodeTree
    found: Mapping[int, tuple[int, ...]]
    opened: frozenset[int]
