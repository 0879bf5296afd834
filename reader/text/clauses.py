"""The clauses of a sentence, taken apart into words and the stretches between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.text.cues import ASIDE, REPORTING, Kind, Words
from reader.text.persons import foreign_name_after, name_after

STOPS = REPORTING | {Kind.TIME, Kind.ADVERB, Kind.PREPOSITION, Kind.VERB, Kind.CONJUNCTION}
"""What ends the noun phrase that a clause begins with."""
_LIMITS = STOPS | {Kind.WITH, Kind.TITLE, Kind.OF}
_PLAIN = frozenset({Kind.OTHER, Kind.KEEP, Kind.PLACE})
_SEPARATE = '、“”‘’「」『』"＂'


class Part(NamedTuple):
    """A word of a clause, or a stretch between two words (kind OTHER), at ``[start, end)`` of the text."""

    kind: Kind
    start: int
    end: int
    text: str


def spelt(parts: Sequence[Part]) -> str:
    """The words of the parts, brackets left out."""
    return "".join(part.text for part in parts)


def clauses_of(words: Words, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a text's ``[start, end)``, which its marks part; the last may be empty."""
    bounds = []
    at = start
    for word in words.within(start, end):
        if word.kind is Kind.MARK:
            if word.start > at:
                bounds.append((at, word.start))
            at = word.end
    bounds.append((at, end))
    return bounds


def parts_of(masked: str, words: Words, start: int, end: int) -> list[Part]:
    """The clause as words and the stretches between them, brackets and outer white space left out."""
    parts: list[Part] = []
    at = start
    for word in [*words.within(start, end), None]:
        stop = word.start if word else end
        while at < stop:
            if masked[at] == ASIDE or masked[at].isspace() or masked[at] in _SEPARATE:
                at += 1
                continue
            low = at
            while at < stop and masked[at] != ASIDE and masked[at] not in _SEPARATE:
                at += 1
            parts.append(Part(Kind.OTHER, low, at, masked[low:at]))
        if word:
            parts.append(Part(word.kind, word.start, word.end, word.text))
            at = word.end
    return _with_names(masked, parts)


def _with_names(masked: str, parts: list[Part]) -> list[Part]:
    """The parts with Chinese persons' names made whole: 任正非 although 正 is an adverb elsewhere."""
    if not parts:
        return parts
    ends = frozenset(
        [p.start for p in parts if p.kind in _LIMITS or (p.kind is Kind.PLACE and len(p.text) > 1)]
        + [p.end for p in parts if masked[p.end : p.end + 1] == ASIDE]
    )
    high = parts[-1].end
    joined: list[Part] = []
    edge = parts[0].start
    for position, part in enumerate(parts):
        if part.start < edge:
            if part.end > edge:
                joined.append(Part(Kind.OTHER, edge, part.end, masked[edge : part.end]))
                edge = part.end
            continue
        if part.kind is Kind.NAME:
            joined.append(part)
            edge = part.end
            continue
        after_title = bool(joined) and joined[-1].kind is Kind.TITLE
        begins = after_title or position == 0 or (bool(joined) and joined[-1].kind in (Kind.OF, Kind.VERB))
        if begins and part.kind not in (Kind.TITLE, Kind.TIME):
            after = parts[position + 1] if position + 1 < len(parts) else None
            if part.kind in STOPS and after and after.start == part.end and after.kind in STOPS:
                joined.append(part)
                edge = part.end
                continue
            plain = part.kind in _PLAIN
            stop = name_after(masked, part.start, high, ends - {part.start})
            if stop == part.start and after_title:
                stop = foreign_name_after(masked, part.start, high, ends - {part.start})
            if stop > part.end or (stop > part.start and plain):
                joined.append(Part(Kind.NAME, part.start, stop, masked[part.start : stop]))
                edge = stop
                if part.end > stop:
                    joined.append(Part(Kind.OTHER, stop, part.end, masked[stop : part.end]))
                    edge = part.end
                continue
        joined.append(part)
        edge = part.end
    return joined
