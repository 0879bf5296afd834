"""What has lost its place in a changed text, and where it may belong: the part of the façade for it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.following import Follower
from reader.annotate.suggesting import candidates
from reader.model import Annotation, Candidate, Judgement
from reader.store.connections import Connections


@dataclass(frozen=True, slots=True)
class Lost:
    """What could not be placed in the texts that articles have now: tags, and judgements on links."""

    annotations: tuple[Annotation, ...]
    judgements: tuple[Judgement, ...]


class Orphans:
    """What has lost its place; a part of ``Library``. Nothing here changes anything."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def orphans(self, article: int | None = None) -> Lost:
        """The orphans on an article, or on all, in the order of articles and of where they stood."""
        with self._connections.reading() as store:
            if article is None:
                judgements = store.judgements.all()
            else:
                store.articles.summary(article)
                judgements = store.judgements.touching(article)
            return Lost(
                tuple(each for each in store.annotations.all(article) if each.orphan),
                tuple(
                    each
                    for each in judgements
                    if any(end.orphan and article in (None, end.article) for end in each.ends)
                ),
            )

    def places_for(self, annotation: int, limit: int = 5) -> list[Candidate]:
        """Where in its article a tag may belong, the likeliest place first; for a person to choose.

        ``change_annotation`` with the chosen place's span, and ``exact`` its words, puts the tag there.
        """
        with self._connections.reading() as store:
            tag = store.annotations.get(annotation)
            follower = Follower(store.articles.text(tag.article))
            return candidates(follower, tag.passage, store.placements.of(tag.id), limit)

    def places_for_judgement(self, judgement: int, side: int, limit: int = 5) -> list[Candidate]:
        """Where one of the two passages of a judgement, 0 or 1, may belong; as ``places_for``."""
        with self._connections.reading() as store:
            said = store.judgements.get(judgement)
            end = said.ends[side]
            follower = Follower(store.articles.text(end.article))
            known = store.judgement_placements.of(said.id, side)
            return candidates(follower, end.passage, known, limit)
