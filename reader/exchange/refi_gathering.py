"""Tags and notes on articles as they are met in a REFI-QDA project."""

from __future__ import annotations

from reader.exchange.refi_notes import Users
from reader.exchange.refi_xml import Node, derived, joined
from reader.model import Annotation, ArticleMemo, Passage


class Gathered:
    """What is gathered, each thing signed by the first of some elements that says who made it."""

    def __init__(self, users: Users) -> None:
        self._users = users
        self._annotations: list[Annotation] = []
        self._memos: dict[tuple[int, str], ArticleMemo] = {}
        self._given: set[str] = set()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The tags, in the order in which they were met."""
        return tuple(self._annotations)

    @property
    def memos(self) -> tuple[ArticleMemo, ...]:
        """The notes on articles."""
        return tuple(self._memos.values())

    def add(
        self,
        article: int,
        guid: str,
        code: int,
        passage: Passage,
        memo: str,
        *nodes: Node,
        orphan: bool = False,
    ) -> None:
        """Takes a tag. A GUID that is there twice would make one tag of two: the later gets another."""
        while guid in self._given:
            guid = derived(guid, passage.start, passage.end, code)
        self._given.add(guid)
        signed = self._users.signed(*nodes)
        number = len(self._annotations) + 1
        coder, created, modified = signed.coder, signed.created, signed.modified
        self._annotations.append(
            Annotation(number, guid, article, code, passage, memo, coder, created, orphan, modified)
        )

    def add_memo(self, article: int, guid: str, words: str, *nodes: Node) -> None:
        """Takes a note on an article; those of one coder become one."""
        signed = self._users.signed(*nodes)
        number, created = len(self._memos) + 1, signed.created
        known = self._memos.get((article, signed.coder))
        if known is not None:
            number, guid, created = known.id, known.uuid, min(created, known.created)
            words = joined(known.text, words)
        self._memos[article, signed.coder] = ArticleMemo(
            number, guid, article, words, signed.coder, created, signed.modified
        )
