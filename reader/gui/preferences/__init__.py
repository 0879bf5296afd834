"""What the reader may set about the program, in one dialog."""

from reader.gui.preferences.dialog import Preferences

__all__ = ["Preferences"]
