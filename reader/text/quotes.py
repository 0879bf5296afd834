"""What an article reports as somebody's words, who said it, and by which verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.model import Article, Passage, Quote, QuoteKind, Span
from reader.text.cues import Cue, find_cues
from reader.text.quotations import Quotation, quotations
from reader.text.script import to_simplified
from reader.text.speakers import LONGEST_NAME, LONGEST_SENTENCE, Speakers, short_name, subject_before

_MASK = "\ufffc"
_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』\"]?|\ufffc(?=$)")
_GLOSS = re.compile(r"[（(][^（）()]*[)）]")
_SHORTEST_STATEMENT = 8
_SHORTEST_QUOTE = 4
_MOST_CUES = 12
"""A quotation belongs to none but the last few verbs before it."""
_CLAUSE_MARKS = frozenset("，。！？；…,!?;")
_FUNCTION = re.compile(
    r"我|你|您|是|不(?!丹)|将|会(?!议|展|员|长)|要|把|被|了|着|对|可[以能]|能(?!源)|应|必须|没|最|更|很|非常|严重|深|令人|极|毫|和|为|让"
    r"|有|无|使|都|地$|的$|反对|支持|继续|维护|破坏|根据"
)
_TERM_ENDING = re.compile(
    r"(?:[论号化轴]|计划|行动|理论|战略|守势|强权|战巡|平台|组织|委员会|协会|联盟|伙伴|文化|方式|项目|工程|主义|犯罪|运动|系统|事件"
    r"|方案|法案|制度|模式|政策|会议|峰会|论坛|博览会|同盟|协作|声明|谈话|集团|公司|大学|中心|小组|学院|餐厅|按摩|美容院|公园|飞船"
    r"|火箭|卫星|空间站|航行|融合|转移|名单|时代|之[路父战国]|一带一路|协定|条约|倡议|基金|战争|革命|奖|罪|指南|意见稿|办法|条例|规定|决定)$"
)
_TERM_BEFORE = re.compile(
    r"(?:所谓的?|名为|名叫|叫做?|叫作|被?称为|被?称作|被誉为|绰号|昵称|一词|俗称|简称|代号|题为|标题为|主题为|以|这类|一[家个艘种]|出席|参加"
    r"|主演的?|涉嫌|被控|影片|电影|节目|歌曲|专辑|小说|组织|团体|机构|乐队|杂志|渡轮)$"
)
_TERM_AFTER = re.compile(
    r"\s*(?:[（(]\s*[A-Za-z]|号|组织|计划|行动|运动|项目|工程|事件|系统|飞船|火箭|卫星|一词|一案|这[一个]|等[^待到]|(?:[（(][^（()）]*[)）])?的(?:负责人|成员|发言人|创[办始]人|主席|会长|代表|[\u4e00-\u9fff]{2,4}·)|、[“「]|城市|政策|原则|之[一称争]"
    r"|活动|模式|理论|概念|倡议|时代|背后|天然气|能走)"
)
_TOGETHER = re.compile(r"(?:双方|两国|两人|两国领导人|各方)$")
_IN_DOCUMENT = re.compile(r"(?P<name>(?:联合|共同)?(?:声明|公报|宣言|协定|协议|公开信))[中里]")
"""Several who speak in a document speak through it."""
_SPEAKING_NOUN = re.compile("报道|报导|声明|评论|分析|通报")


@dataclass(slots=True)
class _Paragraph:
    """One paragraph with its quotations hidden, so that sentences and clauses are the reporter's own."""

    start: int
    end: int
    marked: list[Quotation]


def find_quotes(article: Article, index: int = 0) -> list[Quote]:
    """The direct quotations and indirect statements of ``article``, in the order of the text.

    Terms, titles, names and scare quotes in quotation marks are left out. An indirect statement is the
    clause after a reporting verb, to the end of its sentence; it may hold short direct quotations, which
    are then given too. The speaker is the name, without the office, or the noun phrase before the
    reporting verb; a pronoun is resolved to the last speaker named. ``index`` becomes ``Quote.article``.
    """
    return _Reader(article, index).read()


