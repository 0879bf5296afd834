"""Keeping annotations in place when the text below them changes."""

from __future__ import annotations

from dataclasses import replace

from reader.annotate.anchor import anchor_one_of
from reader.model import Annotation, Passage
from reader.store.store import Store


def anchor_again(store: Store, article: int) -> set[int]:
    """Places the annotations of an article in its current text; returns those that it altered."""
    annotations = store.annotations.all(article)
    if not annotations:
        return set()
    revision, text = store.articles.current(article)
    altered = set()
    for annotation in annotations:
        placed = _placed(store, annotation, revision, text)
        if placed != annotation:
            store.annotations.put(placed)
            altered.add(annotation.id)
    return altered


def put_back(store: Store, annotation: Annotation) -> None:
    """Writes an annotation as it is given, but in its place if the text has changed meanwhile."""
    revision, text = store.articles.current(annotation.article)
    passage = annotation.passage
    if passage.end <= len(text) and Passage.of(text, passage.start, passage.end) == passage:
        store.placements.note(annotation.id, revision, passage.span)
        store.annotations.put(replace(annotation, orphan=False))
    else:
        store.annotations.put(_placed(store, annotation, revision, text))


def _placed(store: Store, annotation: Annotation, revision: int, text: str) -> Annotation:
    """The annotation in ``text``; as it was, but an orphan, if its place can't be told.

    Where it has lain in this very text before, there it lies again; else it is looked for by every wording
    that it had.
    """
    known = store.placements.of(annotation.id)
    same = next((span for old, span in known if old == text), None)
    if same is not None:
        passage: Passage | None = Passage.of(text, same.start, same.end)
    else:
        wordings = [Passage.of(old, span.start, span.end) for old, span in known]
        passage = anchor_one_of([*wordings, annotation.passage], text)
    if passage is None:
        return replace(annotation, orphan=True)
    store.placements.note(annotation.id, revision, passage.span)
    return replace(annotation, passage=passage, orphan=False)
