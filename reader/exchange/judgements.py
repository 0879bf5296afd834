"""Judgements on links as JSON, to go from one library to another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

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
        ValueError: if it is none, with what is wrong.
    """
    try:
        ends = [_end(form[side], number) for number, side in enumerate("ab", start=1)]
        relation, found, modified = (form.get(name) for name in ("relation", "found", "modified"))
        judgement = Judgement(
            id=0,
            uuid=_text(form, "uuid"),
            verdict=Verdict(form["verdict"]),
            kind=LinkKind(form["kind"]),
            relation=Relation(relation) if relation is not None else None,
            a=ends[0],
            b=ends[1],
            memo=_text(form, "memo"),
            coder=_text(form, "coder"),
            created=_when(form["created"]),
            modified=_when(modified) if modified is not None else None,
            found=LinkKind(found) if found is not None else None,
        )
        return PortableJudgement(judgement, (_name(form["a"]["article"]), _name(form["b"]["article"])))
    except KeyError as error:
        raise ValueError(f"{error.args[0]}: missing") from error
    except (TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _end(form: Mapping[str, Any], article: int) -> JudgedEnd:
    words = (_text(form, name) for name in ("exact", "prefix", "suffix"))
    passage = Passage(int(form["start"]), int(form["end"]), *words)
    if not passage.exact:
        raise ValueError("exact: empty")
    return JudgedEnd(article, passage)


def _name(form: Mapping[str, Any]) -> ArticleName:
    published = form.get("published")
    return ArticleName(
        _text(form, "outlet"),
        _text(form, "title"),
        form.get("url") and _text(form, "url"),
        str(form.get("path") or ""),
        _when(published) if published is not None else None,
    )


def _text(form: Mapping[str, Any], name: str) -> str:
    value = form[name]
    if not isinstance(value, str):
        raise ValueError(f"{name}: not a text")  # noqa: TRY004 (the input's fault, not the caller's)
    return value


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()


def _when(text: str) -> datetime:
    when = datetime.fromisoformat(text)
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
