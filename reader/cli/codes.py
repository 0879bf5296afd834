"""``jianting codes``: what passages are tagged with."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.code_acts import add_code, delete_codes, merge_codes, move_code, rename_code, set_code
from reader.cli.code_paths import codebook_called, codebook_option, paths_of, shown_name
from reader.cli.command_list import Commands
from reader.cli.errors import Unusable
from reader.cli.options import chosen, format_option, library_option, output_option
from reader.cli.output import one_line, print_csv, print_json, print_table, say_aside
from reader.messages import codebook_name, language, say
from reader.model import Project, TagFilter

_FIELDS = (
    "id", "code", "codebook", "name", "parent", "slot", "digit", "position", "memo", "tags",
    "tags_with_nested", "uuid",
)  # fmt: skip
_COLUMNS = ("id", "code", "key", "tags", "with nested", "note")
_NOTE = 40


@click.group(cls=Commands)
def codes() -> None:
    """Lists and alters codes: the names that passages are tagged with, a tree of them in each codebook.

    A code is named by its path, from the outermost code inwards: Actors/Government. A slash in a name is
    written \\/. Where several codebooks have such a path, --codebook says which is meant.
    """


@codes.command("list")
@codebook_option("Only this codebook.")
@library_option
@format_option
@click.pass_context
def list_codes(context: click.Context, codebook: str | None, library: Path | None, form: str) -> None:
    """Lists codes with their keys and how many passages they tag.

    \b
    Examples:
      jianting codes list
      jianting codes list --codebook Framing --format json
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        only = None if codebook is None else codebook_called(source, codebook).id
        books = [book for book in source.codebooks() if only in (None, book.id)]
        found = source.codes(only)
        counts = source.code_counts(only)
    paths, names = paths_of(found), {book.id: book.name for book in books}
    forms = [
        {
            "id": code.id,
            "code": paths[code.id],
            "codebook": names[code.codebook],
            "name": code.name,
            "parent": code.parent,
            "slot": code.slot,
            "digit": code.digit,
            "position": code.position,
            "memo": code.memo,
            "tags": counts[code.id].tags,
            "tags_with_nested": counts[code.id].all_tags,
            "uuid": code.uuid,
        }
        for code in found
    ]
    if form == "json":
        listed = [{"id": book.id, "uuid": book.uuid, "name": book.name, "memo": book.memo} for book in books]
        print_json({"codebooks": listed, "codes": forms})
    elif form == "csv":
        print_csv(_FIELDS, ([each[name] for name in _FIELDS] for each in forms))
    elif not found:
        say_aside(say("codes.none"))
    else:
        for book in books:
            if len(books) > 1:
                click.echo(f"# {codebook_name(book.name)}")
            own = [code for code in found if code.codebook == book.id]
            rows = [
                (
                    code.id,
                    shown_name(code, paths[code.id]),
                    code.digit,
                    counts[code.id].tags,
                    counts[code.id].all_tags,
                    one_line(code.memo, _NOTE),
                )
                for code in own
            ]
            print_table(_COLUMNS, rows, flexible=len(_COLUMNS) - 1)


@codes.command("starters")
@click.argument("key", required=False, metavar="[KEY]")
@library_option
@format_option
@click.pass_context
def starter_codes(context: click.Context, key: str | None, library: Path | None, form: str) -> None:
    """Lists the ready codebooks that come with the program, or adds the one called KEY.

    They are in Chinese, with a note on each code that says when to give it; alter them as you like.

    \b
    Examples:
      jianting codes starters
      jianting codes starters framing
    """
    from reader.library import Library

    with Library(chosen(context, library)) as target:
        known = {starter.key: starter for starter in target.starter_codebooks(language())}
        if key is None:
            forms = [{"key": each.key, "name": each.name, "memo": each.memo} for each in known.values()]
            if form == "json":
                print_json({"starters": forms})
            elif form == "csv":
                print_csv(("key", "name", "memo"), (list(each.values()) for each in forms))
            else:
                rows = [[each["key"], each["name"], one_line(each["memo"], _NOTE)] for each in forms]
                print_table(("key", "codebook", "note"), rows, flexible=2)
            return
        if key not in known:
            raise click.UsageError(say("codes.no_starter", key=key, keys=", ".join(known)))
        edit = target.add_starter(key, language())
    name = known[key].name
    if not edit:
        raise Unusable(say("codes.starter_there", name=name))
    say_aside(say("codes.starter_added", name=name, codes=len(edit.added.codes)))


@codes.command("export")
@output_option("Where to write it; the name ends in .qdc.")
@codebook_option("Only this codebook.")
@library_option
@click.pass_context
def export_codes(context: click.Context, output: Path, codebook: str | None, library: Path | None) -> None:
    """Writes the codebooks, without tags, as a REFI-QDA codebook (.qdc) for other programs.

    \b
    Examples:
      jianting codes export --output codes.qdc
      jianting codes export --codebook Framing --output framing.qdc
    """
    from reader.cli.inputs import existing_library
    from reader.cli.taking_in import write_file

    with existing_library(chosen(context, library)) as source:
        only = None if codebook is None else codebook_called(source, codebook).id
        write_file(source, "qdc", output, TagFilter(codebook=only))


@codes.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Read and report, but leave the library as it is.")
@library_option
@format_option
@click.pass_context
def import_codes(context: click.Context, file: Path, dry_run: bool, library: Path | None, form: str) -> None:
    """Takes in the codebooks of a file (.qdc, .qdpx, .jsonld, .csv), without its tags.

    \b
    Examples:
      jianting codes import framing.qdc
    """
    from reader.cli.taking_in import Taken, read_file, take, tell
    from reader.library import Library

    with Library(chosen(context, library)) as target:
        reading = read_file(target, file)
        project = Project(
            codebooks=reading.project.codebooks, codes=reading.project.codes, losses=reading.project.losses
        )
        taken = take(target, project, dry_run=dry_run)
    context.exit(tell([Taken(file, taken, reading.refused)], form, dry_run=dry_run))


for act in (add_code, set_code, rename_code, move_code, merge_codes, delete_codes):
    codes.add_command(act)
