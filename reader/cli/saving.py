"""Comparisons into files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.cli.errors import Unusable, without_qt
from reader.cli.output import say_aside
from reader.messages import language, say, system_reason
from reader.model import Alignment


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn: its theme, its width in pixels of the layout, and pixels for each of these."""

    theme: str
    width: int
    scale: int


@contextmanager
def saving(output: Path) -> Iterator[None]:
    """Says which file could not be written, and why.

    Raises:
        Unusable: in the place of the OSError of an operating system, or of what could not be encoded.
    """
    try:
        yield
    except OSError as error:
        # What is told is the file that was asked for, not the one beside it that is written first.
        said = OSError(error.errno, error.strerror or str(error), str(output))
        raise Unusable(system_reason(said)) from error


def save_page(alignment: Alignment, paths: Sequence[str], output: Path, look: Look) -> None:
    """Writes the comparison as an HTML page.

    Raises:
        Unusable: if the file can't be written.
    """
    from reader.library import comparison_html, write_text

    page = comparison_html(alignment, paths)
    with saving(output):
        write_text(output, page)


def save_pdf(alignment: Alignment, paths: Sequence[str], output: Path, look: Look) -> None:
    """Sets the comparison on pages of a PDF file.

    Raises:
        Unusable: if the file can't be written, or the window's libraries are missing.
    """
    from reader.library import coverage_of, known_outlets, write_whole

    try:
        from reader.gui.printing.pdf import render_pdf
    except ImportError as error:
        raise without_qt(error) from error
    names = {outlet.id: outlet.name for outlet in known_outlets()}
    covered = coverage_of(alignment)
    with saving(output):
        write_whole(
            output,
            lambda place: render_pdf(alignment, place, coverage=covered, outlets=names, tongue=language()),
        )


def save_picture(alignment: Alignment, paths: Sequence[str], output: Path, look: Look) -> None:
    """Draws the comparison into a PNG file.

    Raises:
        Unusable: if the file can't be written, or the window's libraries are missing.
    """
    from reader.library import known_outlets, write_whole

    try:
        from reader.gui.exporting.snapshot import render_png
    except ImportError as error:
        raise without_qt(error) from error
    names = {outlet.id: outlet.name for outlet in known_outlets()}
    cut: list[int] = []

    def draw(place: Path) -> None:
        cut.append(
            render_png(
                alignment,
                place,
                theme=look.theme,
                width=look.width,
                outlets=names,
                scale=look.scale,
                tongue=language(),
            )
        )

    with saving(output):
        write_whole(output, draw)
    if any(cut):
        say_aside(say("output.cut", path=output))
