"""Which exceptions a reader may meet, and which are faults of the program."""

from __future__ import annotations

import errno
from traceback import walk_tb

from reader.library import LibraryError
from reader.library.pictures import PictureError
from reader.model import QueryError
from reader.model.exchanging import ExchangeError
from reader.model.refusal import RefusalError
from reader.model.span import TextChangedError

_KNOWN = LibraryError, ExchangeError, PictureError, RefusalError, QueryError, TextChangedError, MemoryError
_RAISE_UNKNOWN_IDS = ("reader.library", "reader.store")
_OF_PROGRAMS = {errno.EBADF, errno.EINVAL, errno.ENOTTY}
"""What the system says only to a program that asks for something senseless."""


class Told(Exception):  # noqa: N818 - it is no fault, but something to be said
    """Stops an act; the text, in the window's language, says why and what to do."""


def is_expected(error: BaseException) -> bool:
    """Whether it can be met though the program is sound: there are words for it, and something to do."""
    if isinstance(error, (Told, *_KNOWN)):
        return True
    if isinstance(error, OSError):
        return bool(error.strerror) and error.errno not in _OF_PROGRAMS
    if isinstance(error, KeyError):  # an id that is no more: another program, or a job, was quicker
        return _innermost_module(error).startswith(_RAISE_UNKNOWN_IDS)
    return type(error) is ValueError  # what is refused with words of its own


def _innermost_module(error: BaseException) -> str:
    """The module that raised the error; of one that was only made, that which looks ids up."""
    module = _RAISE_UNKNOWN_IDS[0]
    for frame, _line in walk_tb(error.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
    return module
