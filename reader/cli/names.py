"""``jianting names``: which names the reader knows to be one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.command_list import Commands
from reader.cli.errors import Unusable
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import OwnName

_BETWEEN = "、"


@click.group(cls=Commands)
def names() -> None:
    """Says which names are one, where the program does not know it: another transliteration, a nickname.

    What is said here goes before the table of names that comes with the program, in this library.
    """


@names.command("list")
@library_option
@format_option
@click.pass_context
def list_names(context: click.Context, library: Path | None, form: str) -> None:
    """Lists the names that were added.

    \b
    Examples:
      jianting names list
      jianting names list --format json
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        found = source.names()
    if not found and form == "table":
        say_aside(say("names.empty"))
    else:
        _print(found, form)


@names.command("add")
@click.argument("forms", nargs=-1, required=True, metavar="FORM FORM...")
@library_option
@format_option
@click.pass_context
def add_names(context: click.Context, forms: tuple[str, ...], library: Path | None, form: str) -> None:
    """Makes ways of writing a name one; the first stands for all.

    A FORM that an added name has already brings all forms of that name along. Simplified and traditional
    script need not both be given.

    \b
    Examples:
      jianting names add 泰索尼亚 特索尼亞
      jianting names add 奥兰 歐蘭 小奥
    """
    from reader.library import Library

    with Library(chosen(context, library)) as target:
        try:
            changes = target.add_names(forms)
        except ValueError:
            raise click.UsageError(say("names.two_forms")) from None
        _print([name for name in target.names() if name.id in changes.names], form)


@names.command("remove")
@click.argument("given", nargs=-1, required=True, metavar="NAME...")
@library_option
@click.pass_context
def remove_names(context: click.Context, given: tuple[str, ...], library: Path | None) -> None:
    """Removes names that were added, with all their forms.

    NAME is a number from 'jianting names list', or one of the forms.

    \b
    Examples:
      jianting names remove 3
      jianting names remove 歐蘭
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        found = {name.id: name for name in (_named(source, words) for words in given)}
        source.remove_names(*found)
        for name in found.values():
            say_aside(say("names.removed", forms=_BETWEEN.join(name.forms)))


def _named(library: Library, words: str) -> OwnName:
    from reader.text.names import folded_form

    for name in library.names():
        if words == str(name.id) or folded_form(words) in map(folded_form, name.forms):
            return name
    raise Unusable(say("names.unknown", name=words))


def _print(found: Sequence[OwnName], form: str) -> None:
    if form == "json":
        print_json({"names": [{"id": name.id, "forms": list(name.forms)} for name in found]})
    elif form == "csv":
        print_csv(("id", "form"), ((name.id, each) for name in found for each in name.forms))
    else:
        print_table(("id", "forms"), ((name.id, _BETWEEN.join(name.forms)) for name in found), flexible=1)
