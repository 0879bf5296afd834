"""Asking before something is removed."""

from __future__ import annotations

import sys

import click

from reader.cli.output import say_aside
from reader.messages import say

yes_option = click.option("--yes", is_flag=True, help="Do it without being asked.")


def is_agreed(*, yes: bool) -> bool:
    """Whether to remove what was just told: ``yes``, or what the person at the terminal answers.

    Raises:
        click.UsageError: if nobody can be asked.
    """
    if yes:
        return True
    if not is_at_terminal():
        raise click.UsageError(say("removing.say_yes"))
    is_so = click.confirm(say("removing.ask"), err=True)
    if not is_so:
        say_aside(say("removing.left"))
    return is_so


def is_at_terminal() -> bool:
    """Whether a person reads what is asked, and can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()
