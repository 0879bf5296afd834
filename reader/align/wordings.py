"""How each witness words what several share: who says it, by which verb, and what it leaves out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from reader.model import Alignment, Article, LeftOut, Quote, Span, Wording
from reader.text.folding import fold_plain
from reader.text.names import Names
from reader.text.quotes import find_quotes
from reader.text.script import to_simplified
from reader.text.segment import words
from reader.text.sound import is_of_names, sounds_alike
from reader.text.vocabulary import is_function_word

_MOST_LEFT_OUT = 8
_LONGEST = 4000
"""What is left out is not looked for in longer wordings."""
_LONG_NAME = 3
"""Shorter names sound alike by chance."""
_MARK = re.compile(r"[^\w%％]")


def wordings(alignment: Alignment) -> tuple[tuple[Wording, ...], ...]:
    """For each group of an alignment, how each witness that has it puts it, in the order of the witnesses."""
    quotes = [_quotes_of(article) for article in alignment.articles]
    found = []
    for group in alignment.groups:
        spans: dict[int, list[Span]] = defaultdict(list)
        for witness, span in group.members:
            spans[witness].append(span)
        found.append(
            _completed(
                tuple(
                    _wording(alignment.articles[witness], witness, own, quotes[witness])
                    for witness, own in sorted(spans.items())
                )
            )
        )
    return tuple(found)


@lru_cache(maxsize=8)
def _quotes_of(article: Article) -> tuple[Quote, ...]:
    """The quotations of an article; kept, for each link that is judged asks for the same texts again."""
    return tuple(find_quotes(article, 0))


@lru_cache(maxsize=1024)
def _completed(found: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The wordings with what each leaves out; kept as the quotations are."""
    return with_left_out(found)


def _wording(article: Article, witness: int, spans: Sequence[Span], quotes: Sequence[Quote]) -> Wording:
    around = [quote for span in spans if (quote := _quote_of(span, article, quotes)) is not None]
    return Wording(
        witness,
        tuple(spans),
        "\n".join(article.text[span.start : span.end] for span in spans),
        tuple(dict.fromkeys(quote.speaker for quote in around if quote.speaker)),
        tuple(dict.fromkeys(quote.cue for quote in around if quote.cue)),
        min((quote.kind for quote in around), default=None),
    )


def _quote_of(span: Span, article: Article, quotes: Sequence[Quote]) -> Quote | None:
    """The quotation that shares most with a passage, if it shares half of the shorter of the two."""
    paragraph = article.paragraphs[article.paragraph_at(span.start)]
    first = bisect_left(quotes, paragraph.start, key=lambda quote: quote.passage.start)
    best: tuple[int, Quote] | None = None
    for quote in quotes[first:]:
        if quote.passage.start >= span.end:
            break
        shared = quote.passage.span.overlap(span)
        enough = shared * 2 >= min(len(quote.passage.span), len(span))
        if shared and enough and (best is None or shared > best[0]):
            best = shared, quote
    return None if best is None else best[1]


def with_left_out(found: Sequence[Wording]) -> tuple[Wording, ...]:
    """The wordings of one thing, each with the stretches of others of which it has no word.

    Two words are the same if they fold alike, a word within a longer one too; and two names if they are, as
    far as is known or as they sound, transliterations of one (川普, 特朗普). Stretches end at punctuation and
    do not begin or end with a word that tells nothing.
    """
    if len(found) < 2 or any(len(each.text) > _LONGEST for each in found):
        return tuple(found)
    cut = [_cut(each.text) for each in found]
    texts = [_Words(_letters(each.text), clauses) for each, clauses in zip(found, cut, strict=True)]
    complete = []
    for number, each in enumerate(found):
        stretches: dict[str, LeftOut] = {}
        for other, clauses in enumerate(cut):
            if other == number:
                continue
            for text in (text for clause in clauses for text in _missing(clause, texts[number])):
                known = stretches.get(_letters(text))
                if known is None:
                    stretches[_letters(text)] = LeftOut(text, (found[other].witness,))
                elif found[other].witness not in known.witnesses:
                    by = (*known.witnesses, found[other].witness)
                    stretches[_letters(text)] = LeftOut(known.text, by)
        ranked = sorted(stretches.values(), key=lambda out: -len(out.witnesses))
        complete.append(replace(each, left_out=tuple(ranked[:_MOST_LEFT_OUT])))
    return tuple(complete)


class _Words:
    """What a text says, for asking whether it has a word; all in folded letters."""

    def __init__(self, letters: str, clauses: Sequence[Sequence[str]]) -> None:
        self._letters = letters
        self._clauses = clauses

    @cached_property
    def _canonical(self) -> str:
        return Names.shipped().canonical(self._letters)

    @cached_property
    def _names(self) -> list[str]:
        """The words that may be transliterated names."""
        folded = {_letters(word) for clause in self._clauses for word in clause}
        return [word for word in folded if _may_be_name(word)]

    def has(self, word: str) -> bool:
        """Whether the text has the word, or the name in another transliteration."""
        if word in self._letters or Names.shipped().canonical(word) in self._canonical:
            return True
        return _may_be_name(word) and any(sounds_alike(word, name) for name in self._names)


def _may_be_name(word: str) -> bool:
    """Whether a word is long enough, and mostly of letters that foreign names are written with."""
    return len(word) >= _LONG_NAME and sum(map(is_of_names, word)) * 3 >= 2 * len(word)


def _letters(text: str) -> str:
    return fold_plain(text, drop_punctuation=True)


def _cut(text: str) -> list[list[str]]:
    """The words of a text as it writes them, in clauses without punctuation."""
    clauses: list[list[str]] = [[]]
    for span in words(to_simplified(text)):
        word = text[span.start : span.end]
        if _MARK.fullmatch(word):
            clauses.append([])
        else:
            clauses[-1].append(word)
    return clauses


def _missing(clause: Sequence[str], other: _Words) -> list[str]:
    """The stretches of a clause whose words another text has not, with function words within them."""
    found: list[str] = []
    stretch: list[str] = []
    waiting: list[str] = []
    for word in (*clause, None):
        if word is not None and is_function_word(to_simplified(word)):
            if stretch:
                waiting.append(word)
        elif word is not None and _letters(word) and not other.has(_letters(word)):
            stretch += [*waiting, word]
            waiting = []
        else:
            if stretch:
                found.append("".join(stretch))
            stretch, waiting = [], []
    return [each for each in found if len(each) > 1]
