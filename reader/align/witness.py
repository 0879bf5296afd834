"""An article made ready for comparison."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.model import Article, Paragraph, ParagraphKind, Quote, QuoteKind, Span
from reader.text.folding import fold
from reader.text.names import Names
from reader.text.quotes import find_quotes


@dataclass(frozen=True, slots=True)
class Witness:
    """An article taking part in a comparison.

    ``letters`` is its text folded, without punctuation, white space and credits, paragraphs parted by
    line feeds. ``starts`` and ``ends`` say, letter by letter, which code
    points of the text each stands for.
    """

    index: int
    article: Article
    letters: str
    starts: array[int]
    ends: array[int]
    quotes: tuple[Quote, ...]
    names: Names

    @classmethod
    def of(cls, article: Article, index: int, names: Names | None = None) -> Witness:
        """The article as witness number ``index`` of a comparison in which ``names`` are known."""
        letters: list[str] = []
        starts, ends = array("l"), array("l")
        for paragraph in article.paragraphs:
            for span in _without_credit(paragraph):
                folded = fold(article.text[span.start : span.end], drop_punctuation=True)
                for letter, (start, end) in zip(folded.text, folded.places(), strict=True):
                    if not letter.isspace():
                        letters.append(letter)
                        starts.append(span.start + start)
                        ends.append(span.start + end)
            letters.append("\n")
            starts.append(paragraph.end)
            ends.append(paragraph.end)
        return cls(
            index,
            article,
            "".join(letters),
            starts,
            ends,
            tuple(find_quotes(article, index)),
            names or Names.shipped(),
        )

    def source(self, start: int, end: int) -> Span:
        """The place in the text of ``letters[start:end]``, a range that is not empty."""
        return Span(self.starts[start], self.ends[end - 1])

    def range_of(self, span: Span) -> tuple[int, int]:
        """The letters that lie within a place of the text, as a range that may be empty."""
        low = bisect_left(self.starts, span.start)
        return low, max(low, bisect_right(self.ends, span.end))

    def letters_of(self, span: Span) -> str:
        """The letters of a place of the text, without the line feeds that part paragraphs."""
        start, end = self.range_of(span)
        return self.letters[start:end].replace("\n", "")

    def paragraph(self, span: Span) -> Paragraph:
        """The paragraph in which a place of the text begins."""
        return self.article.paragraphs[self.article.paragraph_at(span.start)]

    def quoted_in(self, span: Span, kind: QuoteKind) -> list[Quote]:
        """The statements of one kind that share letters with a place of the text."""
        paragraph = self.paragraph(span)
        first = bisect_left(self.quotes, paragraph.start, key=_start)
        last = bisect_left(self.quotes, span.end, key=_start)
        return [q for q in self.quotes[first:last] if q.kind is kind and q.passage.span.overlap(span)]


def _start(quote: Quote) -> int:
    return quote.passage.start


def _without_credit(paragraph: Paragraph) -> list[Span]:
    if paragraph.credit is None:
        return [paragraph.span]
    return [Span(paragraph.start, paragraph.credit.start), Span(paragraph.credit.end, paragraph.end)]


COUNTED_AS_TEXT = frozenset(
    {ParagraphKind.STANDFIRST, ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.QUOTE}
)
"""What can be unmatched: headings, captions and notes say nothing that a reader would miss elsewhere."""
