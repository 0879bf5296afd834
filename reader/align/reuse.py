"""Links between passages of the same running text outside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.align.background import Background
from reader.align.evidence import why
from reader.align.overlaps import Overlaps
from reader.align.quote_links import NEVER_CERTAIN
from reader.align.runs import Run, chains, identical_runs
from reader.align.witness import Witness
from reader.model import End, Link, LinkKind, Passage, QuoteKind, Span

SHORTEST = 20
"""How many equal letters make a reused passage: shorter ones are names, titles and set phrases."""
_DENSE = 0.75
_CLAUSE_END = frozenset("，。；：！？,;:!?")
_TITLE = re.compile(r"《[^》\n]*》|〈[^〉\n]*〉")
_RUNNING = re.compile(r"[的了是在和与将对被为有不也就都而及或由从以于向到后前并且所其这那已会可要称说]")
_FEWEST_RUNNING = 2
"""How many words of running text it must hold: names and titles have none or one."""
_FORMULA = 26
"""Shorter passages need one such word more: 某部发言人某某周五在例行记者会上 is no running text."""
_ATTRIBUTION = 40
"""Shorter passages that lead up to quoted words only say who speaks, and where."""
_LEADS_TO_QUOTE = re.compile(r"\s*[:：,，]?\s*[“「『\"＂]")
_STUB = 6
"""So few letters beyond the last comma or full stop belong to another clause."""


def shared_runs(a: Witness, b: Witness) -> list[Run]:
    """What two articles have in common word for word, each run within one paragraph of either."""
    return _chained(a, b, identical_runs(a.letters, b.letters))


def reuse_links(
    a: Witness, b: Witness, background: Background, runs: Sequence[Run], quoted: Sequence[Link]
) -> list[Link]:
    """The reused passages: runs of equal letters outside quotation marks and the passages of ``quoted``."""
    a_taken = _taken(a, (link.a.passage.span for link in quoted))
    b_taken = _taken(b, (link.b.passage.span for link in quoted))
    pieces = []
    for run in runs:
        if run.same >= SHORTEST:
            for piece in run.pieces:
                pieces += _outside(piece, a_taken, b_taken)
    trimmed = [_trimmed(run, a, b) for run in _chained(a, b, sorted(pieces))]
    found = [run for run in trimmed if _is_reuse(run, a, b)]
    found.sort(key=lambda run: (-run.same, run.a_start, run.b_start))
    kept = Overlaps()
    return [
        _link(run, a, b, background)
        for run in found
        if kept.add(a.source(run.a_start, run.a_end), b.source(run.b_start, run.b_end))
    ]


def _link(run: Run, a: Witness, b: Witness, background: Background) -> Link:
    a_span, b_span = a.source(run.a_start, run.a_end), b.source(run.b_start, run.b_end)
    same_text = a.letters[run.a_start : run.a_end] == b.letters[run.b_start : run.b_end]
    likely = 1.0 if same_text else min(NEVER_CERTAIN, 0.5 + 0.4 * run.density + 0.002 * run.same)
    return Link(
        LinkKind.REUSE,
        round(likely, 3),
        End(a.index, Passage.of(a.article.text, a_span.start, a_span.end)),
        End(b.index, Passage.of(b.article.text, b_span.start, b_span.end)),
        None,
        why(a, a_span, b, b_span, background),
    )


def _chained(a: Witness, b: Witness, pieces: Iterable[tuple[int, int, int]]) -> list[Run]:
    by_paragraphs: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for piece in pieces:
        where = (a.article.paragraph_at(a.starts[piece[0]]), b.article.paragraph_at(b.starts[piece[1]]))
        by_paragraphs.setdefault(where, []).append(piece)
    return [run for where in sorted(by_paragraphs) for run in chains(by_paragraphs[where])]


def _is_reuse(run: Run, a: Witness, b: Witness) -> bool:
    if run.same < SHORTEST or run.density < _DENSE:
        return False
    span = a.source(run.a_start, run.a_end)
    text = a.article.text
    paragraph = a.paragraph(span)
    inside = sum(
        max(0, min(match.end(), span.end) - max(match.start(), span.start))
        for match in _TITLE.finditer(text, paragraph.start, paragraph.end)
    )
    if (
        run.same < _ATTRIBUTION
        and _leads_to_quote(a, span)
        and _leads_to_quote(b, b.source(run.b_start, run.b_end))
    ):
        return False
    letters = a.letters[run.a_start : run.a_end]
    telling = sum(1 for letter in letters if letter.isdigit() or letter > "\u2e80") - inside
    running = len(_RUNNING.findall(letters))
    return telling >= SHORTEST and running >= _FEWEST_RUNNING + (run.same < _FORMULA)


def _leads_to_quote(witness: Witness, span: Span) -> bool:
    return _LEADS_TO_QUOTE.match(witness.article.text, span.end) is not None


def _trimmed(run: Run, a: Witness, b: Witness) -> Run:
    """The run without the few letters that reach over a clause's end, at its beginning and its end."""
    pieces = list(run.pieces)
    for side, witness in ((0, a), (1, b)):
        first, last = pieces[0], pieces[-1]
        low, high = first[side], last[side] + last[2]
        after = next((at for at in range(low + _STUB, low, -1) if at < high and _parted(witness, at)), low)
        before = next((at for at in range(high - _STUB, high) if at > after and _parted(witness, at)), high)
        pieces = [cut for piece in pieces if (cut := _within(piece, side, after, before))]
        if not pieces:
            return run
    return Run.of(pieces)


def _within(piece: tuple[int, int, int], side: int, low: int, high: int) -> tuple[int, int, int] | None:
    """The part of an identical stretch that lies in a range of one of its sides."""
    start = piece[side]
    skipped = max(0, low - start)
    length = min(piece[2], high - start) - skipped
    return (piece[0] + skipped, piece[1] + skipped, length) if length > 0 else None


def _parted(witness: Witness, at: int) -> bool:
    """Whether a clause ends before the letter at ``at``."""
    between = witness.article.text[witness.ends[at - 1] : witness.starts[at]]
    return any(mark in _CLAUSE_END for mark in between)


def _taken(witness: Witness, linked: Iterable[Span]) -> list[tuple[int, int]]:
    """The letters that stand between quotation marks or are linked already, as ranges in order."""
    spans = [*(quote.passage.span for quote in witness.quotes if quote.kind is QuoteKind.DIRECT), *linked]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(witness.range_of(span) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _outside(
    piece: tuple[int, int, int], a_taken: list[tuple[int, int]], b_taken: list[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """The parts of an identical stretch that no range holds on either side."""
    a_start, b_start, length = piece
    free = [(0, length)]
    for offset, taken in ((a_start, a_taken), (b_start, b_taken)):
        for position in range(max(0, bisect_right(taken, (offset, offset)) - 1), len(taken)):
            low, high = taken[position]
            if low - offset >= length:
                break
            if high <= offset:
                continue
            cut = (low - offset, high - offset)
            free = [
                part
                for start, end in free
                for part in ((start, min(end, cut[0])), (max(start, cut[1]), end))
                if part[0] < part[1]
            ]
    return [(a_start + start, b_start + start, end - start) for start, end in free]
