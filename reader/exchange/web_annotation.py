"""Tags, notes and judgements as W3C Web Annotations, out and in.

One file is an AnnotationCollection with one page. Positions count code points, as the Recommendation says
(section 4.2.4, "The selection of the text MUST be in terms of unicode code points"). What the model does not
know is in ``reader/exchange/web_annotation_terms.py``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from reader.exchange.losses import LossCounter, exported
from reader.exchange.web_annotation_reading import read_web_annotation
from reader.exchange.web_annotation_terms import CONTEXT, URN, derived, identified, is_link
from reader.model import (
    Annotation,
    ArticleMemo,
    ArticleName,
    Code,
    Codebook,
    JudgedEnd,
    Judgement,
    Passage,
    Project,
    ProjectArticle,
    Verdict,
)
from reader.model.annotation import STAR
from reader.model.code_path import code_path, names_of_codes
from reader.model.exchanging import Exported

__all__ = ["read_web_annotation", "write_web_annotation"]


def write_web_annotation(project: Project) -> Exported:
    """The project as a JSON-LD file, an annotation a line."""
    lost = LossCounter()
    lost.add("loss.marks", len(project.flags) + len(project.events))
    sources = _sources(project)
    items = list(_items(project, sources))
    name = derived("collection", *sorted(item["id"] for item in items))
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": URN + name,
        "type": "AnnotationCollection",
        "label": "Jianting",
        "generator": {"type": "Software", "name": "Jianting"},
        "total": len(items),
        "jianting:codebooks": [_codebook(each) for each in project.codebooks],
        "jianting:codes": _codes(project),
        "jianting:articles": [_article(each, sources[each.id]) for each in project.articles],
    }
    if project.names:
        collection["jianting:names"] = [
            {"jianting:forms": {"@list": list(name.forms)}} for name in project.names
        ]
    if items:
        page = {"id": f"{URN}{derived('page', name)}", "type": "AnnotationPage", "startIndex": 0}
        collection["first"] = {**page, "items": items}
    return exported(_lines(collection, 3) + "\n", lost)


def _lines(value: Any, depth: int) -> str:
    """The value as JSON, with lines of their own for what lies less than ``depth`` levels within."""
    if depth and isinstance(value, dict) and value:
        inner = (f"{json.dumps(key)}: {_lines(each, depth - 1)}" for key, each in value.items())
        return "{\n" + ",\n".join(inner) + "\n}"
    if depth and isinstance(value, list) and value:
        return "[\n" + ",\n".join(_lines(each, depth - 1) for each in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)


def _sources(project: Project) -> dict[int, str]:
    """What each article is called in the file: its address, else a name that follows from what it is."""
    sources: dict[int, str] = {}
    taken: set[str] = set()
    for article in project.articles:
        name = article.name
        source = name.url if name.url and is_link(name.url) else URN + derived("article", *_known_by(name))
        if source in taken:
            source = URN + derived("article", *_known_by(name), str(len(taken)))
        taken.add(source)
        sources[article.id] = source
    return sources


def _known_by(name: ArticleName) -> tuple[str, ...]:
    published = _instant(name.published) if name.published else ""
    return name.outlet, name.title, name.url or "", name.path, published


def _codebook(codebook: Codebook) -> dict[str, Any]:
    form = {**identified(codebook.uuid), "type": "skos:ConceptScheme", "skos:prefLabel": codebook.name}
    return {**form, "skos:note": codebook.memo} if codebook.memo else form


def _codes(project: Project) -> list[dict[str, Any]]:
    books = {book.id: identified(book.uuid)["id"] for book in project.codebooks}
    ids = {code.id: identified(code.uuid)["id"] for code in project.codes}
    forms = []
    for code in project.codes:
        form = {
            **identified(code.uuid),
            "type": "skos:Concept",
            "skos:prefLabel": code.name,
            "skos:inScheme": {"id": books[code.codebook]},
        }
        if code.parent is not None:
            form["skos:broader"] = {"id": ids[code.parent]}
        if code.memo:
            form["skos:note"] = code.memo
        form["jianting:slot"] = code.slot
        form["jianting:position"] = code.position
        if code.digit is not None:
            form["jianting:digit"] = code.digit
        forms.append(form)
    return forms


def _article(article: ProjectArticle, source: str) -> dict[str, Any]:
    name = article.name
    form = {"id": source, "jianting:outlet": name.outlet, "jianting:title": name.title}
    if name.url is not None and name.url != source:
        form["jianting:url"] = name.url
    if name.path:
        form["jianting:path"] = name.path
    if name.published is not None:
        form["jianting:published"] = _instant(name.published)
    if article.text is not None:
        form["jianting:text"] = article.text
    return form


def _items(project: Project, sources: dict[int, str]) -> Iterator[dict[str, Any]]:
    codes = {code.id: code for code in project.codes}
    paths = {code: code_path(names) for code, names in names_of_codes(project.codes).items()}
    for annotation in project.annotations:
        code = codes[annotation.code]
        yield _tag(annotation, code, paths[code.id], sources[annotation.article])
    for memo in project.memos:
        yield _article_memo(memo, sources[memo.article])
    for judgement in project.judgements:
        yield _judgement(judgement, sources)


def _tag(annotation: Annotation, code: Code, path: str, source: str) -> dict[str, Any]:
    motivations = ["bookmarking", "tagging"] if code.uuid == STAR else ["tagging"]
    tag = {**_body("tagging", path), "jianting:code": {"id": identified(code.uuid)["id"]}}
    bodies = [tag]
    if annotation.memo:
        motivations.append("commenting")
        bodies.append(_body("commenting", annotation.memo))
    return {
        **identified(annotation.uuid),
        "type": "Annotation",
        "motivation": motivations if len(motivations) > 1 else motivations[0],
        **_signed(annotation),
        "body": bodies if len(bodies) > 1 else tag,
        "target": _target(source, annotation.passage, orphan=annotation.orphan),
    }


def _article_memo(memo: ArticleMemo, source: str) -> dict[str, Any]:
    return {
        **identified(memo.uuid),
        "type": "Annotation",
        "motivation": "commenting",
        **_signed(memo),
        "body": _body("commenting", memo.text),
        "target": source,
    }


def _judgement(judgement: Judgement, sources: dict[int, str]) -> dict[str, Any]:
    """An annotation on two passages. A rejected link links nothing: it is assessed only."""
    motivation = "assessing" if judgement.verdict is Verdict.REJECTED else "linking"
    form = {
        **identified(judgement.uuid),
        "type": "Annotation",
        "motivation": [motivation, "commenting"] if judgement.memo else motivation,
        **_signed(judgement),
        "jianting:verdict": judgement.verdict.value,
        "jianting:kind": judgement.kind.value,
    }
    if judgement.relation is not None:
        form["jianting:relation"] = judgement.relation.value
    if judgement.found is not None:
        form["jianting:found"] = judgement.found.value
    if judgement.memo:
        form["body"] = _body("commenting", judgement.memo)
    form["target"] = [_end(end, sources) for end in judgement.ends]
    return form


def _end(end: JudgedEnd, sources: dict[int, str]) -> dict[str, Any]:
    return _target(sources[end.article], end.passage, orphan=end.orphan)


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _target(source: str, passage: Passage, *, orphan: bool) -> dict[str, Any]:
    form: dict[str, Any] = {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
            {
                "type": "TextQuoteSelector",
                "exact": passage.exact,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
            },
        ],
    }
    return {**form, "jianting:orphan": True} if orphan else form


def _signed(record: Annotation | ArticleMemo | Judgement) -> dict[str, Any]:
    """Who made it and when."""
    form: dict[str, Any] = {}
    if record.coder:
        form["creator"] = {"type": "Person", "name": record.coder}
    form["created"] = _instant(record.created)
    if record.modified is not None:
        form["modified"] = _instant(record.modified)
    return form


def _instant(when: datetime) -> str:
    """An xsd:dateTime in UTC, which the Recommendation wants to end in Z."""
    return when.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"
