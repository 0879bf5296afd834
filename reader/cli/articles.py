"""``jianting list`` and ``jianting show``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.options import Day, chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.messages import query_reason, say
from reader.model import Order, ParagraphKind, QueryError

if TYPE_CHECKING:
    from reader.library import ArticleSummary, Library
    from reader.model import Article

_TABLE = ("id", "outlet", "published", "title", "author", "length")


@click.command("list")
@click.option(
    "--text", default="", metavar="WORDS", help="Words of the title, author or outlet, in either script."
)
@click.option(
    "--outlet",
    "outlets",
    multiple=True,
    metavar="ID",
    help="Only this outlet (voa, BBC, 美国之音, …); may be given again.",
)
@click.option(
    "--since",
    type=Day(),
    metavar="DATE",
    help="From this day, month or year on (2023-03-22, 2023-03, 2023; UTC).",
)
@click.option("--until", type=Day(last=True), metavar="DATE", help="Up to and with this day, month or year.")
@click.option(
    "--query",
    default="",
    metavar="QUERY",
    help="Only what answers this, in the language of 'jianting search'.",
)
@click.option(
    "--order",
    type=click.Choice([order.value for order in Order if order is not Order.RANK]),
    default=Order.NEWEST.value,
    show_default=True,
    help="What comes first.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="At most N articles; 0, the default, for all.",
)
@library_option
@format_option
@click.pass_context
def list_command(
    context: click.Context,
    text: str,
    outlets: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    query: str,
    order: str,
    limit: int,
    library: Path | None,
    form: str,
) -> None:
    """Lists the articles of the library, the newest first.

    \b
    Examples:
      jianting list
      jianting list --outlet voa --outlet bbc --since 2023-03-20 --until 2023-03-25
      jianting list --text 习近平 --limit 20 --format json
      jianting list --query 'is:starred -tag:外交' --order title
    """
    from reader.cli.forms import LISTED, summary_form
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        outlets = tuple(outlet for name in outlets for outlet in sorted(_called(source, name)))
        if query or order != Order.NEWEST.value:
            if text:
                raise click.UsageError(say("list.text_and_query"))
            total, found = _matching(source, (query, outlets, since, until), Order(order), limit or None)
        else:
            found = source.articles(text=text, outlets=outlets, since=since, until=until, limit=limit or None)
            total = source.count(text=text, outlets=outlets, since=since, until=until)
    if form == "json":
        print_json({"articles": [summary_form(summary) for summary in found]})
    elif form == "csv":
        print_csv(LISTED, ([summary_form(summary)[name] for name in LISTED] for summary in found))
    elif found:
        print_table(_TABLE, map(_row, found), flexible=_TABLE.index("title"))
        say_aside(say("list.count", shown=len(found), total=total))
    else:
        say_aside(say("list.empty"))


def _matching(
    library: Library,
    asked: tuple[str, tuple[str, ...], datetime | None, datetime | None],
    order: Order,
    limit: int | None,
) -> tuple[int, list[ArticleSummary]]:
    """How many articles answer a query and the other options, and the first of them."""
    query, outlets, since, until = asked
    parts = [f"({query})" if query else "length:>=0"]
    if outlets:
        parts.append("outlet:" + ",".join(outlets))
    if since is not None:
        parts.append(f"since:{since:%Y-%m-%d}")
    if until is not None:
        parts.append(f"before:{until:%Y-%m-%d}")
    try:
        if query:
            library.matching(query, limit=0)  # so that what is wrong with it has its place in what was typed
        return library.matching(" ".join(parts), order=order, limit=limit)
    except QueryError as error:
        raise click.UsageError(query_reason(error)) from None


def _called(library: Library, name: str) -> frozenset[str]:
    try:
        return library.outlets_called(name)
    except KeyError as error:
        near = error.args[1]
    words = say("query.unknown_outlet", detail=name)
    raise click.UsageError(say("query.did_you_mean", reason=words, suggestion=near) if near else words)


def _row(summary: ArticleSummary) -> list[object]:
    return [summary.id, summary.outlet, _date(summary), summary.title, summary.author, summary.length]


def _date(summary: ArticleSummary) -> str:
    if summary.published is None:
        return ""
    return f"{summary.published:%Y-%m-%d}" + ("?" if summary.published_inferred else "")


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@library_option
@format_option
@click.pass_context
def show(context: click.Context, articles: tuple[str, ...], library: Path | None, form: str) -> None:
    """Shows articles of the library with their text.

    ARTICLE is a number from 'jianting list', a path, or the name of a file.

    \b
    Examples:
      jianting show 12
      jianting show 12 57 --format json
    """
    from reader.cli.forms import LISTED, article_form
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        numbers = [article_number(source, name) for name in articles]
        found = [(source.summary(number), source.article(number)) for number in numbers]
    if form == "json":
        print_json({"articles": [article_form(summary, article) for summary, article in found]})
    elif form == "csv":
        columns = (*LISTED, "text")
        forms = (article_form(summary, article) for summary, article in found)
        print_csv(columns, ([each[name] for name in columns] for each in forms))
    else:
        click.echo("\n\n".join(_page(summary, article) for summary, article in found))


def _page(summary: ArticleSummary, article: Article) -> str:
    facts = [summary.outlet, _date(summary), article.author, summary.url]
    lines = [article.title, " · ".join(fact for fact in facts if fact), ""]
    for part in article.paragraphs:
        words = article.text[part.start : part.end]
        if part.kind is ParagraphKind.HEADING:
            words = f"\n## {words}"
        elif part.kind is ParagraphKind.CAPTION:
            words = f"[{words}]"
        elif part.kind is ParagraphKind.LIST_ITEM:
            words = f"• {words}"
        elif part.kind is ParagraphKind.QUOTE:
            words = f"> {words}"
        lines.append(words)
    return "\n".join(lines)
