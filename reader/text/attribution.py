"""To whom a sentence gives the words that it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from reader.model import Span
from reader.text.cues import MASK, REPORTING, Kind, Word, Words, tables
from reader.text.persons import is_human
from reader.text.script import to_simplified
from reader.text.speakers import Speakers
from reader.text.subjects import ACCORDING, LONGEST_SENTENCE, Subject, subject_before

_CLAUSES_OF_TOPIC = 3
NEWS = ("报道", "报导")
_MOST_CUES_OF_SENTENCE = 40
_LONGEST_TITLE = 4
_LEADING = frozenset({Kind.SAYING, Kind.STANCE, Kind.SHOWING})
_PREDICATES = REPORTING | {Kind.TIME, Kind.ADVERB, Kind.PREPOSITION, Kind.VERB}
_ASIDES = re.compile(r"\s*[（(][^（）()]*[)）]|[“”「」『』\"＂]")
_TOGETHER = re.compile(r"双方|两国|两人|两国领导人|各方|三方|各国")
_IN_DOCUMENT = re.compile(r"(?P<name>(?:联合|共同)?(?:声明|公报|宣言|协定|协议|公开信))[中里]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks, by which verb; the verb's place is ``start``, for telling what stands after it."""

    speaker: str | None
    cue: str | None
    start: int = -1
    near: bool = False
    """Whether the speaker is named in the verb's own clause."""


