"""Lists of commands that say what each does in a whole sentence."""

from __future__ import annotations

import click

from reader.cli.click_words import words

_SENTENCE = 200
"""Characters, more than any first sentence has; the formatter breaks it into lines."""


class Commands(click.Group):
    """Commands with what they are called; click by itself would cut off what says the most."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the name of each command that is not hidden, and the first sentence of its help."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [
            (name, each.get_short_help_str(_SENTENCE)) for name, each in commands if each and not each.hidden
        ]
        if rows:
            with formatter.section(words("Commands")):
                formatter.write_dl(rows)
