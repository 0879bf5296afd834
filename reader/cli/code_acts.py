"""What ``jianting codes`` does to codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.code_paths import (
    check_place,
    code_called,
    codebook_called,
    codebook_option,
    in_codebook,
    made_code,
    paths_of,
    shown_name,
)
from reader.cli.confirming import is_agreed, yes_option
from reader.cli.errors import Unusable
from reader.cli.options import chosen, library_option
from reader.cli.output import say_aside
from reader.messages import say

if TYPE_CHECKING:
    from reader.library import Library

_MOST_DIGIT = 9


@click.command("add")
@click.argument("path", metavar="PATH")
@codebook_option(
    "The codebook to make it in; made too if it is not there. Default: that of the outer code, or the first."
)
@click.option("--memo", default="", metavar="TEXT", help="What the code means, and when to give it.")
@click.option("--digit", type=click.IntRange(1, _MOST_DIGIT), metavar="1-9", help="Its key in the window.")
@click.option("--slot", type=click.IntRange(0), metavar="N", help="Its colour, from 0.")
@library_option
@click.pass_context
def add_code(
    context: click.Context,
    path: str,
    codebook: str | None,
    memo: str,
    digit: int | None,
    slot: int | None,
    library: Path | None,
) -> None:
    """Makes a code, with those that it is nested in.

    \b
    Examples:
      jianting codes add 引述
      jianting codes add 引述/直接 --digit 1 --memo '有引号、有说话人'
      jianting codes add 冲突 --codebook 框架
    """
    from reader.library import Library

    with Library(chosen(context, library)) as target:
        number, made = _tried(lambda: made_code(target, path, codebook))
        if not made:
            raise Unusable(say("codes.there_already", path=path))
        new = target.code(number)
        wanted = replace(new, memo=memo, digit=digit, slot=new.slot if slot is None else slot)
        if wanted != new:
            _tried(lambda: target.change_code(wanted))
    for each in made:
        say_aside(say("codes.made", path=each))


@click.command("set")
@click.argument("path", metavar="PATH")
@in_codebook
@click.option("--memo", metavar="TEXT", help="What the code means; '' for nothing.")
@click.option(
    "--digit", type=click.IntRange(0, _MOST_DIGIT), metavar="0-9", help="Its key in the window; 0 for none."
)
@click.option("--slot", type=click.IntRange(0), metavar="N", help="Its colour, from 0.")
@library_option
@click.pass_context
def set_code(
    context: click.Context,
    path: str,
    codebook: str | None,
    memo: str | None,
    digit: int | None,
    slot: int | None,
    library: Path | None,
) -> None:
    """Gives a code another note, key or colour. A key that another code has is taken from it.

    \b
    Examples:
      jianting codes set 引述/直接 --digit 2
      jianting codes set 引述 --memo '凡转述他人的话'
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as target:
        code = code_called(target, path, codebook)
        new = replace(
            code,
            memo=code.memo if memo is None else memo,
            digit=code.digit if digit is None else digit or None,
            slot=code.slot if slot is None else slot,
        )
        edit = _tried(lambda: target.change_code(new))
        others = [each for each in edit.after.codes if each.id != code.id]
        paths = paths_of(target.codes())
    for each in others:
        say_aside(say("codes.lost_key", path=paths[each.id]))
    say_aside(say("codes.changed", path=path))


