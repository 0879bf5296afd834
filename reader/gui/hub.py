"""The one place where views hear of changes: whoever alters the library says so here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.gui.faults.expected import is_expected
from reader.gui.jobs import Jobs
from reader.gui.look.i18n import tongue
from reader.library import Library, LibraryError
from reader.messages import library_reason, query_reason, refusal_reason, say, system_reason
from reader.model import QueryError
from reader.model.exchanging import ExchangeError
from reader.model.span import TextChangedError


class Hub(QObject):
    """The library, the jobs and the signals that all parts of a window share."""

    changed = Signal(object)
    """``Changes`` that have just been stored."""
    places_wanted = Signal(object)
    """Passages of which one is to be shown: for each its article's id, and the code points around it."""
    code_wanted = Signal(int)
    """The id of a code that is to be shown in the codebook, if it is there."""
    altered = Signal(str, bool)
    """What an undo (true) or a redo has just altered, in words."""
    failed = Signal(object)
    """An exception that the reader is to be told of."""

    command_refused = Signal(bool)
    """An undo (true) or a redo that the library could not follow just now."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.jobs = jobs
        jobs.failed.connect(self.failed)


def words_for(error: Exception) -> str:
    """What to tell a person about an exception."""
    if isinstance(error, LibraryError):
        return library_reason(error.code, str(error.path), error.detail, tongue())
    if isinstance(error, ExchangeError):
        return say(error.problem, tongue(), **error.values)
    if isinstance(error, QueryError):
        return query_reason(error, tongue())
    if isinstance(error, KeyError) and is_expected(error):
        # What is asked for by an id that is no more: another program, or a job, was quicker.
        return QCoreApplication.translate(
            "Hub", "What this is about is not there any more: it was removed meanwhile."
        )
    if isinstance(error, TextChangedError):
        return QCoreApplication.translate(
            "Hub",
            "The article has changed since it was opened, so nothing was done. It is read again now – please "
            "select the passage once more.",
        )
    if not is_expected(error):
        return QCoreApplication.translate(
            "Hub", "Something went wrong that should not have: a fault of the program."
        )
    if isinstance(error, OSError | MemoryError):
        return system_reason(error, tongue())
    return refusal_reason(error, tongue()) or type(error).__name__
