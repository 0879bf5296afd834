"""What a person says of a link that something was said of before, by the same person or by another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.library.instants import later_than
from reader.library.notes import both
from reader.model import Judgement, LinkKind, Span, Verdict
from reader.store.store import Store


def on_same_link(store: Store, judgement: Judgement, shown: LinkKind) -> list[Judgement]:
    """What was said, by whomever, of the link that a judgement is on; what is nearest to it comes last.

    The link is shown with the kind ``shown``. It is the same if both passages are the same places (see
    ``Span.coincides``) and it is, or was found, of this kind: two passages may share a statement and a topic.
    """
    places = [end.passage.span for end in judgement.ends]
    found = []
    for said in store.judgements.between([end.article for end in judgement.ends]):
        pairs = list(zip((end.passage.span for end in said.ends), places, strict=True))
        if not said.orphan and shown in said.kinds and all(one.coincides(other) for one, other in pairs):
            shared = min(one.overlap(other) / len(other) for one, other in pairs)
            found.append((said.kind is shown, shared, said.spoken, said.id, said))
    return [each[-1] for each in sorted(found, key=lambda each: each[:-1])]


def in_place_of(old: Judgement, new: Judgement) -> Judgement:
    """The new judgement under the name of the old one of the same person; how the link was found is known.

    A drawn link that its drawer confirms, maybe as one of another kind, stays a drawn one; one that was
    altered, and is drawn over, stays the altered one.
    """
    verdict, kind, found = new.verdict, new.kind, old.found or old.kind
    if verdict is Verdict.CONFIRMED and old.verdict is Verdict.ADDED:
        verdict = Verdict.ADDED
    elif verdict is Verdict.ADDED and old.verdict is Verdict.CONFIRMED:
        verdict = Verdict.CONFIRMED
    elif verdict is Verdict.REJECTED:
        kind = found
    return replace(
        new,
        id=old.id,
        uuid=old.uuid,
        verdict=verdict,
        kind=kind,
        relation=new.relation if kind is LinkKind.QUOTE else None,
        memo=new.memo or old.memo,
        created=old.created,
        modified=later_than(old, new.created),
        found=None if found is kind or verdict is Verdict.ADDED else found,
    )


def later_of(one: Judgement, other: Judgement) -> Judgement:
    """Of two versions of one judgement the later, with the notes of both, for neither may be lost."""
    earlier, later = sorted((one, other), key=lambda each: each.spoken)
    return replace(later, memo=both(later.memo, earlier.memo))


def after_another(other: Judgement, new: Judgement) -> Judgement:
    """The new judgement on a link of which another person spoke last: what is known of it goes along.

    So it holds whatever becomes of the other's: what that person drew is not taken for a found link, and a
    link that was given another kind is still known by the one that it was found with.
    """
    if new.verdict is Verdict.ADDED or new.found is not None:
        return new
    if new.verdict is Verdict.CONFIRMED and other.verdict is Verdict.ADDED:
        return replace(new, verdict=Verdict.ADDED)
    found = other.found or other.kind
    return replace(new, found=None if found is new.kind else found)


class Rejections:
    """Of which places persons said that they do not report one statement."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._said: dict[tuple[int, int], list[Judgement]] = defaultdict(list)
        for each in sorted(judgements, key=lambda one: (one.spoken, one.id)):
            if not each.orphan and LinkKind.QUOTE in each.kinds:
                self._said[each.a.article, each.b.article].append(each)

    def among(
        self, article: int, places: Sequence[Span], others: Mapping[int, tuple[int, Span]]
    ) -> dict[int, str]:
        """Who said so of the passage that all of ``places`` are, and of each of ``others``, if somebody did.

        What overlaps with a rejected passage is no better than that: it is rejected along with it.
        """
        whose = {
            number: who
            for number, (other, span) in others.items()
            if (who := self._who(article, places, other, span)) is not None
        }
        rejected = [(*others[number], who) for number, who in whose.items()]
        for number, (other, span) in others.items():
            for one, refused, who in rejected:
                if one == other and refused.overlap(span):
                    whose.setdefault(number, who)
        return whose

    def _who(self, article: int, places: Sequence[Span], other: int, span: Span) -> str | None:
        """Whose the last word on two passages is, if it is that they are none of one statement."""
        said = [
            each
            for each in self._said.get((min(article, other), max(article, other)), ())
            for here, there in (each.ends if article < other else each.ends[::-1],)
            if there.passage.span.coincides(span) and any(map(here.passage.span.coincides, places))
        ]
        return said[-1].coder if said and said[-1].verdict is Verdict.REJECTED else None
