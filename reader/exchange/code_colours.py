"""The colours that stand for codes in other programs."""

from __future__ import annotations

import functools
import re
import tomllib

from reader.resources import resource

_HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)


SLOTS = 8
"""How many colours a theme has for codes."""


def colour_of(slot: int) -> str:
    """The colour of a slot as ``#rrggbb``, that of the light theme."""
    colours = _colours()
    return colours[slot % len(colours)]


def slot_of(colour: str | None) -> int | None:
    """The slot whose colour comes nearest to one of ``#rrggbb`` or ``#rgb``; None if it is none."""
    if colour is None or not _HEX.fullmatch(colour.strip()):
        return None
    wanted = _parts(colour.strip())
    colours = _colours()
    return min(range(len(colours)), key=lambda slot: _distance(wanted, _parts(colours[slot])))


@functools.cache
def _colours() -> tuple[str, ...]:
    theme = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))["colours"]
    return tuple(theme[f"code_{slot}"].lower() for slot in range(SLOTS))


def _parts(colour: str) -> tuple[int, int, int]:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """How different two colours look: the 'redmean' approximation."""
    red = (one[0] + other[0]) / 2
    weights = (2 + red / 256, 4.0, 2 + (255 - red) / 256)
    return sum(weight * (a - b) ** 2 for weight, a, b in zip(weights, one, other, strict=True))
