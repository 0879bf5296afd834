"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT_LENGTH = 32
"""How many code points of prefix and suffix a passage carries at most."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points of one canonical text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """How many code points the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def coincides(self, other: Span) -> bool:
        """Whether the two spans are one place by and large: they share more than half of the longer one."""
        return 2 * self.overlap(other) > max(len(self), len(other))

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def trimmed(self, text: str) -> Span:
        """The span of a text without white space at its ends; empty, at its end, if that is all."""
        words = text[self.start : self.end]
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))


class TextChangedError(ValueError):
    """Somebody speaks of words that are not where they were seen: the text is another by now."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A span with enough of its surroundings to be found again when the text has changed.

    ``start``, ``end`` are W3C Web Annotation's TextPositionSelector; ``exact``, ``prefix`` and ``suffix``
    its TextQuoteSelector. Prefix and suffix never reach beyond the text; each has at most
    ``CONTEXT_LENGTH`` code points.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.exact) or self.start < 0:
            raise ValueError(f"[{self.start}, {self.end}) does not fit {len(self.exact)} code points")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """The passage ``text[start:end]`` with its context.

        Raises:
            ValueError: if the range does not lie within the text.
        """
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"[{start}, {end}) does not lie in a text of {len(text)} code points")
        before = text[max(0, start - CONTEXT_LENGTH) : start]
        after = text[end : end + CONTEXT_LENGTH]
        return cls(start, end, text[start:end], before, after)

    @classmethod
    def seen(cls, text: str, start: int, end: int, exact: str | None) -> Passage:
        """The passage of a text in which somebody saw the words ``exact`` there; None asks for no words.

        Raises:
            TextChangedError: if there are other words by now.
            ValueError: if the range does not lie within the text.
        """
        if exact is not None and text[start:end] != exact:
            raise TextChangedError(f"the text has changed: {text[start:end]!r} is not {exact!r}")
        return cls.of(text, start, end)

    @property
    def span(self) -> Span:
        """The position alone."""
        return Span(self.start, self.end)
