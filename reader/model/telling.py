"""What several links say together of one passage, or of one pair of witnesses."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.alignment import Link, LinkKind, Relation

_KINDS = (LinkKind.QUOTE, LinkKind.REUSE, LinkKind.TOPIC)
_RELATIONS = (Relation.VERBATIM, Relation.RETRANSLATED, Relation.INDIRECT)


def most_faithful(links: Iterable[Link]) -> Link:
    """The link that gives a passage with several its form: wherever it is shown, it looks like this one.

    Statements go before text that is taken over, and that before topics; of statements the one that is
    told the most nearly word for word.

    Raises:
        ValueError: if there are no links.
    """
    return min(links, key=lambda link: (_KINDS.index(link.kind), _rank(link)))


def common_relation(links: Iterable[Link]) -> Relation | None:
    """The relation that all of the links have; None if they differ, or have none."""
    relations = {link.relation for link in links}
    return relations.pop() if len(relations) == 1 else None


def by_pair(links: Iterable[Link]) -> list[Link]:
    """What there is to tell of every two witnesses, pair by pair: the surest link of each relation.

    Every link that a person judged is told apart.
    """
    surest: dict[tuple[int, int, int, int], Link] = {}
    for link in sorted(links, key=lambda link: -link.score):
        key = (link.a.article, link.b.article, _rank(link), link.judgement or 0)
        surest.setdefault(key, link)
    return [link for _, link in sorted(surest.items(), key=lambda each: each[0])]


def _rank(link: Link) -> int:
    return _RELATIONS.index(link.relation) if link.relation is not None else 0
