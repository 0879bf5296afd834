"""To whom a sentence gives the words that it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from reader.model import Span
from reader.text.cues import ASIDE, MASK, REPORTING, Kind, Word, Words, tables
from reader.text.persons import is_human
from reader.text.script import to_simplified
from reader.text.speakers import Speakers
from reader.text.subjects import ACCORDING, LONGEST_SENTENCE, Subject, subject_before

_CLAUSES_OF_TOPIC = 3
_NEWS = ("报道", "报导")
_MOST_CUES_OF_SENTENCE = 40
_MOST_CUES = 12
"""A quotation belongs to none but the last few verbs before it."""
_LONGEST_ATTRIBUTION = 60
_LONGEST_HEARER = 14
_TOLD = frozenset({"告诉", "告知"})
_END = "。，：；,:！？!?—…"
_LONGEST_TITLE = 4
_PREDICATES = REPORTING | {Kind.TIME, Kind.ADVERB, Kind.PREPOSITION, Kind.VERB}
_WHEN = frozenset(["时", "之际", "后", "之后", "以后", "的时候", "时候", "同时", "前", "之前", "期间", "中"])
_STANCE = re.compile(
    r"^.{0,6}(?:反对|遗憾|谴责|关切|不满|支持|欢迎|赞成|抗议|愤慨|担忧|感谢|哀悼|悲痛|震惊|接受|拒绝|注意到)"
)
_ASIDES = re.compile(r"\s*[（(][^（）()]*[)）]|[“”「」『』\"＂]")
_TOGETHER = re.compile(r"双方|两国|两人|两国领导人|各方|三方|各国")
_IN_DOCUMENT = re.compile(r"(?P<name>(?:联合|共同)?(?:声明|公报|宣言|协定|协议|公开信))[中里]")
_SAID_SO = re.compile(r"[，,。\s]*(?:这|那|此)[^。，]{0,8}?是(?P<name>[^。，]{2,25}?)(?:说|写|讲|喊|提出)的")


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
    """

    def __init__(self, text: str, masked: str, words: Words, speakers: Speakers) -> None:
        self._text = text
        self._masked = masked
        self._words = words
        self._speakers = speakers
        self._sentence = Span(0, 0)
        self._words_of_sentence: Sequence[Word] = ()
        self._cues: list[Word] = []
        self._about: str | None = None
        self._found: dict[int, Attribution] = {}
        self._running: Attribution | None = None

    def begin_paragraph(self) -> None:
        """Forgets who speaks in the sentences before."""
        self._running = None

    def begin_sentence(self, sentence: Span) -> None:
        """Goes on to the next sentence."""
        self._sentence = sentence
        self._words_of_sentence = self._words.within(sentence.start, sentence.end)
        cues = (word for word in self._words_of_sentence if word.kind in REPORTING)
        self._cues = list(islice(cues, _MOST_CUES_OF_SENTENCE))
        self._found = {}
        self._about = self._mention_subject()

    def end_sentence(self) -> None:
        """Remembers the person whom the sentence names, if it is about nobody."""
        words = self._words_of_sentence
        self._speakers.mention_documents(word.text for word in words if word.text[0] == "《")
        if self._about is not None:
            self._speakers.mention(self._about)
            return
        for predicates in (_PREDICATES, {Kind.OF}):
            for position, word in enumerate(words[:-1]):
                after = words[position + 1]
                if after.kind is Kind.TITLE and position + 2 < len(words):
                    after = words[position + 2]
                near = after.start - word.end <= _LONGEST_TITLE
                if word.kind is Kind.NAME and near and after.kind in predicates:
                    self._speakers.mention(self._text[word.start : word.end])
                    return

    def _mention_subject(self) -> str | None:
        """Remembers the person whom the sentence is about, by the phrase that is its result."""
        low, high = self._sentence.start, self._sentence.end
        head = self._masked[low : min(high, low + LONGEST_SENTENCE)]
        named = any(word.kind in (Kind.NAME, Kind.TITLE) for word in self._words_of_sentence)
        if not (named or "他" in head or "她" in head or self._speakers.spoken_in(head)):
            return None
        marks = [word.start for word in self._words_of_sentence if word.kind is Kind.MARK]
        for stop in marks[:_CLAUSES_OF_TOPIC] or [high]:
            if stop > low:
                subject = subject_before(self._masked, self._words, low, stop, clauses=0, verb=False)
                if subject is not None:
                    phrase = self._phrase(subject)
                    first = low == self._sentence.start
                    if (phrase[0] in "他她" and first) or self._speakers.mention(phrase):
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
        """Remembers who is reported, for what follows in the paragraph without a speaker of its own."""
        self._running = attribution

    def after(self, start: int, end: int) -> Word | None:
        """The verb of an attribution that follows a quotation, as 说 in “……”，他说。."""
        limit = min(end, start + 3 * _LONGEST_ATTRIBUTION)
        low = start
        while low < limit and self._masked[low] in "，, ":
            low += 1
        last: Word | None = None
        for word in self._words.within(low, limit):
            if word.kind is Kind.MARK:
                if (
                    word.text not in "，,"
                    or last is None
                    or last.end != word.start
                    or (last.text not in tables().places and last.kind is not Kind.TIME)
                ):
                    return None
                low = word.end
            last = word
            if word.kind is not Kind.SAYING or word.start == low:
                continue
            between = self._masked[low : word.start].replace(ASIDE, "")
            if not between.strip() or len(between) > _LONGEST_ATTRIBUTION:
                continue
            if self._ends_attribution(word, end) and not self._only_a_noun(word, low):
                return word
        return None

    def _ends_attribution(self, word: Word, end: int) -> bool:
        """Whether nothing follows the verb, or only who is told."""
        rest = self._masked[word.end : min(end, word.end + _LONGEST_HEARER)].lstrip()
        if word.text in _TOLD:
            rest = rest[next((i for i, char in enumerate(rest) if char in _END or char == MASK), 0) :]
        return not rest or rest[0] in _END or rest[0] == MASK

    def _only_a_noun(self, word: Word, low: int) -> bool:
        """Whether a word that may be a noun is the object of another verb: 评论 in 询问有何评论."""
        if word.text not in tables().nominal:
            return False
        kinds = REPORTING | {Kind.VERB, Kind.ADVERB}
        return any(other.kind in kinds for other in self._words.within(low, word.start))

    def of_quotation(self, outer: Span, words: str) -> Attribution:
        """Who says the quotation at ``outer``, of which ``words`` are the words in simplified script."""
        leads = self._masked[max(0, outer.start - 3) : outer.start].rstrip()[-1:] in ("：", ":")
        after = self.after(outer.end, self._sentence.end)
        if after is not None and not leads:
            return self._of_following(after, outer.end)
        before = [cue for cue in self._cues if cue.end <= outer.start][-_MOST_CUES:]
        if before:
            return self._of_leading(before, outer.start)
        said_so = _SAID_SO.match(self._masked, outer.end)
        if said_so:
            subject = subject_before(
                self._masked, self._words, said_so.start("name"), said_so.end("name"), clauses=0
            )
            if subject is not None:
                return Attribution(self._resolve(subject), None)
        return self._without_verb(outer, words)

    def _of_following(self, cue: Word, start: int) -> Attribution:
        subject = subject_before(self._masked, self._words, start, cue.start, clauses=1)
        speaker = self._resolve(subject) if subject else self._speakers.last
        found = Attribution(speaker, cue.text, cue.start, near=True)
        self._found[cue.start] = found
        return found

    def _of_leading(self, before: list[Word], quotation: int) -> Attribution:
        """By the nearest verb before a quotation; one that says leads one that wants or judges."""
        governing = [cue for cue in before if not self._sets_the_scene(cue)]
        before = governing or before[:1]
        nearest = before[-1]
        outer = self._outer(nearest)
        if outer is not None and self._masked[nearest.end : quotation].strip(" ，,：:"):
            return Attribution(self.of_cue(outer).speaker, nearest.text, nearest.start)
        if nearest.kind is Kind.SAYING or nearest.text in tables().written_on:
            return self.of_cue(nearest)
        saying = next((cue for cue in reversed(before) if cue.kind is Kind.SAYING), None)
        if saying is None:
            each = [self.of_cue(cue) for cue in reversed(before)]
            found = next((one for one in each if one.near), each[-1])
        else:
            found = self.of_cue(nearest)
            outer_one = self.of_cue(saying)
            if outer_one.near and not (found.near and saying.text.startswith(_NEWS)):
                found = outer_one
        return Attribution(found.speaker, nearest.text, nearest.start, found.near)

    def source(self, start: int, end: int) -> Attribution | None:
        """Whom a clause such as 根据……报告 or 在……看来 names, if it is one."""
        first = next(iter(self._words.within(start, end)), None)
        if first is None or self._masked[start : first.start].strip():
            return None
        opinion = self._masked[start:end].rstrip().endswith(("看来", "眼里", "眼中"))
        if first.kind is not Kind.PREPOSITION or not (opinion or first.text in ACCORDING):
            return None
        subject = subject_before(self._masked, self._words, start, end, clauses=0, verb=False)
        return None if subject is None else Attribution(self._resolve(subject), None, near=True)

    def named(self, start: int, end: int) -> str | None:
        """Who is named at ``[start, end)``, if that is the name of somebody who can speak."""
        subject = subject_before(self._masked, self._words, start, end, clauses=0)
        if subject is None or not self._speakers.somebody(self._phrase(subject)):
            return None
        return self._resolve(subject)

    def _sets_the_scene(self, cue: Word) -> bool:
        """Whether the verb's clause only says when: 让外界质疑…之际, 在谈到此事时."""
        last: Word | None = None
        for word in self._words.within(cue.end, self._sentence.end):
            if word.kind is Kind.MARK:
                return bool(last and last.end == word.start and last.text in _WHEN and word.text in "，,")
            last = word
        return False

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

    def _of_cue(self, cue: Word) -> Attribution:
        start = max(self._sentence.start, cue.start - LONGEST_SENTENCE)
        subject = subject_before(self._masked, self._words, start, cue.start)
        if cue.kind is Kind.SHOWING and not (subject is not None and subject.near):
            document = self._document_before(cue, start)
            if document is not None:
                return Attribution(self._speakers.resolve(document), cue.text, cue.start, near=True)
        if subject is not None and subject.near:
            document = self._document_of_both(subject, start, cue.start)
            phrase = document or self._phrase(subject)
            speaker = self._speakers.resolve(phrase, remember=self._around(cue) is None)
            return Attribution(speaker, cue.text, cue.start, near=True)
        earlier = self._outer(cue)
        if earlier is None:
            earlier = next(
                (c for c in reversed(self._cues) if c.end <= cue.start and c.start in self._found), None
            )
        if earlier is not None:
            earlier = self._outer(earlier) or earlier
        if earlier is not None and earlier.text.startswith(_NEWS) and subject is not None:
            earlier = None
        if earlier is not None:
            closed = subject is not None and MASK in self._masked[earlier.end : subject.span.start]
            if not closed or self._coordinated(cue):
                found = self.of_cue(earlier)
                return Attribution(found.speaker, cue.text, cue.start)
        noun = self._speaking_noun(cue, start)
        if noun is not None and subject is None:
            some = self._masked[cue.start - 1 : cue.start] == "有"
            return Attribution(noun if some else self._speakers.resolve(noun), cue.text, cue.start, near=True)
        if subject is not None:
            return Attribution(self._resolve(subject), cue.text, cue.start)
        if self._running is not None:
            return Attribution(self._running.speaker, cue.text, cue.start)
        return Attribution(self._speakers.last, cue.text, cue.start)

    def _of_sign(self, cue: Word) -> Attribution:
        """A sign's words are those of the person who holds it up, if one does."""
        subject = subject_before(self._masked, self._words, self._sentence.start, cue.start, clauses=1)
        if subject is not None:
            phrase = self._text[subject.span.start : subject.span.end]
            if is_human(to_simplified(phrase)):
                return Attribution(self._speakers.resolve(phrase), cue.text, cue.start, near=True)
        return Attribution(None, cue.text, cue.start, near=True)

    def _document_of_both(self, subject: Subject, start: int, end: int) -> str | None:
        """Several who speak in one document speak through it: 双方 in 双方在联合声明中表示."""
        if not _TOGETHER.fullmatch(to_simplified(self._phrase(subject))):
            return None
        document = _IN_DOCUMENT.search(self._masked, start, end)
        return self._text[document.start("name") : document.end("name")] if document else None

    def _document_before(self, cue: Word, start: int) -> str | None:
        """The word for a document or inquiry that stands right before the verb: 研究 in 这项研究表明."""
        for size in (4, 3, 2):
            if cue.start - size >= start and self._masked[cue.start - size : cue.start] in tables().documents:
                return self._text[cue.start - size : cue.start]
        return None

    def _outer(self, cue: Word) -> Word | None:
        """The verb within whose report ``cue`` stands: 说 for 认为 in 他说，许多人认为……."""
        if cue.text in tables().thinking or self._masked.startswith("的是", cue.end):
            return self._around(cue)
        return None

    def _around(self, cue: Word) -> Word | None:
        """The verb of saying, followed by a comma, in whose report ``cue`` has its object at once."""
        if self._masked[cue.end : cue.end + 1] in ("，", ",", "：", ":", MASK, ""):
            return None
        for earlier in reversed(self._cues):
            if (
                earlier.end > cue.start
                or earlier.kind is not Kind.SAYING
                or earlier.text in tables().thinking
            ):
                continue
            between = self._masked[earlier.end : cue.start]
            if MASK in between or "；" in between or earlier.text.startswith(_NEWS):
                return None
            return earlier if between[:1] in "，,：:" else None
        return None

    def _coordinated(self, cue: Word) -> bool:
        words = list(self._words.within(max(self._sentence.start, cue.start - 4), cue.start))
        return bool(words) and words[-1].end == cue.start and words[-1].text in tables().going_on

    def _speaking_noun(self, cue: Word, start: int) -> str | None:
        """What speaks in 评论称 and 报道说, where the verb begins with it."""
        for word in self._words.within(start, cue.start):
            if word.kind in (Kind.ADVERB, Kind.CONJUNCTION, Kind.TIME, Kind.MARK) and start <= word.start:
                start = word.end
        if self._masked[start : cue.start].strip("，, "):
            return None
        for size in (3, 2):
            if len(cue.text) > size and cue.text[:size] in tables().documents:
                return self._text[cue.start : cue.start + size]
        return None

    def _without_verb(self, outer: Span, words: str) -> Attribution:
        """A quotation that no verb of its sentence leads into."""
        start = max(self._sentence.start, outer.start - LONGEST_SENTENCE)
        subject = subject_before(self._masked, self._words, start, outer.start)
        colon = self._masked[start : outer.start].rstrip()[-1:] in ("：", ":")
        if subject is not None and not subject.document:
            between = self._words.within(subject.span.end, outer.start)
            acts = any(w.kind in (Kind.VERB, Kind.MARK) for w in between) and not colon
            phrase = self._phrase(subject)
            speaks = colon or self._speakers.somebody(phrase)
            alone = self._running is None
            direct = subject.near and not acts and (alone or colon or bool(_STANCE.search(words)))
            topic = alone and (not acts or not self._speakers.last or self._speakers.is_known(phrase))
            if speaks and (direct or topic):
                return Attribution(self._resolve(subject), None)
        if self._running is not None:
            return Attribution(self._running.speaker, None)
        if self._about is not None and self._speakers.is_known(self._about):
            return Attribution(self._speakers.resolve(self._about), None)
        return Attribution(self._speakers.last, None)

    def _resolve(self, subject: Subject) -> str | None:
        return self._speakers.resolve(self._phrase(subject))

    def _phrase(self, subject: Subject) -> str:
        phrase = self._text[subject.span.start : subject.span.end]
        return _ASIDES.sub("", phrase).strip(" 、") or phrase


__all__ = ["Attribution", "Attributor"]
