"""Data to standard output, everything else to standard error."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from reader.text.cells import guarded

Row = Sequence[object]
_GAP = "  "
_ELLIPSIS = "…"


def speak_utf8() -> None:
    """Makes what is printed UTF-8 wherever a console does not say what else it can show.

    Unprintable characters are replaced, never raised on: a name on disk need not be valid text. Where there
    is no output at all (a shell's ``>&-``, a program without a console), what is printed goes nowhere.
    """
    # They stay open as long as the program, as those of a console do.
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        keeps = stream.isatty() and sys.platform != "win32"
        stream.reconfigure(encoding=None if keeps else "utf-8", errors="replace")


def say_aside(words: str) -> None:
    """A message to the person, on standard error."""
    click.echo(_clean(words), err=True)


def print_json(data: Any) -> None:
    """The data as one JSON value."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def print_json_list(name: str, items: Iterable[Any]) -> None:
    """An object of one list as one JSON value, written item by item, to save memory."""
    sys.stdout.write(f"{{\n  {json.dumps(name)}: [")
    between = "\n"
    for item in items:
        lines = json.dumps(item, ensure_ascii=False, indent=2).replace("\n", "\n    ")
        sys.stdout.write(f"{between}    {lines}")
        between = ",\n"
    sys.stdout.write("\n  ]\n}\n" if between != "\n" else "]\n}\n")


def print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """The rows as CSV with a line of names; what is absent is empty, and no words are a formula."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["" if cell is None else guarded(cell) for cell in row])


def print_table(columns: Sequence[str], rows: Iterable[Row], *, flexible: int | None = None) -> None:
    """The rows in columns that line up, wide characters counted as two.

    On a terminal the column ``flexible`` gives way until a row fits a line. Numbers stand right.
    """
    cells = [[_clean("" if cell is None else str(cell)) for cell in row] for row in rows]
    numeric = [all(_is_number(row[at]) for row in cells) and bool(cells) for at in range(len(columns))]
    widths = [max(map(display_width, column)) for column in zip(columns, *cells, strict=True)]
    if flexible is not None and sys.stdout.isatty():
        room = shutil.get_terminal_size().columns - sum(widths) - len(_GAP) * (len(widths) - 1)
        widths[flexible] = max(display_width(columns[flexible]), 12, widths[flexible] + min(0, room))
    _print_row(sys.stdout, [name.upper() for name in columns], widths, numeric)
    for row in cells:
        _print_row(sys.stdout, row, widths, numeric)


def _print_row(out: TextIO, row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> None:
    padded = [
        pad(shorten(cell, width), width, right=right)
        for cell, width, right in zip(row, widths, numeric, strict=True)
    ]
    out.write(_GAP.join(padded).rstrip() + "\n")


def display_width(text: str) -> int:
    """How many terminal columns the text takes."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """The text, cut with an ellipsis if it takes more than ``width`` terminal columns."""
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for char in text:
        used += _char_width(char)
        if used > width - 1:
            break
        kept.append(char)
    return "".join(kept) + _ELLIPSIS


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with spaces to ``width`` terminal columns."""
    space = " " * max(0, width - display_width(text))
    return space + text if right else text + space


def one_line(text: str, width: int) -> str:
    """The text on one line of at most ``width`` terminal columns."""
    return shorten(_clean(" ".join(text.split())), width)


def _clean(text: str) -> str:
    """The text without control characters, which could steer a terminal; line breaks are kept."""
    return "".join(char if char == "\n" or unicodedata.category(char) != "Cc" else " " for char in text)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
