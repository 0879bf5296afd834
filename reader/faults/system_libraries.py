"""The libraries of a Linux system that the window needs, and the packages that bring them.

``.ci/bootstrap.py`` uses this before anything is installed: only the standard library may be imported here.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
from typing import NamedTuple


class Packages(NamedTuple):
    """What one library's package is called by Debian and its kin, and by Fedora and its kin."""

    debian: str
    fedora: str


LIBRARIES = {
    "libglib-2.0.so.0": Packages("libglib2.0-0", "glib2"),
    "libGL.so.1": Packages("libgl1", "libglvnd-glx"),
    "libEGL.so.1": Packages("libegl1", "libglvnd-egl"),
    "libxkbcommon.so.0": Packages("libxkbcommon0", "libxkbcommon"),
    "libfontconfig.so.1": Packages("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": Packages("libfreetype6", "freetype"),
    "libdbus-1.so.3": Packages("libdbus-1-3", "dbus-libs"),
    "libxkbcommon-x11.so.0": Packages("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": Packages("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Packages("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-keysyms.so.1": Packages("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-shape.so.0": Packages("libxcb-shape0", "libxcb"),
}
"""What Qt loads from the system, and the packages that bring it."""
COME_ALONG = {
    "libX11-xcb.so.1": Packages("libx11-xcb1", "libX11-xcb"),
    "libxcb-image.so.0": Packages("libxcb-image0", "xcb-util-image"),
    "libxcb-randr.so.0": Packages("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": Packages("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": Packages("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shm.so.0": Packages("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Packages("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": Packages("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": Packages("libxcb-xkb1", "libxcb"),
}
"""What Qt loads too, and those packages bring along: missing only where something is broken. A bundle has
its own."""


def loads(library: str) -> bool:
    """Whether the system has the library, whatever its package is called there."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing() -> list[str]:
    """The libraries without which Qt opens no window here; none elsewhere than on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    lacking = [name for name in LIBRARIES if not loads(name)]
    # Where some are to be installed, the rest comes with them.
    further = () if getattr(sys, "frozen", False) else COME_ALONG
    return lacking or [name for name in further if not loads(name)]


def packages_of(libraries: list[str]) -> list[str]:
    """The packages that bring libraries, as this system calls them; Debian's names where it is not known."""
    fedora = shutil.which("apt-get") is None and shutil.which("dnf") is not None
    known = LIBRARIES | COME_ALONG
    named = [known[name].fedora if fedora else known[name].debian for name in libraries]
    return list(dict.fromkeys(named))


def install_command(packages: list[str]) -> str:
    """What installs packages here; nothing where neither apt nor dnf is."""
    for tool in ("apt-get", "dnf"):
        if shutil.which(tool) is not None:
            return f"sudo {tool} install {' '.join(packages)}"
    return ""
