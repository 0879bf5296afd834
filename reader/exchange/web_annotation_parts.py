"""The parts of a Web Annotation, of our own or another program's: who, why, what is said, and of what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reader.exchange.json_values import FARTHEST, listed, mapping, number, optional_text, text, truth
from reader.exchange.losses import LossCounter
from reader.exchange.web_annotation_terms import URN
from reader.model import CONTEXT_LENGTH, Passage
from reader.model.refusal import RefusalError

_MODEL = ("http://www.w3.org/ns/oa#", "https://www.w3.org/ns/oa#", "oa:")
_TAGS = frozenset({"tagging", "classifying", "identifying"})
_NOTES = frozenset({"commenting", "describing"})
_DEEPEST = 20
_CHARACTERS = re.compile(r"char=(\d{1,18}),(\d{1,18})", re.ASCII)
"""A text fragment of RFC 5147, which counts characters as the data model does."""
_NAMED = frozenset({
    "@context", "id", "@id", "type", "@type", "motivation", "creator", "created", "modified", "generated",
    "generator", "body", "bodyValue", "target", "title",
})  # fmt: skip
"""What is taken of an annotation, or says nothing about it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A name under which a passage is put; ``code`` is the IRI of the code, in our own files."""

    name: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is about: ``passage`` of a source, or all of it.

    ``unquoted`` has its place where no words are given.
    """

    source: str
    title: str = ""
    passage: Passage | None = None
    unquoted: tuple[int, int] | None = None
    orphan: bool = False
    is_whole: bool = True


def identity(item: Mapping[str, Any]) -> str:
    """The IRI of a thing, "" if it has none."""
    return optional_text(item.get("id", item.get("@id")), "id")


def uuid_of(item: Mapping[str, Any]) -> str:
    """What our own files call a thing across libraries; "" for a thing that has another name, or none."""
    own = item.get("jianting:uuid")
    if own is not None:
        return text(own, "jianting:uuid")
    name = identity(item)
    return name.removeprefix(URN) if name.startswith(URN) else ""


def reference(value: Any) -> str:
    """The IRI that a property points to, as text or as an object; "" if to none."""
    if isinstance(value, Mapping):
        return identity(value)
    return optional_text(value, "id")


def types(item: Mapping[str, Any]) -> list[str]:
    """The names of a thing's classes."""
    return _terms(item.get("type", item.get("@type")))


def motivations(item: Mapping[str, Any]) -> list[str]:
    """Why the annotation was made, in the data model's words."""
    return _terms(item.get("motivation"))


def _terms(value: Any) -> list[str]:
    found = []
    for each in listed(value):
        name = reference(each)
        for beginning in _MODEL:
            name = name.removeprefix(beginning)
        found.append(name)
    return [name for name in found if name]


def creator(item: Mapping[str, Any]) -> str:
    """Who made it, by name if there is one; several are one coder here."""
    names = []
    for each in listed(item.get("creator")):
        if isinstance(each, Mapping):
            said = [each.get(key) for key in ("name", "nickname", "email")]
            name = next((text(first, "creator") for value in said for first in listed(value)[:1]), "")
            names.append(name or identity(each))
        else:
            names.append(text(each, "creator"))
    shown = (name if name.isprintable() else " ".join(name.split()) for name in names)
    return ", ".join(name for name in shown if name.strip())


def other_properties(item: Mapping[str, Any]) -> bool:
    """Whether the annotation says more than can be taken."""
    return any(key not in _NAMED and not key.startswith("jianting:") for key in item)


def said(item: Mapping[str, Any], lost: LossCounter) -> tuple[list[Tag], list[str]]:
    """The tags and the notes of an annotation.

    Raises:
        ValueError: if a body is none.
    """
    why = motivations(item)
    tags: list[Tag] = []
    notes: list[str] = []
    if item.get("bodyValue") is not None:
        notes.append(text(item["bodyValue"], "bodyValue"))
    for body in listed(item.get("body")):
        for each in _chosen(body, lost):
            _take_body(each, why, tags, notes, lost)
    return tags, notes


def _chosen(body: Any, lost: LossCounter) -> Iterator[Any]:
    """The body, or the parts of one that is a set; of a choice the first."""
    if isinstance(body, Mapping) and "items" in body:
        parts = listed(body["items"])
        if "Choice" in types(body):
            lost.add("loss.choices", max(0, len(parts) - 1))
            parts = parts[:1]
        yield from parts
    else:
        yield body


