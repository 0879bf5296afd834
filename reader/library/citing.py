"""The part of the façade for bibliographies: articles as citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from reader.exchange.citation import Citation
from reader.exchange.writing import write_text
from reader.library.catalogue import known_outlets
from reader.model import Article
from reader.store.connections import Connections


class CitationForm(StrEnum):
    """The forms of a bibliography."""

    BIBTEX = "bibtex"
    CSLJSON = "csljson"

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        return ".bib" if self is CitationForm.BIBTEX else ".json"


class Citing:
    """Citations of a library's articles; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def citations(self, articles: Iterable[int]) -> list[Citation]:
        """The citations of the articles, in their order."""
        citing = _Citing()
        with self._connections.reading() as store:
            return [citing(store.articles.article(article)) for article in articles]

    def export_citations(
        self,
        articles: Sequence[int],
        path: Path | str,
        form: CitationForm,
        *,
        tongue: str | None = None,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> int:
        """Writes a bibliography of the articles, whole or not at all, and returns how many are in it.

        Notes in it are in ``tongue``, by default the user's language. ``progress`` is told now and then how
        many are done; ``cancelled`` is asked as often, and if it says so nothing is written and 0 returned.

        Raises:
            OSError: if the file can't be written.
        """
        from reader.exchange.bibtex import bibtex
        from reader.exchange.csljson import csl_json

        done: list[Citation] = []
        for some in _in_batches(articles):
            if cancelled is not None and cancelled():
                return 0
            done += self.citations(some)
            if progress is not None:
                progress(len(done))
        words = bibtex(done, tongue) if form is CitationForm.BIBTEX else csl_json(done, tongue)
        write_text(Path(path), words)
        return len(done)


class _Citing:
    def __init__(self) -> None:
        self._names = {outlet.id: outlet.name for outlet in known_outlets()}

    def __call__(self, article: Article) -> Citation:
        return Citation.of(article, self._names.get(article.outlet, article.outlet))


def _in_batches(articles: Sequence[int], size: int = 200) -> Iterator[Sequence[int]]:
    for start in range(0, len(articles), size):
        yield articles[start : start + size]
