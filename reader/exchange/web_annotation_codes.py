"""The codebooks that a Web Annotation file brings, and those that are made for the tags of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.exchange.code_colours import SLOTS
from reader.exchange.json_values import listed, mapping, number, optional_text, text
from reader.exchange.losses import LossCounter
from reader.exchange.named_codes import STAR_NAME, tidy_name
from reader.exchange.web_annotation_parts import Tag, identity, reference, uuid_of
from reader.exchange.web_annotation_terms import derived
from reader.model import Code, Codebook
from reader.model.annotation import STAR
from reader.model.code_path import names_in_path, names_of_codes
from reader.model.refusal import RefusalError

_MOST_SLOTS = 999


class Codes:
    """Codebooks and codes as they are read, with ids of their own from 1."""

    def __init__(self, name: str, lost: LossCounter) -> None:
        """``name`` is that of the codebook for tags without one."""
        self._name = name
        self._lost = lost
        self._books: dict[str, Codebook] = {}
        self._codes: dict[str, Code] = {}
        self._by_names: dict[tuple[str, ...], Code] = {}
        self._has_own = False

    @property
    def codebooks(self) -> tuple[Codebook, ...]:
        """All codebooks."""
        return tuple(self._books.values())

    @property
    def codes(self) -> tuple[Code, ...]:
        """All codes."""
        return tuple(self._codes.values())

    def take(self, collection: Mapping[str, Any]) -> None:
        """The codebooks of one of our own files.

        Raises:
            ValueError: if something of them is wrong.
        """
        for each in listed(collection.get("jianting:codebooks")):
            form = mapping(each, "codebook")
            name, memo = (
                text(form.get("skos:prefLabel"), "codebook"),
                optional_text(form.get("skos:note"), "note"),
            )
            book = Codebook(len(self._books) + 1, _uuid(form), tidy_name(name), memo)
            if self._books.setdefault(_iri(form), book) is not book:
                raise RefusalError("refusal.twice", value=ascii(_iri(form)))
        parents: dict[str, str] = {}
        for each in listed(collection.get("jianting:codes")):
            form = mapping(each, "code")
            code = self._code(form)
            if self._codes.setdefault(_iri(form), code) is not code:
                raise RefusalError("refusal.twice", value=ascii(_iri(form)))
            if form.get("skos:broader") is not None:
                parents[_iri(form)] = reference(form["skos:broader"])
        self._nest(parents)
        named = names_of_codes(self.codes)
        self._has_own = bool(named)
        for code in self.codes:
            self._by_names.setdefault(named[code.id], code)

    def _code(self, form: Mapping[str, Any]) -> Code:
        book = self._books.get(reference(form.get("skos:inScheme")))
        if book is None:
            raise RefusalError("refusal.book_not_in_file", value=ascii(_iri(form)))
        digit = number(form.get("jianting:digit", 0), "jianting:digit", most=9) or None
        if digit is not None and any((code.codebook, code.digit) == (book.id, digit) for code in self.codes):
            self._lost.add("loss.digits")
            digit = None
        return Code(
            id=len(self._codes) + 1,
            uuid=_uuid(form),
            codebook=book.id,
            name=tidy_name(text(form.get("skos:prefLabel"), "code")),
            slot=number(form.get("jianting:slot", 0), "jianting:slot", most=_MOST_SLOTS),
            memo=optional_text(form.get("skos:note"), "note"),
            digit=digit,
            position=number(form.get("jianting:position", 0), "jianting:position"),
        )

    def _nest(self, parents: Mapping[str, str]) -> None:
        for iri, parent in parents.items():
            above = self._codes.get(parent)
            if above is None or above.codebook != self._codes[iri].codebook:
                raise RefusalError("refusal.code_not_in_book", value=ascii(parent))
            self._codes[iri] = replace(self._codes[iri], parent=above.id)
        rooted: set[str] = set()
        for iri in parents:
            way, here = [], iri
            while here in parents and here not in rooted:
                way.append(here)
                if len(way) > len(parents):
                    raise RefusalError("refusal.within_itself", name=ascii(iri))
                here = parents[here]
            rooted.update(way)

    def of(self, tag: Tag) -> Code:
        """The code of a tag, made if there is none.

        In a file that brings codebooks a tag's name is the path to its code.

        Raises:
            ValueError: if the name is none for a code.
        """
        known = self._codes.get(tag.code) if tag.code is not None else None
        if known is not None:
            return known
        names = names_in_path(tag.name) if self._has_own else (tag.name,)
        return self._named(tuple(map(tidy_name, names)))

    def star(self) -> Code:
        """The built-in code for starred passages."""
        known = next((code for code in self._codes.values() if code.uuid == STAR), None)
        return known or self._add(STAR, (STAR_NAME,), STAR)

    def _named(self, names: tuple[str, ...]) -> Code:
        parent: Code | None = None
        for length in range(1, len(names) + 1):
            way = names[:length]
            parent = self._by_names.get(way) or self._add(derived("code", self._book().uuid, *way), way, None)
        if parent is None:
            raise RefusalError("refusal.empty", name="code")
        return parent

    def _add(self, iri: str, way: tuple[str, ...], uuid: str | None) -> Code:
        above = self._by_names.get(way[:-1])
        count = len(self._codes)
        code = Code(
            id=count + 1,
            uuid=uuid or iri,
            codebook=above.codebook if above is not None else self._book().id,
            name=way[-1],
            slot=count % SLOTS,
            parent=above.id if above is not None else None,
            position=count,
        )
        self._codes[iri] = self._by_names[way] = code
        return code

    def _book(self) -> Codebook:
        uuid = derived("codebook", self._name)
        known = next((book for book in self._books.values() if self._name in (book.name, book.uuid)), None)
        if known is None:
            known = self._books[uuid] = Codebook(len(self._books) + 1, uuid, self._name)
        return known


def _iri(form: Mapping[str, Any]) -> str:
    name = identity(form)
    if not name:
        raise RefusalError("refusal.missing", name="id")
    return name


def _uuid(form: Mapping[str, Any]) -> str:
    uuid = uuid_of(form)
    return uuid or derived("id", _iri(form))
