"""Events along the time: which outlets report each of them, and when."""

from reader.gui.timeline.view import EventTimeline

__all__ = ["EventTimeline"]
