"""Combining marks heaped on a letter: to put them in order takes the square of their number."""

import re
import unicodedata

_MOST = 500
"""No script puts more than a few marks on a letter."""
_MAY_BE_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u1fff\u20d0-\u20ff\u2cef-\u302f\u3099\u309a"
    "\ua66f-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0001ffff]{500,}"
)


def without_heaps(text: str) -> str:
    """``text`` without the marks beyond the first 500 on one letter."""
    return _MAY_BE_MARKS.sub(_lightened, text)


def _lightened(found: re.Match[str]) -> str:
    kept: list[str] = []
    run = 0
    for char in found[0]:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= _MOST:
            kept.append(char)
    return "".join(kept)
