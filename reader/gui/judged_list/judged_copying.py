"""Judgements as text and as a table, to be pasted elsewhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.model import JudgedArticle, Judgement, ListedJudgement
from reader.text.cells import csv_text

_SIDE = ("outlet", "date", "title", "passage", "start", "end", "can't be placed")
COLUMNS = (
    *("said", "kind", "relation", "found as", "note", "coder", "made", "last altered"),
    *(f"{column} ({side})" for side in "ab" for column in _SIDE),
)


def as_text(
    judgements: Sequence[ListedJudgement],
    said: Callable[[Judgement], str],
    source: Callable[[JudgedArticle], str],
    signed: Callable[[ListedJudgement], str],
) -> str:
    """Each judgement with its passages, their sources and its note, an empty line between two."""
    return "\n\n".join(
        "\n".join(
            filter(
                None,
                (
                    f"[{said(listed.judgement)}] {signed(listed)}",
                    *(
                        f"{end.passage.exact}\n— {source(article)}"
                        for end, article in zip(listed.judgement.ends, listed.articles, strict=True)
                    ),
                    listed.judgement.memo and f"✎ {listed.judgement.memo}",
                ),
            )
        )
        for listed in judgements
    )


def as_csv(judgements: Sequence[ListedJudgement], outlet: Callable[[str], str]) -> str:
    """A table with a row for each; what a spreadsheet would take for a formula gets an apostrophe."""
    rows: list[Sequence[str | int]] = [COLUMNS]
    for listed in judgements:
        judgement = listed.judgement
        cells: list[str | int] = [
            judgement.said.value,
            judgement.kind.value,
            judgement.relation.value if judgement.relation is not None else "",
            judgement.found.value if judgement.found is not None else "",
            judgement.memo,
            judgement.coder,
            judgement.created.isoformat(),
            judgement.modified.isoformat() if judgement.modified is not None else "",
        ]
        for end, article in zip(judgement.ends, listed.articles, strict=True):
            cells += [
                outlet(article.outlet),
                f"{article.published:%Y-%m-%d}" if article.published is not None else "",
                article.title,
                end.passage.exact,
                end.passage.start,
                end.passage.end,
                "yes" if end.orphan else "",
            ]
        rows.append(cells)
    return csv_text(rows)
