"""Who tags and judges: the name that the window's preferences, the shell and other programs share."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import platformdirs

_NAME = "coder"
_LONGEST = 1000
"""A file with more bytes is none of ours."""


def default_coder(*, without_name: bool = False) -> str:
    """Who signs if nobody says otherwise.

    That is what JIANTING_CODER names, else the name of the preferences, else the user who runs the program;
    ``without_name`` says who it would be if the preferences named nobody.
    """
    kept = "" if without_name else _kept()
    return _clean(os.environ.get("JIANTING_CODER", "")) or kept or _user()


def keep_coder(name: str, folder: Path | None = None) -> None:
    """Keeps the name of the preferences where every program of this user finds it; an empty one is forgotten.

    ``folder`` is that of the settings, by default the user's.

    Raises:
        OSError: if it can't be written.
    """
    file = (folder or _folder()) / _NAME
    if _clean(name):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_clean(name) + "\n", encoding="utf-8")
    else:
        file.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(platformdirs.user_config_path("jianting", appauthor=False))


def _kept() -> str:
    try:
        with (_folder() / _NAME).open("rb") as file:
            return _clean(file.read(_LONGEST).decode())
    except (OSError, UnicodeDecodeError):  # no name was kept, or none that can be read
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without names for its users
        return ""


def _clean(name: str) -> str:
    return " ".join(name.split())
