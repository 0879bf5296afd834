"""Quotations found in one article."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Passage


class QuoteKind(StrEnum):
    """Whether the words are marked as the speaker's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article reports as somebody's.

    ``article`` indexes the articles the quotes were asked of. The passage is the words alone, without
    quotation marks and attribution. ``cue`` is the reporting verb (表示, 宣称).
    """

    article: int
    passage: Passage
    kind: QuoteKind
    speaker: str | None = None
    cue: str | None = None
