"""What codes are called on screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.model import STAR, Code


def code_name(code: Code) -> str:
    """A code's name; that of the built-in one in the reader's language."""
    return QCoreApplication.translate("CodeWords", "Starred") if code.uuid == STAR else code.name


def code_path(code: Code, codes: Mapping[int, Code]) -> str:
    """A code's name after those of the codes that it is nested in, the outermost first."""
    names = [code_name(code)]
    while code.parent is not None and code.parent in codes:
        code = codes[code.parent]
        names.append(code_name(code))
    return " › ".join(reversed(names))
