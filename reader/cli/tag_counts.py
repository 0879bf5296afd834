"""``jianting tags stats`` and ``tags together``: how often codes were given, and with which others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reader.cli.code_paths import paths_of, shown_name
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.cli.tag_options import tag_options, wanted
from reader.messages import say
from reader.model import GroupBy, Within


@click.command("stats")
@tag_options
@click.option(
    "--by",
    type=click.Choice([by.value for by in GroupBy]),
    help="Tell the counts apart by outlet, year or month of publication, coder or event.",
)
@library_option
@format_option
@click.pass_context
def stats(context: click.Context, /, by: str | None, library: Path | None, form: str, **options: Any) -> None:
    """Counts how often each code was given.

    With --code, a code counts with all that is nested in it, unless --only is given too.

    \b
    Examples:
      jianting tags stats --by outlet
      jianting tags stats --code 引述 --by month --format csv
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        found = source.code_frequencies(wanted(options).filter(source), None if by is None else GroupBy(by))
        codes = {code.id: code for code in source.codes()}
    paths = paths_of(list(codes.values()))
    cells = {(cell.code, cell.group): cell for cell in found.cells}
    groups = list(enumerate(found.groups))
    if form == "json":
        print_json(
            {
                "by": by,
                "tags": found.tags,
                "articles": found.articles,
                "groups": [
                    {
                        "key": each.key,
                        "name": each.name,
                        "articles": each.articles,
                        "characters": each.characters,
                    }
                    for each in found.groups
                ],
                "codes": [
                    {
                        "id": code,
                        "code": paths[code],
                        "counts": [
                            {"group": cell.group, "tags": cell.tags, "articles": cell.articles}
                            for cell in found.cells
                            if cell.code == code
                        ],
                    }
                    for code in found.codes
                ],
            }
        )
    elif form == "csv":
        print_csv(
            ("code", "group", "name", "tags", "articles", "group_articles", "group_characters"),
            (
                (
                    paths[code],
                    group.key,
                    group.name,
                    cell.tags,
                    cell.articles,
                    group.articles,
                    group.characters,
                )
                for code in found.codes
                for at, group in groups
                if (cell := cells.get((code, at))) is not None
            ),
        )
    elif found.codes:
        heads = [group.name or group.key or "–" for _, group in groups] if by is not None else ["tags"]
        rows: list[list[object]] = [
            [
                shown_name(codes[code], paths[code]),
                *(cells[code, at].tags if (code, at) in cells else 0 for at, _ in groups),
            ]
            for code in found.codes
        ]
        print_table(("code", *heads), rows, flexible=0)
        say_aside(say("tags.counted", tags=found.tags, articles=found.articles))
    else:
        say_aside(say("tags.none"))


@click.command("together")
@tag_options
@click.option(
    "--within",
    type=click.Choice([within.value for within in Within]),
    default=Within.PASSAGE.value,
    show_default=True,
    help="What two codes must share: overlapping passages, a paragraph, or an article.",
)
@library_option
@format_option
@click.pass_context
def together(context: click.Context, /, within: str, library: Path | None, form: str, **options: Any) -> None:
    """Counts how often two codes occur together, the most frequent pairs first.

    \b
    Examples:
      jianting tags together
      jianting tags together --within paragraph --outlet voa --format json
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        found = source.co_occurrence(wanted(options).filter(source), Within(within))
        codes = {code.id: code for code in source.codes()}
    paths = paths_of(list(codes.values()))
    pairs = [
        (one, other, found.counts[i][j])
        for i, one in enumerate(found.codes)
        for j, other in enumerate(found.codes[:i])
        if found.counts[i][j]
    ]
    pairs.sort(key=lambda pair: -pair[2])
    if form == "json":
        alone = [{"code": paths[code], "count": found.counts[i][i]} for i, code in enumerate(found.codes)]
        shared = [{"a": paths[other], "b": paths[one], "count": count} for one, other, count in pairs]
        print_json({"within": within, "codes": alone, "pairs": shared})
    elif form == "csv":
        print_csv(("a", "b", "count"), ((paths[other], paths[one], count) for one, other, count in pairs))
    elif pairs:
        named = {code: shown_name(codes[code], paths[code]) for code in found.codes}
        print_table(("code", "with", "count"), ((named[b], named[a], n) for a, b, n in pairs), flexible=0)
    else:
        say_aside(say("tags.no_pairs"))
