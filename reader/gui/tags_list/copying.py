"""Tags as text and as a table, to be pasted elsewhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.model import ListedTag
from reader.text.cells import csv_text

COLUMNS = (
    *("code", "passage", "note", "outlet", "date", "title", "coder", "made", "start", "end"),
    "can't be placed",
)


def as_text(tags: Sequence[ListedTag], path: Callable[[int], str], source: Callable[[ListedTag], str]) -> str:
    """Each tag with its passage, note and source, an empty line between two."""
    return "\n\n".join(
        "\n".join(
            filter(
                None,
                (
                    f"[{path(tag.annotation.code)}] {tag.annotation.passage.exact}",
                    tag.annotation.memo and f"✎ {tag.annotation.memo}",
                    f"— {source(tag)}",
                ),
            )
        )
        for tag in tags
    )


def as_csv(tags: Sequence[ListedTag], path: Callable[[int], str], outlet: Callable[[str], str]) -> str:
    """A table with a row for each tag; what a spreadsheet would take for a formula gets an apostrophe."""
    rows: list[Sequence[str | int]] = [COLUMNS]
    for tag in tags:
        annotation = tag.annotation
        rows.append(
            (
                path(annotation.code),
                annotation.passage.exact,
                annotation.memo,
                outlet(tag.outlet),
                f"{tag.published:%Y-%m-%d}" if tag.published is not None else "",
                tag.title,
                annotation.coder,
                annotation.created.isoformat(),
                annotation.passage.start,
                annotation.passage.end,
                "yes" if annotation.orphan else "",
            )
        )
    return csv_text(rows)
