"""``jianting statements`` and ``where-else``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.errors import INTERRUPTED
from reader.cli.options import Day, chosen, format_option, library_option
from reader.cli.output import one_line, print_csv, print_json, print_json_list, print_table, say_aside
from reader.messages import say
from reader.model import Verdict

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Report, SharedStatement

_WORDS_SHOWN = 100
_TABLE = ("id", "speaker", "published", "article", "outlet", "relation", "words")
_REPORTED = (
    "article", "path", "outlet", "published", "start", "end", "exact", "kind", "speaker", "cue", "score",
    "relation", "rejected_by",
)  # fmt: skip


@click.command()
@click.option(
    "--since",
    type=Day(),
    metavar="DATE",
    help="Reported on this day, in this month or year, or later (2023-03-22, 2023-03, 2023; UTC).",
)
@click.option("--until", type=Day(last=True), metavar="DATE", help="Reported then or before.")
@click.option(
    "--outlets",
    type=click.IntRange(min=2),
    default=2,
    show_default=True,
    metavar="N",
    help="Only what so many outlets report, or more.",
)
@library_option
@format_option
@click.pass_context
def statements(
    context: click.Context,
    since: datetime | None,
    until: datetime | None,
    outlets: int,
    library: Path | None,
    form: str,
) -> None:
    """Lists every statement that articles of several outlets report, with each one's wording, oldest first.

    A statement is what one person or document said on one occasion. New articles are read first, which takes
    a while after a large import; Ctrl-C stops it and keeps what is done.

    \b
    Examples:
      jianting statements --since 2023-03-20 --until 2023-03-25
      jianting statements --outlets 3 --format json
    """
    from reader.cli.catching_up import catch_up
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        if not catch_up(source, "statements"):
            context.exit(INTERRUPTED)
        found = [
            statement
            for statement in source.statements(since=since, until=until)
            if len({report.outlet for report in statement.reports}) >= outlets
        ]
        paths = _paths(source, (report for statement in found for report in statement.reports))
    if form == "json":
        print_json_list("statements", (_statement_form(statement, paths) for statement in found))
    elif form == "csv":
        rows = (
            [statement.id, *_report_form(report, paths).values()]
            for statement in found
            for report in statement.reports
        )
        print_csv(("statement", *_REPORTED), rows)
    else:
        if found:
            rows_shown = [row for statement in found for row in _rows(statement)]
            print_table(_TABLE, rows_shown, flexible=6)
        say_aside(say("statements.summary", count=len(found)))


@click.command("where-else")
@click.argument("article", metavar="ARTICLE")
@click.option(
    "--start",
    type=click.IntRange(min=0),
    required=True,
    metavar="N",
    help="Where the statement begins in the article's text, in characters from 0.",
)
@click.option(
    "--end", type=click.IntRange(min=1), required=True, metavar="N", help="Where it ends, not included."
)
@library_option
@format_option
@click.pass_context
def where_else(
    context: click.Context, article: str, start: int, end: int, library: Path | None, form: str
) -> None:
    """Lists every article that reports the statement at a place of ARTICLE, oldest first, that one too.

    ARTICLE is its number in 'jianting list', or the end of its path. 'jianting quotes ARTICLE --format json'
    tells where its statements begin and end. Of each article the place that fits best is given; RELATION
    tells how its words stand to those of the first report. Reports that somebody rejected come last. Articles
    that were not read yet are found only after 'jianting statements'.

    \b
    Examples:
      jianting where-else 12 --start 340 --end 371
    """
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        number = article_number(source, article)
        try:
            reports = source.where_else(number, start, end)
        except ValueError:
            length = source.summary(number).length
            raise click.UsageError(say("where_else.no_place", start=start, end=end, length=length)) from None
        pending = source.pending().statements
        paths = _paths(source, reports)
    if pending:
        say_aside(say("where_else.pending", count=pending))
    if form == "json":
        print_json({"reports": [_report_form(report, paths) for report in reports], "pending": pending})
    elif form == "csv":
        print_csv(_REPORTED, (list(_report_form(report, paths).values()) for report in reports))
    else:
        print_table(_TABLE[1:], [[report.speaker, *_shown(report)] for report in reports], flexible=5)
        if sum(report.rejected_by is None for report in reports) == 1:
            say_aside(say("where_else.nobody"))


def _rows(statement: SharedStatement) -> Iterator[list[object]]:
    """A line for each report, the first of which says whose statement it is."""
    about: list[object] = [statement.id, statement.speaker]
    for report in statement.reports:
        yield [*about, *_shown(report)]
        about = ["", ""]


def _shown(report: Report) -> list[object]:
    day = None if report.published is None else f"{report.published:%Y-%m-%d}"
    words = one_line(report.passage.exact, _WORDS_SHOWN)
    relation = report.relation if report.rejected_by is None else Verdict.REJECTED
    return [day, report.article, report.outlet, relation, words]


def _paths(library: Library, reports: Iterator[Report] | Sequence[Report]) -> dict[int, str]:
    return {number: library.summary(number).path for number in {report.article for report in reports}}


def _statement_form(statement: SharedStatement, paths: dict[int, str]) -> dict[str, Any]:
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "score": round(statement.score, 3),
        "reports": [_report_form(report, paths) for report in statement.reports],
    }


def _report_form(report: Report, paths: dict[int, str]) -> dict[str, Any]:
    from reader.cli.forms import instant

    return {
        "article": report.article,
        "path": paths[report.article],
        "outlet": report.outlet,
        "published": instant(report.published),
        "start": report.passage.start,
        "end": report.passage.end,
        "exact": report.passage.exact,
        "kind": None if report.kind is None else report.kind.value,
        "speaker": report.speaker,
        "cue": report.cue,
        "score": round(report.score, 3),
        "relation": None if report.relation is None else report.relation.value,
        "rejected_by": report.rejected_by,
    }
