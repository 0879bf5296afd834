"""What files are read out of, kept open from one file to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar


class _Closable(Protocol):
    def close(self) -> object: ...


_Container = TypeVar("_Container", bound=_Closable)


class LastOpened:
    """The zip file or repository that was read last; it alone stays open."""

    def __init__(self) -> None:
        self._path: str | None = None
        self._container: _Closable | None = None

    def get(self, path: str, open_it: Callable[[str], _Container]) -> _Container:
        """What ``open_it`` makes of the path, or has made of it if that is still open."""
        if self._container is None or self._path != path:
            self.close()
            self._container = open_it(path)
            self._path = path
        return self._container  # type: ignore[return-value] # a path is always opened in one way

    def close(self) -> None:
        """Closes it; what is asked for after that is opened anew."""
        container, self._container = self._container, None
        if container is not None:
            container.close()
