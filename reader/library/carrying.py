"""Taking judgements from one library to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader.exchange.judgements import judgement_of_json, judgement_to_json
from reader.exchange.web_annotation_terms import derived
from reader.library.notes import both
from reader.library.recognising import Recogniser, names_abroad
from reader.library.verdicts import later_of
from reader.model import (
    Changes,
    JudgedEnd,
    Judgement,
    JudgementReport,
    Passage,
    PortableJudgement,
    Tally,
)
from reader.store.store import Store

__all__ = ["judgement_of_json", "judgement_to_json", "named", "take_in"]

Found = tuple[int, Passage | None] | None
"""The article here of one end, and the passage in its text; None for an article that is not here."""


def named(store: Store, judgements: Sequence[Judgement]) -> list[PortableJudgement]:
    """Judgements with what their articles are known by abroad."""
    names = names_abroad(store, {end.article for each in judgements for end in each.ends})
    return [PortableJudgement(each, (names[each.a.article], names[each.b.article])) for each in judgements]


def take_in(store: Store, judgements: Iterable[PortableJudgement]) -> JudgementReport:
    """Writes judgements of another library; of one that is here already the later word stays, and any note.

    Articles are known again as ``Recogniser`` does. A passage that does not stand in the article's text is
    looked for, and kept as an orphan if it is not found.
    """
    recogniser, intake = Recogniser(store), JudgementIntake(store)
    unknown: list[PortableJudgement] = []
    for each in judgements:
        ends = zip(each.judgement.ends, each.articles, strict=True)
        if not intake.take(each.judgement, [recogniser.found(name, end.passage) for end, name in ends]):
            unknown.append(each)
    tally = intake.tally
    return JudgementReport(
        tally.new,
        tally.changed,
        tally.unchanged,
        intake.orphans,
        unknown=tuple(unknown),
        changes=Changes(judgements=frozenset(each.id for each in intake.after)),
    )


@dataclass(slots=True)
class JudgementIntake:
    """Writes judgements as they come, and keeps what that altered."""

    store: Store
    earlier_notes: bool = True
    before: list[Judgement] = field(default_factory=list)
    after: list[Judgement] = field(default_factory=list)
    unchanged: int = 0
    orphans: int = 0

    @property
    def tally(self) -> Tally:
        """How many were new, altered one that was here, or were here just so."""
        return Tally(len(self.after) - len(self.before), len(self.before), self.unchanged)

    def take(self, judgement: Judgement, ends: Sequence[Found]) -> bool:
        """Writes one with its ends as found here, unless it was here just so; whether both articles are."""
        placed = _placed(judgement, ends)
        if placed is None:
            return False
        known = self.store.judgements.named(placed.uuid)
        if known is not None and _articles(known) != _articles(placed):
            placed = replace(placed, uuid=derived("elsewhere", placed.uuid, *_articles(placed)))
            known = self.store.judgements.named(placed.uuid)
        if known is not None and known.spoken >= placed.spoken:
            self._note(known, placed)
            return True
        if known is not None:
            self.before.append(known)
        number = _write(self.store, placed if known is None else later_of(known, placed), known)
        self.after.append(self.store.judgements.get(number))
        self.orphans += placed.orphan
        return True

    def _note(self, known: Judgement, earlier: Judgement) -> None:
        """Keeps what was noted on an earlier version of a judgement."""
        noted = replace(known, memo=both(known.memo, earlier.memo, earlier=self.earlier_notes))
        if noted == known:
            self.unchanged += 1
            return
        self.store.judgements.put(noted)
        self.before.append(known)
        self.after.append(noted)


def _articles(judgement: Judgement) -> tuple[str, ...]:
    return tuple(str(end.article) for end in judgement.ends)


def _write(store: Store, judgement: Judgement, known: Judgement | None) -> int:
    if known is None:
        number = store.judgements.add(judgement)
    else:
        number = known.id
        store.judgements.put(replace(judgement, id=number))
    for side, end in enumerate(judgement.ends):
        store.judgement_placements.forget(number, side)
        if not end.orphan:
            revision, _ = store.articles.current(end.article)
            store.judgement_placements.note(number, side, revision=revision, span=end.passage.span)
    return number


def _placed(judgement: Judgement, found: Sequence[Found]) -> Judgement | None:
    """The judgement with the ids and the texts of this library; None if an article is not in it."""
    ends = []
    for end, here in zip(judgement.ends, found, strict=True):
        if here is None:
            return None
        article, passage = here
        ends.append(JudgedEnd(article, passage or end.passage, orphan=passage is None))
    ends.sort(key=lambda end: end.article)
    if ends[0].article == ends[1].article:
        return None
    return replace(judgement, id=0, a=ends[0], b=ends[1])
