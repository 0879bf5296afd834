"""``jianting export``: what is in the library, in forms that other programs read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.errors import Unusable
from reader.cli.options import chosen, library_option, output_option
from reader.cli.output import say_aside
from reader.cli.saving import saving
from reader.messages import query_reason, say
from reader.model import Order, QueryError, TagFilter

if TYPE_CHECKING:
    from reader.library import Library

_BIBLIOGRAPHIES = ("bibtex", "csljson")
_TAGS = ("webannotation", "qdpx", "qdc", "csv", "html")


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option(
    "--to",
    "form",
    type=click.Choice([*_TAGS, *_BIBLIOGRAPHIES]),
    required=True,
    help="Tags: webannotation (W3C), qdpx or qdc (REFI-QDA project, codebook), csv (Excel), html (a report). "
    "A bibliography: bibtex (LaTeX, Zotero), csljson (Zotero, pandoc).",
)
@output_option("Where to write it.")
@click.option(
    "--search",
    "query",
    metavar="QUERY",
    help="Only articles that answer this; see 'jianting search --help'.",
)
@library_option
@click.pass_context
def export(
    context: click.Context,
    articles: tuple[str, ...],
    form: str,
    output: Path,
    query: str | None,
    library: Path | None,
) -> None:
    """Writes tags, or a bibliography, of articles of the library: those named, those found, or all.

    ARTICLE is a number from 'jianting list', a path, or the name of a file. A file that is there already is
    replaced.

    \b
    Examples:
      jianting export --to bibtex --output news.bib
      jianting export 12 57 --to csljson --output two.json
      jianting export --search 'outlet:bbc since:2021-03 疫苗' --to bibtex --output vaccines.bib
      jianting export --to qdpx --output project.qdpx
      jianting export 12 57 --to html --output tags.html

    'jianting tags export --help' tells how to choose tags by code, coder or words.
    """
    from reader.cli.inputs import existing_library
    from reader.cli.taking_in import write_file
    from reader.library import CitationForm

    if articles and query is not None:
        raise click.UsageError(say("export.either"))
    with existing_library(chosen(context, library)) as source:
        if form in _TAGS and not articles and query is None:
            write_file(source, form, output, TagFilter())
            return
        meant = _meant(source, articles, query)
        if not meant:
            raise Unusable(say("export.empty"))
        if form in _TAGS:
            write_file(source, form, output, TagFilter(articles=frozenset(meant)))
            return
        with saving(output):
            count = source.export_citations(meant, output, CitationForm(form))
    say_aside(say("export.written", count=count, path=output))


def _meant(library: Library, names: Sequence[str], query: str | None) -> list[int]:
    """The ids of the articles that are to be exported, each once."""
    from reader.cli.inputs import article_number

    if names:
        return list(dict.fromkeys(article_number(library, name) for name in names))
    if query is None:
        return [summary.id for summary in library.articles()]
    try:
        found = library.search(query, order=Order.NEWEST, limit=None)
    except QueryError as error:
        raise click.UsageError(query_reason(error)) from None
    if found.pending:
        say_aside(say("search.pending", count=found.pending))
    return [hit.article for hit in found.hits]
