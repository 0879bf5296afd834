"""A comparison as a PDF file, made without a screen, and on whatever a printer is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.gui.exporting.snapshot import ensure_application
from reader.gui.exporting.unwritten import check_written, unwritten
from reader.gui.look.fonts import ui_font
from reader.gui.printing.meter import Meter
from reader.gui.printing.paper import Paper
from reader.gui.printing.searchable import lookalikes, mended, print_font
from reader.model import Alignment, Coverage
from reader.model.refusal import RefusalError

MARGIN = 13.0
"""Around a page, in millimetres."""
RESOLUTION = 1200
_POINTS_PER_INCH = 72


def page_layout(columns: int) -> QPageLayout:
    """A4: upright for two columns, across for more."""
    orientation = QPageLayout.Orientation.Portrait if columns < 3 else QPageLayout.Orientation.Landscape
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, margins, QPageLayout.Unit.Millimeter)


def render_pdf(
    alignment: Alignment,
    output: Path,
    *,
    coverage: Coverage | None = None,
    outlets: Mapping[str, str] | None = None,
    tongue: str = "en",
    meter: Meter | None = None,
) -> int:
    """Writes the comparison to ``output`` as PDF and returns how many pages it has.

    Args:
        alignment: what to set side by side.
        output: the file to write; one that is there is replaced.
        coverage: who covers what, for a table at the end.
        outlets: what to call outlets, by id.
        tongue: the language of the pages' own words, one of ``reader.messages.LANGUAGES``.
        meter: is told how far it has come. With a QApplication that has the program's fonts it may be made
            in any thread of Qt's.

    Raises:
        OSError: if the file can't be written.
        Stopped: if the meter says so.
    """
    ensure_application()
    writer = QPdfWriter(str(output))
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(len(alignment.articles)))
    writer.setCreator("Jianting")
    writer.setTitle(alignment.articles[0].title)
    count = 0
    with suppress(RefusalError):  # why, it does not tell
        count = paint_pages(writer, alignment, coverage, outlets or {}, tongue, meter=meter)
    del writer  # which closes the file
    if not count:
        raise unwritten(output)
    check_written(output)
    output.write_bytes(mended(output.read_bytes(), lookalikes(ui_font().families()[0])))
    return count


def paint_pages(
    device: QPagedPaintDevice,
    alignment: Alignment,
    coverage: Coverage | None,
    outlets: Mapping[str, str],
    tongue: str,
    pages: range | None = None,
    meter: Meter | None = None,
) -> int:
    """Draws the pages, or those of ``pages`` (from 0) alone, on paper that is as the device says.

    Returns how many pages the comparison has.

    Raises:
        RefusalError: if the device takes no drawing.
        Stopped: if the meter says so.
    """
    steps = meter or Meter()
    layout = device.pageLayout()
    room = layout.paintRect(QPageLayout.Unit.Point)
    font = print_font(ui_font())
    size = QSizeF(room.width(), room.height())
    paper = Paper(alignment, coverage, size, outlets, font, tongue, steps.part(0, 0.4))
    painter = QPainter()
    if not painter.begin(device):
        raise RefusalError("system.printer")
    try:
        wanted = [page for page in (range(paper.count) if pages is None else pages) if page < paper.count]
        for place, page in enumerate(wanted):
            steps.reach(0.4 + 0.6 * place / len(wanted))
            if place and not device.newPage():
                raise RefusalError("system.printer")
            painter.save()
            scale = device.logicalDpiX() / _POINTS_PER_INCH * paper.unit
            painter.scale(scale, scale)
            paper.paint(painter, page)
            painter.restore()
    finally:
        painter.end()
    return paper.count
