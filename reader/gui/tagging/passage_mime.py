"""A passage that is dragged out of a text."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData

from reader.model import Span

PASSAGE_MIME = "application/x-jianting-passage"
"""What a dragged passage is: JSON in UTF-8 with ``article`` (an id), ``start``, ``end`` and ``words``."""


@dataclass(frozen=True, slots=True)
class DraggedPassage:
    """The article's id, the code points of its text, and what the reader saw there."""

    article: int
    span: Span
    words: str


def add_passage(data: QMimeData, passage: DraggedPassage) -> None:
    """Lets what is dragged be a passage too, beside the words that other programs take."""
    fields = {
        "article": passage.article,
        "start": passage.span.start,
        "end": passage.span.end,
        "words": passage.words,
    }
    data.setData(PASSAGE_MIME, QByteArray(json.dumps(fields, ensure_ascii=False).encode("utf-8")))


def dragged_passage(data: QMimeData) -> DraggedPassage | None:
    """The passage that is dragged; None if it is something else, or not as this program writes it."""
    if not data.hasFormat(PASSAGE_MIME):
        return None
    try:
        fields = json.loads(data.data(PASSAGE_MIME).data().decode("utf-8"))
        span = Span(int(fields["start"]), int(fields["end"]))
        return DraggedPassage(int(fields["article"]), span, str(fields["words"]))
    except (ValueError, KeyError, TypeError):
        return None
