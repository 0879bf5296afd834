"""REFI-QDA codebooks (.qdc), and the codes in a project.

The standard knows one codebook with nested codes. Each codebook of ours is a code at the top that nothing can
be coded with; a set, which every program may ignore, names those codes, so that they come back as codebooks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement

from reader.exchange.code_colours import SLOTS, colour_of, slot_of
from reader.exchange.refi_xml import Node, XmlLosses, check_marks, derived, guid_for, guid_of, parse, written
from reader.model import Code, Codebook, Project
from reader.model.exchanging import ExchangeError, Exported

CODEBOOKS = derived("set", "codebooks")
"""The GUID of the set of those codes that are codebooks."""
ORIGIN = "Jianting"
_XML = "urn:QDA-XML:codebook:1.0"


@dataclass(frozen=True, slots=True)
class CodesRead:
    """The codes of a file; ``known`` tells by GUID which code is meant."""

    codebooks: tuple[Codebook, ...]
    codes: tuple[Code, ...]
    known: dict[str, Code]


def write_codebook(project: Project) -> Exported:
    """All codebooks of a project as one REFI-QDA codebook.

    Raises:
        ExchangeError: if there is none.
    """
    if not project.codebooks:
        raise ExchangeError("exchange.no_codes")
    lost = XmlLosses()
    root = Element("CodeBook", {"xmlns": _XML, "origin": ORIGIN})
    add_codes(SubElement(root, "Codes"), project.codebooks, project.codes, lost)
    add_codebook_set(SubElement(root, "Sets"), project.codebooks, "guid")
    return Exported(written(root), lost.losses)


def read_codebook(data: bytes, name: str) -> Project:
    """The codebooks of a REFI-QDA codebook; ``name`` is for the one of a file that names none.

    Raises:
        ExchangeError: if it is no codebook, or should not be trusted.
    """
    root = parse(data)
    if root.name != "CodeBook":
        raise ExchangeError("exchange.not_a_codebook", found=root.name[:40])
    lost = XmlLosses()
    top = root.first("Codes")
    sets = root.first("Sets")
    read = read_codes(
        top, sets, root.get("origin"), Codebook(1, derived("codebook", name), name), lost, Node.said
    )
    return Project(codebooks=read.codebooks, codes=read.codes, losses=lost.losses)


def add_codes(top: Element, codebooks: Sequence[Codebook], codes: Sequence[Code], lost: XmlLosses) -> None:
    """Writes each codebook as a code with its codes in it."""
    below: dict[tuple[int, int | None], list[Code]] = {}
    for code in sorted(codes, key=lambda each: (each.position, each.id)):
        below.setdefault((code.codebook, code.parent), []).append(code)
    for codebook in codebooks:
        element = SubElement(top, "Code", _names(codebook.uuid, codebook.name, lost), isCodable="false")
        _add_memo(element, codebook.memo, lost)
        waiting = [(element, code) for code in reversed(below.get((codebook.id, None), ()))]
        while waiting:
            parent, code = waiting.pop()
            names = _names(code.uuid, code.name, lost)
            own = SubElement(parent, "Code", names, isCodable="true", color=colour_of(code.slot))
            _add_memo(own, code.memo, lost)
            lost.add("loss.digits", code.digit is not None)
            waiting += [(own, nested) for nested in reversed(below.get((codebook.id, code.id), ()))]


def _names(uuid: str, name: str, lost: XmlLosses) -> dict[str, str]:
    return {"guid": guid_for(uuid), "name": lost.text(name)}


def _add_memo(element: Element, memo: str, lost: XmlLosses) -> None:
    if memo:
        SubElement(element, "Description").text = lost.text(memo)


def add_codebook_set(sets: Element, codebooks: Sequence[Codebook], reference: str) -> None:
    """Writes which codes at the top are codebooks; ``reference`` is the attribute that names a member."""
    element = SubElement(sets, "Set", guid=CODEBOOKS, name="Codebooks")
    for codebook in codebooks:
        SubElement(element, "MemberCode", {reference: guid_for(codebook.uuid)})


def read_codes(
    top: Node | None,
    sets: Node | None,
    origin: str | None,
    codebook: Codebook,
    lost: XmlLosses,
    said: Callable[[Node], str],
    used: Collection[str] = (),
) -> CodesRead:
    """The codes under ``top``; those of another program are of ``codebook``.

    ``said`` gives all that is said of an element; ``used`` are the GUIDs of codes that something is coded
    with. If all codes at the top are folders that nothing is coded with, each is taken for a codebook: so
    our own come back from programs that drop sets.

    Raises:
        ExchangeError: if two codes have the same GUID.
    """
    nodes = list(top.all("Code")) if top is not None else []
    named = _codebooks_named(sets, lost)
    ours = (origin or "").startswith(ORIGIN) and not named
    folders = all(_is_folder(node) and node.guid() not in used for node in nodes)
    reading = _Reading(lost, said)
    loose = []
    for node in nodes:
        if node.guid() in named or folders or (ours and _is_folder(node)):
            reading.take_codebook(node)
        else:
            loose.append(node)
    if loose:
        reading.take(loose, codebook)
    return CodesRead(tuple(reading.codebooks), tuple(reading.codes), reading.known)


def _codebooks_named(sets: Node | None, lost: XmlLosses) -> set[str]:
    """The GUIDs of the codes that are codebooks. Other sets can't be held."""
    named: set[str] = set()
    for each in sets.all("Set") if sets is not None else ():
        if each.guid() == CODEBOOKS:
            members = (member.get("guid") or member.get("targetGUID") for member in each.all("MemberCode"))
            named |= {guid for member in members if (guid := guid_of(member)) is not None}
        else:
            lost.add("loss.sets")
    return named


