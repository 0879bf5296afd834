"""How much is seen of tags in a text."""

from __future__ import annotations

from enum import StrEnum


class TagsShown(StrEnum):
    """A stroke under the words and a stripe beside them, the stripe alone, or nothing."""

    ALL = "all"
    STRIPES = "stripes"
    HIDDEN = "hidden"
