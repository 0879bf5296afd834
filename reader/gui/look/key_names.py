"""Keys by the names that they have in the source, whatever they are called on screen."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

Key = str | QKeySequence | QKeySequence.StandardKey
"""A key such as ``Ctrl+Return``, or what it does by the custom of the system."""


def key_of(name: Key) -> QKeySequence:
    """The key of this name.

    Qt would read a name as one of the reader's language first, in which two keys may be called the same.
    """
    if isinstance(name, str):
        return QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    return QKeySequence(name)
