"""What a reader marks by hand."""

from dataclasses import dataclass
from datetime import datetime

from reader.model.span import Passage


@dataclass(frozen=True, slots=True)
class Code:
    """A name under which passages are collected (on screen: 标签, tag).

    ``slot`` is a colour slot of the theme, from 0; ``parent`` the id of the code it is nested in.
    """

    id: int
    name: str
    slot: int
    parent: int | None = None
    memo: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A coded passage of an article of the library.

    ``uuid`` names it across libraries. ``article`` and ``code`` are library ids; ``coder`` is who made it.
    ``orphan`` says that the article changed and the passage could not be placed in its text again; the
    passage is then the last that was known.
    """

    id: int
    uuid: str
    article: int
    code: int
    passage: Passage
    memo: str
    coder: str
    created: datetime
    orphan: bool = False
