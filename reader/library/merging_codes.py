"""Making several codes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.library.code_tree import CodeTree, free_name
from reader.library.instants import later_than
from reader.library.ledger import Ledger
from reader.library.notes import joined
from reader.model import Annotation


def merge(ledger: Ledger, tree: CodeTree, codes: Sequence[int], into: int) -> None:
    """Has ``into`` take in what is tagged with the others, noted on them and nested in them.

    Raises:
        KeyError: if one of the codes is unknown.
    """
    tree.get(into)
    merged = _Merge(tree, {tree.get(code).id for code in codes})
    merged.lift(into)
    for code in codes:
        merged.absorb(code, into)
    tree.write(ledger)
    _recode(ledger, merged.heirs())


class _Merge:
    """The codes that go, and which code takes the place of each."""

    def __init__(self, tree: CodeTree, going: set[int]) -> None:
        self._tree = tree
        self._going = going
        self._heirs: dict[int, int] = {}

    def lift(self, into: int) -> None:
        """Takes a code out of those that go, to where the outermost of them lies."""
        above = self._tree.above(into)
        outer = [number for number in above if number in self._going]
        if not outer:
            return
        code, place = self._tree.get(into), self._tree.get(outer[-1])
        beside = self._tree.children(place.codebook, place.parent)
        name = free_name(code.name, (each.name for each in beside if each.id not in self._going))
        self._tree.put(replace(code, parent=place.parent, name=name, position=place.position))

    def absorb(self, gone: int, into: int) -> None:
        """Has a code be no more and ``into`` have all that it had."""
        tree = self._tree
        old = tree.get(gone)
        for child in tree.children(old.codebook, gone):
            target = tree.get(into)
            twin = next(
                (
                    each
                    for each in tree.children(target.codebook, into)
                    if each.name == child.name and each.id not in self._going and each.id != child.id
                ),
                None,
            )
            if twin is not None and child.id not in self._going:
                self._going.add(child.id)
                self.absorb(child.id, twin.id)
            else:
                if target.codebook != child.codebook:
                    tree.move_along(child.id, target.codebook)
                position = tree.next_position(target.codebook, into)
                tree.put(replace(tree.get(child.id), parent=into, position=position))
        target = tree.get(into)
        digit = target.digit
        if digit is None and target.codebook == old.codebook:
            digit = old.digit
        tree.put(replace(target, memo=joined(target.memo, old.memo), digit=digit))
        tree.remove(gone)
        self._heirs[gone] = into

    def heirs(self) -> dict[int, int]:
        """By each code that went, the one that is left in its place."""
        left = {}
        for gone in self._heirs:
            heir = gone
            while heir in self._heirs:
                heir = self._heirs[heir]
            left[gone] = heir
        return left


def _recode(ledger: Ledger, heirs: dict[int, int]) -> None:
    table = ledger.store.annotations
    known = {_place(tag): tag for tag in table.of_codes(set(heirs.values()))}
    now = datetime.now(UTC)
    for tag in table.of_codes(heirs):
        recoded = replace(tag, code=heirs[tag.code], modified=later_than(tag, now))
        same = known.get(_place(recoded))
        if same is None:
            ledger.annotations.put(tag, recoded)
            known[_place(recoded)] = recoded
        else:
            ledger.annotations.remove(tag)
            known[_place(same)] = unified(ledger, same, tag, now)


def unified(ledger: Ledger, kept: Annotation, gone: Annotation, now: datetime) -> Annotation:
    """Has a tag keep the note of another on the same passage."""
    memo = joined(kept.memo, gone.memo)
    if memo == kept.memo:
        return kept
    new = replace(kept, memo=memo, modified=later_than(kept, now))
    ledger.annotations.put(kept, new)
    return new


def _place(tag: Annotation) -> tuple[int, int, int, str, int, str, bool]:
    passage = tag.passage
    return tag.article, passage.start, passage.end, passage.exact, tag.code, tag.coder, tag.orphan
