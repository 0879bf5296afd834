"""Where a passage might belong that its text has lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Passage


class CandidateReason(StrEnum):
    """Why a passage is suggested.

    SAME_WORDS: it has the very words, whatever their script. SAME_PLACE: it stands where the passage stood,
    between the same neighbours. SIMILAR_WORDS: it is worded alike, and stands elsewhere.
    """

    SAME_WORDS = "same_words"
    SAME_PLACE = "same_place"
    SIMILAR_WORDS = "similar_words"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage of an article's current text that an orphan may belong to, for a person to choose.

    ``likeness``, from 0 to 1, is how much of the words is the same (for seven tenths of it) and of what
    surrounds them (for three tenths). It is an order to look in, no probability.
    """

    passage: Passage
    likeness: float
    reason: CandidateReason
