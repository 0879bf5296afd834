"""Code points to UTF-16 code units and back: the edge between our offsets and Qt's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

_LAST_OF_BMP = "\uffff"


class Utf16Map:
    """Positions of one text, counted in code points and in UTF-16 code units.

    A code point beyond the Basic Multilingual Plane takes two units; only these are remembered, so that a
    text without any is mapped in no time at all.
    """

    __slots__ = ("_astral", "_astral_units", "_length")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Encoding runs in C; most articles have no astral character, and then nothing else is looked at.
        if len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
            self._astral = [index for index, char in enumerate(text) if char > _LAST_OF_BMP]
        else:
            self._astral = []
        self._astral_units = [index + rank for rank, index in enumerate(self._astral)]

    @property
    def length(self) -> int:
        """How many code points the text has."""
        return self._length

    @property
    def utf16_length(self) -> int:
        """How many UTF-16 code units the text has."""
        return self._length + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """The position in UTF-16 code units of a position in code points.

        Raises:
            IndexError: if the position lies outside the text (its end is inside).
        """
        if not 0 <= code_point <= self._length:
            raise IndexError(f"position {code_point} lies outside a text of {self._length} code points")
        if not self._astral:
            return code_point
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, utf16: int) -> int:
        """The position in code points of a position in UTF-16 code units.

        A position inside a surrogate pair, where a text cursor may stand, becomes the pair's start.

        Raises:
            IndexError: if the position lies outside the text (its end is inside).
        """
        if not 0 <= utf16 <= self.utf16_length:
            raise IndexError(f"position {utf16} lies outside a text of {self.utf16_length} UTF-16 units")
        if not self._astral:
            return utf16
        before = bisect_right(self._astral_units, utf16 - 1)
        if before and self._astral_units[before - 1] == utf16 - 1:
            return self._astral[before - 1]
        return utf16 - before
