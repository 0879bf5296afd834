"""Which part of each text steps back in a mode of reading; free of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.gui.compare.link_filter import LinkFilter, ReadingMode
from reader.model import Alignment, Article, Paragraph, Span


def dimmed_spans(alignment: Alignment, shown: LinkFilter, mode: ReadingMode) -> list[list[Span]]:
    """For each witness the passages to dim, in order, none across a paragraph's end.

    In SHARED that is what no link that is ``shown`` touches, in ONLY_HERE what one does. Passages are taken
    exactly, not by paragraphs: a quotation may be shared and the sentence around it not. What stands between
    two passages, or between one and the paragraph's end, without a letter or digit goes with them.
    """
    if mode is ReadingMode.ALL:
        return [[] for _ in alignment.articles]
    touched: list[list[Span]] = [[] for _ in alignment.articles]
    for link in alignment.links:
        if shown.admits(link):
            for end in (link.a, link.b):
                touched[end.article].append(end.passage.span)
    return [
        list(_dimmed(article, sorted(spans), mode))
        for article, spans in zip(alignment.articles, touched, strict=True)
    ]


def _dimmed(article: Article, touched: Iterable[Span], mode: ReadingMode) -> Iterator[Span]:
    joined = _joined(article.text, touched)
    for paragraph in article.paragraphs:
        inside = [_within(article.text, span, paragraph) for span in joined if span.overlap(paragraph.span)]
        if mode is ReadingMode.ONLY_HERE:
            yield from inside
            continue
        start = paragraph.start
        for span in inside:
            if start < span.start:
                yield Span(start, span.start)
            start = span.end
        if start < paragraph.end:
            yield Span(start, paragraph.end)


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans, given in order, those made one that overlap or have no word between them."""
    joined: list[Span] = []
    for span in spans:
        if joined and (span.start <= joined[-1].end or not _has_word(text, joined[-1].end, span.start)):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _within(text: str, span: Span, paragraph: Paragraph) -> Span:
    """The part of the span in the paragraph, up to the paragraph's ends if there is no word between."""
    start = span.start if _has_word(text, paragraph.start, span.start) else paragraph.start
    end = span.end if _has_word(text, span.end, paragraph.end) else paragraph.end
    return Span(max(start, paragraph.start), min(end, paragraph.end))


def _has_word(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])
