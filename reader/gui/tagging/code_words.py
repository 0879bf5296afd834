"""What codes are called on screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.model import FIRST_CODEBOOK, STAR, Code, Codebook


def code_name(code: Code) -> str:
    """A code's name; that of the built-in one in the reader's language."""
    return QCoreApplication.translate("CodeWords", "Starred") if code.uuid == STAR else code.name


def code_label(code: Code) -> str:
    """What a code is told by in little room: its key, else the first letter of its name."""
    if code.uuid == STAR:
        return "★"
    return str(code.digit) if code.digit is not None else first_letter(code_name(code))


def first_letter(name: str) -> str:
    """The first letter of a name with the marks that belong to it, in upper case."""
    letters = name.strip()[:1]
    for mark in name.strip()[1:]:
        if not unicodedata.combining(mark):
            break
        letters += mark
    return letters.upper()[:2]


def codebook_name(codebook: Codebook) -> str:
    """A codebook's name; in the reader's language that of the one which comes with the first code."""
    if codebook.name == FIRST_CODEBOOK:
        return QCoreApplication.translate("CodeWords", "My tags")
    return codebook.name


def code_path(code: Code, codes: Mapping[int, Code]) -> str:
    """A code's name after those of the codes that it is nested in, the outermost first."""
    names = [code_name(code)]
    while code.parent is not None and code.parent in codes:
        code = codes[code.parent]
        names.append(code_name(code))
    return " › ".join(reversed(names))
