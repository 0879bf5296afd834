"""The part of the façade for reading articles side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.exchange.writing import write_text
from reader.library.files import align_articles, comparison_html, quotes_of
from reader.model import Alignment, Article, Coverage, Quote, Wording
from reader.store.connections import Connections

if TYPE_CHECKING:
    from reader.align.wording import Op

_KEPT = 6
"""So many of the last comparisons are kept, so that going back costs nothing."""


class Comparisons:
    """What several articles of a library have in common; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def compare(self, articles: Sequence[int]) -> Alignment:
        """What two to four articles share, by the names that the reader added too, as a person judges it."""
        return self.judged(self.aligned(articles), articles)

    def aligned(self, articles: Sequence[int]) -> Alignment:
        """What is found that two to four articles share, whatever a person says of it."""
        with self._connections.reading() as store:
            found = tuple(store.articles.article(article) for article in articles)
            names = tuple(name.forms for name in store.own_names.all())
        return _aligned(found, names)

    def judged(self, alignment: Alignment, articles: Sequence[int]) -> Alignment:
        """What was found, with the links that a person confirmed, altered, drew or rejected.

        ``alignment`` is that of ``aligned``, which can be kept: this takes no time.
        """
        from reader.align.judged import overlaid

        with self._connections.reading() as store:
            judgements = store.judgements.between(articles)
        return overlaid(alignment, articles, judgements)

    def rearranged(self, alignment: Alignment, order: Sequence[int]) -> Alignment:
        """A comparison with its articles in another order, or with fewer of them, without comparing anew.

        ``order`` names them by their indices in ``alignment``.

        Raises:
            ValueError: if ``order`` is empty, names an article twice, or one that there is not.
        """
        from reader.align.rearranging import rearranged

        return rearranged(alignment, order)

    def coverage(self, alignment: Alignment) -> Coverage:
        """Which witness reports each topic and statement, in full or in passing."""
        from reader.align.coverage import coverage

        return coverage(alignment)

    def wordings(self, alignment: Alignment) -> tuple[tuple[Wording, ...], ...]:
        """How the witnesses put each topic and statement (by group); takes long enough for a job."""
        from reader.align.wordings import wordings

        return wordings(alignment)

    def wording(self, a: str, b: str, *, plain: bool = False) -> list[tuple[Op, str]]:
        """How ``b`` is worded where ``a`` is worded otherwise, word by word.

        Parts are ``equal`` (as ``b`` has them), in ``a`` alone (``delete``) or in ``b`` alone (``insert``).
        With ``plain``, script, width and punctuation do not count. The dictionary takes a second at first.
        """
        from reader.align.wording import wording_diff

        return wording_diff(a, b, plain=plain)

    def quotes(self, articles: Sequence[int]) -> list[Quote]:
        """The quotations of the articles; ``Quote.article`` indexes ``articles``."""
        with self._connections.reading() as store:
            return quotes_of([store.articles.article(article) for article in articles])

    def export_html(
        self,
        articles: Sequence[int] | Alignment,
        path: Path | str,
        ids: Sequence[int] = (),
        *,
        topics: bool = True,
        tongue: str | None = None,
    ) -> None:
        """Writes a comparison as one self-contained HTML file, with or without shared topics.

        ``ids`` are those of the articles of an alignment, if they are in the library; ``tongue`` is the
        language of the page's own words, by default the user's.

        Raises:
            OSError: if the file can't be written.
        """
        alignment = articles if isinstance(articles, Alignment) else self.compare(articles)
        known = ids if isinstance(articles, Alignment) else articles
        with self._connections.reading() as store:
            paths = [store.articles.summary(item).path for item in known]
        page = comparison_html(alignment, paths or None, topics=topics, tongue=tongue)
        write_text(Path(path), page)


@lru_cache(maxsize=_KEPT)
def _aligned(articles: tuple[Article, ...], names: tuple[tuple[str, ...], ...]) -> Alignment:
    """The same articles, by the same names, always share the same."""
    return align_articles(articles, names)
