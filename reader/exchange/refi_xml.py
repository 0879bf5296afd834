"""The XML of REFI-QDA: read without trust, and the small forms that its values have."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.parsers import expat

from reader.exchange.losses import LossCounter
from reader.model.exchanging import ExchangeError
from reader.text.marks import without_heaps

NAMESPACE = uuid.UUID("5d0e3c1e-0d5a-5b7f-9a53-7d1c8f0b6e11")
"""What GUIDs are derived in for things that have none of their own, so that they stay the same."""
MOST_BYTES = 256 * 1024 * 1024
"""How large an XML file may be."""
MOST_DEPTH = 256
"""How deep elements may be nested."""
_MOST_ELEMENTS = 2_000_000
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HYPHENS = str.maketrans("\u2010\u2011\u2012\u2013", "----")
_INTEGER = re.compile(r"\s*[+-]?[0-9]{1,18}\s*")


@dataclass(slots=True)
class Node:
    """An element: its name and its attributes' names without their namespaces, which versions differ in."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def all(self, *names: str) -> Iterator[Node]:
        """The children with one of these names, in their order."""
        return (child for child in self.children if child.name in names)

    def first(self, name: str) -> Node | None:
        """The first child with this name."""
        return next(self.all(name), None)

    def within(self, name: str) -> Iterator[Node]:
        """All elements within it that have this name, however deep."""
        waiting = list(self.children)
        while waiting:
            node = waiting.pop()
            if node.name == name:
                yield node
            waiting += node.children

    def get(self, attribute: str) -> str | None:
        """An attribute's value."""
        return self.attributes.get(attribute)

    def guid(self) -> str | None:
        """Its own GUID."""
        return guid_of(self.get("guid"))

    def said(self, child: str = "Description") -> str:
        """The text of a child, empty if there is none."""
        found = self.first(child)
        return found.text if found is not None else ""


class _Building:
    """Makes nodes of what the parser meets."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.root: Node | None = None
        self._parser = parser
        self._open: list[tuple[Node, list[str]]] = []
        self._count = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse
        parser.buffer_text = True

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= MOST_DEPTH:
            raise ExchangeError("exchange.too_deep", most=MOST_DEPTH)
        if self._count > _MOST_ELEMENTS:
            raise ExchangeError("exchange.too_many_parts", most=_MOST_ELEMENTS)
        own = {_local(key): value for key, value in attributes.items()}
        node = Node(_local(name), own, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1][0].children.append(node)
        else:
            self.root = node
        self._open.append((node, []))

    def _end(self, _name: str) -> None:
        node, words = self._open.pop()
        node.text = "".join(words)

    def _say(self, words: str) -> None:
        self._open[-1][1].append(words)

    def _refuse(self, *_: object) -> bool:
        raise ExchangeError("exchange.doctype")


def parse(data: bytes) -> Node:
    """The root of an XML document.

    A document type, and with it every entity, is refused: no program writes one, and it can make a small
    file swell or reach for other files.

    Raises:
        ExchangeError: if it is no XML, or not such as a program for coding writes.
    """
    if len(data) > MOST_BYTES:
        raise ExchangeError("exchange.too_large", most=f"{MOST_BYTES // 2**20} MiB")
    parser = expat.ParserCreate(namespace_separator="}")
    building = _Building(parser)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ExchangeError("exchange.not_xml", line=error.lineno) from error
    except (ValueError, LookupError) as error:
        if isinstance(error, ExchangeError):
            raise
        raise ExchangeError("exchange.not_xml", line=1) from error
    if building.root is None:
        raise ExchangeError("exchange.not_xml", line=1)
    return building.root


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def written(root: ElementTree.Element) -> bytes:
    """An XML document in UTF-8, indented."""
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    # A parser makes a line feed of a bare carriage return; in attributes it is escaped already.
    text = text.replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


class XmlLosses(LossCounter):
    """Counts what can't be held, the characters that XML has no place for among it."""

    def text(self, words: str) -> str:
        """The words, with U+FFFD for each character that XML can't hold."""
        self.add("loss.characters", len(_NOT_IN_XML.findall(words)))
        return xml_text(words)


def xml_text(words: str) -> str:
    """The words, with U+FFFD for each character that XML can't hold."""
    return _NOT_IN_XML.sub("\ufffd", words)


def check_marks(words: str) -> None:
    """Refuses marks heaped on a letter without end: to put them in order takes the square of their number.

    Raises:
        ExchangeError: if there are such.
    """
    if without_heaps(words) != words:
        raise ExchangeError("exchange.heaped_marks")


def joined(*texts: str) -> str:
    """Several texts as one."""
    return "\n\n".join(text for text in texts if text.strip())


def guid_of(text: str | None) -> str | None:
    """A GUID as it is compared: lower case, without braces; one that is none stands for itself."""
    if text is None or not (plain := text.strip().strip("{}").strip().translate(_HYPHENS)):
        return None
    try:
        return str(uuid.UUID(plain))
    except ValueError:
        return derived("guid", plain)


def guid_for(name: str) -> str:
    """The GUID for a uuid of a library: itself, unless it is no such thing."""
    return guid_of(name) or derived("guid", name)


def derived(*parts: object) -> str:
    """The GUID of something that is known by these parts alone; always the same."""
    return str(uuid.uuid5(NAMESPACE, "\n".join(map(str, parts))))


def instant(when: datetime) -> str:
    """A time as the schema has it, in UTC."""
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")


def when_of(text: str | None) -> datetime | None:
    """The time that is meant, in UTC; one without a zone is taken as UTC. None if it is none."""
    if text is None:
        return None
    try:
        when = datetime.fromisoformat(text.strip())
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def place_of(node: Node, attribute: str) -> int:
    """A place in a text.

    Raises:
        ExchangeError: if it is none.
    """
    text = node.get(attribute)
    if text is None or not _INTEGER.fullmatch(text) or int(text) < 0:
        raise ExchangeError("exchange.not_a_place", line=node.line, value=ascii(text)[:40])
    return int(text)
