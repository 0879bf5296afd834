"""``jianting import``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.errors import DONE, FAILURES, INTERRUPTED, UNUSABLE
from reader.cli.long_work import clear_progress, clock, show_progress, stoppable
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import one_line, print_csv, print_json, say_aside
from reader.messages import reason, say
from reader.model import Changes, ImportReport

if TYPE_CHECKING:
    from reader.library import ImportProgress

_TITLE = 100


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Read and report, but leave the library as it is.")
@click.option("--watch", is_flag=True, help="Then go on taking in what comes, until Ctrl-C.")
@library_option
@format_option
@click.pass_context
def import_command(
    context: click.Context,
    paths: tuple[str, ...],
    dry_run: bool,
    watch: bool,
    library: Path | None,
    form: str,
) -> None:
    """Takes articles into the library.

    Each PATH is a folder (also a Git checkout), a file, a zip file or a bare Git repository.

    Run it again whenever the archive has grown: only what is new or changed is taken in. What can't be read
    is listed with the reason, and the rest is imported. Ctrl-C stops after the article in hand and
    keeps what is done.

    \b
    Examples:
      jianting import ~/news-archive
      jianting import march.zip extra/article.md
      jianting import ~/news-archive.git
      jianting import ~/news-archive --watch
      jianting import ~/news-archive --dry-run --format json
    """
    from reader.library import Library

    if dry_run and watch:
        raise click.UsageError(say("import.no_dry_watch"), context)
    place = chosen(context, library)
    with Library(place) as target, stoppable(say("import.stopping")) as stopped:
        report, _ = target.import_archive(
            paths, dry_run=dry_run, progress=_show_progress, cancelled=stopped.is_set
        )
        clear_progress()
        _print_report(report, form, dry_run=dry_run)
        if form == "table" or dry_run or watch:
            _tell_outcome(report, dry_run=dry_run)
        if watch and not report.cancelled:
            say_aside(say("import.watching"))
            sys.stdout.flush()
            target.watch(paths, _tell_arrival, stopped, told=report.problems)
    context.exit(INTERRUPTED if report.cancelled else _status(report, paths))


def _tell_arrival(report: ImportReport, _changes: Changes) -> None:
    _print_problems(report)
    _tell_outcome(report, dry_run=False)


def _status(report: ImportReport, paths: tuple[str, ...]) -> int:
    if not report.failed and not report.problems:
        return DONE
    return FAILURES if any(Path(path).exists() for path in paths) else UNUSABLE


def _show_progress(progress: ImportProgress) -> None:
    if progress.total is None:
        words = say("import.looking", path=progress.path)
    elif progress.seconds_left is None:
        words = say("import.progress_open", done=progress.done, total=progress.total)
    else:
        left = clock(progress.seconds_left)
        words = say(
            "import.progress", done=progress.done, total=progress.total, rate=progress.rate, left=left
        )
    show_progress(words)


def _print_report(report: ImportReport, form: str, *, dry_run: bool) -> None:
    from reader.cli.forms import problem_form, report_form

    if form == "json":
        print_json(report_form(report, dry_run=dry_run))
    elif form == "csv":
        print_csv(
            ("path", "code", "reason"),
            ([x["path"], x["code"], x["reason"]] for x in map(problem_form, report.problems)),
        )
    else:
        _print_problems(report)


def _print_problems(report: ImportReport) -> None:
    for problem in report.problems:
        say_aside(say("input.problem", path=problem.path, reason=reason(problem.code, problem.detail)))


def _tell_outcome(report: ImportReport, *, dry_run: bool) -> None:
    say_aside(
        say(
            "import.summary",
            read=report.read,
            new=report.new,
            changed=report.changed,
            unchanged=report.unchanged,
            skipped=report.skipped,
            failed=report.failed,
        )
    )
    if not (report.new or report.changed or report.unchanged or report.failed or report.cancelled):
        say_aside(say("import.nothing"))
    anchored = report.anchored
    if anchored.placed:
        say_aside(say("import.placed", tags=anchored.placed_tags, judgements=anchored.placed_judgements))
    if anchored.lost:
        say_aside(say("import.lost", tags=anchored.lost_tags, judgements=anchored.lost_judgements))
        for number, title in anchored.lost_in:
            say_aside(f"  {number}  {one_line(title, _TITLE)}")
    if report.cancelled:
        say_aside(say("import.cancelled"))
    if dry_run:
        say_aside(say("import.dry_run"))
