"""A person's judgements laid over what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reader.align.assembling import assembled
from reader.align.own_order import in_own_order
from reader.model import Alignment, End, Judgement, Link, LinkKind, Passage, Verdict


def overlaid(alignment: Alignment, articles: Sequence[int], judgements: Iterable[Judgement]) -> Alignment:
    """The alignment as a person judges it; ``articles`` are the library's ids of its witnesses.

    A link that is CONFIRMED or ADDED has the passages, kind and relation that the person gave it, a score
    of 1, and what it was found by, if it was; if it is not found, it is there all the same. A REJECTED one
    stands among ``Alignment.rejected``. A judgement speaks of the links of its kinds whose passages are the
    same places as its own (they share more than half of the longer one). The last word of several on one
    link holds. An orphan, or a judgement on another wording of a text, speaks of nothing.

    ``Link.why`` of a judged link tells ``verdict`` and ``coder``; ``found_score`` is the score that it
    was found with. Groups and what has no counterpart follow from the links that remain; a group whose
    passages are the same keeps its label.
    """
    overlay = _Overlay(alignment, articles)
    applied = [
        overlay.apply(judgement)
        for judgement in sorted(judgements, key=lambda each: (each.spoken, each.id))
        if not judgement.orphan
    ]
    if not any(applied):
        return alignment
    labels = {(group.kind, group.members): group.label for group in alignment.groups}
    return assembled(alignment.articles, overlay.links, overlay.rejected, labels)


class _Overlay:
    """The links in the making."""

    def __init__(self, alignment: Alignment, articles: Sequence[int]) -> None:
        # Of links that fit a judgement alike the first is taken: the same one in every order of witnesses.
        self.links = in_own_order(alignment.links, alignment.articles)
        self.rejected = in_own_order(alignment.rejected, alignment.articles)
        self._articles = alignment.articles
        self._place = {article: index for index, article in enumerate(articles)}

    def apply(self, judgement: Judgement) -> bool:
        """Takes a judgement in; whether anything came of it."""
        ends = self._ends(judgement)
        if ends is None:
            return False
        if judgement.verdict is Verdict.REJECTED:
            return self._reject(judgement, ends)
        self._affirm(judgement, ends)
        return True

    def _ends(self, judgement: Judgement) -> tuple[End, End] | None:
        """The judged passages in the order of witnesses; None if they are not in these texts."""
        ends = []
        for end in judgement.ends:
            index = self._place.get(end.article)
            if index is None:
                return None
            text = self._articles[index].text
            if text[end.passage.start : end.passage.end] != end.passage.exact:
                return None
            ends.append(End(index, Passage.of(text, end.passage.start, end.passage.end)))
        first, second = sorted(ends, key=lambda end: end.article)
        return first, second

    def _reject(self, judgement: Judgement, ends: tuple[End, End]) -> bool:
        matching = [link for link in self.links if _speaks_of(judgement, ends, link)]
        for link in matching:
            self.links.remove(link)
            self.rejected.append(replace(link, judgement=judgement.id, why=_why(link, judgement)))
        return bool(matching)

    def _affirm(self, judgement: Judgement, ends: tuple[End, End]) -> None:
        """Puts the link that a person wants in the place of the nearest of each kind that is spoken of."""
        best: dict[LinkKind, Link] = {}
        for link in (*self.links, *self.rejected):
            if _speaks_of(judgement, ends, link):
                known = best.get(link.kind)
                if known is None or _rank(link, ends) > _rank(known, ends):
                    best[link.kind] = link
        for link in best.values():
            (self.links if link in self.links else self.rejected).remove(link)
        base = best.get(judgement.kind) or next(iter(best.values()), None)
        a, b = ends
        if base is not None:
            a, b = replace(a, speaker=base.a.speaker), replace(b, speaker=base.b.speaker)
        why = _why(base, judgement)
        self.links.append(Link(judgement.kind, 1.0, a, b, judgement.relation, why, judgement.id))


def _speaks_of(judgement: Judgement, ends: tuple[End, End], link: Link) -> bool:
    return link.kind in judgement.kinds and all(
        one.article == other.article and one.passage.span.coincides(other.passage.span)
        for one, other in zip(ends, (link.a, link.b), strict=True)
    )


def _rank(link: Link, ends: tuple[End, End]) -> tuple[float, float]:
    """How much of the longer passage is shared, on the side where that is less; then the surer link."""
    shares = (
        one.passage.span.overlap(other.passage.span) / max(len(one.passage.span), len(other.passage.span))
        for one, other in zip(ends, (link.a, link.b), strict=True)
    )
    return min(shares), link.score


def _why(base: Link | None, judgement: Judgement) -> Mapping[str, Any]:
    """What a link rests on, with what a person says of it."""
    why: dict[str, Any] = {} if base is None else dict(base.why)
    if base is not None and base.judgement is None:
        why["found_score"] = base.score
    return {**why, "verdict": judgement.verdict.value, "coder": judgement.coder}
