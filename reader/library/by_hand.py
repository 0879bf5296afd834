"""The part of the façade for what a person adds: codes, coded passages, notes and names."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.coding import Coding
from reader.library.naming import Naming
from reader.library.tagging import Tagging
from reader.model import Changes, OwnName
from reader.store.connections import Connections


class ByHand(Coding, Tagging):
    """What a person does in a library; a part of ``Library``."""

    def __init__(self, connections: Connections, coder: str | None) -> None:
        Coding.__init__(self, connections)
        Tagging.__init__(self, connections, coder)
        self._naming = Naming(connections)

    def names(self) -> list[OwnName]:
        """The names that the reader added, in the order they were."""
        return self._naming.names()

    def own_names(self) -> list[tuple[str, ...]]:
        """The forms of each name that the reader added, as ``Names.extended`` takes them."""
        return [name.forms for name in self._naming.names()]

    def add_names(self, forms: Sequence[str]) -> Changes:
        """Makes the forms one name; ``Changes.names`` holds its id, and those of names joined to it.

        Raises:
            ValueError: if there are not two forms, in letters that differ by more than their script, or one
                has fewer than two letters.
        """
        return self._naming.add(forms)

    def remove_names(self, *names: int) -> Changes:
        """Removes names that the reader added, all or none."""
        return self._naming.remove(names)

    def restore_names(self, names: Sequence[OwnName], gone: Sequence[int] = ()) -> Changes:
        """Makes names as they were, under their ids, in place of those that are ``gone``.

        No form is lost: a name that has got one of theirs since joins it.
        """
        return self._naming.restore(names, gone)
