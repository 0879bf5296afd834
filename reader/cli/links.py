"""``jianting links``: what a person says of the links between articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.command_list import Commands
from reader.cli.errors import DONE, FAILURES, Unusable
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import one_line, print_csv, print_json, print_table, say_aside
from reader.messages import say, system_reason

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import ArticleName, PortableJudgement

_SAID = ("uuid", "verdict", "kind", "relation", "found", "memo", "coder", "created", "modified")
_ENDED = ("start", "end", "exact", "prefix", "suffix", "orphan")
_NAMED = ("id", "outlet", "title", "url", "path", "published")
_WORDS = 40


@click.group(cls=Commands)
def links() -> None:
    """Lists and carries over what you said of links: confirmed, rejected, altered or drawn.

    Links are judged in the window. What is said there is kept in the library, and goes before what is found
    whenever its articles are compared.
    """


@links.command("list")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@library_option
@format_option
@click.pass_context
def list_links(context: click.Context, articles: tuple[str, ...], library: Path | None, form: str) -> None:
    """Lists judgements on links: all, those of one ARTICLE, or those between several.

    \b
    Examples:
      jianting links list
      jianting links list 12 57 --format csv
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        found = _found(source, articles)
    if form == "json":
        print_json({"judgements": [_form(each) for each in found]})
    elif form == "csv":
        names = [f"{side}_{name}" for side in "ab" for name in (*_NAMED, *_ENDED)]
        print_csv(("id", *_SAID, *names), map(_row, found))
    elif found:
        columns = ("id", "verdict", "kind", "relation", "by", "in", "words", "in", "words")
        print_table(columns, map(_line, found), flexible=6)
    else:
        say_aside(say("links.empty_here" if articles else "links.empty"))


@links.command("export")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@library_option
@click.pass_context
def export_links(context: click.Context, articles: tuple[str, ...], library: Path | None) -> None:
    """Prints judgements as JSON, for 'jianting links import' to take into another library.

    \b
    Examples:
      jianting links export > judged.json
      jianting links export 12 57 > both.json
    """
    from reader.cli.inputs import existing_library
    from reader.library import judgement_to_json

    with existing_library(chosen(context, library)) as source:
        print_json({"judgements": [judgement_to_json(each) for each in _found(source, articles)]})


@links.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@library_option
@click.pass_context
def import_links(context: click.Context, file: Path, library: Path | None) -> None:
    """Takes in judgements that 'jianting links export' printed.

    Articles are known again by their address, their file, or outlet, title and date. Of a judgement that is
    there already the later version stays; none is removed.

    \b
    Examples:
      jianting links import judged.json
    """
    from reader.cli.inputs import existing_library
    from reader.library import judgement_of_json

    taken, failed = [], 0
    for number, form in enumerate(_read(file), start=1):
        try:
            taken.append(judgement_of_json(form))
        except ValueError as error:
            failed += 1
            say_aside(say("links.broken", path=file, number=number, detail=error))
    with existing_library(chosen(context, library)) as target:
        report = target.import_judgements(taken)
    for each in report.unknown:
        names = " · ".join(_title(name) for name in each.articles)
        say_aside(say("links.unknown", uuid=each.judgement.uuid, names=names))
    counts = {name: getattr(report, name) for name in ("new", "changed", "unchanged", "orphans")}
    print_json({**counts, "unknown": len(report.unknown), "failed": failed})
    context.exit(FAILURES if failed or report.unknown else DONE)


def _read(file: Path) -> list[Any]:
    from reader.cli.taking_in import exchange_reason
    from reader.library import read_whole
    from reader.model.exchanging import ExchangeError

    try:
        content = json.loads(read_whole(file))  # a shell may have written it in UTF-16
    except OSError as error:
        raise Unusable(system_reason(error)) from error
    except ExchangeError as error:
        raise Unusable(say("input.problem", path=file, reason=exchange_reason(error))) from error
    except (ValueError, RecursionError) as error:
        raise Unusable(say("links.no_json", path=file)) from error
    found = content.get("judgements") if isinstance(content, dict) else None
    if not isinstance(found, list):
        raise Unusable(say("links.no_json", path=file))
    return found


def _found(source: Library, articles: Sequence[str]) -> list[PortableJudgement]:
    from reader.cli.inputs import article_number

    numbers = [article_number(source, name) for name in articles]
    return source.export_judgements(numbers or None)


def _form(portable: PortableJudgement) -> dict[str, Any]:
    from reader.library import judgement_to_json

    return {"id": portable.judgement.id, **judgement_to_json(portable)}


def _row(portable: PortableJudgement) -> list[object]:
    form = _form(portable)
    row = [form["id"], *(form[name] for name in _SAID)]
    for side in "ab":
        row += [form[side]["article"][name] for name in _NAMED] + [form[side][name] for name in _ENDED]
    return row


def _line(portable: PortableJudgement) -> list[object]:
    said = portable.judgement
    line: list[object] = [said.id, said.verdict, said.kind, said.relation, said.coder]
    for end in said.ends:
        words = one_line(end.passage.exact, _WORDS)
        line += [end.article, say("links.orphan", words=words) if end.orphan else words]
    return line


def _title(name: ArticleName) -> str:
    return f"{name.outlet}: {name.title}"
