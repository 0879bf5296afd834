"""``jianting remove``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.confirming import is_agreed, yes_option
from reader.cli.errors import DONE, FAILURES
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library.removing import Removal
    from reader.model import Kept

_REASONS = {
    "tags": "kept.tags",
    "notes": "kept.notes",
    "links": "kept.links",
    "starred": "kept.starred",
    "event": "kept.event",
}
"""What ``Kept`` tells, and the words for it."""
_COLUMNS = ("id", "title", "removed", *_REASONS)
_NAMED = 20
"""So many articles are named to a person."""


@click.command("remove")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--sample", is_flag=True, help="The articles of the sample that comes with the program.")
@click.option("--dry-run", is_flag=True, help="Only say what would go and what stays.")
@yes_option
@library_option
@format_option
@click.pass_context
def remove(
    context: click.Context,
    articles: tuple[str, ...],
    sample: bool,
    dry_run: bool,
    yes: bool,
    library: Path | None,
    form: str,
) -> None:
    """Takes articles out of the library; your files stay as they are.

    An article with anything that you made on it is never taken out: tags, a note, judged links, a star, an
    event that you put it in. It is told, and the exit status is 1. The others do not come back from a watched
    folder; 'jianting import' brings them back.

    ARTICLE is a number from 'jianting list', a path, or the name of a file.

    \b
    Examples:
      jianting remove 12 57
      jianting remove --sample --dry-run
      jianting remove 12 --yes --format json
    """
    from reader.cli.inputs import article_number, existing_library

    if not articles and not sample:
        raise click.UsageError(say("remove.which"))
    with existing_library(chosen(context, library)) as target:
        numbers = [article_number(target, name) for name in articles]
        if sample:
            found = target.sample()
            if not found:
                say_aside(say("remove.no_sample"))
            numbers += found
        outcome = target.removal_of(numbers)
        if not dry_run and outcome.removed:
            if form == "table" or not yes:
                _tell(outcome)
            if not is_agreed(yes=yes):
                return
            outcome = target.remove_articles(numbers)
        elif form == "table":
            _tell(outcome)
    if form == "json":
        print_json(_form(outcome))
    elif form == "csv":
        rows = [{"id": each.id, "title": each.title, "removed": True} for each in outcome.removed]
        rows += [{**_kept_form(each), "removed": False} for each in outcome.kept]
        print_csv(_COLUMNS, ([row.get(name) for name in _COLUMNS] for row in rows))
    elif not dry_run:
        gone = len(outcome.removed)
        say_aside(say("remove.gone", count=gone) if gone else say("remove.nothing"))
    context.exit(FAILURES if outcome.kept else DONE)


def _tell(outcome: Removal) -> None:
    """What would go, and what stays and why."""
    if outcome.removed:
        say_aside(say("remove.goes", count=len(outcome.removed)))
        _name([f"{each.id} {each.title}" for each in outcome.removed])
    if outcome.kept:
        say_aside(say("remove.stays", count=len(outcome.kept)))
        _name(
            [
                say("remove.kept", id=each.article, title=each.title, reasons=_reasons(each))
                for each in outcome.kept
            ]
        )


def _name(lines: list[str]) -> None:
    for line in lines[:_NAMED]:
        say_aside(f"  {line}")
    if len(lines) > _NAMED:
        say_aside("  " + say("remove.more", count=len(lines) - _NAMED))


def _reasons(kept: Kept) -> str:
    found = [(words, getattr(kept, name)) for name, words in _REASONS.items()]
    return say("why.list").join(say(words, count=many) for words, many in found if many)


def _form(outcome: Removal) -> dict[str, Any]:
    return {
        "removed": [{"id": each.id, "title": each.title, "path": each.path} for each in outcome.removed],
        "kept": [_kept_form(each) for each in outcome.kept],
    }


def _kept_form(kept: Kept) -> dict[str, Any]:
    return {"id": kept.article, "title": kept.title, **{name: getattr(kept, name) for name in _REASONS}}
