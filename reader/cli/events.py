"""``jianting events`` and ``elsewhere``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.command_list import Commands
from reader.cli.errors import INTERRUPTED, Unusable
from reader.cli.options import Day, chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_json_list, print_table, say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library import ArticleSummary, Library
    from reader.model import Changes, Event

_TABLE = ("id", "first", "last", "articles", "outlets", "label")
_CSV = ("event", "label", "id", "path", "outlet", "title", "published")
_ELSEWHERE = ("id", "published", "outlet", "title")


@click.group("events", cls=Commands, invoke_without_command=True)
@click.option(
    "--since",
    type=Day(),
    metavar="DATE",
    help="With an article of this day, month or year, or later (2023-03-22, 2023-03, 2023; UTC).",
)
@click.option("--until", type=Day(last=True), metavar="DATE", help="With an article of then or before.")
@click.option(
    "--outlets",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Only those that so many outlets cover, or more.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="At most N events; 0, the default, for all.",
)
@click.option("--no-update", is_flag=True, help="Leave aside articles that are new since the last time.")
@library_option
@format_option
@click.pass_context
def events(
    context: click.Context,
    since: datetime | None,
    until: datetime | None,
    outlets: int,
    limit: int,
    no_update: bool,
    library: Path | None,
    form: str,
) -> None:
    """Lists the happenings that the articles report, the latest first, with the articles on each.

    New articles are put in their place first; Ctrl-C stops that and keeps what is done. What was found can
    be corrected by 'merge', 'split' and 'rename', and stays so when more articles come. In JSON and CSV an
    article that was read from several files stands once for each, under one id.

    \b
    Examples:
      jianting events --outlets 2 --since 2023-03-20 --until 2023-03-25
      jianting events --limit 50 --format json
      jianting events merge 12 15
      jianting events split 12 340 341
      jianting events rename 12 审议与表决
    """
    from reader.cli.catching_up import catch_up
    from reader.cli.inputs import existing_library

    if context.invoked_subcommand is not None:
        return
    with existing_library(chosen(context, library)) as source:
        if not no_update and not catch_up(source, "events"):
            context.exit(INTERRUPTED)
        found = source.events(since=since, until=until, outlets=outlets, limit=limit or None)
        total = source.count_events(since=since, until=until, outlets=outlets)
        _print(source, found, form)
        if form == "table":
            say_aside(say("events.summary", shown=len(found), total=total))


@events.command("merge")
@click.argument("numbers", nargs=-1, required=True, type=int, metavar="EVENT EVENT...")
@library_option
@format_option
@click.pass_context
def merge(context: click.Context, numbers: tuple[int, ...], library: Path | None, form: str) -> None:
    """Makes events one, under the first one's number.

    EVENT is a number from 'jianting events'.

    \b
    Examples:
      jianting events merge 12 15
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        try:
            changes = source.merge_events(numbers)
        except ValueError:
            raise click.UsageError(say("events.merge_two")) from None
        except KeyError as error:
            raise _unknown(error) from None
        _print_changed(source, changes, form)


@events.command("split")
@click.argument("number", type=int, metavar="EVENT")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@library_option
@format_option
@click.pass_context
def split(
    context: click.Context, number: int, articles: tuple[str, ...], library: Path | None, form: str
) -> None:
    """Makes some of an event's articles an event of their own.

    EVENT is a number from 'jianting events', ARTICLE one from 'jianting list', or the end of a path.

    \b
    Examples:
      jianting events split 12 340 341
    """
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        some = [article_number(source, name) for name in articles]
        try:
            changes = source.split_event(number, some)
        except ValueError:
            raise click.UsageError(say("events.split_some", event=number)) from None
        except KeyError as error:
            raise _unknown(error) from None
        _print_changed(source, changes, form)


@events.command("rename")
@click.argument("number", type=int, metavar="EVENT")
@click.argument("name", metavar="NAME")
@library_option
@format_option
@click.pass_context
def rename(context: click.Context, number: int, name: str, library: Path | None, form: str) -> None:
    """Names an event; an empty NAME brings back the label that was found.

    \b
    Examples:
      jianting events rename 12 审议与表决
      jianting events rename 12 ''
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        try:
            changes = source.rename_event(number, name)
        except KeyError as error:
            raise _unknown(error) from None
        _print_changed(source, changes, form)


@click.command()
@click.argument("article", metavar="ARTICLE")
@library_option
@format_option
@click.pass_context
def elsewhere(context: click.Context, article: str, library: Path | None, form: str) -> None:
    """Lists the other articles on the event that ARTICLE reports, those of other outlets first, by date.

    ARTICLE is its number in 'jianting list', or the end of its path.

    \b
    Examples:
      jianting elsewhere 12
    """
    from reader.cli.catching_up import catch_up
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        number = article_number(source, article)
        if not catch_up(source, "events"):
            context.exit(INTERRUPTED)
        event = source.event_of(number)
        found = source.elsewhere(number)
    if form == "json":
        print_json({"event": event and event.id, "articles": [_article_form(each) for each in found]})
    elif form == "csv":
        print_csv(_CSV[2:], (list(_article_form(each).values()) for each in found))
    elif found:
        print_table(
            _ELSEWHERE,
            [[each.id, _day(each.published), each.outlet, each.title] for each in found],
            flexible=3,
        )
    else:
        say_aside(say("events.nowhere_else"))


def _unknown(error: KeyError) -> Unusable:
    return Unusable(say("events.unknown", event=error.args[0]))


def _print_changed(library: Library, changes: Changes, form: str) -> None:
    events_left = []
    for number in sorted(changes.events):
        try:
            events_left.append(library.event(number))
        except KeyError:
            continue
    _print(library, events_left, form)


def _print(library: Library, found: Sequence[Event], form: str) -> None:
    if form == "json":
        print_json_list("events", (_event_form(library, event) for event in found))
    elif form == "csv":
        print_csv(
            _CSV,
            (
                [event.id, event.label, *article.values()]
                for event in found
                for article in _event_form(library, event)["articles"]
            ),
        )
    elif found:
        print_table(_TABLE, map(_row, found), flexible=_TABLE.index("label"))


def _row(event: Event) -> list[object]:
    outlets = " ".join(event.outlets)
    return [event.id, _day(event.first), _day(event.last), len(event.articles), outlets, event.label]


def _day(when: datetime | None) -> str:
    return "" if when is None else f"{when:%Y-%m-%d}"


def _event_form(library: Library, event: Event) -> dict[str, Any]:
    from reader.cli.forms import instant

    files = library.files(event.articles)
    return {
        "id": event.id,
        "label": event.label,
        "first": instant(event.first),
        "last": instant(event.last),
        "outlets": list(event.outlets),
        "articles": [
            {**_article_form(library.summary(number)), "path": path}
            for number in event.articles
            for path in files[number]
        ],
    }


def _article_form(article: ArticleSummary) -> dict[str, Any]:
    from reader.cli.forms import summary_form

    form = summary_form(article)
    return {name: form[name] for name in _CSV[2:]}
