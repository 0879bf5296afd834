"""What other libraries log: that they did, and where, but not their words."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from reader.faults.log import Level, note
from reader.faults.plain import Place, place


class WithoutWords(logging.Handler):
    """Notes a record's place and exception; its message and arguments may hold anybody's text."""

    def emit(self, record: logging.LogRecord) -> None:
        """Notes the record."""
        level = Level.ERROR if record.levelno >= logging.ERROR else Level.WARNING
        error = record.exc_info[1] if record.exc_info else None
        note("library.logged", level, error, where=Place(place(record.pathname)), line=record.lineno)


@contextmanager
def listened_to() -> Iterator[None]:
    """Within the block the records of all libraries from warnings on go to the log."""
    root, handler = logging.getLogger(), WithoutWords(level=logging.WARNING)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
