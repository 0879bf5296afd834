"""``jianting export``: what is in the library, in forms that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.errors import Unusable
from reader.cli.options import chosen, library_option
from reader.cli.output import say_aside
from reader.cli.saving import saving
from reader.messages import query_reason, say
from reader.model import Order, QueryError

if TYPE_CHECKING:
    from reader.library import Library

Exporter = Callable[["Library", Sequence[int], Path], int]
"""Writes the articles of a library to a file, and returns how many it wrote."""


def _bibliography(library: Library, articles: Sequence[int], output: Path, form: str) -> int:
    from reader.library import CitationForm

    return library.export_citations(articles, output, CitationForm(form))


_EXPORTERS: dict[str, Exporter] = {
    "bibtex": lambda library, articles, output: _bibliography(library, articles, output, "bibtex"),
    "csljson": lambda library, articles, output: _bibliography(library, articles, output, "csljson"),
}
"""What ``--to`` may name."""


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option(
    "--to",
    "form",
    type=click.Choice(list(_EXPORTERS)),
    required=True,
    help="bibtex (LaTeX, Zotero) or csljson (Zotero, pandoc): a bibliography of the articles.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write it.",
)
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
    """Writes articles of the library for other programs: those named, those found, or all.

    ARTICLE is a number from 'jianting list', a path, or the name of a file. A file that is there already is
    replaced.

    \b
    Examples:
      jianting export --to bibtex --output news.bib
      jianting export 12 57 --to csljson --output two.json
      jianting export --search 'outlet:bbc since:2021-03 疫苗' --to bibtex --output vaccines.bib
    """
    from reader.cli.inputs import existing_library

    if articles and query is not None:
        raise click.UsageError(say("export.either"))
    with existing_library(chosen(context, library)) as source:
        meant = _meant(source, articles, query)
        if not meant:
            raise Unusable(say("export.empty"))
        with saving(output):
            count = _EXPORTERS[form](source, meant, output)
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
