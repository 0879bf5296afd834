"""What a sentence reports in the reporter's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Span
from reader.text.attribution import Attribution, Attributor
from reader.text.cues import MASK, Kind, Word, tables, words_within

_SHORTEST = {Kind.SAYING: 4, Kind.STANCE: 4, Kind.SHOWING: 6, Kind.JUDGING: 8}
_TOLD = frozenset({"告诉", "告知", "通知", "提醒"})
_LONGEST_HEARER = 14


def statements(
    masked: str, words: Sequence[Word], sentence: Span, attributor: Attributor
) -> Iterator[tuple[Span, Attribution]]:
    """The indirect statements of ``sentence``, each with who says it.

    One goes from its reporting verb to the clause of the next, or to the end of the sentence.
    """
    cues = [cue for cue in attributor.cues if not masked.startswith("的", cue.end)]
    starts = [_content_start(masked, cue, sentence.end) for cue in cues]
    for position, cue in enumerate(cues):
        end = sentence.end
        for later in cues[position + 1 :]:
            if later.kind in (Kind.SAYING, Kind.STANCE) and _parts_from(
                masked, words, cue, later, attributor
            ):
                end = _clause_start(words, starts[position], later.start)
                break
        start = starts[position]
        while end > start and (masked[end - 1].isspace() or masked[end - 1] in "。！？!?，,；;：:"):
            end -= 1
        if end <= start and position == len(cues) - 1 and cue.text in tables().closing:
            start, end = _content_before(masked, words, sentence, cue)
        hidden = masked[start:end].count(MASK)
        if end - start - hidden < _SHORTEST[cue.kind] or hidden * 2 > end - start:
            continue
        if masked[start : start + 1] in ("的", MASK):
            continue
        found = attributor.of_cue(cue)
        if cue.kind in (Kind.SHOWING, Kind.JUDGING) and not found.near:
            continue
        if cue.kind is Kind.SAYING or attributor.running is None:
            attributor.note(found)
        yield Span(start, end), found


def _content_before(masked: str, words: Sequence[Word], sentence: Span, cue: Word) -> tuple[int, int]:
    """What stands before an attribution that ends its sentence, as 他说 in 码头将重新开放，他说."""
    end = _clause_start(words, sentence.start, cue.start)
    while end > sentence.start and (masked[end - 1].isspace() or masked[end - 1] in "，,"):
        end -= 1
    start = sentence.start
    while start < end and masked[start].isspace():
        start += 1
    return start, end


def _content_start(masked: str, cue: Word, end: int) -> int:
    start = cue.end
    if masked[start : start + 1] in ("了", "过"):
        start += 1
    if cue.text in _TOLD:
        comma = next(
            (i for i in range(start, min(end, start + _LONGEST_HEARER)) if masked[i] in "，,：:"), None
        )
        start = start if comma is None else comma
    while start < end and (masked[start].isspace() or masked[start] in "，,：:"):
        start += 1
    return start


def _clause_start(words: Sequence[Word], low: int, high: int) -> int:
    """Where the clause that holds ``high`` begins."""
    start = low
    for word in words_within(words, low, high):
        if word.kind is Kind.MARK:
            start = word.end
    return start


def _parts_from(masked: str, words: Sequence[Word], cue: Word, later: Word, attributor: Attributor) -> bool:
    """Whether ``later`` begins another statement, and is not part of what ``cue`` reports."""
    if not any(word.kind is Kind.MARK for word in words_within(words, cue.end, later.start)):
        return later.kind is Kind.SAYING and cue.kind is Kind.SAYING and attributor.of_cue(later).near
    found = attributor.of_cue(later)
    return not (later.kind is Kind.STANCE and found.near)
