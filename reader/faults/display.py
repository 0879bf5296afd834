"""Whether there is a screen to open a window on, asked without Qt."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.faults.finding import Finding, Severity


def check_display(environment: Mapping[str, str] | None = None) -> list[Finding]:
    """What keeps a window from coming up on Linux; on other systems there always is a screen."""
    variables = os.environ if environment is None else environment
    if not sys.platform.startswith("linux") or variables.get("QT_QPA_PLATFORM"):
        return []
    display, wayland = variables.get("DISPLAY"), variables.get("WAYLAND_DISPLAY")
    if not display and not wayland:
        return [Finding("no_display", Severity.WARNING)]
    if wayland and _wayland_answers(wayland, variables.get("XDG_RUNTIME_DIR", "")):
        return []
    if display and _x_answers(display):
        return []
    return [Finding("display_unreachable", Severity.ERROR, {"name": display or wayland})]


def _wayland_answers(name: str, folder: str) -> bool:
    place = Path(name) if Path(name).is_absolute() else Path(folder, name)
    return place.exists()


def _x_answers(name: str) -> bool:
    """Whether an X server can be talked to; yes without the library that asks: that is told apart."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
