"""The command line: its group of commands, and how a run of it ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from reader import __version__
from reader.cli.articles import list_command, show
from reader.cli.backup import backup
from reader.cli.click_words import translate_click
from reader.cli.codes import codes
from reader.cli.command_list import Commands
from reader.cli.comparison import align, compare, quotes
from reader.cli.desktop import desktop
from reader.cli.doctor import doctor
from reader.cli.errors import INTERRUPTED, UNUSABLE, USAGE, Unusable, damage_behind, told, without_qt
from reader.cli.events import elsewhere, events
from reader.cli.exporting import export
from reader.cli.help_words import translate_help
from reader.cli.importing import import_command
from reader.cli.links import links
from reader.cli.names import names
from reader.cli.options import IN_USE, library_option
from reader.cli.output import say_aside, speak_utf8
from reader.cli.removing import remove
from reader.cli.searching import search
from reader.cli.statements import statements, where_else
from reader.cli.tags import tags
from reader.messages import say

_BROKEN_PIPE = 141  # what a shell gives a program that SIGPIPE ends


class _Program(Commands):
    """All commands. Where one fails as none should, and its library is damaged, it is that which is told."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, Unusable):
            raise
        except Exception as error:
            cause = damage_behind(error, ctx.meta[IN_USE]) if IN_USE in ctx.meta else error
            if cause is error:
                raise
            raise cause from error


@click.group(
    cls=_Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  jianting                                     open the window
  jianting import ~/news-archive               take in a folder, a zip file or a Git checkout
  jianting list --outlet bbc --since 2023-03   what is in the library
  jianting align a.md b.md                     what two files share, without a library
  jianting compare 12 57 --output both.html    two articles side by side, for any browser

\b
Exit status: 0 done; 1 done, with failures that the report lists; 2 wrong usage;
3 the library or an input can't be used; 70 a fault of the program; 130 stopped by Ctrl-C.
JIANTING_LANG (en, zh-Hans, zh-Hant) chooses the language of messages; JIANTING_DEBUG=1 is --debug.""",
)
@click.version_option(__version__, "-V", "--version", package_name="jianting", prog_name="jianting")
@library_option
@click.option("--debug", is_flag=True, help="Of a fault of the program, show where it is.")
@click.option("--self-test", is_flag=True, hidden=True)
@click.pass_context
def cli(context: click.Context, library: Path | None, debug: bool, self_test: bool) -> None:
    """Jianting (兼听) sets several outlets' reports of one story side by side.

    It keeps an archive of Chinese-language news in a library, finds the statements that the articles share,
    word for word, translated anew or reported indirectly, and shows who leaves out what.

    Without a command it opens the window. 'jianting COMMAND --help' tells more about a command.
    """
    context.obj = library
    if context.invoked_subcommand is None:
        context.exit(_window(library, self_test=self_test))


_COMMANDS = (
    import_command, list_command, show, remove, search, quotes, align, compare, export, events, elsewhere,
    statements, where_else, links, tags, codes, names, backup, desktop, doctor,
)  # fmt: skip
for command in _COMMANDS:
    cli.add_command(command)


def _window(library: Path | None, *, self_test: bool) -> int:
    lacks_screen = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if lacks_screen and not self_test:
        raise Unusable(say("shell.no_screen"))
    try:
        from reader.gui.app import main as window
    except ImportError as error:
        raise without_qt(error) from error
    return int(window(library, ["jianting"], self_test=self_test))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit status; what a user can meet never ends in a traceback."""
    speak_utf8()
    translate_click()
    translate_help(cli)
    output = sys.stdout
    try:
        status = cli.main(arguments, prog_name="jianting", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.UsageError as error:
        error.show()
        return USAGE
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except Unusable as error:
        say_aside(str(error))
        return UNUSABLE
    except SystemExit:
        # So click itself ends on a closed pipe, after it has put a quiet wrapper around the output.
        if sys.stdout is not output:
            return _BROKEN_PIPE
        raise
    except (KeyboardInterrupt, click.Abort):
        say_aside(say("shell.interrupted"))
        return INTERRUPTED
    except OSError as error:
        if error.errno == errno.EPIPE or isinstance(error, BrokenPipeError):
            _forget_output()
            return _BROKEN_PIPE
        return told(error, debug=_wants_debug(arguments))
    except Exception as error:
        return told(error, debug=_wants_debug(arguments))
    return status if isinstance(status, int) else 0


def _wants_debug(arguments: Sequence[str] | None) -> bool:
    given = sys.argv[1:] if arguments is None else arguments
    return "--debug" in given or bool(os.environ.get("JIANTING_DEBUG"))


def _forget_output() -> None:
    """Keeps the interpreter from failing on the closed pipe once more when it flushes at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
