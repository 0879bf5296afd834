"""Makes the program's icons for the three systems from ``resources/icons/jianting.svg``.

By hand, after a change of that picture, with the environment that ``start.py`` set up::

    .venv/bin/python .ci/icons.py

It writes ``resources/packaging``: ``hicolor/`` for Linux, ``jianting.ico`` and ``jianting.icns``.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "icons" / "jianting.svg"
TARGET = ROOT / "resources" / "packaging"

LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS = {
    "icp4": 16, "ic11": 32, "icp5": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512,
    "ic09": 512, "ic10": 1024,
}  # fmt: skip
_MACOS_SHARE = 0.82
"""Of the square that macOS gives an icon; the rest is the margin of its neighbours in the Dock."""


def picture(size: int, share: float = 1.0) -> bytes:
    """The icon as a PNG file, ``share`` of a square of ``size`` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    edge = size * (1 - share) / 2
    frame = image.rect().toRectF().adjusted(edge, edge, -edge, -edge)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter, frame)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise OSError("Qt could not write a PNG file")
    return bytes(buffer.data().data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """An ``.ico`` file of PNG files by their size in pixels."""
    place = 6 + 16 * len(pictures)
    table, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures.items():
        edge = size % 256  # 256 is written as 0
        table += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), place + len(body))
        body += data
    return table + body


def macos_icon(pictures: dict[str, bytes]) -> bytes:
    """An ``.icns`` file of PNG files by the four letters of their kind."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def made() -> dict[str, bytes]:
    """Every file that ``resources/packaging`` has of the icon, by its path there."""
    found = {f"hicolor/{size}x{size}/apps/jianting.png": picture(size) for size in LINUX}
    found["jianting.ico"] = windows_icon({size: picture(size) for size in WINDOWS})
    found["jianting.icns"] = macos_icon({kind: picture(size, _MACOS_SHARE) for kind, size in MACOS.items()})
    return found


if __name__ == "__main__":
    for name, data in made().items():
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(path.relative_to(ROOT), len(data), file=sys.stderr)
