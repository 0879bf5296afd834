"""The links of a REFI-QDA project that are judgements of ours."""

from __future__ import annotations

from reader.exchange.refi_articles import values_of
from reader.exchange.refi_notes import Notes, Users
from reader.exchange.refi_xml import Node, XmlLosses, derived, guid_of
from reader.model import JudgedEnd, Judgement, LinkKind, Passage, Relation, Verdict


class JudgementsRead:
    """Gathers the ends of links while the sources are read, and makes judgements of them.

    A link of another program says nothing of what it is about, and can't be held.
    """

    def __init__(
        self, root: Node, notes: Notes, users: Users, variables: dict[str, str], lost: XmlLosses
    ) -> None:
        self._notes = notes
        self._users = users
        self._lost = lost
        self._links: list[tuple[str, str, str, Node, dict[str, str]]] = []
        self._ends: dict[str, JudgedEnd | None] = {}
        links = root.first("Links")
        for link in links.all("Link") if links is not None else ():
            origin, target = guid_of(link.get("originGUID")), guid_of(link.get("targetGUID"))
            note = notes.at(link)
            said = values_of(note, variables) if note is not None else {}
            if origin and target and note is not None and "Verdict" in said:
                list(notes.of(link))
                guid = link.guid() or derived("link", origin, target)
                self._links.append((guid, origin, target, note, said))
                self._ends |= {origin: None, target: None}
            elif not notes.has(origin) and not notes.has(target):
                lost.add("loss.links")

    def take_end(self, selection: str, article: int, passage: Passage, *, orphan: bool) -> bool:
        """Whether a selection is no more than the end of a link of ours."""
        if selection not in self._ends:
            return False
        self._ends[selection] = JudgedEnd(article, passage, orphan)
        return True

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements of which both ends were found."""
        found: list[Judgement] = []
        for guid, origin, target, note, said in self._links:
            judgement = self._judgement(
                len(found) + 1, guid, self._ends[origin], self._ends[target], note, said
            )
            if judgement is None:
                self._lost.add("loss.links")
            else:
                found.append(judgement)
        return tuple(found)

    def _judgement(
        self,
        number: int,
        guid: str,
        one: JudgedEnd | None,
        other: JudgedEnd | None,
        note: Node,
        said: dict[str, str],
    ) -> Judgement | None:
        if one is None or other is None:
            return None
        a, b = sorted((one, other), key=lambda end: end.article)
        signed = self._users.signed(note)
        try:
            kind = LinkKind(said.get("Kind", "").strip())
            relation = Relation(said["Relation"].strip()) if "Relation" in said else None
            return Judgement(
                id=number,
                uuid=guid,
                verdict=Verdict(said["Verdict"].strip()),
                kind=kind,
                relation=relation if kind is LinkKind.QUOTE else None,
                a=a,
                b=b,
                memo=self._notes.text(note),
                coder=signed.coder,
                created=signed.created,
                modified=signed.modified,
                found=LinkKind(said["Found"].strip()) if "Found" in said else None,
            )
        except ValueError:
            return None
