"""``jianting search``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import one_line, print_csv, print_json, print_table, say_aside
from reader.messages import query_reason, say
from reader.model import Facets, Found, Hit, Order, QueryError

if TYPE_CHECKING:
    from reader.library import ArticleSummary, Library

_COLUMNS = ("article", "outlet", "published", "title", "start", "end", "score", "snippet")
_TABLE = ("id", "outlet", "published", "title", "words")
_SHOWN_TITLE, _SHOWN_WORDS = 40, 80


@click.command()
@click.argument("query", nargs=-1, required=True, metavar="QUERY")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=50,
    show_default=True,
    metavar="N",
    help="At most N articles; 0 for all.",
)
@click.option(
    "--order",
    type=click.Choice([order.value for order in Order]),
    default=Order.RANK.value,
    show_default=True,
    help="What comes first: the best (rank), by date, title, outlet or length.",
)
@click.option("--facets", is_flag=True, help="Count the articles by outlet and by month too.")
@library_option
@format_option
@click.pass_context
def search(
    context: click.Context,
    query: tuple[str, ...],
    limit: int,
    order: str,
    *,
    facets: bool,
    library: Path | None,
    form: str,
) -> None:
    """Finds articles of the library by their words, in either script and any width.

    QUERY is best put in the shell's own quotation marks; a query that begins with - goes after --.

    \b
    Words and phrases:
      制裁 谈判             both words, anywhere in title, author or text; marks between
                            their characters don't count, and a name is found in all its
                            forms: 普京 finds 蒲亭 and 普亭 too
      '"背靠背"'            these characters and marks just so (but for script and width);
                            “” and 「」 do as well
      布林肯 OR 蓬佩奥      either
      制裁 -伊朗            without the second word
      (a OR b) -(c d)       groups

    \b
    Fields (a colon of full width does as well):
      title:峰会            in the title; author: in the byline
      outlet:bbc,美国之音   of one of these outlets, by id or name
      before:2021-03        earlier than this month (or day, or year); after: later than it
      since:2021-03-22      from this day on; until: up to and with it; on: within it
      speaker:布林肯        reports what this person says
      tag:外交/会谈         with a passage tagged so, or with a tag below it
      has:tag has:memo      with a tagged passage; with a note on one
      is:unread is:starred  as marked in the window; also is:read
      event:12              of this event ('jianting events' has the numbers)
      event:峰会            of events in whose name the words are; several in quotation marks
      length:'>2000'        characters of text; also >=, <, <=, =

    \b
    Examples:
      jianting search 疫苗
      jianting search 'outlet:bbc before:2021-03 "背靠背" -制裁'
      jianting search 'speaker:布林肯 since:2021' --order newest --limit 0 --format json
      jianting search '(title:峰会 OR title:会谈) -疫情' --facets
    """
    from reader.cli.inputs import existing_library

    text = " ".join(query)
    with existing_library(chosen(context, library)) as source:
        try:
            found = _found(source, text, Order(order), limit or None)
            counted = source.facets(text) if facets else None
        except QueryError as error:
            raise click.UsageError(query_reason(error)) from None
        rows = [(hit, source.summary(hit.article)) for hit in found.hits]
    if form == "json":
        print_json(_search_form(found, rows, counted))
    elif form == "csv":
        print_csv(_COLUMNS, ([_hit_form(*row)[name] for name in _COLUMNS] for row in rows))
    else:
        _print(found, rows)
    if counted is not None and form != "json":
        _print_facets(counted, form)
    if found.pending:
        say_aside(say("search.pending", count=found.pending))
    if found.unread:
        say_aside(say("search.unread", count=found.unread))


def _found(library: Library, query: str, order: Order, limit: int | None) -> Found:
    """What answers the query, after what the library holds unindexed is indexed, if it can be."""
    from reader.cli.catching_up import catch_up
    from reader.library import LibraryError

    found = library.search(query, order=order, limit=limit)
    if not found.pending:
        return found
    try:
        catch_up(library, "search")
    except LibraryError:  # one that may only be read is searched as it is
        return found
    return library.search(query, order=order, limit=limit)


def _hit_form(hit: Hit, summary: ArticleSummary) -> dict[str, Any]:
    from reader.cli.forms import instant

    return {
        "article": hit.article,
        "outlet": summary.outlet,
        "title": summary.title,
        "published": instant(summary.published),
        "start": None if hit.span is None else hit.span.start,
        "end": None if hit.span is None else hit.span.end,
        "snippet": hit.snippet,
        "snippet_start": hit.snippet_start,
        "marks": [{"start": mark.start, "end": mark.end} for mark in hit.marks],
        "score": round(hit.score, 4),
    }


def _search_form(
    found: Found, rows: list[tuple[Hit, ArticleSummary]], counted: Facets | None
) -> dict[str, Any]:
    form: dict[str, Any] = {
        "total": found.total,
        "pending": found.pending,
        "unread": found.unread,
        "hits": [_hit_form(*row) for row in rows],
    }
    if counted is not None:
        form["facets"] = {"outlets": dict(counted.outlets), "months": dict(counted.months)}
    return form


def _print(found: Found, rows: list[tuple[Hit, ArticleSummary]]) -> None:
    if not found.total:
        say_aside(say("search.empty"))
        return
    cells = [
        [
            summary.id,
            summary.outlet,
            f"{summary.published:%Y-%m-%d}" if summary.published else "",
            one_line(summary.title, _SHOWN_TITLE),
            one_line(_around(hit), _SHOWN_WORDS),
        ]
        for hit, summary in rows
    ]
    print_table(_TABLE, cells, flexible=_TABLE.index("words"))
    say_aside(say("search.summary", shown=len(rows), total=found.total))


def _around(hit: Hit) -> str:
    """The snippet from shortly before its first mark on."""
    first = hit.marks[0].start - hit.snippet_start if hit.marks else 0
    return hit.snippet[max(0, first - _SHOWN_WORDS // 8) :]


def _print_facets(counted: Facets, form: str) -> None:
    rows = [("outlet", *each) for each in counted.outlets] + [("month", *each) for each in counted.months]
    columns = ("facet", "value", "articles")
    click.echo()
    if form == "csv":
        print_csv(columns, rows)
    else:
        print_table(columns, rows)
