"""The notes of a REFI-QDA project: each is a source of its own, and others refer to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from reader.exchange.refi_codebook import ORIGIN
from reader.exchange.refi_xml import Node, XmlLosses, derived, guid_of, joined, when_of
from reader.model.exchanging import ExchangeError


@dataclass(frozen=True, slots=True)
class Signed:
    """Who made something and when; ``modified`` is when it was last altered, if that was later."""

    coder: str
    created: datetime
    modified: datetime | None


class Users:
    """The users of a project by their GUIDs; ``origin`` stands for one who is not named."""

    def __init__(self, root: Node, origin: str, now: datetime) -> None:
        self._names: dict[str, str] = {}
        self._origin = origin or "?"
        self._now = when_of(root.get("modifiedDateTime")) or when_of(root.get("creationDateTime")) or now
        users = root.first("Users")
        for user in users.all("User") if users is not None else ():
            guid = user.guid()
            if guid is None:
                continue
            if guid in self._names:
                raise ExchangeError("exchange.same_guid", line=user.line, guid=guid)
            name = user.get("name")
            self._names[guid] = name if name is not None else user.get("id") or guid[:8]

    def signed(self, *nodes: Node) -> Signed:
        """Who made what these elements tell of; the first that says so is believed."""
        makers = (node.get(name) for name in ("creatingUser", "modifyingUser") for node in nodes)
        known = (self._names.get(guid_of(guid) or "") for guid in makers if guid)
        coder = next((name for name in known if name is not None), self._origin)
        made = (when_of(node.get("creationDateTime")) for node in nodes)
        changed = [when for node in nodes if (when := when_of(node.get("modifiedDateTime"))) is not None]
        modified = max(changed, default=None)
        created = next((when for when in made if when is not None), modified or self._now)
        # Many programs say of all that it was modified, if only by being made.
        altered = modified is not None and (modified > created or self._origin == ORIGIN)
        return Signed(coder, created, modified if altered else None)


class Notes:
    """The notes by their GUIDs, and which of them something refers to.

    ``read`` gives the text of a file in the project.
    """

    def __init__(self, root: Node, read: Callable[[str], str | None], lost: XmlLosses) -> None:
        self._nodes: dict[str, Node] = {}
        self._used: set[str] = set()
        self._read = read
        self._lost = lost
        notes = root.first("Notes")
        for node in notes.all("Note") if notes is not None else ():
            guid = node.guid() or derived("note", node.line)
            if guid in self._nodes:
                raise ExchangeError("exchange.same_guid", line=node.line, guid=guid)
            self._nodes[guid] = node
        self._linked: dict[str, list[str]] = defaultdict(list)
        links = root.first("Links")
        for link in links.all("Link") if links is not None else ():
            ends = [guid_of(link.get("originGUID")) or "", guid_of(link.get("targetGUID")) or ""]
            for note, other in (ends, ends[::-1]):
                if note in self._nodes:
                    self._linked[other].append(note)

    def of(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The notes that an element refers to, or that a link leads to as NVivo has it, with their GUIDs."""
        references = [guid_of(each.get("targetGUID")) or "" for each in node.all("NoteRef")]
        linked = self._linked.get(node.guid() or "", [])
        for guid in dict.fromkeys([*references, *linked]):
            if guid in self._nodes:
                self._used.add(guid)
                yield guid, self._nodes[guid]

    def has(self, guid: str | None) -> bool:
        """Whether a GUID is a note's."""
        return guid in self._nodes

    def at(self, node: Node) -> Node | None:
        """The first note that an element refers to, which may still be asked for elsewhere."""
        guids = (guid_of(each.get("targetGUID")) or "" for each in node.all("NoteRef"))
        return next((self._nodes[guid] for guid in guids if guid in self._nodes), None)

    def words_of(self, node: Node) -> str:
        """All that is said of an element: its description and its notes."""
        notes = (self.text(note) for _, note in self.of(node))
        return joined(node.said(), *notes)

    def text(self, note: Node) -> str:
        """What a note says."""
        plain = note.first("PlainTextContent")
        if plain is None and (path := note.get("plainTextPath")):
            words = self._read(path)
            if words is None:
                self._lost.add("loss.missing_notes")
            return joined(note.said(), words or "")
        if plain is None and note.get("richTextPath"):
            self._lost.add("loss.missing_notes")
        return joined(note.said(), plain.text if plain is not None else "")

    def loose(self) -> list[str]:
        """What the notes say that nothing refers to, each under its name: a project's journal."""
        nodes = [node for guid, node in self._nodes.items() if guid not in self._used]
        said = (joined((node.get("name") or "").strip(), self.text(node)) for node in nodes)
        return [words for words in said if words]
