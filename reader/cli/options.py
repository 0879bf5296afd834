"""The options that commands have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from reader.messages import say

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
IN_USE = "jianting.library"
"""Under this the context of click knows the file of the library that a command uses."""
_Command = TypeVar("_Command", bound=Callable[..., Any])


def library_option(command: _Command) -> _Command:
    """``--library FILE``; see ``chosen`` for how it is read before and after a command's name."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path),
        envvar="JIANTING_LIBRARY",
        metavar="FILE",
        help="The library to use. Default: the one in your data folder, or what JIANTING_LIBRARY names.",
    )(command)


def output_option(text: str) -> Callable[[_Command], _Command]:
    """``--output FILE``, which has to be given; ``text`` tells what is written there."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        required=True,
        metavar="FILE",
        help=text,
    )


def format_option(command: _Command) -> _Command:
    """``--format table|json|csv``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json", "csv"]),
        default="table",
        show_default=True,
        help="For reading, for programs, or for a spreadsheet.",
    )(command)


def chosen(context: click.Context, library: Path | None) -> Path:
    """The library's file: as given after the command, before it, by the environment, or the user's own."""
    from click.core import ParameterSource

    from reader.library import Library

    given_here = context.get_parameter_source("library") is ParameterSource.COMMANDLINE
    if library is None or not (given_here or context.obj is None):
        library = context.obj or Library.default_path()
    context.meta[IN_USE] = library
    return library


class Day(click.ParamType[datetime]):
    """A date, as precise as wanted: ``2023``, ``2023-03`` or ``2023-03-22``, in UTC.

    The value is the first instant of that time, or with ``last`` the first one after it.
    """

    name = "date"

    def __init__(self, *, last: bool = False) -> None:
        self._last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The instant that the text names; anything else is wrong usage."""
        match = _DAY.fullmatch(str(value).strip())
        if match is None:
            self.fail(say("input.date", value=str(value)), param, ctx)
        year, month, day = (int(part) if part else 0 for part in match.groups())
        try:
            first = datetime(year, month or 1, day or 1, tzinfo=UTC)
            return _after(first, whole_year=not month, whole_month=not day) if self._last else first
        except (ValueError, OverflowError):
            self.fail(say("input.date", value=str(value)), param, ctx)


def _after(first: datetime, *, whole_year: bool, whole_month: bool) -> datetime:
    if whole_year:
        return first.replace(year=first.year + 1)
    if whole_month:
        return (first + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=1)
