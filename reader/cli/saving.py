"""Comparisons into files."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from reader.cli.errors import Unusable
from reader.library import comparison_html, known_outlets
from reader.messages import say
from reader.model import Alignment


def save_page(alignment: Alignment, paths: Sequence[str], output: Path, theme: str, width: int) -> None:
    """Writes the comparison as an HTML page.

    Raises:
        Unusable: if the file can't be written.
    """
    page = comparison_html(alignment, paths).encode("utf-8", errors="replace")
    _replace(output, lambda place: place.write_bytes(page))


def save_picture(alignment: Alignment, paths: Sequence[str], output: Path, theme: str, width: int) -> None:
    """Draws the comparison into a PNG file.

    Raises:
        Unusable: if the file can't be written, or the window's libraries are missing.
    """
    try:
        from reader.gui.snapshot import render_png
    except ImportError as error:
        raise Unusable(say("shell.no_qt", detail=error)) from error
    names = {outlet.id: outlet.name for outlet in known_outlets()}
    _replace(output, lambda place: render_png(alignment, place, theme=theme, width=width, outlets=names))


def _replace(output: Path, write: Callable[[Path], object]) -> None:
    """Puts what ``write`` makes in the place of ``output``, whole or not at all."""
    try:
        with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}-", delete=False) as file:
            place = Path(file.name)
        try:
            write(place)
            place.chmod(0o666 & ~_umask())
            place.replace(output)
        except BaseException:
            place.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Unusable(say("output.unwritable", path=output, detail=error.strerror or error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
