"""What commands and options say of themselves, in the language that the shell speaks.

It stands with each of them in English; the other languages are in ``resources/i18n/help.toml``.
"""

from __future__ import annotations

import functools
import inspect
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

import click

from reader.messages import language
from reader.resources import resource

_LONGEST = 1000
"""No first sentence has more characters."""


class _Help(NamedTuple):
    """What a command or an option says in English: all of it, and the first sentence."""

    whole: str
    first: str


def translate_help(group: click.Group) -> None:
    """Has a group, its commands and their options say in the shell's language what they are for.

    Of a command that is the first sentence; what follows, and the examples, are English.
    """
    tongue = language()
    for each in _parts(group):
        english = _english(each)
        others = {} if tongue == "en" else help_table().get(english.first, {})
        words = others.get(tongue, english.first)
        each.help = words + english.whole.removeprefix(english.first)
        if isinstance(each, click.Command):
            each.short_help = words


def said(group: click.Group) -> Iterator[str]:
    """All that is to be translated, in English."""
    for each in _parts(group):
        yield _english(each).first


@functools.cache
def help_table() -> dict[str, dict[str, str]]:
    """The words in the other languages, by what they are in English."""
    return tomllib.loads(resource("i18n", "help.toml").read_text(encoding="utf-8"))


# Remembered, for after the first time it may be in another language.
@functools.cache
def _english(each: click.Command | click.Option) -> _Help:
    whole = each.help or ""
    if not isinstance(each, click.Command):
        return _Help(whole, whole)
    opening, _, rest = inspect.cleandoc(whole).partition("\n\n")
    whole = "\n\n".join(filter(None, (" ".join(opening.split()), rest)))
    return _Help(whole, each.get_short_help_str(_LONGEST))


def _parts(group: click.Group) -> Iterator[click.Command | click.Option]:
    for command in (group, *group.commands.values()):
        if command is not group and isinstance(command, click.Group):
            yield from _parts(command)
            continue
        yield command
        for option in command.params:
            if isinstance(option, click.Option) and option.help and not option.hidden:
                yield option