def _take_body(body: Any, why: list[str], tags: list[Tag], notes: list[str], lost: LossCounter) -> None:
    if isinstance(body, str):
        lost.add("loss.outside_bodies")
        return
    form = mapping(body, "body")
    purposes = _terms(form.get("purpose"))
    implied = [each for each in why if each in _TAGS or each in _NOTES]
    is_tag = bool(_TAGS.intersection(purposes)) if purposes else bool(implied) and _TAGS.issuperset(implied)
    value = form.get("value")
    if value is None:
        source = reference(form.get("source")) or (identity(form) if is_tag else "")
        if is_tag and source:
            tags.append(Tag(source, source))
        else:
            lost.add("loss.outside_bodies")
        return
    words = "".join(text(each, "value") for each in listed(value))
    if is_tag:
        tags.append(Tag(words, reference(form.get("jianting:code")) or None))
        return
    if "text/html" in listed(form.get("format")):
        lost.add("loss.markup")
    if purposes and not _NOTES.intersection(purposes):
        lost.add("loss.purposes")
    if words:
        notes.append(words)


def targets(item: Mapping[str, Any], lost: LossCounter) -> list[Target]:
    """What the annotation is about, each part by itself.

    Raises:
        ValueError: if there is nothing, or something that is no target.
    """
    found = []
    for value in listed(item.get("target")):
        for each in _chosen(value, lost):
            found.append(_target(each, lost))
    if not found:
        raise RefusalError("refusal.missing", name="target")
    return found


def _target(value: Any, lost: LossCounter) -> Target:
    if isinstance(value, str):
        return Target(_source(value))
    form = mapping(value, "target")
    inner = form.get("source")
    described = inner if isinstance(inner, Mapping) else form
    source = _source(reference(inner) if inner is not None else identity(form))
    title = "".join(text(each, "title") for each in listed(described.get("title"))[:1])
    chosen = [each for each in listed(form.get("selector")) if each is not None]
    if not chosen:
        return Target(source, title)
    orphan = truth(form.get("jianting:orphan", False), "jianting:orphan")
    passage, place = _passage(chosen)
    if passage is None and place is None:
        lost.add("loss.selectors")
    return Target(source, title, passage, place, orphan, is_whole=False)


def _source(value: Any) -> str:
    source = text(value, "source").strip()
    if not source:
        raise RefusalError("refusal.empty", name="source")
    return source


def _passage(selectors: list[Any]) -> tuple[Passage | None, tuple[int, int] | None]:
    """The passage that the selectors name by its words, and else its place.

    A position within what another selector chose says nothing of the place in the whole text.
    """
    quote: Mapping[str, Any] | None = None
    place: tuple[int, int] | None = None
    waiting = [(each, 0) for each in reversed(selectors)]
    while waiting:
        selector, depth = waiting.pop()
        if isinstance(selector, str):
            continue
        form = mapping(selector, "selector")
        if depth > _DEEPEST:
            raise RefusalError("refusal.refined")
        if "TextQuoteSelector" in types(form) and quote is None:
            quote = form
        elif not depth and place is None:
            place = _position(form)
        waiting += [(each, depth + 1) for each in listed(form.get("refinedBy"))]
    if quote is None:
        return None, place
    exact, prefix, suffix = (
        unicodedata.normalize("NFC", optional_text(quote.get(name), name))
        for name in ("exact", "prefix", "suffix")
    )
    if not exact:
        raise RefusalError("refusal.empty", name="exact")
    if place is None or place[1] - place[0] != len(exact):
        # Not counted in code points of our text: the words must find it, and a line ends in a line feed here.
        exact, prefix, suffix = (each.replace("\r\n", "\n") for each in (exact, prefix, suffix))
    start = min(place[0] if place is not None else len(prefix), FARTHEST - len(exact))
    before, after = prefix[-CONTEXT_LENGTH:], suffix[:CONTEXT_LENGTH]
    return Passage(start, start + len(exact), exact, before, after), None


def _position(form: Mapping[str, Any]) -> tuple[int, int] | None:
    if "TextPositionSelector" in types(form):
        start, end = (number(form.get(name), name) for name in ("start", "end"))
    elif "FragmentSelector" in types(form):
        match = _CHARACTERS.fullmatch(optional_text(form.get("value"), "value"))
        if match is None:
            return None
        start, end = int(match[1]), int(match[2])
    else:
        return None
    if start > end:
        raise RefusalError("refusal.behind", start=start, end=end)
    return start, end
