"""Keeping annotations in place when the text below them changes."""

from __future__ import annotations

from dataclasses import replace

from reader.annotate.anchor import anchor
from reader.model import Annotation
from reader.store.store import Store


def anchored(annotation: Annotation, text: str) -> Annotation:
    """The annotation at its place in ``text``; where it was, as an orphan, if that can't be told."""
    passage = anchor(annotation.passage, text)
    if passage is None:
        return replace(annotation, orphan=True)
    return replace(annotation, passage=passage, orphan=False)


def anchor_again(store: Store, article: int) -> set[int]:
    """Places the annotations of an article in its current text; returns those that it altered."""
    annotations = store.annotations.all(article)
    text = store.articles.text(article) if annotations else ""
    altered = set()
    for annotation in annotations:
        placed = anchored(annotation, text)
        if placed != annotation:
            store.annotations.put(placed)
            altered.add(annotation.id)
    return altered
