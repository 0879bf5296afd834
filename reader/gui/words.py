"""Small things that are put into words in more than one place."""

from __future__ import annotations


def duration(seconds: float) -> str:
    """Minutes and seconds, one second at least: ``2:05``."""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    return f"{minutes}:{rest:02d}"