class Attributor:
    """Finds the speakers of one article, sentence by sentence, and remembers them.

    ``masked`` is ``text`` in simplified script with quotations and brackets hidden, ``words`` its words.
    ``sentence`` is the one being read, ``about`` the phrase for the person it is about, if it is about one.
    """

    def __init__(self, text: str, masked: str, words: Words, speakers: Speakers) -> None:
        self.text = text
        self.masked = masked
        self.words = words
        self.speakers = speakers
        self.sentence = Span(0, 0)
        self._words_of_sentence: Sequence[Word] = ()
        self._cues: list[Word] = []
        self.about: str | None = None
        self._found: dict[int, Attribution] = {}
        self._running: Attribution | None = None
        self._main: Attribution | None = None
        self._main_here = False

    def begin_paragraph(self) -> None:
        """Forgets who speaks in the sentences before."""
        self._running = None

    def begin_sentence(self, sentence: Span) -> None:
        """Goes on to the next sentence."""
        self.sentence = sentence
        self._words_of_sentence = self.words.within(sentence.start, sentence.end)
        cues = (word for word in self._words_of_sentence if word.kind in REPORTING)
        self._cues = list(islice(cues, _MOST_CUES_OF_SENTENCE))
        self._found = {}
        self._main_here = False
        self.about = self._mention_subject()

    def end_sentence(self) -> None:
        """Remembers the person whom the sentence names, if it is about nobody."""
        words = self._words_of_sentence
        self.speakers.mention_documents(word.text for word in words if word.text[0] == "《")
        if self.about is not None:
            self.speakers.mention(self.about)
            return
        for predicates in (_PREDICATES, {Kind.OF}):
            for position, word in enumerate(words[:-1]):
                after = words[position + 1]
                if after.kind is Kind.TITLE and position + 2 < len(words):
                    after = words[position + 2]
                near = after.start - word.end <= _LONGEST_TITLE
                if word.kind is Kind.NAME and near and after.kind in predicates:
                    self.speakers.mention(self.text[word.start : word.end])
                    return

    def _mention_subject(self) -> str | None:
        """Remembers the person whom the sentence is about, by the phrase that is its result."""
        low, high = self.sentence.start, self.sentence.end
        head = self.masked[low : min(high, low + LONGEST_SENTENCE)]
        named = any(word.kind in (Kind.NAME, Kind.TITLE) for word in self._words_of_sentence)
        if not (named or "他" in head or "她" in head or self.speakers.spoken_in(head)):
            return None
        marks = [word.start for word in self._words_of_sentence if word.kind is Kind.MARK]
        for stop in marks[:_CLAUSES_OF_TOPIC] or [high]:
            if stop > low:
                subject = subject_before(self.masked, self.words, low, stop, clauses=0, verb=False)
                if subject is not None:
                    phrase = self.phrase(subject)
                    first = low == self.sentence.start
                    if (phrase[0] in "他她" and first) or self.speakers.mention(phrase):
                        return phrase
            low = stop + 1
        return None

    @property
    def cues(self) -> Sequence[Word]:
        """The reporting verbs of the sentence."""
        return self._cues

    @property
    def running(self) -> Attribution | None:
        """Who was last reported in this paragraph."""
        return self._running

    def note(self, attribution: Attribution) -> None:
        """Remembers who is reported, for what follows without a speaker of its own."""
        self._running = attribution
        news = self._main is not None and (self._main.cue or "").startswith(NEWS)
        if self._main is None or news or not self._main_here:
            self._main, self._main_here = attribution, True

    @property
    def main(self) -> Attribution | None:
        """Who was first reported in the last sentence that reported somebody."""
        return self._main

    def source(self, start: int, end: int) -> Attribution | None:
        """Whom a clause such as 根据……报告 or 在……看来 names, if it is one."""
        first = next(iter(self.words.within(start, end)), None)
        if first is None or self.masked[start : first.start].strip():
            return None
        opinion = self.masked[start:end].rstrip().endswith(("看来", "眼里", "眼中"))
        if first.kind is not Kind.PREPOSITION or not (opinion or first.text in ACCORDING):
            return None
        subject = subject_before(self.masked, self.words, start, end, clauses=0, verb=False)
        return None if subject is None else Attribution(self.resolve(subject), None, near=True)

    def named(self, start: int, end: int) -> str | None:
        """Who is named at ``[start, end)``, if that is the name of somebody who can speak."""
        subject = subject_before(self.masked, self.words, start, end, clauses=0)
        if subject is None or not self.speakers.somebody(self.phrase(subject)):
            return None
        return self.resolve(subject)

    def of_cue(self, cue: Word) -> Attribution:
        """Whose verb it is: named before it, or the speaker of the verb before that it goes on from."""
        known = self._found.get(cue.start)
        if known is None and cue.text in tables().written_on:
            known = self._found[cue.start] = self._of_sign(cue)
        if known is None:
            for earlier in self._cues:
                if (
                    earlier.end <= cue.start
                    and earlier.kind is Kind.SAYING
                    and earlier.start not in self._found
                ):
                    self.of_cue(earlier)
            known = self._found[cue.start] = self._of_cue(cue)
        return known

    def settle(self, found: Attribution) -> None:
        """Takes an attribution as known for its verb."""
        self._found[found.start] = found

    def _of_cue(self, cue: Word) -> Attribution:
        start = max(self.sentence.start, cue.start - LONGEST_SENTENCE)
        subject = subject_before(self.masked, self.words, start, cue.start)
        if cue.kind is Kind.SHOWING and not (subject is not None and subject.near):
            document = self._document_before(cue, start)
            if document is not None:
                return Attribution(self.speakers.resolve(document), cue.text, cue.start, near=True)
        if subject is not None and subject.near:
            document = self._document_of_both(subject, start, cue.start)
            phrase = document or self.phrase(subject)
            speaker = self.speakers.resolve(phrase, remember=self._around(cue) is None)
            return Attribution(speaker, cue.text, cue.start, near=True)
        earlier = self.outer(cue)
        if earlier is None:
            earlier = next(
                (c for c in reversed(self._cues) if c.end <= cue.start and c.start in self._found), None
            )
        if earlier is None and self._coordinated(cue):
            earlier = next((c for c in self._cues if c.end <= cue.start and c.kind in _LEADING), None)
        if earlier is not None:
            earlier = self.outer(earlier) or earlier
        if earlier is not None and earlier.text.startswith(NEWS) and subject is not None:
            earlier = None
        if earlier is not None:
            closed = subject is not None and MASK in self.masked[earlier.end : subject.span.start]
            if not closed or self._coordinated(cue):
                found = self.of_cue(earlier)
                return Attribution(found.speaker, cue.text, cue.start)
        noun = self._speaking_noun(cue, start)
        if noun is not None and subject is None:
            some = self.masked[cue.start - 1 : cue.start] == "有"
            return Attribution(noun if some else self.speakers.resolve(noun), cue.text, cue.start, near=True)
        if subject is not None:
            return Attribution(self.resolve(subject), cue.text, cue.start)
        if self._running is not None:
            return Attribution(self._running.speaker, cue.text, cue.start)
        return Attribution(self.speakers.last, cue.text, cue.start)

    def _of_sign(self, cue: Word) -> Attribution:
        """A sign's words are those of the person who holds it up, if one does."""
        subject = subject_before(self.masked, self.words, self.sentence.start, cue.start, clauses=1)
        if subject is not None:
            phrase = self.text[subject.span.start : subject.span.end]
            if is_human(to_simplified(phrase)):
                return Attribution(self.speakers.resolve(phrase), cue.text, cue.start, near=True)
        return Attribution(None, cue.text, cue.start, near=True)

    def _document_of_both(self, subject: Subject, start: int, end: int) -> str | None:
        """Several who speak in one document speak through it: 双方 in 双方在联合声明中表示."""
        if not _TOGETHER.fullmatch(to_simplified(self.phrase(subject))):
            return None
        document = _IN_DOCUMENT.search(self.masked, start, end)
        return self.text[document.start("name") : document.end("name")] if document else None

    def _document_before(self, cue: Word, start: int) -> str | None:
        """The word for a document or inquiry that stands right before the verb: 研究 in 这项研究表明."""
        for size in (4, 3, 2):
            if cue.start - size >= start and self.masked[cue.start - size : cue.start] in tables().documents:
                return self.text[cue.start - size : cue.start]
        return None

    def outer(self, cue: Word) -> Word | None:
        """The verb within whose report ``cue`` stands: 说 for 认为 in 他说，许多人认为……."""
        if cue.text in tables().thinking or self.masked.startswith("的是", cue.end):
            return self._around(cue)
        return None

    def _around(self, cue: Word) -> Word | None:
        """The verb of saying, followed by a comma, in whose report ``cue`` has its object at once."""
        if self.masked[cue.end : cue.end + 1] in ("，", ",", "：", ":", MASK, ""):
            return None
        for earlier in reversed(self._cues):
            if (
                earlier.end > cue.start
                or earlier.kind is not Kind.SAYING
                or earlier.text in tables().thinking
            ):
                continue
            between = self.masked[earlier.end : cue.start]
            if MASK in between or "；" in between or earlier.text.startswith(NEWS):
                return None
            return earlier if between[:1] in "，,：:" else None
        return None

    def _coordinated(self, cue: Word) -> bool:
        words = list(self.words.within(max(self.sentence.start, cue.start - 4), cue.start))
        return bool(words) and words[-1].end == cue.start and words[-1].text in tables().going_on

    def _speaking_noun(self, cue: Word, start: int) -> str | None:
        """What speaks in 评论称 and 报道说, where the verb begins with it."""
        for word in self.words.within(start, cue.start):
            if word.kind in (Kind.ADVERB, Kind.CONJUNCTION, Kind.TIME, Kind.MARK) and start <= word.start:
                start = word.end
        if self.masked[start : cue.start].strip("，, "):
            return None
        for size in (3, 2):
            if len(cue.text) > size and cue.text[:size] in tables().documents:
                return self.text[cue.start : cue.start + size]
        return None

    def resolve(self, subject: Subject) -> str | None:
        """The speaker whom a noun phrase names or stands for, remembered from now on."""
        return self.speakers.resolve(self.phrase(subject))

    def phrase(self, subject: Subject) -> str:
        """The words of a noun phrase, without brackets and quotation marks."""
        phrase = self.text[subject.span.start : subject.span.end]
        return _ASIDES.sub("", phrase).strip(" 、") or phrase
