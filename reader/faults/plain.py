"""An exception told without a word of what it is about.

Messages, and what variables hold, may be article text, notes, names of tags, search words or paths. What is
told is only what the program's own code consists of: types, places in the code, and codes of errors.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

_MOST_FRAMES = 40
_MOST_CAUSES = 6
_MOST_INNER = 4
"""How many exceptions of a group are told."""
_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_WRITTEN_FRAME = re.compile(
    r'^\s*File "(?P<file>[^"\n]+)", line (?P<line>\d+),? in (?P<name>\S+)', re.MULTILINE
)
_PACKAGE = Path(__file__).resolve().parents[1]


class Place(str):
    """A place in code that is written as it is: made by ``place`` or from a name of Qt's own."""

    __slots__ = ()


ELSEWHERE = "(elsewhere)"
"""What stands for a file of code that belongs neither to the program nor to what it is built on."""


def told(error: BaseException) -> list[str]:
    """The exception and what led to it, the last frame first in each, as lines of a log."""
    lines: list[str] = []
    for which, each in _chain(error):
        lines.append(f"{which}{type_name(type(each))}{_codes(each)}")
        lines += [f"  {frame}" for frame in frames(each)]
        if isinstance(each, BaseExceptionGroup):
            for inner in each.exceptions[:_MOST_INNER]:
                lines.append(f"  one of {len(each.exceptions)}: {type_name(type(inner))}{_codes(inner)}")
                lines += [f"    {frame}" for frame in frames(inner)]
    return lines


def frames(error: BaseException) -> list[str]:
    """Where the exception was raised and what called that, the innermost place first."""
    found = [
        f"{place(frame.f_code.co_filename)}:{line} {_name(frame.f_code.co_name)}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    found += _frames_elsewhere(error)
    return found[::-1][:_MOST_FRAMES]


def fingerprint(error: BaseException) -> str:
    """What two occurrences of one fault have in common: the type, and the innermost place."""
    return " ".join([type_name(type(error)), *frames(error)[:1]])


def type_name(kind: type[BaseException]) -> str:
    """The name of an exception's type with the module it is from."""
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


@functools.lru_cache(maxsize=4096)
def place(file: str) -> str:
    """A file of code without the folders that lead to it, which may bear a person's name."""
    if file.startswith("<"):
        return file if file.startswith("<frozen") else ELSEWHERE
    path = Path(file)
    if not path.is_absolute():  # so a bundle names them
        return path.as_posix() if path.parts[:1] != ("..",) else ELSEWHERE
    for root, above in _roots():
        if path.is_relative_to(root):
            return path.relative_to(above).as_posix()
    return ELSEWHERE


@functools.cache
def _roots() -> tuple[tuple[Path, Path], ...]:
    """The folders that code is known to be in, and from where on it is named."""
    import sysconfig  # only now that something is told of

    bundle = getattr(sys, "_MEIPASS", None)
    names = [sysconfig.get_path(name) for name in ("purelib", "platlib", "stdlib", "platstdlib")]
    places = [Path(name) for name in (bundle, *names) if name]
    places += [place.resolve() for place in places]
    return ((_PACKAGE, _PACKAGE.parent), *((place, place) for place in dict.fromkeys(places)))


def _name(function: str) -> str:
    return function if function.isidentifier() or function.startswith("<") else "?"


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    which, seen = "", set[int]()
    each: BaseException | None = error
    while each is not None and id(each) not in seen and len(seen) < _MOST_CAUSES:
        seen.add(id(each))
        yield which, each
        if each.__cause__ is not None:
            which, each = "because of ", each.__cause__
        else:
            which, each = "while handling ", None if each.__suppress_context__ else each.__context__


def _codes(error: BaseException) -> str:
    """What the exception says by numbers and ids of the program's own."""
    found: list[str] = []
    if isinstance(error, OSError):
        number = error.errno
        found += [_errno_name(number)] if isinstance(number, int) else []
        windows = getattr(error, "winerror", None)
        found += [f"winerror {windows}"] if isinstance(windows, int) else []
    sqlite = getattr(error, "sqlite_errorname", None)
    found += [sqlite] if isinstance(sqlite, str) and re.fullmatch(r"SQLITE_[A-Z_]+", sqlite) else []
    for name in ("code", "problem"):
        value = getattr(error, name, None)
        if isinstance(value, Enum):
            found.append(f"{type(value).__name__}.{value.name}")
        elif isinstance(value, str) and _ID.fullmatch(value) and type(error).__module__.startswith("reader."):
            found.append(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            found.append(str(value))
    return f" ({', '.join(found)})" if found else ""


def _errno_name(number: int) -> str:
    import errno

    return errno.errorcode.get(number, f"errno {number}")


def _frames_elsewhere(error: BaseException) -> list[str]:
    """The frames of another process, which only a text tells of."""
    text = getattr(error, "tb", None)
    if type(error).__name__ != "_RemoteTraceback" or not isinstance(text, str):
        return []
    return frames_in(text)


def frames_in(text: str) -> list[str]:
    """The frames that a traceback written as text names, in its order."""
    return [
        f"{place(each['file'])}:{each['line']} {_name(each['name'])}"
        for each in _WRITTEN_FRAME.finditer(text)
    ]


def with_trace(error: BaseException, trace: TracebackType | None) -> BaseException:
    """The exception with the frames that a hook of Python hands over beside it."""
    return error if error.__traceback__ is trace or trace is None else error.with_traceback(trace)
