"""Who says what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Span
from reader.text.attribution import NEWS, Attribution, Attributor
from reader.text.cues import ASIDE, MASK, REPORTING, Kind, Word, tables
from reader.text.subjects import LONGEST_SENTENCE, subject_before

_LONGEST_ATTRIBUTION = 60
_LONGEST_HEARER = 14
_TOLD = frozenset({"告诉", "告知"})
_END = "。，：；,:！？!?—…"
_WHEN = frozenset(["时", "之际", "后", "之后", "以后", "的时候", "时候", "同时", "前", "之前", "期间", "中"])
_STANCE = re.compile(
    r"^.{0,6}(?:反对|遗憾|谴责|关切|不满|支持|欢迎|赞成|抗议|愤慨|担忧|感谢|哀悼|悲痛|震惊|接受|拒绝|注意到)"
)
_SAID_SO = re.compile(r"[，,。\s]*(?:这|那|此)[^。，]{0,8}?是(?P<name>[^。，]{2,25}?)(?:说|写|讲|喊|提出)的")
_MOST_CUES = 12
"""A quotation belongs to none but the last few verbs before it."""


class Quoted:
    """Gives the quotations of one article to their speakers, by what ``attributor`` knows of a sentence."""

    def __init__(self, attributor: Attributor) -> None:
        self._attributor = attributor

    def after(self, start: int, end: int) -> Word | None:
        """The verb of an attribution that follows a quotation, as 说 in “……”，他说。."""
        limit = min(end, start + 3 * _LONGEST_ATTRIBUTION)
        low = start
        while low < limit and self._attributor.masked[low] in "，, ":
            low += 1
        last: Word | None = None
        for word in self._attributor.words.within(low, limit):
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
            between = self._attributor.masked[low : word.start].replace(ASIDE, "")
            if not between.strip() or len(between) > _LONGEST_ATTRIBUTION:
                continue
            if self._ends_attribution(word, end) and not self._only_a_noun(word, low):
                return word
        return None

    def of_quotation(self, outer: Span, words: str) -> Attribution:
        """Who says the quotation at ``outer``, of which ``words`` are the words in simplified script."""
        leads = self._attributor.masked[max(0, outer.start - 3) : outer.start].rstrip()[-1:] in ("：", ":")
        after = self.after(outer.end, self._attributor.sentence.end)
        if after is not None and not leads:
            return self._of_following(after, outer.end)
        before = [cue for cue in self._attributor.cues if cue.end <= outer.start][-_MOST_CUES:]
        if before:
            return self._of_leading(before, outer.start)
        said_so = _SAID_SO.match(self._attributor.masked, outer.end)
        if said_so:
            subject = subject_before(
                self._attributor.masked,
                self._attributor.words,
                said_so.start("name"),
                said_so.end("name"),
                clauses=0,
            )
            if subject is not None:
                return Attribution(self._attributor.resolve(subject), None)
        return self._without_verb(outer, words)

    def _of_following(self, cue: Word, start: int) -> Attribution:
        subject = subject_before(self._attributor.masked, self._attributor.words, start, cue.start, clauses=1)
        speaker = self._attributor.resolve(subject) if subject else self._attributor.speakers.last
        found = Attribution(speaker, cue.text, cue.start, near=True)
        self._attributor.settle(found)
        return found

    def _of_leading(self, before: Sequence[Word], quotation: int) -> Attribution:
        """By the nearest verb before a quotation; one that says leads one that wants or judges."""
        governing = [cue for cue in before if not self._sets_the_scene(cue)]
        before = governing or before[:1]
        nearest = before[-1]
        outer = self._attributor.outer(nearest)
        if outer is not None and self._attributor.masked[nearest.end : quotation].strip(" ，,：:"):
            return Attribution(self._attributor.of_cue(outer).speaker, nearest.text, nearest.start)
        if nearest.kind is Kind.SAYING or nearest.text in tables().written_on:
            return self._attributor.of_cue(nearest)
        saying = next((cue for cue in reversed(before) if cue.kind is Kind.SAYING), None)
        if saying is None:
            each = [self._attributor.of_cue(cue) for cue in reversed(before)]
            found = next((one for one in each if one.near), each[-1])
        else:
            found = self._attributor.of_cue(nearest)
            outer_one = self._attributor.of_cue(saying)
            if outer_one.near and not (found.near and saying.text.startswith(NEWS)):
                found = outer_one
        return Attribution(found.speaker, nearest.text, nearest.start, found.near)

    def _without_verb(self, outer: Span, words: str) -> Attribution:
        """A quotation that no verb of its sentence leads into."""
        start = max(self._attributor.sentence.start, outer.start - LONGEST_SENTENCE)
        subject = subject_before(self._attributor.masked, self._attributor.words, start, outer.start)
        colon = self._attributor.masked[start : outer.start].rstrip()[-1:] in ("：", ":")
        if subject is not None and not subject.document:
            between = self._attributor.words.within(subject.span.end, outer.start)
            acts = any(w.kind in (Kind.VERB, Kind.MARK) for w in between) and not colon
            phrase = self._attributor.phrase(subject)
            speaks = colon or self._attributor.speakers.somebody(phrase)
            alone = self._attributor.running is None
            direct = subject.near and not acts and (alone or colon or bool(_STANCE.search(words)))
            topic = alone and (
                not acts or not self._attributor.speakers.last or self._attributor.speakers.is_known(phrase)
            )
            if speaks and (direct or topic):
                return Attribution(self._attributor.resolve(subject), None)
        if self._attributor.running is not None:
            return Attribution(self._attributor.running.speaker, None)
        if self._attributor.about is not None and self._attributor.speakers.is_known(self._attributor.about):
            return Attribution(self._attributor.speakers.resolve(self._attributor.about), None)
        main = self._attributor.main
        return Attribution(main.speaker if main else self._attributor.speakers.last, None)

    def _ends_attribution(self, word: Word, end: int) -> bool:
        """Whether nothing follows the verb, or only who is told."""
        rest = self._attributor.masked[word.end : min(end, word.end + _LONGEST_HEARER)].lstrip()
        if word.text in _TOLD:
            rest = rest[next((i for i, char in enumerate(rest) if char in _END or char == MASK), 0) :]
        return not rest or rest[0] in _END or rest[0] == MASK

    def _only_a_noun(self, word: Word, low: int) -> bool:
        """Whether a word that may be a noun is the object of another verb: 评论 in 询问有何评论."""
        if word.text not in tables().nominal:
            return False
        kinds = REPORTING | {Kind.VERB, Kind.ADVERB}
        return any(other.kind in kinds for other in self._attributor.words.within(low, word.start))

    def _sets_the_scene(self, cue: Word) -> bool:
        """Whether the verb's clause only says when: 让外界质疑…之际, 在谈到此事时."""
        last: Word | None = None
        for word in self._attributor.words.within(cue.end, self._attributor.sentence.end):
            if word.kind is Kind.MARK:
                return bool(last and last.end == word.start and last.text in _WHEN and word.text in "，,")
            last = word
        return False
