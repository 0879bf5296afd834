"""Which witness reports what, and how much of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.model import Alignment, Article, Cell, Coverage, Group, Link, Row, Share, Span

_SHARE_OF_FULLEST = 0.25
"""Less than this part of what the fullest witness has is a side mention."""
_OWN_SENTENCE = 18
"""So many letters say something of their own, however long the paragraph around them."""
_SHARE_OF_PARAGRAPH = 0.34
"""A shorter passage is still one's own if it is at least this part of its paragraph."""
_IN_COMMON = 0.15
"""A passage of which less is found in any other is about other things.

These were chosen on annotated events, whose annotators told a paragraph's main point from what is said in
passing: what is a mention here was one to them 2.6 times (statements) or 1.5 times (topics) as often as what
is full.
"""


def coverage(alignment: Alignment) -> Coverage:
    """The topics and statements of an alignment, and what each witness has of them.

    A witness without a passage has nothing (ABSENT). It has a side MENTION if one of these holds, and else
    has it in FULL:

    - its passages together have less than a quarter of the letters of the fullest witness's;
    - each of its passages is short (fewer than eighteen letters) and is less than a third of its paragraph;
    - of none of its passages are 15 % of the letters found in the same order in one that it is linked to.

    Letters are all but punctuation and white space.
    """
    return Coverage(tuple(_row(alignment, number, group) for number, group in enumerate(alignment.groups)))


def _row(alignment: Alignment, number: int, group: Group) -> Row:
    spans: dict[int, list[Span]] = defaultdict(list)
    for witness, span in group.members:
        spans[witness].append(span)
    letters = {
        witness: sum(_letters(alignment.articles[witness].text[s.start : s.end]) for s in own)
        for witness, own in spans.items()
    }
    links = [alignment.links[index] for index in group.links]
    cells = []
    for witness, article in enumerate(alignment.articles):
        own = spans.get(witness, ())
        if not own:
            cells.append(Cell(Share.ABSENT))
            continue
        aside = (
            letters[witness] < _SHARE_OF_FULLEST * max(letters.values())
            or all(_is_clause(article, span) for span in own)
            or _has_little_in_common(links, witness)
        )
        cells.append(Cell(Share.MENTION if aside else Share.FULL, tuple(own), sum(map(len, own))))
    return Row(number, group.kind, group.label, group.score, tuple(cells))


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def _is_clause(article: Article, span: Span) -> bool:
    """Whether a passage is a short part of a longer paragraph."""
    letters = _letters(article.text[span.start : span.end])
    paragraph = article.paragraphs[article.paragraph_at(span.start)]
    around = _letters(article.text[paragraph.start : paragraph.end])
    return letters < _OWN_SENTENCE and letters < _SHARE_OF_PARAGRAPH * around


def _has_little_in_common(links: Iterable[Link], witness: int) -> bool:
    """Whether the passages of a witness are mostly about other things, by the evidence of all their links."""
    shares = [
        _side(link.why.get("coverage"), side)
        for link in links
        for side, end in enumerate((link.a, link.b))
        if end.article == witness
    ]
    return bool(shares) and all(share is not None and share < _IN_COMMON for share in shares)


def _side(values: object, side: int) -> float | None:
    if isinstance(values, Sequence) and len(values) == 2 and isinstance(values[side], int | float):
        return float(values[side])
    return None