class _Reader:
    def __init__(self, article: Article, index: int) -> None:
        self._article = article
        self._index = index
        self._text = article.text
        self._simplified = to_simplified(article.text)
        self._masked = self._simplified
        self._speakers = Speakers()
        self._quotes: list[Quote] = []

    def read(self) -> list[Quote]:
        found = quotations(self._simplified)
        found.reverse()
        paragraphs = []
        for paragraph in self._article.paragraphs:
            within = []
            while found and found[-1].outer.start < paragraph.end:
                within.append(found.pop())
            limit = paragraph.end if paragraph.credit is None else paragraph.credit.start
            paragraphs.append(_Paragraph(paragraph.start, limit, self._marked(within, limit)))
        self._mask([quotation.outer for part in paragraphs for quotation in part.marked])
        continued: Quote | None = None
        for part in paragraphs:
            before = len(self._quotes)
            self._read_paragraph(part, continued)
            continued = None
            if part.marked and part.marked[-1].continues and len(self._quotes) > before:
                continued = max(self._quotes[before:], key=lambda q: q.passage.end)
        self._quotes.sort(key=lambda q: (q.passage.start, -q.passage.end))
        return self._quotes

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
            if not self._is_plain_term(quotation):
                outermost.append(quotation)
        return outermost

    def _is_plain_term(self, quotation: Quotation) -> bool:
        words = self._simplified[quotation.inner.start : quotation.inner.end]
        if len(words.strip()) < 3:
            return True
        if any(c in _CLAUSE_MARKS for c in words) or len(_GLOSS.sub("", words)) > 16:
            return False
        before = self._simplified[max(0, quotation.outer.start - 6) : quotation.outer.start]
        after = self._simplified[quotation.outer.end : quotation.outer.end + 4]
        if words.startswith("关于") and _TERM_ENDING.search(words.rstrip("）)")):
            return True
        if _TERM_ENDING.search(_GLOSS.sub("", words)) and after[:1] in "也称说将还在对谴表":
            return True
        return bool(_TERM_AFTER.match(after) or (_TERM_BEFORE.search(before) and not _FUNCTION.search(words)))

    def _mask(self, spans: list[Span]) -> None:
        parts, at = [], 0
        for span in spans:
            parts += [self._simplified[at : span.start], _MASK * len(span)]
            at = span.end
        self._masked = "".join([*parts, self._simplified[at:]])

    def _sentences(self, start: int, end: int) -> list[Span]:
        """Sentences of the reporter: an end within quotation marks counts if nobody is named after it."""
        cuts = [match.end() for match in _SENTENCE_END.finditer(self._masked, start, end)]
        at = start
        while (at := self._masked.find(_MASK, at, end)) >= 0:
            after = at
            while after < end and self._masked[after] == _MASK:
                after += 1
            ends = self._simplified[max(at, after - 3) : after].rstrip('”’」』"＂“')[-1:] in "。！？!?…"
            if ends and after - at > 2 and not self._attribution_after(after, end):
                cuts.append(after)
            at = after
        spans, at = [], start
        for cut in sorted({*cuts, end}):
            if cut > at:
                spans.append(Span(at, cut))
                at = cut
        return spans

    def _read_paragraph(self, paragraph: _Paragraph, continued: Quote | None) -> None:
        waiting = paragraph.marked[::-1]
        for sentence in self._sentences(paragraph.start, paragraph.end):
            cues = list(find_cues(self._masked, sentence.start, sentence.end))
            marked = []
            while waiting and waiting[-1].outer.start < sentence.end:
                marked.append(waiting.pop())
            speaker, cue = None, None
            for quotation in marked:
                if continued is not None and not self._text[paragraph.start : quotation.outer.start].strip():
                    speaker, cue = continued.speaker, continued.cue
                elif self._is_quote(quotation, cues, sentence):
                    speaker, cue = self._attribution(quotation, cues, sentence)
                else:
                    continue
                self._add(quotation.inner, QuoteKind.DIRECT, speaker, cue)
            self._indirect(cues, sentence)
            self._speakers.introduce(self._text, self._masked, sentence.start, sentence.end)

    def _attribution(
        self, quotation: Quotation, cues: list[Cue], sentence: Span
    ) -> tuple[str | None, str | None]:
        after = self._attribution_after(quotation.outer.end, sentence.end)
        low = max(sentence.start, quotation.outer.start - LONGEST_SENTENCE)
        leads = self._masked[low : quotation.outer.start].rstrip()[-1:] in ("：", ":")
        if after and not leads:
            subject = subject_before(self._text, self._masked, quotation.outer.end, after.start)
            if subject:
                return self._speakers.resolve(subject), after.verb
            return self._speakers.last, after.verb
        before = self._before(cues, quotation)
        for cue in self._by_likelihood(before, quotation.outer.start):
            subject = self._subject(sentence.start, cue)
            if subject:
                return self._speakers.resolve(subject), cue.verb
        if not before:
            subject = subject_before(self._text, self._masked, sentence.start, quotation.outer.start)
            if subject:
                return self._speakers.resolve(subject), None
        return self._speakers.last, before[-1].verb if before else None

    def _before(self, cues: list[Cue], quotation: Quotation) -> list[Cue]:
        """The verbs that stand before a quotation, of its sentence, the last few if there are many."""
        stop = bisect_right(cues, quotation.outer.start, key=lambda cue: cue.end)
        return cues[max(0, stop - _MOST_CUES) : stop]

    def _by_likelihood(self, cues: list[Cue], quotation: int) -> list[Cue]:
        """Verbs before a quotation: the one that leads into it, those before a comma or colon, the others."""

        def rank(cue: Cue) -> tuple[int, int]:
            rest = self._masked[cue.end : quotation].strip()
            if not rest.strip("，,：:"):
                return 0, 0
            return (1, -cue.start) if rest[0] in "，,：:" else (2, cue.start)

        return sorted(cues, key=rank)

    def _subject(self, start: int, cue: Cue) -> str | None:
        """Whose verb it is; in 报道称 and 声明说 the verb itself begins with what speaks."""
        noun = _SPEAKING_NOUN.match(cue.verb)
        if (
            noun
            and len(cue.verb) > noun.end()
            and not self._masked[max(start, cue.start - LONGEST_SENTENCE) : cue.start].strip("，, ")
        ):
            return noun.group()
        subject = subject_before(self._text, self._masked, start, cue.start)
        if subject is None or _TOGETHER.match(to_simplified(subject)):
            document = _IN_DOCUMENT.search(self._masked, max(start, cue.start - LONGEST_SENTENCE), cue.start)
            if document:
                return self._text[document.start("name") : document.end("name")]
        return subject

    def _attribution_after(self, start: int, end: int) -> Cue | None:
        """The verb of an attribution that follows a quotation, as 说 in “……”，他说。."""
        limit = min(end, start + LONGEST_NAME + 25)
        for cue in find_cues(self._masked, start, limit):
            between = self._masked[start : cue.start].lstrip("，, ")
            if not cue.saying or not between or _MASK in between or any(c in _CLAUSE_MARKS for c in between):
                return None
            rest = self._masked[cue.end : min(end, cue.end + 8)].lstrip()
            if not rest or rest[0] in "。，：；,:" or rest[0] == _MASK:
                return cue
        return None

    def _is_quote(self, quotation: Quotation, cues: list[Cue], sentence: Span) -> bool:
        words = self._simplified[quotation.inner.start : quotation.inner.end].strip()
        low = max(sentence.start, quotation.outer.start - LONGEST_SENTENCE)
        before = self._masked[low : quotation.outer.start].rstrip()
        after = self._simplified[quotation.outer.end : quotation.outer.end + 6]
        length = sum(c.isalnum() for c in words)
        if length < 2:
            return False
        score = 2.0 if words[-1:] in _CLAUSE_MARKS else 0.0
        score += 1.5 if any(c in _CLAUSE_MARKS for c in words[:-1]) else 0.0
        score += 2.0 if length >= 12 else 0.5 if length >= 8 else 0.0
        score -= 1.5 if length < _SHORTEST_QUOTE else 0.0
        score += 1.0 if _FUNCTION.search(words) else 0.0
        led = self._before(cues, quotation)
        score += 1.0 if led else 0.0
        score += 1.5 if before[-1:] in ("：", ":") or (led and led[-1].end == low + len(before)) else 0.0
        score += 2.0 if self._attribution_after(quotation.outer.end, sentence.end) else 0.0
        score -= 1.5 if _TERM_ENDING.search(words) else 0.0
        score -= 1.5 if _TERM_AFTER.match(after) else 0.0
        score -= 1.5 if _TERM_BEFORE.search(before) else 0.0
        return score >= 1.0

    def _indirect(self, cues: list[Cue], sentence: Span) -> None:
        """The clause after the first saying verb that has one, if most of it is the reporter's own words."""
        for position, cue in enumerate(cues):
            start, end = cue.end, sentence.end
            while start < end and (self._masked[start].isspace() or self._masked[start] in "，,：:"):
                start += 1
            while end > start and (self._masked[end - 1].isspace() or self._masked[end - 1] in "。！？!?"):
                end -= 1
            if not cue.saying or self._masked[start:end].count(_MASK) * 2 > end - start:
                continue
            own = end - start - self._masked[start:end].count(_MASK)
            if own < _SHORTEST_STATEMENT or self._masked[start : start + 1] in ("的", "了", _MASK):
                continue
            subject = self._subject(sentence.start, cue)
            speaker = self._speakers.resolve(subject) if subject else self._speakers.last
            if position and subject is None:
                continue
            self._add(Span(start, end), QuoteKind.INDIRECT, speaker, cue.verb)
            return

    def _add(self, span: Span, kind: QuoteKind, speaker: str | None, cue: str | None) -> None:
        start, end = span.start, span.end
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        if start < end:
            name = short_name(speaker) if speaker else None
            self._quotes.append(Quote(self._index, Passage.of(self._text, start, end), kind, name, cue))
