"""An article's paragraphs as HTML, with what it shares marked and numbered."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reader.exchange.statements import Mark, Shared
from reader.messages import say
from reader.model import Alignment, LinkKind, Paragraph, ParagraphKind, most_faithful

_ELEMENTS = {ParagraphKind.HEADING: "h3", ParagraphKind.QUOTE: "blockquote"}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its group and its index there."""

    shared: Shared
    index: int

    @property
    def mark(self) -> Mark:
        return self.shared.marks[self.index]

    @property
    def anchor(self) -> str:
        return f"s{self.shared.number}-{self.index}"

    @property
    def counterpart(self) -> str:
        return f"s{self.shared.number}-{self.shared.after(self.index)}"


def marked_paragraphs(alignment: Alignment, article: int, shared: Sequence[Shared], words: str) -> str:
    """The text of the witness ``article``, a block element for each paragraph that is not blank.

    Where a shared passage begins stands its number, an anchor that leads to the counterpart.
    """
    placed = [
        _Placed(each, index)
        for each in shared
        for index, mark in enumerate(each.marks)
        if mark.article == article
    ]
    text = alignment.articles[article].text
    alone = {each.paragraph for each in alignment.unmatched if each.article == article}
    anchored: set[str] = set()
    lines = []
    for number, paragraph in enumerate(alignment.articles[article].paragraphs):
        if not text[paragraph.start : paragraph.end].strip():
            continue
        here = [
            each
            for each in placed
            if each.mark.span.start < paragraph.end and each.mark.span.end > paragraph.start
        ]
        element = _ELEMENTS.get(paragraph.kind, "p")
        classes = f"{paragraph.kind} only" if number in alone else str(paragraph.kind)
        if any(each.shared.kind is LinkKind.TOPIC for each in here):
            classes += " topical"
        place = f' id="w{article}p{number}"' if number in alone else ""
        content = "".join(_segments(text, paragraph, here, anchored, words))
        lines.append(f'<{element} class="{classes}"{place}>{content}</{element}>')
    return "\n".join(lines)


def _segments(
    text: str, paragraph: Paragraph, placed: Sequence[_Placed], anchored: set[str], words: str
) -> Iterator[str]:
    """The paragraph cut wherever a passage or the credit begins or ends.

    ``anchored`` collects the passages whose number has been set.
    """
    cuts = {paragraph.start, paragraph.end}
    for each in placed:
        cuts |= {max(each.mark.span.start, paragraph.start), min(each.mark.span.end, paragraph.end)}
    credit = paragraph.credit
    if credit is not None:
        cuts |= {credit.start, credit.end}
    places = sorted(cuts)
    for start, end in itertools.pairwise(places):
        covering = [each for each in placed if each.mark.span.start < end and each.mark.span.end > start]
        covering.sort(key=_foremost)
        for each in covering:
            if each.anchor not in anchored:
                anchored.add(each.anchor)
                yield _chip(each, words)
        content = escape(text[start:end])
        if credit is not None and credit.start <= start and end <= credit.end:
            content = f'<span class="credit">{content}</span>'
        if covering:
            numbers = " ".join(str(each.shared.number) for each in covering)
            content = f'<span class="mark {_form(covering)}" data-s="{numbers}">{content}</span>'
        yield content


def _chip(each: _Placed, words: str) -> str:
    label = escape(say("report.counterpart", words, number=each.shared.number), quote=True)
    title = f' title="{escape(each.shared.label, quote=True)}"' if each.shared.label else ""
    tick = "✓" if each.mark.is_judged else ""
    return (
        f'<a class="chip {each.shared.kind}" id="{each.anchor}" href="#{each.counterpart}" '
        f'data-s="{each.shared.number}" aria-label="{label}"{title}>{each.shared.number}{tick}</a>'
    )


def _foremost(each: _Placed) -> tuple[bool, int, int]:
    """What passages that share words are ordered by: topics, as a rule whole paragraphs, come last."""
    return each.shared.kind is LinkKind.TOPIC, len(each.mark.span), each.shared.number


def _form(covering: Sequence[_Placed]) -> str:
    """The classes that give words their form: the foremost passage's kind, and how a statement is worded.

    Statements that have the very same passage count together, as in the window.
    """
    kind, span = covering[0].shared.kind, covering[0].mark.span
    own = [
        link
        for each in covering
        if each.shared.kind is kind and each.mark.span == span
        for link in each.mark.links
    ]
    relation = most_faithful(own).relation if own else None
    return f"{kind} {relation}" if relation is not None else str(kind)
