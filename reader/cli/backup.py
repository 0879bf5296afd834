"""``jianting backup``: dated copies of what is made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.command_list import Commands
from reader.cli.errors import DONE, Unusable
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.messages import say
from reader.model.backup import fullest_of

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Backup

_COUNTS = ("annotations", "codes", "notes", "judgements", "names", "events", "flags", "articles")
_LATEST, _NEWEST, _FULLEST = "latest", "newest", "fullest"
_CLEARLY_LESS = 0.9
"""A newest backup with less than this part of what the fullest has is not taken without asking."""


@click.group(cls=Commands)
def backup() -> None:
    """Makes, lists and restores backups of what you made by hand: tags, codes, notes, judgements, names.

    The window makes them by itself, in the folder beside the library. Each is a small file of its own that
    any later version of the program can read; articles are not in it, only what is said of them.
    """


@backup.command()
@library_option
@format_option
@click.pass_context
def make(context: click.Context, library: Path | None, form: str) -> None:
    """Makes a backup now.

    \b
    Example:
      jianting backup make
    """
    from reader.cli.inputs import existing_library
    from reader.model import BackupReason

    with existing_library(chosen(context, library)) as source:
        path = source.back_up(BackupReason.BY_HAND)
        if path is None:
            say_aside(say("backup.nothing"))
            context.exit(DONE)
        _print([source.describe_backup(path)], form)
    say_aside(say("backup.made", path=path))


@backup.command("list")
@library_option
@format_option
@click.pass_context
def list_backups(context: click.Context, library: Path | None, form: str) -> None:
    """Lists the backups of the library, the newest first, with what is in each.

    The library itself need not be there any more.

    \b
    Examples:
      jianting backup list
      jianting backup list --format json
    """
    from reader.library import Library

    with Library(chosen(context, library)) as source:
        found = source.backups()
        folder = source.backup_folder
    _print(found, form)
    if not found:
        say_aside(say("backup.none", path=folder))


@backup.command()
@click.argument("file", metavar="FILE|latest|newest|fullest")
@click.option("--replace", is_flag=True, help="Make everything just what it was; what came later goes.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be added.")
@library_option
@format_option
@click.pass_context
def restore(
    context: click.Context, file: str, replace: bool, dry_run: bool, library: Path | None, form: str
) -> None:
    """Adds what a backup has and the library lacks; or with --replace puts all back just as it was.

    FILE is a backup, or another library; 'latest' is the newest backup beside the library. If that one has
    clearly less than another, which may be what you look for, nothing is done until you say which: 'newest',
    'fullest' or a file. Before, what there is now is backed up. Of articles that are not in the library the
    command tells: import the archive, then restore again.

    \b
    Examples:
      jianting backup restore latest
      jianting backup restore library-backups/library-2026-05-20-091500Z-auto.sqlite3 --dry-run
      jianting backup restore latest --replace
    """
    from reader.cli.taking_in import Taken, tell
    from reader.library import Library

    if replace and dry_run:
        raise click.UsageError(say("backup.dry_replace"))
    with Library(chosen(context, library)) as target:
        path = _file(target, file)
        taken = target.would_restore(path) if dry_run else target.restore(path, replace=replace)
    if taken.removed:
        say_aside(say("backup.removed", count=taken.removed))
    context.exit(tell([Taken(path, taken)], form, dry_run=dry_run))


def _file(target: Library, file: str) -> Path:
    if file not in (_LATEST, _NEWEST, _FULLEST):
        return Path(file)
    found = target.backups()
    if not found:
        raise Unusable(say("backup.none", path=target.backup_folder))
    newest, fullest = found[0], fullest_of(found)
    if file == _FULLEST:
        return fullest.path
    less = newest.holding.weight < _CLEARLY_LESS * fullest.holding.weight
    if less and file == _LATEST:
        raise Unusable(say("backup.less", newest=_told(newest), fullest=_told(fullest)))
    return newest.path


def _told(each: Backup) -> str:
    """A backup in a line: its name, when it was made, and how much is in it."""
    held = each.holding
    counts = {name: getattr(held, name) for name in ("annotations", "codes", "notes", "judgements")}
    return say("backup.told", name=each.path.name, made=f"{each.made:%Y-%m-%d %H:%M} UTC", **counts)


def _print(backups: list[Backup], form: str) -> None:
    rows = [_form(each) for each in backups]
    if form == "json":
        print_json({"backups": rows})
        return
    columns = ("made", "reason", *_COUNTS, "coders", "size", "path")
    cells = [[row[name] for name in columns] for row in rows]
    for row in cells:
        row[columns.index("coders")] = ", ".join(row[columns.index("coders")])
    if form == "csv":
        print_csv(columns, cells)
    elif rows:
        few = ("made", "reason", "annotations", "codes", "notes", "judgements", "coders", "path")
        print_table(few, [[row[columns.index(name)] for name in few] for row in cells], flexible=7)


def _form(each: Backup) -> dict[str, Any]:
    from reader.cli.forms import instant

    return {
        "path": str(each.path),
        "made": instant(each.made),
        "reason": each.reason and each.reason.value,
        "library": each.library,
        "schema": each.schema,
        "size": each.size,
        **{name: getattr(each.holding, name) for name in _COUNTS},
        "coders": list(each.holding.coders),
    }
