"""Judgements on links as JSON, to go from one library to another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from reader.exchange.json_values import instant, mapping, number, optional_text, text
from reader.model import (
    ArticleName,
    JudgedEnd,
    Judgement,
    LinkKind,
    Passage,
    PortableJudgement,
    Relation,
    Verdict,
)
from reader.model.refusal import RefusalError, choice


def judgement_to_json(portable: PortableJudgement) -> dict[str, Any]:
    """A judgement as a JSON object; ``judgement_of_json`` makes the same of it."""
    said = portable.judgement
    form: dict[str, Any] = {
        "uuid": said.uuid,
        "verdict": said.verdict.value,
        "kind": said.kind.value,
        "relation": said.relation and said.relation.value,
        "found": said.found and said.found.value,
        "memo": said.memo,
        "coder": said.coder,
        "created": _instant(said.created),
        "modified": said.modified and _instant(said.modified),
    }
    for side, end, name in zip("ab", said.ends, portable.articles, strict=True):
        passage = end.passage
        form[side] = {
            "article": {
                "id": end.article,
                "outlet": name.outlet,
                "title": name.title,
                "url": name.url,
                "path": name.path,
                "published": name.published and _instant(name.published),
            },
            "start": passage.start,
            "end": passage.end,
            "exact": passage.exact,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "orphan": end.orphan,
        }
    return form


def judgement_of_json(form: Any) -> PortableJudgement:
    """The judgement of a JSON object; the ids of its articles say nothing.

    Raises:
        ValueError: if it is none, with what is wrong: the name of a value, and what it is.
    """
    said = mapping(form, "judgement")
    sides = [mapping(said.get(side), side) for side in "ab"]
    kind = choice(LinkKind, text(said.get("kind"), "kind"), "kind")
    relation, found = said.get("relation"), said.get("found")
    if relation is not None:
        relation = choice(Relation, text(relation, "relation"), "relation")
        if kind is not LinkKind.QUOTE:
            raise RefusalError("refusal.relation")
    uuid = text(said.get("uuid"), "uuid")
    if not uuid:
        raise RefusalError("refusal.empty", name="uuid")
    created = instant(said.get("created"), "created")
    if created is None:
        raise RefusalError("refusal.missing", name="created")
    judgement = Judgement(
        id=0,
        uuid=uuid,
        verdict=choice(Verdict, text(said.get("verdict"), "verdict"), "verdict"),
        kind=kind,
        relation=relation,
        a=JudgedEnd(1, _passage(sides[0])),
        b=JudgedEnd(2, _passage(sides[1])),
        memo=text(said.get("memo"), "memo"),
        coder=text(said.get("coder"), "coder"),
        created=created,
        modified=instant(said.get("modified"), "modified"),
        found=choice(LinkKind, text(found, "found"), "found") if found is not None else None,
    )
    one, other = (_name(mapping(side.get("article"), "article")) for side in sides)
    return PortableJudgement(judgement, (one, other))


def _passage(form: Mapping[str, Any]) -> Passage:
    start, end = (number(form.get(name), name) for name in ("start", "end"))
    exact, prefix, suffix = (text(form.get(name), name) for name in ("exact", "prefix", "suffix"))
    if not exact:
        raise RefusalError("refusal.empty", name="exact")
    return Passage(start, end, exact, prefix, suffix)


def _name(form: Mapping[str, Any]) -> ArticleName:
    outlet, title = (text(form.get(name), name) for name in ("outlet", "title"))
    url, path = (optional_text(form.get(name), name) for name in ("url", "path"))
    return ArticleName(outlet, title, url or None, path, instant(form.get("published"), "published"))


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()
