"""What a sentence reports in the reporter's own words."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Span
from reader.text.attribution import Attribution, Attributor
from reader.text.clauses import STOPS
from reader.text.cues import MASK, Kind, Word, Words, tables

_SHORTEST = {Kind.SAYING: 4, Kind.STANCE: 3, Kind.SHOWING: 6, Kind.JUDGING: 8}
"""How many characters a statement has at least after a verb of each kind."""
_SHORTEST_ALONE = 8
"""How many one has that no verb leads into."""
_TOLD = frozenset({"告诉", "告知", "通知", "提醒"})
_LONGEST_HEARER = 14
_LONGEST_UNTOLD = 10
"""So many characters after 通知 that have no verb and no comma only say who was told."""
_LONGEST_NAME_BEFORE_COLON = 16
_TRIMMED = "。！？!?，,；;：:、"
_MOST_GOING_ON = 2
"""How many sentences without a verb go on with what somebody says."""


class Statements:
    """Finds the indirect statements of one article, sentence by sentence.

    ``masked`` is the text in simplified script with quotations and brackets hidden, ``words`` its words.
    """

    def __init__(self, masked: str, words: Words, attributor: Attributor) -> None:
        self._masked = masked
        self._words = words
        self._attributor = attributor
        self._going_on: Attribution | None = None
        self._gone_on = 0

    def begin_paragraph(self) -> None:
        """Forgets who speaks in the sentences before."""
        self._going_on = None

    def of_sentence(
        self, sentence: Span, *, quoted: bool, heading: bool
    ) -> Iterator[tuple[Span, Attribution]]:
        """The indirect statements of ``sentence``, each with who says it.

        One goes from its reporting verb to the clause of the next, or to the end of the sentence. A sentence
        that comes after such a statement and names nobody who speaks is taken for more of it. ``quoted``
        says that the sentence holds a quotation, ``heading`` that it is a line of a heading or caption.
        """
        found = list(self._after_verbs(sentence))
        if not found or found[0][0].start - sentence.start > _LONGEST_NAME_BEFORE_COLON:
            other = self._after_source(sentence, found[0][0] if found else None)
            if other is None and heading and not found:
                other = self._after_name(sentence)
            if other is not None:
                found.insert(0, other)
        yield from found
        saying = [one for _, one in found if one.cue is not None]
        if found:
            last = saying[-1] if saying else found[-1][1]
            goes_on = last.cue is None or last.cue.endswith(tables().continued)
            self._going_on, self._gone_on = (last if goes_on else None), 0
        elif quoted or self._attributor.cues or self._going_on is None or self._gone_on >= _MOST_GOING_ON:
            self._going_on = None
        else:
            start, end = self._trim(sentence.start, sentence.end)
            first = next(iter(self._words.within(start, end)), None)
            dated = first is not None and first.start == start and first.kind is Kind.TIME
            if end - start >= _SHORTEST_ALONE and not heading and not dated:
                self._gone_on += 1
                yield Span(start, end), Attribution(self._going_on.speaker, None)

    def _after_verbs(self, sentence: Span) -> Iterator[tuple[Span, Attribution]]:
        attributor = self._attributor
        cues = [cue for cue in attributor.cues if not self._masked.startswith("的", cue.end)]
        for position, cue in enumerate(cues):
            start = self._content_start(cue, sentence.end)
            later = next((one for one in cues[position + 1 :] if self._parts_from(cue, one)), None)
            end = self._clause_start(start, later.start) if later else sentence.end
            start, end = self._own_words(start, end)
            if cue is cues[-1] and cue.text in tables().closing and self._ends(cue, sentence.end):
                start, end = self._trim(sentence.start, self._clause_start(sentence.start, cue.start))
                start, end = self._own_words(start, end)
            if later and end <= start and cue.kind is Kind.SAYING:
                attributor.note(attributor.of_cue(cue))
            if end - start - self._masked[start:end].count(MASK) < _SHORTEST[cue.kind]:
                continue
            if self._masked.startswith("的", start) or self._is_hearer(cue, start, end):
                continue
            found = attributor.of_cue(cue)
            if cue.kind in (Kind.SHOWING, Kind.JUDGING) and not found.near:
                continue
            if cue.kind is Kind.SHOWING and self._is_object(cue, sentence.start):
                continue
            if cue.kind is Kind.SAYING or attributor.running is None:
                attributor.note(found)
            yield Span(start, end), found

    def _after_source(self, sentence: Span, first: Span | None) -> tuple[Span, Attribution] | None:
        """The rest of a sentence that begins with 根据……报告 or 在……看来."""
        mark = next(
            (w for w in self._words.within(sentence.start, sentence.end) if w.kind is Kind.MARK), None
        )
        if mark is None or mark.text not in "，,：:" or (first and first.start <= mark.end):
            return None
        if first is None and any(c.kind is Kind.SAYING and c.start > mark.end for c in self._attributor.cues):
            return None
        source = self._attributor.source(sentence.start, mark.start)
        if source is None:
            return None
        end = sentence.end
        if first is not None:
            cue = next(c for c in reversed(self._attributor.cues) if c.end <= first.start)
            end = self._clause_start(mark.end, cue.start)
        start, end = self._own_words(mark.end, end)
        return (Span(start, end), source) if end - start >= _SHORTEST_ALONE else None

    def _after_name(self, sentence: Span) -> tuple[Span, Attribution] | None:
        """What follows the colon in a heading such as 市长：码头将重新开放."""
        head = self._masked[sentence.start : min(sentence.end, sentence.start + _LONGEST_NAME_BEFORE_COLON)]
        colon = next((i for i, char in enumerate(head) if char in "：:"), None)
        if not colon:
            return None
        speaker = self._attributor.named(sentence.start, sentence.start + colon)
        start, end = self._own_words(sentence.start + colon + 1, sentence.end)
        if speaker is None or end - start < _SHORTEST[Kind.SAYING]:
            return None
        return Span(start, end), Attribution(speaker, None)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        masked = self._masked
        while start < end and (masked[start].isspace() or masked[start] in "，,：:；;"):
            start += 1
        while end > start and (masked[end - 1].isspace() or masked[end - 1] in _TRIMMED):
            end -= 1
        return start, end

    def _own_words(self, start: int, end: int) -> tuple[int, int]:
        """The range without a quotation that it begins with, or that is most of it."""
        start, end = self._trim(start, end)
        hidden = self._masked[start:end].count(MASK)
        if hidden * 2 > end - start:
            start, end = self._trim(start, self._masked.find(MASK, start, end))
        return (start, start) if self._masked.startswith(MASK, start) else (start, end)

    def _is_hearer(self, cue: Word, start: int, end: int) -> bool:
        """Whether what follows a verb of telling is no more than who is told: 告知下游国家."""
        if cue.text not in _TOLD or start != cue.end or end - start >= _LONGEST_UNTOLD:
            return False
        return not any(word.kind in STOPS for word in self._words.within(start, end))

    def _is_object(self, cue: Word, start: int) -> bool:
        """Whether a word that may be a noun is what another verb of its clause acts on: 遵守防疫规定."""
        low = self._clause_start(start, cue.start)
        before = self._words.within(low, cue.start)
        return cue.text in tables().nominal and bool(before) and before[-1].kind is Kind.VERB

    def _ends(self, cue: Word, end: int) -> bool:
        """Whether nothing, not even a quotation, follows the verb."""
        return not self._masked[cue.end : end].strip(" 。！？!?”」")

    def _content_start(self, cue: Word, end: int) -> int:
        start = cue.end
        if self._masked[start : start + 1] in ("了", "过"):
            start += 1
        if cue.text in _TOLD:
            for i in range(start, min(end, start + _LONGEST_HEARER)):
                if self._masked[i] in "，,：:":
                    return i
        return start

    def _clause_start(self, low: int, high: int) -> int:
        """Where the clause that holds ``high`` begins."""
        start = low
        for word in self._words.within(low, high):
            if word.kind is Kind.MARK:
                start = word.end
        return start

    def _parts_from(self, cue: Word, later: Word) -> bool:
        """Whether ``later`` begins another statement, and is not part of what ``cue`` reports."""
        if later.kind not in (Kind.SAYING, Kind.STANCE) or self._attributor.outer(later) is not None:
            return False
        if not any(word.kind is Kind.MARK for word in self._words.within(cue.end, later.start)):
            both = later.kind is Kind.SAYING and cue.kind is Kind.SAYING
            return both and self._attributor.of_cue(later).near
        return not (later.kind is Kind.STANCE and self._attributor.of_cue(later).near)
