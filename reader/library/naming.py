"""Names that a reader knows to be one: what the façade does with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reader.model import Changes, OwnName
from reader.store.connections import Connections
from reader.store.store import Store
from reader.text.names import folded_form

_SHORTEST = 2


class Naming:
    """The reader's own names in one library; each mutation is one transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def names(self) -> list[OwnName]:
        """All names, in the order they were added."""
        with self._connections.reading() as store:
            return store.own_names.all()

    def add(self, forms: Sequence[str]) -> Changes:
        """Makes the forms one name, with all forms of names that one of them belongs to."""
        written: dict[str, str] = {}
        for form in forms:
            tidy = " ".join(unicodedata.normalize("NFC", form).split())
            folded = folded_form(tidy)
            if len(folded) < _SHORTEST or not tidy.isprintable():
                raise ValueError(f"no form of a name: {form!r}")
            written.setdefault(folded, tidy)
        if len(written) < 2:
            raise ValueError("a name needs two forms")
        pairs = [(form, folded) for folded, form in written.items()]
        with self._connections.writing() as store:
            known = store.own_names.having(written)
            if known:
                name = known[0]
                store.own_names.join(name, known[1:])
                store.own_names.extend(name, pairs)
            else:
                name = store.own_names.add(pairs)
        return Changes(names=frozenset({name, *known}))

    def restore(self, names: Sequence[OwnName], gone: Sequence[int]) -> Changes:
        """Makes names as they were; a name that has got one of their forms since joins it."""
        with self._connections.writing() as store:
            return Changes(names=restore_names(store, names, gone))

    def remove(self, names: Sequence[int]) -> Changes:
        """Removes names."""
        with self._connections.writing() as store:
            for name in names:
                store.own_names.remove(name)
        return Changes(names=frozenset(names))


def restore_names(store: Store, names: Sequence[OwnName], gone: Sequence[int]) -> frozenset[int]:
    """Makes names as they were, in place of those that are ``gone``; returns the ids that this touches.

    A name that has got one of their forms since joins it.
    """
    touched = {*gone, *(name.id for name in names)}
    for number in store.own_names.known(touched):
        store.own_names.remove(number)
    for name in names:
        pairs = [(form, folded_form(form)) for form in name.forms]
        others = store.own_names.having(folded for _, folded in pairs)
        touched.update(others)
        store.own_names.add(pairs, name.id)
        store.own_names.join(name.id, others)
    return frozenset(touched)
