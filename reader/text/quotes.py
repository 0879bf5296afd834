"""What an article reports as somebody's words, who said it, and by which verb."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from reader.model import Article, ParagraphKind, Passage, Quote, QuoteKind, Span
from reader.text.attribution import Attribution, Attributor
from reader.text.cues import ASIDE, MASK, REPORTING, read_words
from reader.text.persons import dotted_names, family_names, named_so, names_after_titles, names_in_brackets
from reader.text.quotations import Quotation, quotations
from reader.text.quoted import Quoted
from reader.text.script import to_simplified
from reader.text.speakers import Speakers
from reader.text.statements import Statements
from reader.text.terms import is_plain_term, quotation_score

_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』\"]?|\ufffc(?=$)")
_ASIDE = re.compile(r"[（(][^（）()\ufffc\n]{1,80}[)）]")
_FINISHED = re.compile(r"[。！？!?…：:；)）”’」』\"]\s*$")
_LEAST_SCORE = 1.0
_LONGEST_SENTENCE = 4000
"""What has no end for longer is read in pieces."""
_ENDS = ("", "，", "。", "；", "！", "？", ",", ".", ";")
_LONGEST_TERM = 30
_SHORT = 8
"""So short a phrase in quotation marks again and again is the article's own term."""
_NEAR = 25
"""A verb that leads into a quotation stands at most so many code points before it."""


@dataclass(slots=True)
class _Paragraph:
    """One paragraph, without a caption's credit, and the quotations in it."""

    start: int
    end: int
    marked: list[Quotation]
    heading: bool


def find_quotes(article: Article, index: int = 0) -> list[Quote]:
    """The direct quotations and indirect statements of ``article``, in the order of the text.

    Terms, titles, names and scare quotes in quotation marks are left out. An indirect statement is the
    clause after a reporting verb, up to the next one or the end of its sentence; it may hold short direct
    quotations, which are then given too. The speaker is the name, without the office, or the noun phrase
    before the reporting verb; a pronoun is resolved to a speaker named before. ``index`` becomes
    ``Quote.article``.
    """
    return _Reader(article, index).read()


