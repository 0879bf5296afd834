"""The exit statuses, the error that stops a command, and what is said of any other."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from reader.cli.output import say_aside
from reader.messages import library_reason, say, system_reason

DONE, FAILURES, USAGE, UNUSABLE = 0, 1, 2, 3
FAULT = 70
"""A fault of the program (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130


class Unusable(Exception):  # noqa: N818 - it names the state of an input, not a fault of the program
    """The library or an input can't be used; the text tells the user why and what to do."""


def check_is_there(library: Path) -> None:
    """Has a command go on only if there is a library.

    Raises:
        Unusable: if there is none.
    """
    if not library.exists():
        raise Unusable(say("library.missing", path=library))


def without_qt(error: ImportError) -> Unusable:
    """What stops a command that paints, where Qt can't be loaded: what is missing, and how to get it."""
    from reader.faults.window_needs import window_remedies

    return Unusable(say("shell.no_qt", detail=error) + "\n" + window_remedies())


def told(error: Exception, *, debug: bool) -> int:
    """Says in one line what stopped a command, logs it, and returns the exit status.

    ``debug`` shows the traceback too.
    """
    # Only now that something failed: it would slow every start.
    from reader.faults.log import Level, folder, note

    words = _expected(error)
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    if words is not None:
        note("shell.refused", Level.WARNING, error)
        say_aside(words)
        return UNUSABLE
    note("fault.unexpected", Level.ERROR, error)
    say_aside(say("fault.shell", kind=type(error).__name__, log=folder()))
    return FAULT


def damage_behind(error: Exception, library: Path) -> Exception:
    """The damage of a library that made a command fail in a way that none should, if it has any.

    What its rows say may be what no program wrote: that is looked for only now, as it takes seconds.
    """
    if _expected(error) is not None or not library.exists():
        return error
    from reader.library import LibraryError
    from reader.library.checking import check_library
    from reader.model import LibraryProblem

    for found in check_library(library).findings:
        if found.id == "library_damaged":
            return LibraryError(LibraryProblem.DAMAGED, library, str(found.values["detail"]))
    return error


def _expected(error: Exception) -> str | None:
    """What is wrong with the library, a file or the system, if the error is about one of them."""
    if isinstance(error, OSError | MemoryError):
        return system_reason(error)
    if isinstance(error, ImportError):
        return say("fault.part_missing", name=error.name or type(error).__name__)
    store = sys.modules.get("reader.store.errors")  # it is loaded if the error is one of its
    if store is not None and isinstance(error, store.LibraryError):
        return library_reason(error.code, error.path, error.detail)
    return None
