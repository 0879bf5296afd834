"""Articles that are dragged out of a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

ARTICLES_MIME = "application/x-jianting-articles"
"""What dragged rows are: the ids of their articles in ASCII digits, with a space between two."""


def dragged(articles: Iterable[int]) -> QMimeData:
    """Articles, by their ids, as what is dragged."""
    data = QMimeData()
    data.setData(ARTICLES_MIME, QByteArray(" ".join(map(str, articles)).encode("ascii")))
    return data