@click.command("rename")
@click.argument("path", metavar="PATH")
@click.argument("name", metavar="NAME")
@in_codebook
@library_option
@click.pass_context
def rename_code(
    context: click.Context, path: str, name: str, codebook: str | None, library: Path | None
) -> None:
    """Gives a code another name; it stays where it is in the tree.

    \b
    Examples:
      jianting codes rename 引述/直接 直接引语
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as target:
        code = code_called(target, path, codebook)
        new = replace(code, name=name)
        check_place(target, new)
        _tried(lambda: target.change_code(new))
        say_aside(say("codes.renamed", path=path, new=paths_of(target.codes())[code.id]))


@click.command("move")
@click.argument("path", metavar="PATH")
@click.option("--into", metavar="PATH", help="The code to nest it in, of any codebook.")
@click.option("--top", is_flag=True, help="Out of all codes that it is nested in.")
@in_codebook
@library_option
@click.pass_context
def move_code(
    context: click.Context,
    path: str,
    into: str | None,
    top: bool,
    codebook: str | None,
    library: Path | None,
) -> None:
    """Nests a code in another, or takes it out, with all that is nested in it and tagged with it.

    \b
    Examples:
      jianting codes move 直接 --into 引述
      jianting codes move 引述/直接 --top
    """
    from reader.cli.inputs import existing_library

    if top == (into is not None):
        raise click.UsageError(say("codes.into_or_top"))
    with existing_library(chosen(context, library)) as target:
        code = code_called(target, path, codebook)
        if into is None:
            new = replace(code, parent=None)
        else:
            parent = code_called(target, into, codebook if _has(target, into, codebook) else None)
            new = replace(code, parent=parent.id)
        check_place(target, new)
        _tried(lambda: target.change_code(new))
        say_aside(say("codes.renamed", path=path, new=paths_of(target.codes())[code.id]))


def _has(library: Library, path: str, codebook: str | None) -> bool:
    """Whether a codebook has a code of this path."""
    try:
        code_called(library, path, codebook)
    except Unusable:
        return False
    return True


@click.command("merge")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--into", required=True, metavar="PATH", help="The code that stays.")
@in_codebook
@library_option
@click.pass_context
def merge_codes(
    context: click.Context, paths: tuple[str, ...], into: str, codebook: str | None, library: Path | None
) -> None:
    """Makes codes one: their tagged passages, notes and nested codes go to the one that stays.

    A passage that one person tagged with two of them is tagged once, with both notes.

    \b
    Examples:
      jianting codes merge 引语 引文 --into 引述
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as target:
        others = [code_called(target, path, codebook) for path in paths]
        stays = code_called(target, into, codebook)
        if any(code.id == stays.id for code in others):
            raise click.UsageError(say("codes.with_itself", path=into))
        edit = _tried(lambda: target.merge_codes([code.id for code in others], stays.id))
        tags = sum(tag.code == stays.id for tag in edit.after.annotations)
    say_aside(say("codes.merged", count=len(others), path=into, tags=tags))


@click.command("delete")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--whole-codebook", metavar="NAME", help="All codes of this codebook, and itself.")
@yes_option
@in_codebook
@library_option
@click.pass_context
def delete_codes(
    context: click.Context,
    paths: tuple[str, ...],
    whole_codebook: str | None,
    yes: bool,
    codebook: str | None,
    library: Path | None,
) -> None:
    """Removes codes, with what is nested in them and all that is tagged with any of these.

    You are told what would go, and asked; --yes answers that beforehand. Before anything goes, a backup of
    all that you made is kept; 'jianting backup --help' tells how to get it back.

    \b
    Examples:
      jianting codes delete 引述/直接
      jianting codes delete 引述/直接 --yes
      jianting codes delete --whole-codebook Framing --yes
    """
    from reader.cli.inputs import existing_library
    from reader.library import LibraryError

    if bool(paths) == (whole_codebook is not None):
        raise click.UsageError(say("codes.which"))
    with existing_library(chosen(context, library)) as target:
        if whole_codebook is not None:
            book = codebook_called(target, whole_codebook)
            meant = [code for code in target.codes(book.id) if code.parent is None]
        else:
            meant = [code_called(target, path, codebook) for path in paths]
        shown = paths_of(target.codes())
        for code in meant:
            use = target.code_use(code.id)
            say_aside(
                say(
                    "codes.goes",
                    path=shown_name(code, shown[code.id]),
                    codes=use.codes,
                    tags=use.annotations,
                    articles=use.articles,
                    memos=use.with_memo,
                    coders=say("why.list").join(filter(None, use.coders)) or "–",
                )
            )
        if not is_agreed(yes=yes):
            return
        _back_up(target, LibraryError)
        if whole_codebook is not None:
            edit = target.remove_codebook(book.id)
        else:
            edit = target.remove_codes([code.id for code in meant])
    say_aside(say("codes.gone", codes=len(edit.removed.codes), tags=len(edit.removed.annotations)))


def _back_up(library: Library, problem: type[Exception]) -> None:
    """Keeps what is there before some of it goes.

    Raises:
        Unusable: if that fails: nothing is removed then.
    """
    from reader.model import BackupReason

    try:
        library.back_up(BackupReason.REMOVING, if_changed=True)
    except problem as error:
        raise Unusable(say("codes.no_backup", detail=error)) from error


def _tried(act: Callable[[], Any]) -> Any:
    """What an act gives.

    Raises:
        Unusable: if the library refuses it: a name that is taken or none, a code within itself.
    """
    try:
        return act()
    except ValueError as error:
        raise Unusable(say("codes.refused", detail=error)) from error
