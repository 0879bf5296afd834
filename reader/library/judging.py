"""The part of the façade for what a person says of links."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.library.anchoring import note_end_by_hand, put_back_judgement
from reader.library.verdicts import after_another, in_place_of, on_same_link
from reader.model import (
    Changes,
    JudgedEnd,
    Judgement,
    JudgementReport,
    LinkKind,
    Passage,
    PortableJudgement,
    Relation,
    Span,
    Verdict,
)
from reader.store.connections import Connections
from reader.store.store import Store


class Judging:
    """Confirming, rejecting, altering and drawing links; a part of ``Library``.

    ``coder`` says who judges.
    """

    def __init__(self, connections: Connections, coder: Callable[[], str]) -> None:
        self._connections = connections
        self._judge = coder

    @property
    def coder(self) -> str:
        """Who judges, and signs what is added by hand."""
        return self._judge()

    def judgements(self, articles: Sequence[int] | None = None) -> list[Judgement]:
        """What was said of links, in the order of their articles and of the places there.

        That is of all, of those that end in one article, or of those between several. Orphans are among them.
        """
        with self._connections.reading() as store:
            if articles is None:
                return store.judgements.all()
            for article in articles:
                store.articles.summary(article)
            wanted = set(articles)
            if len(wanted) == 1:
                return store.judgements.touching(*wanted)
            return store.judgements.between(wanted)

    def judgement(self, judgement: int) -> Judgement:
        """One judgement."""
        with self._connections.reading() as store:
            return store.judgements.get(judgement)

    def others_on_link(self, judgement: int) -> list[Judgement]:
        """What else was said of the link that a judgement is on, the nearest last."""
        with self._connections.reading() as store:
            own = store.judgements.get(judgement)
            return [each for each in on_same_link(store, own, own.kind) if each.id != judgement]

    def judge(
        self,
        articles: tuple[int, int],
        a: Span,
        b: Span,
        verdict: Verdict,
        kind: LinkKind,
        relation: Relation | None = None,
        memo: str = "",
        *,
        exact: tuple[str, str] | None = None,
        was: LinkKind | None = None,
    ) -> Changes:
        """Says of the passage ``a`` of the one article and ``b`` of the other whether they belong together.

        ``Changes.judgements`` holds the judgement's id. ``kind`` and ``relation`` are those that the link is
        to have; ``was`` is the kind that it is shown with, if that is another. ``exact`` is what the person
        sees in both places: an import may have changed a text meanwhile.

        What the same person said of the same link before is replaced, under its id and uuid, and not
        doubled; without a new ``memo`` its own stays. Of others' judgements on it the latest holds; they
        stay. Which link is the same says ``reader.library.verdicts``.

        Raises:
            ValueError: if the articles are one, a passage is empty, does not lie in its text or is not
                ``exact``, or a link that is none of a quotation has a relation.
        """
        if relation is not None and kind is not LinkKind.QUOTE:
            raise ValueError(f"only a quotation has a relation, not a {kind}")
        if articles[0] > articles[1]:
            articles, (a, b) = (articles[1], articles[0]), (b, a)
            exact = exact and (exact[1], exact[0])
        now = datetime.now(UTC)
        with self._connections.writing() as store:
            ends = [
                _end(store, article, span, exact and exact[side])
                for side, (article, span) in enumerate(zip(articles, (a, b), strict=True))
            ]
            found = was if verdict is Verdict.CONFIRMED and was is not kind else None
            new = Judgement(
                id=0,
                uuid=str(uuid.uuid4()),
                verdict=verdict,
                kind=kind,
                relation=relation,
                a=ends[0],
                b=ends[1],
                memo=memo,
                coder=self._judge(),
                created=now,
                found=found,
            )
            said = on_same_link(store, new, was or kind)
            own = [each for each in said if each.coder == new.coder]
            if own:
                number = _replace(store, own[-1], new)
            else:
                others = sorted(said, key=lambda each: each.spoken)
                number = store.judgements.add(after_another(others[-1], new) if others else new)
            for side, end in enumerate(ends):
                revision, _ = store.articles.current(end.article)
                store.judgement_placements.note(number, side, revision=revision, span=end.passage.span)
        return Changes(judgements=frozenset({number}))

    def place_judgement(self, judgement: int, side: int, span: Span, *, exact: str | None = None) -> Changes:
        """Moves one of the two passages of a judgement, 0 or 1, to where a person says that it is.

        All else stays: what was said, the note, uuid, coder and dates. It is no orphan any more, unless the
        other passage is. ``exact`` is what the person sees there: an import may have changed the text
        meanwhile. If something was said of the link in that place, both stay, and the last word holds.

        Raises:
            ValueError: if the passage is empty, does not lie in its article's text or is not ``exact``.
        """
        with self._connections.writing() as store:
            old = store.judgements.get(judgement)
            end = _end(store, old.ends[side].article, span, exact)
            store.judgements.put(replace(old, b=end) if side else replace(old, a=end))
            note_end_by_hand(store, judgement, side, end)
        return Changes(judgements=frozenset({judgement}))

    def remove_judgement(self, judgement: int) -> Changes:
        """Takes a judgement back: the link is again as it is found, or not there if it was drawn."""
        return self.remove_judgements([judgement])

    def remove_judgements(self, judgements: Collection[int]) -> Changes:
        """Takes several judgements back, as ``remove_judgement`` does one; all of them or none."""
        with self._connections.writing() as store:
            for judgement in judgements:
                store.judgements.remove(judgement)
        return Changes(judgements=frozenset(judgements))

    def restore_judgement(self, judgement: Judgement) -> Changes:
        """Puts a judgement back, or back to how it was, with its id, uuid, coder and dates.

        If a text has changed since, its passage is placed in it anew, or an orphan. If it was taken in from
        another library meanwhile, under another id, the two are one, and the later word stays.
        """
        return self.restore_judgements([judgement])

    def restore_judgements(self, judgements: Iterable[Judgement]) -> Changes:
        """Puts several judgements back, as ``restore_judgement`` does one; all of them or none."""
        with self._connections.writing() as store:
            touched = frozenset[int]().union(*(put_back_judgement(store, each) for each in judgements))
        return Changes(judgements=touched)

    def export_judgements(self, articles: Sequence[int] | None = None) -> list[PortableJudgement]:
        """The judgements that ``judgements`` gives, with what their articles are known by elsewhere."""
        from reader.library.carrying import named

        wanted = self.judgements(articles)
        with self._connections.reading() as store:
            return named(store, wanted)

    def import_judgements(self, judgements: Sequence[PortableJudgement]) -> JudgementReport:
        """Takes in judgements of another library, or of this one as it was; those unknown are told.

        One that is here already, by its uuid, is replaced if the other was given later; its note stays beside
        the other's. None is removed.
        """
        from reader.library.carrying import take_in

        with self._connections.writing() as store:
            return take_in(store, judgements)


def _end(store: Store, article: int, span: Span, exact: str | None) -> JudgedEnd:
    if not span:
        raise ValueError(f"[{span.start}, {span.end}) is no passage")
    _, text = store.articles.current(article)
    return JudgedEnd(article, Passage.seen(text, span.start, span.end, exact))


def _replace(store: Store, old: Judgement, new: Judgement) -> int:
    """Puts a judgement in the place of the same person's on the same link."""
    merged = in_place_of(old, new)
    store.judgements.put(merged)
    for side, (before, after) in enumerate(zip(old.ends, merged.ends, strict=True)):
        if before.passage != after.passage:
            store.judgement_placements.forget(old.id, side)
    return old.id
