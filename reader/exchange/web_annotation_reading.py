"""Web Annotations, of our own or another program's, as a project."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from reader.exchange.hypothesis import as_web_annotation, is_hypothesis, is_reply
from reader.exchange.json_values import instant, listed, mapping, optional_text, parsed, text
from reader.exchange.losses import LossCounter
from reader.exchange.web_annotation_codes import Codes
from reader.exchange.web_annotation_parts import (
    Tag,
    Target,
    creator,
    identity,
    motivations,
    other_properties,
    said,
    targets,
    types,
    uuid_of,
)
from reader.exchange.web_annotation_terms import derived, is_link
from reader.model import (
    Annotation,
    ArticleMemo,
    ArticleName,
    Code,
    JudgedEnd,
    Judgement,
    LinkKind,
    OwnName,
    Passage,
    Project,
    ProjectArticle,
    Relation,
    Verdict,
)
from reader.model.exchanging import ExchangeError, Reading, Refused
from reader.model.refusal import RefusalError, choice

CODEBOOK = "Web Annotation"
"""The codebook for tags of files that bring none."""
_LISTS = ("items", "@graph", "annotations", "rows")
"""What pages, graphs, and the exports and answers of Hypothesis call their annotations."""


def read_web_annotation(data: bytes, *, codebook: str | None = None, now: datetime | None = None) -> Reading:
    """What a file of Web Annotations holds: a collection, a page, a list, or a single annotation.

    Exports of Hypothesis are taken too. Tags without a codebook become codes of ``codebook``, by default one
    that is called as the file calls itself. ``now`` is when an annotation without a date was made.

    Raises:
        ExchangeError: if the file holds no annotations, or what it says of itself is wrong.
    """
    content = parsed(data)
    collection: Mapping[str, Any] = content if isinstance(content, Mapping) else {}
    lost = LossCounter()
    items = _items(content, lost)
    try:
        reader = _Reader(collection, codebook or _label(collection), now or datetime.now(UTC), lost)
    except ValueError as error:
        raise ExchangeError("exchange.broken_collection", detail=error) from error
    refused = []
    for number, item in enumerate(items, start=1):
        try:
            reader.take(mapping(item, "annotation"))
        except ValueError as error:
            refused.append(Refused.of(number, error))
    return Reading(reader.project(), tuple(refused))


def _label(collection: Mapping[str, Any]) -> str:
    label = next(iter(listed(collection.get("label"))), None)
    plain = label if isinstance(label, str) else ""
    plain = "".join(char for char in plain if char.isprintable()).strip()
    return plain if plain and "jianting:codebooks" not in collection else CODEBOOK


def _items(content: Any, lost: LossCounter) -> list[Any]:
    """The annotations of a file, whatever it holds them in."""
    if isinstance(content, list):
        return content
    if not isinstance(content, Mapping):
        raise ExchangeError("exchange.no_annotations")
    if "Annotation" in _types(content) or is_hypothesis(content):
        return [content]
    first = content.get("first")
    page = first if isinstance(first, Mapping) else content
    found = next((page[name] for name in _LISTS if isinstance(page.get(name), list)), None)
    if found is None and "AnnotationCollection" not in _types(content):
        raise ExchangeError("exchange.no_annotations")
    items = list(found or [])
    total = content.get("total")
    missing = total - len(items) if isinstance(total, int) else 0
    is_cut = page.get("next") is not None or isinstance(first, str)
    lost.add("loss.other_pages", max(missing, int(is_cut)))
    return items


def _types(content: Mapping[str, Any]) -> list[str]:
    try:
        return types(content)
    except ValueError:
        return []


class _Reader:
    """Gathers a project from annotations; each is taken whole or not at all."""

    def __init__(
        self, collection: Mapping[str, Any], codebook: str, now: datetime, lost: LossCounter
    ) -> None:
        self._lost = lost
        self._now = now
        self._codes = Codes(codebook, lost)
        self._seen: dict[str, Mapping[str, Any]] = {}
        self._articles: dict[str, ProjectArticle] = {}
        self._annotations: list[Annotation] = []
        self._memos: dict[tuple[int, str], ArticleMemo] = {}
        self._judgements: list[Judgement] = []
        self._codes.take(collection)
        for each in listed(collection.get("jianting:articles")):
            self._take_article(mapping(each, "article"))
        self._names = tuple(
            OwnName(number, _forms(mapping(each, "name")))
            for number, each in enumerate(listed(collection.get("jianting:names")), start=1)
        )

    def project(self) -> Project:
        """All that was taken."""
        return Project(
            codebooks=self._codes.codebooks,
            codes=self._codes.codes,
            articles=tuple(self._articles.values()),
            annotations=tuple(self._annotations),
            memos=tuple(self._memos.values()),
            judgements=tuple(self._judgements),
            names=self._names,
            losses=self._lost.losses,
        )

    def _take_article(self, form: Mapping[str, Any]) -> None:
        source = text(form.get("id"), "id")
        url = form.get("jianting:url")
        own = source if is_link(source) else None
        name = ArticleName(
            optional_text(form.get("jianting:outlet"), "jianting:outlet"),
            optional_text(form.get("jianting:title"), "jianting:title"),
            own if url is None else text(url, "jianting:url"),
            optional_text(form.get("jianting:path"), "jianting:path"),
            instant(form.get("jianting:published"), "jianting:published"),
        )
        whole = form.get("jianting:text")
        body = None if whole is None else text(whole, "jianting:text")
        self._articles[source] = ProjectArticle(len(self._articles) + 1, name, body)

    def _article(self, target: Target) -> ProjectArticle:
        known = self._articles.get(target.source)
        if known is None:
            name = ArticleName("", " ".join(target.title.split()), target.source)
            known = self._articles[target.source] = ProjectArticle(len(self._articles) + 1, name)
        return known

    def take(self, item: Mapping[str, Any]) -> None:
        """One annotation.

        Raises:
            ValueError: if something of it is wrong, with what that is; nothing of it is taken then.
        """
        if is_hypothesis(item):
            if is_reply(item):
                self._lost.add("loss.replies")
                return
            item = as_web_annotation(item)
        elif "Annotation" not in types(item):
            raise RefusalError("refusal.no_annotation")
        uuid = self._uuid(item)
        if uuid in self._seen:
            if self._seen[uuid] == item:
                return
            raise RefusalError("refusal.twice", value=ascii(uuid))
        made = _Signed.of(item)
        if item.get("jianting:verdict") is not None:
            self._take_judgement(item, uuid, made)
        else:
            self._take_note(item, uuid, made)
        self._seen[uuid] = item

    def _take_note(self, item: Mapping[str, Any], uuid: str, made: _Signed) -> None:
        tags, notes = said(item, self._lost)
        note = "\n\n".join(notes)
        found = targets(item, self._lost)
        placed = [(each, passage) for each in found if (passage := self._passage(each)) is not None]
        codes = []
        if placed:
            codes = list(dict.fromkeys(map(self._codes.of, tags))) or [self._untagged(item, note)]
        if made.created is None:
            self._lost.add("loss.dates")
            made = replace(made, created=self._now)
        self._lost.add("loss.properties", other_properties(item))
        for target in found:
            if target.is_whole:
                self._note_article(target, note, uuid, made)
                self._lost.add("loss.article_tags", len(tags))
        self._lost.add("loss.several_tags", bool(note) and len(codes) * len(placed) > 1)
        parts = [(target, passage, code) for target, passage in placed for code in codes]
        for index, (target, passage, code) in enumerate(parts):
            name = uuid if not index else derived("part", uuid, str(index))
            self._annotations.append(
                Annotation(
                    id=len(self._annotations) + 1,
                    uuid=name,
                    article=self._article(target).id,
                    code=code.id,
                    passage=passage,
                    memo="" if index else note,
                    coder=made.coder,
                    created=made.created or self._now,
                    orphan=target.orphan,
                    modified=made.modified,
                )
            )

    def _uuid(self, item: Mapping[str, Any]) -> str:
        """What the annotation is called across libraries; it follows from the file alone."""
        own = uuid_of(item)
        if own:
            return own
        return derived("id", identity(item) or json.dumps(item, sort_keys=True))

    def _passage(self, target: Target) -> Passage | None:
        """The passage of a target; without words of its own those that the article's text has there."""
        if target.passage is not None or target.unquoted is None:
            return target.passage
        known = self._articles.get(target.source)
        start, end = target.unquoted
        if known is None or known.text is None or not start < end <= len(known.text):
            self._lost.add("loss.selectors")
            return None
        return Passage.of(known.text, start, end)

    def _untagged(self, item: Mapping[str, Any], note: str) -> Code:
        """A passage must be under some code: under the star, or what the annotation was made for."""
        why = motivations(item)
        if "bookmarking" in why:
            return self._codes.star()
        self._lost.add("loss.untagged")
        return self._codes.of(Tag(why[0] if why else "commenting" if note else "highlighting"))

    def _note_article(self, target: Target, note: str, uuid: str, made: _Signed) -> None:
        if not note:
            return
        article = self._article(target).id
        known = self._memos.get((article, made.coder))
        if known is None:
            self._memos[article, made.coder] = ArticleMemo(
                len(self._memos) + 1,
                uuid,
                article,
                note,
                made.coder,
                made.created or self._now,
                made.modified,
            )
        elif note not in known.text.split("\n\n"):
            self._memos[article, made.coder] = replace(known, text=f"{known.text}\n\n{note}")

    def _take_judgement(self, item: Mapping[str, Any], uuid: str, made: _Signed) -> None:
        _, notes = said(item, self._lost)
        ends = []
        for target in targets(item, self._lost):
            passage = self._passage(target)
            if passage is None:
                raise RefusalError("refusal.two_passages")
            ends.append(JudgedEnd(self._article(target).id, passage, target.orphan))
        if len(ends) != 2:
            raise RefusalError("refusal.two_passages")
        if made.created is None:
            raise RefusalError("refusal.missing", name="created")
        a, b = sorted(ends, key=lambda end: end.article)
        relation, found = (
            optional_text(item.get(name), name) for name in ("jianting:relation", "jianting:found")
        )
        judgement = Judgement(
            id=len(self._judgements) + 1,
            uuid=uuid,
            verdict=choice(
                Verdict, text(item.get("jianting:verdict"), "jianting:verdict"), "jianting:verdict"
            ),
            kind=choice(LinkKind, text(item.get("jianting:kind"), "jianting:kind"), "jianting:kind"),
            relation=choice(Relation, relation, "jianting:relation") if relation else None,
            a=a,
            b=b,
            memo="\n\n".join(notes),
            coder=made.coder,
            created=made.created,
            modified=made.modified,
            found=choice(LinkKind, found, "jianting:found") if found else None,
        )
        self._judgements.append(judgement)


@dataclass(frozen=True, slots=True)
class _Signed:
    """Who made an annotation and when; a date that can't be read is none."""

    coder: str
    created: datetime | None
    modified: datetime | None

    @classmethod
    def of(cls, item: Mapping[str, Any]) -> _Signed:
        created = _when(item, "created") or _when(item, "generated")
        return cls(creator(item), created, _when(item, "modified"))


def _when(item: Mapping[str, Any], name: str) -> datetime | None:
    try:
        return instant(item.get(name), name)
    except ValueError:
        return None


def _forms(form: Mapping[str, Any]) -> tuple[str, ...]:
    inner = mapping(form.get("jianting:forms"), "jianting:forms")
    forms = tuple(text(each, "jianting:forms") for each in listed(inner.get("@list")))
    if len(forms) < 2:
        raise RefusalError("refusal.two_forms")
    return forms
