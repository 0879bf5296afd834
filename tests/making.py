"""Articles, and ends of links between them, made of the words that matter to a test."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.model import Article, End, Paragraph, ParagraphKind, Passage, Span

Line = str | tuple[ParagraphKind, str] | tuple[ParagraphKind, str, Span]
"""Body text, or another kind of paragraph and its text; then its credit, counted from the line's start."""


def article_of(*lines: Line, outlet: str = "voa", title: str = "题目", **fields: Any) -> Article:
    """An article of these lines, a paragraph each."""
    texts, paragraphs, start = [], [], 0
    for line in lines:
        kind, text, *own = (ParagraphKind.BODY, line) if isinstance(line, str) else line
        credit = Span(start + own[0].start, start + own[0].end) if own else None
        paragraphs.append(Paragraph(kind, start, start + len(text), credit))
        texts.append(text)
        start += len(text) + 1
    return Article(outlet, title, "\n".join(texts), tuple(paragraphs), **fields)


def passage_of(text: str, words: str) -> Passage:
    """The first place of a text that has these words."""
    start = text.index(words)
    return Passage.of(text, start, start + len(words))


def end_of(articles: Sequence[Article], index: int, words: str, speaker: str | None = None) -> End:
    """The end of a link at the first place of one of the articles that has these words."""
    return End(index, passage_of(articles[index].text, words), speaker)
