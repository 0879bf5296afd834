"""The inspector: what is shared and how it is worded, who covers what, what only one has, and why."""

from reader.gui.inspector.controls import InspectorControls
from reader.gui.inspector.panel import InspectorPanel

__all__ = ["InspectorControls", "InspectorPanel"]
