"""The records of the model as JSON values and as rows, exactly as the shell promises them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from reader.cli.inputs import Witness
from reader.library import ArticleSummary
from reader.messages import reason
from reader.model import Alignment, Article, End, Group, ImportReport, Link, Passage, Problem, Quote

LISTED = ("id", "outlet", "title", "author", "published", "published_inferred", "url", "path", "length")
QUOTED = ("article", "start", "end", "exact", "prefix", "suffix", "kind", "speaker", "cue")
_ENDED = ("article", "start", "end", "exact", "prefix", "suffix", "speaker")
LINKED = (
    "kind",
    "relation",
    "score",
    *(f"{side}_{name}" for side in "ab" for name in _ENDED),
    "group",
    "label",
    "verdict",
    "coder",
)


def instant(when: datetime | None) -> str | None:
    """An instant in UTC, to the second: ``2023-03-22T14:59:05Z``."""
    return None if when is None else f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def moment(when: datetime | None) -> str | None:
    """An instant in UTC as it is, by which one version of something is told from another."""
    return None if when is None else when.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def summary_form(summary: ArticleSummary) -> dict[str, Any]:
    """An article of the library, as ``list`` prints it."""
    return {
        "id": summary.id,
        "outlet": summary.outlet,
        "title": summary.title,
        "author": summary.author,
        "published": instant(summary.published),
        "published_inferred": summary.published_inferred,
        "url": summary.url,
        "path": summary.path,
        "length": summary.length,
    }


def article_form(summary: ArticleSummary, article: Article) -> dict[str, Any]:
    """An article of the library with its text, as ``show`` prints it."""
    paragraphs = [
        {"kind": part.kind.value, "start": part.start, "end": part.end} for part in article.paragraphs
    ]
    return {**summary_form(summary), "text": article.text, "paragraphs": paragraphs}


def witness_form(witness: Witness) -> dict[str, Any]:
    """An article that takes part in a comparison; one of the library has its ``id`` too."""
    article = witness.article
    form = {
        "path": witness.path,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": instant(article.published),
        "length": len(article.text),
    }
    return form if witness.id is None else {"id": witness.id, **form}


def problem_form(problem: Problem) -> dict[str, str]:
    """An input that failed; ``reason`` is for a person, ``code`` for a program."""
    return {
        "path": problem.path,
        "reason": reason(problem.code, problem.detail),
        "code": problem.code.value,
    }


def report_form(report: ImportReport, *, dry_run: bool = False) -> dict[str, Any]:
    """The outcome of an import; a dry run keeps no text in which a tag could be placed."""
    anchored = report.anchored
    form: dict[str, Any] = {
        "read": report.read,
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "failed": report.failed,
        "problems": [problem_form(problem) for problem in report.problems],
    }
    if dry_run:
        return form
    return form | {
        "placed": {"tags": anchored.placed_tags, "judgements": anchored.placed_judgements},
        "lost": {"tags": anchored.lost_tags, "judgements": anchored.lost_judgements},
        "lost_in": [{"id": number, "title": title} for number, title in anchored.lost_in],
    }


def _passage_form(passage: Passage) -> dict[str, Any]:
    return {
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
    }


def quote_form(quote: Quote) -> dict[str, Any]:
    """A quotation; ``article`` is an index of the articles it is printed with."""
    return {
        "article": quote.article,
        **_passage_form(quote.passage),
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "cue": quote.cue,
    }


def _end_form(end: End) -> dict[str, Any]:
    return {"article": end.article, **_passage_form(end.passage), "speaker": end.speaker}


def _link_form(link: Link) -> dict[str, Any]:
    """A link; one that a person judged has the id of the ``judgement`` too."""
    form = {
        "kind": link.kind.value,
        "relation": None if link.relation is None else link.relation.value,
        "score": round(link.score, 4),
        "why": dict(link.why),
        "a": _end_form(link.a),
        "b": _end_form(link.b),
    }
    return form if link.judgement is None else {**form, "judgement": link.judgement}


def _group_form(group: Group) -> dict[str, Any]:
    members = [{"article": article, "start": span.start, "end": span.end} for article, span in group.members]
    return {
        "kind": group.kind.value,
        "label": group.label,
        "score": round(group.score, 4),
        "links": list(group.links),
        "members": members,
    }


def alignment_form(alignment: Alignment, witnesses: Sequence[Witness]) -> dict[str, Any]:
    """An alignment of the witnesses; with the links that a person ``rejected``, if there are some."""
    form: dict[str, Any] = {
        "articles": [witness_form(witness) for witness in witnesses],
        "links": [_link_form(link) for link in alignment.links],
        "unmatched": [
            {"article": each.article, "paragraph": each.paragraph, "start": each.start, "end": each.end}
            for each in alignment.unmatched
        ],
        "groups": [_group_form(group) for group in alignment.groups],
    }
    if alignment.rejected:
        form["rejected"] = [_link_form(link) for link in alignment.rejected]
    return form


def link_rows(alignment: Alignment) -> Iterator[list[object]]:
    """The links as rows of the columns ``LINKED``; ``group`` counts from 0, like the groups of the JSON.

    ``verdict`` and ``coder`` tell of a link that a person confirmed or drew; a rejected one has no row.
    """
    group_of = {index: at for at, group in enumerate(alignment.groups) for index in group.links}
    for index, link in enumerate(alignment.links):
        form = _link_form(link)
        ends = [form[side][name] for side in "ab" for name in _ENDED]
        own = group_of.get(index)
        label = None if own is None else alignment.groups[own].label
        said = [link.why.get(name) if link.judgement is not None else None for name in ("verdict", "coder")]
        yield [form["kind"], form["relation"], form["score"], *ends, own, label, *said]
