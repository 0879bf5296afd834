"""Whether the system asks for dark colours, and for high contrast."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

_GET_HIGH_CONTRAST = 0x0042
_IS_ON = 0x0001


class SystemLook(QObject):
    """Follows the system's settings while the program runs."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What PySide hands out of these hints dies with the object that they were asked of.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._tells_contrast = hasattr(self._hints, "accessibility")  # from Qt 6.10 on
        if self._tells_contrast:
            self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    def is_dark(self) -> bool:
        """Whether it asks for dark colours."""
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def is_high_contrast(self) -> bool:
        """Whether it asks for high contrast; never where nobody can tell."""
        if self._tells_contrast:
            wanted = self._hints.accessibility().contrastPreference()
            return bool(wanted == Qt.ContrastPreference.HighContrast)
        return _windows_has_high_contrast()


class _HighContrast(ctypes.Structure):
    """Windows' HIGHCONTRASTW."""

    _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))


def _windows_has_high_contrast() -> bool:
    """What Windows itself says, for a Qt that does not pass it on."""
    if sys.platform != "win32":
        return False
    found = _HighContrast(size=ctypes.sizeof(_HighContrast))
    asked = ctypes.windll.user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, found.size, ctypes.byref(found), 0)
    return bool(asked) and bool(found.flags & _IS_ON)
