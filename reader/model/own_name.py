"""Names that a reader knows to be one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnName:
    """Forms of one name that a reader added to a library, at least two; the first stands for all."""

    id: int
    forms: tuple[str, ...]