class _Reader:
    def __init__(self, article: Article, index: int) -> None:
        self._article = article
        self._index = index
        self._text = article.text
        self._simplified = to_simplified(article.text)
        self._quotes: list[Quote] = []
        self._terms: list[Span] = []

    def read(self) -> list[Quote]:
        paragraphs = self._paragraphs()
        masked = self._masked([q.outer for part in paragraphs for q in part.marked])
        aside = _ASIDE.sub(lambda match: ASIDE * len(match.group()), masked)
        known = {*names_in_brackets(aside, masked), *dotted_names(aside), *named_so(aside)}
        known |= set(family_names(known, aside))
        self._aside = aside
        self._words = read_words(aside, known, self._terms)
        named = {name for name in names_after_titles(aside, self._words) if len(name) > 1} - known
        if named:
            known |= named
            self._words = self._words.with_names(aside, named)
        self._attributor = Attributor(self._text, aside, self._words, Speakers(known))
        self._quoted = Quoted(self._attributor)
        self._statements = Statements(aside, self._words, self._attributor)
        continued: Attribution | None = None
        for part in paragraphs:
            self._attributor.begin_paragraph()
            self._statements.begin_paragraph()
            last = self._read_paragraph(part, continued)
            continued = last if part.marked and part.marked[-1].continues else None
        self._quotes.sort(key=lambda q: (q.passage.start, -q.passage.end))
        return self._quotes

    def _paragraphs(self) -> list[_Paragraph]:
        found = quotations(self._simplified)
        self._repeated = Counter(map(self._words_of, found))
        found.reverse()
        paragraphs = []
        for paragraph in self._article.paragraphs:
            within = []
            while found and found[-1].outer.start < paragraph.end:
                within.append(found.pop())
            limit = paragraph.end if paragraph.credit is None else paragraph.credit.start
            heading = paragraph.kind is ParagraphKind.HEADING or not _FINISHED.search(
                self._text[max(paragraph.start, paragraph.end - 40) : paragraph.end]
            )
            paragraphs.append(_Paragraph(paragraph.start, limit, self._marked(within, limit), heading))
        return paragraphs

    def _marked(self, found: list[Quotation], limit: int) -> list[Quotation]:
        """The outermost quotations that are not plainly terms; those within an unclosed one instead of it."""
        outermost: list[Quotation] = []
        edge = 0
        for position, quotation in enumerate(found):
            if quotation.outer.start < edge or quotation.outer.end > limit:
                continue
            holds_more = position + 1 < len(found) and found[position + 1].depth > quotation.depth
            if not quotation.closed and holds_more and not quotation.continues:
                continue
            edge = quotation.outer.end
            if not is_plain_term(self._words_of(quotation), *self._around(quotation)):
                outermost.append(quotation)
            elif 0 < len(quotation.inner) <= _LONGEST_TERM:
                self._terms.append(quotation.inner)
        return outermost

    def _words_of(self, quotation: Quotation) -> str:
        return self._simplified[quotation.inner.start : quotation.inner.end].strip()

    def _around(self, quotation: Quotation) -> tuple[str, str]:
        start, end = quotation.outer.start, quotation.outer.end
        return self._simplified[max(0, start - 8) : start].rstrip(), self._simplified[end : end + 8]

    def _masked(self, spans: list[Span]) -> str:
        parts, at = [], 0
        for span in spans:
            parts += [self._simplified[at : span.start], MASK * len(span)]
            at = span.end
        return "".join([*parts, self._simplified[at:]])

    def _sentences(self, start: int, end: int) -> list[Span]:
        """Sentences of the reporter: an end within quotation marks counts if nobody is named after it."""
        masked = self._aside
        cuts = [match.end() for match in _SENTENCE_END.finditer(masked, start, end)]
        at = start
        while (at := masked.find(MASK, at, end)) >= 0:
            after = at
            while after < end and masked[after] == MASK:
                after += 1
            ends = self._simplified[max(at, after - 3) : after].rstrip('”’」』"＂“')[-1:] in "。！？!?…"
            if ends and after - at > 2 and not self._quoted.after(after, end):
                cuts.append(after)
            at = after
        spans, at = [], start
        for cut in sorted({*cuts, end}):
            while cut > at:
                spans.append(Span(at, min(cut, at + _LONGEST_SENTENCE)))
                at = spans[-1].end
        return spans

    def _read_paragraph(self, paragraph: _Paragraph, continued: Attribution | None) -> Attribution | None:
        waiting = paragraph.marked[::-1]
        last: Attribution | None = None
        for sentence in self._sentences(paragraph.start, paragraph.end):
            marked = []
            while waiting and waiting[-1].outer.start < sentence.end:
                marked.append(waiting.pop())
            attributor = self._attributor
            attributor.begin_sentence(sentence)
            quoted = False
            for quotation in marked:
                if continued is not None and not self._text[paragraph.start : quotation.outer.start].strip():
                    last = continued
                elif self._is_quote(quotation, sentence, heading=paragraph.heading):
                    last = self._quoted.of_quotation(quotation.outer, self._words_of(quotation))
                else:
                    continue
                attributor.note(last)
                quoted = True
                self._add(quotation.inner, QuoteKind.DIRECT, last)
            reported = self._statements.of_sentence(sentence, quoted=quoted, heading=paragraph.heading)
            for span, attribution in reported:
                self._add(span, QuoteKind.INDIRECT, attribution)
            attributor.end_sentence()
        return last

    def _is_quote(self, quotation: Quotation, sentence: Span, *, heading: bool) -> bool:
        before, after = self._around(quotation)
        score = quotation_score(self._words_of(quotation), before, after)
        low = sentence.start
        led, defines, between = False, False, "-"
        for word in self._words.within(sentence.start, quotation.outer.start):
            if word.kind in REPORTING:
                led, low = True, word.end
                defines = word.text[-1] in "为作"
        if led:
            between = self._aside[low : quotation.outer.start].strip(" ，,：:")
            if between:
                score += 1.0 if len(between) <= _NEAR else 0.5
            else:
                score += 1.0 if defines else 2.5
        if self._quoted.after(quotation.outer.end, sentence.end):
            score += 2.0
        short = len(quotation.inner) <= _SHORT
        reported = between in ("", "是", "为") and after[:1] in _ENDS
        if short and not reported and self._repeated[self._words_of(quotation)] > 1:
            score -= 2.0
        if heading and short:
            score -= 1.0
        return score >= _LEAST_SCORE

    def _add(self, span: Span, kind: QuoteKind, attribution: Attribution) -> None:
        start, end = span.start, span.end
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        if start < end:
            passage = Passage.of(self._text, start, end)
            self._quotes.append(Quote(self._index, passage, kind, attribution.speaker, attribution.cue))
