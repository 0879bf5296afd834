"""When something was said, as far as the words around it tell: now, or on an earlier occasion."""

from __future__ import annotations

import re

from reader.align.witness import Witness
from reader.model import Paragraph, Span
from reader.text.script import to_simplified

_EARLIER = re.compile(
    r"上(?:个?月|周|个?星期|一?次|届)|去年|前年|当年|昔日|生前"
    r"|(?:\d+|[一二两三四五六七八九十]+)(?:多|个)?(?:年|月|周|星期)(?:多|以)?前"
)
"""此前 and 曾 are not among them: later reports of one statement say so too."""
_SENTENCE_END = re.compile(r"[。！？!?；;]")
_AROUND = 60
"""So many code points before and after a statement may say when it was made."""


def is_earlier(witness: Witness, span: Span) -> bool:
    """Whether the sentence around a statement says that it was made on an earlier occasion."""
    return says_earlier(witness.article.text, witness.paragraph(span), span)


def says_earlier(text: str, paragraph: Paragraph, span: Span) -> bool:
    """The same for a statement in a paragraph of a text."""
    before = to_simplified(text[max(paragraph.start, span.start - _AROUND) : span.start])
    after = to_simplified(text[span.end : min(paragraph.end, span.end + _AROUND)])
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    stop = _SENTENCE_END.search(after)
    outside = before[ends[-1] if ends else 0 :] + " " + after[: stop.start() if stop else len(after)]
    return _EARLIER.search(outside) is not None
