"""The comparison view: panes, bands between them, overview bars."""

from reader.gui.compare.typography import Typography
from reader.gui.compare.view import ComparisonView

__all__ = ["ComparisonView", "Typography"]
