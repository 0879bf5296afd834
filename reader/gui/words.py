"""Small things that are put into words in more than one place."""

from __future__ import annotations


def duration(seconds: float) -> str:
    """Hours if there are any, minutes and seconds, one second at least: ``2:05``, ``1:02:05``."""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def shortened(words: str, most: int) -> str:
    """Words in one line of at most so many characters, cut short with an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"
