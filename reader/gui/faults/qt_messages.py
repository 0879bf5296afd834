"""What Qt has to say goes to the log: its kind, and the part of Qt that says it, without the words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.faults.log import Level, note
from reader.faults.plain import Place

_SPEAKER = re.compile(r"(?:Q[A-Za-z]{2,40}|qt\.[a-z.]{2,40})(?:::~?[A-Za-z]{2,40})?(?=[\s:(]|$)")
"""A class of Qt's with a method, at the beginning of most messages."""
_TOLD = {
    QtMsgType.QtWarningMsg: Level.WARNING,
    QtMsgType.QtCriticalMsg: Level.ERROR,
    QtMsgType.QtFatalMsg: Level.ERROR,
}


@contextmanager
def qt_messages_noted(last_words: Callable[[], str], *, printed: bool = False) -> Iterator[None]:
    """Within the block Qt's warnings go to the log, and to standard error too if they are ``printed``.

    After a fatal one Qt ends the program at once; before, Qt's words and ``last_words``, which say what to
    do, are printed.
    """

    def handle(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        level = _TOLD.get(kind)
        if level is not None:
            speaker = _SPEAKER.match(words)
            category = context.category or ""
            note(
                "qt.said",
                level,
                category=Place(category if _SPEAKER.fullmatch(category) else "default"),
                by=Place(speaker[0] if speaker else "unknown"),
            )
        if printed or kind is QtMsgType.QtFatalMsg:
            _print(words)
        if kind is QtMsgType.QtFatalMsg:
            _print(last_words())

    before = qInstallMessageHandler(handle)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _print(words: str) -> None:
    if sys.stderr is not None and words:
        sys.stderr.write(words + "\n")
        sys.stderr.flush()
