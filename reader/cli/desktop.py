"""``jianting desktop``: the program among the others in a Linux desktop's menu."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from reader.cli.command_list import Commands
from reader.cli.errors import Unusable
from reader.cli.output import say_aside
from reader.messages import say
from reader.resources import resource

_NAME = "jianting"
_NEEDS_QUOTES = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""What the Desktop Entry Specification reserves in a command."""
_PROGRAM = "@PROGRAM@"


@click.group(cls=Commands)
def desktop() -> None:
    """Puts Jianting into the menu of your Linux desktop, or takes it out again.

    On Windows and macOS the program is started by its file.
    """


@desktop.command()
def install() -> None:
    """Adds Jianting, with its icon, to your own menu of programs.

    Needs no administrator. If the program's folder is moved afterwards, run it again from there.

    \b
    Example:
      jianting desktop install
    """
    home = _data_home()
    entry = resource("packaging", f"{_NAME}.desktop").read_text(encoding="utf-8")
    target = _entry_of(home)
    for source, icon in _icons(home):
        icon.parent.mkdir(parents=True, exist_ok=True)
        icon.write_bytes(source.read_bytes())
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(entry.replace(_PROGRAM, " ".join(map(quoted, _program()))), encoding="utf-8")
    _tell_desktop(home)
    say_aside(say("desktop.installed", path=target))


@desktop.command()
def remove() -> None:
    """Takes Jianting out of your own menu of programs; the program and your library stay.

    \b
    Example:
      jianting desktop remove
    """
    home = _data_home()
    if not _entry_of(home).exists():
        say_aside(say("desktop.none", path=_entry_of(home)))
        return
    for _, icon in _icons(home):
        icon.unlink(missing_ok=True)
    _entry_of(home).unlink()
    _tell_desktop(home)
    say_aside(say("desktop.removed"))


def quoted(argument: str) -> str:
    """An argument as a line ``Exec=`` of a desktop file has it."""
    # Its own quoting, then that of any value in such a file, in which a percent sign begins a placeholder.
    if _NEEDS_QUOTES & set(argument):
        escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in argument)
        argument = f'"{escaped}"'
    return argument.replace("\\", "\\\\").replace("%", "%%").replace("\n", "\\n").replace("\t", "\\t")


def _data_home() -> Path:
    if not sys.platform.startswith("linux"):
        raise Unusable(say("desktop.only_linux"))
    # The specification has a relative path ignored.
    named = Path(os.environ.get("XDG_DATA_HOME") or "")
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def _entry_of(home: Path) -> Path:
    return home / "applications" / f"{_NAME}.desktop"


def _icons(home: Path) -> list[tuple[Path, Path]]:
    """The icon in each size that there is, and where the desktop looks for it."""
    theme = Path("icons", "hicolor")
    ours = resource("packaging", "hicolor")
    found = [(path, home / theme / path.relative_to(ours)) for path in sorted(ours.glob("*/apps/*.png"))]
    drawing = resource("icons", f"{_NAME}.svg")
    return [*found, (drawing, home / theme / "scalable" / "apps" / drawing.name)]


def _program() -> list[str]:
    """The command that starts this program from anywhere."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name(_NAME)
    if beside.exists():
        return [str(beside)]
    return [sys.executable, "-m", "reader"]


def _tell_desktop(home: Path) -> None:
    """Has desktops read the icons anew: they look only where the folder is younger than they remember."""
    folder = home / "icons" / "hicolor"
    if folder.is_dir():
        os.utime(folder)
