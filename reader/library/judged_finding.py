"""Finding again what was said of links: the part of the façade for it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import JudgedFacets, JudgedFilter, ListedJudgement
from reader.store.connections import Connections

_EVERYTHING = JudgedFilter()


class JudgedFinding:
    """What can be asked about the judgements of a library; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def judgement_index(self, wanted: JudgedFilter = _EVERYTHING) -> tuple[int, ...]:
        """All judgements that are meant, by their ids, the last word first.

        What a list needs before it asks for rows.
        """
        with self._connections.reading() as store:
            return store.judgement_search.index(wanted)

    def listed_judgements(self, judgements: Sequence[int]) -> list[ListedJudgement]:
        """Judgements by their ids, in the order that is given; those that are gone are left out."""
        with self._connections.reading() as store:
            return store.judgement_search.listed(judgements)

    def judgement_facets(self, wanted: JudgedFilter = _EVERYTHING) -> JudgedFacets:
        """How the judgements that are meant are spread over what they say and coders."""
        with self._connections.reading() as store:
            return store.judgement_search.facets(wanted)
