"""Tables of HTML: which of their rows hold data, and which only put things in their places."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import PageElement

_NO_DATA = frozenset("p div ul ol dl table figure img blockquote h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905


class Tables:
    """The rows below one element; it is looked through once, however many rows are asked about."""

    def __init__(self, root: Tag) -> None:
        self._root = root
        self._laid_out: set[int] | None = None

    def is_row(self, tag: Tag) -> bool:
        """Whether a table row holds data, not a layout."""
        if sum(isinstance(cell, Tag) for cell in tag.contents) < 2:
            return False
        if self._laid_out is None:
            self._laid_out = _laid_out(self._root)
        return id(tag) not in self._laid_out


def cells_of(row: Tag) -> Iterator[Tag]:
    """The cells of a row; those of a table within a cell are the cell's own."""
    waiting: list[PageElement] = list(reversed(row.contents))
    while waiting:
        element = waiting.pop()
        if isinstance(element, Tag):
            if element.name in ("td", "th"):
                yield element
            else:
                waiting += reversed(element.contents)


def _laid_out(root: Tag) -> set[int]:
    """The ids of the elements in which there is what no cell of data has."""
    found: set[int] = set()
    for element in root.descendants:
        if isinstance(element, Tag) and element.name in _NO_DATA:
            for above in element.parents:
                if id(above) in found:
                    break
                found.add(id(above))
    return found
