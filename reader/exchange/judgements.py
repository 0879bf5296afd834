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
from reader.model.refusal import RefusalError, choice

_FARTHEST = 2**63 - 1
"""What SQLite can hold."""
_SHOWN = 40
"""How much of a wrong value is shown, in characters."""


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
    said = _object(form, "judgement")
    sides = [_object(said.get(side), side) for side in "ab"]
    kind, relation = choice(LinkKind, _text(said, "kind"), "kind"), _text_or_none(said, "relation")
    if relation is not None and kind is not LinkKind.QUOTE:
        raise RefusalError("refusal.relation")
    found = _text_or_none(said, "found")
    uuid = _text(said, "uuid")
    if not uuid:
        raise RefusalError("refusal.empty", name="uuid")
    created = _when(said, "created")
    if created is None:
        raise RefusalError("refusal.missing", name="created")
    judgement = Judgement(
        id=0,
        uuid=uuid,
        verdict=choice(Verdict, _text(said, "verdict"), "verdict"),
        kind=kind,
        relation=choice(Relation, relation, "relation") if relation is not None else None,
        a=JudgedEnd(1, _passage(sides[0])),
        b=JudgedEnd(2, _passage(sides[1])),
        memo=_text(said, "memo"),
        coder=_text(said, "coder"),
        created=created,
        modified=_when(said, "modified"),
        found=choice(LinkKind, found, "found") if found is not None else None,
    )
    one, other = (_name(_object(side.get("article"), "article")) for side in sides)
    return PortableJudgement(judgement, (one, other))


def _passage(form: Mapping[str, Any]) -> Passage:
    start, end = (_number(form, name) for name in ("start", "end"))
    exact, prefix, suffix = (_text(form, name) for name in ("exact", "prefix", "suffix"))
    if not exact:
        raise RefusalError("refusal.empty", name="exact")
    return Passage(start, end, exact, prefix, suffix)


def _name(form: Mapping[str, Any]) -> ArticleName:
    return ArticleName(
        _text(form, "outlet"),
        _text(form, "title"),
        _text_or_none(form, "url") or None,
        _text_or_none(form, "path") or "",
        _when(form, "published"),
    )


# What is wrong in a file is the fault of its values, not of a caller's types: hence no TypeError.


def _object(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _refused(name, value, "refusal.no_object")
    return value


def _number(form: Mapping[str, Any], name: str) -> int:
    value = form.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _FARTHEST:
        raise _refused(name, value, "refusal.no_number")
    return value


def _text_or_none(form: Mapping[str, Any], name: str) -> str | None:
    value = form.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        raise _refused(name, value, "refusal.no_text")
    return value


def _text(form: Mapping[str, Any], name: str) -> str:
    value = _text_or_none(form, name)
    if value is None:
        raise RefusalError("refusal.missing", name=name)
    return value


def _when(form: Mapping[str, Any], name: str) -> datetime | None:
    text = _text_or_none(form, name)
    if text is None:
        return None
    try:
        when = datetime.fromisoformat(text)
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _refused(name, text, "refusal.no_date") from error


def _refused(name: str, value: Any, problem: str) -> RefusalError:
    if value is None:
        return RefusalError("refusal.missing", name=name)
    return RefusalError(problem, name=name, value=ascii(value)[:_SHOWN])


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat()
