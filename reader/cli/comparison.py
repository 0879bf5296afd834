"""``jianting quotes``, ``align`` and ``compare``: on files, or on articles of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.errors import DONE, FAILURES, UNUSABLE, Unusable
from reader.cli.options import chosen, format_option, library_option, output_option
from reader.cli.output import one_line, print_csv, print_json, print_table, say_aside
from reader.messages import reason, say
from reader.model import MOST_WITNESSES, Alignment, Group, LinkKind, Problem

if TYPE_CHECKING:
    from reader.cli.inputs import Witness

_WORDS_SHOWN = 60


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        say_aside(say("input.problem", path=problem.path, reason=reason(problem.code, problem.detail)))


def _to_compare(names: Sequence[str], place: Path) -> list[Witness]:
    """All of the named articles: a comparison without one of them would be another one."""
    from reader.cli.inputs import witnesses

    found, problems = witnesses(names, place)
    _tell(problems)
    if problems or len(found) < 2:
        raise Unusable(say("input.too_few", count=len(found)) if len(found) < 2 else "")
    return found


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="FILE|ARTICLE...")
@library_option
@format_option
@click.pass_context
def quotes(context: click.Context, articles: tuple[str, ...], library: Path | None, form: str) -> None:
    """Lists what articles report as said: the words, who said them, and the verb that introduces them.

    Works on files as they are, or on articles of the library (numbers from 'jianting list').

    \b
    Examples:
      jianting quotes report.md
      jianting quotes 12 57 --format json
    """
    from reader.cli.forms import QUOTED, quote_form, witness_form
    from reader.cli.inputs import witnesses
    from reader.library import quotes_of

    found, problems = witnesses(articles, chosen(context, library))
    _tell(problems)
    if problems and not found:
        context.exit(UNUSABLE)
    quoted = quotes_of([witness.article for witness in found])
    if form == "json":
        print_json(
            {
                "articles": [witness_form(witness) for witness in found],
                "quotes": [quote_form(quote) for quote in quoted],
            }
        )
    elif form == "csv":
        print_csv(QUOTED, ([quote_form(quote)[name] for name in QUOTED] for quote in quoted))
    elif quoted:
        rows = [
            [quote.article + 1, quote.kind, quote.speaker, quote.cue, one_line(quote.passage.exact, 200)]
            for quote in quoted
        ]
        print_table(("nr", "kind", "speaker", "cue", "words"), rows, flexible=4)
    else:
        say_aside(say("quotes.empty"))
    context.exit(FAILURES if problems else DONE)


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="FILE|ARTICLE...")
@library_option
@format_option
@click.pass_context
def align(context: click.Context, articles: tuple[str, ...], library: Path | None, form: str) -> None:
    """Finds what articles share: statements, topics and running text, with their exact places.

    As a table it lists each statement and each topic with its passages (the articles counted from 1); as
    JSON and CSV the links between every two passages too, and what they rest on.

    Works on files as they are, or on articles of the library (numbers from 'jianting list').

    \b
    Examples:
      jianting align voa.md bbc.md
      jianting align 12 57 103 --format json
    """
    from reader.cli.forms import LINKED, alignment_form, link_rows
    from reader.cli.inputs import aligned

    place = chosen(context, library)
    found = _to_compare(articles, place)
    alignment = aligned(found, place)
    if form == "json":
        print_json(alignment_form(alignment, found))
        return
    if form == "csv":
        print_csv(LINKED, link_rows(alignment))
        return
    for number, witness in enumerate(found, start=1):
        say_aside(f"{number}: {witness.article.outlet} · {witness.article.title}")
    if not alignment.groups:
        say_aside(say("align.empty"))
        return
    rows = [
        row for number, group in enumerate(alignment.groups, 1) for row in _rows(alignment, number, group)
    ]
    print_table(("nr", "kind", "relation", "score", "label", "in", "words"), rows, flexible=6)
    kinds = [group.kind for group in alignment.groups]
    say_aside(
        say(
            "align.summary",
            quotes=kinds.count(LinkKind.QUOTE),
            topics=kinds.count(LinkKind.TOPIC),
            links=len(alignment.links),
            unmatched=len(alignment.unmatched),
        )
    )


def _rows(alignment: Alignment, number: int, group: Group) -> Iterator[list[object]]:
    """A line for each passage of a group, the first of which says what the group is."""
    surest = max((alignment.links[index] for index in group.links), key=lambda link: link.score)
    about: list[object] = [number, group.kind, surest.relation, f"{group.score:.2f}", group.label]
    for article, span in group.members:
        words = alignment.articles[article].text[span.start : span.end]
        yield [*about, article + 1, one_line(words, _WORDS_SHOWN)]
        about = [""] * len(about)


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="A B [C D]")
@output_option("Where to write it: a name in .html (a page for any browser), .pdf (for print) or .png.")
@click.option(
    "--theme",
    type=click.Choice(["light", "dark"]),
    default="light",
    show_default=True,
    help="Colours of a .png; a page follows its reader's system.",
)
@click.option(
    "--width",
    type=click.IntRange(480, 10_000),
    default=1600,
    show_default=True,
    metavar="PIXELS",
    help="Width of a .png.",
)
@click.option(
    "--scale",
    type=click.IntRange(1, 3),
    default=1,
    show_default=True,
    metavar="N",
    help="Sharpness of a .png: N times N pixels for each.",
)
@library_option
@click.pass_context
def compare(
    context: click.Context,
    articles: tuple[str, ...],
    output: Path,
    theme: str,
    width: int,
    scale: int,
    library: Path | None,
) -> None:
    """Sets two to four articles side by side, in a file that is as a reader sees them; no screen is needed.

    A to D are files, or articles of the library (numbers from 'jianting list'). A file that is there already
    is replaced.

    \b
    Examples:
      jianting compare voa.md bbc.md --output both.html
      jianting compare 12 57 --output both.pdf
      jianting compare 12 57 103 --output three.png --theme dark --width 2000
    """
    from reader.cli.inputs import aligned
    from reader.cli.saving import Look, save_page, save_pdf, save_picture

    writers = {".html": save_page, ".pdf": save_pdf, ".png": save_picture}
    if output.suffix.lower() not in writers:
        raise click.BadParameter(say("output.suffix", path=output), param_hint="--output")
    if not 2 <= len(articles) <= MOST_WITNESSES:
        key = "input.too_few" if len(articles) < 2 else "input.too_many"
        raise click.UsageError(say(key, count=len(articles)))
    place = chosen(context, library)
    found = _to_compare(articles, place)
    if len(found) > MOST_WITNESSES:
        raise click.UsageError(say("input.too_many", count=len(found)))
    alignment = aligned(found, place)
    paths = [witness.path for witness in found]
    writers[output.suffix.lower()](alignment, paths, output, Look(theme, width, scale))
    say_aside(say("output.written", path=output))
