"""What adding and removing own names does to the library, each as a command that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.gui.hub import Hub
from reader.gui.tag_commands import LibraryCommand
from reader.model import Changes, OwnName


class AddNames(LibraryCommand):
    """Forms were made one name; names that one of them belonged to went up in it."""

    def __init__(
        self, hub: Hub, text: str, forms: Sequence[str], added: Changes, before: Sequence[OwnName]
    ) -> None:
        """``added`` is what the library answered, ``before`` the names that there were."""
        super().__init__(hub, text)
        self._forms = tuple(forms)
        self._joined = tuple(name.forms for name in before if name.id in added.names)

    def forward(self) -> Changes:
        """Makes them one name again."""
        return self._hub.library.add_names(self._forms)

    def back(self) -> Changes:
        """Parts them again into the names that there were."""
        touched: set[int] = set()
        for name in self._hub.library.names():  # its number may be another one by now
            if set(name.forms) & set(self._forms):
                touched |= self._hub.library.remove_names(name.id).names
        for forms in self._joined:
            touched |= self._hub.library.add_names(forms).names
        return Changes(names=frozenset(touched))


class RemoveNames(LibraryCommand):
    """A name was removed."""

    def __init__(self, hub: Hub, text: str, name: OwnName) -> None:
        super().__init__(hub, text)
        self._name = name

    def forward(self) -> Changes:
        """Removes it again, under the number that it has by now."""
        (name,) = (each for each in self._hub.library.names() if each.forms[0] in self._name.forms)
        return self._hub.library.remove_names(name.id)

    def back(self) -> Changes:
        """Adds its forms."""
        return self._hub.library.add_names(self._name.forms)