def _is_folder(node: Node) -> bool:
    return (node.get("isCodable") or "").strip() in ("false", "0")


class _Reading:
    def __init__(self, lost: XmlLosses, said: Callable[[Node], str]) -> None:
        self.codebooks: list[Codebook] = []
        self.codes: list[Code] = []
        self.known: dict[str, Code] = {}
        self._lost = lost
        self._said = said
        self._guids: set[str] = set()

    def take_codebook(self, node: Node) -> None:
        """A code that stands for a codebook of ours."""
        guid = self._own(node, "")
        name = (node.get("name") or "").strip() or guid[:8]
        self.take(list(node.all("Code")), Codebook(0, guid, name, self._said(node)))

    def take(self, nodes: Sequence[Node], codebook: Codebook) -> None:
        """The codes of one codebook."""
        codebook = replace(codebook, id=len(self.codebooks) + 1)
        self.codebooks.append(codebook)
        waiting: list[tuple[Node, Code | None, int, str]] = []
        waiting += [(node, None, at, codebook.uuid) for at, node in enumerate(nodes)][::-1]
        names: dict[tuple[int | None, str], int] = {}
        while waiting:
            node, parent, position, path = waiting.pop()
            guid = self._own(node, path)
            name = self._name(node, guid)
            under = parent.id if parent is not None else None
            # Two of one name side by side are told apart here, as everywhere in a library.
            times = names[under, name] = names.get((under, name), 0) + 1
            if times > 1:
                self._lost.add("loss.same_names")
                while (under, f"{name} ({times})") in names:
                    times += 1
                name = f"{name} ({times})"
                names[under, name] = 1
            number = len(self.codes) + 1
            slot = self._slot(node, number - 1)
            memo = self._said(node)
            code = Code(number, guid, codebook.id, name, slot, under, memo, None, position)
            self.codes.append(code)
            self.known[guid] = code
            self._lost.add("loss.folders", _is_folder(node))
            nested = list(node.all("Code"))
            waiting += [(each, code, at, f"{path}/{name}") for at, each in enumerate(nested)][::-1]

    def _own(self, node: Node, path: str) -> str:
        guid = node.guid() or derived("code", path, node.get("name") or "")
        if guid in self._guids:
            raise ExchangeError("exchange.same_guid", line=node.line, guid=guid)
        self._guids.add(guid)
        return guid

    def _name(self, node: Node, guid: str) -> str:
        check_marks(node.get("name") or "")
        name = unicodedata.normalize("NFC", node.get("name") or "")
        return "".join(char if char.isprintable() else " " for char in name).strip() or guid[:8]

    def _slot(self, node: Node, turn: int) -> int:
        colour = node.get("color")
        slot = slot_of(colour)
        if slot is None:
            return turn % SLOTS
        self._lost.add("loss.colours", colour_of(slot) != (colour or "").strip().lower())
        return slot
