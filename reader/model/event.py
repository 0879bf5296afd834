"""A happening that several articles report."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Articles (by library id) on one happening, with a label to show and the first and last date."""

    id: int
    label: str
    articles: tuple[int, ...]
    first: datetime | None = None
    last: datetime | None = None
