"""Keeping what a person marked in place when the text below it changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.annotate.following import Follower
from reader.library.verdicts import later_of
from reader.model import Annotation, Changes, JudgedEnd, Judgement, Passage
from reader.store.store import Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ids of what was placed anew in texts that changed, and of what lost its place there."""

    tags: frozenset[int] = frozenset()
    judgements: frozenset[int] = frozenset()
    lost_tags: frozenset[int] = frozenset()
    lost_judgements: frozenset[int] = frozenset()
    lost_in: frozenset[int] = frozenset()

    def __or__(self, then: Outcome) -> Outcome:
        """What came of both, one after the other."""
        return Outcome(
            self.tags - then.lost_tags | then.tags,
            self.judgements - then.lost_judgements | then.judgements,
            self.lost_tags - then.tags | then.lost_tags,
            self.lost_judgements - then.judgements | then.lost_judgements,
            self.lost_in | then.lost_in,
        )

    @property
    def changes(self) -> Changes:
        """All of them, for the views."""
        return Changes(
            annotations=self.tags | self.lost_tags, judgements=self.judgements | self.lost_judgements
        )


def anchor_again(store: Store, article: int) -> Outcome:
    """Places the annotations and judged passages of an article in its current text; tells what it altered."""
    annotations = store.annotations.all(article)
    judgements = store.judgements.touching(article)
    if not annotations and not judgements:
        return Outcome()
    revision, text = store.articles.current(article)
    follower = Follower(text)
    altered: dict[int, bool] = {}
    rejudged: dict[int, bool] = {}
    for annotation in annotations:
        placed = _placed_annotation(store, annotation, revision, follower)
        if placed != annotation:
            store.annotations.put(placed)
            altered[annotation.id] = placed.orphan
    for judgement in judgements:
        anchored = _placed_judgement(store, judgement, article, revision, follower)
        if anchored != judgement:
            store.judgements.put(anchored)
            rejudged[judgement.id] = any(end.orphan for end in anchored.ends if end.article == article)
    return Outcome(
        _ids(altered, lost=False),
        _ids(rejudged, lost=False),
        _ids(altered, lost=True),
        _ids(rejudged, lost=True),
        frozenset([article] if any((*altered.values(), *rejudged.values())) else ()),
    )


def _ids(altered: dict[int, bool], *, lost: bool) -> frozenset[int]:
    return frozenset(each for each, is_lost in altered.items() if is_lost is lost)


def placed_back(store: Store, annotation: Annotation, revision: int, text: str) -> Annotation:
    """An annotation that is to be written as it is given, but in its place if the text has changed meanwhile.

    ``text`` is the article's current one, of ``revision``.
    """
    passage = annotation.passage
    if _stands(passage, text):
        store.placements.note(annotation.id, revision=revision, span=passage.span)
        return replace(annotation, orphan=False)
    if annotation.orphan and not store.placements.of(annotation.id):
        return annotation
    return _placed_annotation(store, annotation, revision, Follower(text))


def note_by_hand(store: Store, annotation: Annotation) -> None:
    """Remembers that a person gave an annotation its passage: of where it lay before, nothing holds."""
    store.placements.forget(annotation.id)
    for revision, text in store.articles.versions(annotation.article):
        if _stands(annotation.passage, text):
            store.placements.note(annotation.id, revision=revision, span=annotation.passage.span)


def note_end_by_hand(store: Store, judgement: int, side: int, end: JudgedEnd) -> None:
    """Remembers that a person gave a judged link one of its passages: as ``note_by_hand``."""
    store.judgement_placements.forget(judgement, side)
    for revision, text in store.articles.versions(end.article):
        if _stands(end.passage, text):
            _note(store, judgement, side, revision, end.passage)


def put_back_judgement(store: Store, judgement: Judgement) -> frozenset[int]:
    """Writes a judgement as it is given, but its passages in their places if a text has changed meanwhile.

    The same one, taken in under another id since, gives way; its word stays if it is the later one. Returns
    the ids that this touches.
    """
    touched = {judgement.id}
    twin = store.judgements.named(judgement.uuid)
    if twin is not None and twin.id != judgement.id:
        touched.add(twin.id)
        store.judgements.remove(twin.id)
        for side in range(2):
            store.judgement_placements.forget(twin.id, side)
        judgement = replace(later_of(twin, judgement), id=judgement.id)
    for side, end in enumerate(judgement.ends):
        revision, text = store.articles.current(end.article)
        known = store.judgement_placements.of(judgement.id, side)
        if all(Passage.of(old, span.start, span.end) != end.passage for old, span in known):
            # They are of another passage, which this one was replaced by, or had replaced.
            note_end_by_hand(store, judgement.id, side, end)
        if _stands(end.passage, text):
            _note(store, judgement.id, side, revision, end.passage)
            judgement = _with_end(judgement, side, replace(end, orphan=False))
        else:
            judgement = _placed_judgement(store, judgement, end.article, revision, Follower(text))
    store.judgements.put(judgement)
    return frozenset(touched)


def _stands(passage: Passage, text: str) -> bool:
    return passage.end <= len(text) and Passage.of(text, passage.start, passage.end) == passage


def _placed_annotation(store: Store, annotation: Annotation, revision: int, follower: Follower) -> Annotation:
    """The annotation in the text of ``revision``; as it was, but an orphan, if its place can't be told."""
    passage = follower.follow(annotation.passage, store.placements.of(annotation.id))
    if passage is None:
        return replace(annotation, orphan=True)
    store.placements.note(annotation.id, revision=revision, span=passage.span)
    return replace(annotation, passage=passage, orphan=False)


def _placed_judgement(
    store: Store, judgement: Judgement, article: int, revision: int, follower: Follower
) -> Judgement:
    """The judgement with its passage of an article in the text of ``revision``; orphaned if in doubt."""
    side = [end.article for end in judgement.ends].index(article)
    end = judgement.ends[side]
    passage = follower.follow(end.passage, store.judgement_placements.of(judgement.id, side))
    if passage is None:
        return _with_end(judgement, side, replace(end, orphan=True))
    _note(store, judgement.id, side, revision, passage)
    return _with_end(judgement, side, JudgedEnd(article, passage))


def _note(store: Store, judgement: int, side: int, revision: int, passage: Passage) -> None:
    store.judgement_placements.note(judgement, side, revision=revision, span=passage.span)


def _with_end(judgement: Judgement, side: int, end: JudgedEnd) -> Judgement:
    return replace(judgement, b=end) if side else replace(judgement, a=end)
